/**
 * The public, once the story is out: people before a wall of screens, and the headlines as a line over the
 * table. More screens are lit the more has been told; what they show is paper, and it reddens as trust falls.
 */
import type * as Phaser from 'phaser';
import type { Lanes } from './lanes.ts';
import { hex, INK, type Rgb, rgba } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { DEPTH, ease, type Stage, word } from './stage.ts';

const COLUMNS = 3;
const ROWS = 2;
/** Below this share of trust the screens are red. */
const ANGRY = 0.4;

export class NewsWall {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  #wall: Phaser.GameObjects.Image | null = null;
  #strip: readonly Phaser.GameObjects.GameObject[] = [];
  #line: Phaser.GameObjects.Text | null = null;
  #drawn = '';
  #said = '';
  #turn = 0;

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
  }

  /** `runs`: a new headline runs in; else it stands there. */
  show(picture: MapPicture, runs: boolean): void {
    this.#showWall(picture);
    this.#showLine(picture, runs);
  }

  #showWall(picture: MapPicture): void {
    const stage = this.#stage;
    if (picture.public === null) {
      this.#wall?.destroy();
      this.#wall = null;
      this.#drawn = '';
      return;
    }
    const told = picture.public.headlines.length + picture.published.length;
    const lit = Math.min(COLUMNS * ROWS, told);
    const angry = picture.public.trust < ANGRY;
    const state = `${lit}${angry}`;
    if (state === this.#drawn) return;
    this.#drawn = state;
    const { layout, baker } = stage;
    const at = this.#lanes.node('public', picture);
    const [a, b] = layout.internet.corners;
    const w = Math.min((b.x - a.x) * 1.3, layout.tile * 2.2, 2 * (at.x - 4));
    const h = w * 0.66;
    this.#turn = 1 - this.#turn;
    const key = `wall-${this.#turn}`;
    const paint = (ctx: CanvasRenderingContext2D): void => drawScreens(ctx, { w, h, lit, angry });
    if (stage.scene.textures.exists(key)) baker.redraw(key, w, h, paint);
    else baker.bake(key, w, h, paint);
    const old = this.#wall;
    const next = baker
      .image(key, at.x, at.y - h * 0.06, w)
      .setDepth(DEPTH.asset + 0.05)
      .setAlpha(0);
    this.#wall = next;
    ease(stage, next, { alpha: 1 }, { ms: 700 });
    if (old !== null) ease(stage, old, { alpha: 0 }, { ms: 700, done: () => old.destroy() });
  }

  /** The newest headline stands first; a new one runs in from the side. */
  #showLine(picture: MapPicture, runs: boolean): void {
    const stage = this.#stage;
    const keys = picture.public?.headlines ?? [];
    const said = keys.join(' ');
    if (said === this.#said) return;
    this.#said = said;
    const { layout, scene, baker } = stage;
    for (const thing of this.#strip) thing.destroy();
    const old = this.#line;
    this.#strip = [];
    this.#line = null;
    old?.destroy();
    if (keys.length === 0) return;
    const wide = layout.mode === 'wide';
    const font = wide ? layout.font : 11;
    const high = Math.round(font * (wide ? 1.75 : 1.5));
    const y = wide ? 0 : layout.height - high;
    const band = scene.add.rectangle(0, y, layout.width, high, 0x140a0c, 0.94).setOrigin(0, 0);
    const rule = scene.add
      .rectangle(0, wide ? high - 1 : y, layout.width, wide ? 2 : 1, 0xff7622, 0.9)
      .setOrigin(0, 0);
    const tag = wide ? this.#tag(font, high) : null;
    this.#strip = tag === null ? [band, rule] : [band, rule, tag];
    const start = tag === null ? 6 : tag.width + font;
    const line = scene.add
      .text(0, 0, this.#fill(keys, layout.width * 1.2, font), {
        fontFamily: '"Source Serif 4", Georgia, serif',
        fontSize: `${font}px`,
        fontStyle: '600',
        color: hex(INK.paper),
        resolution: baker.dpr,
      })
      .setPadding(2)
      .setOrigin(0, 0.5);
    line.setPosition(start, Math.round(y + high / 2));
    this.#line = line;
    stage.glass.add([band, rule, line]);
    // The tag covers what runs behind it.
    if (tag !== null) stage.glass.add(tag);
    if (stage.still() || !runs) return;
    line.setX(layout.width);
    ease(stage, line, { x: start }, { ms: 2800, ease: 'Quad.easeOut' });
  }

  #tag(font: number, high: number): Phaser.GameObjects.Text | null {
    const stage = this.#stage;
    const text = word(stage, 'map.headlines');
    if (text === null) return null;
    return stage.scene.add
      .text(0, 0, text.toUpperCase(), {
        fontFamily: '"IBM Plex Sans", system-ui, sans-serif',
        fontSize: `${Math.round(font * 0.78)}px`,
        fontStyle: '600',
        color: '#221d18',
        backgroundColor: hex(INK.paper),
        resolution: stage.baker.dpr,
        fixedHeight: high,
      })
      .setPadding(font * 0.7, (high - font * 0.95) / 2, font * 0.7, 0);
  }

  /** As many headlines as the line has room for. */
  #fill(keys: readonly string[], most: number, font: number): string {
    let line = '';
    for (const key of keys) {
      const next =
        line === '' ? this.#stage.name(key) : `${line}   \u2022   ${this.#stage.name(key)}`;
      if (line !== '' && next.length * font * 0.5 > most) break;
      line = next;
    }
    return line;
  }
}

