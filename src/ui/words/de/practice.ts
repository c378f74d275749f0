/** German: the practice turn. Terms: docs/german-terms.md. */
export const practiceDe = {
  'practice.title': 'Proberunde',
  'practice.offer': 'Zum ersten Mal hier?',
  'practice.about':
    'Eine Runde in einem kleinen erfundenen Büro, etwa 90 Sekunden, am echten Lagetisch: lesen, antworten, handeln, weitergehen.',
  'practice.start': 'Proberunde spielen',
  'practice.skip': 'Nein, danke',
  'practice.leave': 'Rest überspringen',
  'practice.step': 'Schritt {n} von {total}',
  'practice.read.title': 'Lesen',
  'practice.read.body':
    'Papier ist, was Menschen sagen. Lesen Sie den Anruf unter „Offene Einspielungen“. Die Zeile am Fuß verrät, was geschieht, wenn niemand rechtzeitig antwortet.',
  'practice.read.done': 'Gelesen',
  'practice.answer.title': 'Antworten',
  'practice.answer.body':
    'Wählen Sie eine der Karten und drücken Sie dann „Antwort festlegen“. Wählen allein bewirkt noch nichts. Auf jeder Karte steht, was sie kostet, wie lange sie dauert und wie wahrscheinlich sie gelingt.',
  'practice.act.title': 'Handeln',
  'practice.act.body':
    'Die Punkte am Fuß des Lagetischs sind Ihre Kapazität. Öffnen Sie das Playbook und starten Sie mit dem, was übrig ist, eine Maßnahme.',
  'practice.act.go': 'Playbook zeigen',
  'practice.advance.title': 'Weitergehen',
  'practice.advance.body':
    'Nichts bewegt sich, bis Sie die Runde beenden. Drücken Sie den großen Knopf am Fuß des Lagetischs: Zeit vergeht, Maßnahmen werden fertig, andere ziehen, Sensoren melden.',
  'practice.end.title': 'Das war eine Runde',
  'practice.end.body':
    'Lesen Sie, was neu ist. Es ist das, was Ihr Team weiß, und es kann falsch sein. Eine echte Übung geht von hier aus weiter, Runde um Runde, bis zur Nachbesprechung. Üben Sie weiter, wenn Sie mögen, oder wählen Sie ein Szenario.',
  'practice.end.go': 'Szenario wählen',
  'practice.end.stay': 'Weiter üben',
} as const;
