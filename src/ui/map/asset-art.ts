/**
 * How an asset's symbol, its marks and its badges are drawn into textures.
 */
import { drawSign } from './icons.ts';
import { INK, type Rgb, rgba, type Tone } from './palette.ts';
import type { Badge } from './picture.ts';
import type { AssetKind, Look } from './types.ts';

/** How a symbol is lit: `dark` has no telemetry; the others follow belief. */
export type Face = 'plain' | 'dark' | 'cleared' | 'suspected' | 'intruder' | Look['colour'];

/** Free margin around a symbol in its texture, as a share of its side. */
export const FACE_MARGIN = 0.3;

const FACE_TONE: Readonly<Record<Face, Tone>> = {
  plain: 'blue',
  dark: 'grey',
  cleared: 'teal',
  suspected: 'amber',
  intruder: 'gold',
  red: 'red',
  amber: 'amber',
  violet: 'violet',
  cyan: 'cyan',
};

/** The symbol: a card of dark glass that stands on the table; several hosts are several cards. */
export function drawFace(
  ctx: CanvasRenderingContext2D,
  kind: AssetKind,
  face: Face,
  how: { readonly side: number; readonly hosts: number; readonly bold: boolean },
): void {
  const { side, hosts, bold } = how;
  const margin = side * FACE_MARGIN;
  const tone = INK[FACE_TONE[face]];
  const held = face !== 'plain' && face !== 'dark' && face !== 'cleared' && face !== 'suspected';
  const cards = hosts >= 20 ? 3 : hosts >= 2 ? 2 : 1;
  const step = Math.max(2, side * 0.075);
  for (let i = cards - 1; i >= 0; i--) {
    const x = margin + i * step;
    const y = margin - i * step;
    if (i === cards - 1) {
      ctx.save();
      ctx.shadowColor = 'rgba(0,0,0,0.7)';
      ctx.shadowBlur = side * 0.22;
      ctx.shadowOffsetY = side * 0.12;
      card(ctx, x, y, side);
      ctx.fillStyle = '#060b18';
      ctx.fill();
      ctx.restore();
    }
    card(ctx, x, y, side);
    ctx.fillStyle = glass(ctx, y, side, tone, face, held);
    ctx.fill();
    edge(ctx, face, tone, { strength: i === 0 ? 1 : 0.45, side, bold });
  }
  // Light along the upper rim, as on glass.
  ctx.save();
  card(ctx, margin, margin, side);
  ctx.clip();
  const shine = ctx.createLinearGradient(0, margin, 0, margin + side * 0.5);
  shine.addColorStop(0, rgba(INK.white, face === 'dark' ? 0.05 : 0.16));
  shine.addColorStop(1, rgba(INK.white, 0));
  ctx.fillStyle = shine;
  ctx.fillRect(margin, margin, side, side * 0.5);
  ctx.restore();
  const ink: Rgb =
    face === 'dark'
      ? bold
        ? [214, 224, 246]
        : [136, 152, 188]
      : held
        ? mix(tone, INK.white, 0.55)
        : face === 'plain'
          ? [176, 202, 250]
          : mix(tone, INK.white, 0.35);
  drawSign(
    ctx,
    kind,
    { x: margin + side / 2, y: margin + side / 2, size: side * 0.56 },
    rgba(ink, face === 'dark' && !bold ? 0.85 : 1),
  );
}

function card(ctx: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  ctx.beginPath();
  ctx.roundRect(x, y, side, side, side * 0.2);
}

function glass(
  ctx: CanvasRenderingContext2D,
  y: number,
  side: number,
  tone: Rgb,
  face: Face,
  held: boolean,
): CanvasGradient {
  const fill = ctx.createLinearGradient(0, y, 0, y + side);
  const depth = held ? 0.34 : face === 'suspected' ? 0.16 : face === 'dark' ? 0.03 : 0.14;
  fill.addColorStop(0, rgba(mix([20, 32, 62], tone, depth)));
  fill.addColorStop(1, rgba(mix([9, 15, 32], tone, depth * 0.55)));
  return fill;
}

