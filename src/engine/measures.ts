/**
 * The measures of which an effect takes more than one event: what each does, one rule each.
 *
 * R20 A rebuild removes every foothold on the asset, known or not; a clean-up only what the team knows of.
 * R21 Resetting a kind of credential takes it from every intruder, who may take it again where it still stands.
 * R22 A search finds each foothold with its strength times what the telemetry there allows.
 * R50 Only channels seen since the last block can be blocked. An intruder whose channel is blocked is out of touch until
 *     it has fallen back to the next; out of channels it loses what it cannot reach in the team's own house.
 * R51 Images taken after an intruder wiped the records show that it did, and are worth less.
 * R58 A team that tells its story before anything was published earns trust once, as far as the story was whole
 *     (stealing thunder: Arpan and Roskos-Ewoldsen 2005; size is a design value).
 */
import { removeFoothold, tipOff, tipOffOn } from './adversary/awareness.ts';
import { attemptsAt } from './apply-event.ts';
import { roll } from './dice.ts';
import type {
  AdversaryTruth,
  AssetId,
  CredentialKind,
  Foothold,
  ObservationSpec,
} from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import { loseUnsaved } from './rules/evidence.ts';
import { emit, type Run } from './run.ts';
import { observe } from './sensing.ts';
import { believe, signalBreach } from './signals.ts';

/** R58: being first counts once, and as far as the story was whole. */
export function disclose(run: Run, complete: number, cause: string): void {
  const { known } = run.draft;
  const first = known.disclosedAt === null && Object.keys(known.published).length === 0;
  emit(run, { minute: run.now, type: 'disclosureMade', complete });
  const by = Math.round(6 * complete);
  if (first && by > 0)
    emit(run, { minute: run.now, type: 'meterChanged', meter: 'trust', by, cause: 'rule.first' });
  signalBreach(run, 'DISCLOSED');
  // A public statement tells everybody (ir-practice 6, design).
  tipOff(run, 100, cause, null);
}

/** R51: an image shows what was wiped before it was taken. */
export function image(run: Run, asset: AssetId): void {
  const before = run.draft.known.assets[asset]?.imagedAt ?? null;
  const wiped = run.draft.hidden.wiped[asset];
  emit(run, { minute: run.now, type: 'assetImaged', asset });
  if (wiped === undefined || (before !== null && before > wiped)) return;
  observe(
    run,
    {
      text: 'rule.logs-wiped',
      source: { kind: 'person' },
      asset,
      technique: null,
      adversary: null,
      confidence: 0.7,
      finding: 'known',
      flow: null,
    },
    { falseAlarm: false, wasPending: false },
  );
  emit(run, {
    minute: run.now,
    type: 'meterChanged',
    meter: 'evidence',
    by: -4,
    cause: 'rule.wiped',
  });
  believe(run);
}

