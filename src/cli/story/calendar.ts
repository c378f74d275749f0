/** Exercise minutes as a reader wants them: dates in UTC, spans in the unit that fits. */
import { DAY, dateOfMinute, HOUR, type Minute } from '../../engine/index.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Thu 28 Apr 2016, 09:30` */
export function dateText(start: string, minute: Minute): string {
  const date = new Date(dateOfMinute(start, minute));
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return `${day} ${date.getUTCFullYear()}, ${time}`;
}

/** `3 days`, `2 hours`, `1 week` */
export function spanText(minutes: Minute): string {
  const [count, unit] =
    minutes >= 2 * 7 * DAY
      ? [minutes / (7 * DAY), 'week']
      : minutes >= DAY
        ? [minutes / DAY, 'day']
        : minutes >= HOUR
          ? [minutes / HOUR, 'hour']
          : [minutes, 'minute'];
  const rounded = Math.round(count);
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}

/** `undetectedPersistence.weakSignals` as `undetected persistence: weak signals`. */
export function stateText(state: string): string {
  return state
    .split('.')
    .map((part) => part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(': ');
}
