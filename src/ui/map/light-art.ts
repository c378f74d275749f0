/**
 * Light and fog on the floor, and the small lights that travel.
 */
import { roundedPath } from './bake.ts';
import type { RoomLayout } from './layout.ts';
import { INK, type Rgb, rgba } from './palette.ts';

/** Where telemetry reaches: a soft pool of teal, brighter toward its rim's inner side, like a lamp's. */
export function drawPool(ctx: CanvasRenderingContext2D, radius: number): void {
  const gradient = ctx.createRadialGradient(radius, radius, 0, radius, radius, radius);
  gradient.addColorStop(0, rgba(INK.tealBright, 0.72));
  gradient.addColorStop(0.22, rgba(INK.tealBright, 0.46));
  gradient.addColorStop(0.5, rgba(INK.teal, 0.27));
  gradient.addColorStop(0.78, rgba(INK.teal, 0.08));
  gradient.addColorStop(1, rgba(INK.teal, 0));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, radius * 2, radius * 2);
}

/** Where nothing is sensed: the dark, hatched. */
export function drawHatch(ctx: CanvasRenderingContext2D, w: number, h: number): void {
  const dark = ctx.createRadialGradient(w / 2, w / 2, 0, w / 2, w / 2, w / 2);
  dark.addColorStop(0, 'rgba(3,5,11,0.78)');
  dark.addColorStop(0.55, 'rgba(3,5,11,0.5)');
  dark.addColorStop(1, 'rgba(3,5,11,0)');
  ctx.save();
  ctx.scale(1, h / w);
  ctx.fillStyle = dark;
  ctx.fillRect(0, 0, w, w);
  ctx.restore();
  ctx.strokeStyle = rgba(INK.grey, 0.34);
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = -h; x < w; x += 6) {
    ctx.moveTo(x, h);
    ctx.lineTo(x + h, 0);
  }
  ctx.stroke();
  // Let the hatching fade outward.
  ctx.globalCompositeOperation = 'destination-in';
  const mask = ctx.createRadialGradient(w / 2, w / 2, w * 0.1, w / 2, w / 2, w / 2);
  mask.addColorStop(0, 'rgba(0,0,0,1)');
  mask.addColorStop(0.5, 'rgba(0,0,0,0.7)');
  mask.addColorStop(1, 'rgba(0,0,0,0)');
  ctx.save();
  ctx.scale(1, h / w);
  ctx.fillStyle = mask;
  ctx.fillRect(0, 0, w, w);
  ctx.restore();
  ctx.globalCompositeOperation = 'source-over';
}

/** A breath of fog: lighter than the dark it lies in, with no edge. */
export function drawFogPuff(ctx: CanvasRenderingContext2D, w: number, h: number): void {
  for (const [x, y, r, alpha] of [
    [0.36, 0.56, 0.34, 0.5],
    [0.62, 0.5, 0.36, 0.5],
    [0.5, 0.64, 0.3, 0.45],
    [0.24, 0.62, 0.22, 0.35],
    [0.78, 0.6, 0.21, 0.35],
  ] as const) {
    const radius = r * w * 0.62;
    ctx.save();
    ctx.translate(x * w, y * h);
    ctx.scale(1, 0.56);
    const puff = ctx.createRadialGradient(0, 0, 0, 0, 0, radius);
    puff.addColorStop(0, `rgba(86,104,146,${alpha})`);
    puff.addColorStop(0.5, `rgba(70,88,130,${alpha * 0.45})`);
    puff.addColorStop(1, 'rgba(60,78,120,0)');
    ctx.fillStyle = puff;
    ctx.beginPath();
    ctx.arc(0, 0, radius, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
  }
}

/** The ceiling light of a room, in the shape of its floor; corners relative to the texture. */
export function drawRoomLight(
  ctx: CanvasRenderingContext2D,
  room: RoomLayout,
  tone: Rgb,
  kind: 'wash' | 'rim' | 'veil',
): void {
  const [a, b, c, d] = room.corners;
  const x = Math.min(a.x, d.x) - 12;
  const y = a.y - 12;
  const corners = room.corners.map((corner) => ({ x: corner.x - x, y: corner.y - y }));
  roundedPath(ctx, corners, 10);
  if (kind === 'rim') {
    ctx.shadowColor = rgba(tone, 0.9);
    ctx.shadowBlur = 12;
    ctx.strokeStyle = rgba(tone, 0.9);
    ctx.lineWidth = 1.8;
    ctx.stroke();
    return;
  }
  if (kind === 'veil') {
    ctx.fillStyle = rgba(tone);
    ctx.fill();
    return;
  }
  ctx.clip();
  const height = c.y - a.y;
  const light = ctx.createRadialGradient(
    (a.x + b.x) / 2 - x,
    0,
    0,
    (a.x + b.x) / 2 - x,
    height * 0.25,
    height * 0.9,
  );
  light.addColorStop(0, rgba(tone, 0.34));
  light.addColorStop(0.5, rgba(tone, 0.14));
  light.addColorStop(1, rgba(tone, 0.03));
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, b.x - a.x + 200, height + 40);
}

