/** The engine's part of the bench: exercises per second, what of it is XState, and what the pieces cost. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../src/engine/index.ts';
import type { PolicyId } from '../../src/exercise/index.ts';
import { rollOut, settingOf } from '../../src/exercise/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { LIMITS } from '../limits.ts';
import { type Effort, ratio, type Timing, timeInTurns, timingOf } from '../measure.ts';
import { inRoot } from '../root.ts';
import {
  duration,
  kilobytes,
  limited,
  megabytes,
  number,
  percent,
  perSecond,
  plain,
  type Row,
  type Section,
  spreadText,
  times,
  unmeasured,
} from '../row.ts';
import { walkingOf } from './branches.ts';
import { askedEveryTime, chartSubjects, coldTable, exercises, pace } from './charts.ts';
import { memoryOf, partSubjects, REPLAYED } from './parts.ts';
import { boardGames, inkStories, installVersus } from './versus.ts';

const MAIN = 'two-bears';
const POLICIES = ['random', 'prudent', 'passive', 'history'] as const;
/** Alone and for long before each turn: V8 is still compiling after three thousand exercises (see its `--trace-opt`). */
const ALONE: Effort = { repetitions: 9, warm: 4, seconds: 1 };
const STEADY: Effort = { repetitions: 5, warm: 1.2, seconds: 1.2 };
const OTHERS: Effort = { repetitions: 3, warm: 0.8, seconds: 0.8 };
/** Shorter turns and more of them, so that all that are compared have the same machine. */
const WHOLE: Effort = { repetitions: 7, warm: 1.2, seconds: 0.5 };
const PIECES: Effort = { repetitions: 5, warm: 0.3, seconds: 0.1 };

function load(slug: string): Scenario | null {
  const { scenario } = loadScenarioFolder(inRoot('scenarios', slug));
  return scenario;
}

function otherScenarios(): string[] {
  const home = inRoot('scenarios');
  return readdirSync(home)
    .filter((slug) => slug !== MAIN && existsSync(join(home, slug, 'scenario.yaml')))
    .sort();
}

/** Decisions of a mean exercise, ends of turns included: what the others are given to choose. */
function meanDecisions(scenario: Scenario, policy: PolicyId): number {
  const runs = 50;
  let decisions = 0;
  for (let i = 0; i < runs; i++)
    rollOut(settingOf(scenario, `bench/count/${i}`, 'full'), policy, () => {
      decisions++;
    });
  return Math.round(decisions / runs);
}

const rate = ({ cpu, wall, spread, rounds }: Timing): { value: number; extra: string } => ({
  value: 1 / cpu,
  extra: `${spreadText(spread)} (by the wall clock ${number(1 / wall)}; quickest turn ${number(1 / Math.min(...rounds))})`,
});

/** All of the engine's figures. */
export async function benchEngine(): Promise<Section[]> {
  const scenario = load(MAIN);
  if (scenario === null) throw new Error(`scenarios/${MAIN} does not load: run hotwash check`);
  const versus = await installVersus();
  const players = POLICIES.map((policy) => exercises(scenario, policy));
  // First of all: what other policies and readers of events teach V8, a run of `simulate` does not know either.
  const alone = timeInTurns([pace, ...players.slice(0, 1)], ALONE);
  const steady = [...alone, ...timeInTurns(players.slice(1), STEADY)];
  const choices = meanDecisions(scenario, 'random');
  const { subjects, asked } = chartSubjects(scenario);
  const timings = timeInTurns(
    [
      ...players.slice(0, 1),
      ...subjects,
      askedEveryTime(scenario),
      coldTable(scenario),
      ...(versus ? [inkStories(choices), boardGames(choices)] : []),
    ],
    WHOLE,
  );
  return [
    exerciseSection(scenario, steady, timings, asked),
    versusSection(timings, choices, versus),
    partSection(scenario),
    ...otherScenarios().flatMap(otherSection),
  ];
}

