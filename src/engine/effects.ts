/**
 * What scenario effects do, one rule each. Effects decide nothing; they turn into events.
 *
 * R19 Images, rebuilds, isolation and resets touch only what they name; `all` means what is in scope, because
 *     cloud and partners are what rebuilds forget (dnc-2016, rows 66, 67).
 * R20 A rebuild removes every foothold on the asset, known or not; a clean-up only what the team knows of.
 * R21 Resetting a kind of credential takes it from every intruder, who may take it again where it still stands.
 * R51 Images taken after an intruder wiped the records show that it did, and are worth less.
 * R58 A team that tells its story before anything was published earns trust once, as far as the story was whole
 *     (stealing thunder: Arpan and Roskos-Ewoldsen 2005; size is a design value).
 * R50 Only channels seen since the last block can be blocked. An intruder whose channel is blocked is out of touch until
 *     it has fallen back to the next; out of channels it loses what it cannot reach in the team's own house.
 * R66 A broken asset works again once it is mended from a copy or with a key; whoever was on it still is.
 * R22 A search finds each foothold with its strength times what the telemetry there allows.
 */
import { removeFoothold, tipOff, tipOffOn } from './adversary/awareness.ts';
import { attemptsAt } from './apply-event.ts';
import { worldTester } from './conditions.ts';
import { roll } from './dice.ts';
import type {
  AdversaryTruth,
  AssetId,
  AssetRefs,
  CredentialKind,
  Effect,
  Foothold,
  ObservationSpec,
} from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import { recordOf } from './record.ts';
import { loseUnsaved } from './rules/evidence.ts';
import { exposure } from './rules/law.ts';
import { emit, type Run } from './run.ts';
import { observe } from './sensing.ts';
import { believe, signalBreach } from './signals.ts';

/** Makes the deeds happen in order. `cause` is the text key of what brought them about. */
export function applyEffects(
  run: Run,
  deeds: readonly Deed[],
  cause: string,
  target: AssetId | null,
): void {
  for (const { does, what } of deeds) does(run, what as never, cause, target);
}

function assetsOf(run: Run, refs: AssetRefs, target: AssetId | null): readonly AssetId[] {
  if (refs === 'all') return run.compiled.inScope;
  const assets: AssetId[] = [];
  for (const ref of refs) {
    if (ref !== 'target') assets.push(ref);
    else if (target !== null) assets.push(target);
  }
  return assets;
}

type KeyOf<T> = T extends unknown ? keyof T : never;
type EffectKind = KeyOf<Effect>;
/** What an effect of a kind says: the value under its one key. */
type What<K extends EffectKind> = Extract<Effect, Readonly<Record<K, unknown>>>[K];
type Doer<K extends EffectKind> = (
  run: Run,
  what: What<K>,
  cause: string,
  target: AssetId | null,
) => void;

/** An effect ready to happen: the rule for its kind, and what it says. */
export interface Deed {
  readonly does: Doer<EffectKind>;
  readonly what: unknown;
}

const prepared = new WeakMap<readonly Effect[], readonly Deed[]>();
const NOTHING: readonly Effect[] = [];

/** Effects made ready, once for each list. */
export function deedsOf(effects: readonly Effect[]): readonly Deed[] {
  let deeds = prepared.get(effects);
  if (deeds === undefined) {
    deeds = effects.flatMap((effect) => Object.entries(effect).map(deedOf));
    prepared.set(effects, deeds);
  }
  return deeds;
}

function deedOf([kind, what]: readonly [string, unknown]): Deed {
  const does = DOERS[kind as EffectKind] as Doer<EffectKind> | undefined;
  if (does === undefined) throw new Error(`no rule for effect ${kind}`);
  return { does, what };
}

