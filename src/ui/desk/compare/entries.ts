/**
 * What stands in the two columns, and in which order: the events that matter for a difference, and what the public
 * could read. Pure. What both lines have at the same time stands once.
 */
import type {
  ChainLink,
  Comparison,
  LineDecision,
  Side,
  StoryEntry,
} from '../../../session/index.ts';

export interface Entry {
  readonly id: string;
  readonly side: Side | 'both';
  readonly minute: number;
  readonly date: string;
  /** Text key with its values and names. */
  readonly said: Pick<ChainLink, 'key' | 'values' | 'names'>;
  readonly kind: ChainLink['kind'] | 'public' | 'parting';
  readonly hidden: boolean;
  /** Moment to open, on this side's line. */
  readonly moment: string | null;
  /** Weight of the weightiest difference it is part of. */
  readonly weight: number;
}

/** Entries of one stretch of time: those of A, those of B, or one for both. */
export interface EntryRow {
  readonly minute: number;
  readonly a: readonly Entry[];
  readonly b: readonly Entry[];
  readonly both: readonly Entry[];
}

type Said = Entry['said'];

const idOf = ({ key, values, names }: Said): string =>
  `${key} ${JSON.stringify(values)} ${JSON.stringify(names)}`;

/** What the world reads in both lines is the background; what only one of them tells matters. */
const STORY = { both: 0.5, own: 3 } as const;

function ofStory(entry: StoryEntry, side: Side | 'both'): Entry {
  const { key, values, names, minute, date, moment } = entry;
  const said = { key, values, names };
  return {
    id: `${side} ${minute} ${idOf(said)}`,
    side,
    minute,
    date,
    said,
    kind: 'public',
    hidden: false,
    moment,
    weight: side === 'both' ? STORY.both : STORY.own,
  };
}

/** The first decision that differs: it always stands. */
function ofParting(next: LineDecision, side: Side): Entry {
  const { minute, date, moment, decision, label } = next;
  const said =
    decision.type === 'advance'
      ? { key: 'chain.endOfTurn', values: {}, names: {} }
      : { key: 'chain.decision', values: {}, names: { card: label } };
  const id = `${side} ${minute} ${idOf(said)}`;
  return { id, side, minute, date, said, kind: 'parting', hidden: false, moment, weight: 1000 };
}

/** Whether both are one decision, however each came here. */
function sameDecision(one: Entry, other: Entry): boolean {
  if (one.kind !== 'decision' || one.side !== other.side || one.minute !== other.minute)
    return false;
  if (one.moment !== null && other.moment !== null) return one.moment === other.moment;
  const { card } = other.said.names;
  return card !== undefined && [card, `${card}.title`].includes(one.said.names.card ?? '');
}

/** All entries, in the order of time. */
export function entriesOf(comparison: Comparison): readonly Entry[] {
  const found = new Map<string, Entry>();
  const add = (entry: Entry) => {
    const known = found.get(entry.id);
    if (known === undefined || known.weight < entry.weight)
      found.set(entry.id, known?.kind === 'public' ? { ...known, weight: entry.weight } : entry);
  };
  for (const { chain, weight } of comparison.differences)
    for (const link of chain) {
      const { key, values, names, side, minute, date, moment, kind, hidden } = link;
      const said = { key, values, names };
      add({
        id: `${side} ${minute} ${idOf(said)}`,
        side,
        minute,
        date,
        said,
        kind,
        hidden,
        moment,
        weight,
      });
    }
  for (const side of ['a', 'b'] as const) {
    const next = comparison.divergence?.[side];
    if (!next) continue;
    const parting = ofParting(next, side);
    // A chain of causes may begin with the same decision: it stands once, as what parts the lines.
    for (const [id, known] of found) if (sameDecision(known, parting)) found.delete(id);
    add(parting);
  }
  for (const entry of comparison.story.a) add(ofStory(entry, entry.shared ? 'both' : 'a'));
  for (const entry of comparison.story.b) if (!entry.shared) add(ofStory(entry, 'b'));
  return [...found.values()].sort((a, b) => a.minute - b.minute);
}

/** Entries side by side: what falls on one day stands in one row. */
export function rowsOf(entries: readonly Entry[]): readonly EntryRow[] {
  const rows: { minute: number; day: string; a: Entry[]; b: Entry[]; both: Entry[] }[] = [];
  for (const entry of entries) {
    const day = entry.date.slice(0, 10);
    let row = rows.at(-1);
    if (row === undefined || row.day !== day) {
      row = { minute: entry.minute, day, a: [], b: [], both: [] };
      rows.push(row);
    }
    row[entry.side].push(entry);
  }
  return rows;
}

/** The weightiest entries, at most so many, in the order of time. */
export function weightiest(entries: readonly Entry[], most: number): readonly Entry[] {
  const kept = new Set([...entries].sort((a, b) => b.weight - a.weight).slice(0, most));
  return entries.filter((entry) => kept.has(entry));
}
