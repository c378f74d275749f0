/**
 * Colours of the map. Dark is what happens, teal is what is sensed, amber what is suspected, paper what is
 * public. Adversaries have a colour and a shape, never one alone.
 */
import type { BreachPhase } from '../../session/index.ts';
import type { Look } from './types.ts';

export type Rgb = readonly [number, number, number];

export const INK = {
  night: [5, 8, 16],
  table: [13, 22, 44],
  slab: [16, 26, 52],
  slabLow: [8, 14, 30],
  rim: [78, 112, 178],
  line: [96, 138, 214],
  teal: [95, 184, 168],
  tealBright: [140, 240, 220],
  gold: [255, 212, 121],
  amber: [229, 166, 59],
  red: [255, 107, 91],
  ember: [255, 118, 34],
  violet: [201, 164, 255],
  cyan: [111, 211, 255],
  blue: [127, 176, 255],
  paper: [244, 237, 224],
  white: [232, 240, 255],
  grey: [124, 141, 178],
} as const satisfies Record<string, Rgb>;

export type Tone = keyof typeof INK;

export const rgba = (colour: Rgb, alpha = 1): string =>
  `rgba(${colour[0]},${colour[1]},${colour[2]},${alpha})`;

export const hex = (colour: Rgb): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** The tone of an adversary, or of an intruder nobody can tell apart. */
export const toneOf = (look: Look | null): Tone => (look === null ? 'gold' : look.colour);

/** Light over the whole table in each phase: its tone and strength. */
export const PHASE_LIGHT: Readonly<Record<BreachPhase, { tone: Tone; strength: number }>> = {
  undetectedPersistence: { tone: 'blue', strength: 0.6 },
  anomalyDetection: { tone: 'amber', strength: 0.5 },
  forensicLogging: { tone: 'teal', strength: 0.5 },
  eviction: { tone: 'cyan', strength: 0.5 },
  leak: { tone: 'red', strength: 0.55 },
  publicFallout: { tone: 'gold', strength: 0.5 },
  closed: { tone: 'paper', strength: 0.24 },
};

export const LABEL_FONT = '"IBM Plex Sans", "Segoe UI", system-ui, sans-serif';
