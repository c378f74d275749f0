/** Topics: a condition wakes for what it names, and for nothing it does not. */
import { expect, test } from 'vitest';
import { compileScenario, NONE, startPlay } from '../../src/engine/index.ts';
import type { Run } from '../../src/engine/run.ts';
import { topicsOf } from '../../src/engine/topics.ts';
import {
  capacitySpent,
  flagSet,
  undertakingFinished,
  undertakingStarted,
} from '../../src/engine/writers/books.ts';
import { settingOf } from '../../src/exercise/index.ts';
import { twoBears } from '../support/scenarios.ts';

const COMPILED = compileScenario(twoBears());
const { names } = COMPILED;

/** What something that happens is news of, as those hear it who wait for injects, leaks, signals, duties or the end. */
function heard(happens: (run: Run) => void): number {
  const { run } = startPlay(settingOf(twoBears(), 'topics', 'full')).play;
  const { injects, leaks, signals, duties, closers } = run.news;
  const watches = [injects, leaks, signals, duties, closers];
  for (const watch of watches) watch.touched = 0;
  happens(run);
  const [touched = NONE, ...others] = new Set(watches.map((watch) => watch.touched));
  expect(others, 'all hear the same').toEqual([]);
  return touched;
}

const heardOfFlag = (flag: string): number => heard((run) => flagSet(run, names.flags.find(flag)));

test('a flag wakes those who wait for it', () => {
  for (const flag of twoBears().flags)
    expect(topicsOf(names, { not: { flag } }) & heardOfFlag(flag), flag).not.toBe(0);
});

test('and seldom those who wait for another', () => {
  const { flags } = twoBears();
  const awake = (flag: string): number => {
    const topics = heardOfFlag(flag);
    return flags.filter((other) => (topicsOf(names, { flag: other }) & topics) !== 0).length;
  };
  const mean = flags.reduce((sum, flag) => sum + awake(flag), 0) / flags.length;
  expect(mean).toBeLessThan(flags.length / 4);
});

test('money spent is news of the budget, an action done of that action, an option of none', () => {
  const hunt = COMPILED.actions.get('hunt');
  const option = COMPILED.injectList.find(({ options }) => options.length > 0)?.options[0];
  if (hunt === undefined || option === undefined) throw new Error('nothing to undertake');
  expect(heard((run) => capacitySpent(run, hunt))).toBe(
    topicsOf(names, { meter: { id: 'budget', below: 10 } }),
  );
  for (const entry of [hunt, option]) {
    const job = { entry, target: NONE, started: 0, due: 5, later: null };
    const news = entry === hunt ? topicsOf(names, { done: 'hunt' }) : 0;
    expect(heard((run) => undertakingStarted(run, entry, job))).toBe(news);
    expect(heard((run) => undertakingFinished(run, job, true, 0, 1))).toBe(news);
  }
});

test('options and actions are of one shape, so that reading them stays quick', () => {
  const { injects, actionList } = compileScenario(twoBears());
  const shapes = new Set<string>();
  for (const entry of actionList) shapes.add(Object.keys(entry).join());
  for (const { options, free } of injects.values())
    for (const entry of [...options, ...free]) shapes.add(Object.keys(entry).join());
  expect(shapes.size).toBe(1);
});
