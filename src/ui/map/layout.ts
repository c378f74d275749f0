/**
 * Where everything stands on the table for a given size of the window: rooms, assets, labels, links.
 *
 * Pure and told only the briefing, so the board keeps still while the exercise goes on. Rooms run from left to
 * right with the internet before them; within a room an asset stands where the scenario put it, moved aside
 * just enough that symbols and labels keep apart.
 */
import { bendLinks, type LinkLayout } from './bends.ts';
import { type Box, clamp, makeTable, type Point, type Table } from './geometry.ts';
import { separate } from './separate.ts';
import type { Briefing, MapWord } from './types.ts';

/** Width of a text in CSS pixels. The scene measures with the real font, tests with an estimate. */
export type Measure = (text: string, fontSize: number) => number;

export interface RoomLayout {
  readonly id: string;
  /** Corners on the screen: top left, top right, bottom right, bottom left. */
  readonly corners: readonly [Point, Point, Point, Point];
  readonly title: Point;
  readonly titleWidth: number;
  /** The room's name as it is written, already broken into lines; empty where it does not fit. */
  readonly titleLines: readonly string[];
  /** Where the back wall stands on the floor. */
  readonly wallFoot: number;
}

export interface Spot {
  readonly id: string;
  readonly zone: string;
  /** Middle of the symbol. */
  readonly x: number;
  readonly y: number;
  /** Lines of the label, empty where there is no room for one. */
  readonly lines: readonly string[];
  /** Symbol, label and caption together. */
  readonly box: Box;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** `compact` is a phone held upright: labels only for what matters. */
  readonly mode: 'wide' | 'compact';
  readonly table: Table;
  /** Side of an asset's symbol. */
  readonly tile: number;
  readonly font: number;
  readonly titleFont: number;
  /** Whether there is room for a line below names; what it would say is told by colour and shape too. */
  readonly captions: boolean;
  readonly rooms: readonly RoomLayout[];
  readonly spots: readonly Spot[];
  readonly links: readonly LinkLayout[];
  readonly internet: RoomLayout;
  /** Places for what is outside: readers first, then adversaries in the order met, the unknown host last. */
  readonly slots: readonly Point[];
  readonly legend: Box;
}

export interface LayoutInput {
  readonly width: number;
  readonly height: number;
  readonly plan: Pick<Briefing, 'zones' | 'assets' | 'links'>;
  name(key: string): string;
  has(key: string): boolean;
  readonly measure: Measure;
  /** How large the player has set the text, 1 being usual. Letters grow first, symbols give way. */
  readonly textScale?: number;
}

/** Height of a line of text, in font sizes. */
export const LINE = 1.32;

const SIZES = [104, 96, 88, 80, 72, 66, 60, 55, 50, 46, 42, 38, 34, 30, 27, 24, 21, 18] as const;

/** Height of letters as a share of a symbol's side: large, for the back of the room, or what fits. */
const LETTERS = [0.34, 0.3, 0.26] as const;

/** Largest letters, for a text set to be read from the back of a room. */
const LARGEST_LETTERS = 38;
/** Symbols smaller than this are not worth larger letters. */
const LEAST_TILE = 30;

/** Lays the table for a window. The largest symbols at which nothing overlaps win, then the largest letters. */
export function layOut(input: LayoutInput): MapLayout {
  const { width, height, textScale = 1 } = input;
  const mode = width < 620 || height < 380 ? 'compact' : 'wide';
  const largest = clamp(Math.min(width / 14.4, height / 9.2), 18, 104);
  const sizes = SIZES.filter((tile) => tile <= largest || tile === 18);
  const usual = usualLayout(input, mode, sizes);
  const best = textScale > 1 && mode === 'wide' ? enlarged(input, usual, sizes, textScale) : usual;
  return { ...best, links: bendLinks(input.plan.links, best.spots, best.tile) };
}

function usualLayout(
  input: LayoutInput,
  mode: MapLayout['mode'],
  sizes: readonly number[],
): MapLayout {
  let best: MapLayout | undefined;
  for (const tile of sizes) {
    for (const share of mode === 'wide' ? LETTERS : [0]) {
      const font = mode === 'wide' ? clamp(Math.round(tile * share), 11, 26) : 10;
      const attempt = layWith(input, mode, tile, font);
      best = attempt.layout;
      if (attempt.clear) return best;
    }
  }
  if (best === undefined) throw new Error('no symbol size was tried');
  return best;
}

