/**
 * Exercise minutes to calendar time and back, without a clock.
 *
 * Works on ISO 8601 text in UTC and integer arithmetic alone (the civil-date algorithm of H. Hinnant, public
 * domain), so that the engine needs no `Date` and gives the same answer everywhere.
 */
import type { Minute } from './model/ids.ts';

export const HOUR = 60;
export const DAY = 1440;

/** Days since 1970-01-01 of a Gregorian date. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::00(?:\.0+)?)?Z?)?$/;

/** Minutes since 1970 of `2016-04-28`, `2016-04-28T09:30` or `2016-04-28T09:30:00Z`; null for anything else. */
export function minutesOfDate(text: string): number | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return null;
  const days = daysFromCivil(year, month, day);
  const back = civilFromDays(days);
  // 30 February rolls over into March and is refused here.
  if (back.month !== month || back.day !== day) return null;
  return days * DAY + hour * HOUR + minute;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Calendar time of an exercise minute, `2016-04-28T09:30:00Z`. Throws if `start` is no date: our bug. */
export function dateOfMinute(start: string, minute: Minute): string {
  const origin = minutesOfDate(start);
  if (origin === null) throw new Error(`not a date: ${start}`);
  const total = origin + minute;
  const days = Math.floor(total / DAY);
  const { year, month, day } = civilFromDays(days);
  const rest = total - days * DAY;
  return `${year}-${two(month)}-${two(day)}T${two(Math.floor(rest / HOUR))}:${two(rest % HOUR)}:00Z`;
}
