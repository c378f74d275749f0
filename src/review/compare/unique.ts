/** Which events stand in one of two lines only: the same thing at the same minute stands in both. */
import type { ExerciseEvent } from '../../engine/index.ts';
import type { InPieces } from '../../exercise/index.ts';
import type { PlayedLine } from '../line.ts';

/** Events written out in one piece. */
const AT_ONCE = 64;

/** An event without what only numbers it. */
function signature(event: ExerciseEvent): string {
  if (event.type !== 'observationMade') return JSON.stringify(event);
  const { id: _id, ...seen } = event.observation;
  return JSON.stringify({ ...event, observation: seen });
}

/** The signature of every event of a line. */
export function* signaturesOf({ events }: PlayedLine): InPieces<readonly string[]> {
  const all: string[] = [];
  for (const { event, at } of events) {
    all.push(signature(event));
    if (at % AT_ONCE === 0) yield;
  }
  return all;
}

/** For each event of a line whether it is missing in the other, by their signatures. */
export function uniqueIn(line: readonly string[], other: readonly string[]): readonly boolean[] {
  // Before they part the lines are the same list.
  let same = 0;
  while (same < line.length && line[same] === other[same]) same++;
  const count = new Map<string, number>();
  for (const key of other.slice(same)) count.set(key, (count.get(key) ?? 0) + 1);
  return line.map((key, index) => {
    if (index < same) return false;
    const left = count.get(key) ?? 0;
    if (left > 0) count.set(key, left - 1);
    return left === 0;
  });
}
