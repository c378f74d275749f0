/**
 * The outside of the house: a globe with its lit places, the line that parts it from the rooms, and the signs
 * for those who are out there. Drawn once.
 */
import { shapePath } from './asset-art.ts';
import type { MapLayout } from './layout.ts';
import { INK, type Rgb, rgba, toneOf } from './palette.ts';
import type { NodePicture } from './picture.ts';

export interface Globe {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function globeOf(layout: MapLayout): Globe {
  const [a, b, , d] = layout.internet.corners;
  const wide = layout.mode === 'wide';
  const radius = (d.y - a.y) * (wide ? 0.48 : 0.62);
  const x = Math.min(a.x, d.x) + (wide ? (b.x - a.x) * 0.34 : 6) - radius * (wide ? 0.5 : 0.6);
  return { x, y: (a.y + d.y) / 2, radius };
}

/** Part of a globe, and the line that parts it from the rooms. */
export function drawOutside(ctx: CanvasRenderingContext2D, layout: MapLayout): void {
  const { x: cx, y: cy, radius } = globeOf(layout);
  ctx.save();
  const glow = ctx.createRadialGradient(cx, cy, radius * 0.7, cx, cy, radius * 1.45);
  glow.addColorStop(0, rgba(INK.blue, 0.12));
  glow.addColorStop(0.38, rgba(INK.blue, 0.2));
  glow.addColorStop(1, rgba(INK.blue, 0));
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, layout.width * 0.45, layout.height);
  ctx.beginPath();
  ctx.arc(cx, cy, radius, 0, Math.PI * 2);
  const ball = ctx.createRadialGradient(
    cx + radius * 0.3,
    cy - radius * 0.3,
    radius * 0.1,
    cx,
    cy,
    radius,
  );
  ball.addColorStop(0, rgba([20, 37, 78], 0.95));
  ball.addColorStop(0.7, rgba([10, 19, 42], 0.95));
  ball.addColorStop(1, rgba([14, 28, 62], 0.95));
  ctx.fillStyle = ball;
  ctx.fill();
  ctx.strokeStyle = rgba([150, 190, 255], 0.6);
  ctx.lineWidth = 1.5;
  ctx.stroke();
  drawGraticule(ctx, { x: cx, y: cy, radius });
  drawLand(ctx, { x: cx, y: cy, radius });
  ctx.restore();
  drawFence(ctx, layout);
}

function drawGraticule(ctx: CanvasRenderingContext2D, { x, y, radius }: Globe): void {
  ctx.lineWidth = 1;
  ctx.strokeStyle = rgba(INK.blue, 0.14);
  for (const share of [0.18, 0.45, 0.7, 0.9]) {
    ctx.beginPath();
    ctx.ellipse(x, y, radius * share, radius, 0.28, 0, Math.PI * 2);
    ctx.stroke();
  }
  for (const lat of [-0.75, -0.45, -0.15, 0.15, 0.45, 0.75]) {
    const r = radius * Math.sqrt(1 - lat * lat);
    ctx.beginPath();
    ctx.ellipse(x - lat * radius * 0.05, y + lat * radius, r, r * 0.16, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
}

/** Land as a raster of points, thicker here and there, and some of them lit. It is nowhere in particular. */
function drawLand(ctx: CanvasRenderingContext2D, { x, y, radius }: Globe): void {
  const step = Math.max(5, radius / 34);
  for (let row = -1; row < 1; row += step / radius) {
    for (let column = -1; column < 1; column += step / radius) {
      const r2 = row * row + column * column;
      if (r2 > 0.94) continue;
      const land =
        Math.sin(column * 5.2 + row * 2.1 + 0.6) +
        Math.sin(row * 6.4 - column * 2.7) +
        0.6 * Math.sin((column + row) * 11);
      if (land < 0.55) continue;
      const edge = Math.sqrt(1 - r2);
      const size = step * 0.28 * (0.55 + 0.45 * edge);
      const lit = Math.abs(Math.sin(row * 91.7 + column * 57.3)) > 0.93;
      ctx.fillStyle = lit ? rgba(INK.gold, 0.75 * edge) : rgba(INK.blue, 0.34 * edge);
      ctx.beginPath();
      ctx.arc(x + column * radius, y + row * radius, lit ? size * 1.15 : size, 0, Math.PI * 2);
      ctx.fill();
    }
  }
}

function drawFence(ctx: CanvasRenderingContext2D, layout: MapLayout): void {
  const [, b, c] = layout.internet.corners;
  const gap = layout.mode === 'wide' ? 10 : 3;
  const fence = ctx.createLinearGradient(0, b.y, 0, c.y);
  fence.addColorStop(0, rgba(INK.blue, 0));
  fence.addColorStop(0.5, rgba(INK.blue, 0.6));
  fence.addColorStop(1, rgba(INK.blue, 0));
  ctx.strokeStyle = fence;
  ctx.lineWidth = 1.4;
  ctx.setLineDash([2, 6]);
  ctx.beginPath();
  ctx.moveTo(b.x + gap, b.y - 6);
  ctx.lineTo(c.x + gap, c.y + 6);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Somebody outside: readers as people, adversaries by their shape, hollow when nothing is seen of them. */
export function drawNode(ctx: CanvasRenderingContext2D, node: NodePicture, size: number): void {
  const c = size / 2;
  const r = size * 0.4;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.lineWidth = Math.max(1.4, size * 0.04);
  if (node.id === 'public') {
    drawCrowd(ctx, c, size);
    return;
  }
  const here = node.presence === 'seen';
  const tone: Rgb = INK[toneOf(node.look)];
  const shape = node.look?.shape ?? 'circle';
  shapePath(ctx, shape, c, c, r);
  ctx.fillStyle = rgba([16, 12, 22], here ? 0.94 : 0.7);
  ctx.fill();
  ctx.strokeStyle = rgba(tone, here ? 1 : 0.7);
  if (node.look === null || !here) ctx.setLineDash([size * 0.09, size * 0.07]);
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
  if (node.presence !== 'gone') ctx.stroke();
  if (!here) return;
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
