/** What stands under a tick: the day and month, with the year wherever it is not the last one said. */
import { type Formats, isolated, type Words } from '../../words/index.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/** Names of months; making such a thing takes longer than all it is then asked. */
function monthsIn(language: string): Intl.DateTimeFormat {
  const known = made.get(language);
  if (known !== undefined) return known;
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  made.set(language, months);
  return months;
}

/** A function that words ticks in the order in which it is asked. */
export function createTickText(
  words: Words,
  formats: Formats,
  when: (minute: number) => string,
): (minute: number) => string {
  const months = monthsIn(words.language);
  let year = '';
  let day = '';
  return (minute) => isolated(tick(minute), words.dir);

  function tick(minute: number): string {
    const iso = when(minute);
    const date = new Date(iso);
    const month = months.format(date);
    if (iso.slice(0, 10) === day) return formats.clock(iso);
    day = iso.slice(0, 10);
    if (iso.slice(0, 4) === year) return words.t('branch.tick', { day: date.getUTCDate(), month });
    year = iso.slice(0, 4);
    return words.t('branch.tickYear', { month, year });
  }
}
