/**
 * A room on the table: a lit floor with a back wall and a front edge. Drawn once per window
 * size; how bright it is lies over it and is `mood.ts`'s business.
 */
import { roundedPath } from './bake.ts';
import { lerp } from './geometry.ts';
import type { MapLayout, RoomLayout } from './layout.ts';
import { INK, rgba } from './palette.ts';

type Corners = RoomLayout['corners'];

export function drawRoom(
  ctx: CanvasRenderingContext2D,
  layout: MapLayout,
  room: RoomLayout,
  bold: boolean,
): void {
  const wide = layout.mode === 'wide';
  const radius = wide ? 10 : 5;
  const lift = wide ? Math.max(8, layout.height * 0.021) : 4;
  drawBase(ctx, room.corners, { radius, lift, wide });
  roundedPath(ctx, room.corners, radius);
  ctx.save();
  ctx.clip();
  drawFloor(ctx, layout, room);
  drawWall(ctx, room, wide);
  ctx.restore();
  drawEdges(ctx, room.corners, radius, bold);
}

interface Base {
  readonly radius: number;
  readonly lift: number;
  readonly wide: boolean;
}

/** What the floor rests on: its shadow on the table and its front edge, lit along the rim. */
function drawBase(
  ctx: CanvasRenderingContext2D,
  corners: Corners,
  { radius, lift, wide }: Base,
): void {
  const lower = corners.map((corner) => ({ x: corner.x, y: corner.y + lift }));
  ctx.save();
  ctx.shadowColor = 'rgba(0,0,0,0.85)';
  ctx.shadowBlur = wide ? 54 : 18;
  ctx.shadowOffsetY = wide ? 30 : 9;
  roundedPath(ctx, lower, radius);
  ctx.fillStyle = rgba([6, 10, 22]);
  ctx.fill();
  ctx.restore();
  roundedPath(ctx, lower, radius);
  const foot = corners[2].y;
  const front = ctx.createLinearGradient(0, foot - 4, 0, foot + lift);
  front.addColorStop(0, rgba([92, 130, 208]));
  front.addColorStop(0.18, rgba([46, 70, 128]));
  front.addColorStop(1, rgba([14, 23, 48]));
  ctx.fillStyle = front;
  ctx.fill();
}

/** Floor, brighter toward the wall whose lamps light it, with lines toward the same horizon as the table. */
function drawFloor(ctx: CanvasRenderingContext2D, layout: MapLayout, room: RoomLayout): void {
  const [a, b, c, d] = room.corners;
  const left = Math.min(a.x, d.x);
  const width = Math.max(b.x, c.x) - left;
  const face = ctx.createLinearGradient(0, a.y, 0, c.y);
  face.addColorStop(0, rgba([40, 62, 118]));
  face.addColorStop(0.4, rgba([26, 42, 84]));
  face.addColorStop(1, rgba([16, 27, 58]));
  ctx.fillStyle = face;
  ctx.fillRect(left, a.y, width, c.y - a.y);
  drawTiles(ctx, layout, room);
  const middle = (a.x + b.x) / 2;
  const reach = Math.max(width * 0.8, (c.y - a.y) * 0.55);
  const lamp = ctx.createRadialGradient(middle, room.wallFoot, 0, middle, room.wallFoot, reach);
  lamp.addColorStop(0, rgba(INK.blue, 0.3));
  lamp.addColorStop(0.5, rgba(INK.blue, 0.09));
  lamp.addColorStop(1, rgba(INK.blue, 0));
  ctx.fillStyle = lamp;
  ctx.fillRect(left, room.wallFoot, width, c.y - room.wallFoot);
  // The near corners lie in shade.
  const shade = ctx.createLinearGradient(0, lerp(a.y, c.y, 0.72), 0, c.y);
  shade.addColorStop(0, 'rgba(3,6,14,0)');
  shade.addColorStop(1, 'rgba(3,6,14,0.5)');
  ctx.fillStyle = shade;
  ctx.fillRect(left, a.y, width, c.y - a.y);
}

function drawTiles(ctx: CanvasRenderingContext2D, layout: MapLayout, room: RoomLayout): void {
  const [a, b, c, d] = room.corners;
  const wide = layout.mode === 'wide';
  const across = Math.max(3, Math.round((c.x - d.x) / (wide ? 30 : 16)));
  ctx.strokeStyle = rgba(INK.line, 0.1);
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let i = 1; i < across; i++) {
    const t = i / across;
    ctx.moveTo(lerp(a.x, b.x, t), a.y);
    ctx.lineTo(lerp(d.x, c.x, t), d.y);
  }
  const rows = Math.max(4, Math.round((d.y - room.wallFoot) / (wide ? 28 : 16)));
  for (let i = 1; i < rows; i++) {
    const t = i / rows;
    const y = room.wallFoot + (d.y - room.wallFoot) * (t * 0.84 + t * t * 0.16);
    ctx.moveTo(Math.min(a.x, d.x), y);
    ctx.lineTo(Math.max(b.x, c.x), y);
  }
  ctx.stroke();
}

/** The back wall, with a strip of lamps along its upper rim and a ledge where it meets the floor. */
function drawWall(ctx: CanvasRenderingContext2D, room: RoomLayout, wide: boolean): void {
  const [a, b, , d] = room.corners;
  const { wallFoot } = room;
  const left = Math.min(a.x, d.x);
  const width = Math.max(b.x, room.corners[2].x) - left;
  const face = ctx.createLinearGradient(0, a.y, 0, wallFoot);
  face.addColorStop(0, rgba([66, 94, 164]));
  face.addColorStop(0.3, rgba([40, 61, 116]));
  face.addColorStop(1, rgba([25, 39, 80]));
  ctx.fillStyle = face;
  ctx.fillRect(left, a.y, width, wallFoot - a.y);
  ctx.strokeStyle = rgba(INK.line, 0.1);
  ctx.lineWidth = 1;
  ctx.beginPath();
  const panels = Math.max(2, Math.round(width / (wide ? 46 : 26)));
  for (let i = 1; i < panels; i++) {
    const x = left + (width * i) / panels;
    ctx.moveTo(x, a.y);
    ctx.lineTo(x, wallFoot);
  }
  ctx.stroke();
  const lamp = ctx.createLinearGradient(left, 0, left + width, 0);
  lamp.addColorStop(0, rgba(INK.white, 0));
  lamp.addColorStop(0.5, rgba([190, 214, 255], 0.85));
  lamp.addColorStop(1, rgba(INK.white, 0));
  ctx.fillStyle = lamp;
  ctx.fillRect(left, a.y + 1, width, wide ? 2 : 1);
  ctx.fillStyle = 'rgba(2,5,12,0.55)';
  ctx.fillRect(left, wallFoot - 1, width, wide ? 3 : 2);
  ctx.fillStyle = rgba(INK.line, 0.35);
  ctx.fillRect(left, wallFoot - 2, width, 1);
}

function drawEdges(
  ctx: CanvasRenderingContext2D,
  corners: Corners,
  radius: number,
  bold: boolean,
): void {
  const rim = ctx.createLinearGradient(0, corners[0].y, 0, corners[2].y);
  rim.addColorStop(0, rgba(INK.blue, bold ? 1 : 0.75));
  rim.addColorStop(0.3, rgba(INK.rim, bold ? 1 : 0.5));
  rim.addColorStop(1, rgba(INK.rim, bold ? 1 : 0.42));
  roundedPath(ctx, corners, radius);
  ctx.strokeStyle = rim;
  ctx.lineWidth = bold ? 2.4 : 1.3;
  ctx.stroke();
}
