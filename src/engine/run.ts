/**
 * One step in progress: the draft it owns, the time it has reached, the events it has written.
 *
 * Rules read the draft and write only by `emit`. A run never outlives the step that made it.
 */
import { applyEvent } from './apply-event.ts';
import type { Compiled } from './compile.ts';
import type { Seed } from './dice.ts';
import type { Draft, ExerciseEvent, Herrings, InjectId, Minute, OptionId } from './model/index.ts';
import { type News, touch } from './news.ts';

export interface Run {
  readonly compiled: Compiled;
  readonly seed: Seed;
  /** Injects the plan does not put to the team; they take their default. `null` puts all. */
  readonly puts: ReadonlySet<InjectId> | null;
  /** Options the plan takes for injects it does not put; their default where it names none. */
  readonly takes: ReadonlyMap<InjectId, OptionId>;
  /** How many false alarms there are. */
  readonly herrings: Herrings;
  readonly draft: Draft;
  /** What has changed in the draft since it was last looked through. */
  readonly news: News;
  /** Where in time this step is; events carry it. */
  now: Minute;
  /** Something happened that the team must be able to answer at once. */
  interrupted: boolean;
  /** An adversary did something that everybody sees. */
  seen: boolean;
  /** Injects that effects have called for and that come next. */
  readonly called: InjectId[];
  events: ExerciseEvent[];
  /** Whether anyone wants to read the events; rollouts want the end alone. */
  keeps: boolean;
  /** Something that was under way has finished. */
  finished: boolean;
}

/** Writes an event: applies it to the draft and keeps it for the record, where there is one. */
export function emit(run: Run, event: ExerciseEvent): void {
  touch(run.news, applyEvent(run.draft, event, run.compiled));
  if (run.keeps) run.events.push(event);
}
