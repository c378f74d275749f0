/** What the checker says of two options that were played to the end with the same luck, pair by pair. */
import { expect, test } from 'vitest';
import { AXES, type Outcome } from '../../src/engine/index.ts';
import type { FindingCode } from '../../src/scenario/index.ts';
import { watchRivals } from '../../src/scenario/playing/rivals.ts';
import { tiny } from './tiny.ts';

type Lead = Partial<Outcome>;

const even = Object.fromEntries([...AXES, 'score'].map((axis) => [axis, 50])) as unknown as Outcome;

/** What is said when the first of two options leads by so much, pair after pair. */
function saidOf(leads: readonly Lead[]): readonly (readonly [FindingCode, string])[] {
  const { scenario } = tiny();
  if (scenario === null) throw new Error('the tiny scenario does not load');
  const rivals = watchRivals(scenario);
  for (const lead of leads) {
    const first = { ...even };
    for (const [axis, by] of Object.entries(lead)) first[axis as keyof Outcome] += by;
    rivals.see({
      inject: 'persona-posts',
      outcomes: new Map([
        ['tell-people', first],
        ['say-nothing', even],
      ]),
    });
  }
  const said: (readonly [FindingCode, string])[] = [];
  rivals.tell((_, code, message) => said.push([code, message]), 'two/0 to two/19');
  return said;
}

const repeat = (count: number, lead: (index: number) => Lead): readonly Lead[] =>
  Array.from({ length: count }, (_, index) => lead(index));

/** Luck of its own: now a little ahead, now a little behind, on an axis that the choice does not move. */
const noisy = (index: number, by = 6): number => (index % 2 === 0 ? by : -by);

test('S18 one of two that always scores clearly more and is behind on nothing wins', () => {
  const said = saidOf(repeat(20, (index) => ({ score: 8, trust: 30, evidence: noisy(index) })));
  expect(said).toEqual([
    [
      'play/option-wins',
      'Option "tell-people" of inject "persona-posts" wins in every way: with the same luck it scored higher than "say-nothing" in 20 of 20 pairs, by 8.0 points on average, and was on no axis behind it by as much as a point on average (seeds two/0 to two/19).',
    ],
  ]);
});

test('S18 where the loser is never better, the loser alone is named', () => {
  const said = saidOf(repeat(20, () => ({ score: 8, trust: 30 })));
  expect(said.map(([code]) => code)).toEqual(['play/option-dominated']);
});

test.each([
  ['it has a price', 20, (index: number) => ({ score: 8, trust: 30, cost: noisy(index) - 2 })],
  ['its lead is small', 20, (index: number) => ({ score: 0.5, evidence: noisy(index) })],
  [
    'it is behind now and then',
    20,
    (index: number) => ({ score: index < 2 ? -8 : 8, evidence: noisy(index) }),
  ],
  [
    'luck could hide a price',
    20,
    (index: number) => ({ score: 8, trust: 30, evidence: noisy(index, 40) }),
  ],
  ['there were few pairs', 8, (index: number) => ({ score: 8, evidence: noisy(index) })],
])('S18 one of two does not win where %s', (_, count, lead) => {
  expect(saidOf(repeat(count, lead))).toEqual([]);
});