function exerciseSection(
  scenario: Scenario,
  steady: Timing[],
  timings: Timing[],
  asked: number,
): Section {
  const of = (name: string): Timing => timingOf(timings, name);
  const whole = rate(timingOf(steady, 'random'));
  const pacing = timingOf(steady, 'pace');
  const lookedUp = ratio(of('look-ups'), of('random'));
  const rows: Row[] = [
    limited('whole exercises, random policy', whole.value, LIMITS.exercises, whole.extra),
    ...POLICIES.slice(1).map((policy) => {
      const { value, extra } = rate(timingOf(steady, policy));
      return plain(`whole exercises, ${policy} policy`, perSecond(value) + extra);
    }),
    limited(
      'of that time in XState, table warm',
      lookedUp,
      LIMITS.xstate,
      ` (${number(asked)} look-ups of ${duration(of('look-ups').cpu / asked)})`,
    ),
    plain(
      'the same, were the table emptied at every StartEx, which nobody does',
      percent(1 - 1 / ratio(of('cold table'), of('no chart'))),
    ),
    plain(
      'the machine meanwhile: dependent multiplications',
      `${perSecond(1e6 / pacing.cpu)}${spreadText(pacing.spread)}`,
    ),
  ];
  return {
    title: `Whole exercises of ${scenario.id}, one core`,
    notes: [
      'Rates are per second of processor time (with the compiler and collector of V8), each exercise with another seed;',
      'the median of several turns counts. The random policy plays first and alone.',
      'A quiet core of 3 GHz makes about 700 million dependent multiplications a second; less means a busy machine.',
    ],
    rows,
  };
}

function versusSection(timings: Timing[], choices: number, versus: boolean): Section {
  const of = (name: string): Timing => timingOf(timings, name);
  const random = of('random');
  const against = (what: string, name: string): Row => {
    const timing = of(name);
    const figure = `${times(ratio(timing, random))}${spreadText(timing.spread)}`;
    return plain(what, `${figure} (${perSecond(1 / timing.cpu)})`);
  };
  const others: Row[] = versus
    ? [
        against(`inkjs: a story of ${choices} choices`, 'inkjs'),
        against(`boardgame.io: a game of ${choices} moves`, 'boardgame.io'),
      ]
    : ['inkjs', 'boardgame.io'].map((name) => unmeasured(name, 'could not be installed'));
  return {
    title: 'In comparison',
    notes: [
      `Processor time of one exercise, story or game; ours with the table is 1. Each runs for ${WHOLE.warm} s unmeasured`,
      'before every turn, so that all are compared as V8 runs them once it knows them.',
    ],
    rows: [
      plain('our exercise with the table', `1 x (${perSecond(1 / random.cpu)})`),
      against('the same rules, no chart at all: the floor', 'no chart'),
      against('the same rules, table empty at every StartEx', 'cold table'),
      against("the same rules, XState's transition() every time", 'asked every time'),
      ...others,
    ],
  };
}

function partSection(scenario: Scenario): Section {
  const timings = timeInTurns(partSubjects(scenario), PIECES);
  const memory = memoryOf(scenario);
  const walking = walkingOf(scenario);
  const row = (what: string, name: string): Row => {
    const { cpu, spread } = timingOf(timings, name);
    return plain(what, duration(cpu) + spreadText(spread));
  };
  return {
    title: 'The pieces',
    notes: [],
    rows: [
      row('the defender view at turn 30', 'view'),
      row('one decision by hand at turn 30 (a copy, then the rules)', 'step'),
      row('one end of turn by hand at turn 30', 'turn'),
      row('fingerprint of ground truth at turn 30', 'digest'),
      row(`reading and replaying a file of ${REPLAYED} decisions`, 'replay'),
      limited(
        'going to any node of a 1,000-node tree, p99',
        walking.p99,
        LIMITS.nodeOfTree,
        ` (median ${duration(walking.median)}, longest ${duration(walking.longest)}; with its view)`,
      ),
      unmeasured('review of a 30-decision run', 'not yet', LIMITS.review),
      plain('memory of a finished exercise', kilobytes(memory.truth)),
      plain('memory of a finished exercise with all its events', kilobytes(memory.told)),
      plain('heap growth over 500 decisions, engine alone', megabytes(memory.growth)),
      limited(
        'heap growth over 500 decisions with forks and jumps, without a browser',
        walking.growth,
        LIMITS.heap,
      ),
    ],
  };
}

function otherSection(slug: string): Section[] {
  const scenario = load(slug);
  if (scenario === null) return [];
  const policies = ['random', 'prudent', 'passive'] as const;
  const timings = timeInTurns(
    policies.map((policy) => exercises(scenario, policy)),
    OTHERS,
  );
  const rows = policies.map((policy) => {
    const { value, extra } = rate(timingOf(timings, policy));
    return plain(`whole exercises, ${policy} policy`, perSecond(value) + extra);
  });
  return [{ title: `Whole exercises of ${slug}, one core`, notes: [], rows }];
}
