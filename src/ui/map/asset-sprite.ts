/**
 * One asset on the table: its symbol, the light that telemetry throws on it, marks of belief, name and caption.
 * `show` takes what is so and moves the symbol there; it keeps nothing but the last picture to see what changed.
 */
import type * as Phaser from 'phaser';
import {
  badgeKey,
  drawBadge,
  drawCracks,
  drawFace,
  drawIsolation,
  drawPip,
  FACE_MARGIN,
  type Face,
  mix,
} from './asset-art.ts';
import { clamp } from './geometry.ts';
import { captionFont, type Spot } from './layout.ts';
import { drawHatch, drawPool } from './light-art.ts';
import { hex, INK, type Rgb, type Tone } from './palette.ts';
import type { AssetPicture } from './picture.ts';
import { ADD, centreAt, DEPTH, ease, type Stage, word, write } from './stage.ts';
import type { MapWord } from './types.ts';

export class AssetSprite {
  readonly spot: Spot;
  readonly #stage: Stage;
  readonly #body: Phaser.GameObjects.Container;
  readonly #pool: Phaser.GameObjects.Image;
  readonly #fog: Phaser.GameObjects.Image;
  readonly #ring: Phaser.GameObjects.Image;
  readonly #label: Phaser.GameObjects.Text | null;
  readonly #gauges: Phaser.GameObjects.Graphics;
  #caption: Phaser.GameObjects.Text | null = null;
  #face: Phaser.GameObjects.Image | null = null;
  #halo: Phaser.GameObjects.Image | null = null;
  #marks: Phaser.GameObjects.Image[] = [];
  #shown: AssetPicture | null = null;
  #hovered = false;

