/**
 * What the team keeps in force where its network meets the internet, for as long as it lasts: a gate across the way
 * out while bulk transfer is hindered, and a bar before each adversary whose channels were blocked. Told by shape,
 * so that it reads without colour.
 */
import type * as Phaser from 'phaser';
import type { Lanes } from './lanes.ts';
import { INK, rgba } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { DEPTH, type Stage } from './stage.ts';

/** A valve, as on a plant's drawing: two triangles tip to tip, nearly shut. */
export function drawValve(ctx: CanvasRenderingContext2D, size: number): void {
  const r = size * 0.38;
  plate(ctx, size);
  ctx.fillStyle = rgba(INK.white);
  ctx.beginPath();
  for (const side of [-1, 1]) {
    ctx.moveTo(size / 2 + side * r * 0.78, size / 2 - r * 0.6);
    ctx.lineTo(size / 2 + side * r * 0.12, size / 2);
    ctx.lineTo(size / 2 + side * r * 0.78, size / 2 + r * 0.6);
    ctx.closePath();
  }
  ctx.fill();
}

/** A bar across a ring: no way through. */
export function drawBlocked(ctx: CanvasRenderingContext2D, size: number): void {
  plate(ctx, size);
  ctx.fillStyle = rgba(INK.white);
  ctx.fillRect(size * 0.24, size * 0.42, size * 0.52, size * 0.16);
}

function plate(ctx: CanvasRenderingContext2D, size: number): void {
  ctx.beginPath();
  ctx.arc(size / 2, size / 2, size * 0.42, 0, Math.PI * 2);
  ctx.fillStyle = rgba(INK.night, 0.94);
  ctx.fill();
  ctx.lineWidth = Math.max(1.5, size * 0.07);
  ctx.strokeStyle = rgba(INK.white, 0.95);
  ctx.stroke();
}

export class Outbound {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  #things: Phaser.GameObjects.GameObject[] = [];
  #drawn = '';

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
  }

  show(picture: MapPicture): void {
    const { hindered, blocked } = picture.outbound;
    const state = JSON.stringify([hindered, blocked, picture.adversaries.length]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    for (const thing of this.#things) thing.destroy();
    this.#things = [];
    if (hindered) this.#gate();
    for (const adversary of blocked) this.#bar(adversary, picture);
  }

  /** Where the internet ends, at this height of the table. */
  #edge(y: number): number {
    const [, b, c] = this.#stage.layout.internet.corners;
    const share = (y - b.y) / Math.max(1, c.y - b.y);
    return b.x + (c.x - b.x) * share + 4;
  }

  #gate(): void {
    const { layout, baker } = this.#stage;
    const [, b, c] = layout.internet.corners;
    const { width, height } = layout;
    const key = baker.bake('gate', width, height, (ctx) => {
      const middle = (b.y + c.y) / 2;
      const from = b.y + (middle - b.y) * 0.25;
      const to = c.y - (c.y - middle) * 0.25;
      // Two rails with rungs between them: a fence, whatever its colour.
      ctx.strokeStyle = rgba(INK.white, 0.55);
      ctx.lineWidth = layout.mode === 'wide' ? 1.6 : 1.1;
      const apart = layout.tile * 0.09;
      for (let y = from; y < to; y += layout.tile * 0.17) {
        const x = this.#edge(y);
        ctx.beginPath();
        ctx.moveTo(x - apart, y);
        ctx.lineTo(x + apart, y);
        ctx.stroke();
      }
      ctx.beginPath();
      ctx.moveTo(this.#edge(from), from);
      ctx.lineTo(this.#edge(to), to);
      ctx.stroke();
    });
    const fence = baker
      .image(key, 0, 0, width)
      .setOrigin(0, 0)
      .setDepth(DEPTH.lines + 1);
    const y = (b.y + c.y) / 2;
    this.#things.push(fence, this.#sign('valve', drawValve, this.#edge(y), y));
  }

  #bar(adversary: string, picture: MapPicture): void {
    const at = this.#lanes.node(adversary, picture);
    const x = Math.max(at.x + this.#stage.layout.tile * 0.72, this.#edge(at.y) - 2);
    this.#things.push(this.#sign('blocked', drawBlocked, x, at.y));
  }

  #sign(
    name: string,
    draw: (ctx: CanvasRenderingContext2D, size: number) => void,
    x: number,
    y: number,
  ): Phaser.GameObjects.Image {
    const { layout, baker } = this.#stage;
    const size = layout.tile * (layout.mode === 'wide' ? 0.46 : 0.6);
    const key = baker.bake(`outbound-${name}`, size, size, (ctx) => draw(ctx, size));
    return baker.image(key, x, y, size).setDepth(DEPTH.asset + 0.5);
  }
}
