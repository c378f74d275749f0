/** What holds of every exercise, tried on random ones of the scenarios on disk. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  type Draft,
  decisionKey,
  digestOf,
  EVENT_VISIBILITY,
  type EventType,
  type ExerciseEvent,
  openDecisions,
  playStep,
  project,
  refusalOf,
  resume,
  type Setting,
  step,
} from '../../src/engine/index.ts';
import { decide, POLICIES, playExercise, replayExercise } from '../../src/exercise/index.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { holdsAlways, holdsOver } from '../support/invariants.ts';
import { nameOf, playTo } from '../support/random-exercise.ts';
import { doubleExtortion, tiny, twoBears } from '../support/scenarios.ts';

const ENOUGH = 5000;

/** Every decision that could ever be asked for, legal now or not. */
function everyDecision({ compiled }: Setting): Decision[] {
  const { injects, actions, assets } = compiled.scenario;
  return [
    { type: 'advance' },
    ...injects.flatMap(({ id, options }) =>
      options.map((option): Decision => ({ type: 'answer', inject: id, option: option.id })),
    ),
    ...actions.flatMap(({ id }): Decision[] => [
      { type: 'act', action: id },
      ...assets.map((asset): Decision => ({ type: 'act', action: id, target: asset.id })),
    ]),
  ];
}

