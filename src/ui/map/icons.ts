/**
 * One drawn sign for each kind of asset, as strokes on a 24 by 24 field.
 */
import type { AssetKind } from './types.ts';

/** Stroked paths, and dots to be filled. */
interface Sign {
  readonly strokes: string;
  readonly dots?: readonly (readonly [number, number, number])[];
}

const SIGNS: Readonly<Record<AssetKind, Sign>> = {
  workstations: { strokes: 'M3 5h14v10H3z M8 19h4 M10 15v4 M7 2.5h14v9.5h-2' },
  laptops: { strokes: 'M5.5 5.5h13v9h-13z M2.5 18.5h19l-2.4-4H4.9z M10 18.4h4' },
  server: {
    strokes: 'M4 3.5h16v5H4z M4 9.5h16v5H4z M4 15.5h16v5H4z M11 6h6 M11 12h6 M11 18h6',
    dots: [
      [7, 6, 1],
      [7, 12, 1],
      [7, 18, 1],
    ],
  },
  mail: { strokes: 'M2.8 5.5h18.4v13H2.8z M3.2 6l8.8 7 8.8-7 M3.2 18l6-6.2 M20.8 18l-6-6.2' },
  chat: {
    strokes: 'M3 4h12v8.5H8.5L5 15.5v-3H3z M17.5 8.5H21v8h-2v3l-3.5-3H9.5v-1.5',
    dots: [
      [6.5, 8.2, 0.9],
      [9.2, 8.2, 0.9],
      [11.9, 8.2, 0.9],
    ],
  },
  files: { strokes: 'M2.8 5.5h6.4l2.2 2.6h9.8v11H2.8z M2.8 11h18.4' },
  database: {
    strokes:
      'M4 6c0-4 16-4 16 0s-16 4-16 0z M4 6v12c0 4 16 4 16 0V6 M4 10c0 4 16 4 16 0 M4 14c0 4 16 4 16 0',
  },
  directory: {
    strokes:
      'M9.5 3h5v4.5h-5z M3 16h5v4.5H3z M9.5 16h5v4.5h-5z M16 16h5v4.5h-5z M12 7.5V16 M5.5 16v-4h13v4',
  },
  vpn: {
    strokes: 'M12 2.5l8 3v6c0 5-3.5 8.5-8 10-4.5-1.5-8-5-8-10v-6z M12 12.5v4',
    dots: [[12, 11, 1.8]],
  },
  gateway: {
    strokes:
      'M3 5h18v14H3z M3 9.7h18 M3 14.3h18 M9 5v4.7 M15.5 5v4.7 M6 9.7v4.6 M12 9.7v4.6 M18 9.7v4.6 M9 14.3V19 M15.5 14.3V19',
  },
  cloud: { strokes: 'M7 18.5a4.5 4.5 0 0 1-.5-9A6 6 0 0 1 18 10.5a4 4 0 0 1-.5 8z' },
  phones: { strokes: 'M7 2.5h10v19H7z M7 5.5h10 M7 17.5h10 M11.2 19.5h1.6' },
  backup: {
    strokes: 'M4.5 12a7.5 7.5 0 1 1 2.4 5.5 M4 20.5l2.9-3 3 2.6 M12 7.5V12l3.3 2',
  },
  website: {
    strokes:
      'M2.8 4.5h18.4v15H2.8z M2.8 9h18.4 M7 15.7l-2-1.7 2-1.7 M17 15.7l2-1.7-2-1.7 M13.3 11.8l-2.6 5',
    dots: [
      [5.3, 6.8, 0.8],
      [7.9, 6.8, 0.8],
    ],
  },
  partner: {
    strokes:
      'M4 20.5V7.5l6-4v17z M10 9.5l10 2.5v8.5H10 M13.5 14.5v2 M16.7 15.2v1.5 M6.5 9.5h1 M6.5 13h1 M6.5 16.5h1',
  },
  internet: {
    strokes:
      'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M3 12h18 M12 3c-5 5-5 13 0 18 M12 3c5 5 5 13 0 18',
  },
  clinical: { strokes: 'M2.8 4h18.4v13.5H2.8z M5 11h3.5l1.6-3.5 2.6 6.5 1.9-3h4.4 M8 21h8' },
};

/** Strokes the sign of `kind` centred on (x, y), `size` across. */
export function drawSign(
  ctx: CanvasRenderingContext2D,
  kind: AssetKind,
  at: { readonly x: number; readonly y: number; readonly size: number },
  style: string,
): void {
  const sign = SIGNS[kind];
  const scale = at.size / 24;
  ctx.save();
  ctx.translate(at.x - at.size / 2, at.y - at.size / 2);
  ctx.scale(scale, scale);
  // About the same weight of line at every size.
  ctx.lineWidth = Math.max(1.25, 1.7 / Math.max(scale, 0.6));
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = style;
  ctx.fillStyle = style;
  ctx.stroke(new Path2D(sign.strokes));
  for (const [x, y, r] of sign.dots ?? []) {
    ctx.beginPath();
    ctx.arc(x, y, r, 0, Math.PI * 2);
    ctx.fill();
  }
  ctx.restore();
}
