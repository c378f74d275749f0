/** Writers of what the team does to its systems, what it sees there, and what it says in public. */
import { clearFindings, mergeObservation } from '../findings.ts';
import type { DeepReadonly, Hidden } from '../model/index.ts';
import { assetOf, clamp, removeAt, type Writers } from './writer.ts';

type Systems =
  | 'sensorDeployed'
  | 'assetIsolated'
  | 'assetReconnected'
  | 'assetImaged'
  | 'assetDamaged'
  | 'assetMended'
  | 'assetRebuilt'
  | 'assetCleaned'
  | 'credentialsReset'
  | 'linkCut'
  | 'linkRestored'
  | 'controlSet'
  | 'trafficThrottled'
  | 'channelsBlocked'
  | 'disclosureMade'
  | 'claimMade'
  | 'claimContradicted'
  | 'promiseMade'
  | 'observationMade'
  | 'huntFinished';

/** Index of the sensed observation that arrives first, or -1. Ties arrive in the order they were sensed. */
export function earliestPending({ pending }: DeepReadonly<Hidden>): number {
  let first = -1;
  let due = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < pending.length; i++) {
    const candidate = pending[i] as { readonly due: number };
    if (candidate.due < due) {
      due = candidate.due;
      first = i;
    }
  }
  return first;
}

export const SYSTEMS: Writers<Systems> = {
  sensorDeployed: ({ known }, { minute, sensor, assets }, compiled) => {
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
  },
  assetIsolated: ({ known }, { asset }) => {
    assetOf(known, asset).isolated = true;
  },
  assetReconnected: ({ known }, { asset }) => {
    assetOf(known, asset).isolated = false;
  },
  assetImaged: ({ known }, { minute, asset }) => {
    assetOf(known, asset).imagedAt = minute;
  },
  assetDamaged: ({ known }, { minute, asset }) => {
    assetOf(known, asset).damagedAt = minute;
  },
  assetMended: ({ known }, { asset }) => {
    assetOf(known, asset).damagedAt = null;
  },
  assetRebuilt: ({ known }, { minute, asset }) => {
    const rebuilt = assetOf(known, asset);
    rebuilt.rebuiltAt = minute;
    rebuilt.damagedAt = null;
    known.findings = clearFindings(known.findings, asset, minute, 'all');
  },
  assetCleaned: ({ known }, { minute, asset, adversary }) => {
    known.findings = clearFindings(known.findings, asset, minute, 'all', adversary);
  },
  credentialsReset: ({ known }, { minute, kinds }) => {
    for (const kind of kinds) known.resets[kind] = minute;
  },
  linkCut: ({ known }, { minute, link }) => {
    known.cutLinks[link] = minute;
  },
  linkRestored: ({ known }, { link }) => {
    delete known.cutLinks[link];
  },
  controlSet: ({ known }, { minute, control }) => {
    known.controls[control] = minute;
  },
  trafficThrottled: ({ known }, { strength }) => {
    known.throttle = strength;
  },
  channelsBlocked: ({ known }, { minute }) => {
    known.channelsBlocked = minute;
  },
  disclosureMade: ({ known }, { minute, complete }) => {
    known.disclosedAt ??= minute;
    if (complete > known.disclosedComplete) known.disclosedComplete = complete;
  },
  claimMade: ({ known }, { minute, data, says }) => {
    known.claims = known.claims.filter((claim) => claim.data !== data);
    known.claims.push({ data, says, minute, contradictedAt: null });
  },
  claimContradicted: ({ known }, { minute, data }) => {
    known.claims = known.claims.map((claim) =>
      claim.data === data ? { ...claim, contradictedAt: minute } : claim,
    );
  },
  promiseMade: ({ known }, { minute, promise }) => {
    known.promises[promise] = minute;
  },
  observationMade: ({ known, hidden }, { observation, falseAlarm, wasPending }) => {
    known.observations.push(observation);
    known.findings = mergeObservation(known.findings, observation);
    const { flow } = observation;
    if (flow !== null)
      known.observedLoss[flow.data] = clamp(
        (known.observedLoss[flow.data] ?? 0) + flow.share,
        0,
        1,
      );
    if (falseAlarm) hidden.falseAlarms[observation.id] = true;
    if (wasPending) removeAt(hidden.pending, earliestPending(hidden));
  },
  huntFinished: ({ known }, { minute, asset, found }) => {
    if (found === 0) known.findings = clearFindings(known.findings, asset, minute, 'suspected');
  },
};
