/** Topics: a condition wakes for what it names, and for nothing it does not. */
import { expect, test } from 'vitest';
import { compileScenario, type ExerciseEvent } from '../../src/engine/index.ts';
import { topicsOf, topicsTouched } from '../../src/engine/topics.ts';
import { twoBears } from '../support/scenarios.ts';

const set = (flag: string): ExerciseEvent => ({ minute: 5, type: 'flagSet', flag });

test('a flag wakes those who wait for it', () => {
  for (const flag of twoBears().flags)
    expect(topicsOf({ not: { flag } }) & topicsTouched(set(flag)), flag).not.toBe(0);
});

test('and seldom those who wait for another', () => {
  const { flags } = twoBears();
  const awake = (flag: string): number =>
    flags.filter((other) => (topicsOf({ flag: other }) & topicsTouched(set(flag))) !== 0).length;
  const mean = flags.reduce((sum, flag) => sum + awake(flag), 0) / flags.length;
  expect(mean).toBeLessThan(flags.length / 4);
});

test('money spent is news of the budget, an action done of that action', () => {
  const spent = { minute: 5, type: 'capacitySpent', capacity: 1, money: 3, cause: 'x' } as const;
  expect(topicsTouched(spent)).toBe(topicsOf({ meter: { id: 'budget', below: 10 } }));
  const running = {
    kind: 'action',
    key: 'action.hunt',
    inject: null,
    option: null,
    action: 'hunt',
    target: null,
    seat: 'ir-lead',
    started: 0,
    due: 5,
    effects: null,
  } as const;
  const done = { minute: 5, type: 'undertakingStarted', running } as const;
  expect(topicsTouched(done)).toBe(topicsOf({ done: 'hunt' }));
  expect(topicsTouched({ ...done, running: { ...running, action: null } })).toBe(0);
});

test('options and actions are of one shape, so that reading them stays quick', () => {
  const { injects, actionList } = compileScenario(twoBears());
  const shapes = new Set<string>();
  for (const entry of actionList) shapes.add(Object.keys(entry).join());
  for (const { options, free } of injects.values())
    for (const entry of [...options, ...free]) shapes.add(Object.keys(entry).join());
  expect(shapes.size).toBe(1);
});
