/** Sentences of the hot wash on whether evictions held, and names of credentials. Keys begin with `eviction.` or `credentials.`. */
export const evictionEn = {
  'eviction.title': 'Did the eviction hold?',
  'eviction.short': 'Eviction',
  'eviction.lead': 'They come back by what was missed.',
  'eviction.held': 'It held: nobody stayed through it, and nobody came back.',
  'eviction.heldInPart':
    'There was no eviction of the whole, but nobody who was thrown out came back.',

  'eviction.stayed': '{adversary} was never quite out',
  'eviction.stay.left':
    '{n, plural, one {The eviction of {dates}} other {The evictions of {dates}}} left footholds: {assets}.',
  'eviction.stay.unseen': 'You had no sign of it there.',
  'eviction.stay.seen': 'You had signs of it there.',
  'eviction.stay.some': 'You had signs of it only here: {assets}.',
  'eviction.stay.scope': 'Outside the scope of your measures: {assets}.',

  'eviction.back': '{adversary} came back: {asset}',
  'eviction.out': 'Thrown out on {date}, back {span} later.',

  'eviction.way': 'By what',
  'eviction.way.credential': 'With stolen {kind}: taken on {date} ({asset}) and not reset since.',
  'eviction.way.takenAgain':
    'With stolen {kind}: reset on {reset}, taken after that on {date} ({asset}) and not reset since.',
  'eviction.way.takenAtOnce':
    'With stolen {kind}: reset on {reset}, taken within a day of that ({asset}) and not reset since.',
  'eviction.way.neverReset': 'With {kind} that nobody had reset.',
  'eviction.way.link': 'Over the link from {from} to {to}, which stood open.',
  'eviction.way.restored': 'Over the link from {from} to {to}, open again since {date}.',
  'eviction.way.again': 'By the trick that had let it in before.',
  'eviction.way.other': 'By a trick that needs nothing stolen.',
  'eviction.outside.partner': 'At a partner, outside the scope of your measures: {asset}.',
  'eviction.outside.cloud': 'In a cloud outside the scope of your measures: {asset}.',
  'eviction.outside.other': 'Outside the scope of your measures: {asset}.',

  'eviction.measures': 'In your hands',
  'eviction.measures.none': 'Nothing you could choose would have shut this door.',
  'eviction.does.shuts': 'Would have shut it.',
  'eviction.does.may-shut': 'Might have shut it, as things stood.',
  'eviction.does.while-isolated': 'Would have kept it shut while it lasted.',
  'eviction.does.hinders': 'Would have made it harder.',
  'eviction.openUntil': 'Possible in time until {date}.',
  'eviction.tried.failed': 'You tried, and it failed.',
  'eviction.tried.late': 'You chose it, but too late.',
  'eviction.tried.undone': 'You chose it; by then it was undone again.',

  'eviction.knew': 'Could you know?',
  'eviction.knew.theft': 'The theft had left a record.',
  'eviction.knew.theftDark': 'No telemetry showed the theft.',
  'eviction.knew.atOnce': 'First sign of the return: at once, on {date}.',
  'eviction.knew.noticed': 'First sign of the return: {date}, {span} later.',
  'eviction.knew.overlooked':
    'First sign of the return: {date}, {span} later. Records of it began on {from}.',
  'eviction.knew.recorded':
    'You never noticed the return. Records of it began on {from} ({asset}).',
  'eviction.knew.dark': 'You could not notice the return: no telemetry showed it.',
  'eviction.knew.outAgain': 'Out again on {date}.',

  'credentials.user': 'user passwords',
  'credentials.admin': 'administrators’ passwords',
  'credentials.directory': 'keys of the directory',
  'credentials.mail': 'mail passwords',
  'credentials.cloud': 'cloud keys',
  'credentials.partner': 'partners’ logins',
} as const;
