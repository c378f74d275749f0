/**
 * What scenario effects do, one rule each. Effects decide nothing; they turn into events. What takes more than one event
 * stands in `measures.ts`.
 *
 * R19 Images, rebuilds, isolation and resets touch only what they name; `all` means what is in scope, because
 *     cloud and partners are what rebuilds forget (dnc-2016, rows 66, 67).
 * R66 A broken asset works again once it is mended from a copy or with a key; whoever was on it still is.
 */
import { tipOff, tipOffOn } from './adversary/awareness.ts';
import { worldTester } from './conditions.ts';
import {
  blockChannels,
  clean,
  disclose,
  hunt,
  image,
  rebuild,
  report,
  reset,
  reveal,
} from './measures.ts';
import type { AssetId, AssetRefs, Effect } from './model/index.ts';
import { recordOf } from './record.ts';
import { exposure } from './rules/law.ts';
import { emit, type Run } from './run.ts';
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
