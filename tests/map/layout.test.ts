/**
 * Where things stand on the map, at the sizes it is really shown at.
 */
import { describe, expect, test } from 'vitest';
import { bestCurve } from '../../src/ui/map/bends.ts';
import { makeTable, overlaps, track, walk } from '../../src/ui/map/geometry.ts';
import { layOut, type MapLayout, wrap } from '../../src/ui/map/layout.ts';
import { placeLabels, symbolBoxes } from '../../src/ui/map/small-labels.ts';
import { briefing, everyKind, WORDS } from './table.ts';

/** IBM Plex Sans is about this wide. */
const measure = (text: string, size: number): number => text.length * size * 0.54;
const lay = (width: number, height: number, plan = briefing()): MapLayout =>
  layOut({
    width,
    height,
    plan,
    name: (key) => WORDS[key] ?? key,
    has: (key) => key in WORDS,
    measure,
  });

/** The same with the text set larger. */
const layLarge = (width: number, height: number, textScale: number): MapLayout =>
  layOut({
    width,
    height,
    plan: briefing(),
    name: (key) => WORDS[key] ?? key,
    has: (key) => key in WORDS,
    measure,
    textScale,
  });

const SIZES = [
  ['beside the desk', 940, 660],
  ['above the branches', 980, 560],
  ['on a projector, above the branches', 1306, 716],
  ['on a projector', 1300, 800],
  ['on a large projector', 1920, 900],
  ['on a laptop', 760, 520],
  ['on a phone held upright', 390, 240],
  ['on a small phone', 320, 200],
] as const;

describe.each(SIZES)('the table %s, %i by %i', (_where, width, height) => {
  test.each([
    ['a committee', briefing()],
    ['every kind of asset', everyKind()],
  ])('M1 no symbol or name covers another: %s', (_what, plan) => {
    const { spots } = lay(width, height, plan);
    expect(spots).toHaveLength(plan.assets.length);
    for (const a of spots) {
      for (const b of spots) {
        if (a.id < b.id) expect([a.id, b.id, overlaps(a.box, b.box)]).toEqual([a.id, b.id, false]);
      }
    }
  });

  test('M2 every asset stands in the window and inside its own room', () => {
    const layout = lay(width, height);
    for (const spot of layout.spots) {
      const room = layout.rooms.find((one) => one.id === spot.zone);
      const [a, b, c, d] = room?.corners ?? [];
      if (a === undefined || b === undefined || c === undefined || d === undefined)
        throw new Error('no room');
      expect(spot.box.x).toBeGreaterThanOrEqual(Math.max(a.x, d.x) - 2);
      expect(spot.box.x + spot.box.w).toBeLessThanOrEqual(Math.min(b.x, c.x) + 2);
      expect(spot.box.y).toBeGreaterThanOrEqual(a.y - 2);
      expect(spot.box.y + spot.box.h).toBeLessThanOrEqual(c.y + 2);
      expect(c.y).toBeLessThanOrEqual(height);
    }
  });

  test('M3 rooms run from left to right with the internet before them, and none touches the next', () => {
    const layout = lay(width, height);
    const rooms = [layout.internet, ...layout.rooms];
    expect(layout.rooms.map((room) => room.id)).toEqual(['edge', 'office', 'servers', 'cloud']);
    for (let i = 1; i < rooms.length; i++) {
      const left = rooms[i - 1]?.corners;
      const right = rooms[i]?.corners;
      if (left === undefined || right === undefined) throw new Error('no room');
      expect(left[1].x).toBeLessThan(right[0].x);
      expect(left[2].x).toBeLessThan(right[3].x);
    }
  });

  test('M4 places outside stand apart, in the window, left of every asset', () => {
    const { slots, spots, tile } = lay(width, height);
    const first = Math.min(...spots.map((spot) => spot.x));
    slots.slice(0, 4).forEach((slot, i) => {
      expect(slot.x).toBeGreaterThan(0);
      expect(slot.x).toBeLessThan(first);
      expect(slot.y).toBeLessThan(height);
      const next = slots[i + 1];
      if (i < 3 && next !== undefined) expect(next.y - slot.y).toBeGreaterThan(tile * 0.9);
    });
  });
});

test('M5 the same window and the same briefing give the same table', () => {
  expect(JSON.stringify(lay(940, 660))).toBe(JSON.stringify(lay(940, 660)));
});

