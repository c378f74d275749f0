/** Players made of rules, tallies of many exercises, and the document that scripts read. */
import { describe, expect, test } from 'vitest';
import {
  AXES,
  compileScenario,
  decisionKey,
  factsOf,
  type Scenario,
} from '../../src/engine/index.ts';
import {
  decide,
  EndlessExercise,
  mergeTallies,
  type PolicyId,
  phaseVisits,
  playExercise,
  rollOut,
  settingOf,
  summarize,
  tallyRuns,
} from '../../src/exercise/index.ts';
import { action, buildScenario, inject, option } from '../support/scenario-builder.ts';
import { tiny } from '../support/scenarios.ts';
import { begin, findingOn, type World } from '../support/world.ts';

const next = ({ setting, truth }: World, policy: PolicyId): string =>
  decisionKey(decide(policy, setting, factsOf(setting.compiled, truth.known)));

const CALLED = inject('call', {
  at: 0,
  options: [option('help', { advised: { flag: 'sure' } }), option('check', { advised: true })],
});

describe('policies', () => {
  test('passive does nothing, whatever is open', () => {
    expect(next(begin(buildScenario({ injects: [CALLED] })), 'passive')).toBe('advance');
  });

  test('prudent answers first, with what is advised on what the team knows', () => {
    const actions = [action('hunt', { advised: true })];
    expect(next(begin(buildScenario({ injects: [CALLED], actions })), 'prudent')).toBe(
      'answer:call/check',
    );
  });

  test('prudent acts where something is believed before where it is suspected, and then elsewhere', () => {
    const hunt = action('hunt', { targets: ['desk', 'server'], advised: true });
    const start = begin(buildScenario({ actions: [hunt] }));
    expect(next(start, 'prudent')).toBe('act:hunt/desk');
    const suspected = findingOn(start, 'server', 'suspected');
    expect(next(suspected, 'prudent')).toBe('act:hunt/server');
    expect(next(findingOn(suspected, 'desk', 'known'), 'prudent')).toBe('act:hunt/desk');
  });

  test('prudent takes nothing that nobody advises', () => {
    const actions = [action('dance')];
    expect(next(begin(buildScenario({ actions })), 'prudent')).toBe('advance');
  });

  test('history answers and acts as was done, acts not before their day', () => {
    const history = {
      decisions: [
        { decision: { type: 'answer', inject: 'call', option: 'help' } },
        { decision: { type: 'act', action: 'raid' }, at: 2000 },
      ],
      events: [],
    } as const satisfies Scenario['history'];
    const scenario = buildScenario({ injects: [CALLED], actions: [action('raid')], history });
    const { document } = playExercise(scenario, { seed: 's', plan: 'full', policy: 'history' });
    expect(document.decisions.map(({ decision, minute }) => [decision, minute])).toEqual([
      ['answer:call/help', 0],
      ['act:raid', 2880],
    ]);
  });

  test('random uses what the menu offers: in many exercises every action and every option is taken', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++)
      for (const { decision } of playExercise(tiny(), {
        seed: `all/${i}`,
        plan: 'full',
        policy: 'random',
      }).document.decisions)
        seen.add(decision.split('/')[0] ?? '');
    for (const { id } of tiny().actions) expect(seen).toContain(`act:${id}`);
    for (const { id } of tiny().injects) expect(seen).toContain(`answer:${id}`);
  });

  test('a scenario that cannot end is named, not waited for', () => {
    // Nothing to wait for and no turn that gets anywhere: an author's mistake, so it is said aloud.
    const endless = buildScenario({ endsBy: 10 ** 12 });
    const turns = { ...endless.turns, undetectedPersistence: 1 };
    const setting = settingOf({ ...endless, turns }, 's', 'full');
    expect(() => rollOut(setting, 'passive')).toThrow(EndlessExercise);
  });
});

describe('tallies', () => {
  const tally = (from: number, count: number) =>
    tallyRuns(tiny(), { policy: 'random', plan: 'full', seed: 't', from, count });

  test('made in pieces and merged in any order they are the same as made at once', () => {
    const whole = tally(0, 30);
    const pieces = [tally(20, 10), tally(0, 15), tally(15, 5)];
    const merged = pieces.reduce(mergeTallies);
    expect(summarize(merged)).toEqual(summarize(whole));
    expect(merged.runs).toBe(30);
  });

  test('count every run once, and the middle lies between the tenths', () => {
    const summary = summarize(tally(0, 40));
    expect(Object.values(summary.endings).reduce((a, b) => a + b, 0)).toBe(40);
    expect(summary.phases.undetectedPersistence).toBe(40);
    for (const axis of [...AXES, 'score'] as const) {
      const { mean, p10, p50, p90 } = summary.outcome[axis];
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(100);
    }
  });

  test('agree with the exercises themselves', () => {
    const scores = Array.from({ length: 10 }, (_, i) => {
      const how = { seed: `t/${i}`, plan: 'full', policy: 'random' } as const;
      return playExercise(tiny(), how).document.outcome?.score ?? -1;
    });
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(summarize(tally(0, 10)).outcome.score.mean).toBeCloseTo(mean, 1);
  });
});

describe('the document', () => {
  const { document } = playExercise(tiny(), { seed: 'doc', plan: 'short', policy: 'prudent' });

  test('carries the keys that scripts rely on', () => {
    expect(Object.keys(document).sort()).toEqual(
      [
        'scenario',
        'revision',
        'digest',
        'seed',
        'policy',
        'plan',
        'start',
        'phases',
        'ending',
        'outcome',
        'decisions',
        'events',
      ].sort(),
    );
    expect(document.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(document.outcome ?? {}).sort()).toEqual([...AXES, 'score'].sort());
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test('lists the phases without a gap, from StartEx to EndEx', () => {
    const { phases } = document;
    expect(phases[0]).toMatchObject({ phase: 'undetectedPersistence', from: 0 });
    expect(phases.at(-1)?.phase).toBe('closed');
    for (let i = 1; i < phases.length; i++) {
      expect(phases[i]?.from).toBe(phases[i - 1]?.to);
      expect(phases[i]?.phase).not.toBe(phases[i - 1]?.phase);
    }
  });

  test('a phase entered twice stands there twice', () => {
    const { known } = begin(tiny()).truth;
    const states = ['eviction.verifying', 'anomalyDetection.triage', 'eviction.planning'] as const;
    const breachLog = states.map((state, i) => ({ state, minute: i * 10 }));
    expect(phaseVisits({ ...known, breachLog, minute: 40 })).toEqual([
      { phase: 'eviction', from: 0, to: 10 },
      { phase: 'anomalyDetection', from: 10, to: 20 },
      { phase: 'eviction', from: 20, to: 40 },
    ]);
  });
});

test('a scenario is compiled once and remembered', () => {
  expect(compileScenario(tiny())).toBe(compileScenario(tiny()));
});
