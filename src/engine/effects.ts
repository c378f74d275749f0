/**
 * What scenario effects do, one rule each. Effects decide nothing; they turn into events. What takes more than one event
 * stands in `measures.ts`.
 *
 * R19 Images, rebuilds, isolation and resets touch only what they name; `all` means what is in scope, because
 *     cloud and partners are what rebuilds forget (dnc-2016, rows 66, 67).
 * R66 A broken asset works again once it is mended from a copy or with a key; whoever was on it still is.
 */
import { TIP_OFF, tipOff, tipOffOn } from './adversary/awareness.ts';
import { compileWorld } from './conditions.ts';
import { type Cause, NEVER } from './facts.ts';
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
import type { AssetRefs, Effect } from './model/index.ts';
import { KIND, METER, NONE, type ScenarioNames } from './names.ts';
import { exposure } from './rules/law.ts';
import type { Run } from './run.ts';
import { believe, signalBreach } from './signals.ts';
import {
  capacityChanged,
  effectsScheduled,
  flagCleared,
  flagSet,
  meterChanged,
} from './writers/books.ts';
import {
  assetIsolated,
  assetMended,
  assetReconnected,
  claimMade,
  controlSet,
  linkCut,
  linkRestored,
  promiseMade,
  sensorDeployed,
  trafficThrottled,
} from './writers/systems.ts';

/** An effect ready to happen. `cause` is what brought it about, `target` the asset that was aimed at, or `NONE`. */
export type Deed = (run: Run, cause: Cause, target: number) => void;

/** Makes the deeds happen in order. */
export function applyEffects(run: Run, deeds: readonly Deed[], cause: Cause, target: number): void {
  for (let i = 0; i < deeds.length; i++) (deeds[i] as Deed)(run, cause, target);
}

type KeyOf<T> = T extends unknown ? keyof T : never;
type EffectKind = KeyOf<Effect>;
/** What an effect of a kind says: the value under its one key. */
type What<K extends EffectKind> = Extract<Effect, Readonly<Record<K, unknown>>>[K];
type Doer<K extends EffectKind> = (what: What<K>, names: ScenarioNames) => Deed;

/** Effects made ready. */
export function deedsOf(names: ScenarioNames, effects: readonly Effect[]): readonly Deed[] {
  return effects.flatMap((effect) =>
    Object.entries(effect).map(([kind, what]) => {
      const doer = DOERS[kind as EffectKind] as
        | ((what: unknown, names: ScenarioNames) => Deed)
        | undefined;
      if (doer === undefined) throw new Error(`no rule for effect ${kind}`);
      return doer(what, names);
    }),
  );
}

type Visit = (run: Run, asset: number, cause: Cause, target: number) => void;

/** Does something on each asset that an effect names: those in scope for `all`, the one aimed at for `target`. */
function onEach(names: ScenarioNames, refs: AssetRefs, visit: Visit): Deed {
  if (refs === 'all')
    return (run, cause, target) => {
      for (const asset of run.compiled.inScope) visit(run, asset, cause, target);
    };
  const places = placesOf(names, refs);
  return (run, cause, target) => {
    for (const place of places) {
      const asset = place === TARGET ? target : place;
      if (asset !== NONE) visit(run, asset, cause, target);
    }
  };
}

/** Stands for the asset that was aimed at. */
const TARGET = -2;

const placesOf = ({ assets }: ScenarioNames, refs: readonly string[]): readonly number[] =>
  refs.map((ref) => (ref === 'target' ? TARGET : assets.of(ref)));

/** The assets that an effect names. */
function listed(
  names: ScenarioNames,
  refs: AssetRefs,
): (run: Run, target: number) => readonly number[] {
  if (refs === 'all') return (run) => run.compiled.inScope;
  const places = placesOf(names, refs);
  if (!places.includes(TARGET)) return () => places;
  return (_run, target) =>
    places.map((place) => (place === TARGET ? target : place)).filter((place) => place !== NONE);
}