function edge(
  ctx: CanvasRenderingContext2D,
  face: Face,
  tone: Rgb,
  how: { readonly strength: number; readonly side: number; readonly bold: boolean },
): void {
  const { strength, side, bold } = how;
  ctx.save();
  const thin = (face === 'plain' || face === 'dark') && !bold;
  ctx.lineWidth = Math.max(1.2, side * (thin ? 0.03 : 0.045));
  if (face === 'suspected') ctx.setLineDash([side * 0.12, side * 0.085]);
  const quiet = bold
    ? 1
    : face === 'plain'
      ? 0.75
      : face === 'dark'
        ? 0.4
        : face === 'cleared'
          ? 0.7
          : 1;
  ctx.strokeStyle = rgba(tone, quiet * strength);
  ctx.stroke();
  ctx.restore();
}

export const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * t),
  Math.round(a[1] + (b[1] - a[1]) * t),
  Math.round(a[2] + (b[2] - a[2]) * t),
];

/** Outline of an adversary's shape, centred on (x, y). */
export function shapePath(
  ctx: CanvasRenderingContext2D,
  shape: Look['shape'],
  x: number,
  y: number,
  r: number,
): void {
  ctx.beginPath();
  switch (shape) {
    case 'circle':
      ctx.arc(x, y, r * 0.92, 0, Math.PI * 2);
      return;
    case 'diamond':
      ctx.moveTo(x, y - r * 1.12);
      ctx.lineTo(x + r * 1.12, y);
      ctx.lineTo(x, y + r * 1.12);
      ctx.lineTo(x - r * 1.12, y);
      break;
    case 'triangle':
      ctx.moveTo(x, y - r * 1.08);
      ctx.lineTo(x + r * 1.1, y + r * 0.82);
      ctx.lineTo(x - r * 1.1, y + r * 0.82);
      break;
    case 'square':
      ctx.rect(x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72);
      break;
  }
  ctx.closePath();
}

export const badgeKey = (badge: Badge): string => {
  switch (badge.kind) {
    case 'adversary':
      return `badge-${badge.look.shape}-${badge.look.colour}`;
    case 'suspected':
      return `badge-q-${badge.look === null ? 'none' : `${badge.look.shape}-${badge.look.colour}`}`;
    case 'intruder':
    case 'cleared':
      return `badge-${badge.kind}`;
  }
};

/** A badge `size` across: filled shape = known, hollow with a question mark = suspected, tick = cleared. */
export function drawBadge(ctx: CanvasRenderingContext2D, badge: Badge, size: number): void {
  const c = size / 2;
  const r = size * 0.36;
  ctx.lineJoin = 'round';
  ctx.lineWidth = Math.max(1.4, size * 0.075);
  switch (badge.kind) {
    case 'adversary': {
      const tone = INK[badge.look.colour];
      ctx.save();
      ctx.shadowColor = rgba(tone, 0.9);
      ctx.shadowBlur = size * 0.16;
      shapePath(ctx, badge.look.shape, c, c, r);
      ctx.fillStyle = rgba(tone);
      ctx.fill();
      ctx.restore();
      ctx.strokeStyle = rgba([10, 14, 28]);
      ctx.stroke();
      const lower = badge.look.shape === 'triangle' ? r * 0.16 : 0;
      shapePath(ctx, badge.look.shape, c, c + lower, r * 0.42);
      ctx.fillStyle = rgba([24, 12, 22], 0.92);
      ctx.fill();
      return;
    }
    case 'suspected':
      shapePath(ctx, badge.look?.shape ?? 'circle', c, c, r);
      ctx.fillStyle = rgba([30, 22, 10], 0.96);
      ctx.fill();
      ctx.strokeStyle = rgba(badge.look === null ? INK.amber : INK[badge.look.colour]);
      ctx.setLineDash([size * 0.13, size * 0.07]);
      ctx.stroke();
      ctx.setLineDash([]);
      sign(
        ctx,
        '?',
        c,
        badge.look?.shape === 'triangle' ? c + r * 0.2 : c,
        size * 0.46,
        rgba(INK.gold),
      );
      return;
    case 'intruder':
      shapePath(ctx, 'square', c, c, r);
      ctx.fillStyle = rgba(INK.gold);
      ctx.fill();
      ctx.strokeStyle = rgba([10, 14, 28]);
      ctx.stroke();
      sign(ctx, '!', c, c, size * 0.5, rgba([34, 22, 4]));
      return;
    case 'cleared':
      ctx.strokeStyle = rgba(INK.tealBright, 0.75);
      ctx.lineCap = 'round';
      ctx.beginPath();
      ctx.moveTo(c - r * 0.6, c + r * 0.05);
      ctx.lineTo(c - r * 0.1, c + r * 0.55);
      ctx.lineTo(c + r * 0.75, c - r * 0.55);
      ctx.stroke();
      return;
  }
}

