/**
 * The only writer of ground truth: one event in, the draft changed.
 *
 * Decides nothing and draws no dice; all of that has happened when an event is written. `Draft` is a private
 * copy owned by the step, so changing it in place is not seen from outside.
 */

import { aimedKey } from './aimed-key.ts';
import type { Compiled } from './compile.ts';
import type { KnownFacts } from './conditions.ts';
import { clearFindings, mergeObservation } from './findings.ts';
import {
  type AdversaryTruth,
  type AssetId,
  type DeepReadonly,
  type Draft,
  type DutyState,
  EVENT_VISIBILITY,
  type ExerciseEvent,
  type Hidden,
  type Known,
  type KnownAsset,
  type Minute,
} from './model/index.ts';

/** Applies one event. Throws on an event no rule covers: a bug. */
export function applyEvent(draft: Draft, event: ExerciseEvent, compiled: Compiled): void {
  const { known } = draft;
  known.minute = event.minute;
  if (event.type === 'injectArrived') {
    const index = draft.hidden.waiting.indexOf(event.inject);
    if (index >= 0) draft.hidden.waiting.splice(index, 1);
  }
  // What the team cannot see leaves its table alone, and most of what happens it cannot see.
  const unseen = EVENT_VISIBILITY[event.type] === 'hidden';
  if (unseen || !applyToTable(known, event, compiled)) applyToHidden(draft, event, compiled);
}

/** Time passes without anything happening, so that conditions on time never depend on unseen events. */
export function passTime(draft: Draft, minute: Minute): void {
  draft.known.minute = minute;
}

/** How often something has been tried on a target so far; part of the dice keys (R18). */
export function attemptsAt(known: KnownFacts, key: string, target: AssetId | null): number {
  return known.attempts[aimedKey(key, target)] ?? 0;
}

const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : Math.min(value, high);

function assetOf(known: Known, id: string): KnownAsset {
  const asset = known.assets[id];
  if (asset === undefined) throw new Error(`no asset ${id}`);
  return asset;
}

function dutyOf(known: Known, id: string): DutyState {
  const duty = known.duties[id];
  if (duty === undefined) throw new Error(`no duty ${id}`);
  return duty;
}

/** What the team's own half takes from an event; false when the event is not of that half. */
function applyToTable(known: Known, event: ExerciseEvent, compiled: Compiled): boolean {
  // Two halves, the everyday one first: V8 never gets round to optimizing one function of this size.
  return applyToBooks(known, event) || applyToSystems(known, event, compiled);
}

/** Turns, decisions, injects, undertakings, meters and flags. */
function applyToBooks(known: Known, event: ExerciseEvent): boolean {
  const { minute } = event;
  switch (event.type) {
    case 'turnStarted':
      known.turn = event.turn;
      known.calm = event.calm;
      known.capacityTotal = event.capacity;
      known.capacityLeft = event.capacity;
      return true;
    case 'decisionTaken':
      known.decisions.push({
        turn: known.turn,
        minute,
        seat: event.seat,
        decision: event.decision,
        by: event.by,
      });
      return true;
    case 'injectArrived':
      known.arrived[event.inject] = minute;
      if (event.due !== null)
        known.openInjects.push({ inject: event.inject, since: minute, due: event.due });
      return true;
    case 'injectAnswered':
      known.openInjects = known.openInjects.filter(({ inject }) => inject !== event.inject);
      known.answers[event.inject] = { option: event.option, minute, by: event.by };
      return true;
    case 'capacitySpent':
      known.capacityLeft -= event.capacity;
      known.meters.budget -= event.money;
      known.spent += event.money;
      return true;
    case 'capacityChanged':
      known.capacityExtra += event.by;
      return true;
    case 'undertakingStarted':
      known.running.push(event.running);
      known.attempts[aimedKey(event.running.key, event.running.target)] =
        attemptsAt(known, event.running.key, event.running.target) + 1;
      return true;
    case 'effectsScheduled':
      known.running.push(event.running);
      return true;
    case 'undertakingFinished':
      known.running = known.running.filter((running) => running !== event.running);
      if (event.succeeded && event.running.action !== null) {
        known.done[event.running.action] = minute;
        if (event.running.target !== null)
          known.done[aimedKey(event.running.action, event.running.target)] = minute;
      }
      return true;
    case 'meterChanged': {
      const high = event.meter === 'budget' ? Number.MAX_SAFE_INTEGER : 100;
      known.meters[event.meter] = clamp(known.meters[event.meter] + event.by, 0, high);
      known.meterLog.push({ minute, meter: event.meter, by: event.by, cause: event.cause });
      return true;
    }
    case 'flagSet':
      known.flags[event.flag] = minute;
      return true;
    case 'flagCleared':
      delete known.flags[event.flag];
      return true;
    default:
      return false;
  }
}

