/** What all differences are made with: weights by the scenario's own scoring, and who came out better. */
import { AXES, type AxisId, outcomeOf } from '../../engine/index.ts';
import type { PlayedLine } from '../line.ts';
import type { Pair, Root } from './chain.ts';
import type { Difference, Side } from './types.ts';

/** What is said of a difference before its chain is found. */
export interface Found extends Omit<Difference, 'chain' | 'better' | 'id'> {
  /** Which end of the scale is better, or null where one cannot say. */
  readonly best: 'low' | 'high' | null;
  readonly roots: readonly Root[];
}

/** Never is worse than late where low is better. */
export function betterOf(
  a: number | null,
  b: number | null,
  best: 'low' | 'high' | null,
): Side | null {
  if (best === null || a === b) return null;
  if (a === null) return 'b';
  if (b === null) return 'a';
  return a < b === (best === 'low') ? 'a' : 'b';
}

export const plain = { subject: null, name: null, hidden: false } as const;

/** Share of the outcome score that an axis has. */
export function shareOf({ compiled }: PlayedLine, axis: AxisId): number {
  const { weights } = compiled.scenario.scoring;
  let all = 0;
  for (const id of AXES) all += weights[id];
  return all === 0 ? 0 : weights[axis] / all;
}

/** Points of the score that one share of a data set is worth: half for taking, half for publishing (R39). */
export function worthOf(line: PlayedLine, data: string): number {
  const { dataSets } = line.compiled.scenario;
  const all = dataSets.reduce((sum, set) => sum + set.sensitivity, 0);
  const one = dataSets.find(({ id }) => id === data)?.sensitivity ?? 0;
  return all === 0 ? 0 : 50 * (one / all) * shareOf(line, 'dataKept');
}

export const sets = ({ a }: Pair): readonly string[] =>
  a.line.compiled.scenario.dataSets.map(({ id }) => id);
export const dataName = (id: string): string => `data.${id}.name`;

/** The other line's counterpart, told without what led to it. */
export const bare = (roots: readonly Root[]): readonly Root[] =>
  roots.map((root) => ({ ...root, bare: true }));

export const outcomeIn = (line: PlayedLine) =>
  line.truth.known.ended?.outcome ?? outcomeOf(line.compiled, line.truth);
