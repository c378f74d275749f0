/**
 * Scenario conditions as functions.
 *
 * A belief tester is handed the known half of ground truth and nothing else, so what a player is offered cannot
 * depend on a secret. A world tester gets both halves and the seed.
 */
import { type Seed, throw1, wordOf } from './dice.ts';
import { type Facts, LATER_THAN_ALL, NEVER, type Secrets, statesOf } from './facts.ts';
import type {
  BeliefCondition,
  BeliefTest,
  Finding,
  WorldCondition,
  WorldTest,
} from './model/index.ts';
import { METER, NONE, type ScenarioNames } from './names.ts';
import { DICE_FOR } from './purposes.ts';

export type BeliefTester = (facts: Facts) => boolean;
export type WorldTester = (facts: Facts, secrets: Secrets, seed: Seed) => boolean;

/** Compiles a condition on what the team knows. */
export function compileBelief(names: ScenarioNames, condition: BeliefCondition): BeliefTester {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileBelief(names, part));
    return (facts) => {
      for (let i = 0; i < parts.length; i++) if (!(parts[i] as BeliefTester)(facts)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileBelief(names, part));
    return (facts) => {
      for (let i = 0; i < parts.length; i++) if ((parts[i] as BeliefTester)(facts)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = compileBelief(names, condition.not);
    return (facts) => !part(facts);
  }
  return compileBeliefTest(names, condition);
}

/** Compiles a condition on how things really are. */
export function compileWorld(names: ScenarioNames, condition: WorldCondition): WorldTester {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileWorld(names, part));
    return (facts, secrets, seed) => {
      for (let i = 0; i < parts.length; i++)
        if (!(parts[i] as WorldTester)(facts, secrets, seed)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileWorld(names, part));
    return (facts, secrets, seed) => {
      for (let i = 0; i < parts.length; i++)
        if ((parts[i] as WorldTester)(facts, secrets, seed)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = compileWorld(names, condition.not);
    return (facts, secrets, seed) => !part(facts, secrets, seed);
  }
  return isWorldTest(condition)
    ? compileWorldTest(names, condition)
    : compileBeliefTest(names, condition);
}

/** The conditions that must all hold for one to hold, taken apart as far as `all` goes. */
export function partsOf(condition: WorldCondition): readonly WorldCondition[] {
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

/** The keys only a world condition may use. The scenario loader reads this list too. */
export const WORLD_TESTS = [
  'stolen',
  'foothold',
  'intrusion',
  'awareness',
  'reentered',
  'chance',
] as const;

function isWorldTest(test: BeliefTest | WorldTest): test is WorldTest {
  return WORLD_TESTS.some((key) => key in test);
}

function compileBeliefTest(names: ScenarioNames, test: BeliefTest): BeliefTester {
  if ('phase' in test) {
    const states = statesOf(test.phase);
    return (facts) => (facts.state & states) !== 0;
  }
  if ('visited' in test) {
    const states = statesOf(test.visited);
    return (facts) => (facts.visited & states) !== 0;
  }
  if ('flag' in test) {
    const flag = names.flags.of(test.flag);
    return (facts) => facts.flags.has(flag);
  }
  if ('time' in test) {
    const { from = 0, to = LATER_THAN_ALL } = test.time;
    return (facts) => facts.minute >= from && facts.minute < to;
  }
  if ('meter' in test) {
    const { id, above = -1, below = Number.MAX_SAFE_INTEGER } = test.meter;
    const meter = METER[id];
    return ({ meters }) => (meters[meter] as number) > above && (meters[meter] as number) < below;
  }
  if ('answered' in test) {
    const { option } = test.answered;
    const inject = names.injects.of(test.answered.inject);
    return (facts) => {
      const answer = facts.answers.of[inject] ?? null;
      return answer !== null && (option === undefined || answer.option === option);
    };
  }
  if ('arrived' in test) {
    const inject = names.injects.of(test.arrived);
    return (facts) => facts.arrived.has(inject);
  }
  if ('done' in test) {
    const action = names.dones.of(test.done);
    return (facts) => facts.done.has(action);
  }
  if ('running' in test) {
    const action = names.actions.of(test.running);
    return (facts) => facts.running.some(({ entry }) => entry?.action === action);
  }
  if ('sensor' in test) {
    const sensor = names.sensors.of(test.sensor);
    return (facts) => facts.sensors.has(sensor);
  }
  if ('isolated' in test) {
    const asset = names.assets.of(test.isolated);
    return (facts) => facts.assets[asset]?.isolated === true;
  }
  if ('damaged' in test) {
    const asset = names.assets.of(test.damaged);
    return (facts) => (facts.assets[asset]?.damagedAt ?? NEVER) !== NEVER;
  }
  if ('duty' in test) return compileDuty(names, test.duty);
  if ('cut' in test) {
    const link = names.links.of(test.cut);
    return (facts) => facts.cutLinks.has(link);
  }
  if ('finding' in test) return compileFinding(test.finding);
  if ('disclosed' in test) {
    const { disclosed } = test;
    return (facts) => (facts.disclosedAt !== NEVER) === disclosed;
  }
  if ('published' in test) {
    const { published } = test;
    if (published === 'any') return (facts) => facts.published.order.length > 0;
    const data = names.data.of(published);
    return (facts) => (facts.published.of[data] ?? null) !== null;
  }
  if ('leaked' in test) {
    const leak = names.leaks.of(test.leaked);
    return (facts) => facts.leaks.has(leak);
  }
  if ('claimed' in test) {
    const { claimed } = test;
    return (facts) => facts.claims.some(({ data }) => data === claimed);
  }
  if ('contradicted' in test) {
    const { contradicted } = test;
    return (facts) =>
      facts.claims.some(
        (claim) =>
          claim.contradictedAt !== null && (contradicted === 'any' || claim.data === contradicted),
      );
  }
  throw new Error(`no such test: ${JSON.stringify(test satisfies never)}`);
}

function compileDuty(
  names: ScenarioNames,
  { id, state }: Extract<BeliefTest, { duty: unknown }>['duty'],
): BeliefTester {
  const place = names.duties.of(id);
  return (facts) => {
    const duty = facts.duties.of[place] ?? null;
    if (duty === null) return false;
    if (state === 'met') return duty.metAt !== null;
    if (state === 'missed') return duty.missedAt !== null;
    return duty.metAt === null && duty.missedAt === null;
  };
}

function compileFinding(test: Extract<BeliefTest, { finding: unknown }>['finding']): BeliefTester {
  const { status, adversary, asset, count = 1 } = test;
  return (facts) => {
    let found = 0;
    const { findings } = facts;
    for (let i = 0; i < findings.length; i++) {
      const finding = findings[i] as Finding;
      if (
        finding.status === status &&
        (adversary === undefined || finding.adversary === adversary) &&
        (asset === undefined || finding.asset === asset)
      )
        found++;
    }
    return found >= count;
  };
}

/** The places of one adversary, or of all where none is named. */
const placesOf = (names: ScenarioNames, adversary: string | undefined): readonly number[] =>
  adversary === undefined ? [...names.adversaries.ids.keys()] : [names.adversaries.of(adversary)];

function compileWorldTest(names: ScenarioNames, test: WorldTest): WorldTester {
  if ('stolen' in test) {
    const { share = 0 } = test.stolen;
    const data = names.data.of(test.stolen.data);
    const places = placesOf(names, test.stolen.adversary);
    return (_facts, { adversaries }) => {
      for (const place of places) {
        const taken = adversaries[place]?.stolen.of[data] ?? 0;
        if (taken > 0 && taken >= share) return true;
      }
      return false;
    };
  }
  if ('foothold' in test) {
    const { count = 1 } = test.foothold;
    const asset = test.foothold.asset === undefined ? NONE : names.assets.of(test.foothold.asset);
    const places = placesOf(names, test.foothold.adversary);
    return (_facts, { adversaries }) => {
      let found = 0;
      for (const place of places)
        for (const hold of adversaries[place]?.holds ?? [])
          if (asset === NONE || hold.asset === asset) found++;
      return found >= count;
    };
  }
  if ('intrusion' in test) {
    const { state } = test.intrusion;
    const place = names.adversaries.of(test.intrusion.adversary);
    return (_facts, { adversaries }) => adversaries[place]?.intrusion === state;
  }
  if ('awareness' in test) {
    const { above } = test.awareness;
    const place = names.adversaries.of(test.awareness.adversary);
    return (_facts, { adversaries }) => (adversaries[place]?.awareness ?? 0) > above;
  }
  if ('reentered' in test) {
    const place = names.adversaries.of(test.reentered);
    return (_facts, { adversaries }) => (adversaries[place]?.reentries ?? 0) > 0;
  }
  if ('chance' in test) {
    const { below } = test.chance;
    const word = wordOf(test.chance.name);
    return (_facts, _secrets, seed) => throw1(seed, DICE_FOR.chance, word) < below;
  }
  throw new Error(`no such test: ${JSON.stringify(test satisfies never)}`);
}
