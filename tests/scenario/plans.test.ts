/** The checker plays every plan of a scenario, and says of one only what is not the matter with all. */
import { expect, test } from 'vitest';
import { trialsOfAll } from '../../src/cli/check/trials.ts';
import {
  checkByPlaying,
  type Finding,
  loadScenario,
  type PlayedOnce,
  type ScenarioFile,
} from '../../src/scenario/index.ts';
import { tinyFiles, tinyWith } from './tiny.ts';

const COUNT = 40;
/** Enough for findings that compare players. */
const MANY = 150;

interface Changed {
  readonly files?: readonly ScenarioFile[];
  readonly count?: number;
  /** Changes what was played by every inject, or by the plan `short`. */
  readonly whole?: (one: PlayedOnce, index: number) => PlayedOnce;
  readonly short?: (one: PlayedOnce, index: number) => PlayedOnce;
}

const asPlayed = (one: PlayedOnce): PlayedOnce => one;

/** What the checker says when the exercises of the tiny scenario came out so. */
function checked({ files = tinyFiles(), count = COUNT, whole, short }: Changed) {
  const loaded = loadScenario(files);
  if (loaded.scenario === null) throw new Error('the scenario does not load');
  const trials = trialsOfAll(loaded.scenario, 'plans', count);
  const changeWhole = whole ?? asPlayed;
  const changeShort = short ?? asPlayed;
  const { findings, exercises } = checkByPlaying(
    loaded,
    { ...trials.whole, play: (index) => changeWhole(trials.whole.play(index), index) },
    trials.timed.map((one) => ({
      ...one,
      play: (index) => changeShort(one.play(index), index),
    })),
  );
  return { findings, exercises };
}

const ofCode = (findings: readonly Finding[], code: string): readonly Finding[] =>
  findings.filter((finding) => finding.code === code);

const without =
  (inject: string, from = Number.POSITIVE_INFINITY) =>
  (one: PlayedOnce, index: number): PlayedOnce =>
    index >= from ? one : { ...one, events: one.events.filter((event) => event.inject !== inject) };

const scoring =
  (policy: string, score: number) =>
  (one: PlayedOnce): PlayedOnce =>
    one.policy === policy && one.outcome !== null
      ? { ...one, outcome: { ...one.outcome, score } }
      : one;

/** An option that waits for an answer, which the plan `short` has given otherwise. */
const CLOSED = tinyWith(
  'scenario.yaml',
  '      - id: tell-people\n        capacity: 2\n',
  '      - id: tell-people\n        capacity: 2\n        needs: { answered: { inject: eviction-night, option: wait } }\n',
);

test('S15 every plan that leaves injects to their default is played as often as the whole', () => {
  const { findings, exercises } = checked({});
  expect(findings).toEqual([]);
  expect(exercises).toBe(2 * COUNT);
});

test('S15 an option that a plan keeps closed is named with its plan, where it is put, and with what opens it', () => {
  const { findings } = checked({ files: CLOSED });
  const said = ofCode(findings, 'play/plan-option-never-chosen');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({
    path: '/plans/1/puts/1',
    severity: 'error',
    message:
      'Plan "short" puts inject "persona-posts", whose option "tell-people" was never chosen in 1000 exercises (seeds plans/0 to plans/999).',
    fix: 'What opens it is left to its default here: eviction-night. Put it, name under takes another option for it, or take "persona-posts" out of its puts.',
  });
});

test('S15 what comes late in a plan is not said never to come', () => {
  const late = checked({ short: without('persona-posts', 90) });
  expect(late.findings).toEqual([]);
  expect(late.exercises).toBeGreaterThan(COUNT + 90);
  expect(late.exercises).toBeLessThan(COUNT + 200);
  const { findings } = checked({ short: without('persona-posts') });
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['play/objective-not-exercised', '/plans/1'],
    ['play/plan-inject-never-arrives', '/plans/1/puts/1'],
  ]);
});

