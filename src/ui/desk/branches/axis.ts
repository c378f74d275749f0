/**
 * The time axis of the branches: pure geometry. Time runs one way for all lines; a stretch in which nothing was
 * decided is drawn shorter than it was, one in which much was decided longer, and order is never changed.
 */
import type { Column } from './lines.ts';

export interface Axis {
  /** Width of the whole drawing, in pixels; more than asked for when the columns need it. */
  readonly width: number;
  x(column: Column): number;
  /** Where an exercise minute stands, between the columns too. */
  xOf(minute: number): number;
  /** Columns that get a label, with enough room between them. */
  readonly ticks: readonly { readonly minute: number; readonly x: number }[];
}

/** A quiet stretch counts as at most so many usual gaps. */
const LONGEST_GAP = 5;

export interface AxisOptions {
  readonly columns: readonly Column[];
  readonly width: number;
  /** Least room between two columns, in pixels. */
  readonly least: number;
  /** Room left of the first and right of the last. */
  readonly margin: number;
  /** Room a tick's label needs. */
  readonly label: number;
  /** The side a short exercise stands at; time runs from left to right all the same. */
  readonly side?: 'left' | 'right';
}

/** Lays the columns out. */
export function createAxis(options: AxisOptions): Axis {
  const { columns, width, least, margin, label, side = 'left' } = options;
  const first = columns[0]?.minute ?? 0;
  const last = columns.at(-1)?.minute ?? 0;
  const usual = Math.max(1, (last - first) / Math.max(1, columns.length - 1));
  const offsets: number[] = [0];
  for (let i = 1; i < columns.length; i++) {
    const gap = ((columns[i] as Column).minute - (columns[i - 1] as Column).minute) / usual;
    offsets.push((offsets[i - 1] as number) + Math.min(LONGEST_GAP, Math.max(1, gap)));
  }
  const units = offsets.at(-1) || 1;
  const unit = Math.max(least, (width - 2 * margin) / Math.max(units, 6));
  const unused = Math.max(0, width - 2 * margin - (offsets.at(-1) ?? 0) * unit);
  const start = margin + (side === 'right' ? unused : 0);
  const xs = offsets.map((offset) => start + offset * unit);
  const at = new Map(
    columns.map(({ minute, depth }, i) => [`${minute} ${depth}`, xs[i] as number]),
  );
  const ticks: { minute: number; x: number }[] = [];
  for (let i = 0; i < columns.length; i++) {
    const { minute, depth } = columns[i] as Column;
    const x = xs[i] as number;
    // The first label begins at its tick, the others stand in the middle of theirs.
    const room = ticks.length === 1 ? label * 1.6 : label;
    if (depth === 0 && x - (ticks.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= room)
      ticks.push({ minute, x });
  }

  function xOf(minute: number): number {
    let i = 0;
    while (i < columns.length && (columns[i] as Column).minute < minute) i++;
    const after = columns[i];
    if (after === undefined) return xs.at(-1) ?? margin;
    const before = columns[i - 1];
    if (before === undefined || after.minute === minute) return xs[i] as number;
    const share = (minute - before.minute) / (after.minute - before.minute);
    return (xs[i - 1] as number) + share * ((xs[i] as number) - (xs[i - 1] as number));
  }

  return {
    width: Math.max(width, (xs.at(-1) ?? 0) + margin),
    x: ({ minute, depth }) => at.get(`${minute} ${depth}`) ?? margin,
    xOf,
    ticks,
  };
}