/** One rule per kind of effect; the type holds every kind to having one. */
const DOERS: { readonly [K in EffectKind]: Doer<K> } = recordOf({
  meter: (run, { id, by }, cause) => {
    const moved = id === 'legal' ? exposure(run, by) : by;
    emit(run, { minute: run.now, type: 'meterChanged', meter: id, by: moved, cause });
  },
  set: (run, flag) => {
    if (run.draft.known.flags[flag] === undefined)
      emit(run, { minute: run.now, type: 'flagSet', flag });
  },
  clear: (run, flag) => {
    if (run.draft.known.flags[flag] !== undefined)
      emit(run, { minute: run.now, type: 'flagCleared', flag });
  },
  capacity: (run, { by }) => emit(run, { minute: run.now, type: 'capacityChanged', by }),
  signal: (run, signal) => signalBreach(run, signal),
  observe: (run, spec) => report(run, spec),
  choose: (run, { when, then, otherwise = NOTHING }, cause, target) => {
    const holds = worldTester(when)(run.draft.known, run.draft.hidden, run.seed);
    applyEffects(run, deedsOf(holds ? then : otherwise), cause, target);
  },
  inject: (run, inject) => {
    run.called.push(inject);
  },
  later: (run, { in: wait = 0, at = 0, effects }, cause, target) => {
    const due = Math.max(run.now + wait, at);
    emit(run, {
      minute: run.now,
      type: 'effectsScheduled',
      running: {
        kind: 'later',
        key: cause,
        inject: null,
        option: null,
        action: null,
        target,
        seat: null,
        started: run.now,
        due,
        effects,
      },
    });
  },
  alert: (run, { by, adversary, on }, cause, target) => {
    if (on === undefined) tipOff(run, by, cause, adversary ?? null);
    else for (const asset of assetsOf(run, on, target)) tipOffOn(run, asset, by, cause);
  },
  deploy: (run, { sensor, on }, cause, target) => {
    const assets = assetsOf(run, on, target);
    emit(run, { minute: run.now, type: 'sensorDeployed', sensor, assets });
    // Quiet logging is hardly noticed: +0 to 2 (ir-practice 6, design).
    for (const asset of assets) tipOffOn(run, asset, 1, cause);
  },
  hunt: (run, { on, strength }, cause, target) => {
    for (const asset of assetsOf(run, on, target)) hunt(run, asset, strength, cause, target);
  },
  image: (run, { on }, _cause, target) => {
    for (const asset of assetsOf(run, on, target)) image(run, asset);
  },
  isolate: (run, { on }, cause, target) => {
    for (const asset of assetsOf(run, on, target)) {
      if (run.draft.known.assets[asset]?.isolated === true) continue;
      emit(run, { minute: run.now, type: 'assetIsolated', asset });
      tipOffOn(run, asset, 20, cause);
    }
  },
  reconnect: (run, { on }, _cause, target) => {
    for (const asset of assetsOf(run, on, target))
      if (run.draft.known.assets[asset]?.isolated === true)
        emit(run, { minute: run.now, type: 'assetReconnected', asset });
  },
  rebuild: (run, { on }, cause, target) => {
    for (const asset of assetsOf(run, on, target)) rebuild(run, asset, cause);
  },
  mend: (run, { on }, _cause, target) => {
    for (const asset of assetsOf(run, on, target))
      if ((run.draft.known.assets[asset]?.damagedAt ?? null) !== null)
        emit(run, { minute: run.now, type: 'assetMended', asset });
  },
  clean: (run, { on, suspected = false }, cause, target) => {
    for (const asset of assetsOf(run, on, target)) clean(run, asset, suspected, cause);
  },
  reset: (run, { credentials }, cause) => reset(run, credentials, cause),
  cut: (run, link) => {
    if (run.draft.known.cutLinks[link] === undefined)
      emit(run, { minute: run.now, type: 'linkCut', link });
  },
  restore: (run, link) => {
    if (run.draft.known.cutLinks[link] !== undefined)
      emit(run, { minute: run.now, type: 'linkRestored', link });
  },
  control: (run, control) => {
    if (run.draft.known.controls[control] === undefined)
      emit(run, { minute: run.now, type: 'controlSet', control });
  },
  throttle: (run, { strength }, cause) => {
    emit(run, { minute: run.now, type: 'trafficThrottled', strength });
    tipOff(run, 8, cause, null);
  },
  blockKnownChannels: (run, _yes, cause) => blockChannels(run, cause),
  disclose: (run, { complete }, cause) => disclose(run, complete, cause),
  claim: (run, { data, says }) => emit(run, { minute: run.now, type: 'claimMade', data, says }),
  promise: (run, promise) => {
    emit(run, { minute: run.now, type: 'promiseMade', promise });
    if (run.draft.known.flags[promise] === undefined)
      emit(run, { minute: run.now, type: 'flagSet', flag: promise });
  },
  reveal: (run, { adversary, on, confidence }, _cause, target) => {
    for (const asset of assetsOf(run, on, target)) reveal(run, adversary, asset, confidence, null);
    believe(run);
  },
} satisfies { readonly [K in EffectKind]: Doer<K> });

/** R58: being first counts once, and as far as the story was whole. */
function disclose(run: Run, complete: number, cause: string): void {
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
function image(run: Run, asset: AssetId): void {
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

function report(run: Run, spec: ObservationSpec): void {
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

function reveal(
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

function hunt(
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

function rebuild(run: Run, asset: AssetId, cause: string): void {
  loseUnsaved(run, asset, 2);
  emit(run, { minute: run.now, type: 'assetRebuilt', asset });
  for (const { adversary } of run.compiled.adversaryList)
    removeFoothold(run, adversary.id, asset, cause);
}

function clean(run: Run, asset: AssetId, suspected: boolean, cause: string): void {
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

function reset(run: Run, kinds: readonly CredentialKind[], cause: string): void {
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

function blockChannels(run: Run, cause: string): void {
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
