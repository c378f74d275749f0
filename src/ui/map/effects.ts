/**
 * What is seen once, when it happens: ripples, sparks, scans, sheets in the wind. Each is made, moved and
 * destroyed; none leaves anything behind, so that leaving them out loses nothing.
 */
import type * as Phaser from 'phaser';
import type { Point, Track } from './geometry.ts';
import { walk } from './geometry.ts';
import { drawPacket, drawRing, drawSheet } from './light-art.ts';
import { INK, rgba, type Tone } from './palette.ts';
import { ADD, DEPTH, ease, later, passing, type Stage } from './stage.ts';

export class Effects {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** A ring that widens on the floor. `reach` in symbol sides. */
  ripple(at: Point, tone: Tone, reach: number, ms = 900): void {
    const { baker, layout } = this.#stage;
    const key = baker.bake(
      `ring-${tone}`,
      128,
      128,
      (ctx, w) => drawRing(ctx, tone === 'teal' ? INK.tealBright : INK[tone], w),
      1 / baker.dpr,
    );
    const ring = this.#light(key, at, layout.tile * 0.6).setDepth(DEPTH.pool + 1);
    const end = (layout.tile * reach) / ring.width;
    ring.setScale(ring.scaleX, ring.scaleY * 0.6).setAlpha(0.85);
    passing(this.#stage, ring, { scaleX: end, scaleY: end * 0.6, alpha: 0 }, { ms });
  }

  /** A short light behind a symbol. */
  flare(at: Point, tone: Tone, size: number, ms = 800): void {
    const { baker, layout } = this.#stage;
    const light = this.#light(baker.glow(tone), at, layout.tile * size)
      .setAlpha(0.9)
      .setDepth(DEPTH.halo);
    passing(this.#stage, light, { alpha: 0 }, { ms, ease: 'Sine.easeOut' });
  }

  sparks(at: Point, tone: Tone, count = 12, reach = 1): void {
    const { baker, layout } = this.#stage;
    if (this.#stage.still()) return;
    const key = baker.bake(`packet-${tone}`, 36, 10, (ctx, w, h) =>
      drawPacket(ctx, INK[tone], w, h),
    );
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * Math.PI * 2 + ((i * 37) % 10) * 0.07;
      const far = layout.tile * (0.5 + ((i * 53) % 10) * 0.07) * reach;
      const spark = this.#light(key, at, layout.tile * 0.34)
        .setRotation(angle)
        .setDepth(DEPTH.effect);
      passing(
        this.#stage,
        spark,
        {
          x: at.x + Math.cos(angle) * far,
          y: at.y + Math.sin(angle) * far + layout.tile * 0.18,
          alpha: 0,
        },
        { ms: 420 + ((i * 29) % 10) * 32, ease: 'Quad.easeOut' },
      );
    }
  }

  /** A bright line that goes down over a symbol: a disk is read. */
  scan(at: Point, tone: Tone, passes = 2): void {
    const { baker, layout } = this.#stage;
    const { tile } = layout;
    const w = tile * 1.5;
    const h = tile * 0.5;
    const key = baker.bake(`scan-${tone}`, w, h, (ctx) => {
      const light = ctx.createLinearGradient(0, 0, 0, h);
      light.addColorStop(0, rgba(INK[tone], 0));
      light.addColorStop(0.8, rgba(INK[tone], 0.35));
      light.addColorStop(0.94, rgba(INK.white, 0.95));
      light.addColorStop(1, rgba(INK[tone], 0));
      ctx.fillStyle = light;
      ctx.fillRect(tile * 0.2, 0, tile * 1.1, h);
    });
    const bar = this.#light(key, { x: at.x, y: at.y - tile * 0.65 }, w).setDepth(DEPTH.effect);
    passing(
      this.#stage,
      bar,
      { y: at.y + tile * 0.4 },
      { ms: 650, repeat: passes - 1, ease: 'Sine.easeInOut' },
    );
  }

  /** Parts fly together and become a clean machine. */
  assemble(at: Point, body: Phaser.GameObjects.Container): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { tile } = stage.layout;
    const part = tile / 3;
    const key = stage.baker.bake('part', part, part, (ctx) => {
      ctx.fillStyle = rgba([20, 60, 72], 0.95);
      ctx.fillRect(1, 1, part - 2, part - 2);
      ctx.strokeStyle = rgba(INK.tealBright);
      ctx.lineWidth = 1.2;
      ctx.strokeRect(1, 1, part - 2, part - 2);
    });
    body.setAlpha(0);
    for (let i = 0; i < 9; i++) {
      const home = { x: at.x + ((i % 3) - 1) * part, y: at.y + (Math.floor(i / 3) - 1) * part };
      const angle = i * 2.4;
      const piece = stage.baker.image(
        key,
        at.x + Math.cos(angle) * tile * 1.7,
        at.y + Math.sin(angle) * tile * 1.3,
        part,
      );
      piece.setDepth(DEPTH.effect).setAlpha(0).setRotation(angle);
      ease(
        stage,
        piece,
        { x: home.x, y: home.y, rotation: 0, alpha: 1 },
        {
          ms: 620,
          delay: i * 70,
          ease: 'Cubic.easeInOut',
          done: () => passing(stage, piece, { alpha: 0 }, { ms: 380, delay: (9 - i) * 60 }),
        },
      );
    }
    ease(stage, body, { alpha: 1 }, { ms: 420, delay: 1150 });
    later(stage, 1200, () => {
      this.flare(at, 'teal', 3.2);
      this.ripple(at, 'teal', 3);
    });
  }

  /** New secrets spread from the directory over everything that asks it. */
  wave(from: Point): void {
    const { width } = this.#stage.layout;
    const reach = (width * 2) / this.#stage.layout.tile;
    for (const delay of [0, 220, 440])
      later(this.#stage, delay + 1, () => this.ripple(from, 'gold', reach, 1900));
  }

  /** The line to the outside lights up: something is held back there. */
  barrier(): void {
    const { layout, baker } = this.#stage;
    const [, b, c] = layout.internet.corners;
    const h = c.y - b.y;
    const key = baker.bake(
      'barrier',
      40,
      128,
      (ctx, w, height) => {
        const light = ctx.createLinearGradient(0, 0, w, 0);
        light.addColorStop(0, rgba(INK.cyan, 0));
        light.addColorStop(0.5, rgba(INK.cyan, 0.9));
        light.addColorStop(1, rgba(INK.cyan, 0));
        ctx.fillStyle = light;
        ctx.fillRect(0, 0, w, height);
      },
      1 / baker.dpr,
    );
    const wall = this.#light(key, { x: (b.x + c.x) / 2 + 10, y: (b.y + c.y) / 2 }, 34)
      .setAlpha(0.9)
      .setDepth(DEPTH.effect);
    wall.setDisplaySize(34, h).setRotation(Math.atan2(b.x - c.x, h));
    passing(this.#stage, wall, { alpha: 0 }, { ms: 1700, ease: 'Sine.easeIn' });
  }

  /** Sheets blow in from the side of whoever published, and the readers' corner lights up. */
  headline(from: Point, at: Point, sheets: number): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { tile } = stage.layout;
    this.flare(at, 'paper', 9, 1900);
    later(stage, 180, () => this.ripple(at, 'paper', 9, 1500));
    const w = tile * 0.36;
    const key = stage.baker.bake('sheet', w, w * 1.3, (ctx, width, height) =>
      drawSheet(ctx, width, height),
    );
    for (let i = 0; i < Math.min(12, 4 + sheets * 3); i++) {
      const sheet = stage.baker
        .image(key, from.x + ((i * 13) % 9) * 3, from.y, w)
        .setDepth(DEPTH.effect)
        .setRotation(i * 1.3)
        .setAlpha(0.95);
      const end = {
        x: at.x + (((i * 41) % 10) - 4) * tile * 0.32,
        y: at.y + (((i * 23) % 10) - 5) * tile * 0.16,
      };
      passing(
        stage,
        sheet,
        { ...end, rotation: i * 1.3 + 2.6 - (i % 3) * 2, alpha: 0.1 },
        { ms: 1200 + (i % 4) * 160, delay: i * 70, ease: 'Cubic.easeOut' },
      );
    }
  }

  /** One light that travels along a lane, for something told or sent. */
  courier(lane: Track, tone: Tone, backward: boolean, done: () => void): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const light = this.#light(
      stage.baker.glow(tone),
      lane.points[0] ?? { x: 0, y: 0 },
      stage.layout.tile * 1.2,
    ).setDepth(DEPTH.effect);
    const out = { x: 0, y: 0, angle: 0 };
    const at = { share: 0 };
    stage.scene.tweens.add({
      targets: at,
      share: 1,
      duration: 1300,
      ease: 'Sine.easeInOut',
      onUpdate: () => {
        walk(lane, lane.length * (backward ? 1 - at.share : at.share), out);
        light.setPosition(out.x, out.y);
      },
      onComplete: () => {
        light.destroy();
        done();
      },
    });
  }

  #light(key: string, at: Point, width: number): Phaser.GameObjects.Image {
    return this.#stage.baker.image(key, at.x, at.y, width).setBlendMode(ADD);
  }
}
