/**
 * The still parts of the table: night, floor, rooms, globe. Drawn once per window size.
 */
import { roundedPath } from './bake.ts';
import type { Point } from './geometry.ts';
import type { MapLayout, RoomLayout } from './layout.ts';
import { INK, rgba } from './palette.ts';

/** Behind everything: the dark, a light over the table, a floor grid that runs to the horizon. */
export function drawFar(
  ctx: CanvasRenderingContext2D,
  layout: MapLayout,
  w: number,
  h: number,
): void {
  ctx.fillStyle = rgba(INK.night);
  ctx.fillRect(0, 0, w, h);
  const light = ctx.createRadialGradient(
    w * 0.54,
    h * 0.42,
    0,
    w * 0.54,
    h * 0.46,
    Math.max(w, h) * 0.66,
  );
  light.addColorStop(0, rgba([24, 42, 84]));
  light.addColorStop(0.45, rgba([13, 23, 48]));
  light.addColorStop(1, rgba(INK.night));
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, w, h);
  drawFloor(ctx, layout, w, h);
  drawDust(ctx, w, h);
  const vignette = ctx.createRadialGradient(
    w / 2,
    h * 0.5,
    Math.min(w, h) * 0.36,
    w / 2,
    h / 2,
    Math.hypot(w, h) * 0.56,
  );
  vignette.addColorStop(0, 'rgba(2,4,9,0)');
  vignette.addColorStop(1, 'rgba(2,4,9,0.82)');
  ctx.fillStyle = vignette;
  ctx.fillRect(0, 0, w, h);
}

function drawFloor(ctx: CanvasRenderingContext2D, layout: MapLayout, w: number, h: number): void {
  const step = layout.mode === 'wide' ? 34 : 22;
  const { table } = layout;
  ctx.lineWidth = 1;
  ctx.strokeStyle = rgba(INK.line, 0.055);
  ctx.beginPath();
  for (let x = -step * 8; x < w + step * 8; x += step) {
    const top = table.project(x, -h * 0.2);
    const foot = table.project(x, h * 1.2);
    ctx.moveTo(top.x, top.y);
    ctx.lineTo(foot.x, foot.y);
  }
  for (let y = -h * 0.1; y < h * 1.1; y += step) {
    const at = table.project(0, y).y;
    ctx.moveTo(0, at);
    ctx.lineTo(w, at);
  }
  ctx.stroke();
}

/** Grain: keeps dark gradients from banding on a projector. The same grains each time. */
function drawDust(ctx: CanvasRenderingContext2D, w: number, h: number): void {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const grains = Math.round((w * h) / 90);
  for (let i = 0; i < grains; i++) {
    ctx.fillStyle = rgba(next() > 0.5 ? INK.white : INK.night, 0.028);
    ctx.fillRect(next() * w, next() * h, 1.2, 1.2);
  }
  for (let i = 0; i < (w * h) / 9000; i++) {
    ctx.fillStyle = rgba(INK.blue, 0.05 + next() * 0.2);
    const size = 0.6 + next() * 1.1;
    ctx.fillRect(next() * w, next() * h, size, size);
  }
}

/** A room: a slab of dark glass that stands a little above the table. */
export function drawRoom(ctx: CanvasRenderingContext2D, layout: MapLayout, room: RoomLayout): void {
  const wide = layout.mode === 'wide';
  const radius = wide ? 12 : 6;
  const lift = wide ? Math.max(5, layout.height * 0.012) : 3;
  const [a, b, c, d] = room.corners;
  const top = a.y;
  const foot = c.y;
  const lower = room.corners.map((corner) => ({ x: corner.x, y: corner.y + lift }));
  ctx.save();
  ctx.shadowColor = 'rgba(0,0,0,0.75)';
  ctx.shadowBlur = wide ? 46 : 16;
  ctx.shadowOffsetY = wide ? 22 : 8;
  roundedPath(ctx, lower, radius);
  ctx.fillStyle = rgba([8, 13, 27]);
  ctx.fill();
  ctx.restore();
  // The slab's edge, lit along its lower rim.
  roundedPath(ctx, lower, radius);
  ctx.fillStyle = rgba([25, 40, 76]);
  ctx.fill();
  ctx.strokeStyle = rgba(INK.rim, 0.4);
  ctx.lineWidth = 1;
  ctx.stroke();
  roundedPath(ctx, room.corners, radius);
  const face = ctx.createLinearGradient(0, top, 0, foot);
  face.addColorStop(0, rgba(INK.slab));
  face.addColorStop(0.5, rgba([11, 19, 39]));
  face.addColorStop(1, rgba(INK.slabLow));
  ctx.fillStyle = face;
  ctx.fill();
  ctx.save();
  ctx.clip();
  drawTiles(ctx, layout, [a, b, c, d]);
  const lamp = ctx.createRadialGradient(
    (a.x + b.x) / 2,
    top - 10,
    0,
    (a.x + b.x) / 2,
    top - 10,
    (foot - top) * 0.7,
  );
  lamp.addColorStop(0, rgba(INK.blue, 0.07));
  lamp.addColorStop(1, rgba(INK.blue, 0));
  ctx.fillStyle = lamp;
  ctx.fillRect(a.x - 50, top, b.x - a.x + 100, foot - top);
  ctx.restore();
  const rim = ctx.createLinearGradient(0, top, 0, foot);
  rim.addColorStop(0, rgba(INK.blue, 0.62));
  rim.addColorStop(0.25, rgba(INK.rim, 0.42));
  rim.addColorStop(1, rgba(INK.rim, 0.3));
  roundedPath(ctx, room.corners, radius);
  ctx.strokeStyle = rim;
  ctx.lineWidth = 1.2;
  ctx.stroke();
}

