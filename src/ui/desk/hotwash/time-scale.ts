/**
 * The time axis of the lanes: pure geometry, no drawing.
 *
 * A breach is mostly waiting. Where most of what happened lies in a short stretch, that stretch is drawn
 * wider, and the page says so; order and dates are never changed. Times are exercise minutes.
 */
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Minute } from '../../../session/index.ts';

/** A stretch of time that is drawn wider than the rest. */
export interface WideStretch {
  readonly from: Minute;
  readonly to: Minute;
}

export interface TimeScale {
  /** Pixels from the left edge of the plot. */
  x(minute: Minute): number;
  /** Where ticks stand, as minutes, with enough room between them for a label. */
  readonly ticks: readonly Minute[];
  readonly wide: WideStretch | null;
}

/** Share of the moments that the wide stretch holds. */
const MOST = 0.7;
/** Only stretches shorter than this share of the whole are worth widening. */
const SHORT = 0.4;
/** Share of the width the wide stretch gets. */
const WIDTH = 0.68;

/** The shortest stretch with most of the moments in it, or null where time is used evenly. */
export function findWideStretch(moments: readonly Minute[], end: Minute): WideStretch | null {
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const held = Math.ceil(sorted.length * MOST);
  if (sorted.length < 4) return null;
  let best: WideStretch | null = null;
  for (let first = 0; first + held <= sorted.length; first += 1) {
    const from = sorted[first] ?? 0;
    const to = sorted[first + held - 1] ?? end;
    if (best === null || to - from < best.to - best.from) best = { from, to };
  }
  if (best === null || best.to <= best.from) return null;
  const margin = (best.to - best.from) * 0.06;
  const from = Math.max(0, Math.floor(best.from - margin));
  const to = Math.min(end, Math.ceil(best.to + margin));
  return to - from < end * SHORT ? { from, to } : null;
}

/** Corners of the scale: minutes and the pixels they stand at. */
function corners(end: Minute, width: number, wide: WideStretch | null): [number[], number[]] {
  if (wide === null)
    return [
      [0, end],
      [0, width],
    ];
  const rest = end - (wide.to - wide.from);
  const narrow = width * (1 - WIDTH);
  const left = (narrow * wide.from) / rest;
  const domain = [0, wide.from, wide.to, end];
  const range = [0, left, left + width * WIDTH, width];
  // A stretch that touches an end leaves a corner without length, which a scale can't have.
  const keep = domain.map((minute, i) => i === 0 || minute > (domain[i - 1] ?? 0));
  return [domain.filter((_, i) => keep[i]), range.filter((_, i) => keep[i])];
}

/** A scale of this width from minute 0 to `end`. `start` is the calendar time of minute 0. */
export function createTimeScale(options: {
  readonly start: string;
  readonly end: Minute;
  readonly width: number;
  readonly moments: readonly Minute[];
  /** Room a tick's label needs, in pixels. */
  readonly labelWidth: number;
}): TimeScale {
  const end = Math.max(1, options.end);
  const width = Math.max(1, options.width);
  const wide = findWideStretch(options.moments, end);
  const [domain, range] = corners(end, width, wide);
  const scale = scaleLinear(domain, range).clamp(true);
  const zero = Date.parse(options.start);

  const ticks: Minute[] = [];
  let lastX = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < domain.length; i += 1) {
    const from = domain[i - 1] ?? 0;
    const to = domain[i] ?? end;
    const room = (range[i] ?? width) - (range[i - 1] ?? 0);
    const count = Math.floor(room / options.labelWidth);
    if (count < 1) continue;
    const dates = scaleUtc([new Date(zero + from * 60_000), new Date(zero + to * 60_000)], [0, 1]);
    for (const date of dates.ticks(count)) {
      const minute = (date.getTime() - zero) / 60_000;
      const x = scale(minute);
      if (x - lastX < options.labelWidth || width - x < options.labelWidth / 4) continue;
      ticks.push(minute);
      lastX = x;
    }
  }
  return { x: (minute) => scale(minute), ticks, wide };
}
