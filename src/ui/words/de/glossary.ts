/**
 * German: the glossary. Terms: docs/german-terms.md.
 *
 * `find` lists German forms with their endings; a compound is a word of its own and is not found by its parts.
 */
export const glossaryDe = {
  'glossary.title': 'Glossar',
  'glossary.note':
    'In eigenen Worten, nach NIST SP 800-61 Revision 3, dem Glossar des NIST und MITRE ATT&CK.',
  'glossary.about': 'Was heißt „{term}“?',
  'glossary.dwell.term': 'Verweildauer',
  'glossary.dwell.find': 'Verweildauer',
  'glossary.dwell.says':
    'Die Zeit vom ersten Brückenkopf bis zu dem Moment, in dem jemand den Eindringling bemerkt und es auch glaubt.',
  'glossary.foothold.term': 'Brückenkopf',
  'glossary.foothold.find': 'Brückenkopf|Brückenkopfs|Brückenköpfe|Brückenköpfen',
  'glossary.foothold.says':
    'Ein Ort, an den ein Eindringling zurückkehren kann: ein Werkzeug, das auf einem Rechner weiterläuft, ein eigenes Konto.',
  'glossary.c2.term': 'Steuerkanal (C2)',
  'glossary.c2.find': 'C2|Steuerkanal|Steuerkanals|Steuerkanäle|Steuerkanälen',
  'glossary.c2.says':
    'Der Weg, auf dem Eindringlinge lenken, was sie hinterlassen haben, getarnt als gewöhnlicher Verkehr.',
  'glossary.beacon.term': 'Beacon',
  'glossary.beacon.find': 'Beacon|Beacons|telefoniert nach Hause|nach Hause telefonieren',
  'glossary.beacon.says':
    'Der kurze, regelmäßige Ruf, mit dem ein hinterlassenes Werkzeug bei seiner Steuerung nach Befehlen fragt.',
  'glossary.lateral.term': 'Seitwärtsbewegung',
  'glossary.lateral.find':
    'Seitwärtsbewegung|Seitwärtsbewegungen|Lateral Movement|bewegt sich seitwärts|bewegen sich seitwärts',
  'glossary.lateral.says':
    'Im Netz von einem Rechner zum nächsten gehen, meist mit gestohlenen Passwörtern.',
  'glossary.credential.term': 'Zugangsdaten',
  'glossary.credential.find': 'Zugangsdaten',
  'glossary.credential.says':
    'Womit Sie einem System beweisen, wer Sie sind: Passwort, Schlüssel, Sitzung. Gestohlen beweisen sie das Falsche.',
  'glossary.phishing.term': 'Phishing',
  'glossary.phishing.find': 'Phishing|Spear-Phishing|Phishing-Mail|Phishing-Mails',
  'glossary.phishing.says':
    'Eine Nachricht, die vorgibt, von jemand Vertrautem zu kommen, um an ein Passwort zu gelangen oder eine Datei öffnen zu lassen.',
  'glossary.staging.term': 'Bereitlegen (Staging)',
  'glossary.staging.find': 'Staging|bereitgelegt|Bereitlegen',
  'glossary.staging.says':
    'Dateien an einem Ort sammeln, oft gepackt, bevor sie hinausgeschafft werden.',
  'glossary.exfiltration.term': 'Datenabfluss (Exfiltration)',
  'glossary.exfiltration.find':
    'Datenabfluss|Datenabflusses|Datenabflüsse|Exfiltration|abgeflossen|abfließt|abfließen',
  'glossary.exfiltration.says': 'Daten werden aus dem Netz hinausgeschafft.',
  'glossary.telemetry.term': 'Telemetrie',
  'glossary.telemetry.find': 'Telemetrie',
  'glossary.telemetry.says':
    'Was Maschinen über sich selbst aufzeichnen und weitergeben. Ohne sie lässt sich nichts beobachten, was immer geschieht.',
  'glossary.coverage.term': 'Abdeckung',
  'glossary.coverage.find': 'Abdeckung|abgedeckt',
  'glossary.coverage.says':
    'Wie viel von dem, was auf einem Rechner oder in einem Netz geschieht, dessen Telemetrie erfassen würde.',
  'glossary.sensor.term': 'Sensor',
  'glossary.sensor.find': 'Sensor|Sensors|Sensoren',
  'glossary.sensor.says':
    'Software oder ein Gerät, das auf Anzeichen eines Einbruchs achtet und sie meldet.',
  'glossary.logs.term': 'Protokolle (Logs)',
  'glossary.logs.find': 'Log|Logs|Protokoll|Protokolle|Protokollen|NAT-Log',
  'glossary.logs.says':
    'Was Systeme darüber festhalten, was auf ihnen getan wurde. Anderswo aufbewahrt, überleben sie das Aufräumen eines Eindringlings.',
  'glossary.image.term': 'Abbild',
  'glossary.image.find': 'Abbild|Abbilds|Abbilder|Abbildern',
  'glossary.image.says':
    'Eine genaue Kopie einer Platte oder des Arbeitsspeichers, gezogen, damit man sie untersuchen und als Beweis vorlegen kann.',
  'glossary.evidence.term': 'Beweiskette',
  'glossary.evidence.find': 'Beweiskette|Beweisketten|Chain of Custody',
  'glossary.evidence.says':
    'Aufzeichnungen, wer ein Beweisstück wann hatte und was damit geschah, damit man ihm später glaubt.',
  'glossary.indicator.term': 'Indikator (IoC)',
  'glossary.indicator.find': 'Indikator|Indikators|Indikatoren|IoC|IoCs',
  'glossary.indicator.says':
    'Eine Spur, die auf einen Einbruch deutet: eine Adresse, der Fingerabdruck einer Datei, ein seltsamer Kontoname.',
  'glossary.ttp.term': 'TTP',
  'glossary.ttp.find': 'TTP|TTPs',
  'glossary.ttp.says':
    'Taktiken, Techniken und Vorgehensweisen: wie eine Gruppe arbeitet. Für sie schwerer zu wechseln als eine Adresse.',
  'glossary.falseAlarm.term': 'Fehlalarm',
  'glossary.falseAlarm.find': 'Fehlalarm|Fehlalarms|Fehlalarme|Fehlalarmen',
  'glossary.falseAlarm.says':
    'Eine Meldung, die nach einem Eindringling aussieht und keiner ist. Bis man das weiß, macht sie dieselbe Arbeit.',
  'glossary.hunt.term': 'Spurensuche (Threat Hunting)',
  'glossary.hunt.find': 'Spurensuche|Threat Hunting',
  'glossary.hunt.says':
    'Absichtlich nach einem Eindringling suchen, ohne auf einen Alarm zu warten. Findet nur, was sich sehen lässt.',
  'glossary.scope.term': 'Umfang (Scope)',
  'glossary.scope.find': 'Umfang|Umfangs|Scope',
  'glossary.scope.says':
    'Alle Rechner, Konten und Verbindungen, von denen bekannt ist, dass die Eindringlinge sie haben. Was fehlt, bleibt ihnen.',
  'glossary.containment.term': 'Eindämmung',
  'glossary.containment.find': 'Eindämmung|eindämmen|eingedämmt',
  'glossary.containment.says':
    'Dafür sorgen, dass ein Vorfall nicht wächst: einen Rechner abtrennen, einen Kanal sperren, ein Konto schließen.',
  'glossary.eviction.term': 'Rauswurf',
  'glossary.eviction.find': 'Rauswurf|Rauswurfs|hinauswerfen|hinausgeworfen',
  'glossary.eviction.says':
    'Die Eindringlinge überall zugleich entfernen, samt den Rückwegen, die sie vorbereitet haben.',
  'glossary.reentry.term': 'Wiedereinstieg',
  'glossary.reentry.find': 'Wiedereinstieg|Wiedereinstiegs',
  'glossary.reentry.says':
    'Ein Eindringling kommt nach dem Rauswurf zurück, durch das, was übersehen wurde.',
  'glossary.tipoff.term': 'Vorwarnung',
  'glossary.tipoff.find': 'Vorwarnung|vorgewarnt|gewarnt wird|wird gewarnt',
  'glossary.tipoff.says':
    'Den Eindringling merken lassen, dass man ihn bemerkt hat. Er kann sich verstecken, sich beeilen, zerstören oder veröffentlichen.',
  'glossary.ransomware.term': 'Doppelte Erpressung',
  'glossary.ransomware.find': 'doppelte Erpressung|doppelten Erpressung|Ransomware',
  'glossary.ransomware.says':
    'Ransomware sperrt Systeme, um Geld zu erpressen; doppelte Erpressung droht zusätzlich, das Erbeutete zu veröffentlichen.',
  'glossary.persona.term': 'Persona',
  'glossary.persona.find': 'Persona',
  'glossary.persona.says':
    'Eine erfundene Figur, die sich zu einem Einbruch bekennt und zur Öffentlichkeit spricht, für die, die es wirklich waren.',
  'glossary.attribution.term': 'Attribution (Zuordnung)',
  'glossary.attribution.find': 'Attribution|Zuordnung',
  'glossary.attribution.says':
    'Sagen, wer es war. Immer mit der Angabe, wie sicher das ist und auf welche Beweise es sich stützt.',
  'glossary.privilege.term': 'Anwaltsgeheimnis',
  'glossary.privilege.find': 'Anwaltsgeheimnis|Anwaltsgeheimnisses',
  'glossary.privilege.says':
    'Der Schutz dessen, was zwischen Mandant und anwaltlicher Vertretung gesagt wird. Hier: Arbeit, die die Rechtsabteilung für ihre Beratung bestellt.',
  'glossary.inject.term': 'Einspielung',
  'glossary.inject.find': 'Einspielung|Einspielungen',
  'glossary.inject.says':
    'Etwas, das das Szenario auf den Tisch bringt: ein Anruf, eine Mail, eine Schlagzeile. Manche wollen eine Antwort.',
  'glossary.capacity.term': 'Kapazität',
  'glossary.capacity.find': 'Kapazität',
  'glossary.capacity.says':
    'Wie viel ein Team in einer Runde schaffen kann. Ein müdes Team hat weniger davon.',
  'glossary.seed.term': 'Seed',
  'glossary.seed.find': 'Seed|Seeds',
  'glossary.seed.says':
    'Die Wurzel aller Würfel einer Übung. Gleicher Seed und gleiche Entscheidungen bringen gleiches Glück.',
  'glossary.startex.term': 'Übungsbeginn und Übungsende',
  'glossary.startex.find': 'Übungsbeginn|Übungsende|StartEx|EndEx',
  'glossary.startex.says': 'Anfang und Ende der Übung (StartEx und EndEx).',
  'glossary.hotwash.term': 'Nachbesprechung (Hot Wash)',
  'glossary.hotwash.find': 'Nachbesprechung|Hot Wash',
  'glossary.hotwash.says':
    'Das Gespräch gleich nach einer Übung: was man wusste, was wirklich war, was beim nächsten Mal besser geht.',
} as const;