interface Screens {
  readonly w: number;
  readonly h: number;
  readonly lit: number;
  readonly angry: boolean;
}

function drawScreens(ctx: CanvasRenderingContext2D, { w, h, lit, angry }: Screens): void {
  const tone: Rgb = angry ? [255, 170, 140] : INK.paper;
  const glow = ctx.createRadialGradient(w / 2, h * 0.45, 0, w / 2, h * 0.45, w * 0.5);
  glow.addColorStop(0, rgba(tone, 0.12 + lit * 0.06));
  glow.addColorStop(1, rgba(tone, 0));
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, w, h);
  const gap = w * 0.025;
  const sw = (w * 0.94 - gap * (COLUMNS - 1)) / COLUMNS;
  const sh = sw * 0.68;
  // Screens light up from the middle.
  const order = [1, 4, 0, 5, 2, 3];
  for (let i = 0; i < COLUMNS * ROWS; i++) {
    const x = w * 0.03 + (i % COLUMNS) * (sw + gap);
    const y = h * 0.04 + Math.floor(i / COLUMNS) * (sh + gap);
    const on = order.indexOf(i) < lit;
    ctx.fillStyle = on ? rgba(tone, 0.95) : 'rgba(24,27,38,0.96)';
    ctx.fillRect(x, y, sw, sh);
    ctx.lineWidth = Math.max(1, w * 0.009);
    ctx.strokeStyle = on ? rgba(tone, 0.7) : rgba(INK.grey, 0.55);
    ctx.strokeRect(x, y, sw, sh);
    if (!on) continue;
    ctx.fillStyle = angry ? 'rgba(122,22,10,0.9)' : 'rgba(34,29,24,0.85)';
    ctx.fillRect(x + sw * 0.1, y + sh * 0.16, sw * 0.8, sh * 0.2);
    ctx.fillStyle = 'rgba(34,29,24,0.4)';
    for (const row of [0.48, 0.62, 0.76]) {
      ctx.fillRect(x + sw * (i % 2 ? 0.46 : 0.1), y + sh * row, sw * 0.42, sh * 0.07);
    }
    ctx.fillRect(x + sw * (i % 2 ? 0.1 : 0.58), y + sh * 0.46, sw * 0.3, sh * 0.38);
  }
  drawReaders(ctx, w, h);
}

/** Backs of heads, dark before the light. */
function drawReaders(ctx: CanvasRenderingContext2D, w: number, h: number): void {
  ctx.fillStyle = 'rgb(10,11,18)';
  ctx.strokeStyle = rgba(INK.paper, 0.55);
  ctx.lineWidth = Math.max(1, w * 0.008);
  for (const [x, s] of [
    [0.14, 0.85],
    [0.34, 1.05],
    [0.52, 0.9],
    [0.71, 1.1],
    [0.9, 0.85],
  ] as const) {
    const r = w * 0.052 * s;
    const y = h - r * 1.55;
    ctx.beginPath();
    ctx.arc(x * w, y, r, 0, Math.PI * 2);
    ctx.stroke();
    ctx.fill();
    ctx.beginPath();
    ctx.ellipse(x * w, h + r * 0.5, r * 1.9, r * 1.5, 0, Math.PI, 0);
    ctx.stroke();
    ctx.fill();
  }
}
