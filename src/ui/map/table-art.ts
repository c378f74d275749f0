/**
 * What lies behind everything: night, a light over the table, a floor that runs to the horizon. Drawn once per
 * window size.
 */
import type { MapLayout } from './layout.ts';
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