/** Sensors, assets, links, findings, what was said in public, and the phase. */
function applyToSystems(known: Known, event: ExerciseEvent, compiled: Compiled): boolean {
  const { minute } = event;
  switch (event.type) {
    case 'sensorDeployed':
      applySensor(known, event.sensor, event.assets, minute, compiled);
      return true;
    case 'assetIsolated':
      assetOf(known, event.asset).isolated = true;
      return true;
    case 'assetReconnected':
      assetOf(known, event.asset).isolated = false;
      return true;
    case 'assetImaged':
      assetOf(known, event.asset).imagedAt = minute;
      return true;
    case 'assetDamaged':
      assetOf(known, event.asset).damagedAt = minute;
      return true;
    case 'assetMended':
      assetOf(known, event.asset).damagedAt = null;
      return true;
    case 'dutyStarted':
      known.duties[event.duty] = { since: minute, due: event.due, metAt: null, missedAt: null };
      return true;
    case 'dutyMet':
      known.duties[event.duty] = { ...dutyOf(known, event.duty), metAt: minute };
      return true;
    case 'dutyMissed':
      known.duties[event.duty] = { ...dutyOf(known, event.duty), missedAt: minute };
      return true;
    case 'assetRebuilt':
      assetOf(known, event.asset).rebuiltAt = minute;
      assetOf(known, event.asset).damagedAt = null;
      known.findings = clearFindings(known.findings, event.asset, minute, 'all');
      return true;
    case 'assetCleaned':
      known.findings = clearFindings(known.findings, event.asset, minute, 'all', event.adversary);
      return true;
    case 'huntFinished':
      if (event.found === 0)
        known.findings = clearFindings(known.findings, event.asset, minute, 'suspected');
      return true;
    case 'credentialsReset':
      for (const kind of event.kinds) known.resets[kind] = minute;
      return true;
    case 'linkCut':
      known.cutLinks[event.link] = minute;
      return true;
    case 'linkRestored':
      delete known.cutLinks[event.link];
      return true;
    case 'controlSet':
      known.controls[event.control] = minute;
      return true;
    case 'trafficThrottled':
      known.throttle = event.strength;
      return true;
    case 'channelsBlocked':
      known.channelsBlocked++;
      return true;
    case 'disclosureMade':
      known.disclosedAt ??= minute;
      if (event.complete > known.disclosedComplete) known.disclosedComplete = event.complete;
      return true;
    case 'claimMade':
      known.claims = [
        ...known.claims.filter(({ data }) => data !== event.data),
        { data: event.data, says: event.says, minute, contradictedAt: null },
      ];
      return true;
    case 'claimContradicted':
      known.claims = known.claims.map((claim) =>
        claim.data === event.data ? { ...claim, contradictedAt: minute } : claim,
      );
      return true;
    case 'promiseMade':
      known.promises[event.promise] = minute;
      return true;
    case 'phaseChanged':
      known.breach = event.to;
      known.breachLog.push({ state: event.to, minute });
      return true;
    case 'exerciseEnded':
      known.ended = { ending: event.ending, minute, outcome: event.outcome };
      return true;
    default:
      return false;
  }
}

function applySensor(
  known: Known,
  sensor: string,
  assets: readonly string[],
  minute: number,
  compiled: Compiled,
): void {
  known.sensors[sensor] ??= minute;
  const coverage = compiled.sensors.get(sensor)?.coverage ?? {};
  for (const id of assets) {
    const asset = assetOf(known, id);
    if (asset.kits.includes(sensor)) continue;
    asset.kits.push(sensor);
    for (const component in coverage) {
      const better = coverage[component] as number;
      if (better > (asset.coverage[component] ?? 0)) asset.coverage[component] = better;
    }
  }
}

/** Whether a kit on this asset keeps its records where nobody on the asset can wipe them. */
function keptElsewhere(known: Known, asset: string, compiled: Compiled): boolean {
  return (known.assets[asset]?.kits ?? []).some(
    (kit) => compiled.sensors.get(kit)?.offHost === true,
  );
}

function truthOf(draft: Draft, id: string): AdversaryTruth {
  const truth = draft.hidden.adversaries[id];
  if (truth === undefined) throw new Error(`no adversary ${id}`);
  return truth;
}