const clippedIn = ({ spots, rooms }: MapLayout): number =>
  [...spots.flatMap(({ lines }) => lines), ...rooms.flatMap(({ titleLines }) => titleLines)].filter(
    (line) => line.endsWith('\u2026'),
  ).length;

/** The same table with letters as much larger as was asked for, or as can be: symbols shrink to make room. */
function enlarged(
  input: LayoutInput,
  usual: MapLayout,
  sizes: readonly number[],
  by: number,
): MapLayout {
  const most = Math.min(LARGEST_LETTERS, Math.round(usual.font * by));
  const tiles = sizes.filter(
    (tile) => tile <= usual.tile && tile >= Math.min(LEAST_TILE, usual.tile),
  );
  // Half a name in large letters says less than a whole one in small.
  const clipped = clippedIn(usual);
  for (let font = most; font > usual.font; font--) {
    for (const captions of [true, false]) {
      for (const tile of tiles) {
        const attempt = layWith(input, 'wide', tile, font, captions);
        if (attempt.clear && clippedIn(attempt.layout) <= clipped) return attempt.layout;
      }
    }
  }
  return usual;
}

function layWith(
  input: LayoutInput,
  mode: 'wide' | 'compact',
  tile: number,
  font: number,
  captions = true,
): { layout: MapLayout; clear: boolean } {
  const { width, height, plan, measure } = input;
  const wide = mode === 'wide';
  const titleFont = wide ? clamp(Math.round(font * 0.78), 10, 27) : 8;
  const edge = wide ? clamp(width * 0.022, 14, 34) : 6;
  const legendHeight = wide ? font + 26 : 0;
  const area: Box = {
    x: edge,
    // Above the rooms there is room for the line of headlines, when there are any.
    y: wide ? font * 1.75 + 9 : 10,
    w: width - edge * 2,
    h: height - legendHeight - (wide ? font * 1.75 + 9 + height * 0.026 : 20),
  };
  const table = makeTable(area, wide ? 0.085 : 0.05);
  const columns = columnsOf(plan, area, wide);
  const rooms = columns.map((column) => roomOf(input, { table, column, titleFont, wide }));
  const internet = rooms[0] as RoomLayout;
  const inner = rooms.slice(1);
  const started = plan.assets.map((asset) =>
    firstSpot(input, { asset, inner, tile, font, wide, captions }),
  );
  const clear = separate(started, (zone) => roomBounds(inner, zone, tile, wide));
  const spots = started.map(({ id, zone, x, y, lines, box }) => ({ id, zone, x, y, lines, box }));
  const slotX = (internet.corners[0].x + internet.corners[2].x) / 2 - (wide ? 2 : 0);
  const slots = [0.17, 0.38, 0.58, 0.78, 0.9, 0.95].map((v) => ({
    x: Math.round(slotX + (wide ? (v - 0.5) * -area.w * 0.02 : 0)),
    y: Math.round(table.project(0, area.y + area.h * v).y),
  }));
  const layout: MapLayout = {
    width,
    height,
    mode,
    table,
    tile,
    font,
    titleFont,
    captions,
    rooms: inner,
    spots,
    // Bent once everything has its place.
    links: [],
    internet,
    slots,
    legend: {
      x: edge,
      y: height - legendHeight - edge * 0.2,
      w: width - edge * 2,
      h: legendHeight,
    },
  };
  const fits = wide || spots.every((spot) => spot.box.w > 0);
  return { layout, clear: clear && fits && measure('x', font) > 0 };
}

interface Column {
  readonly id: string;
  readonly box: Box;
}

/** How an asset's own place within its zone is read: stretched so that the room is used from end to end. */
function placeIn(plan: LayoutInput['plan'], asset: LayoutInput['plan']['assets'][number]): Point {
  const others = plan.assets.filter((other) => other.zone === asset.zone);
  const along = (axis: 0 | 1): number => {
    const low = Math.min(...others.map((other) => other.at[axis]));
    const high = Math.max(...others.map((other) => other.at[axis]));
    return high - low < 0.3 ? asset.at[axis] : (asset.at[axis] - low) / (high - low);
  };
  return { x: along(0), y: along(1) };
}

