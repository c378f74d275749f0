/**
 * The one way an exercise moves: a decision in, the next ground truth and the events out.
 *
 * Pure. The truth handed in is never changed; refusals are values. `playStep` is the same on a draft the caller
 * owns, for rollouts that need no past.
 */
import { advanceTurn, follow } from './advance.ts';
import type { Compiled } from './compile.ts';
import type { Seed } from './dice.ts';
import { answer, bringInjects } from './injects.ts';
import type {
  DecidedBy,
  Decision,
  Draft,
  ExerciseEvent,
  GroundTruth,
  Herrings,
  InjectId,
  OptionId,
  Refusal,
} from './model/index.ts';
import { type News, newsOf } from './news.ts';
import { emit, type Run } from './run.ts';
import { clonePlain, startingTruth } from './start.ts';
import { actionBlockedBy, blockedBy, startAction } from './undertakings.ts';

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

const runs = new WeakMap<Draft, { readonly setting: Setting; readonly run: Run }>();

/** A step about to begin. The same notes serve every step on one draft; events are a new list each time. */
function newRun(setting: Setting, draft: Draft): Run {
  const earlier = runs.get(draft);
  const news = newsOf(setting.compiled, draft);
  if (earlier?.setting === setting && earlier.run.news === news) {
    const { run } = earlier;
    run.now = draft.known.minute;
    run.interrupted = false;
    run.seen = false;
    run.called.length = 0;
    run.events = [];
    run.keeps = true;
    run.finished = false;
    return run;
  }
  const run = freshRun(setting, draft, news);
  runs.set(draft, { setting, run });
  return run;
}

function freshRun(setting: Setting, draft: Draft, news: News): Run {
  return {
    compiled: setting.compiled,
    seed: setting.seed,
    puts: setting.puts,
    takes: setting.takes,
    herrings: setting.herrings,
    draft,
    news,
    now: draft.known.minute,
    interrupted: false,
    seen: false,
    called: [],
    events: [],
    keeps: true,
    finished: false,
  };
}

/** StartEx: the first turn is open, and whatever comes at minute 0 is on the table. */
export function startDraft(setting: Setting): {
  readonly draft: Draft;
  readonly events: readonly ExerciseEvent[];
} {
  const draft = startingTruth(setting.compiled, setting.seed, setting.herrings);
  const run = newRun(setting, draft);
  bringInjects(run);
  return { draft, events: run.events };
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
  const draft = clonePlain(truth) as Draft;
  return { ok: true, truth: draft, events: playStep(setting, draft, decision, by) };
}

/** Why a decision cannot be taken now, or null. Reads only what the team knows. */
export function refusalOf(
  setting: Setting,
  { known }: GroundTruth | Draft,
  decision: Decision,
): Refusal | null {
  if (known.ended !== null) return 'exercise-ended';
  switch (decision.type) {
    case 'advance':
      return null;
    case 'answer': {
      if (!known.openInjects.some(({ inject }) => inject === decision.inject))
        return 'inject-not-open';
      const option = setting.compiled.injects
        .get(decision.inject)
        ?.options.find(({ id }) => id === decision.option);
      return option === undefined ? 'no-such-option' : blockedBy(known, option);
    }
    case 'act': {
      const action = setting.compiled.actions.get(decision.action);
      if (action === undefined) return 'no-such-action';
      const { targets } = action;
      const { target } = decision;
      if (targets.length === 0 && target !== undefined) return 'target-not-needed';
      if (targets.length > 0 && target === undefined) return 'target-missing';
      if (target !== undefined && !targets.includes(target)) return 'target-unknown';
      return actionBlockedBy(known, action, target ?? null);
    }
  }
}

/**
 * Takes a decision on a draft the caller owns. The decision must be legal; an illegal one is a bug and throws.
 * @param keeps whether the events are wanted; without them the list is empty and play is faster
 */
export function playStep(
  setting: Setting,
  draft: Draft,
  decision: Decision,
  by: DecidedBy,
  keeps = true,
): readonly ExerciseEvent[] {
  const run = newRun(setting, draft);
  run.keeps = keeps;
  switch (decision.type) {
    case 'advance':
      advanceTurn(run);
      break;
    case 'answer': {
      const entry = setting.compiled.injects.get(decision.inject);
      const option = entry?.options.find(({ id }) => id === decision.option);
      if (entry === undefined || option === undefined)
        throw new Error(`illegal: ${JSON.stringify(decision)}`);
      emit(run, { minute: run.now, type: 'decisionTaken', seat: option.seat, decision, by });
      answer(run, entry, option, by);
      follow(run);
      break;
    }
    case 'act': {
      const action = setting.compiled.actions.get(decision.action);
      if (action === undefined) throw new Error(`illegal: ${JSON.stringify(decision)}`);
      emit(run, { minute: run.now, type: 'decisionTaken', seat: action.seat, decision, by });
      startAction(run, action, decision.target ?? null);
      // What has only been started changes nothing that anything waits for.
      if (action.begin.length > 0 || run.finished) follow(run);
      break;
    }
  }
  return run.events;
}