/** Index of the sensed observation that arrives first, or -1. Ties arrive in the order they were sensed. */
export function earliestPending(hidden: DeepReadonly<Hidden>): number {
  let first = -1;
  let due = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < hidden.pending.length; i++) {
    const candidate = hidden.pending[i] as { readonly due: number };
    if (candidate.due < due) {
      due = candidate.due;
      first = i;
    }
  }
  return first;
}

/** Events that touch the hidden half, some of them the known half too. */
function applyToHidden(draft: Draft, event: ExerciseEvent, compiled: Compiled): void {
  const { known, hidden } = draft;
  const { minute } = event;
  switch (event.type) {
    case 'observationMade': {
      const seen = event.observation;
      known.observations.push(seen);
      known.findings = mergeObservation(known.findings, seen);
      if (seen.flow !== null)
        known.observedLoss[seen.flow.data] = clamp(
          (known.observedLoss[seen.flow.data] ?? 0) + seen.flow.share,
          0,
          1,
        );
      if (event.falseAlarm) hidden.falseAlarms[seen.id] = true;
      if (event.wasPending) hidden.pending.splice(earliestPending(hidden), 1);
      return;
    }
    case 'dataPublished':
      known.leaks[event.leak] = minute;
      for (const data in event.shares) {
        const before = known.published[data];
        const share = clamp((before?.share ?? 0) + (event.shares[data] as number), 0, 1);
        known.published[data] = { minute: before?.minute ?? minute, share };
      }
      return;
    case 'techniqueUsed':
      return;
    case 'footholdGained': {
      const truth = truthOf(draft, event.adversary);
      truth.footholds.push(event.foothold);
      hidden.firstFoothold ??= minute;
      if (truth.evictedAt !== null) {
        truth.evictedAt = null;
        truth.reentries++;
      }
      return;
    }
    case 'footholdLost': {
      const truth = truthOf(draft, event.adversary);
      truth.footholds = truth.footholds.filter(({ asset }) => asset !== event.asset);
      if (truth.footholds.length === 0) {
        truth.evictedAt = minute;
        hidden.lastFootholdLost = minute;
      }
      return;
    }
    case 'footholdHardened': {
      const truth = truthOf(draft, event.adversary);
      truth.footholds = truth.footholds.map((foothold) =>
        foothold.asset === event.asset ? { ...foothold, persistent: true } : foothold,
      );
      return;
    }
    case 'footholdWoken': {
      const truth = truthOf(draft, event.adversary);
      truth.footholds = truth.footholds.map((foothold) =>
        foothold.asset === event.asset ? { ...foothold, spare: false } : foothold,
      );
      return;
    }
    case 'credentialTaken':
      truthOf(draft, event.adversary).credentials[event.kind] = minute;
      return;
    case 'credentialLost':
      delete truthOf(draft, event.adversary).credentials[event.kind];
      return;
    case 'dataStaged': {
      const truth = truthOf(draft, event.adversary);
      truth.staged[event.data] = clamp((truth.staged[event.data] ?? 0) + event.share, 0, 1);
      return;
    }
    case 'dataTaken': {
      const truth = truthOf(draft, event.adversary);
      truth.stolen[event.data] = clamp((truth.stolen[event.data] ?? 0) + event.share, 0, 1);
      hidden.lastTheft = minute;
      return;
    }
    case 'logsWiped':
      hidden.wiped[event.asset] = minute;
      // R52: what was on its way from there is gone, unless a copy is kept elsewhere.
      if (!keptElsewhere(known, event.asset, compiled))
        hidden.pending = hidden.pending.filter(
          ({ observation }) => observation.asset !== event.asset,
        );
      return;
    case 'contactLost': {
      const truth = truthOf(draft, event.adversary);
      if (event.until > truth.nextAct) truth.nextAct = event.until;
      return;
    }
    case 'channelChanged':
      truthOf(draft, event.adversary).channel = event.channel;
      return;
    case 'awarenessRaised': {
      const truth = truthOf(draft, event.adversary);
      truth.awareness = clamp(truth.awareness + event.by, 0, 100);
      return;
    }
    case 'moodChanged':
      truthOf(draft, event.adversary).mood = event.mood;
      return;
    case 'intrusionChanged':
      truthOf(draft, event.adversary).intrusion = event.to;
      return;
    case 'adversaryActed': {
      const truth = truthOf(draft, event.adversary);
      truth.acts++;
      truth.nextAct = event.nextAct;
      return;
    }
    case 'observationSensed':
      hidden.pending.push({ due: event.due, observation: event.observation });
      return;
    case 'falseAlarmPlanned':
      hidden.nextFalseAlarm = event.next;
      return;
    default:
      throw new Error(`no rule for event ${event.type}`);
  }
}
