/**
 * What the map is given and what it gives back. It reads `DefenderView` and `Briefing` and nothing else, so
 * it can show no more than the team knows. Every word on it comes from `name`; it decides no rule.
 */
import type {
  AssetView,
  Briefing,
  DefenderView,
  ExerciseStore,
  InForce,
} from '../../session/index.ts';

export type { AssetView, Briefing, DefenderView, InForce };

/** The part of the store the map looks at. */
export type MapStore = Pick<ExerciseStore, 'briefing' | 'view' | 'inForce' | 'subscribe'>;

export interface MapOptions {
  /** `auto` takes WebGL where a real graphics card draws it, else the Canvas renderer. */
  readonly renderer: 'auto' | 'canvas';
  readonly reducedMotion: boolean;
  /** Thicker lines, nothing faint. */
  readonly highContrast?: boolean;
  /** How large the player has set the text, 1 being usual. */
  readonly textScale?: number;
  /** Text of `asset.<id>.name`, `zone.<id>.name`, `adversary.<id>.name` and of every key in `MAP_WORDS`. */
  name(key: string): string;
  /** Whether a text exists. Without this, keys that begin with `map.` are never asked for. */
  has?(key: string): boolean;
  /** Someone pointed at an asset and clicked. */
  onAssetChosen?(asset: string): void;
  /** The map cannot be shown, or not any more; the desk goes on alone. */
  onFailure(message: string): void;
}

export interface MapStats {
  /** Frames drawn since the map was mounted. */
  readonly frames: number;
  /** Things in motion at this moment. */
  readonly moving: number;
  readonly renderer: 'webgl' | 'canvas';
  /** Script time of the last frames, in milliseconds, oldest first. */
  readonly scriptMs: number[];
}

export interface MapHandle {
  destroy(): Promise<void>;
  setReducedMotion(on: boolean): void;
  setHighContrast(on: boolean): void;
  setTextScale(scale: number): void;
  /** What is being played is cut short: its end is shown at once. */
  skip(): void;
  stats(): MapStats;
}

/** Words the map itself shows. One that nobody has written is left out of the picture, and not asked for. */
export const MAP_WORDS = [
  'map.internet',
  'map.public',
  'map.unknownHost',
  'map.dataLeaving',
  'map.telemetry',
  'map.noTelemetry',
  'map.quiet',
  'map.gone',
  'map.back',
  'map.newChannel',
  'map.headlines',
  'map.hindered',
  'map.blocked',
  'network.noTelemetry',
  'network.isolated',
  'belief.suspected',
  'belief.known',
] as const;
export type MapWord = (typeof MAP_WORDS)[number];

/** How an adversary is drawn: always by shape and colour together. */
export type Look = DefenderView['adversaries'][number]['look'];
export type AssetKind = AssetView['kind'];
