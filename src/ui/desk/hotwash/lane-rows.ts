/**
 * Where the bars and words of the lanes stand: pure geometry, no drawing.
 *
 * Each adversary has two rows, what was true above what the team knew; the team and the public have one. A word
 * is written where there is room for it and left out where there is none: the table says all of them.
 */
import type { DebriefLane, DebriefSpan, Minute } from '../../../session/index.ts';
import type { TimeScale } from './time-scale.ts';

export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly span: DebriefSpan;
}

/** A word beside or on a bar. `on` is the bar's kind when it stands on one, null when it stands on paper. */
export interface BarWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly on: DebriefSpan['kind'] | null;
}

export interface LaneRows {
  readonly lane: DebriefLane;
  readonly top: number;
  readonly height: number;
  /** Vertical middle of the first row, for the lane's name. */
  readonly nameY: number;
  readonly truth: readonly Bar[];
  readonly knew: readonly Bar[];
  readonly words: readonly BarWord[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly minute: Minute }[];
}

export interface RowSizes {
  readonly truth: number;
  readonly knew: number;
  readonly gap: number;
  readonly between: number;
  /** Room above each lane for its name, where names stand above; 0 where they stand at the left. */
  readonly name: number;
  /** Mean width of a letter, for guessing how wide a word is. */
  readonly letter: number;
}

/** Drawn later and higher: theft over presence, presence over silence. */
const LAYER: Readonly<Record<DebriefSpan['kind'], number>> = {
  quiet: 0,
  present: 1,
  theft: 2,
  detect: 1,
  log: 1,
  evict: 2,
  leak: 1,
  public: 1,
};

const PADDING = 7;

function bars(
  spans: readonly DebriefSpan[],
  scale: TimeScale,
  y: number,
  height: number,
): readonly Bar[] {
  const layered = [...spans].sort((a, b) => LAYER[a.kind] - LAYER[b.kind] || a.from - b.from);
  return layered.map((span) => {
    const x = scale.x(span.from);
    const width = Math.max(2, scale.x(span.to) - x);
    const thin = span.kind === 'quiet' ? Math.min(5, height) : height;
    return { x, width, y: y + (height - thin) / 2, height: thin, span };
  });
}

/** The widest stretch of a bar that no bar above it covers. */
function freeOf(bar: Bar, above: readonly Bar[]): { x: number; width: number } {
  let pieces = [{ from: bar.x, to: bar.x + bar.width }];
  for (const other of above) {
    pieces = pieces.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, other.x) },
        { from: Math.max(from, other.x + other.width), to },
      ].filter((piece) => piece.to > piece.from && piece.to <= to && piece.from >= from),
    );
  }
  const widest = pieces.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a), {
    from: bar.x,
    to: bar.x,
  });
  return { x: widest.from, width: widest.to - widest.from };
}

function wordsOf(
  row: readonly Bar[],
  label: (span: DebriefSpan) => string,
  sizes: RowSizes,
  end: number,
): readonly BarWord[] {
  const words: BarWord[] = [];
  const taken: { from: number; to: number }[] = row.map((bar) => ({
    from: bar.x,
    to: bar.x + bar.width,
  }));
  row.forEach((bar, i) => {
    const text = label(bar.span);
    const need = text.length * sizes.letter + PADDING * 2;
    const y = bar.y + bar.height / 2;
    const free = freeOf(bar, row.slice(i + 1));
    if (bar.span.kind !== 'quiet' && free.width >= need) {
      words.push({ x: free.x + PADDING, y, text, on: bar.span.kind });
      return;
    }
    const from = bar.x + bar.width;
    const to = from + need;
    if (to > end || taken.some((other) => other.from < to && other.to > from)) return;
    taken.push({ from, to });
    words.push({ x: from + PADDING, y, text, on: null });
  });
  return words;
}

/** Lays the lanes out from the top down. Returns the rows and the height they need. */
export function layLanes(options: {
  readonly lanes: readonly DebriefLane[];
  readonly scale: TimeScale;
  readonly width: number;
  readonly sizes: RowSizes;
  readonly label: (span: DebriefSpan) => string;
}): { readonly rows: readonly LaneRows[]; readonly height: number } {
  const { lanes, scale, width, sizes, label } = options;
  let top = 0;
  const rows = lanes.map((lane): LaneRows => {
    const y = top + sizes.name;
    const two = lane.kind === 'adversary';
    const truth = bars(lane.truth, scale, y, sizes.truth);
    const knew = two ? bars(lane.knew, scale, y + sizes.truth + sizes.gap, sizes.knew) : [];
    const height = sizes.name + sizes.truth + (two ? sizes.gap + sizes.knew : 0);
    const row: LaneRows = {
      lane,
      top,
      height,
      nameY: sizes.name > 0 ? top + sizes.name - 6 : y + sizes.truth / 2,
      truth,
      knew,
      words: wordsOf(truth, label, sizes, width),
      marks: lane.marks.map(({ minute }) => ({ x: scale.x(minute), y: y - 4, minute })),
    };
    top += height + sizes.between;
    return row;
  });
  return { rows, height: Math.max(0, top - sizes.between) };
}