/** What somebody reports, or a sensor the scenario lets speak. */
export function report(run: Run, spec: ObservationSpec): void {
  observe(
    run,
    {
      text: `observation.${spec.id}`,
      source:
        spec.component === undefined
          ? { kind: 'person' }
          : { kind: 'sensor', component: spec.component },
      asset: spec.asset ?? null,
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
export function reveal(
  run: Run,
  adversary: string,
  asset: AssetId,
  confidence: number,
  component: string | null,
): void {
  const truth = run.draft.hidden.adversaries[adversary];
  if (footholdOn(truth, asset) === null) return;
  observe(
    run,
    {
      text: 'rule.foothold-found',
      source: component === null ? { kind: 'person' } : { kind: 'sensor', component },
      asset,
      technique: null,
      adversary,
      confidence,
      finding: 'known',
      flow: null,
    },
    { falseAlarm: false, wasPending: false },
  );
}

/** Best coverage of any component on an asset, 0..1. */
function bestCoverage(run: Run, asset: AssetId): number {
  let best = 0;
  const coverage = run.draft.known.assets[asset]?.coverage ?? {};
  for (const component of run.compiled.covered) best = Math.max(best, coverage[component] ?? 0);
  return best;
}

function footholdOn(truth: AdversaryTruth | undefined, asset: AssetId): Foothold | null {
  if (truth !== undefined)
    for (const foothold of truth.footholds) if (foothold.asset === asset) return foothold;
  return null;
}

/** R22: a search of one asset. */
export function hunt(
  run: Run,
  asset: AssetId,
  strength: number,
  cause: string,
  target: AssetId | null,
): void {
  const coverage = bestCoverage(run, asset);
  let found = 0;
  for (const { adversary, index } of run.compiled.adversaryList) {
    const foothold = footholdOn(run.news.truths[index], asset);
    if (foothold === null) continue;
    // Hands and eyes find some of it even in the dark; a spare makes no noise to find.
    const chance = strength * (0.25 + 0.75 * coverage) * (foothold.spare ? 0.4 : 1);
    const attempt = attemptsAt(run.draft.known, cause, target);
    if (roll(run.seed, DICE_FOR.hunt, adversary.id, asset, attempt) >= chance) continue;
    found++;
    reveal(run, adversary.id, asset, 0.6 + 0.35 * coverage, null);
  }
  emit(run, { minute: run.now, type: 'huntFinished', asset, found, coverage });
  tipOffOn(run, asset, 4, cause);
  believe(run);
}

/** R20: a new machine; what was not saved is lost with the old one. */
export function rebuild(run: Run, asset: AssetId, cause: string): void {
  loseUnsaved(run, asset, 2);
  emit(run, { minute: run.now, type: 'assetRebuilt', asset });
  for (const { adversary } of run.compiled.adversaryList)
    removeFoothold(run, adversary.id, asset, cause);
}

/** R20: what the team knows of is removed. */
export function clean(run: Run, asset: AssetId, suspected: boolean, cause: string): void {
  loseUnsaved(run, asset, 1);
  for (const finding of run.draft.known.findings) {
    if (finding.asset !== asset) continue;
    if (finding.status === 'cleared' || (finding.status === 'suspected' && !suspected)) continue;
    for (const { adversary } of run.compiled.adversaryList) {
      // An unnamed finding is cleaned like any: whoever's tool it is, it goes.
      if (finding.adversary === null || finding.adversary === adversary.id)
        removeFoothold(run, adversary.id, asset, cause);
    }
    emit(run, { minute: run.now, type: 'assetCleaned', asset, adversary: finding.adversary });
  }
}

/** R21: taken from every intruder. */
export function reset(run: Run, kinds: readonly CredentialKind[], cause: string): void {
  emit(run, { minute: run.now, type: 'credentialsReset', kinds });
  for (const { adversary } of run.compiled.adversaryList) {
    let lost = 0;
    for (const kind of kinds) {
      if (run.draft.hidden.adversaries[adversary.id]?.credentials[kind] === undefined) continue;
      emit(run, { minute: run.now, type: 'credentialLost', adversary: adversary.id, kind });
      lost++;
    }
    // A mass reset is +40 to those who relied on it (ir-practice 6, design).
    if (lost > 0) tipOff(run, Math.min(40, 20 * lost), cause, adversary.id);
  }
}

/** R50: of those that the team knows by name. */
export function blockChannels(run: Run, cause: string): void {
  const { channelsBlocked: before, findings } = run.draft.known;
  const named = new Set(
    findings
      .filter(({ status, adversary }) => status === 'known' && adversary !== null)
      .filter(({ changed }) => before === null || changed > before)
      .map(({ adversary }) => adversary),
  );
  emit(run, { minute: run.now, type: 'channelsBlocked' });
  for (const { adversary } of run.compiled.adversaryList) {
    if (!named.has(adversary.id)) continue;
    const truth = run.draft.hidden.adversaries[adversary.id];
    if (truth === undefined || truth.footholds.length === 0) continue;
    if (truth.channel + 1 < adversary.channels)
      emit(run, {
        minute: run.now,
        type: 'channelChanged',
        adversary: adversary.id,
        channel: truth.channel + 1,
      });
    else
      for (const { asset } of truth.footholds) {
        const { isolated = false } = run.draft.known.assets[asset] ?? {};
        if (!isolated && run.compiled.inScope.includes(asset))
          removeFoothold(run, adversary.id, asset, cause);
      }
    const [, longest] = adversary.tempo;
    emit(run, {
      minute: run.now,
      type: 'contactLost',
      adversary: adversary.id,
      until: run.now + 2 * longest,
    });
    tipOff(run, 25, cause, adversary.id);
  }
}
