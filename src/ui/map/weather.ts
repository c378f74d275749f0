/**
 * The public's trust as the weather outside: a clear evening, clouds, rain. Only once there is a public; the
 * figure stands on the desk.
 */
import type * as Phaser from 'phaser';
import { radial } from './bake.ts';
import { lerp } from './geometry.ts';
import { drawFogPuff } from './light-art.ts';
import { globeOf } from './outside-art.ts';
import { INK, rgba } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { ADD, DEPTH, ease, type Stage } from './stage.ts';

export interface Sky {
  /** Shares 0..1: how much cloud there is, how hard it rains, how warm the light is. */
  readonly cloud: number;
  readonly rain: number;
  readonly sun: number;
}

/** What the sky is like for this much trust. */
export function skyOf(trust: number | null): Sky {
  if (trust === null) return { cloud: 0, rain: 0, sun: 0 };
  const cloud = Math.max(0, Math.min(1, (0.8 - trust) / 0.45));
  const rain = Math.max(0, Math.min(1, (0.5 - trust) / 0.35));
  const sun = Math.max(0, Math.min(1, (trust - 0.55) / 0.3));
  return { cloud, rain, sun };
}

const DROPS = 26;
const CLOUDS = 5;

export class Weather {
  readonly #stage: Stage;
  #clouds: readonly { image: Phaser.GameObjects.Image; x: number }[] = [];
  #drops: readonly Phaser.GameObjects.Image[] = [];
  #sun: Phaser.GameObjects.Image | null = null;
  #sky: Sky = skyOf(null);
  #clock = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  show(picture: MapPicture): void {
    const stage = this.#stage;
    const sky = skyOf(picture.public?.trust ?? null);
    if (sky.cloud + sky.rain + sky.sun > 0 && this.#sun === null) this.#make();
    this.#sky = sky;
    const slow = { ms: 2400, ease: 'Sine.easeInOut' };
    for (const { image } of this.#clouds) ease(stage, image, { alpha: sky.cloud }, slow);
    for (const [i, drop] of this.#drops.entries()) {
      const alpha = i / DROPS < sky.rain ? 0.55 : 0;
      ease(stage, drop, { alpha }, { ...slow, delay: (i % 7) * 160 });
    }
    if (this.#sun !== null) ease(stage, this.#sun, { alpha: sky.sun * 0.6 }, slow);
  }

  /** Moves on while the table breathes. */
  update(ms: number): void {
    if (this.#sky.cloud + this.#sky.rain === 0) return;
    this.#clock += ms;
    const { height, tile } = this.#stage.layout;
    for (const [i, cloud] of this.#clouds.entries()) {
      cloud.image.x = cloud.x + Math.sin(this.#clock / 5200 + i * 1.9) * tile * 0.5;
    }
    if (this.#sky.rain === 0) return;
    const fall = ms * 0.42;
    for (const drop of this.#drops) {
      drop.y += fall;
      drop.x -= fall * 0.16;
      if (drop.y > height * 0.95) {
        drop.x += height * 0.75 * 0.16;
        drop.y -= height * 0.75;
      }
    }
  }

  #make(): void {
    const { baker, layout } = this.#stage;
    const globe = globeOf(layout);
    const reach = globe.x + globe.radius * 1.1;
    const cloud = baker.bake(
      'cloud',
      160,
      96,
      (ctx, w, h) => drawFogPuff(ctx, w, h),
      1 / baker.dpr,
    );
    this.#clouds = Array.from({ length: CLOUDS }, (_, i) => {
      const x = lerp(0, reach, (i + 0.5) / CLOUDS);
      const y = layout.height * (0.1 + 0.07 * ((i * 3) % 4));
      const image = baker.image(cloud, x, y, reach * (0.75 + 0.12 * (i % 3)));
      return { image: image.setDepth(DEPTH.weather).setAlpha(0), x };
    });
    const length = Math.max(14, layout.tile * 0.42);
    const key = baker.bake('drop', 6, length, (ctx, w, h) => {
      const light = ctx.createLinearGradient(0, 0, 0, h);
      light.addColorStop(0, rgba(INK.blue, 0));
      light.addColorStop(1, rgba(INK.white, 0.9));
      ctx.fillStyle = light;
      ctx.fillRect(w / 2 - 0.7, 0, 1.4, h);
    });
    this.#drops = Array.from({ length: DROPS }, (_, i) => {
      const x = lerp(-10, reach, ((i * 17) % DROPS) / DROPS);
      const y = layout.height * (0.2 + 0.75 * (((i * 11) % DROPS) / DROPS));
      const drop = baker.image(key, x, y, 6).setRotation(0.16);
      return drop.setDepth(DEPTH.outside + 1).setAlpha(0);
    });
    const glow = baker.bake('dawn', 128, 128, (ctx) => radial(ctx, 64, INK.gold), 1 / baker.dpr);
    const size = globe.radius * 1.7;
    this.#sun = baker
      .image(glow, globe.x + globe.radius * 0.72, globe.y - globe.radius * 0.62, size)
      .setBlendMode(ADD)
      .setDepth(DEPTH.outside - 0.5)
      .setAlpha(0);
  }
}
