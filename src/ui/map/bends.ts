/**
 * How links run over the table: curved just so far that they pass beside other symbols, not under them.
 */
import { type Box, bentCurve, overlaps, type Point } from './geometry.ts';
import type { Spot } from './layout.ts';

export interface LinkLayout {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'network' | 'trust' | 'internet' | 'cloud';
  /** From the middle of one symbol to the middle of the other. */
  readonly points: readonly Point[];
}

const BENDS = [0.06, -0.06, 0.14, -0.14, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5] as const;

export function bendLinks(
  links: readonly Omit<LinkLayout, 'points'>[],
  spots: readonly Spot[],
  tile: number,
): LinkLayout[] {
  const byId = new Map(spots.map((spot) => [spot.id, spot]));
  return links.flatMap((link) => {
    const a = byId.get(link.from);
    const b = byId.get(link.to);
    if (a === undefined || b === undefined) return [];
    const others = spots.filter((spot) => spot.id !== a.id && spot.id !== b.id);
    return [
      {
        id: link.id,
        from: link.from,
        to: link.to,
        kind: link.kind,
        points: bestCurve(a, b, others, tile),
      },
    ];
  });
}

/** The least bent curve that touches no symbol, and no label if that can be had. */
export function bestCurve(
  a: Point,
  b: Point,
  others: readonly Pick<Spot, 'x' | 'y' | 'box'>[],
  tile: number,
): Point[] {
  let best: Point[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const bend of BENDS) {
    const points = bentCurve(a, b, bend);
    let cost = Math.abs(bend) * 3;
    for (const other of others) {
      if (touches(points, square(other, tile * 1.2))) cost += 10;
      else if (touches(points, other.box)) cost += 1.2;
    }
    if (cost < lowest) {
      lowest = cost;
      best = points;
    }
  }
  return best;
}

const square = (at: Point, side: number): Box => ({
  x: at.x - side / 2,
  y: at.y - side / 2,
  w: side,
  h: side,
});

const touches = (points: readonly Point[], box: Box): boolean =>
  points.some((point) => overlaps({ x: point.x, y: point.y, w: 0, h: 0 }, box));
