/**
 * The light in the house: rooms lit by how much is sensed in them, the whole table by the phase.
 *
 * A change of phase is a short piece of cinema in light alone: a band passes over the table, each room's rim
 * answers as it goes by, and the colour of the house turns. The words belong to the desk.
 */
import type * as Phaser from 'phaser';
import { radial } from './bake.ts';
import { drawRoomLight } from './light-art.ts';
import { INK, PHASE_LIGHT, type Tone } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { ADD, DEPTH, ease, later, passing, type Stage } from './stage.ts';

export class Mood {
  readonly #stage: Stage;
  readonly #washes = new Map<string, Phaser.GameObjects.Image>();
  readonly #warm = new Map<string, Phaser.GameObjects.Image>();
  #light: Phaser.GameObjects.Image | null = null;
  #phase: MapPicture['phase'] | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
    for (const room of stage.layout.rooms) {
      this.#washes.set(room.id, this.#roomImage(room.id, 'teal', 'wash'));
      this.#warm.set(room.id, this.#roomImage(room.id, 'ember', 'wash'));
    }
  }

  show(picture: MapPicture, delay: number): void {
    const stage = this.#stage;
    const open = picture.published.length > 0 || picture.phase === 'publicFallout';
    for (const room of stage.layout.rooms) {
      const here = picture.assets.filter((asset) =>
        stage.layout.spots.some((spot) => spot.id === asset.id && spot.zone === room.id),
      );
      const sensed =
        here.reduce((sum, asset) => sum + asset.telemetry, 0) / Math.max(1, here.length);
      const wash = this.#washes.get(room.id);
      const warm = this.#warm.get(room.id);
      if (wash !== undefined)
        ease(
          stage,
          wash,
          { alpha: (open ? 0.25 : 0.7) * Math.sqrt(Math.min(1, sensed)) },
          { ms: 1200, delay },
        );
      if (warm !== undefined)
        ease(stage, warm, { alpha: open ? 0.7 : 0 }, { ms: 1600, delay: delay + 300 });
    }
    if (picture.phase !== this.#phase) this.#turn(picture.phase, delay);
    this.#phase = picture.phase;
  }

  /** The band of light and the rims that answer it. */
  cinema(phase: MapPicture['phase']): void {
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
      .setAlpha(0.55);
    passing(stage, band, { x: layout.width + width / 2 }, { ms: 1500, ease: 'Sine.easeInOut' });
    layout.rooms.forEach((room, i) => {
      later(stage, 320 + (900 * (i + 0.5)) / layout.rooms.length, () => {
        const rim = this.#roomImage(room.id, tone, 'rim')
          .setDepth(DEPTH.roomLight + 1)
          .setAlpha(1);
        passing(stage, rim, { alpha: 0 }, { ms: 1300, ease: 'Sine.easeOut' });
      });
    });
  }

  #turn(phase: MapPicture['phase'], delay: number): void {
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
    ease(stage, next, { alpha: strength * 0.6 }, { ms: 1800, delay });
    if (old !== null)
      ease(stage, old, { alpha: 0 }, { ms: 1800, delay, done: () => old.destroy() });
    this.#light = next;
  }

  #roomImage(id: string, tone: Tone, kind: 'wash' | 'rim'): Phaser.GameObjects.Image {
    const { layout, baker } = this.#stage;
    const room = layout.rooms.find((one) => one.id === id);
    if (room === undefined) throw new Error(`no room ${id}`);
    const [a, b, c, d] = room.corners;
    const x = Math.min(a.x, d.x) - 12;
    const w = Math.max(b.x, c.x) + 12 - x;
    const h = c.y - a.y + 24;
    const key = baker.bake(`room-${kind}-${tone}-${id}`, w, h, (ctx) =>
      drawRoomLight(ctx, room, INK[tone], kind),
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
