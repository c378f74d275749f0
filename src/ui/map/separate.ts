/**
 * Moves things in a room apart until their boxes keep clear of each other. Pure; changes the spots it is given.
 */
import { type Box, clamp, contains, overlaps } from './geometry.ts';
import type { LooseSpot } from './layout.ts';

/** Pixels that stay free between two boxes. */
const GAP = 2;

/** Says whether everything ended up clear and inside its room. */
export function separate(spots: LooseSpot[], boundsOf: (zone: string) => Box): boolean {
  const bounds = new Map(spots.map((spot) => [spot.zone, boundsOf(spot.zone)]));
  const inside = (spot: LooseSpot): Box => bounds.get(spot.zone) as Box;
  for (let round = 0; round < 160; round++) {
    let moved = false;
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const a = spots[i] as LooseSpot;
        const b = spots[j] as LooseSpot;
        if (a.zone === b.zone && overlaps(a.box, b.box, GAP)) {
          push(a, b, inside(a));
          moved = true;
        }
      }
    }
    for (const spot of spots) keepIn(spot, inside(spot));
    if (!moved) break;
  }
  for (const spot of spots) shift(spot, Math.round(spot.x) - spot.x, Math.round(spot.y) - spot.y);
  const free = spots.every((a, i) =>
    spots.every((b, j) => j <= i || a.zone !== b.zone || !overlaps(a.box, b.box)),
  );
  return free && spots.every((spot) => contains(grow(inside(spot)), spot.box));
}

/** Half a pixel of rounding is no overlap. */
const grow = (box: Box): Box => ({ x: box.x - 1, y: box.y - 1, w: box.w + 2, h: box.h + 2 });

function push(a: LooseSpot, b: LooseSpot, room: Box): void {
  const dx = (a.box.w + b.box.w) / 2 + GAP - Math.abs(centre(b).x - centre(a).x);
  const dy = (a.box.h + b.box.h) / 2 + GAP - Math.abs(centre(b).y - centre(a).y);
  const abreast = room.w >= a.box.w + b.box.w + GAP;
  // A nudge beyond the exact distance keeps rows from creeping forever.
  if (abreast && dx <= dy) {
    const way = centre(b).x >= centre(a).x ? 1 : -1;
    shift(a, (-way * (dx + 0.5)) / 2, 0);
    shift(b, (way * (dx + 0.5)) / 2, 0);
  } else {
    const way = centre(b).y >= centre(a).y ? 1 : -1;
    shift(a, 0, (-way * (dy + 0.5)) / 2);
    shift(b, 0, (way * (dy + 0.5)) / 2);
  }
}

function keepIn(spot: LooseSpot, room: Box): void {
  const { box } = spot;
  const x =
    room.w >= box.w ? clamp(box.x, room.x, room.x + room.w - box.w) : room.x + (room.w - box.w) / 2;
  const y =
    room.h >= box.h ? clamp(box.y, room.y, room.y + room.h - box.h) : room.y + (room.h - box.h) / 2;
  shift(spot, x - box.x, y - box.y);
}

const centre = (spot: LooseSpot): { x: number; y: number } => ({
  x: spot.box.x + spot.box.w / 2,
  y: spot.box.y + spot.box.h / 2,
});

function shift(spot: LooseSpot, dx: number, dy: number): void {
  spot.x += dx;
  spot.y += dy;
  spot.box = { ...spot.box, x: spot.box.x + dx, y: spot.box.y + dy };
}