test('M6 a larger window has larger symbols, and a phone carries no names but those that matter', () => {
  const [phone, desk, projector] = [lay(390, 240), lay(940, 660), lay(1300, 800)];
  expect(phone.tile).toBeLessThan(desk.tile);
  expect(desk.tile).toBeLessThan(projector.tile);
  expect(phone.spots.every((spot) => spot.lines.length === 0)).toBe(true);
  expect(desk.spots.every((spot) => spot.lines.length > 0)).toBe(true);
});

test('M7 a link bends round a symbol that stands in its way, and its ends stay where they are', () => {
  const ends = [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
  ] as const;
  const inTheWay = { x: 150, y: 0, box: { x: 120, y: -30, w: 60, h: 80 } };
  const free = bestCurve(ends[0], ends[1], [], 40);
  const bent = bestCurve(ends[0], ends[1], [inTheWay], 40);
  const under = (points: readonly { x: number; y: number }[]): boolean =>
    points.some((point) => Math.abs(point.x - 150) < 20 && Math.abs(point.y) < 20);
  expect(under(free)).toBe(true);
  expect(under(bent)).toBe(false);
  expect([bent[0], bent.at(-1)]).toEqual([...ends]);
});

test('M8 few names on a phone: none covers a symbol or another name, and the first asked for comes first', () => {
  const layout = lay(390, 240);
  const requests = layout.spots.map(({ id, x, y }) => ({ id, x, y, w: 62, h: 13 }));
  const window = { x: 0, y: 0, w: 390, h: 240 };
  const symbols = symbolBoxes(layout);
  const placed = placeLabels(requests, symbols, layout.tile, window);
  expect(placed.has(requests[0]?.id ?? '')).toBe(true);
  expect(placed.size).toBeGreaterThanOrEqual(4);
  const boxes = [...placed.values()];
  boxes.forEach((box, i) => {
    expect(symbols.some((symbol) => overlaps(box, symbol))).toBe(false);
    expect(boxes.some((other, j) => j > i && overlaps(box, other))).toBe(false);
  });
});

test('M9 a name is broken at a space, at most once, and what does not fit says so', () => {
  expect(wrap('Mail', 90, 12, measure)).toEqual(['Mail']);
  expect(wrap('Sister committee', 90, 12, measure)).toEqual(['Sister', 'committee']);
  const long = wrap('An archive of everything anybody ever wrote', 90, 12, measure);
  expect(long).toHaveLength(2);
  expect(long[1]).toMatch(/\u2026$/);
  for (const line of long) expect(measure(line, 12)).toBeLessThanOrEqual(90);
});

test('M10 the table is narrower at its far side, and flat without tilt', () => {
  const area = { x: 0, y: 0, w: 100, h: 100 };
  const tilted = makeTable(area, 0.2);
  expect(tilted.project(100, 0).x).toBeCloseTo(90);
  expect(tilted.project(100, 100)).toEqual({ x: 100, y: 100 });
  expect(makeTable(area, 0).project(30, 70)).toEqual({ x: 30, y: 70 });
});

test('M11 a lane is walked at an even pace, whatever its points', () => {
  const lane = track([
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ]);
  const out = { x: 0, y: 0, angle: 0 };
  expect(lane.length).toBe(20);
  walk(lane, 5, out);
  expect([out.x, out.y]).toEqual([5, 0]);
  walk(lane, 15, out);
  expect([out.x, out.y, out.angle]).toEqual([10, 5, Math.PI / 2]);
  walk(lane, 99, out);
  expect([out.x, out.y]).toEqual([10, 10]);
});

test.each([
  [940, 660],
  [1300, 800],
  [1920, 900],
])(
  'M52 a text set larger is larger on the table too, and still covers nothing: %i by %i',
  (w, h) => {
    const usual = lay(w, h);
    const larger = layLarge(w, h, 1.6);
    expect(larger.font).toBeGreaterThan(usual.font);
    expect(larger.font).toBeLessThanOrEqual(Math.round(usual.font * 1.6));
    for (const a of larger.spots)
      for (const b of larger.spots)
        if (a.id < b.id) expect([a.id, b.id, overlaps(a.box, b.box)]).toEqual([a.id, b.id, false]);
    expect(layLarge(w, h, 1).font).toBe(usual.font);
  },
);
