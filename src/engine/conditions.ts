/**
 * Scenario conditions as functions.
 *
 * A belief tester is handed the known half of ground truth and nothing else, so what a player is offered cannot
 * depend on a secret. A world tester gets both halves and the seed.
 */
import { roll, type Seed } from './dice.ts';
import type {
  BeliefCondition,
  BeliefTest,
  DeepReadonly,
  Hidden,
  Known,
  WorldCondition,
  WorldTest,
} from './model/index.ts';
import { DICE_FOR } from './purposes.ts';

export type KnownFacts = DeepReadonly<Known>;
export type HiddenFacts = DeepReadonly<Hidden>;
export type BeliefTester = (known: KnownFacts) => boolean;
export type WorldTester = (known: KnownFacts, hidden: HiddenFacts, seed: Seed) => boolean;

/** Compiles a condition on what the team knows. */
export function compileBelief(condition: BeliefCondition): BeliefTester {
  if ('all' in condition) {
    const parts = condition.all.map(compileBelief);
    return (known) => {
      for (const part of parts) if (!part(known)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map(compileBelief);
    return (known) => {
      for (const part of parts) if (part(known)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = compileBelief(condition.not);
    return (known) => !part(known);
  }
  return compileBeliefTest(condition);
}

/** Compiles a condition on how things really are. */
export function compileWorld(condition: WorldCondition): WorldTester {
  if ('all' in condition) {
    const parts = condition.all.map(compileWorld);
    return (known, hidden, seed) => {
      for (const part of parts) if (!part(known, hidden, seed)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map(compileWorld);
    return (known, hidden, seed) => {
      for (const part of parts) if (part(known, hidden, seed)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = compileWorld(condition.not);
    return (known, hidden, seed) => !part(known, hidden, seed);
  }
  return isWorldTest(condition) ? compileWorldTest(condition) : compileBeliefTest(condition);
}

/** The conditions that must all hold for one to hold, taken apart as far as `all` goes. */
export function partsOf(condition: WorldCondition): readonly WorldCondition[] {
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

const testers = new WeakMap<WorldCondition, WorldTester>();

/** A world condition that stands inside an effect, compiled once. */
export function worldTester(condition: WorldCondition): WorldTester {
  let tester = testers.get(condition);
  if (tester === undefined) {
    tester = compileWorld(condition);
    testers.set(condition, tester);
  }
  return tester;
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

function compileBeliefTest(test: BeliefTest): BeliefTester {
  if ('phase' in test) {
    const { phase } = test;
    const prefix = `${phase}.`;
    return (known) => known.breach === phase || known.breach.startsWith(prefix);
  }
  if ('visited' in test) {
    const phase = test.visited;
    return (known) => {
      for (const { state } of known.breachLog) if (state.startsWith(phase)) return true;
      return false;
    };
  }
  if ('flag' in test) {
    const { flag } = test;
    return (known) => known.flags[flag] !== undefined;
  }
  if ('time' in test) {
    const { from = 0, to = Number.MAX_SAFE_INTEGER } = test.time;
    return (known) => known.minute >= from && known.minute < to;
  }
  if ('meter' in test) {
    const { id, above = -1, below = Number.MAX_SAFE_INTEGER } = test.meter;
    return (known) => known.meters[id] > above && known.meters[id] < below;
  }
  if ('answered' in test) {
    const { inject, option } = test.answered;
    return (known) => {
      const answer = known.answers[inject];
      return answer !== undefined && (option === undefined || answer.option === option);
    };
  }
  if ('arrived' in test) return (known) => known.arrived[test.arrived] !== undefined;
  if ('done' in test) return (known) => known.done[test.done] !== undefined;
  if ('running' in test)
    return (known) => known.running.some(({ action }) => action === test.running);
  if ('sensor' in test) return (known) => known.sensors[test.sensor] !== undefined;
  if ('isolated' in test) return (known) => known.assets[test.isolated]?.isolated === true;
  if ('damaged' in test) return (known) => (known.assets[test.damaged]?.damagedAt ?? null) !== null;
  if ('duty' in test) return compileDuty(test.duty);
  if ('cut' in test) return (known) => known.cutLinks[test.cut] !== undefined;
  if ('finding' in test) return compileFinding(test.finding);
  if ('disclosed' in test) return (known) => (known.disclosedAt !== null) === test.disclosed;
  if ('published' in test) {
    const { published } = test;
    if (published === 'any')
      return (known) => {
        for (const _data in known.published) return true;
        return false;
      };
    return (known) => known.published[published] !== undefined;
  }
  if ('leaked' in test) return (known) => known.leaks[test.leaked] !== undefined;
  if ('claimed' in test) return (known) => known.claims.some(({ data }) => data === test.claimed);
  if ('contradicted' in test) {
    const { contradicted } = test;
    return (known) =>
      known.claims.some(
        (claim) =>
          claim.contradictedAt !== null && (contradicted === 'any' || claim.data === contradicted),
      );
  }
  throw new Error(`no such test: ${JSON.stringify(test satisfies never)}`);
}

function compileDuty(test: Extract<BeliefTest, { duty: unknown }>['duty']): BeliefTester {
  const { id, state } = test;
  return (known) => {
    const duty = known.duties[id];
    if (duty === undefined) return false;
    if (state === 'met') return duty.metAt !== null;
    if (state === 'missed') return duty.missedAt !== null;
    return duty.metAt === null && duty.missedAt === null;
  };
}

function compileFinding(test: Extract<BeliefTest, { finding: unknown }>['finding']): BeliefTester {
  const { status, adversary, asset, count = 1 } = test;
  return (known) => {
    let found = 0;
    for (const finding of known.findings) {
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

function compileWorldTest(test: WorldTest): WorldTester {
  if ('stolen' in test) {
    const { data, adversary, share = 0 } = test.stolen;
    return (_known, hidden) => {
      for (const id in hidden.adversaries) {
        if (adversary !== undefined && id !== adversary) continue;
        const taken = hidden.adversaries[id]?.stolen[data] ?? 0;
        if (taken > 0 && taken >= share) return true;
      }
      return false;
    };
  }
  if ('foothold' in test) {
    const { adversary, asset, count = 1 } = test.foothold;
    return (_known, hidden) => {
      let found = 0;
      for (const id in hidden.adversaries) {
        if (adversary !== undefined && id !== adversary) continue;
        for (const foothold of hidden.adversaries[id]?.footholds ?? []) {
          if (asset === undefined || foothold.asset === asset) found++;
        }
      }
      return found >= count;
    };
  }
  if ('intrusion' in test) {
    const { adversary, state } = test.intrusion;
    return (_known, hidden) => hidden.adversaries[adversary]?.intrusion === state;
  }
  if ('awareness' in test) {
    const { adversary, above } = test.awareness;
    return (_known, hidden) => (hidden.adversaries[adversary]?.awareness ?? 0) > above;
  }
  if ('reentered' in test) {
    return (_known, hidden) => (hidden.adversaries[test.reentered]?.reentries ?? 0) > 0;
  }
  if ('chance' in test) {
    const { name, below } = test.chance;
    return (_known, _hidden, seed) => roll(seed, DICE_FOR.chance, name) < below;
  }
  throw new Error(`no such test: ${JSON.stringify(test satisfies never)}`);
}
