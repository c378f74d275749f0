/**
 * Judgement beats luck, luck beats doing nothing, and no fixed habit beats judgement. Fixed seeds, so it never wavers;
 * docs/balance.md has the table of a thousand.
 */
import { describe, expect, test } from 'vitest';
import {
  actionOpen,
  type CompiledAction,
  moveOn,
  playStep,
  type Scenario,
  startPlay,
} from '../../src/engine/index.ts';
import { HABITS, type PolicyId, settingOf } from '../../src/exercise/index.ts';
import { doubleExtortion, twoBears } from '../support/scenarios.ts';
import { type Row, scoreOf, tableOf } from './table.ts';

const RUNS = 100;
/** Clear margins, in points of the mean score. */
const JUDGEMENT = 15;
const TRYING = 10;

const SINGLE_ACT = 5;
/** Where few decisions are put to the team, what is done unasked weighs more. */
const BEHIND = 4;

/** The score when a team does this at once, if it can, and then nothing more. */
function scoreAfter(
  scenario: Scenario,
  seed: number,
  action: CompiledAction,
  target: number,
): number {
  const setting = settingOf(scenario, `acts/${seed}`, 'full');
  const { play } = startPlay(setting);
  if (actionOpen(setting.compiled, play.facts, action, target))
    playStep(setting, play, moveOn(action, target).decision, 'policy');
  while (play.facts.ended === null) playStep(setting, play, { type: 'advance' }, 'policy');
  return play.facts.ended.outcome.score;
}

const PLAYERS: readonly PolicyId[] = ['prudent', 'random', 'passive', ...HABITS];

const SCENARIOS = [
  ['two-bears', twoBears],
  ['double-extortion', doubleExtortion],
] as const;

const tables = new Map<string, readonly Row[]>(
  SCENARIOS.map(([name, scenario]) => [name, tableOf(scenario(), 'habits', RUNS, PLAYERS)]),
);

test('no habit is the best of the habits everywhere', () => {
  const best = [...tables.values()].map(
    (rows) => [...HABITS].sort((a, b) => scoreOf(rows, b) - scoreOf(rows, a))[0],
  );
  expect(new Set(best).size).toBeGreaterThan(1);
});

describe.each(SCENARIOS)('%s', (name, scenario) => {
  const rows = tables.get(name) ?? [];
  const of = (player: PolicyId): number => scoreOf(rows, player);

  test('prudent beats random and random beats passive, both clearly', () => {
    expect(of('prudent') - of('random')).toBeGreaterThan(JUDGEMENT);
    expect(of('random') - of('passive')).toBeGreaterThan(TRYING);
  });

  test.each(HABITS)('%s alone does not beat judgement', (habit) => {
    expect(of(habit)).toBeLessThan(of('prudent'));
  });

  const timed = scenario()
    .plans.map(({ id }) => id)
    .filter((plan) => plan !== 'full');
  test.each(timed)(
    'in the plan %s judgement beats luck and nothing too, and no habit leaves it behind',
    (plan) => {
      const short = tableOf(scenario(), 'habits', 60, PLAYERS, plan);
      const mean = (player: PolicyId): number => scoreOf(short, player);
      expect(mean('prudent') - mean('random')).toBeGreaterThan(JUDGEMENT / 2);
      expect(mean('random') - mean('passive')).toBeGreaterThan(TRYING / 3);
      for (const habit of HABITS) expect(mean(habit), habit).toBeLessThan(mean('prudent') + BEHIND);
    },
  );

  test('no single act at StartEx, and nothing after it, comes near judgement', () => {
    const { compiled } = settingOf(scenario(), 'acts', 'full');
    const best = compiled.acts
      .map(({ entry, target }) => {
        const scores = Array.from({ length: 12 }, (_, i) =>
          scoreAfter(scenario(), i, entry, target),
        );
        return { act: entry.id, score: scores.reduce((sum, one) => sum + one, 0) / scores.length };
      })
      .sort((a, b) => b.score - a.score)[0];
    expect(best?.score, best?.act).toBeLessThan(of('prudent') - SINGLE_ACT);
  });

  test('a habit that never throws anybody out pays for it with data and time', () => {
    const axes = (player: PolicyId) => rows.find((one) => one.player === player)?.summary.outcome;
    expect(axes('wait')?.dataKept.mean).toBeLessThan((axes('prudent')?.dataKept.mean ?? 0) - 10);
    expect(axes('wait')?.timeToEvict.mean).toBeLessThan(15);
  });
});
