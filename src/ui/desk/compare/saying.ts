/** Words for what a comparison holds: links of chains, kinds of differences, values in their units. */
import type { ChainLink, Comparison, Difference } from '../../../session/index.ts';
import type { Formats, Words } from '../../words/index.ts';
import { textOf } from '../hotwash/labels.ts';

export interface Saying {
  link(link: Pick<ChainLink, 'key' | 'values' | 'names'>): string;
  /** `Data taken: mailboxes`. */
  what(difference: Pick<Difference, 'kind' | 'name'>): string;
  value(difference: Pick<Difference, 'kind' | 'unit'>, value: number | null): string;
  /** Both values of a difference, told finely enough to differ where they do; null where they read the same. */
  pair(difference: Pick<Difference, 'kind' | 'unit' | 'a' | 'b'>): readonly [string, string] | null;
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

/** Units in which two stretches of time are told where their usual one makes them the same. */
const FINER = [
  ['unit.days', 1440],
  ['unit.hours', 60],
] as const;

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

  function value({ kind, unit }: Pick<Difference, 'kind' | 'unit'>, of: number | null): string {
    if (of === null) return t(unit === 'minutes' ? 'compare.never' : 'compare.value.none');
    if (kind === 'disclosure') return day(of);
    if (kind === 'duty' || kind === 'claim') return t('compare.times', { n: of });
    return number(unit, of);
  }

  function pair(one: Pick<Difference, 'kind' | 'unit' | 'a' | 'b'>) {
    const { unit, a, b } = one;
    const usual = [value(one, a), value(one, b)] as const;
    if (usual[0] !== usual[1]) return usual;
    if (unit !== 'minutes' || one.kind === 'disclosure' || a === null || b === null) return null;
    for (const [key, of] of FINER) {
      const [inA, inB] = [Math.round(a / of), Math.round(b / of)];
      if (inA !== inB) return [t(key, { n: inA }), t(key, { n: inB })] as const;
    }
    return null;
  }

  return {
    value,
    pair,
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
    number,
    when,
    day,
    ending: (id) => textOf(words, `ending.${id}`) ?? id,
  };
}
