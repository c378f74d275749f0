/** Which lines can be compared, how they are written in an address, and which two are taken when nobody chose. */
import type { AddedLine, BranchTree, MomentRef } from '../../../session/index.ts';
import { linesOnce } from '../branches/lines.ts';

/** `here:d12`, `here:start`, `history:end`. */
export function writeRef({ of, at }: MomentRef): string {
  return `${of}:${at ?? 'start'}`;
}

/** The reference of an address, or null for what is none. */
export function readRef(text: string | null): MomentRef | null {
  const [of, at] = text?.split(':') ?? [];
  if (!of || !at) return null;
  return { of, at: at === 'start' ? null : at };
}

/** A line of the menus. */
export interface LineChoice {
  readonly ref: MomentRef;
  readonly kind: 'here' | 'history' | 'added';
}

/** Every line that can be chosen: ends of lines here, the moment looked at, the record, what was laid beside. */
export function choicesOf(
  tree: BranchTree,
  added: readonly AddedLine[],
  withRecord: boolean,
): readonly LineChoice[] {
  const { lines } = linesOnce(tree);
  const ends = lines.map(({ stops }) => stops.at(-1)?.nodes.at(-1)?.id ?? null);
  const here = ends.includes(tree.cursor) ? ends : [...ends, tree.cursor];
  return [
    ...here.map((at): LineChoice => ({ kind: 'here', ref: { of: 'here', at } })),
    ...(withRecord ? [{ kind: 'history', ref: { of: 'history', at: 'end' } } as const] : []),
    ...added.map(({ id }): LineChoice => ({ kind: 'added', ref: { of: id, at: 'end' } })),
  ];
}

const isSame = (a: MomentRef, b: MomentRef): boolean => a.of === b.of && a.at === b.at;

/**
 * The two to begin with: the line looked at and the longest other one that was not taken back; else the record.
 * Null where there is one line only.
 */
export function firstPair(
  tree: BranchTree,
  choices: readonly LineChoice[],
): readonly [MomentRef, MomentRef] | null {
  const { lines, nodeOf, stopOf } = linesOnce(tree);
  const line = stopOf(tree.cursor).line;
  const mine: MomentRef = { of: 'here', at: line.stops.at(-1)?.nodes.at(-1)?.id ?? null };
  const others = lines
    .filter((one) => one !== line && !one.undone)
    .sort((a, b) => (b.stops.at(-1)?.minute ?? 0) - (a.stops.at(-1)?.minute ?? 0));
  const other = others[0]?.stops.at(-1)?.nodes.at(-1)?.id;
  if (other !== undefined && nodeOf(other) !== null) return [mine, { of: 'here', at: other }];
  const elsewhere = choices.find(({ ref }) => ref.of !== 'here');
  if (elsewhere !== undefined) return [mine, elsewhere.ref];
  const tried = choices.find(({ ref }) => !isSame(ref, mine));
  return tried === undefined ? null : [mine, tried.ref];
}
