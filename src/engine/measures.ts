/**
 * The measures of which an effect takes more than one event: what each does, one rule each.
 *
 * R20 A rebuild removes every foothold on the asset, known or not; a clean-up only what the team knows of.
 * R21 Resetting a kind of credential takes it from every intruder, who may take it again where it still stands.
 * R22 A search finds each foothold with its strength times what the telemetry there allows.
 * R50 Only channels seen since the last block can be blocked. An intruder whose channel is blocked is out of touch until
 *     it has fallen back to the next; out of channels it loses what it cannot reach in the team's own house.
 * R51 Images taken after an intruder wiped the records show that it did, and are worth less.
 * R77 What the scenario lets a sensor report comes from one only where one looks; else somebody tells (design value).
 * R58 A team that tells its story before anything was published earns trust once, as far as the story was whole
 *     (stealing thunder: Arpan and Roskos-Ewoldsen 2005; size is a design value).
 */
import { removeFoothold, TIP_OFF, tipOff, tipOffOn } from './adversary/awareness.ts';
import { holdOn, intruderOf } from './adversary/intruder.ts';
import { throw3 } from './dice.ts';
import { type Cause, NEVER, slotFor } from './facts.ts';
import type { AssetId, DataComponentId, ObservationSpec } from './model/index.ts';
import { METER, NONE } from './names.ts';
import { DICE_FOR } from './purposes.ts';
import { loseUnsaved } from './rules/evidence.ts';
import type { Run } from './run.ts';
import { observe } from './sensing.ts';
import { believe, signalBreach } from './signals.ts';
import { meterChanged } from './writers/books.ts';
import { channelChanged, contactLost, credentialLost } from './writers/other-side.ts';
import {
  assetCleaned,
  assetImaged,
  assetRebuilt,
  channelsBlocked,
  credentialsReset,
  disclosureMade,
  huntFinished,
} from './writers/systems.ts';

/** R58: being first counts once, and as far as the story was whole. */
export function disclose(run: Run, complete: number, cause: string): void {
  const { facts } = run;
  const first = facts.disclosedAt === NEVER && facts.published.order.length === 0;
  disclosureMade(run, complete);
  const by = Math.round(6 * complete);
  if (first && by > 0) meterChanged(run, METER.trust, by, 'rule.first');
  signalBreach(run, 'DISCLOSED');
  tipOff(run, TIP_OFF.statement, cause, NONE);
}

/** R51: an image shows what was wiped before it was taken. */
export function image(run: Run, asset: number): void {
  const before = run.facts.assets[asset]?.imagedAt ?? NEVER;
  const wiped = run.secrets.wiped.at[asset] ?? NEVER;
  assetImaged(run, asset);
  if (wiped === NEVER || before > wiped) return;
  observe(
    run,
    {
      text: 'rule.logs-wiped',
      source: { kind: 'person' },
      asset: idOf(run, asset),
      technique: null,
      adversary: null,
      confidence: 0.7,
      finding: 'known',
      flow: null,
    },
    { falseAlarm: false, wasPending: false },
  );
  meterChanged(run, METER.evidence, -4, 'rule.wiped');
  believe(run);
}

const idOf = ({ compiled }: Run, asset: number): AssetId => compiled.names.assets.at(asset);

/** Whether anything looks for a data component on an asset now. */
function isWatched({ facts, compiled }: Run, asset: AssetId, component: DataComponentId): boolean {
  const { assets, components } = compiled.names;
  const state = facts.assets[assets.find(asset)];
  const place = components.find(component);
  return place !== NONE && (state?.coverage[place] ?? 0) > 0;
}

/** R77: what somebody reports, or a sensor where one looks. */
export function report(run: Run, spec: ObservationSpec): void {
  const { asset, component } = spec;
  const isSensed =
    component !== undefined && asset !== undefined && isWatched(run, asset, component);
  observe(
    run,
    {
      text: `observation.${spec.id}`,
      source: isSensed ? { kind: 'sensor', component } : { kind: 'person' },
      asset: asset ?? null,
      technique: null,
      adversary: spec.adversary ?? null,
      confidence: spec.confidence,
      finding: spec.finding ?? null,
      flow: null,
    },
    { falseAlarm: false, wasPending: false },
  );
  believe(run);
}