describe.each([
  ['tiny', tiny, { exercises: 40, moments: 40 }],
  ['two-bears', twoBears, { exercises: 8, moments: 10 }],
  ['double-extortion', doubleExtortion, { exercises: 6, moments: 8 }],
] as const)('%s', (_name, scenario, runs) => {
  const whole = (run: (seed: string) => void): void =>
    fc.assert(
      fc.property(fc.nat(99_999), (number) => run(`p/${number}`)),
      { numRuns: runs.exercises, seed: 7 },
    );
  const moments = (run: (seed: string, decisions: number) => void): void =>
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 0, max: 120 }), (number, decisions) =>
        run(`m/${number}`, decisions),
      ),
      { numRuns: runs.moments, seed: 8 },
    );

  test('nothing is made from nothing: data, money, capacity and time add up at every moment', () => {
    whole((seed) => {
      const { setting, play, decisions, events } = playTo(
        scenario(),
        { seed, decisions: ENOUGH },
        (now, _events, how) => holdsAlways(how, now.truth()),
      );
      expect(play.facts.ended, nameOf(seed, decisions)).not.toBeNull();
      holdsOver(setting, play.truth(), events);
    });
  });

  test('every event is listed as seen or hidden, and a hidden one gives no happening', () => {
    whole((seed) => {
      const { setting, play, events } = playTo(scenario(), { seed, decisions: ENOUGH });
      const hidden: ExerciseEvent[] = [];
      for (const event of events) {
        const visibility = EVENT_VISIBILITY[event.type];
        expect(['team', 'hidden'], event.type).toContain(visibility);
        if (visibility === 'hidden') hidden.push(event);
      }
      const told = project(setting.compiled, play.known, { seat: 'all', events: hidden });
      expect(told.happenings).toEqual([]);
    });
  });

  test('a view never carries the name of an adversary that no observation named', () => {
    whole((seed) => {
      playTo(scenario(), { seed, decisions: 60 }, (play, events, { compiled }) => {
        if (play.facts.ended !== null) return;
        const view = project(compiled, play.known, { seat: 'all', events });
        const named = new Set(view.observations.map(({ adversary }) => adversary));
        const { adversaries, findings } = view;
        for (const { id } of adversaries) expect(named).toContain(id);
        for (const { adversary } of findings)
          if (adversary !== null) expect(named).toContain(adversary);
      });
    });
  });

  test('`step` leaves what it was handed alone and comes to the same as `playStep`', () => {
    moments((seed, decisions) => {
      const { setting, play } = playTo(scenario(), { seed, decisions });
      if (play.facts.ended !== null) return;
      // Frozen, so that it throws when play goes on writing into what it has handed out, too.
      const before = deepFreeze(play.truth());
      const decision = decide('random', setting, play.facts);
      const pure = step(setting, before, decision, 'policy');
      const events = playStep(setting, play, decision, 'policy');
      if (!pure.ok) throw new Error(pure.reason);
      expect(pure.truth).toEqual(play.truth());
      expect(pure.events).toEqual(events);
      expect(digestOf(pure.truth)).toBe(digestOf(play));
    });
  });

  test('ground truth is plain JSON: written and read back it goes on the same way', () => {
    moments((seed, decisions) => {
      const { setting, play } = playTo(scenario(), { seed, decisions });
      const truth = play.truth();
      const written = JSON.parse(JSON.stringify(truth)) as Draft;
      expect(written).toEqual(truth);
      expect(digestOf(written)).toBe(digestOf(truth));
      const again = resume(setting, written);
      expect(again.truth()).toEqual(truth);
      expect(digestOf(again)).toBe(digestOf(truth));
      if (play.facts.ended !== null) return;
      for (const each of [play, again]) playStep(setting, each, { type: 'advance' }, 'policy');
      expect(digestOf(again)).toBe(digestOf(play));
    });
  });

  test('the menu holds exactly the decisions that are not refused', () => {
    moments((seed, decisions) => {
      const { setting, play } = playTo(scenario(), { seed, decisions });
      const menu = openDecisions(setting.compiled, play.facts).map(decisionKey);
      // In play and of plain data.
      for (const at of [play, play.truth()]) {
        expect(openDecisions(setting.compiled, at.known).map(decisionKey)).toEqual(menu);
        const accepted = everyDecision(setting)
          .filter((decision) => refusalOf(setting, at, decision) === null)
          .map(decisionKey);
        expect([...menu].sort()).toEqual(accepted.sort());
      }
      expect(new Set(menu).size).toBe(menu.length);
    });
  });

  test('the cards of a view say the same as the menu', () => {
    moments((seed, decisions) => {
      const { setting, play } = playTo(scenario(), { seed, decisions });
      if (play.facts.ended !== null) return;
      const view = project(setting.compiled, play.known, { seat: 'all', events: [] });
      const cards = [
        ...view.open.flatMap(({ inject, options }) =>
          options
            .filter(({ blocked }) => blocked === null)
            .map(({ option }) => `answer:${inject}/${option}`),
        ),
        ...view.playbook
          .filter(({ blocked }) => blocked === null)
          .flatMap(({ action, needsTarget, targets }) =>
            needsTarget ? targets.map((target) => `act:${action}/${target}`) : [`act:${action}`],
          ),
        'advance',
      ];
      expect(cards.sort()).toEqual(
        openDecisions(setting.compiled, play.facts).map(decisionKey).sort(),
      );
    });
  });

  test('a refused decision changes nothing and says why', () => {
    moments((seed, decisions) => {
      const { setting, play } = playTo(scenario(), { seed, decisions });
      const truth = play.truth();
      const before = digestOf(truth);
      for (const decision of everyDecision(setting)) {
        const reason = refusalOf(setting, play, decision);
        if (reason === null) continue;
        expect(step(setting, truth, decision, 'player')).toEqual({ ok: false, reason });
      }
      expect(digestOf(truth)).toBe(before);
      expect(digestOf(play)).toBe(before);
    });
  });

  test('every policy plays only what is open, and comes to an end', () => {
    for (const policy of POLICIES)
      for (let i = 0; i < 2; i++) {
        const how = { seed: `policy/${i}`, policy, decisions: ENOUGH };
        const { setting, play, decisions } = playTo(scenario(), how, (now, _events, how_) => {
          if (now.facts.ended !== null) return;
          const decision = decide(policy, how_, now.facts);
          expect(refusalOf(how_, now, decision), `${policy} ${decisionKey(decision)}`).toBeNull();
        });
        expect(play.facts.ended, `${policy} ${decisions.length}`).not.toBeNull();
        expect(setting.compiled.endings.map(({ ending }) => ending.id)).toContain(
          play.facts.ended?.ending,
        );
      }
  });

  test('a recorded exercise, replayed, comes to the same digest and the same document', () => {
    for (const policy of POLICIES)
      for (let i = 0; i < 2; i++) {
        const plan = scenario().plans[i % scenario().plans.length]?.id ?? 'full';
        const { record, document } = playExercise(scenario(), { seed: `r/${i}`, plan, policy });
        const again = replayExercise(scenario(), record);
        if (!again.ok) throw new Error(again.message);
        expect(again.document).toEqual(document);
      }
  });
});

/** Every type of event must have happened in some exercise, or a rule is written that nobody has seen work. */
test('every type of event is brought about by some exercise or some rule test', () => {
  const seen = new Set<EventType>();
  for (const scenario of [tiny(), twoBears(), doubleExtortion()])
    for (let i = 0; i < 12; i++) {
      const policy = POLICIES[i % POLICIES.length];
      const how = { seed: `types/${i}`, decisions: ENOUGH, ...(policy ? { policy } : {}) };
      for (const { type } of playTo(scenario, how).events) seen.add(type);
    }
  const never = (Object.keys(EVENT_VISIBILITY) as EventType[]).filter((type) => !seen.has(type));
  expect(never.filter((type) => !SEEN_IN_RULE_TESTS.includes(type))).toEqual([]);
});

/** Too rare in play to wait for; each is the subject of a rule test. This list may only shrink. */
const SEEN_IN_RULE_TESTS: readonly EventType[] = [
  'assetDamaged',
  'assetMended',
  'assetReconnected',
  'channelChanged',
  'contactLost',
  'dutyMet',
  'dutyMissed',
  'dutyStarted',
  'flagCleared',
  'footholdWoken',
  'linkRestored',
  'logsWiped',
];
