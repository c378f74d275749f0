/**
 * What the sound is given and what it gives back. Like the map it reads the defender view and nothing else, and
 * it says nothing that is not also written: the desk is complete without it.
 */
import type { DefenderView, ExerciseStore } from '../../session/index.ts';

export type { DefenderView };

/** The part of the store the sound listens to. */
export type SoundStore = Pick<ExerciseStore, 'view' | 'subscribe'>;

export interface SoundSettings {
  /** 0..1 */
  readonly volume: number;
  readonly muted: boolean;
}

export interface SoundHandle {
  change(settings: SoundSettings): void;
  destroy(): void;
}

/** One short sound, or the last of several that came together. */
export type VoiceId =
  | 'ring'
  | 'mail'
  | 'paper'
  | 'message'
  | 'meeting'
  | 'headline'
  | 'alert'
  | 'flow'
  | 'found'
  | 'sensor'
  | 'snap'
  | 'join'
  | 'image'
  | 'rebuild'
  | 'keys'
  | 'barrier'
  | 'tick'
  | 'done'
  | 'failed'
  | 'leak'
  | 'damage'
  | 'told'
  | 'phaseQuiet'
  | 'phaseAnomaly'
  | 'phaseLogging'
  | 'phaseEviction'
  | 'phaseLeak'
  | 'phaseFallout'
  | 'phaseClosed';

export interface Sound {
  readonly voice: VoiceId;
  /** Milliseconds after the view changed. */
  readonly at: number;
  /** Share of the voice's own loudness, 0..1. */
  readonly gain: number;
}
