/**
 * Which sounds a new moment makes, and when. Pure.
 *
 * One of each kind at most, and no more than a handful in all: forty things may happen in a turn, and nobody
 * wants to hear forty things. What changes most is heard first.
 */
import type { DefenderView, Sound, VoiceId } from './types.ts';

type Happening = DefenderView['happenings'][number];
type Phase = DefenderView['phase'];

/** The most sounds of one moment. */
const MOST = 5;
/** Milliseconds from one to the next. */
const STEP = 420;

const PHASE_VOICE: Readonly<Record<Phase, VoiceId>> = {
  undetectedPersistence: 'phaseQuiet',
  anomalyDetection: 'phaseAnomaly',
  forensicLogging: 'phaseLogging',
  eviction: 'phaseEviction',
  leak: 'phaseLeak',
  publicFallout: 'phaseFallout',
  closed: 'phaseClosed',
};

/** The lower, the sooner it is heard and the later it is left out. */
const RANK: Readonly<Partial<Record<VoiceId, number>>> = {
  leak: 0,
  damage: 1,
  ring: 2,
  flow: 3,
  snap: 3,
  rebuild: 4,
  keys: 4,
  found: 5,
  headline: 5,
  alert: 6,
};
const RANK_OF_REST = 7;

/** The sounds of the moment a view shows, which is the next after the one before. */
export function soundsOf(view: Pick<DefenderView, 'happenings' | 'phase'>): readonly Sound[] {
  const phase = view.happenings.some(changesPhase) ? PHASE_VOICE[view.phase] : null;
  const voices = new Map<VoiceId, number>();
  for (const happening of view.happenings) {
    const voice = voiceOf(happening);
    if (voice !== null && !voices.has(voice)) voices.set(voice, voices.size);
  }
  // A turn that brings something of its own needs no tick.
  if (voices.size > 1) voices.delete('tick');
  const rank = (voice: VoiceId): number => RANK[voice] ?? RANK_OF_REST;
  const order = [...voices.keys()].sort(
    (a, b) => rank(a) - rank(b) || (voices.get(a) ?? 0) - (voices.get(b) ?? 0),
  );
  const lead = phase === null ? 0 : 900;
  const sounds = order
    .slice(0, MOST)
    .map((voice, i): Sound => ({ voice, at: lead + i * STEP, gain: i === 0 ? 1 : 0.75 }));
  return phase === null ? sounds : [{ voice: phase, at: 0, gain: 1 }, ...sounds];
}

function changesPhase(happening: Happening): boolean {
  if (happening.type !== 'phaseChanged') return false;
  return happening.from.split('.')[0] !== happening.to.split('.')[0];
}

function voiceOf(happening: Happening): VoiceId | null {
  switch (happening.type) {
    case 'injectArrived':
      return arrivalVoice(happening.kind);
    case 'observed':
      return happening.observation.flow === null ? 'alert' : 'flow';
    case 'hunted':
      return happening.found > 0 ? 'found' : 'done';
    case 'turnStarted':
      return 'tick';
    case 'sensorDeployed':
      return 'sensor';
    case 'assetIsolated':
    case 'linkCut':
      return 'snap';
    case 'assetReconnected':
    case 'linkRestored':
      return 'join';
    case 'assetImaged':
      return 'image';
    case 'assetRebuilt':
    case 'assetCleaned':
      return 'rebuild';
    case 'assetDamaged':
      return 'damage';
    case 'credentialsReset':
      return 'keys';
    case 'channelsBlocked':
    case 'trafficThrottled':
      return 'barrier';
    case 'published':
    case 'claimContradicted':
      return 'leak';
    case 'disclosed':
      return 'told';
    case 'finished':
      return happening.succeeded ? 'done' : 'failed';
    case 'started':
    case 'injectAnswered':
    case 'meterChanged':
    case 'phaseChanged':
    case 'dutyStarted':
    case 'dutyMet':
    case 'dutyMissed':
    case 'ended':
      return null;
    default:
      return happening satisfies never;
  }
}

function arrivalVoice(kind: Extract<Happening, { type: 'injectArrived' }>['kind']): VoiceId {
  switch (kind) {
    case 'call':
      return 'ring';
    case 'mail':
      return 'mail';
    case 'letter':
    case 'report':
      return 'paper';
    case 'message':
      return 'message';
    case 'meeting':
      return 'meeting';
    case 'news':
    case 'post':
      return 'headline';
  }
}
