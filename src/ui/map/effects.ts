/**
 * What is seen once, when it happens: ripples, flares, sparks, scans, couriers. Each is made, moved and
 * destroyed; none leaves anything behind, so that leaving them out loses nothing.
 */
import type * as Phaser from 'phaser';
import type { Point, Track } from './geometry.ts';
import { walk } from './geometry.ts';
import { drawPacket, drawRing } from './light-art.ts';
import { hex, INK, rgba, type Tone } from './palette.ts';
import { ADD, DEPTH, passing, type Stage, write } from './stage.ts';

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
    const ring = this.light(key, at, layout.tile * 0.6).setDepth(DEPTH.pool + 1);
    const end = (layout.tile * reach) / ring.width;
    ring.setScale(ring.scaleX, ring.scaleY * 0.6).setAlpha(0.85);
    passing(this.#stage, ring, { scaleX: end, scaleY: end * 0.6, alpha: 0 }, { ms });
  }

  /** A short light behind a symbol. */
  flare(at: Point, tone: Tone, size: number, ms = 800): void {
    const { baker, layout } = this.#stage;
    const light = this.light(baker.glow(tone), at, layout.tile * size)
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
      const spark = this.light(key, at, layout.tile * 0.34)
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
    const bar = this.light(key, { x: at.x, y: at.y - tile * 0.65 }, w).setDepth(DEPTH.effect);
    passing(
      this.#stage,
      bar,
      { y: at.y + tile * 0.4 },
      { ms: 650, repeat: passes - 1, ease: 'Sine.easeInOut' },
    );
  }

  /** Light that closes in on a point and is gone. */
  implode(at: Point, tone: Tone): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const light = this.light(stage.baker.glow(tone), at, stage.layout.tile * 5).setAlpha(0.8);
    light.setDepth(DEPTH.halo);
    const end = light.scaleX * 0.1;
    passing(
      stage,
      light,
      { scaleX: end, scaleY: end, alpha: 0.2 },
      { ms: 1100, ease: 'Cubic.easeIn' },
    );
  }

  /** A question that has been answered floats off. */
  lift(at: Point): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const label = write(stage, '?', {
      size: Math.round(stage.layout.tile * 0.5),
      colour: hex(INK.gold),
      weight: '600',
    });
    label.setOrigin(0.5, 0.5).setPosition(at.x, at.y).setDepth(DEPTH.sweep);
    passing(
      stage,
      label,
      { y: at.y - stage.layout.tile * 0.9, alpha: 0 },
      { ms: 1200, ease: 'Sine.easeOut' },
    );
  }

  /** A word above a point, for as long as it takes to read it. */
  say(text: string, at: Point, tone: Tone): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { layout } = stage;
    const size = layout.mode === 'wide' ? layout.font : 10;
    const label = write(stage, text, { size, colour: hex(INK[tone]), weight: '600' });
    const x = Math.max(label.width / 2 + 4, at.x);
    label.setOrigin(0.5, 1).setPosition(Math.round(x), Math.round(at.y - layout.tile * 0.6));
    passing(stage, label, { alpha: 0 }, { ms: 600, delay: 1900 });
  }

  /** One light that travels along a lane, for something told or sent. */
  courier(lane: Track, tone: Tone, backward: boolean, done: () => void): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const light = this.light(
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

  /** A baked light, laid on. */
  light(key: string, at: Point, width: number): Phaser.GameObjects.Image {
    return this.#stage.baker.image(key, at.x, at.y, width).setBlendMode(ADD);
  }
}