/** Floor lines within a room, drawn toward the same horizon as the table. */
function drawTiles(
  ctx: CanvasRenderingContext2D,
  layout: MapLayout,
  [a, b, c, d]: readonly [Point, Point, Point, Point],
): void {
  const across = Math.max(3, Math.round((c.x - d.x) / (layout.mode === 'wide' ? 30 : 16)));
  ctx.strokeStyle = rgba(INK.line, 0.075);
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let i = 1; i < across; i++) {
    const t = i / across;
    ctx.moveTo(a.x + (b.x - a.x) * t, a.y);
    ctx.lineTo(d.x + (c.x - d.x) * t, d.y);
  }
  const rows = Math.max(4, Math.round((d.y - a.y) / (layout.mode === 'wide' ? 28 : 16)));
  for (let i = 1; i < rows; i++) {
    const t = i / rows;
    const y = a.y + (d.y - a.y) * (t * 0.88 + t * t * 0.12);
    ctx.moveTo(Math.min(a.x, d.x), y);
    ctx.lineTo(Math.max(b.x, c.x), y);
  }
  ctx.stroke();
}

/** The outside: part of a globe, and the line that parts it from the rooms. */
export function drawOutside(ctx: CanvasRenderingContext2D, layout: MapLayout): void {
  const [a, b, c, d] = layout.internet.corners;
  const wide = layout.mode === 'wide';
  const radius = (d.y - a.y) * (wide ? 0.48 : 0.62);
  const cx = Math.min(a.x, d.x) + (wide ? (b.x - a.x) * 0.34 : 6) - radius * (wide ? 0.5 : 0.6);
  const cy = (a.y + d.y) / 2;
  ctx.save();
  const glow = ctx.createRadialGradient(cx, cy, radius * 0.7, cx, cy, radius * 1.5);
  glow.addColorStop(0, rgba(INK.blue, 0.1));
  glow.addColorStop(0.38, rgba(INK.blue, 0.13));
  glow.addColorStop(1, rgba(INK.blue, 0));
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, layout.width * 0.4, layout.height);
  ctx.beginPath();
  ctx.arc(cx, cy, radius, 0, Math.PI * 2);
  ctx.fillStyle = rgba([9, 17, 38], 0.9);
  ctx.fill();
  ctx.strokeStyle = rgba(INK.blue, 0.42);
  ctx.lineWidth = 1.3;
  ctx.stroke();
  ctx.lineWidth = 1;
  ctx.strokeStyle = rgba(INK.blue, 0.13);
  for (const share of [0.18, 0.45, 0.7, 0.9]) {
    ctx.beginPath();
    ctx.ellipse(cx, cy, radius * share, radius, 0.28, 0, Math.PI * 2);
    ctx.stroke();
  }
  for (const lat of [-0.75, -0.45, -0.15, 0.15, 0.45, 0.75]) {
    const r = radius * Math.sqrt(1 - lat * lat);
    ctx.beginPath();
    ctx.ellipse(cx - lat * radius * 0.05, cy + lat * radius, r, r * 0.16, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.restore();
  const gap = wide ? 10 : 3;
  const fence = ctx.createLinearGradient(0, b.y, 0, c.y);
  fence.addColorStop(0, rgba(INK.blue, 0));
  fence.addColorStop(0.5, rgba(INK.blue, 0.55));
  fence.addColorStop(1, rgba(INK.blue, 0));
  ctx.strokeStyle = fence;
  ctx.lineWidth = 1.2;
  ctx.setLineDash([2, 6]);
  ctx.beginPath();
  ctx.moveTo(b.x + gap, b.y - 6);
  ctx.lineTo(c.x + gap, c.y + 6);
  ctx.stroke();
  ctx.setLineDash([]);
}
