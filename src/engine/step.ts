/**
 * The one way an exercise moves: a decision in, the next ground truth and the events out.
 *
 * `step` is pure: the truth handed in is never changed, and refusals are values. `playStep` is the same in an exercise
 * in play, for replays that need no past, and `playMove` the same for rollouts.
 */
import { advanceTurn, follow } from './advance.ts';
import type { Compiled, CompiledInject, Move } from './compile.ts';
import type { Seed } from './dice.ts';
import type { Facts, Secrets } from './facts.ts';
import { factsOf, freshFacts, freshSecrets } from './ground-truth.ts';
import { answer, bringInjects } from './injects.ts';
import type {
  DecidedBy,
  Decision,
  ExerciseEvent,
  GroundTruth,
  Herrings,
  InjectId,
  OptionId,
  Refusal,
} from './model/index.ts';
import { moveOf } from './move.ts';
import { NONE } from './names.ts';
import { freshNews } from './news.ts';
import { Play } from './play.ts';
import type { Run } from './run.ts';
import { startingFacts, startingSecrets } from './start.ts';
import { actionBlockedBy, blockedBy, start } from './undertakings.ts';
import { decisionTaken } from './writers/books.ts';

/** What stays the same for the whole of an exercise. */
export interface Setting {
  readonly compiled: Compiled;
  readonly seed: Seed;
  /** Injects the plan puts to the team; `null` for all. */
  readonly puts: ReadonlySet<InjectId> | null;
  /** Options the plan takes for those it does not put; their default where it names none. */
  readonly takes: ReadonlyMap<InjectId, OptionId>;
  /** How many false alarms there are. */
  readonly herrings: Herrings;
}

export type StepResult =
  | { readonly ok: true; readonly truth: GroundTruth; readonly events: readonly ExerciseEvent[] }
  | { readonly ok: false; readonly reason: Refusal };

function freshRun(setting: Setting, facts: Facts, secrets: Secrets, keeps: boolean): Run {
  return {
    compiled: setting.compiled,
    facts,
    secrets,
    news: freshNews(setting.compiled, facts, secrets),
    seed: setting.seed,
    puts: setting.puts,
    takes: setting.takes,
    herrings: setting.herrings,
    now: facts.minute,
    interrupted: false,
    seen: false,
    called: [],
    events: [],
    keeps,
    finished: false,
  };
}

/** A step about to begin. */
function beginStep(run: Run, setting: Setting, keeps: boolean): void {
  run.seed = setting.seed;
  run.puts = setting.puts;
  run.takes = setting.takes;
  run.herrings = setting.herrings;
  run.now = run.facts.minute;
  run.interrupted = false;
  run.seen = false;
  run.keeps = keeps;
  run.finished = false;
  // Whoever reads events keeps the list.
  if (keeps) run.events = [];
}

/**
 * StartEx: the first turn is open, and whatever comes at minute 0 is on the table.
 * @param keeps whether the events are wanted, as for `playMove`
 */
export function startPlay(
  setting: Setting,
  keeps = true,
): { readonly play: Play; readonly events: readonly ExerciseEvent[] } {
  const { compiled, seed, herrings } = setting;
  const secrets = startingSecrets(compiled, seed, herrings);
  const run = freshRun(setting, startingFacts(compiled), secrets, keeps);
  bringInjects(run);
  return { play: new Play(run), events: run.events };
}

/** Takes an exercise up again from ground truth, which is not changed. */
export function resume(setting: Setting, { known, hidden }: GroundTruth): Play {
  const { compiled } = setting;
  const facts = freshFacts(compiled, known);
  return new Play(freshRun(setting, facts, freshSecrets(compiled, hidden), true));
}

/** Takes one decision. */
export function step(
  setting: Setting,
  truth: GroundTruth,
  decision: Decision,
  by: DecidedBy,
): StepResult {
  const reason = refusalOf(setting, truth, decision);
  if (reason !== null) return { ok: false, reason };
  const play = resume(setting, truth);
  const events = playStep(setting, play, decision, by);
  return { ok: true, truth: play.truth(), events };
}

/** Why a decision cannot be taken now, or null. Reads only what the team knows. */
export function refusalOf(
  { compiled }: Setting,
  at: GroundTruth | Play,
  decision: Decision,
): Refusal | null {
  const facts = at instanceof Play ? at.facts : factsOf(compiled, at.known);
  if (facts.ended !== null) return 'exercise-ended';
  switch (decision.type) {
    case 'advance':
      return null;
    case 'answer': {
      const open = facts.openInjects.find(({ entry }) => entry.id === decision.inject);
      if (open === undefined) return 'inject-not-open';
      const option = open.entry.options.find(({ id }) => id === decision.option);
      return option === undefined ? 'no-such-option' : blockedBy(facts, option);
    }
    case 'act': {
      const action = compiled.actions.get(decision.action);
      if (action === undefined) return 'no-such-action';
      const { targets } = action;
      const { target } = decision;
      if (targets.length === 0 && target !== undefined) return 'target-not-needed';
      if (targets.length > 0 && target === undefined) return 'target-missing';
      const place = placeOf(compiled, target);
      if (target !== undefined && !targets.includes(place)) return 'target-unknown';
      return actionBlockedBy(compiled, facts, action, place);
    }
  }
}

const placeOf = ({ names }: Compiled, target: string | undefined): number =>
  target === undefined ? NONE : names.assets.find(target);

/** Takes a decision in an exercise in play. The decision must be legal; an illegal one is a bug and throws. */
export function playStep(
  setting: Setting,
  play: Play,
  decision: Decision,
  by: DecidedBy,
): readonly ExerciseEvent[] {
  return playMove(setting, play, moveOf(setting.compiled, decision), by);
}

/**
 * The same for a decision that has been looked up already.
 * @param keeps whether the events are wanted; without them the list is empty and play is faster
 */
export function playMove(
  setting: Setting,
  { run }: Play,
  { decision, entry, target }: Move,
  by: DecidedBy,
  keeps = true,
): readonly ExerciseEvent[] {
  beginStep(run, setting, keeps);
  if (entry === null) advanceTurn(run);
  else {
    decisionTaken(run, entry.seat, decision, by);
    const asked = entry.answers !== NONE;
    if (asked) answer(run, setting.compiled.injectList[entry.answers] as CompiledInject, entry, by);
    else start(run, entry, target);
    // What has only been started changes nothing that anything waits for.
    if (asked || entry.begin.length > 0 || run.finished) follow(run);
  }
  return keeps ? run.events : NO_EVENTS;
}

const NO_EVENTS: readonly ExerciseEvent[] = [];
