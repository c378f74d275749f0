/**
 * The only writer of ground truth: one event in, the draft changed.
 *
 * Decides nothing and draws no dice; all of that has happened when an event is written. Each type of event has a small
 * writer of its own in `writers`. `Draft` is a private copy owned by the step, so changing it in place is not seen
 * from outside.
 */

import { aimedKey } from './aimed-key.ts';
import type { Compiled } from './compile.ts';
import type { KnownFacts } from './conditions.ts';
import type { AssetId, Draft, EventType, ExerciseEvent, Minute } from './model/index.ts';
import { type Touches, touchesOf } from './topics.ts';
import { BOOKS } from './writers/books.ts';
import { OTHER_SIDE } from './writers/other-side.ts';
import { SYSTEMS } from './writers/systems.ts';
import type { Writers } from './writers/writer.ts';

// The type holds every event to having a writer.
const WRITERS: Writers<EventType> = { ...BOOKS, ...SYSTEMS, ...OTHER_SIDE };

/** What an event of one type does: what it writes, and what it is news of. */
interface Handler {
  readonly write: (draft: Draft, event: ExerciseEvent, compiled: Compiled) => void;
  readonly touches: Touches;
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  (Object.keys(WRITERS) as EventType[]).map((type) => [
    type,
    { write: WRITERS[type] as Handler['write'], touches: touchesOf(type) },
  ]),
);

/** Applies one event and answers with the topics it is news of. Throws on an event no rule covers: a bug. */
export function applyEvent(draft: Draft, event: ExerciseEvent, compiled: Compiled): number {
  const handler = HANDLERS.get(event.type);
  // One that nobody wrote a rule for can only come from outside the type system.
  if (handler === undefined) throw new Error(`no rule for event ${event.type}`);
  draft.known.minute = event.minute;
  handler.write(draft, event, compiled);
  const { touches } = handler;
  return typeof touches === 'number' ? touches : touches(event);
}

/** Time passes without anything happening, so that conditions on time never depend on unseen events. */
export function passTime(draft: Draft, minute: Minute): void {
  draft.known.minute = minute;
}

/** How often something has been tried on a target so far; part of the dice keys (R18). */
export function attemptsAt(known: KnownFacts, key: string, target: AssetId | null): number {
  return known.attempts[aimedKey(key, target)] ?? 0;
}
