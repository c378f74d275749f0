/** Words for what a comparison holds: links of chains, kinds of differences, values in their units. */
import type { ChainLink, Comparison, Difference } from '../../../session/index.ts';
import type { Formats, Words } from '../../words/index.ts';
import { textOf } from '../hotwash/labels.ts';

export interface Saying {
  link(link: Pick<ChainLink, 'key' | 'values' | 'names'>): string;
  /** `Data taken: mailboxes`. */
  what(difference: Pick<Difference, 'kind' | 'name'>): string;
  value(difference: Pick<Difference, 'kind' | 'unit'>, value: number | null): string;
  number(unit: Difference['unit'], value: number): string;
  /** The calendar time of a minute of this comparison. */
  when(minute: number): string;
  day(minute: number): string;
  ending(id: string): string;
}

/** Where minute 0 of a comparison lies. */
export function zeroOf({ a }: Pick<Comparison, 'a'>): number {
  return Date.parse(a.date) - a.minute * 60_000;
}

const HOUR_PLAY = 14 * 1440;

/** Words for one comparison. */
export function createSaying(words: Words, formats: Formats, comparison: Comparison): Saying {
  const { t } = words;
  const zero = zeroOf(comparison);
  const short = comparison.to - comparison.from < HOUR_PLAY;
  const when = (minute: number) => new Date(zero + minute * 60_000).toISOString();
  function day(minute: number): string {
    const iso = when(minute);
    return short ? `${formats.shortDate(iso)}, ${formats.clock(iso)}` : formats.shortDate(iso);
  }

  function number(unit: Difference['unit'], value: number): string {
    switch (unit) {
      case 'share':
        return formats.percent(value);
      case 'thousand-dollars':
        return formats.money(value);
      case 'minutes':
        return formats.duration(value);
      case 'count':
      case 'points':
      case 'none':
        return String(Math.round(value));
    }
  }

  return {
    link({ key, values, names }) {
      const named = Object.fromEntries(
        Object.entries(names).map(([name, of]) => [name, textOf(words, of, { asset: '' }) ?? of]),
      );
      return textOf(words, key, { ...values, ...named }) ?? key;
    },
    what({ kind, name }) {
      const said = t(`compare.kind.${kind}`);
      return name === null
        ? said
        : t('compare.kindOf', { kind: said, subject: textOf(words, name) ?? name });
    },
    value({ kind, unit }, value) {
      if (value === null) return t(unit === 'minutes' ? 'compare.never' : 'compare.value.none');
      if (kind === 'disclosure') return day(value);
      if (kind === 'duty' || kind === 'claim') return t('compare.times', { n: value });
      return number(unit, value);
    },
    number,
    when,
    day,
    ending: (id) => textOf(words, `ending.${id}`) ?? id,
  };
}
