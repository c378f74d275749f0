/** Which events stand in one of two lines only: the same thing at the same minute stands in both. */
import type { ExerciseEvent } from '../../engine/index.ts';
import type { LineEvent, PlayedLine } from '../line.ts';

/** An event without what only numbers it. */
function signature(event: ExerciseEvent): string {
  if (event.type !== 'observationMade') return JSON.stringify(event);
  const { id: _id, ...seen } = event.observation;
  return JSON.stringify({ ...event, observation: seen });
}

/** For each event of `line` whether it is missing in `other`. */
export function uniqueIn(line: PlayedLine, other: PlayedLine): readonly boolean[] {
  // Before they part the lines are the same list.
  let same = 0;
  const most = Math.min(line.events.length, other.events.length);
  const at = (events: readonly LineEvent[], index: number): ExerciseEvent =>
    (events[index] as LineEvent).event;
  const own = (index: number): string => signature(at(line.events, index));
  while (same < most && own(same) === signature(at(other.events, same))) same++;
  const count = new Map<string, number>();
  for (let i = same; i < other.events.length; i++) {
    const key = signature(at(other.events, i));
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return line.events.map((_event, index) => {
    if (index < same) return false;
    const key = own(index);
    const left = count.get(key) ?? 0;
    if (left > 0) count.set(key, left - 1);
    return left === 0;
  });
}
