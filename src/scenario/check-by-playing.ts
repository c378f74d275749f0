/**
 * Finds by playing what reading cannot: injects, options, actions, endings and phases that never come.
 *
 * How an exercise is played is handed in, since this layer stands below the one that plays. All findings are
 * warnings and name how many exercises were tried with which seeds: that nothing came in N tries is no proof.
 */
import { BREACH_PHASES } from '../engine/model/lifecycle.ts';
import { type Finding, Findings, type Located, type Path } from './finding.ts';
import type { LoadedScenario } from './load.ts';

/** What the checker reads of one exercise that was played. */
export interface PlayedOnce {
  readonly ending: string | null;
  readonly phases: readonly { readonly phase: string }[];
  /** In the form of `decisionKey`. */
  readonly decisions: readonly { readonly decision: string; readonly by: string }[];
  readonly events: readonly { readonly type: string; readonly inject?: string }[];
}

export interface Trials {
  /** How many exercises to play. */
  readonly count: number;
  /** Plays exercise `index`; may throw, which is a finding. */
  readonly play: (index: number) => PlayedOnce;
  /** The seeds in words, such as `check/0 to check/299`. */
  readonly seeds: string;
}

/** Throws of this many exercises are worth telling. */
const MOST_THROWS = 3;

interface Seen {
  readonly injects: Set<string>;
  readonly decisions: Set<string>;
  readonly actions: Set<string>;
  readonly endings: Set<string>;
  readonly phases: Set<string>;
  readonly throws: string[];
  played: number;
}

/** Plays, and says what never came. */
export function checkByPlaying(
  loaded: LoadedScenario,
  trials: Trials,
): { readonly findings: readonly Finding[]; readonly exercises: number } {
  const seen = playAll(trials);
  const findings = new Findings();
  const source: Located = {
    file: loaded.locate([]).file,
    locate: (path, part) => loaded.locate(path, part),
  };
  for (const sentence of seen.throws) {
    findings.add(
      source,
      [],
      'play/throws',
      sentence,
      'Look for what keeps the exercise from ending, such as a chain of effects; if the scenario is innocent, report the seed to us.',
    );
  }
  if (seen.throws.length === 0) sayWhatNeverCame(loaded, trials, seen, source, findings);
  return { findings: findings.list(), exercises: seen.played };
}

function playAll(trials: Trials): Seen {
  const seen: Seen = {
    injects: new Set(),
    decisions: new Set(),
    actions: new Set(),
    endings: new Set(),
    phases: new Set(),
    throws: [],
    played: 0,
  };
  for (let index = 0; index < trials.count && seen.throws.length < MOST_THROWS; index += 1) {
    try {
      remember(seen, trials.play(index));
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      seen.throws.push(`Exercise ${index} of ${trials.seeds} could not be played: ${why}.`);
    }
    seen.played += 1;
  }
  return seen;
}

function remember(seen: Seen, exercise: PlayedOnce): void {
  if (exercise.ending === null) throw new Error('it came to no ending');
  seen.endings.add(exercise.ending);
  for (const { phase } of exercise.phases) seen.phases.add(phase);
  for (const { decision, by } of exercise.decisions) {
    if (by !== 'policy' && by !== 'player') continue;
    seen.decisions.add(decision);
    const action = /^act:([^/]+)/.exec(decision)?.[1];
    if (action !== undefined) seen.actions.add(action);
  }
  for (const event of exercise.events) {
    if (event.type === 'injectArrived' && event.inject !== undefined)
      seen.injects.add(event.inject);
  }
}

function sayWhatNeverCame(
  { scenario }: LoadedScenario,
  trials: Trials,
  seen: Seen,
  source: Located,
  findings: Findings,
): void {
  const tries = `in ${seen.played} exercises (seeds ${trials.seeds})`;
  const warn = (
    path: Path,
    code: Parameters<Findings['add']>[2],
    message: string,
    fix: string,
  ): void => findings.add(source, path, code, `${message} ${tries}.`, fix);

  for (const [index, inject] of scenario.injects.entries()) {
    const path = ['injects', index];
    if (!seen.injects.has(inject.id)) {
      warn(
        path,
        'play/inject-never-arrives',
        `Inject "${inject.id}" never arrived`,
        'Look at its when, at and until, or at what should bring it.',
      );
      continue;
    }
    for (const [at, option] of inject.options.entries()) {
      if (seen.decisions.has(`answer:${inject.id}/${option.id}`)) continue;
      warn(
        [...path, 'options', at],
        'play/option-never-chosen',
        `Option "${option.id}" of inject "${inject.id}" was never chosen`,
        'Look at its needs, capacity and money: can it be afforded when the inject arrives?',
      );
    }
  }
  for (const [index, action] of scenario.actions.entries()) {
    if (seen.actions.has(action.id)) continue;
    warn(
      ['actions', index],
      'play/action-never-done',
      `Action "${action.id}" was never done`,
      'Look at its needs, capacity and money.',
    );
  }
  for (const [index, ending] of scenario.endings.entries()) {
    if (seen.endings.has(ending.id)) continue;
    warn(
      ['endings', index],
      'play/ending-never-reached',
      `Ending "${ending.id}" was never reached`,
      'Look at its condition and at the endings before it: the first that holds is taken.',
    );
  }
  for (const phase of BREACH_PHASES) {
    if (seen.phases.has(phase)) continue;
    warn(
      ['turns'],
      'play/phase-never-entered',
      `Phase ${phase} was never entered`,
      'Look for effects with a signal that leads there.',
    );
  }
}