/** A packet of data on its way: a bright head and a tail, flying to the right. */
export function drawPacket(ctx: CanvasRenderingContext2D, tone: Rgb, w: number, h: number): void {
  const tail = ctx.createLinearGradient(0, 0, w, 0);
  tail.addColorStop(0, rgba(tone, 0));
  tail.addColorStop(0.7, rgba(tone, 0.55));
  tail.addColorStop(1, rgba(tone, 1));
  ctx.fillStyle = tail;
  ctx.beginPath();
  ctx.moveTo(0, h / 2);
  ctx.quadraticCurveTo(w * 0.7, 0, w - h / 2, h * 0.14);
  ctx.arc(w - h / 2, h / 2, h * 0.36, -Math.PI / 2, Math.PI / 2);
  ctx.quadraticCurveTo(w * 0.7, h, 0, h / 2);
  ctx.fill();
  const head = ctx.createRadialGradient(w - h / 2, h / 2, 0, w - h / 2, h / 2, h / 2);
  head.addColorStop(0, rgba(INK.white, 1));
  head.addColorStop(0.35, rgba(tone, 1));
  head.addColorStop(1, rgba(tone, 0));
  ctx.fillStyle = head;
  ctx.fillRect(w - h, 0, h, h);
}

/** A thin ring of light. */
export function drawRing(ctx: CanvasRenderingContext2D, tone: Rgb, size: number): void {
  const c = size / 2;
  const gradient = ctx.createRadialGradient(c, c, c * 0.6, c, c, c);
  gradient.addColorStop(0, rgba(tone, 0));
  gradient.addColorStop(0.8, rgba(tone, 0.2));
  gradient.addColorStop(0.92, rgba(tone, 0.72));
  gradient.addColorStop(0.96, rgba(tone, 0.25));
  gradient.addColorStop(1, rgba(tone, 0));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, size, size);
}

/** A sheet of paper with writing on it: what the public reads. */
export function drawSheet(ctx: CanvasRenderingContext2D, w: number, h: number): void {
  ctx.shadowColor = 'rgba(0,0,0,0.6)';
  ctx.shadowBlur = 5;
  ctx.shadowOffsetY = 2;
  ctx.fillStyle = rgba(INK.paper);
  ctx.fillRect(2, 2, w - 4, h - 4);
  ctx.shadowColor = 'transparent';
  ctx.fillStyle = 'rgba(34,29,24,0.85)';
  ctx.fillRect(w * 0.22, h * 0.2, w * 0.56, Math.max(1.4, h * 0.09));
  ctx.fillStyle = 'rgba(34,29,24,0.45)';
  for (let i = 0; i < 4; i++)
    ctx.fillRect(
      w * 0.22,
      h * (0.4 + i * 0.13),
      w * (i === 3 ? 0.34 : 0.56),
      Math.max(1, h * 0.045),
    );
}
