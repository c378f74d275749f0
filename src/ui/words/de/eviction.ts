/** German: whether evictions held, and names of credentials. Keys begin with `eviction.` or `credentials.`. Terms: docs/german-terms.md. */
export const evictionDe = {
  'eviction.title': 'Hat der Rauswurf gehalten?',
  'eviction.short': 'Rauswurf',
  'eviction.lead': 'Sie kommen durch das zurück, was übersehen wurde.',
  'eviction.held': 'Er hat gehalten: Niemand überstand ihn, und niemand kam zurück.',
  'eviction.heldInPart':
    'Einen Rauswurf im Ganzen gab es nicht, aber wer draußen war, kam nicht zurück.',

  'eviction.stayed': '{adversary} war nie ganz draußen',
  'eviction.stay.left':
    '{n, plural, one {Der Rauswurf vom {dates} ließ} other {Die Rauswürfe vom {dates} ließen}} Brückenköpfe übrig: {assets}.',
  'eviction.stay.unseen': 'Dort hatten Sie kein Anzeichen davon.',
  'eviction.stay.seen': 'Dort hatten Sie Anzeichen davon.',
  'eviction.stay.some': 'Anzeichen davon hatten Sie nur hier: {assets}.',
  'eviction.stay.scope': 'Nicht im Umfang Ihrer Maßnahmen: {assets}.',

  'eviction.back': '{adversary} kam zurück: {asset}',
  'eviction.out': 'Draußen seit dem {date}, zurück {span} später.',

  'eviction.way': 'Wodurch',
  'eviction.way.credential':
    'Mit gestohlenen Zugangsdaten ({kind}): entwendet am {date} ({asset}), seither nicht zurückgesetzt.',
  'eviction.way.takenAgain':
    'Mit gestohlenen Zugangsdaten ({kind}): zurückgesetzt am {reset}, danach entwendet am {date} ({asset}), seither nicht zurückgesetzt.',
  'eviction.way.takenAtOnce':
    'Mit gestohlenen Zugangsdaten ({kind}): zurückgesetzt am {reset}, innerhalb eines Tages wieder entwendet ({asset}), seither nicht zurückgesetzt.',
  'eviction.way.neverReset': 'Mit Zugangsdaten, die niemand zurückgesetzt hatte ({kind}).',
  'eviction.way.link': 'Über die Verbindung {from} – {to}, die offen stand.',
  'eviction.way.restored': 'Über die Verbindung {from} – {to}, seit dem {date} wieder offen.',
  'eviction.way.again': 'Mit dem Trick, der schon einmal gelang.',
  'eviction.way.other': 'Mit einem Trick, der nichts Gestohlenes braucht.',
  'eviction.outside.partner': 'Bei einem Partner, nicht im Umfang Ihrer Maßnahmen: {asset}.',
  'eviction.outside.cloud': 'In einer Cloud, nicht im Umfang Ihrer Maßnahmen: {asset}.',
  'eviction.outside.other': 'Nicht im Umfang Ihrer Maßnahmen: {asset}.',

  'eviction.measures': 'In Ihrer Hand',
  'eviction.measures.none': 'Nichts, was Sie wählen konnten, hätte diesen Weg versperrt.',
  'eviction.does.shuts': 'Hätte den Weg versperrt.',
  'eviction.does.may-shut': 'Hätte den Weg versperren können, je nach Lage.',
  'eviction.does.while-isolated': 'Hätte den Weg versperrt, solange es andauerte.',
  'eviction.does.hinders': 'Hätte es schwerer gemacht.',
  'eviction.openUntil': 'Rechtzeitig möglich bis {date}.',
  'eviction.tried.failed': 'Sie haben es versucht; es misslang.',
  'eviction.tried.late': 'Sie haben es gewählt, aber zu spät.',
  'eviction.tried.undone': 'Sie haben es gewählt; bis dahin war es wieder aufgehoben.',

  'eviction.knew': 'War es zu wissen?',
  'eviction.knew.theft': 'Der Diebstahl hatte eine Aufzeichnung hinterlassen.',
  'eviction.knew.theftDark': 'Keine Telemetrie zeigte den Diebstahl.',
  'eviction.knew.atOnce': 'Erstes Anzeichen der Rückkehr: sofort, am {date}.',
  'eviction.knew.noticed': 'Erstes Anzeichen der Rückkehr: {date}, {span} später.',
  'eviction.knew.overlooked':
    'Erstes Anzeichen der Rückkehr: {date}, {span} später. Aufgezeichnet war sie ab dem {from}.',
  'eviction.knew.recorded':
    'Die Rückkehr haben Sie nie bemerkt. Aufgezeichnet war sie ab dem {from} ({asset}).',
  'eviction.knew.dark': 'Die Rückkehr war nicht zu bemerken: Keine Telemetrie zeigte sie.',
  'eviction.knew.outAgain': 'Wieder draußen am {date}.',

  'credentials.user': 'Passwörter von Benutzerkonten',
  'credentials.admin': 'Passwörter der Administration',
  'credentials.directory': 'Schlüssel des Verzeichnisdienstes',
  'credentials.mail': 'Mail-Passwörter',
  'credentials.cloud': 'Cloud-Schlüssel',
  'credentials.partner': 'Zugänge von Partnern',
} as const;
