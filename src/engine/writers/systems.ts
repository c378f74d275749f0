/** Writers of what the team does to its systems, what it sees there, and what it says in public. */
import { type AssetFacts, LATER_THAN_ALL, NEVER } from '../facts.ts';
import { clearFindings, mergeObservation } from '../findings.ts';
import {
  type AdversaryId,
  CREDENTIAL_KINDS,
  type DataSetId,
  type Minute,
  type Observation,
} from '../model/index.ts';
import { soonest, touch, waysChanged } from '../news.ts';
import type { Run } from '../run.ts';
import { FINDINGS, NETWORK, PUBLIC, SENSORS } from '../topics.ts';
import { removeAt } from './lists.ts';

/** Index of the sensed observation that arrives first, or -1. Ties arrive in the order they were sensed. */
export function earliestPending(pending: readonly { readonly due: Minute }[]): number {
  let first = -1;
  let due = LATER_THAN_ALL;
  for (let i = 0; i < pending.length; i++) {
    const candidate = pending[i] as { readonly due: number };
    if (candidate.due < due) {
      due = candidate.due;
      first = i;
    }
  }
  return first;
}

/** An asset as the team knows it. Throws if there is none: a bug. */
function assetOf(run: Run, place: number): AssetFacts {
  const asset = run.facts.assets[place];
  if (asset === undefined) throw new Error(`no asset ${place}`);
  return asset;
}

type AssetEvent =
  | 'assetIsolated'
  | 'assetReconnected'
  | 'assetImaged'
  | 'assetDamaged'
  | 'assetMended'
  | 'assetRebuilt';

function tell(run: Run, type: AssetEvent, asset: number): void {
  if (run.keeps)
    run.events.push({ minute: run.now, type, asset: run.compiled.names.assets.at(asset) });
}

export function sensorDeployed(run: Run, sensor: number, assets: readonly number[]): void {
  const { facts, now: minute } = run;
  const kit = run.compiled.sensorList[sensor];
  if (!facts.sensors.has(sensor)) facts.sensors.set(sensor, minute);
  for (const place of assets) {
    const asset = assetOf(run, place);
    if (asset.kits.includes(sensor)) continue;
    asset.kits = [...asset.kits, sensor];
    if (kit === undefined) continue;
    if (kit.offHost) asset.keptElsewhere = true;
    const covers: number[] = [];
    for (const { component, strength } of kit.coverage)
      if (strength > (asset.coverage[component] as number)) {
        asset.coverage[component] = strength;
        if (!asset.covers.includes(component)) covers.push(component);
      }
    if (covers.length > 0) asset.covers = [...asset.covers, ...covers];
  }
  touch(run.news, SENSORS);
  if (!run.keeps) return;
  const { names } = run.compiled;
  run.events.push({
    minute,
    type: 'sensorDeployed',
    sensor: names.sensors.at(sensor),
    assets: assets.map((asset) => names.assets.at(asset)),
  });
}

export function assetIsolated(run: Run, asset: number): void {
  assetOf(run, asset).isolated = true;
  waysChanged(run.news);
  touch(run.news, NETWORK);
  tell(run, 'assetIsolated', asset);
}

export function assetReconnected(run: Run, asset: number): void {
  assetOf(run, asset).isolated = false;
  waysChanged(run.news);
  touch(run.news, NETWORK);
  tell(run, 'assetReconnected', asset);
}

export function assetImaged(run: Run, asset: number): void {
  assetOf(run, asset).imagedAt = run.now;
  tell(run, 'assetImaged', asset);
}

export function assetDamaged(run: Run, asset: number): void {
  assetOf(run, asset).damagedAt = run.now;
  touch(run.news, NETWORK);
  tell(run, 'assetDamaged', asset);
}

export function assetMended(run: Run, asset: number): void {
  assetOf(run, asset).damagedAt = NEVER;
  touch(run.news, NETWORK);
  tell(run, 'assetMended', asset);
}

function cleared(
  run: Run,
  asset: number,
  which: 'all' | 'suspected',
  adversary: AdversaryId | null = null,
): void {
  const { facts } = run;
  const id = run.compiled.names.assets.at(asset);
  if (!facts.findings.some((finding) => finding.asset === id)) return;
  facts.findings = clearFindings(facts.findings, id, run.now, which, adversary);
}

