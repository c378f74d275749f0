/**
 * The things by which news reaches the team, drawn large enough to be known from the back of a room.
 */
import { INK, rgba } from './palette.ts';
import type { DefenderView } from './types.ts';

export type InjectKind = Extract<
  DefenderView['happenings'][number],
  { type: 'injectArrived' }
>['kind'];

const DARK = 'rgba(26,22,18,0.97)';

/** `size` is the side of a square field. */
export function drawArrival(ctx: CanvasRenderingContext2D, kind: InjectKind, size: number): void {
  const u = size / 24;
  ctx.save();
  ctx.scale(u, u);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  switch (kind) {
    case 'call':
      disc(ctx, rgba(INK.gold));
      handset(ctx);
      break;
    case 'meeting':
      disc(ctx, rgba(INK.blue));
      people(ctx);
      break;
    case 'message':
      bubble(ctx);
      break;
    case 'post':
    case 'news':
    case 'report':
      sheet(ctx, kind === 'report');
      break;
    case 'mail':
    case 'letter':
      envelope(ctx, kind === 'letter');
      break;
  }
  ctx.restore();
}

function disc(ctx: CanvasRenderingContext2D, rim: string): void {
  ctx.shadowColor = 'rgba(0,0,0,0.7)';
  ctx.shadowBlur = 6;
  ctx.beginPath();
  ctx.arc(12, 12, 10, 0, Math.PI * 2);
  ctx.fillStyle = 'rgba(13,19,38,0.97)';
  ctx.fill();
  ctx.shadowColor = 'transparent';
  ctx.lineWidth = 1.1;
  ctx.strokeStyle = rim;
  ctx.stroke();
}

function handset(ctx: CanvasRenderingContext2D): void {
  ctx.fillStyle = rgba(INK.paper);
  ctx.beginPath();
  ctx.moveTo(5.6, 10.4);
  ctx.bezierCurveTo(8.6, 6.2, 15.4, 6.2, 18.4, 10.4);
  ctx.bezierCurveTo(19.4, 12, 18.8, 13.2, 17.6, 13.6);
  ctx.lineTo(15.2, 13.1);
  ctx.bezierCurveTo(14.5, 12.9, 14.4, 12, 14.4, 11.1);
  ctx.bezierCurveTo(13, 10.4, 11, 10.4, 9.6, 11.1);
  ctx.bezierCurveTo(9.6, 12, 9.5, 12.9, 8.8, 13.1);
  ctx.lineTo(6.4, 13.6);
  ctx.bezierCurveTo(5.2, 13.2, 4.6, 12, 5.6, 10.4);
  ctx.fill();
  ctx.beginPath();
  ctx.roundRect(7, 13.9, 10, 4.2, 1.4);
  ctx.fill();
  ctx.fillStyle = DARK;
  for (const x of [9.4, 12, 14.6]) {
    ctx.beginPath();
    ctx.arc(x, 16, 0.7, 0, Math.PI * 2);
    ctx.fill();
  }
}

function people(ctx: CanvasRenderingContext2D): void {
  ctx.strokeStyle = rgba(INK.paper);
  ctx.fillStyle = rgba(INK.paper);
  for (const [x, y, s] of [
    [7.6, 10, 0.85],
    [16.4, 10, 0.85],
    [12, 8.6, 1],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x, y, 1.7 * s, 0, Math.PI * 2);
    ctx.fill();
    ctx.beginPath();
    ctx.ellipse(x, y + 4.3 * s, 2.6 * s, 2.1 * s, 0, Math.PI, 0);
    ctx.fill();
  }
  ctx.beginPath();
  ctx.ellipse(12, 16.2, 6.4, 2, 0, 0, Math.PI * 2);
  ctx.fillStyle = rgba(INK.blue);
  ctx.fill();
}

function bubble(ctx: CanvasRenderingContext2D): void {
  paperShadow(ctx);
  ctx.fillStyle = rgba(INK.paper);
  ctx.beginPath();
  ctx.roundRect(3, 4.5, 18, 12.5, 4);
  ctx.moveTo(8, 16.5);
  ctx.lineTo(7, 20.5);
  ctx.lineTo(12.5, 16.8);
  ctx.fill();
  ctx.shadowColor = 'transparent';
  ctx.fillStyle = DARK;
  for (const x of [8, 12, 16]) {
    ctx.beginPath();
    ctx.arc(x, 10.8, 1.3, 0, Math.PI * 2);
    ctx.fill();
  }
}

function sheet(ctx: CanvasRenderingContext2D, stamped: boolean): void {
  paperShadow(ctx);
  ctx.fillStyle = rgba(INK.paper);
  ctx.beginPath();
  ctx.moveTo(5, 2.5);
  ctx.lineTo(15.5, 2.5);
  ctx.lineTo(19, 6);
  ctx.lineTo(19, 21.5);
  ctx.lineTo(5, 21.5);
  ctx.closePath();
  ctx.fill();
  ctx.shadowColor = 'transparent';
  ctx.fillStyle = 'rgba(34,29,24,0.85)';
  ctx.fillRect(7.5, 6, 7, 1.5);
  ctx.fillStyle = 'rgba(34,29,24,0.5)';
  for (const y of [9.6, 11.8, 14, 16.2]) ctx.fillRect(7.5, y, y > 15 ? 5 : 9, 0.8);
  if (!stamped) return;
  ctx.strokeStyle = 'rgba(168,50,34,0.9)';
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.arc(15.4, 17.8, 2.3, 0, Math.PI * 2);
  ctx.stroke();
}

function envelope(ctx: CanvasRenderingContext2D, sealed: boolean): void {
  paperShadow(ctx);
  ctx.fillStyle = rgba(INK.paper);
  ctx.fillRect(2, 5, 20, 14);
  ctx.shadowColor = 'transparent';
  ctx.strokeStyle = 'rgba(34,29,24,0.75)';
  ctx.lineWidth = 0.9;
  ctx.beginPath();
  ctx.moveTo(2.4, 5.4);
  ctx.lineTo(12, 13);
  ctx.lineTo(21.6, 5.4);
  if (!sealed) {
    ctx.moveTo(2.4, 18.6);
    ctx.lineTo(9, 11);
    ctx.moveTo(21.6, 18.6);
    ctx.lineTo(15, 11);
  }
  ctx.stroke();
  if (!sealed) return;
  ctx.fillStyle = 'rgb(168,50,34)';
  ctx.beginPath();
  ctx.arc(12, 13, 2.4, 0, Math.PI * 2);
  ctx.fill();
  ctx.strokeStyle = 'rgba(255,220,200,0.6)';
  ctx.lineWidth = 0.6;
  ctx.beginPath();
  ctx.arc(12, 13, 1.4, 0, Math.PI * 2);
  ctx.stroke();
}

function paperShadow(ctx: CanvasRenderingContext2D): void {
  ctx.shadowColor = 'rgba(0,0,0,0.75)';
  ctx.shadowBlur = 7;
  ctx.shadowOffsetY = 3;
}