  constructor(stage: Stage, spot: Spot) {
    this.#stage = stage;
    this.spot = spot;
    const { scene, baker, layout } = stage;
    const { tile } = layout;
    baker.bake('pool', 256, 256, (ctx) => drawPool(ctx, 128), 1 / baker.dpr);
    baker.bake('hatch', tile * 3, tile * 2.2, (ctx, w, h) => drawHatch(ctx, w, h));
    baker.bake('isolation', tile * 1.9, tile * 1.9, (ctx, w) => drawIsolation(ctx, w, tile));
    this.#pool = baker
      .image('pool', spot.x, spot.y + tile * 0.34, tile * 4)
      .setDepth(DEPTH.pool)
      .setBlendMode(ADD);
    this.#fog = baker.image('hatch', spot.x, spot.y + tile * 0.2, tile * 3).setDepth(DEPTH.fog);
    this.#ring = baker.image('isolation', 0, 0, tile * 1.9).setVisible(false);
    this.#gauges = scene.add.graphics();
    this.#body = scene.add
      .container(spot.x, spot.y, [this.#gauges, this.#ring])
      .setDepth(DEPTH.asset + spot.y / 10000);
    this.#pool.setAlpha(0);
    this.#fog.setAlpha(0);
    this.#label =
      spot.lines.length > 0
        ? write(stage, spot.lines.join('\n'), {
            size: layout.font,
            colour: hex([222, 231, 250]),
            weight: '600',
          })
        : null;
    if (this.#label !== null) centreAt(stage, this.#label, spot.x, this.#labelTop());
  }

  /** Brightness of the light on the floor, 0..1; the sweep of the sensors plays on it. */
  get telemetry(): number {
    return this.#shown?.telemetry ?? 0;
  }

  get picture(): AssetPicture | null {
    return this.#shown;
  }

  get body(): Phaser.GameObjects.Container {
    return this.#body;
  }

  get pool(): Phaser.GameObjects.Image {
    return this.#pool;
  }

  /** The texture of the symbol as it stands. */
  get faceKey(): string | null {
    return this.#face?.texture.key ?? null;
  }

  /** Alpha the floor's light rests at. */
  poolRest(telemetry = this.telemetry): number {
    return telemetry <= 0 ? 0 : Math.min(0.9, 0.26 + 0.8 * Math.sqrt(telemetry));
  }

  show(picture: AssetPicture, delay: number): void {
    const before = this.#shown;
    this.#shown = picture;
    const stage = this.#stage;
    const first = before === null;
    const wait = first ? 0 : delay;
    const { tile } = stage.layout;
    ease(stage, this.#pool, { alpha: this.poolRest() }, { ms: 1100, delay: wait });
    const wide = (tile * (2.8 + 2.8 * Math.sqrt(picture.telemetry))) / this.#pool.width;
    this.#pool.setScale(wide, wide * 0.55);
    ease(stage, this.#fog, { alpha: fogOf(picture.telemetry) }, { ms: 900, delay: wait });
    const face = faceOf(picture);
    if (first || face !== faceOf(before)) this.#swapFace(picture, face, wait);
    if (
      first ||
      JSON.stringify(before.badges) !== JSON.stringify(picture.badges) ||
      before.imaged !== picture.imaged ||
      before.rebuilt !== picture.rebuilt ||
      before.damaged !== picture.damaged
    ) {
      this.#swapMarks(picture, wait);
    }
    if (first || before.isolated !== picture.isolated) this.#isolate(picture.isolated, wait);
    this.#drawGauges(picture);
    this.#showCaption(picture);
    this.#body.bringToTop(this.#gauges);
    this.#body.bringToTop(this.#ring);
    for (const mark of this.#marks) this.#body.bringToTop(mark);
  }

  /** Raises the symbol a little while it is pointed at. */
  hover(on: boolean): void {
    if (this.#hovered === on) return;
    this.#hovered = on;
    ease(this.#stage, this.#body, { scale: on ? 1.09 : 1 }, { ms: 160 });
    this.#label?.setColor(on ? '#ffffff' : hex([222, 231, 250]));
  }

  /** A short swell, so that the eye finds what changed. */
  swell(): void {
    this.#body.setScale(1);
    ease(this.#stage, this.#body, { scale: 1.16 }, { ms: 240, yoyo: true, ease: 'Sine.easeInOut' });
  }

  #labelTop(): number {
    return this.spot.y + this.#stage.layout.tile * 0.5 + 9;
  }

  #swapFace(picture: AssetPicture, face: Face, delay: number): void {
    const stage = this.#stage;
    const side = stage.layout.tile;
    const size = side * (1 + FACE_MARGIN * 2);
    const cards = picture.hosts >= 20 ? 3 : picture.hosts >= 2 ? 2 : 1;
    const key = stage.baker.bake(`face-${picture.kind}-${face}-${cards}`, size, size, (ctx) =>
      drawFace(ctx, picture.kind, face, { side, hosts: picture.hosts, bold: stage.bold }),
    );
    const old = this.#face;
    const next = stage.baker.image(key, 0, 0, size);
    this.#body.addAt(next, old === null ? 0 : this.#body.getIndex(old) + 1);
    this.#face = next;
    if (old !== null) {
      next.setAlpha(0);
      ease(stage, next, { alpha: 1 }, { ms: 500, delay, done: () => old.destroy() });
    }
    this.#swapHalo(haloOf(picture), delay);
  }

  #swapHalo(tone: Tone | null, delay: number): void {
    const stage = this.#stage;
    const old = this.#halo;
    if (old !== null) ease(stage, old, { alpha: 0 }, { ms: 500, delay, done: () => old.destroy() });
    this.#halo = null;
    if (tone === null) return;
    const halo = stage.baker.image(
      stage.baker.glow(tone),
      this.spot.x,
      this.spot.y,
      stage.layout.tile * 3.3,
    );
    halo.setDepth(DEPTH.halo).setBlendMode(ADD).setAlpha(0);
    ease(
      stage,
      halo,
      { alpha: this.#shown?.belief === 'suspected' ? 0.3 : 0.62 },
      { ms: 900, delay },
    );
    this.#halo = halo;
  }

  #swapMarks(picture: AssetPicture, delay: number): void {
    const stage = this.#stage;
    const { tile } = stage.layout;
    for (const mark of this.#marks) mark.destroy();
    const size = Math.max(15, tile * 0.62);
    this.#marks = picture.badges.map((badge, i) => {
      const key = stage.baker.bake(badgeKey(badge), size, size, (ctx) =>
        drawBadge(ctx, badge, size),
      );
      const y = -tile * 0.5 + i * size * 0.72;
      return stage.baker.image(key, tile * 0.54, y, size);
    });
    const pips = [
      picture.imaged ? ('imaged' as const) : null,
      picture.rebuilt ? ('rebuilt' as const) : null,
    ].filter((pip) => pip !== null);
    const small = Math.max(9, tile * 0.28);
    pips.forEach((pip, i) => {
      const key = stage.baker.bake(`pip-${pip}`, small, small, (ctx) => drawPip(ctx, pip, small));
      this.#marks.push(stage.baker.image(key, -tile * 0.5 + i * small * 1.05, tile * 0.46, small));
    });
    if (picture.damaged) {
      const key = stage.baker.bake('cracks', tile, tile, (ctx) => drawCracks(ctx, tile));
      this.#marks.unshift(stage.baker.image(key, 0, 0, tile));
    }
    for (const mark of this.#marks) {
      this.#body.add(mark);
      const rest = mark.scaleX;
      if (stage.still()) continue;
      mark.setScale(0);
      ease(stage, mark, { scaleX: rest, scaleY: rest }, { ms: 420, delay, ease: 'Back.easeOut' });
    }
  }

  #isolate(on: boolean, delay: number): void {
    const stage = this.#stage;
    const rest = (stage.layout.tile * 1.9) / this.#ring.width;
    if (!on) {
      ease(stage, this.#ring, { alpha: 0 }, { ms: 400, delay });
      return;
    }
    this.#ring
      .setVisible(true)
      .setAlpha(0)
      .setScale(rest * 1.9);
    ease(
      stage,
      this.#ring,
      { alpha: 1, scaleX: rest, scaleY: rest },
      { ms: 520, delay, ease: 'Back.easeOut' },
    );
  }

  /** A dial that fills as the work under way here gets done, and a bar for the data held here. */
  #drawGauges(picture: AssetPicture): void {
    const { tile } = this.#stage.layout;
    const pen = this.#gauges.clear();
    if (picture.data !== null) {
      const { low, high, published } = picture.data;
      const w = tile * 0.64;
      const h = Math.max(3, tile * 0.065);
      const x = -w / 2;
      const y = tile * 0.5 - h * 2.3;
      pen.fillStyle(0x7fb0ff, 0.34).fillRect(x, y, w, h);
      pen.fillStyle(0xff6b5b, 0.4).fillRect(x, y, w * high, h);
      pen.fillStyle(0xff6b5b, 1).fillRect(x, y, w * low, h);
      pen.fillStyle(0xf4ede0, 1).fillRect(x, y, w * published, h);
    }
    if (picture.work === null) return;
    const r = Math.max(5, tile * 0.17);
    const at = -tile * 0.5;
    const end = -Math.PI / 2 + Math.PI * 2 * clamp(picture.work, 0.06, 1);
    pen.fillStyle(0x0a1022, 1).fillCircle(at, at, r + 2.5);
    pen.lineStyle(1.5, 0x7fb0ff, 0.9).strokeCircle(at, at, r + 1.5);
    pen
      .fillStyle(0x7fb0ff, 1)
      .slice(at, at, r - 1, -Math.PI / 2, end)
      .fillPath();
  }

  #showCaption(picture: AssetPicture): void {
    this.#caption?.destroy();
    this.#caption = null;
    if (this.#label === null || !this.#stage.layout.captions) return;
    const stage = this.#stage;
    const said = captionOf(stage, picture);
    if (said === null) return;
    const size = captionFont(stage.layout.font);
    const caption = write(stage, said.text, { size, colour: hex(said.colour), weight: '400' });
    // What is wider than the room is left unsaid here; the desk says it.
    if (caption.width > this.spot.box.w + 14) {
      caption.destroy();
      return;
    }
    this.#caption = caption;
    centreAt(stage, this.#caption, this.spot.x, this.#labelTop() + this.#label.height - 1);
  }
}

/** The one line below a name: the most urgent thing that is so. */
function captionOf(stage: Stage, picture: AssetPicture): { text: string; colour: Rgb } | null {
  const says = (colour: Rgb, ...keys: readonly MapWord[]): { text: string; colour: Rgb } | null => {
    const text = keys.map((key) => word(stage, key)).find((found) => found !== null);
    return text == null ? null : { text, colour };
  };
  if (picture.isolated) return says(INK.white, 'network.isolated');
  if (picture.belief === 'known') {
    const tone = INK[haloOf(picture) ?? 'gold'];
    return says(stage.bold ? INK.white : mix(tone, INK.white, 0.4), 'belief.known');
  }
  if (picture.belief === 'suspected') return says(INK.amber, 'belief.suspected');
  if (picture.telemetry > 0) return null;
  return says(stage.bold ? INK.white : [146, 163, 200], 'map.noTelemetry', 'network.noTelemetry');
}

/** Fog lifts as soon as something is sensed, and is gone at a fifth of full coverage. */
const fogOf = (telemetry: number): number =>
  telemetry <= 0 ? 1 : 0.7 * clamp(1 - telemetry / 0.2, 0, 1);

function faceOf(picture: AssetPicture): Face {
  if (picture.belief === 'known') {
    const named = picture.badges.find((badge) => badge.kind === 'adversary');
    return named?.kind === 'adversary' ? named.look.colour : 'intruder';
  }
  if (picture.belief === 'suspected') return 'suspected';
  if (picture.belief === 'cleared' && picture.telemetry > 0) return 'cleared';
  return picture.telemetry > 0 ? 'plain' : 'dark';
}

/** The light around a symbol: only where an intruder is believed to be. */
function haloOf(picture: AssetPicture): Tone | null {
  const face = faceOf(picture);
  if (face === 'plain' || face === 'dark' || face === 'cleared') return null;
  return face === 'suspected' ? 'amber' : face === 'intruder' ? 'gold' : face;
}
