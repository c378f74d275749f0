/**
 * The table's breath: ordinary traffic along the links that are watched, fog that drifts where nothing is.
 *
 * It stands for what sensors see in any hour and says nothing of intruders: traffic is drawn only where
 * telemetry reaches, so that a new sensor brings a corner of the table to life. Between two breaths all of it
 * lies still, so that the loop can sleep.
 */
import type * as Phaser from 'phaser';
import { clamp, type Point, type Track, track, walk } from './geometry.ts';
import type { Lanes } from './lanes.ts';
import { drawFogPuff } from './light-art.ts';
import { globeOf } from './outside-art.ts';
import type { MapPicture } from './picture.ts';
import { ADD, DEPTH, ease, type Stage } from './stage.ts';

/** One breath, in milliseconds, with the time it takes to set in and to fade. */
const BREATH = 5200;
const FADE = 900;
/** Lights of ordinary traffic at most. */
const MOST = 20;

interface Light {
  readonly image: Phaser.GameObjects.Image;
  readonly way: Track;
  readonly speed: number;
  readonly strength: number;
  readonly back: boolean;
  at: number;
}

interface Puff {
  readonly image: Phaser.GameObjects.Image;
  readonly home: Point;
  readonly phase: number;
}

export class Life {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  readonly #puffs = new Map<string, readonly Puff[]>();
  #lights: Light[] = [];
  #drawn = '';
  #left = 0;
  #strength = 0;
  #clock = 0;

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
    if (!stage.bold) this.#spreadFog();
  }

  /** What moves on its own now. */
  get moving(): number {
    return this.#stage.still() || this.#left <= 0 ? 0 : this.#lights.length + 1;
  }

  show(picture: MapPicture): void {
    const stage = this.#stage;
    for (const asset of picture.assets) {
      for (const puff of this.#puffs.get(asset.id) ?? []) {
        const alpha = 0.8 * clamp(1 - asset.telemetry / 0.12, 0, 1);
        ease(stage, puff.image, { alpha }, { ms: 1800 });
      }
    }
    const seen = new Map(
      picture.assets.map((asset) => [asset.id, asset.isolated ? 0 : asset.telemetry]),
    );
    const state = JSON.stringify([picture.cut, [...seen]]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    for (const light of this.#lights) light.image.destroy();
    this.#lights = [];
    this.#lightLinks(picture, seen);
  }

  /** Breathes once. */
  breathe(): void {
    if (!this.#stage.still()) this.#left = BREATH;
  }

  /** At rest at once. */
  clear(): void {
    this.#left = 0;
    this.#strength = 0;
    for (const light of this.#lights) light.image.setAlpha(0);
  }

  update(ms: number): void {
    if (this.#left <= 0) return;
    this.#left -= ms;
    this.#strength = clamp(Math.min((BREATH - this.#left) / FADE, this.#left / FADE), 0, 1);
    this.#clock += ms * this.#strength;
    const out = { x: 0, y: 0, angle: 0 };
    for (const light of this.#lights) {
      light.at = (light.at + light.speed * ms) % light.way.length;
      walk(light.way, light.back ? light.way.length - light.at : light.at, out);
      const ends = Math.min(1, light.at / 30, (light.way.length - light.at) / 30);
      light.image.setPosition(out.x, out.y).setAlpha(light.strength * ends * this.#strength);
    }
    const reach = this.#stage.layout.tile * 0.3;
    for (const puffs of this.#puffs.values()) {
      for (const { image, home, phase } of puffs) {
        if (image.alpha > 0.01) image.x = home.x + Math.sin(this.#clock / 1900 + phase) * reach;
      }
    }
  }

  #spreadFog(): void {
    const { baker, layout } = this.#stage;
    const { tile } = layout;
    const w = tile * 3;
    const key = baker.bake(
      'puff',
      160,
      96,
      (ctx, width, height) => drawFogPuff(ctx, width, height),
      1 / baker.dpr,
    );
    layout.spots.forEach((spot, i) => {
      const puffs = [-1, 1].map((side, j): Puff => {
        const home = { x: spot.x + side * tile * 0.3, y: spot.y + tile * (0.1 + 0.3 * j) };
        const image = baker.image(key, home.x, home.y, w * (1 - 0.2 * j));
        image.setDepth(DEPTH.puff).setAlpha(0);
        return { image, home, phase: i * 1.7 + j * 2.6 };
      });
      this.#puffs.set(spot.id, puffs);
    });
  }

  #lightLinks(picture: MapPicture, seen: ReadonlyMap<string, number>): void {
    const { layout } = this.#stage;
    const ways: { points: readonly Point[]; strength: number }[] = [];
    for (const link of layout.links) {
      const ends = [seen.get(link.from) ?? 0, seen.get(link.to) ?? 0];
      const off = picture.assets.some(
        (asset) => asset.isolated && (asset.id === link.from || asset.id === link.to),
      );
      if (picture.cut.includes(link.id) || off) continue;
      const strength = Math.max(...ends);
      if (strength > 0) ways.push({ points: link.points, strength });
    }
    const globe = globeOf(layout);
    for (const asset of picture.assets) {
      const at = this.#lanes.spot(asset.id);
      const strength = seen.get(asset.id) ?? 0;
      if (at === undefined || strength <= 0 || !['gateway', 'vpn', 'website'].includes(asset.kind))
        continue;
      const angle = Math.atan2(at.y - globe.y, at.x - globe.x);
      const edge = {
        x: globe.x + Math.cos(angle) * globe.radius * 0.8,
        y: globe.y + Math.sin(angle) * globe.radius * 0.8,
      };
      ways.push({ points: [edge, at], strength: Math.max(0.4, strength) });
    }
    const each = Math.max(1, Math.min(2, Math.floor(MOST / Math.max(1, ways.length))));
    for (const [i, way] of ways.slice(0, MOST).entries()) {
      for (let j = 0; j < each; j++) this.#addLight(track(way.points), way.strength, i * 2 + j);
    }
  }

  #addLight(way: Track, strength: number, i: number): void {
    if (way.length < 10) return;
    const { baker, layout } = this.#stage;
    const size = clamp(layout.tile * 0.5, 12, 44);
    const image = baker.image(baker.glow('blue'), 0, 0, size).setBlendMode(ADD).setAlpha(0);
    image.setDepth(DEPTH.movers);
    this.#lights.push({
      image,
      way,
      strength: 0.5 + 0.5 * Math.sqrt(strength),
      speed: 0.055 + 0.02 * ((i * 31) % 5),
      back: i % 2 === 1,
      at: way.length * (((i * 37) % 23) / 23),
    });
  }
}
