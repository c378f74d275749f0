/**
 * What every part of the picture shares: the scene, the bakery, the layout, and how things move.
 *
 * `ease` is the only way a part moves anything, so that reduced motion holds everywhere: then the end state
 * is there at once and nothing is scheduled.
 */
import type * as Phaser from 'phaser';
import type { Baker } from './bake.ts';
import type { MapLayout } from './layout.ts';
import { LABEL_FONT } from './palette.ts';
import type { MapWord } from './types.ts';

/** Which lies over which. */
export const DEPTH = {
  far: 0,
  mood: 4,
  outside: 6,
  weather: 8,
  rooms: 10,
  roomLight: 12,
  fog: 14,
  pool: 16,
  lines: 20,
  movers: 24,
  puff: 26,
  halo: 28,
  asset: 30,
  effect: 40,
  label: 50,
  sweep: 60,
  glass: 70,
} as const;

/** Additive blending, which both renderers know. */
export const ADD = 1;

export interface Easing {
  readonly ms: number;
  readonly delay?: number;
  readonly ease?: string;
  readonly yoyo?: boolean;
  readonly repeat?: number;
  readonly done?: () => void;
}

export interface Stage {
  readonly scene: Phaser.Scene;
  readonly baker: Baker;
  readonly layout: MapLayout;
  /** What keeps its place in the window while the camera moves: arrivals, titles, the headlines. */
  readonly glass: Phaser.GameObjects.Container;
  name(key: string): string;
  has(key: string): boolean;
  /** Thicker lines, nothing faint. */
  readonly bold: boolean;
  /** Whether motion is to be left out. */
  still(): boolean;
}

/** Moves `target` to the given values, or puts it there when motion is off. */
export function ease(
  stage: Stage,
  target: object,
  to: Readonly<Record<string, number>>,
  how: Easing,
): void {
  const { scene } = stage;
  scene.tweens.killTweensOf(target);
  if (stage.still()) {
    if (how.yoyo !== true) Object.assign(target, to);
    how.done?.();
    return;
  }
  scene.tweens.add({
    targets: target,
    ...to,
    duration: how.ms,
    delay: how.delay ?? 0,
    ease: how.ease ?? 'Cubic.easeOut',
    yoyo: how.yoyo ?? false,
    repeat: how.repeat ?? 0,
    onComplete: () => how.done?.(),
  });
}

/** Plays something that leaves no trace, later; not at all when motion is off. */
export function later(stage: Stage, ms: number, play: () => void): void {
  if (stage.still()) return;
  // A tween rather than a timer: all that is under way can then be counted in one place.
  stage.scene.tweens.addCounter({ from: 0, to: 1, duration: Math.max(1, ms), onComplete: play });
}

/** What shows itself once and goes; never part of what lies still. */
const fleeting = new WeakSet<object>();

export const isFleeting = (thing: object): boolean => fleeting.has(thing);

/** Something that shows itself once and goes: made, moved, destroyed. */
export function passing<T extends Phaser.GameObjects.GameObject>(
  stage: Stage,
  thing: T,
  to: Readonly<Record<string, number>>,
  how: Easing,
): void {
  if (stage.still()) {
    thing.destroy();
    return;
  }
  fleeting.add(thing);
  ease(stage, thing, to, { ...how, done: () => thing.destroy() });
}

/** Rounds in which a tween is through its delay, its repeats and what follows it. */
const ROUNDS = 10;

/**
 * Brings everything that is under way to its end now. Call it while `still` answers true, so that what begins
 * at the end of something is at its end as well.
 */
export function finishAll(scene: Phaser.Scene): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const tween of scene.tweens.getTweens()) tween.update(60_000);
  }
}

export interface Writing {
  readonly size: number;
  readonly colour: string;
  readonly weight?: '400' | '500' | '600';
  readonly spacing?: number;
}

/** A short label, sharp at the screen's resolution. Sentences belong on the desk. */
export function write(stage: Stage, text: string, how: Writing): Phaser.GameObjects.Text {
  const edge = Math.max(3, Math.round(how.size * (stage.bold ? 0.34 : 0.26)));
  const label = stage.scene.add.text(0, 0, text, {
    fontFamily: LABEL_FONT,
    fontSize: `${how.size}px`,
    fontStyle: how.weight ?? '500',
    color: how.colour,
    resolution: stage.baker.dpr,
    align: 'center',
    // Phaser counts the dark edge as part of a line's height; lines may overlap by that much.
    lineSpacing: Math.round(how.size * 0.04 - edge),
  });
  // A dark edge keeps names legible where light or a line passes below them.
  label
    .setPadding(5, 2, 5, 3)
    .setStroke(stage.bold ? '#02040a' : 'rgba(5,9,20,0.74)', edge)
    .setShadow(0, 1, 'rgba(4,7,15,0.8)', 3, true, false);
  if (how.spacing !== undefined) label.setLetterSpacing(how.spacing);
  return label.setDepth(DEPTH.label);
}

/** Puts a label's top centre at a point, on whole pixels of the screen, so that it stays sharp. */
export function centreAt(stage: Stage, label: Phaser.GameObjects.Text, x: number, y: number): void {
  const snap = (value: number): number => Math.round(value * stage.baker.dpr) / stage.baker.dpr;
  label.setOrigin(0, 0).setPosition(snap(x - label.width / 2), snap(y));
}

/** A word for the map, or null when nobody has written it. */
export function word(stage: Stage, key: MapWord): string | null {
  return stage.has(key) ? stage.name(key) : null;
}
