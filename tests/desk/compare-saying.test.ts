/** Words of a comparison: what parts the lines stands once, and what reads the same is no difference. */
import { describe, expect, test } from 'vitest';
import type { Comparison, Difference } from '../../src/session/index.ts';
import { entriesOf } from '../../src/ui/desk/compare/entries.ts';
import { createSaying } from '../../src/ui/desk/compare/saying.ts';
import { createFormats, createWords } from '../../src/ui/words/index.ts';

const words = createWords('en');
const date = '2016-05-12T00:00:00.000Z';
const comparison = { a: { minute: 0, date }, from: 0, to: 400_000 } as unknown as Comparison;
const saying = createSaying(words, createFormats(words), comparison);
const DAY = 1440;

type Told = Pick<Difference, 'kind' | 'unit' | 'a' | 'b'>;
const took = (a: number | null, b: number | null): Told =>
  ({ kind: 'time', unit: 'minutes', a, b }) as unknown as Told;

describe('values of a difference', () => {
  test('CW1 two times that are both "5 months" are told in days', () => {
    expect(saying.pair(took(150 * DAY, 141 * DAY))).toEqual(['150 days', '141 days']);
    expect(saying.pair(took(5 * DAY, 2 * DAY))).toEqual(['5 days', '2 days']);
    expect(saying.pair(took(150 * DAY, null))).toEqual(['5 months', 'never']);
  });

  test('CW2 what reads the same however finely it is told is not told', () => {
    expect(saying.pair(took(150 * DAY, 150 * DAY + 3))).toBeNull();
    expect(saying.pair({ ...took(0.401, 0.402), unit: 'share' } as Told)).toBeNull();
  });
});

describe('the decision that parts two lines', () => {
  const card = 'inject.call.option.ring';
  const at = { minute: 10, date, moment: 'd7' };
  const link = {
    ...at,
    side: 'a',
    kind: 'decision',
    hidden: false,
    key: 'chain.decision',
    values: {},
  };
  const parted = (moment: string | null) =>
    ({
      differences: [{ weight: 5, chain: [{ ...link, moment, names: { card: `${card}.title` } }] }],
      divergence: {
        kind: 'decision',
        a: { ...at, moment, label: card, decision: { type: 'answer' } },
        b: null,
      },
      story: { a: [], b: [] },
    }) as unknown as Comparison;

  test.each(['d7', null])(
    'CW3 it stands once, though a chain begins with it too (%s)',
    (moment) => {
      const entries = entriesOf(parted(moment));
      expect(entries.map(({ kind }) => kind)).toEqual(['parting']);
    },
  );
});
