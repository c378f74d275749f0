/**
 * The light in the house: rooms lit by how much is sensed in them and dark where nothing is, the whole table
 * coloured by the phase.
 */
import type * as Phaser from 'phaser';
import { radial } from './bake.ts';
import { drawRoomLight } from './light-art.ts';
import { INK, PHASE_LIGHT, type Tone } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { ADD, DEPTH, ease, later, passing, type Stage } from './stage.ts';

/** How dark a room is in which nothing is sensed. */
const NIGHT = 0.5;

export class Mood {
  readonly #stage: Stage;
  readonly #night = new Map<string, Phaser.GameObjects.Image>();
  readonly #washes = new Map<string, Phaser.GameObjects.Image>();
  readonly #warm = new Map<string, Phaser.GameObjects.Image>();
  #light: Phaser.GameObjects.Image | null = null;
  #phase: MapPicture['phase'] | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
    for (const { id } of stage.layout.rooms) {
      this.#night.set(id, this.#roomImage(id, 'night', 'veil').setBlendMode(0));
      this.#washes.set(id, this.#roomImage(id, 'teal', 'wash'));
      this.#warm.set(id, this.#roomImage(id, 'ember', 'wash'));
    }
  }

  show(picture: MapPicture): void {
    const stage = this.#stage;
    const open = picture.phase === 'leak' || picture.phase === 'publicFallout';
    for (const { id } of stage.layout.rooms) {
      const here = picture.assets.filter((asset) =>
        stage.layout.spots.some((spot) => spot.id === asset.id && spot.zone === id),
      );
      const sensed =
        here.reduce((sum, asset) => sum + asset.telemetry, 0) / Math.max(1, here.length);
      const lit = Math.min(1, sensed * 1.6) ** 0.4;
      this.#ease(this.#night, id, stage.bold ? 0 : NIGHT * (1 - lit), 1400);
      this.#ease(this.#washes, id, (open ? 0.3 : 0.95) * lit, 1200);
      this.#ease(this.#warm, id, open ? 0.6 : 0, 1600);
    }
    if (picture.phase !== this.#phase) this.#turn(picture.phase);
    this.#phase = picture.phase;
  }

  /** A band of light in the phase's colour passes over the table, and each room's rim answers. */
  band(phase: MapPicture['phase']): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { layout, baker } = stage;
    const tone = PHASE_LIGHT[phase].tone;
    const key = baker.bake(
      `band-${tone}`,
      256,
      8,
      (ctx, w, h) => drawBand(ctx, tone, w, h),
      1 / baker.dpr,
    );
    const width = layout.width * 0.5;
    const band = stage.scene.add.image(-width / 2, layout.height / 2, key);
    band
      .setDisplaySize(width, layout.height * 1.3)
      .setRotation(0.16)
      .setBlendMode(ADD)
      .setDepth(DEPTH.sweep)
      .setAlpha(0.5);
    passing(stage, band, { x: layout.width + width / 2 }, { ms: 1700, ease: 'Sine.easeInOut' });
    layout.rooms.forEach((room, i) => {
      later(stage, 320 + (900 * (i + 0.5)) / layout.rooms.length, () =>
        this.rim(room.id, tone, 1300),
      );
    });
  }

  /** A room's rim lights up once. */
  rim(room: string, tone: Tone, ms: number): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const rim = this.#roomImage(room, tone, 'rim')
      .setDepth(DEPTH.roomLight + 1)
      .setAlpha(1);
    passing(stage, rim, { alpha: 0 }, { ms, ease: 'Sine.easeOut' });
  }

  #ease(
    lights: ReadonlyMap<string, Phaser.GameObjects.Image>,
    id: string,
    alpha: number,
    ms: number,
  ): void {
    const light = lights.get(id);
    if (light !== undefined) ease(this.#stage, light, { alpha }, { ms });
  }

  #turn(phase: MapPicture['phase']): void {
    const stage = this.#stage;
    const { layout, baker } = stage;
    const { tone, strength } = PHASE_LIGHT[phase];
    const key = baker.bake(
      `mood-${tone}`,
      256,
      256,
      (ctx) => radial(ctx, 128, INK[tone]),
      1 / baker.dpr,
    );
    const old = this.#light;
    // Over the rooms while all is inside; from the left once the public has it.
    const outward = phase === 'leak' || phase === 'publicFallout';
    const next = stage.scene.add.image(
      layout.width * (outward ? 0.12 : 0.55),
      layout.height * (outward ? 0.4 : 0.32),
      key,
    );
    next
      .setDisplaySize(layout.width * 1.5, layout.height * 1.7)
      .setBlendMode(ADD)
      .setDepth(DEPTH.mood)
      .setAlpha(0);
    ease(stage, next, { alpha: strength * 0.6 }, { ms: 1800 });
    if (old !== null) ease(stage, old, { alpha: 0 }, { ms: 1800, done: () => old.destroy() });
    this.#light = next;
  }

  #roomImage(id: string, tone: Tone, kind: 'wash' | 'rim' | 'veil'): Phaser.GameObjects.Image {
    const { layout, baker } = this.#stage;
    const room = layout.rooms.find((one) => one.id === id);
    if (room === undefined) throw new Error(`no room ${id}`);
    const [a, b, c, d] = room.corners;
    const x = Math.min(a.x, d.x) - 12;
    const w = Math.max(b.x, c.x) + 12 - x;
    const h = c.y - a.y + 24;
    // Light has no edge worth a sharp texture, but a rim has.
    const sharpness = kind === 'rim' ? 1 : 1 / baker.dpr;
    const key = baker.bake(
      `room-${kind}-${tone}-${id}`,
      w,
      h,
      (ctx) => drawRoomLight(ctx, room, INK[tone], kind),
      sharpness,
    );
    return baker
      .image(key, x, a.y - 12, w)
      .setOrigin(0, 0)
      .setDepth(DEPTH.roomLight)
      .setBlendMode(ADD)
      .setAlpha(0);
  }
}

function drawBand(ctx: CanvasRenderingContext2D, tone: Tone, w: number, h: number): void {
  const [r, g, b] = INK[tone];
  const light = ctx.createLinearGradient(0, 0, w, 0);
  light.addColorStop(0, `rgba(${r},${g},${b},0)`);
  light.addColorStop(0.7, `rgba(${r},${g},${b},0.3)`);
  light.addColorStop(0.88, `rgba(${r},${g},${b},0.75)`);
  light.addColorStop(1, `rgba(${r},${g},${b},0)`);
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, w, h);
}
