/**
 * An exercise in play: its state by number, the time it has reached, the events of the step it is in.
 *
 * Rules read the facts and the secrets and write only by the writers. `Play` is what others hold: it tells ground truth
 * on demand and can be taken up again from it.
 */
import type { Compiled } from './compile.ts';
import type { Seed } from './dice.ts';
import type { Facts, Secrets } from './facts.ts';
import type { ExerciseEvent, Herrings, InjectId, Minute, OptionId } from './model/index.ts';
import type { News } from './news.ts';

export interface Run {
  readonly compiled: Compiled;
  readonly facts: Facts;
  readonly secrets: Secrets;
  /** What has changed since it was last looked through. */
  readonly news: News;
  seed: Seed;
  /** Injects the plan does not put to the team; they take their default. `null` puts all. */
  puts: ReadonlySet<InjectId> | null;
  /** Options the plan takes for injects it does not put; their default where it names none. */
  takes: ReadonlyMap<InjectId, OptionId>;
  /** How many false alarms there are. */
  herrings: Herrings;
  /** Where in time this step is; events carry it. */
  now: Minute;
  /** Something happened that the team must be able to answer at once. */
  interrupted: boolean;
  /** An adversary did something that everybody sees. */
  seen: boolean;
  /** Injects that effects have called for and that come next, by place. */
  readonly called: number[];
  events: ExerciseEvent[];
  /** Whether anyone wants to read the events; rollouts want the end alone. */
  keeps: boolean;
  /** Something that was under way has finished. */
  finished: boolean;
}
