/**
 * The tree as lines and stops: what the strip draws and what its keys walk over. Pure; no drawing, no words.
 *
 * A line runs along first children. A stop is one turn of one line: the moments of that turn, one dot. A branch
 * begins a line of its own at the stop it leaves. Rows are shared by lines that are never beside each other, so
 * that hundreds of short tries stay a few rows high.
 */
import type { BranchNode, BranchTree, MomentId } from '../../../session/index.ts';

/** One turn of one line. */
export interface Stop {
  /** Moments in order; empty only for StartEx before any decision. */
  readonly nodes: readonly BranchNode[];
  /** The moment that pressing the dot goes to: the first of the turn. */
  readonly moment: MomentId;
  readonly line: Line;
  readonly minute: number;
  readonly turn: number;
  /** How many branchings lie within this minute before it: its place beside stops of the same time. */
  readonly depth: number;
  readonly place: number;
  /** Lines that leave here. */
  readonly leaving: readonly Line[];
}

export interface Line {
  readonly index: number;
  /** A, B, ... Z, AA, ... */
  readonly letter: string;
  /** The first decision of the line; null for the one that begins at StartEx. */
  readonly first: BranchNode | null;
  /** Where it leaves another line, or null. */
  readonly from: Stop | null;
  readonly stops: readonly Stop[];
  /** All of it was taken back. */
  readonly undone: boolean;
  /** Name of the line, as somebody wrote it. */
  readonly name: string | null;
  readonly row: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** The stop a moment belongs to. */
  stopOf(moment: MomentId): Stop;
  /** The node of an id, or null. */
  nodeOf(id: MomentId): BranchNode | null;
  readonly rows: number;
  /** Distinct times with their depths, in order: the columns of the picture. */
  readonly columns: readonly Column[];
}

export interface Column {
  readonly minute: number;
  readonly depth: number;
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type OpenLine = Omit<Open<Line>, 'stops' | 'from'> & { stops: OpenStop[]; from: OpenStop | null };
type OpenStop = Omit<Open<Stop>, 'line' | 'leaving'> & { line: OpenLine; leaving: OpenLine[] };

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function letterOf(index: number): string {
  let letters = '';
  for (let n = index; n >= 0; n = Math.floor(n / 26) - 1)
    letters = String.fromCharCode(65 + (n % 26)) + letters;
  return letters;
}

/** The child that goes on with a line: the first that was not taken back. */
export function nextOnLine(
  children: readonly string[],
  nodeOf: (id: string) => BranchNode | null,
): string | null {
  return children.find((id) => nodeOf(id)?.undone === false) ?? null;
}

const keyOf = ({ minute, depth }: Column): string => `${minute} ${depth}`;

class Builder {
  readonly byId: ReadonlyMap<string, BranchNode>;
  readonly lines: OpenLine[] = [];
  readonly stops = new Map<MomentId, OpenStop>();
  readonly #waiting: { first: string | null; from: OpenStop | null }[] = [
    { first: null, from: null },
  ];
  readonly #tree: BranchTree;

  constructor(tree: BranchTree) {
    this.#tree = tree;
    this.byId = new Map(tree.nodes.map((node) => [node.id, node]));
  }

  build(): void {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift())
      this.#walk(next.first, next.from);
  }

  readonly #node = (id: string): BranchNode | null => this.byId.get(id) ?? null;

  #walk(firstId: string | null, from: OpenStop | null): void {
    const first = firstId === null ? null : this.#node(firstId);
    const index = this.lines.length;
    const line: OpenLine = {
      index,
      letter: letterOf(index),
      first,
      from,
      stops: [],
      undone: first?.undone === true,
      name: null,
      row: 0,
    };
    this.lines.push(line);
    from?.leaving.push(line);
    let stop: OpenStop | null = null;
    if (first === null) stop = this.#stop(line, { minute: 0, turn: 1, moment: null, depth: 0 });
    let at = first;
    while (at !== null || stop !== null) {
      if (at !== null) {
        line.name ??= at.name;
        if (stop === null || at.turn !== stop.turn) {
          const same: boolean = stop === null && from !== null && from.minute === at.minute;
          stop = this.#stop(line, {
            minute: at.minute,
            turn: at.turn,
            moment: at.id,
            depth: same ? (from?.depth ?? 0) + 1 : 0,
          });
        }
        stop.nodes.push(at);
        this.stops.set(at.id, stop);
      }
      const children: readonly string[] = at === null ? this.#tree.roots : at.children;
      const on = nextOnLine(children, this.#node) ?? (line.undone ? (children[0] ?? null) : null);
      for (const child of children)
        if (child !== on) this.#waiting.push({ first: child, from: stop });
      at = on === null ? null : this.#node(on);
      if (at === null) break;
    }
  }

  #stop(line: OpenLine, at: Pick<Stop, 'minute' | 'turn' | 'moment' | 'depth'>): OpenStop {
    const stop: OpenStop = { ...at, nodes: [], line, place: line.stops.length, leaving: [] };
    line.stops.push(stop);
    if (at.moment === null) this.stops.set(null, stop);
    return stop;
  }
}