/** How many stand side by side, or one behind the other, in a zone. */
function clusters(plan: LayoutInput['plan'], zone: string, axis: 0 | 1): number {
  const places = plan.assets.filter((asset) => asset.zone === zone).map((asset) => asset.at[axis]);
  places.sort((a, b) => a - b);
  return places.filter((place, i) => i === 0 || place - (places[i - 1] as number) > 0.16).length;
}

/**
 * Shares out the table: the internet a slim strip, each room as wide and as deep as what stands in it asks for.
 * Rooms that need less depth stand alternately farther back and nearer, so that the table looks built, not ruled.
 */
function columnsOf(plan: LayoutInput['plan'], area: Box, wide: boolean): readonly Column[] {
  const gap = wide ? clamp(area.w * 0.02, 10, 30) : 5;
  const weights = plan.zones.map((zone) => {
    const abreast = clusters(plan, zone, 0);
    const count = plan.assets.filter((asset) => asset.zone === zone).length;
    return abreast === 0 ? 0.7 : 1 + 0.55 * (abreast - 1) + 0.05 * count;
  });
  const ids = ['internet', ...plan.zones];
  const all = [wide ? 0.9 : 0.8, ...weights];
  const sum = all.reduce((a, b) => a + b, 0);
  const free = area.w - gap * (ids.length - 1);
  let x = area.x;
  return ids.map((id, i) => {
    const w = (free * (all[i] as number)) / sum;
    const rows = clusters(plan, id, 1);
    const depth = !wide || i === 0 || rows >= 4 ? 1 : ([0.6, 0.6, 0.72, 0.88][rows] as number);
    const spare = area.h * (1 - depth);
    const box = { x, y: area.y + spare * (i % 2 === 1 ? 0.72 : 0.2), w, h: area.h * depth };
    x += w + gap;
    return { id, box };
  });
}

interface RoomContext {
  readonly table: Table;
  readonly column: Column;
  readonly titleFont: number;
  readonly wide: boolean;
}

/** Letters of a title stand apart by this share of the font size; on a phone closer. */
export const titleSpacing = (mode: MapLayout['mode'], font: number): number =>
  font * (mode === 'wide' ? 0.12 : 0.04);

function roomOf(input: LayoutInput, { table, column, titleFont, wide }: RoomContext): RoomLayout {
  const { x, y, w, h } = column.box;
  const corners = [
    table.project(x, y),
    table.project(x + w, y),
    table.project(x + w, y + h),
    table.project(x, y + h),
  ] as const;
  const inset = wide ? 13 : 5;
  const outside = column.id === 'internet';
  const left = outside
    ? corners[3].x
    : Math.max(corners[0].x, corners[3].x * 0.6 + corners[0].x * 0.4);
  const title = {
    x: Math.round(left + inset),
    y: Math.round(corners[0].y + (wide ? titleFont * 0.95 : 4)),
  };
  const titleWidth = Math.min(corners[1].x, corners[2].x) - inset * 0.6 - title.x;
  const key = outside ? 'map.internet' : `zone.${column.id}.name`;
  const text = input.has(key) ? input.name(key) : '';
  const spacing = titleSpacing(wide ? 'wide' : 'compact', titleFont);
  const measure: Measure = (part, font) => input.measure(part, font) * 1.04 + part.length * spacing;
  const lines = wrap(text.toUpperCase(), titleWidth, titleFont, measure);
  const fits = wide || (lines.length === 1 && !lines[0]?.endsWith('\u2026'));
  const titleLines = fits ? lines : [];
  const wallFoot = corners[0].y + wallHeight(titleFont, Math.max(1, titleLines.length), wide);
  return { id: column.id, corners, title, titleWidth, titleLines, wallFoot };
}

/** The back wall carries the room's name, however many lines that takes. */
const wallHeight = (titleFont: number, lines: number, wide: boolean): number =>
  titleFont * (wide ? 1 + LINE * lines : 1.6);

