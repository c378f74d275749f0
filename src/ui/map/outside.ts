/**
 * The outside: hosts that intruders were seen to talk to, and the public with what it has been given to read.
 */
import type * as Phaser from 'phaser';
import { shapePath } from './asset-art.ts';
import type { Lanes } from './lanes.ts';
import { drawSheet } from './light-art.ts';
import { hex, INK, rgba, toneOf } from './palette.ts';
import type { MapPicture, NodePicture } from './picture.ts';
import { ADD, centreAt, DEPTH, ease, type Stage, word, write } from './stage.ts';

export class Outside {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  readonly #nodes = new Map<string, Phaser.GameObjects.GameObject[]>();
  #sheets: Phaser.GameObjects.Image[] = [];
  #published = -1;

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
  }

  show(picture: MapPicture): void {
    const wanted = new Set(picture.nodes.map((node) => node.id));
    for (const [id, things] of this.#nodes) {
      if (wanted.has(id)) continue;
      for (const thing of things)
        ease(this.#stage, thing, { alpha: 0 }, { ms: 600, done: () => thing.destroy() });
      this.#nodes.delete(id);
    }
    for (const node of picture.nodes) {
      if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, this.#makeNode(node, picture));
    }
    const sheets = picture.published.length;
    if (sheets !== this.#published) this.#lay(picture, this.#published >= 0);
    this.#published = sheets;
  }

  #makeNode(node: NodePicture, picture: MapPicture): Phaser.GameObjects.GameObject[] {
    const stage = this.#stage;
    const { baker, layout } = stage;
    const at = this.#lanes.node(node.id, picture);
    const size = layout.tile * (layout.mode === 'wide' ? 1.05 : 0.95);
    const tone = node.id === 'public' ? 'paper' : toneOf(node.look);
    const key = baker.bake(`node-${node.id}-${tone}`, size, size, (ctx) =>
      drawNode(ctx, node, size),
    );
    const halo = baker
      .image(baker.glow(tone), at.x, at.y, size * 2.6)
      .setBlendMode(ADD)
      .setDepth(DEPTH.halo)
      .setAlpha(0);
    const body = baker.image(key, at.x, at.y, size).setDepth(DEPTH.asset);
    const rest = body.scaleX;
    const things: Phaser.GameObjects.GameObject[] = [halo, body];
    ease(stage, halo, { alpha: node.id === 'public' ? 0.34 : 0.42 }, { ms: 900 });
    if (!stage.still()) {
      body.setScale(0);
      ease(stage, body, { scaleX: rest, scaleY: rest }, { ms: 520, ease: 'Back.easeOut' });
    }
    const text = this.#nameOf(node);
    if (layout.mode === 'wide' && text !== null) {
      const label = write(stage, text, {
        size: Math.max(10, Math.round(layout.font * 0.9)),
        colour: hex(INK[tone]),
      });
      label.setWordWrapWidth(layout.tile * 2.6);
      centreAt(stage, label, at.x, at.y + size * 0.5 + 1);
      things.push(label);
    }
    return things;
  }

  #nameOf(node: NodePicture): string | null {
    if (node.id === 'public') return word(this.#stage, 'map.public');
    if (node.id === 'unknown') return word(this.#stage, 'map.unknownHost');
    return this.#stage.name(`adversary.${node.id}.name`);
  }

  /** A sheet for each data set that is out, fanned beside the readers. */
  #lay(picture: MapPicture, animate: boolean): void {
    const stage = this.#stage;
    for (const sheet of this.#sheets) sheet.destroy();
    const at = this.#lanes.node('public', picture);
    const { tile } = stage.layout;
    const w = tile * 0.36;
    const key = stage.baker.bake('sheet', w, w * 1.3, (ctx, width, height) =>
      drawSheet(ctx, width, height),
    );
    this.#sheets = picture.published.slice(0, 7).map((_, i) => {
      const sheet = stage.baker.image(
        key,
        at.x + tile * (0.5 + i * 0.17),
        at.y - tile * (0.1 + (i % 2) * 0.12),
        w,
      );
      sheet.setRotation(-0.25 + i * 0.16).setDepth(DEPTH.asset + 0.2 + i * 0.01);
      if (animate && !stage.still()) {
        sheet.setAlpha(0);
        ease(stage, sheet, { alpha: 1 }, { ms: 400, delay: 300 + i * 120 });
      }
      return sheet;
    });
  }
}

function drawNode(ctx: CanvasRenderingContext2D, node: NodePicture, size: number): void {
  const c = size / 2;
  const r = size * 0.4;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.lineWidth = Math.max(1.4, size * 0.04);
  if (node.id === 'public') {
    drawCrowd(ctx, c, size);
    return;
  }
  const tone = INK[toneOf(node.look)];
  const shape = node.look?.shape ?? 'circle';
  shapePath(ctx, shape, c, c, r);
  ctx.fillStyle = rgba([16, 12, 22], 0.94);
  ctx.fill();
  ctx.strokeStyle = rgba(tone);
  if (node.look === null) ctx.setLineDash([size * 0.09, size * 0.07]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (node.look === null) {
    ctx.fillStyle = rgba(tone);
    ctx.font = `600 ${size * 0.4}px "IBM Plex Sans", system-ui, sans-serif`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText('?', c, c + size * 0.02);
    return;
  }
  const low = shape === 'triangle' ? r * 0.16 : 0;
  shapePath(ctx, shape, c, c + low, r * 0.5);
  ctx.lineWidth = Math.max(1.2, size * 0.03);
  ctx.stroke();
  shapePath(ctx, shape, c, c + low, r * 0.18);
  ctx.fillStyle = rgba(tone);
  ctx.fill();
}

/** People who read. */
function drawCrowd(ctx: CanvasRenderingContext2D, c: number, size: number): void {
  ctx.beginPath();
  ctx.arc(c, c, size * 0.44, 0, Math.PI * 2);
  ctx.fillStyle = rgba([34, 29, 24], 0.95);
  ctx.fill();
  ctx.strokeStyle = rgba(INK.paper, 0.9);
  ctx.stroke();
  for (const [dx, dy, s] of [
    [-0.19, -0.02, 0.8],
    [0.19, -0.02, 0.8],
    [0, 0.03, 1],
  ] as const) {
    const x = c + dx * size;
    const y = c + dy * size;
    ctx.fillStyle = rgba([34, 29, 24]);
    ctx.beginPath();
    ctx.arc(x, y - size * 0.08 * s, size * 0.09 * s, 0, Math.PI * 2);
    ctx.moveTo(x - size * 0.15 * s, y + size * 0.2 * s);
    ctx.arc(x, y + size * 0.2 * s, size * 0.15 * s, Math.PI, 0);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
  }
}