test('S15 what never comes in any plan is said once', () => {
  const never = without('persona-posts');
  const { findings } = checked({ whole: never, short: never });
  expect(ofCode(findings, 'play/inject-never-arrives')).toHaveLength(1);
  expect(ofCode(findings, 'play/plan-inject-never-arrives')).toEqual([]);
  // Nor is the objective that it alone exercises.
  expect(ofCode(findings, 'play/objective-not-exercised').map(({ path }) => path)).toEqual([
    '/objectives/2',
  ]);
});

test('S15 what a plan does not put exercises no objective in it', () => {
  const files = tinyWith(
    'scenario.yaml',
    'puts: [first-call, persona-posts]',
    'puts: [first-call]',
  );
  const { findings } = checked({ files });
  const [said] = ofCode(findings, 'play/objective-not-exercised');
  expect(said).toMatchObject({ path: '/plans/1', severity: 'warning' });
  expect(said?.message).toMatch(/^In plan "short" objective "speak" is not exercised: /);
});

test('S15 judgement that gains nothing in a plan is said of the plan, unless it is said of the whole', () => {
  const [steady, flat] = [scoring('prudent', 90), scoring('prudent', 0)];
  const one = checked({ count: MANY, whole: steady, short: flat });
  const onlyShort = ofCode(one.findings, 'play/luck');
  expect(onlyShort.map(({ path }) => path)).toEqual(['/plans/1']);
  expect(onlyShort[0]?.message).toMatch(
    /^In plan "short" luck outweighs judgement: .*no better than doing nothing/,
  );
  const both = ofCode(checked({ count: MANY, whole: flat, short: flat }).findings, 'play/luck');
  expect(both.map(({ path }) => path)).toEqual(['/scoring']);
});

test('S15 a plan in which an exercise does not end is named, and judged no further', () => {
  const { findings } = checked({
    short: () => {
      throw new Error('it did not end');
    },
  });
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['play/throws', '/plans/1'],
    ['play/throws', '/plans/1'],
    ['play/throws', '/plans/1'],
  ]);
  expect(findings[0]?.message).toBe(
    'In plan "short" exercise 0 of plans/0 to plans/39 could not be played: it did not end.',
  );
});

test('S15 a plan that always ends alike is said to, with as many exercises as "never" takes', () => {
  const same = (one: PlayedOnce): PlayedOnce => ({ ...one, ending: 'kept-inside' });
  const { findings, exercises } = checked({ short: same });
  expect(findings.map(({ code, path, severity }) => [code, path, severity])).toEqual([
    ['play/plan-one-ending', '/plans/1', 'warning'],
  ]);
  expect(exercises).toBe(COUNT + 1000);
  expect(findings[0]?.message).toContain('in 1000 exercises (seeds plans/0 to plans/999).');
});

test('S15 a plan that runs dry is named', () => {
  const dry = (one: PlayedOnce): PlayedOnce => ({ ...one, livelyUntil: 0 });
  const [said] = ofCode(checked({ short: dry }).findings, 'play/dead-end');
  expect(said).toMatchObject({ path: '/plans/1', severity: 'error' });
  expect(said?.message).toMatch(/^In plan "short" an exercise can run dry: /);
});

test.each([
  [
    'eviction-night: rebuild-al',
    'Inject "eviction-night" has no option "rebuild-al"; did you mean "rebuild-all"?',
  ],
  [
    'evicton-night: rebuild-all',
    'There is no inject "evicton-night"; did you mean "eviction-night"?',
  ],
])('S16 what a plan takes exists: %s', (put, message) => {
  const { findings } = loadScenario(tinyWith('scenario.yaml', 'eviction-night: rebuild-all', put));
  expect(findings.map((one) => [one.code, one.message])).toEqual([['reference/unknown', message]]);
});

test('S16 takes is a word from its list or a map', () => {
  const files = tinyWith('scenario.yaml', '{ eviction-night: rebuild-all }', 'histroy');
  expect(loadScenario(files).findings.map(({ message, fix }) => [message, fix])).toEqual([
    [
      '"histroy" is not known here; did you mean "history"?',
      'Use default, history, or a map in braces.',
    ],
  ]);
});
