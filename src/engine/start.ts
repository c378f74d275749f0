/** Ground truth at StartEx, before anything has happened. */
import type { Compiled } from './compile.ts';
import { between, roll, type Seed } from './dice.ts';
import type { AdversaryTruth, Draft, Herrings, KnownAsset } from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import { record, recordOf } from './record.ts';
import { capacityFor } from './rules/people.ts';
import { nextFalseAlarm } from './sensing.ts';

/** The world at minute 0. Adversaries' first acts are already fixed by the dice. */
export function startingTruth(compiled: Compiled, seed: Seed, herrings: Herrings): Draft {
  const { scenario } = compiled;
  const assets = record<KnownAsset>();
  for (const asset of scenario.assets) {
    assets[asset.id] = {
      isolated: false,
      rebuiltAt: null,
      imagedAt: null,
      damagedAt: null,
      coverage: recordOf(asset.telemetry),
      kits: [],
    };
  }
  const adversaries: Record<string, AdversaryTruth> = {};
  for (const adversary of scenario.adversaries) {
    const [, longest] = adversary.tempo;
    // The first attempt is on the day the scenario says, give or take an act.
    const jitter = between(roll(seed, DICE_FOR.begins, adversary.id), 0, Math.floor(longest / 4));
    adversaries[adversary.id] = {
      intrusion: 'preparing',
      mood: 'steady',
      awareness: 0,
      nextAct: adversary.begins + jitter,
      acts: 0,
      channel: 0,
      footholds: [],
      credentials: record(),
      staged: record(),
      stolen: record(),
      reentries: 0,
      evictedAt: null,
    };
  }
  const capacity = capacityFor(scenario.capacity, scenario.meters.stamina);
  return {
    known: {
      minute: 0,
      turn: 1,
      breach: 'undetectedPersistence.normalOperations',
      calm: 0,
      breachLog: [{ state: 'undetectedPersistence.normalOperations', minute: 0 }],
      meters: recordOf(scenario.meters),
      meterLog: [],
      capacityLeft: capacity,
      capacityTotal: capacity,
      capacityExtra: 0,
      spent: 0,
      flags: record(),
      assets,
      cutLinks: record(),
      controls: record(),
      sensors: record(),
      throttle: 0,
      channelsBlocked: null,
      resets: record(),
      observations: [],
      findings: [],
      observedLoss: record(),
      published: record(),
      leaks: record(),
      disclosedAt: null,
      disclosedComplete: 0,
      claims: [],
      promises: record(),
      duties: record(),
      openInjects: [],
      arrived: record(),
      answers: record(),
      running: [],
      done: record(),
      attempts: record(),
      decisions: [],
      ended: null,
    },
    hidden: {
      adversaries,
      pending: [],
      nextFalseAlarm: nextFalseAlarm(scenario, seed, 0, 0, herrings),
      falseAlarms: record(),
      waiting: compiled.scheduled.map(({ inject }) => inject.id),
      firstFoothold: null,
      lastFootholdLost: null,
      lastTheft: null,
      wiped: record(),
    },
  };
}

/** A deep copy of plain JSON data. */
export function clonePlain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clonePlain) as T;
  if (value !== null && typeof value === 'object') {
    const copy: Record<string, unknown> = Object.getPrototypeOf(value) === null ? record() : {};
    for (const key in value) copy[key] = clonePlain((value as Record<string, unknown>)[key]);
    return copy as T;
  }
  return value;
}
