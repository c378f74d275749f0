/**
 * The links as quiet luminous lines, and the trails of what was seen to leave. One texture, drawn anew only
 * when a link is cut or mended, an asset isolated, a flow seen or forgotten.
 */
import type * as Phaser from 'phaser';
import type { LinkLayout } from './bends.ts';
import { clamp, type Point } from './geometry.ts';
import type { Lanes } from './lanes.ts';
import { INK, type Rgb, rgba, toneOf } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { DEPTH, ease, type Stage } from './stage.ts';

export class LinkLines {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  #drawn = '';
  #turn = 0;
  #image: Phaser.GameObjects.Image | null = null;

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
  }

  show(picture: MapPicture, delay: number): void {
    const isolated = picture.assets.filter((asset) => asset.isolated).map((asset) => asset.id);
    const trails = [...picture.flows, ...picture.beacons].map((line) => [
      line.key,
      line.strength,
      'stopped' in line && line.stopped,
    ]);
    const state = JSON.stringify([picture.cut, isolated, trails]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    const stage = this.#stage;
    const { width, height } = stage.layout;
    const paint = (ctx: CanvasRenderingContext2D): void => {
      drawLinks(ctx, stage, new Set(picture.cut), new Set(isolated));
      this.#drawTrails(ctx, picture);
    };
    // Two textures take turns, so that the new lines fade in over the old.
    this.#turn = 1 - this.#turn;
    const key = `lines-${this.#turn}`;
    if (stage.scene.textures.exists(key)) stage.baker.redraw(key, width, height, paint);
    else stage.baker.bake(key, width, height, paint);
    const old = this.#image;
    const next = stage.baker.image(key, 0, 0, width).setOrigin(0, 0).setDepth(DEPTH.lines);
    this.#image = next;
    if (old === null) return;
    next.setAlpha(0);
    ease(stage, next, { alpha: 1 }, { ms: 420, delay });
    ease(stage, old, { alpha: 0 }, { ms: 520, delay: delay + 120, done: () => old.destroy() });
  }

  #drawTrails(ctx: CanvasRenderingContext2D, picture: MapPicture): void {
    for (const flow of picture.flows) {
      const lane = this.#lanes.toNode(flow.path, flow.node, picture);
      const tone = INK[toneOf(flow.look)];
      const faint = flow.stopped ? 0.25 : 1;
      line(ctx, lane.points, rgba(tone, 0.1 * flow.strength * faint), 12);
      line(ctx, lane.points, rgba(tone, 0.22 * flow.strength * faint), 5);
      ctx.setLineDash(flow.look === null ? [3, 5] : []);
      line(ctx, lane.points, rgba(tone, (0.3 + 0.4 * flow.strength) * faint), 1.4);
      ctx.setLineDash([]);
    }
    for (const beacon of picture.beacons) {
      const lane = this.#lanes.toNode(beacon.path, beacon.node, picture);
      ctx.setLineDash([1.5, 5]);
      line(ctx, lane.points, rgba(INK[toneOf(beacon.look)], 0.25 + 0.4 * beacon.strength), 1.5);
      ctx.setLineDash([]);
    }
  }
}

function line(
  ctx: CanvasRenderingContext2D,
  points: readonly Point[],
  style: string,
  width: number,
): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.lineWidth = width;
  ctx.strokeStyle = style;
  ctx.beginPath();
  points.forEach((point, i) => {
    if (i === 0) ctx.moveTo(point.x, point.y);
    else ctx.lineTo(point.x, point.y);
  });
  ctx.stroke();
}

const DASHES: Readonly<Record<LinkLayout['kind'], readonly number[]>> = {
  network: [],
  internet: [],
  trust: [9, 4, 2, 4],
  cloud: [2, 4],
};

function drawLinks(
  ctx: CanvasRenderingContext2D,
  { layout, bold }: Pick<Stage, 'layout' | 'bold'>,
  cut: ReadonlySet<string>,
  isolated: ReadonlySet<string>,
): void {
  const wide = layout.mode === 'wide';
  // Many links are each drawn fainter, so that the web does not outshine what happens on it.
  const quiet = bold ? 1.3 : clamp(17 / Math.max(1, layout.links.length), 0.7, 1);
  for (const link of layout.links) {
    const away = isolated.has(link.from) || isolated.has(link.to);
    if (isolated.has(link.from) && isolated.has(link.to)) {
      // Nothing left at either end: a dead line.
      ctx.setLineDash([3, 6]);
      line(ctx, link.points, rgba(INK.grey, 0.3), wide ? 1.2 : 0.9);
      ctx.setLineDash([]);
      continue;
    }
    if (cut.has(link.id) || away) {
      // The cable ends near the asset that was taken off, or halfway where the link itself was cut.
      const near = layout.tile * 1.15;
      const length = link.points.length - 1;
      const share = Math.min(0.42, near / Math.max(1, spanOf(link.points)));
      const at = cut.has(link.id) ? 0.5 : isolated.has(link.from) ? share : 1 - share;
      severed(ctx, link.points, Math.round(at * length), wide);
      continue;
    }
    line(ctx, link.points, rgba(INK.line, 0.09 * quiet), wide ? 7 : 4);
    ctx.setLineDash([...DASHES[link.kind]]);
    line(
      ctx,
      link.points,
      rgba(INK.line, (link.kind === 'internet' ? 0.75 : 0.56) * quiet),
      (wide ? 1.5 : 1.1) * (bold ? 1.8 : 1),
    );
    ctx.setLineDash([]);
  }
}

const spanOf = (points: readonly Point[]): number => {
  const a = points[0] as Point;
  const b = points[points.length - 1] as Point;
  return Math.hypot(b.x - a.x, b.y - a.y);
};

const HOT: Rgb = [255, 190, 120];

function severed(
  ctx: CanvasRenderingContext2D,
  points: readonly Point[],
  at: number,
  wide: boolean,
): void {
  const gap = Math.max(
    1,
    Math.round((wide ? 13 : 8) / Math.max(4, spanOf(points) / (points.length - 1))),
  );
  const left = points.slice(0, Math.max(2, at - gap + 1));
  const right = points.slice(Math.min(points.length - 2, at + gap));
  for (const [end, inner] of [
    [left, left.length - 1],
    [right, 0],
  ] as const) {
    line(ctx, end, rgba(INK.grey, 0.4), wide ? 1.4 : 1);
    const tip = end[inner] as Point;
    const before = end[inner === 0 ? 1 : inner - 1] as Point;
    fray(ctx, tip, Math.atan2(tip.y - before.y, tip.x - before.x), wide ? 1 : 0.6);
  }
}

/** The torn end of a cable: splayed strands with hot tips. */
function fray(ctx: CanvasRenderingContext2D, tip: Point, angle: number, scale: number): void {
  const glow = ctx.createRadialGradient(tip.x, tip.y, 0, tip.x, tip.y, 11 * scale);
  glow.addColorStop(0, rgba(HOT, 0.55));
  glow.addColorStop(1, rgba(HOT, 0));
  ctx.fillStyle = glow;
  ctx.fillRect(tip.x - 12 * scale, tip.y - 12 * scale, 24 * scale, 24 * scale);
  for (const [turn, reach] of [
    [-0.75, 6],
    [-0.15, 8],
    [0.6, 6.5],
  ] as const) {
    const end = {
      x: tip.x + Math.cos(angle + turn) * reach * scale,
      y: tip.y + Math.sin(angle + turn) * reach * scale,
    };
    line(ctx, [tip, end], rgba(HOT, 0.9), 1.2);
  }
}
