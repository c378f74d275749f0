/**
 * Draws pictures once, into textures, at the sharpness of the screen.
 *
 * Everything that glows is a gradient baked here and laid on with additive blending: no filter is ever used,
 * and colour is in the texture, since the Canvas renderer knows no tint.
 *
 * Not Phaser's own canvas textures: those read every picture back from the graphics memory as they are made, which
 * takes longer than all the drawing.
 */
import type * as Phaser from 'phaser';
import { INK, type Rgb, rgba, type Tone } from './palette.ts';

export type Draw = (ctx: CanvasRenderingContext2D, width: number, height: number) => void;

export class Baker {
  readonly dpr: number;
  readonly #scene: Phaser.Scene;
  readonly #keys = new Set<string>();

  constructor(scene: Phaser.Scene, dpr: number) {
    this.#scene = scene;
    this.dpr = dpr;
  }

  /** Draws `key` once, `width` by `height` CSS pixels, at `sharpness` times the screen's resolution. */
  bake(key: string, width: number, height: number, draw: Draw, sharpness = 1): string {
    if (this.#keys.has(key)) return key;
    const textures = this.#scene.textures;
    if (textures.exists(key)) textures.remove(key);
    const scale = this.dpr * sharpness;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.ceil(width * scale));
    canvas.height = Math.max(1, Math.ceil(height * scale));
    const ctx = canvas.getContext('2d');
    if (ctx === null) throw new Error('no 2d context for a texture');
    ctx.scale(canvas.width / width, canvas.height / height);
    draw(ctx, width, height);
    // A canvas is as good a source as an image; only the declaration does not say so.
    textures.addImage(key, canvas as unknown as HTMLImageElement);
    this.#keys.add(key);
    return key;
  }

  /** Draws `key` again in place; the picture on the stage changes with it. */
  redraw(key: string, width: number, height: number, draw: Draw): void {
    const source = this.#scene.textures.get(key).source[0];
    const canvas = source?.image as HTMLCanvasElement | undefined;
    const ctx = canvas?.getContext('2d');
    if (source === undefined || canvas === undefined || !ctx)
      throw new Error(`no drawn texture ${key}`);
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.scale(canvas.width / width, canvas.height / height);
    draw(ctx, width, height);
    ctx.restore();
    source.update();
  }

  /** An image of a baked texture, `width` CSS pixels wide on the stage. */
  image(key: string, x: number, y: number, width: number): Phaser.GameObjects.Image {
    const image = this.#scene.add.image(x, y, key);
    return image.setScale(width / image.width);
  }

  /** A soft round light. Radius is half of `size`; drawn small, since it has no edges to lose. */
  glow(tone: Tone): string {
    return this.bake(`glow-${tone}`, 128, 128, (ctx) => radial(ctx, 64, INK[tone]), 1 / this.dpr);
  }

  destroy(): void {
    for (const key of this.#keys) this.#scene.textures.remove(key);
    this.#keys.clear();
  }
}

/** A light that falls off like one, brightest in the middle of a square of side `2 * radius`. */
export function radial(ctx: CanvasRenderingContext2D, radius: number, colour: Rgb): void {
  const gradient = ctx.createRadialGradient(radius, radius, 0, radius, radius, radius);
  for (let i = 0; i <= 10; i++) {
    const t = i / 10;
    gradient.addColorStop(t, rgba(colour, (1 - t) * (1 - t) * (1 - t * 0.4)));
  }
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, radius * 2, radius * 2);
}

export function roundedPath(
  ctx: CanvasRenderingContext2D,
  corners: readonly { readonly x: number; readonly y: number }[],
  radius: number,
): void {
  ctx.beginPath();
  const last = corners[corners.length - 1];
  const first = corners[0];
  if (last === undefined || first === undefined) return;
  ctx.moveTo((last.x + first.x) / 2, (last.y + first.y) / 2);
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    ctx.arcTo(corner.x, corner.y, next.x, next.y, radius);
  });
  ctx.closePath();
}
