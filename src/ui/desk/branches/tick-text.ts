/** What stands under a tick: the day and month, with the year wherever it is not the last one said. */
import type { Formats, Words } from '../../words/index.ts';

/** A function that words ticks in the order in which it is asked. */
export function createTickText(
  words: Words,
  formats: Formats,
  when: (minute: number) => string,
): (minute: number) => string {
  const months = new Intl.DateTimeFormat(words.language, { month: 'short', timeZone: 'UTC' });
  let year = '';
  let day = '';
  return (minute) => {
    const iso = when(minute);
    const date = new Date(iso);
    const month = months.format(date);
    if (iso.slice(0, 10) === day) return formats.clock(iso);
    day = iso.slice(0, 10);
    if (iso.slice(0, 4) === year) return words.t('branch.tick', { day: date.getUTCDate(), month });
    year = iso.slice(0, 4);
    return words.t('branch.tickYear', { month, year });
  };
}
