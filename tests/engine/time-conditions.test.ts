/** Conditions on time read the clock, not the minute of whatever happened last, seen or unseen. */
import { expect, test } from 'vitest';
import { adversary, inject } from '../support/scenario-builder.ts';
import { advance, everOf, tinyWorld, viewOf, type World } from '../support/world.ts';

const DATED = inject('on-the-day', { at: 1000, when: { time: { from: 1000 } } });

const arrival = (world: World): number | undefined => everOf(world, 'injectArrived')[0]?.minute;

test('R26 an inject whose date and condition name the same minute comes in that minute', () => {
  expect(arrival(advance(tinyWorld({ injects: [DATED] }), 2))).toBe(1000);
});

test('R26 an inject that waits for a time alone comes at the end of the turn at the latest', () => {
  const late = inject('by-then', { when: { time: { from: 1000 } } });
  expect(arrival(advance(tinyWorld({ injects: [late] }), 2))).toBe(1440);
});

test('an intruder that acts unseen in that very minute makes no difference', () => {
  const busy = adversary('visitor', { begins: 1000, tempo: [1, 1] });
  const [quiet, visited] = [
    advance(tinyWorld({ injects: [DATED] })),
    advance(tinyWorld({ injects: [DATED], adversaries: [busy] })),
  ];
  expect(viewOf(visited)).toEqual(viewOf(quiet));
});

test('R9 a false alarm that no sensor saw makes no difference either', () => {
  const waiting = inject('by-then', { when: { time: { from: 5 } } });
  const falseAlarms = {
    perMonth: 300,
    kinds: [{ id: 'lost-badge', component: 'process', assets: ['desk'] }],
  };
  const [silent, unseen] = [
    advance(tinyWorld({ injects: [waiting] })),
    advance(tinyWorld({ injects: [waiting], falseAlarms })),
  ];
  expect(viewOf(unseen)).toEqual(viewOf(silent));
});
