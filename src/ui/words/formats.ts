/**
 * Dates, durations, quantities, odds and confidence in words.
 *
 * Dates are always UTC: an exercise has one calendar, whatever clock its players live by. The order of the
 * parts is a message, so that a language may change it. Odds use estimative words after the scale published
 * in ICD 203, always beside the figures. Where a language runs from right to left, each keeps to itself and is not turned round.
 */
import { isolated } from './direction.ts';
import type { Words, WordValues } from './words.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

export const ODDS_WORDS = [
  'certain',
  'almostCertain',
  'veryLikely',
  'likely',
  'evenChance',
  'unlikely',
  'veryUnlikely',
  'almostNone',
] as const;
export type OddsWord = (typeof ODDS_WORDS)[number];

export type ConfidenceWord = 'low' | 'medium' | 'high';

export interface Formats {
  /** `Tue 10 May 2016` */
  date(iso: string): string;
  /** The date, and the hour too where turns are shorter than a day. `turn` in minutes. */
  moment(iso: string, turn: number): string;
  /** `10 May 2016` */
  shortDate(iso: string): string;
  /** `10:42` */
  clock(iso: string): string;
  /** `5 days`; 0 is `at once`. */
  duration(minutes: number): string;
  /** `in 2 days`, or `now`. */
  within(minutes: number): string;
  /** `12 days ago` */
  ago(minutes: number): string;
  /** `62%` from a share 0..1. */
  percent(share: number): string;
  /** `11–40%` from shares 0..1; one figure when both round to the same. */
  percentRange(low: number, high: number): string;
  /** `likely, 60–75%`, or `certain`. */
  odds(band: { readonly low: number; readonly high: number }): string;
  /** `$214k` from thousands of US dollars. */
  money(thousands: number): string;
  /** `300 MB` from gigabytes. */
  size(gigabytes: number): string;
  /** `0.41`: a roll, cut off rather than rounded so that it never reads as the odds it stayed under. */
  roll(value: number): string;
  /** `0.62`: the odds a roll had to stay under, rounded. */
  chance(value: number): string;
}

/** The estimative word for a chance 0..1. */
export function oddsWord(chance: number): OddsWord {
  if (chance >= 0.995) return 'certain';
  if (chance >= 0.95) return 'almostCertain';
  if (chance >= 0.8) return 'veryLikely';
  if (chance >= 0.55) return 'likely';
  if (chance >= 0.45) return 'evenChance';
  if (chance >= 0.2) return 'unlikely';
  if (chance >= 0.05) return 'veryUnlikely';
  return 'almostNone';
}

/** Low, medium or high, for a confidence 0..1. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence < 0.4) return 'low';
  return confidence < 0.75 ? 'medium' : 'high';
}

/** The calendar time of a minute, given the calendar time of another. */
export function dateOfMinute(known: { date: string; minute: number }, minute: number): string {
  return new Date(Date.parse(known.date) + (minute - known.minute) * 60_000).toISOString();
}

/** Writes quantities in the language of these words. */
export function createFormats(words: Words): Formats {
  const { language, dir } = words;
  const { t } = words;
  /** The same as `t`, as something that stands by itself. */
  const said = (key: string, values: WordValues) => isolated(t(key, values), dir);
  const parts = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const seen = new Map<string, string>();

  function dated(key: string, iso: string): string {
    const known = seen.get(key + iso);
    if (known !== undefined) return known;
    const values: Record<string, string> = {};
    for (const part of parts.formatToParts(new Date(iso))) values[part.type] = part.value;
    const text = said(key, values);
    seen.set(key + iso, text);
    return text;
  }

  function duration(minutes: number): string {
    if (minutes <= 0) return t('unit.atOnce');
    if (minutes < 2 * HOUR && minutes % HOUR !== 0)
      return t('unit.minutes', { n: Math.round(minutes) });
    if (minutes < 1.5 * DAY && minutes % DAY !== 0)
      return t('unit.hours', { n: Math.round(minutes / HOUR) });
    if (minutes < 3 * MONTH) return t('unit.days', { n: Math.round(minutes / DAY) });
    return t('unit.months', { n: Math.round(minutes / MONTH) });
  }

  const whole = (share: number) => figures.format(Math.round(share * 100));
  function percent(share: number): string {
    if (share > 0 && share < 0.005) return t('unit.underOne');
    return said('unit.percent', { n: whole(share) });
  }
  function percentRange(low: number, high: number): string {
    if (whole(low) === whole(high)) return percent(low);
    return said('unit.percentRange', { low: whole(low), high: whole(high) });
  }

  return {
    date: (iso) => dated('unit.date', iso),
    moment: (iso, turn) =>
      turn < DAY
        ? said('unit.moment', { date: dated('unit.date', iso), clock: clock.format(new Date(iso)) })
        : dated('unit.date', iso),
    shortDate: (iso) => dated('unit.shortDate', iso),
    clock: (iso) => clock.format(new Date(iso)),
    duration,
    within: (minutes) =>
      minutes <= 0 ? t('unit.now') : t('unit.in', { duration: duration(minutes) }),
    ago: (minutes) => t('unit.ago', { duration: duration(minutes) }),
    percent,
    percentRange,
    odds({ low, high }) {
      const word = oddsWord((low + high) / 2);
      if (word === 'certain') return t('odds.certain');
      return t('odds.band', { word: t(`odds.${word}`), range: percentRange(low, high) });
    },
    money(thousands) {
      if (thousands >= 1000)
        return said('unit.moneyLarge', { n: figures.format(thousands / 1000) });
      return said('unit.money', { n: figures.format(Math.round(thousands)) });
    },
    size(gigabytes) {
      if (gigabytes < 1)
        return said('unit.megabytes', { n: figures.format(Math.round(gigabytes * 1000)) });
      return said('unit.gigabytes', { n: figures.format(gigabytes) });
    },
    roll: (value) => hundredths.format(Math.floor(value * 100) / 100),
    chance: (value) => hundredths.format(value),
  };
}