/** One rule per kind of effect; the type holds every kind to having one. */
const DOERS: { readonly [K in EffectKind]: Doer<K> } = {
  meter: ({ id, by }) => {
    const place = METER[id];
    if (id === 'legal') return (run, { key }) => meterChanged(run, place, exposure(run, by), key);
    return (run, { key }) => meterChanged(run, place, by, key);
  },
  set: (id, { flags }) => {
    const flag = flags.of(id);
    return (run) => {
      if (!run.facts.flags.has(flag)) flagSet(run, flag);
    };
  },
  clear: (id, { flags }) => {
    const flag = flags.of(id);
    return (run) => {
      if (run.facts.flags.has(flag)) flagCleared(run, flag);
    };
  },
  capacity:
    ({ by }) =>
    (run) =>
      capacityChanged(run, by),
  signal: (signal) => (run) => signalBreach(run, signal),
  observe: (spec) => (run) => report(run, spec),
  choose: ({ when, then, otherwise = [] }, names) => {
    const holds = compileWorld(names, when);
    const [thus, else_] = [deedsOf(names, then), deedsOf(names, otherwise)];
    return (run, cause, target) => {
      const so = holds(run.facts, run.secrets, run.seed);
      applyEffects(run, so ? thus : else_, cause, target);
    };
  },
  inject: (id, { injects }) => {
    const inject = injects.of(id);
    return (run) => {
      run.called.push(inject);
    };
  },
  later: ({ in: wait = 0, at = 0, effects }, names) => {
    const deeds = deedsOf(names, effects);
    return (run, cause, target) => {
      const due = Math.max(run.now + wait, at);
      const later = { cause, deeds, effects };
      effectsScheduled(run, { entry: null, target, started: run.now, due, later });
    };
  },
  alert: ({ by, adversary, on }, names) => {
    if (on !== undefined)
      return onEach(names, on, (run, asset, { key }) => tipOffOn(run, asset, by, key));
    const only = adversary === undefined ? NONE : names.adversaries.of(adversary);
    return (run, { key }) => tipOff(run, by, key, only);
  },
  deploy: ({ sensor, on }, names) => {
    const kit = names.sensors.of(sensor);
    const assetsOf = listed(names, on);
    return (run, { key }, target) => {
      const assets = assetsOf(run, target);
      sensorDeployed(run, kit, assets);
      for (const asset of assets) tipOffOn(run, asset, TIP_OFF.sensor, key);
    };
  },
  hunt: ({ on, strength }, names) =>
    onEach(names, on, (run, asset, cause, target) => hunt(run, asset, strength, cause, target)),
  image: ({ on }, names) => onEach(names, on, (run, asset) => image(run, asset)),
  isolate: ({ on }, names) =>
    onEach(names, on, (run, asset, { key }) => {
      if (run.facts.assets[asset]?.isolated === true) return;
      assetIsolated(run, asset);
      tipOffOn(run, asset, TIP_OFF.isolation, key);
    }),
  reconnect: ({ on }, names) =>
    onEach(names, on, (run, asset) => {
      if (run.facts.assets[asset]?.isolated === true) assetReconnected(run, asset);
    }),
  rebuild: ({ on }, names) => onEach(names, on, (run, asset, { key }) => rebuild(run, asset, key)),
  mend: ({ on }, names) =>
    onEach(names, on, (run, asset) => {
      if ((run.facts.assets[asset]?.damagedAt ?? NEVER) !== NEVER) assetMended(run, asset);
    }),
  clean: ({ on, suspected = false }, names) =>
    onEach(names, on, (run, asset, { key }) => clean(run, asset, suspected, key)),
  reset: ({ credentials }) => {
    const kinds = credentials.map((kind) => KIND[kind]);
    return (run, { key }) => reset(run, kinds, key);
  },
  cut: (id, { links }) => {
    const link = links.of(id);
    return (run) => {
      if (!run.facts.cutLinks.has(link)) linkCut(run, link);
    };
  },
  restore: (id, { links }) => {
    const link = links.of(id);
    return (run) => {
      if (run.facts.cutLinks.has(link)) linkRestored(run, link);
    };
  },
  control: (id, { controls }) => {
    const control = controls.of(id);
    return (run) => {
      if (!run.facts.controls.has(control)) controlSet(run, control);
    };
  },
  throttle:
    ({ strength }) =>
    (run, { key }) => {
      trafficThrottled(run, strength);
      tipOff(run, TIP_OFF.throttle, key, NONE);
    },
  blockKnownChannels:
    () =>
    (run, { key }) =>
      blockChannels(run, key),
  disclose:
    ({ complete }) =>
    (run, { key }) =>
      disclose(run, complete, key),
  claim:
    ({ data, says }) =>
    (run) =>
      claimMade(run, data, says),
  promise: (id, { flags }) => {
    const flag = flags.of(id);
    return (run) => {
      promiseMade(run, flag);
      if (!run.facts.flags.has(flag)) flagSet(run, flag);
    };
  },
  reveal: ({ adversary, on, confidence }, names) => {
    const who = names.adversaries.of(adversary);
    const onAll = onEach(names, on, (run, asset) => reveal(run, who, asset, confidence));
    return (run, cause, target) => {
      onAll(run, cause, target);
      believe(run);
    };
  },
};