export function assetRebuilt(run: Run, asset: number): void {
  const rebuilt = assetOf(run, asset);
  rebuilt.rebuiltAt = run.now;
  rebuilt.damagedAt = NEVER;
  cleared(run, asset, 'all');
  touch(run.news, NETWORK | FINDINGS);
  tell(run, 'assetRebuilt', asset);
}

export function assetCleaned(run: Run, asset: number, adversary: AdversaryId | null): void {
  cleared(run, asset, 'all', adversary);
  touch(run.news, FINDINGS);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'assetCleaned',
      asset: run.compiled.names.assets.at(asset),
      adversary,
    });
}

export function credentialsReset(run: Run, kinds: readonly number[]): void {
  for (const kind of kinds) run.facts.resets.set(kind, run.now);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'credentialsReset',
      kinds: kinds.map((kind) => CREDENTIAL_KINDS[kind] as (typeof CREDENTIAL_KINDS)[number]),
    });
}

export function linkCut(run: Run, link: number): void {
  run.facts.cutLinks.set(link, run.now);
  waysChanged(run.news);
  touch(run.news, NETWORK);
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'linkCut', link: run.compiled.names.links.at(link) });
}

export function linkRestored(run: Run, link: number): void {
  run.facts.cutLinks.clear(link);
  waysChanged(run.news);
  touch(run.news, NETWORK);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'linkRestored',
      link: run.compiled.names.links.at(link),
    });
}

export function controlSet(run: Run, control: number): void {
  run.facts.controls.set(control, run.now);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'controlSet',
      control: run.compiled.names.controls.at(control),
    });
}

export function trafficThrottled(run: Run, strength: number): void {
  run.facts.throttle = strength;
  if (run.keeps) run.events.push({ minute: run.now, type: 'trafficThrottled', strength });
}

export function channelsBlocked(run: Run): void {
  run.facts.channelsBlocked = run.now;
  if (run.keeps) run.events.push({ minute: run.now, type: 'channelsBlocked' });
}

export function disclosureMade(run: Run, complete: number): void {
  const { facts } = run;
  if (facts.disclosedAt === NEVER) facts.disclosedAt = run.now;
  if (complete > facts.disclosedComplete) facts.disclosedComplete = complete;
  touch(run.news, PUBLIC);
  if (run.keeps) run.events.push({ minute: run.now, type: 'disclosureMade', complete });
}

export function claimMade(
  run: Run,
  data: DataSetId,
  says: 'not-taken' | 'taken' | 'unknown',
): void {
  const { facts, now: minute } = run;
  facts.claims = facts.claims.filter((claim) => claim.data !== data);
  facts.claims.push({ data, says, minute, contradictedAt: null });
  touch(run.news, PUBLIC);
  if (run.keeps) run.events.push({ minute, type: 'claimMade', data, says });
}

export function claimContradicted(run: Run, data: DataSetId): void {
  const { facts, now: minute } = run;
  facts.claims = facts.claims.map((claim) =>
    claim.data === data ? { ...claim, contradictedAt: minute } : claim,
  );
  touch(run.news, PUBLIC);
  if (run.keeps) run.events.push({ minute, type: 'claimContradicted', data });
}

export function promiseMade(run: Run, flag: number): void {
  run.facts.promises.set(flag, run.now);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'promiseMade',
      promise: run.compiled.names.flags.at(flag),
    });
}

export function observationMade(
  run: Run,
  observation: Observation,
  falseAlarm: boolean,
  wasPending: boolean,
): void {
  const { facts, secrets } = run;
  facts.observations.push(observation);
  facts.findings = mergeObservation(facts.findings, observation);
  const { flow } = observation;
  if (flow !== null) facts.observedLoss.add(run.compiled.names.data.of(flow.data), flow.share);
  if (falseAlarm) secrets.falseAlarms.push(observation.id);
  if (wasPending) {
    removeAt(secrets.pending, earliestPending(secrets.pending));
    run.news.nextArrival = soonest(secrets.pending);
  }
  touch(run.news, FINDINGS);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'observationMade',
      observation,
      falseAlarm,
      wasPending,
    });
}

export function huntFinished(run: Run, asset: number, found: number, coverage: number): void {
  if (found === 0) cleared(run, asset, 'suspected');
  touch(run.news, FINDINGS);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'huntFinished',
      asset: run.compiled.names.assets.at(asset),
      found,
      coverage,
    });
}
