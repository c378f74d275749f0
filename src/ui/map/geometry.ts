/**
 * Points, boxes, curves: the little geometry the map needs. Pure; knows nothing of Phaser or of a breach.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.w <= outer.x + outer.w + 0.5 &&
    inner.y + inner.h <= outer.y + outer.h + 0.5
  );
}

/** A quadratic curve from `a` to `b` that bends sideways by `bend` times its length, as `steps + 1` points. */
export function bentCurve(a: Point, b: Point, bend: number, steps = 20): Point[] {
  const mid = { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const s = 1 - t;
    return {
      x: s * s * a.x + 2 * s * t * mid.x + t * t * b.x,
      y: s * s * a.y + 2 * s * t * mid.y + t * t * b.y,
    };
  });
}

/** A cubic curve with two pulls, as points. */
export function cubicCurve(a: Point, p: Point, q: Point, b: Point, steps = 36): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const s = 1 - t;
    const f = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const;
    return {
      x: f[0] * a.x + f[1] * p.x + f[2] * q.x + f[3] * b.x,
      y: f[0] * a.y + f[1] * p.y + f[2] * q.y + f[3] * b.y,
    };
  });
}

/** A line that can be walked at an even pace. */
export interface Track {
  readonly points: readonly Point[];
  /** Length from the start to each point. */
  readonly at: readonly number[];
  readonly length: number;
}

export function track(points: readonly Point[]): Track {
  const at = [0];
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    at.push((at[i - 1] as number) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  return { points, at, length: at[at.length - 1] ?? 0 };
}

/** Where one is after `distance` along the track, and which way one looks. Writes into `out`, makes nothing. */
export function walk(
  line: Track,
  distance: number,
  out: { x: number; y: number; angle: number },
): void {
  const { points, at } = line;
  let low = 0;
  let high = at.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= distance) low = middle;
    else high = middle;
  }
  const a = points[low];
  const b = points[high];
  if (a === undefined || b === undefined) return;
  const span = (at[high] as number) - (at[low] as number);
  const t = span > 0 ? clamp((distance - (at[low] as number)) / span, 0, 1) : 0;
  out.x = lerp(a.x, b.x, t);
  out.y = lerp(a.y, b.y, t);
  out.angle = Math.atan2(b.y - a.y, b.x - a.x);
}

/** The table seen a little from the side of the players: farther things stand closer together. */
export interface Table {
  readonly area: Box;
  project(x: number, y: number): Point;
}

/** `tilt` 0 is a flat plan; 0.15 looks like a table. */
export function makeTable(area: Box, tilt: number): Table {
  const middle = area.x + area.w / 2;
  return {
    area,
    project(x, y) {
      const t = (y - area.y) / area.h;
      return {
        x: middle + (x - middle) * (1 - tilt * (1 - t)),
        y: area.y + area.h * (t * (1 - tilt) + tilt * t * t),
      };
    },
  };
}