function sign(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  style: string,
): void {
  ctx.fillStyle = style;
  ctx.font = `700 ${size}px "IBM Plex Sans", system-ui, sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y + size * 0.05);
}

/** Broken by an intruder: cracks through the glass. */
export function drawCracks(ctx: CanvasRenderingContext2D, side: number): void {
  ctx.beginPath();
  ctx.roundRect(0, 0, side, side, side * 0.2);
  ctx.fillStyle = 'rgba(5,6,12,0.55)';
  ctx.fill();
  ctx.clip();
  ctx.lineJoin = 'round';
  for (const [width, style] of [
    [2.6, 'rgba(0,0,0,0.9)'],
    [1.1, rgba(INK.red)],
  ] as const) {
    ctx.lineWidth = width;
    ctx.strokeStyle = style;
    ctx.stroke(crackPath(side));
  }
}

function crackPath(side: number): Path2D {
  const path = new Path2D();
  const runs = [
    [0.62, 0, 0.5, 0.22, 0.6, 0.38, 0.42, 0.55, 0.5, 0.76, 0.36, 1],
    [0.6, 0.38, 0.82, 0.46, 1, 0.42],
    [0.42, 0.55, 0.2, 0.5, 0, 0.64],
    [0.5, 0.76, 0.7, 0.82, 0.8, 1],
  ];
  for (const run of runs) {
    for (let i = 0; i < run.length; i += 2) {
      const [x, y] = [(run[i] ?? 0) * side, (run[i + 1] ?? 0) * side];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  return path;
}

/** Cut off: a broken frame round the symbol, open at its corners. `side` is the symbol's. */
export function drawIsolation(ctx: CanvasRenderingContext2D, size: number, side: number): void {
  const c = size / 2;
  ctx.lineCap = 'round';
  for (const [share, width, alpha] of [
    [0.6, 2.2, 0.95],
    [0.67, 1, 0.4],
  ] as const) {
    const reach = side * share;
    const run = side * 0.36;
    ctx.lineWidth = width;
    ctx.strokeStyle = rgba(INK.white, alpha);
    ctx.beginPath();
    for (const way of [-1, 1]) {
      ctx.moveTo(c - run, c + reach * way);
      ctx.lineTo(c + run, c + reach * way);
      ctx.moveTo(c + reach * way, c - run);
      ctx.lineTo(c + reach * way, c + run);
    }
    ctx.stroke();
  }
}

/** Small marks below the symbol: an image was taken, it was rebuilt from clean media. */
export function drawPip(
  ctx: CanvasRenderingContext2D,
  pip: 'imaged' | 'rebuilt',
  size: number,
): void {
  const c = size / 2;
  ctx.beginPath();
  ctx.arc(c, c, size * 0.46, 0, Math.PI * 2);
  ctx.fillStyle = rgba([10, 16, 34]);
  ctx.fill();
  ctx.lineWidth = Math.max(1, size * 0.09);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  if (pip === 'imaged') {
    ctx.strokeStyle = rgba(INK.paper, 0.9);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(c, c, size * 0.15, 0, Math.PI * 2);
    ctx.stroke();
  } else {
    ctx.strokeStyle = rgba(INK.tealBright, 0.95);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(c, size * 0.28);
    ctx.lineTo(c, size * 0.72);
    ctx.moveTo(size * 0.28, c);
    ctx.lineTo(size * 0.72, c);
    ctx.stroke();
  }
}
