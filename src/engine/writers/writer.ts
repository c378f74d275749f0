/** What writing an event takes: a small function for each type of event, and the few things they share. */
import type { Compiled } from '../compile.ts';
import type {
  AdversaryTruth,
  AssetId,
  Draft,
  EventType,
  ExerciseEvent,
  Known,
  KnownAsset,
} from '../model/index.ts';

export type EventOf<T extends EventType> = Extract<ExerciseEvent, { readonly type: T }>;

/** Writes one type of event into the draft. Decides nothing and draws no dice. */
export type Writer<T extends EventType> = (
  draft: Draft,
  event: EventOf<T>,
  compiled: Compiled,
) => void;

/** A writer for each of some types of event. */
export type Writers<T extends EventType> = { readonly [K in T]: Writer<K> };

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : Math.min(value, high);

/** Takes one out of a list, in place and without making another. */
export function removeAt(list: unknown[], index: number): void {
  for (let i = index + 1; i < list.length; i++) list[i - 1] = list[i];
  list.pop();
}

/** An asset as the team knows it. Throws if there is none: a bug. */
export function assetOf(known: Known, id: AssetId): KnownAsset {
  const asset = known.assets[id];
  if (asset === undefined) throw new Error(`no asset ${id}`);
  return asset;
}

/** An adversary's truth. Throws if there is none: a bug. */
export function truthOf(draft: Draft, id: string): AdversaryTruth {
  const truth = draft.hidden.adversaries[id];
  if (truth === undefined) throw new Error(`no adversary ${id}`);
  return truth;
}
