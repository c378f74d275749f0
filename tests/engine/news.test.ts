/**
 * Looking only at what is new comes to the same as looking at everything every time: injects, leaks, duties and their
 * clocks, signals, and where intruders can go from where they stand.
 */
import { afterEach, describe, expect, test } from 'vitest';
import {
  compileScenario,
  digestOf,
  END_OF_TURN,
  playMove,
  playStep,
  resume,
  type Scenario,
  startPlay,
} from '../../src/engine/index.ts';
import { lookAtEverything } from '../../src/engine/news.ts';
import { topicsOf, turningPoints } from '../../src/engine/topics.ts';
import { decide, POLICIES, type PolicyId, rollOut, settingOf } from '../../src/exercise/index.ts';
import { doubleExtortion, tiny, twoBears } from '../support/scenarios.ts';

afterEach(() => lookAtEverything(false));

const digests = (scenario: Scenario, policy: PolicyId, count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    digestOf(rollOut(settingOf(scenario, `news/${i}`, i % 2 === 0 ? 'full' : 'sixty'), policy)),
  );

describe.each([
  ['tiny', tiny, 40],
  ['two-bears', twoBears, 30],
  ['double-extortion', doubleExtortion, 15],
] as const)('%s', (_name, scenario, count) => {
  test.each(POLICIES)(
    '%s plays the same whether or not the world remembers what is new',
    (policy) => {
      const remembered = digests(scenario(), policy, count);
      lookAtEverything(true);
      expect(digests(scenario(), policy, count)).toEqual(remembered);
    },
  );
});

test('a copy made in the middle goes on like the original', () => {
  const setting = settingOf(twoBears(), 'news/copy', 'full');
  const { play } = startPlay(setting);
  for (let i = 0; i < 60 && play.facts.ended === null; i++) {
    const decision = decide('random', setting, play.facts);
    const copy = resume(setting, play);
    playStep(setting, copy, decision, 'policy');
    playStep(setting, play, decision, 'policy');
    expect(digestOf(copy)).toBe(digestOf(play));
  }
});

test('a condition heeds what any of its parts heeds, and turns when they turn', () => {
  const { names } = compileScenario(tiny());
  const parts = [{ flag: 'told' }, { not: { time: { from: 30, to: 90 } } }] as const;
  expect(topicsOf(names, { all: parts })).toBe(
    topicsOf(names, parts[0]) | topicsOf(names, parts[1]),
  );
  expect(topicsOf(names, { any: parts })).toBe(topicsOf(names, { all: parts }));
  expect(turningPoints({ any: parts })).toEqual([30, 90]);
  expect(topicsOf(names, undefined)).toBe(0);
});

describe.each([
  ['tiny', tiny],
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const)('%s, played without reading the events', (_name, scenario) => {
  test.each(POLICIES)('comes to the same by %s', (policy) => {
    for (let i = 0; i < 6; i++) {
      const setting = settingOf(scenario(), `unread/${i}`, 'full');
      const read = rollOut(setting, policy, () => {});
      expect(digestOf(rollOut(setting, policy))).toBe(digestOf(read));
    }
  });
});

test('a step whose events nobody reads hands out none', () => {
  const setting = settingOf(tiny(), 'unread', 'full');
  const { play } = startPlay(setting);
  expect(playMove(setting, play, END_OF_TURN, 'policy', false)).toEqual([]);
  expect(playMove(setting, play, END_OF_TURN, 'policy').length).toBeGreaterThan(0);
  expect(playMove(setting, play, END_OF_TURN, 'policy', false)).toEqual([]);
});