/** The space in a room where symbols and labels may stand, at its narrowest. */
function roomBounds(rooms: readonly RoomLayout[], zone: string, tile: number, wide: boolean): Box {
  const room = rooms.find((one) => one.id === zone);
  if (room === undefined) throw new Error(`no room for zone ${zone}`);
  const [a, b, c, d] = room.corners;
  const pad = wide ? 6 : 2;
  const x = Math.max(a.x, d.x) + pad;
  const y = room.wallFoot + tile * 0.12;
  return { x, y, w: Math.min(b.x, c.x) - pad - x, h: c.y - (wide ? 8 : 5) - y };
}

/** Words that may stand below a name. */
const CAPTIONS = [
  'map.noTelemetry',
  'network.noTelemetry',
  'network.isolated',
  'belief.suspected',
  'belief.known',
] as const satisfies readonly MapWord[];

/** A caption is set a little smaller than the name above it. */
export const captionFont = (font: number): number => Math.max(10, Math.round(font * 0.86));

function widestCaption(input: LayoutInput, font: number): number {
  const size = captionFont(font);
  const long = input.has('map.noTelemetry') ? 'network.noTelemetry' : null;
  const keys = CAPTIONS.filter((key) => key !== long && input.has(key));
  return Math.max(0, ...keys.map((key) => input.measure(input.name(key), size)));
}

/** A spot while it may still be moved. */
export interface LooseSpot {
  id: string;
  zone: string;
  x: number;
  y: number;
  lines: readonly string[];
  box: Box;
}

interface SpotContext {
  readonly asset: LayoutInput['plan']['assets'][number];
  readonly inner: readonly RoomLayout[];
  readonly tile: number;
  readonly font: number;
  readonly wide: boolean;
  readonly captions: boolean;
}

function firstSpot(input: LayoutInput, context: SpotContext): LooseSpot {
  const { asset, inner, tile, font, wide, captions } = context;
  const bounds = roomBounds(inner, asset.zone, tile, wide);
  const place = placeIn(input.plan, asset);
  const text = input.name(`asset.${asset.id}.name`);
  const most = Math.min(bounds.w, Math.max(tile * 2.1, 84, captions ? 0 : font * 7));
  const lines = wide ? wrap(text, most, font, input.measure) : [];
  const caption = captions ? widestCaption(input, font) : 0;
  const label = Math.max(
    Math.min(caption, bounds.w - 4),
    ...lines.map((line) => input.measure(line, font)),
  );
  const w = wide ? Math.max(tile + 14, label + 4) : tile + 5;
  const above = tile * (wide ? 0.66 : 0.62);
  // Label lines and one line more for a caption, which is kept free so that nothing moves when it comes.
  const captionLine = captions ? font * 1.15 : font * 0.2;
  const below = wide ? tile * 0.5 + 8 + lines.length * font * LINE + captionLine : tile * 0.62;
  const left = bounds.x + w / 2;
  const right = bounds.x + bounds.w - w / 2;
  const x = right > left ? left + (right - left) * place.x : bounds.x + bounds.w / 2;
  const top = bounds.y + above;
  const bottom = bounds.y + bounds.h - below;
  const y = bottom > top ? top + (bottom - top) * place.y : bounds.y + bounds.h / 2;
  return {
    id: asset.id,
    zone: asset.zone,
    x,
    y,
    lines,
    box: { x: x - w / 2, y: y - above, w, h: above + below },
  };
}

/** Breaks a name into at most two lines; what does not fit ends in an ellipsis. */
export function wrap(text: string, most: number, font: number, measure: Measure): string[] {
  if (text === '') return [];
  if (measure(text, font) <= most) return [text];
  const words = text.split(' ');
  let first = '';
  while (words.length > 0 && measure(`${first} ${words[0] as string}`.trim(), font) <= most) {
    first = `${first} ${words.shift() as string}`.trim();
  }
  if (first === '') first = words.shift() ?? '';
  return [first, words.join(' ')]
    .filter((line) => line !== '')
    .map((line) => shorten(line, most, font, measure));
}

function shorten(line: string, most: number, font: number, measure: Measure): string {
  if (measure(line, font) <= most) return line;
  let end = line.length;
  while (end > 1 && measure(`${line.slice(0, end)}\u2026`, font) > most) end--;
  return `${line.slice(0, end).trimEnd()}\u2026`;
}
