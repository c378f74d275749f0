/**
 * The order of performance: which happenings the map plays, when, and where the camera looks.
 *
 * Pure. A turn may bring one event or forty; all of them are over in a few seconds, the first at once.
 */
import type { DefenderView } from './types.ts';

type Happening = DefenderView['happenings'][number];

/** Where the camera leans, or null for the whole table. */
export type Place = { readonly asset: string } | { readonly outside: true } | null;

export interface Cue {
  /** Milliseconds after the view changed. */
  readonly at: number;
  readonly happening: Happening;
}

export interface Programme {
  readonly cues: readonly Cue[];
  /** Assets of which something is played, with the moment it is: their look changes then and not before. */
  readonly reveal: ReadonlyMap<string, number>;
  readonly focus: Place;
  readonly length: number;
}

/** All of a turn is told in at most this many milliseconds, a piece of cinema before it not counted. */
const LONGEST = 3000;
const BEAT = 420;
/** A change of phase has the table to itself for this long. */
const OVERTURE = 1200;

/** Whether a happening is a change from one phase of the breach to another, not of a state within one. */
export function changesPhase(happening: Happening): boolean {
  if (happening.type !== 'phaseChanged') return false;
  return happening.from.split('.')[0] !== happening.to.split('.')[0];
}

/** How much something deserves the camera; 0 is not played on the map at all. */
function weight(happening: Happening): number {
  switch (happening.type) {
    case 'published':
      return 9;
    case 'assetDamaged':
    case 'assetIsolated':
    case 'assetRebuilt':
    case 'linkCut':
      return 7;
    case 'observed':
      if (happening.observation.flow !== null) return 8;
      return happening.observation.asset === null ? 0 : 5;
    case 'phaseChanged':
    case 'credentialsReset':
    case 'disclosed':
    case 'claimContradicted':
      return 4;
    case 'sensorDeployed':
    case 'hunted':
    case 'assetImaged':
    case 'assetCleaned':
    case 'assetReconnected':
    case 'linkRestored':
    case 'trafficThrottled':
    case 'channelsBlocked':
      return 3;
    case 'started':
    case 'finished':
      return happening.target === null ? 0 : 1;
    case 'injectArrived':
      return 2;
    case 'turnStarted':
    case 'injectAnswered':
    case 'meterChanged':
    case 'dutyStarted':
    case 'dutyMet':
    case 'dutyMissed':
    case 'ended':
      return 0;
  }
}

/** Assets whose look a happening changes. */
function assetsOf(happening: Happening): readonly string[] {
  switch (happening.type) {
    case 'observed':
      return happening.observation.asset === null ? [] : [happening.observation.asset];
    case 'sensorDeployed':
      return happening.assets;
    case 'hunted':
    case 'assetIsolated':
    case 'assetReconnected':
    case 'assetImaged':
    case 'assetRebuilt':
    case 'assetCleaned':
    case 'assetDamaged':
      return [happening.asset];
    case 'started':
    case 'finished':
      return happening.target === null ? [] : [happening.target];
    default:
      return [];
  }
}

export function programmeOf(happenings: readonly Happening[]): Programme {
  const told = happenings.filter((happening) => weight(happening) > 0);
  // Of several changes of phase in one turn the last one is where things stand; it is played first.
  const phase = told.filter(changesPhase).at(-1);
  const others = told.filter((happening) => !changesPhase(happening));
  const played = phase === undefined ? others : [phase, ...others];
  const beat = Math.min(BEAT, LONGEST / Math.max(1, played.length));
  const reveal = new Map<string, number>();
  const cues = played.map((happening, i): Cue => {
    const at = Math.round(i * beat) + (phase === undefined || i === 0 ? 0 : OVERTURE);
    for (const asset of assetsOf(happening)) if (!reveal.has(asset)) reveal.set(asset, at);
    return { at, happening };
  });
  let focus: Place = null;
  let most = 2;
  for (const { happening } of cues) {
    const w = weight(happening);
    const place = placeOf(happening);
    if (w > most && place !== null) {
      most = w;
      focus = place;
    }
  }
  return { cues, reveal, focus, length: cues.length === 0 ? 0 : (cues.at(-1) as Cue).at + 1600 };
}

function placeOf(happening: Happening): Place {
  if (happening.type === 'published' || happening.type === 'disclosed') return { outside: true };
  const assets = assetsOf(happening);
  const asset = assets[0];
  return asset === undefined || assets.length > 1 ? null : { asset };
}