/** Gives every line the highest row that is free beside it, below the line it leaves. Returns how many rows. */
function layRows(lines: readonly OpenLine[], columnOf: (stop: OpenStop) => number): number {
  /** For each row, the stretches of columns that are taken. */
  const rows: { from: number; to: number }[][] = [];
  for (const line of lines) {
    const last = line.stops.at(-1);
    const from = line.from === null ? 0 : columnOf(line.from);
    const to = last === undefined ? from : columnOf(last);
    let row = line.from === null ? 0 : line.from.line.row + 1;
    while (rows[row]?.some((taken) => from <= taken.to + 1 && taken.from <= to + 1)) row += 1;
    line.row = row;
    while (rows.length <= row) rows.push([]);
    rows[row]?.push({ from, to });
  }
  return rows.length;
}

/** Lines, stops, rows and columns of a tree. */
export function linesOf(tree: BranchTree): Lines {
  const builder = new Builder(tree);
  builder.build();
  const { lines, stops, byId } = builder;
  const found = new Map<string, Column>();
  for (const { stops: all } of lines)
    for (const { minute, depth } of all) found.set(keyOf({ minute, depth }), { minute, depth });
  const columns = [...found.values()].sort((a, b) => a.minute - b.minute || a.depth - b.depth);
  const places = new Map(columns.map((column, place) => [keyOf(column), place]));
  const rows = layRows(lines, (stop) => places.get(keyOf(stop)) ?? 0);
  return {
    lines,
    rows,
    columns,
    stopOf(moment) {
      const stop = stops.get(moment) ?? stops.get(null);
      if (stop === undefined) throw new Error('a tree without StartEx');
      return stop;
    },
    nodeOf: (id) => (id === null ? null : (byId.get(id) ?? null)),
  };
}

let remembered: { readonly nodes: readonly BranchNode[]; readonly lines: Lines } | null = null;

const same = (a: readonly BranchNode[], b: readonly BranchNode[]): boolean =>
  a === b || (a.length === b.length && a.every((node, at) => node === b[at]));

/** Lines of a tree, worked out once for as long as its nodes stay the same: going somewhere changes none. */
export function linesOnce(tree: BranchTree): Lines {
  if (remembered !== null && same(remembered.nodes, tree.nodes)) return remembered.lines;
  const lines = linesOf(tree);
  remembered = { nodes: tree.nodes, lines };
  return lines;
}

/** Where an arrow key leads from a stop; the stop itself where there is nothing that way. */
export function stopBeside(
  lines: Lines,
  stop: Stop,
  way: 'left' | 'right' | 'up' | 'down' | 'home' | 'end',
): Stop {
  const { line, place } = stop;
  switch (way) {
    case 'left':
      return line.stops[place - 1] ?? line.from ?? stop;
    case 'right':
      return line.stops[place + 1] ?? stop;
    case 'home':
      return line.stops[0] ?? stop;
    case 'end':
      return line.stops.at(-1) ?? stop;
    case 'up':
    case 'down': {
      const beside = lines.lines
        .filter((one) => (way === 'up' ? one.row < line.row : one.row > line.row))
        .flatMap((one) => one.stops)
        .map((one) => ({
          one,
          rows: Math.abs(one.line.row - line.row),
          away: Math.abs(one.minute - stop.minute) + Math.abs(one.depth - stop.depth) / 100,
        }));
      beside.sort((a, b) => a.rows - b.rows || a.away - b.away);
      return beside[0]?.one ?? stop;
    }
  }
}