/** Shows a foothold of an adversary on an asset, if there is one. */
export function reveal(run: Run, adversary: number, asset: number, confidence: number): void {
  if (holdOn(run.secrets.adversaries[adversary]?.holds ?? [], asset) === null) return;
  observe(
    run,
    {
      text: 'rule.foothold-found',
      source: { kind: 'person' },
      asset: idOf(run, asset),
      technique: null,
      adversary: run.compiled.names.adversaries.at(adversary),
      confidence,
      finding: 'known',
      flow: null,
    },
    { falseAlarm: false, wasPending: false },
  );
}

/** Best coverage of any component on an asset, 0..1. */
function bestCoverage(run: Run, asset: number): number {
  const coverage = run.facts.assets[asset]?.coverage;
  let best = 0;
  if (coverage !== undefined)
    for (let i = 0; i < coverage.length; i++) best = Math.max(best, coverage[i] as number);
  return best;
}

/** R22: a search of one asset. */
export function hunt(
  run: Run,
  asset: number,
  strength: number,
  cause: Cause,
  target: number,
): void {
  const coverage = bestCoverage(run, asset);
  let found = 0;
  for (const by of run.compiled.adversaryList) {
    const hold = holdOn(intruderOf(run, by).holds, asset);
    if (hold === null) continue;
    // Hands and eyes find some of it even in the dark; a spare makes no noise to find.
    const chance = strength * (0.25 + 0.75 * coverage) * (hold.spare ? 0.4 : 1);
    const word = run.compiled.assetList[asset]?.word ?? 0;
    const attempt = attemptsAt(run, cause, target);
    if (throw3(run.seed, DICE_FOR.hunt, by.word, word, attempt) >= chance) continue;
    found++;
    reveal(run, by.index, asset, 0.6 + 0.35 * coverage);
  }
  huntFinished(run, asset, found, coverage);
  tipOffOn(run, asset, TIP_OFF.search, cause.key);
  believe(run);
}

/** How often something has been tried on a target so far; part of the dice keys (R18). */
export function attemptsAt({ facts }: Run, cause: Cause, target: number): number {
  const slot = slotFor(cause, target);
  return slot === NONE ? 0 : facts.attempts.count(slot);
}

/** R20: a new machine; what was not saved is lost with the old one. */
export function rebuild(run: Run, asset: number, cause: string): void {
  loseUnsaved(run, asset, 2);
  assetRebuilt(run, asset);
  for (const by of run.compiled.adversaryList) removeFoothold(run, by, asset, cause);
}

/** R20: what the team knows of is removed. */
export function clean(run: Run, asset: number, suspected: boolean, cause: string): void {
  loseUnsaved(run, asset, 1);
  const id = idOf(run, asset);
  for (const finding of run.facts.findings) {
    if (finding.asset !== id) continue;
    if (finding.status === 'cleared' || (finding.status === 'suspected' && !suspected)) continue;
    for (const by of run.compiled.adversaryList) {
      // An unnamed finding is cleaned like any: whoever's tool it is, it goes.
      if (finding.adversary === null || finding.adversary === by.id)
        removeFoothold(run, by, asset, cause);
    }
    assetCleaned(run, asset, finding.adversary);
  }
}

/** R21: taken from every intruder. */
export function reset(run: Run, kinds: readonly number[], cause: string): void {
  credentialsReset(run, kinds);
  for (const by of run.compiled.adversaryList) {
    let lost = 0;
    for (const kind of kinds) {
      if (!intruderOf(run, by).credentials.has(kind)) continue;
      credentialLost(run, by, kind);
      lost++;
    }
    const noticed = lost > 1 ? TIP_OFF.massReset : TIP_OFF.credential;
    if (lost > 0) tipOff(run, noticed, cause, by.index);
  }
}

/** R50: of those that the team knows by name. */
export function blockChannels(run: Run, cause: string): void {
  const { channelsBlocked: before, findings } = run.facts;
  const named = new Set<string>();
  for (const { status, adversary, changed } of findings)
    if (status === 'known' && adversary !== null && (before === NEVER || changed > before))
      named.add(adversary);
  channelsBlocked(run);
  for (const by of run.compiled.adversaryList) {
    if (!named.has(by.id)) continue;
    const truth = intruderOf(run, by);
    if (truth.holds.length === 0) continue;
    if (truth.channel + 1 < by.adversary.channels) channelChanged(run, by, truth.channel + 1);
    else
      for (const { asset } of truth.holds) {
        const isolated = run.facts.assets[asset]?.isolated ?? false;
        if (!isolated && run.compiled.inScope.includes(asset))
          removeFoothold(run, by, asset, cause);
      }
    contactLost(run, by, run.now + 2 * by.longest);
    tipOff(run, TIP_OFF.channel, cause, by.index);
  }
}
