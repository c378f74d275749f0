/**
 * Observations that say the same thing of the same place, folded into one row with how often and since when. Pure;
 * what is the same is what a player reads, but for the date.
 */
import type { Observation } from '../../../session/index.ts';
import { confidenceWord } from '../../words/index.ts';

export interface Fold {
  /** The newest: the row. */
  readonly seen: Observation;
  /** The others like it, newest first. */
  readonly before: readonly Observation[];
}

function sameness({ text, source, asset, adversary, confidence, flow }: Observation): string {
  const from = source.kind === 'sensor' ? source.component : 'person';
  const left = flow === null ? null : [flow.data, Math.round(flow.share * 100)];
  return JSON.stringify([text, from, asset, adversary, confidenceWord(confidence), left]);
}

/** Newest first; each row stands where the newest of its kind does. */
export function foldObservations(observations: readonly Observation[]): readonly Fold[] {
  const folds = new Map<string, { seen: Observation; before: Observation[] }>();
  for (const seen of observations.toReversed()) {
    const key = sameness(seen);
    const known = folds.get(key);
    if (known === undefined) folds.set(key, { seen, before: [] });
    else known.before.push(seen);
  }
  return [...folds.values()];
}
