/** What never came: injects, options, actions, endings and phases that no tried exercise met. */
import { BREACH_PHASES } from '../../engine/model/lifecycle.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { PlayedOnce, Say, Tried, Watcher } from './watcher.ts';

/** What was met at least once. */
export interface Met {
  readonly injects: Set<string>;
  /** Answers and acts that a player or policy chose, as keys. */
  readonly decisions: Set<string>;
  readonly actions: Set<string>;
  readonly endings: Set<string>;
  readonly phases: Set<string>;
}

/** Watches what is met. More exercises are worth playing for it while something has been missed. */
export interface ArrivalWatcher extends Watcher {
  /** May be read by other watchers when all has been seen. */
  readonly met: Met;
  hasMissed(): boolean;
}

/** Nothing met yet. */
export const nothingMet = (): Met => ({
  injects: new Set(),
  decisions: new Set(),
  actions: new Set(),
  endings: new Set(),
  phases: new Set(),
});

/** Watches for all that a scenario has. */
export function watchArrivals(scenario: Scenario): ArrivalWatcher {
  const met = nothingMet();
  return {
    met,
    hasMissed: () => {
      let missed = false;
      const miss = (): void => {
        missed = true;
      };
      tellInjects(scenario, met, miss);
      tellOthers(scenario, met, miss);
      return missed;
    },
    see: (exercise) => remember(met, exercise),
    tell: (say, { inWords }) => {
      const missed = (
        path: Parameters<Say>[0],
        code: Parameters<Say>[1],
        what: string,
        fix: string,
      ) => say(path, code, `${what} ${inWords}.`, fix);
      tellInjects(scenario, met, missed);
      tellOthers(scenario, met, missed);
    },
  };
}

/** Adds what an exercise met. */
export function remember(met: Met, exercise: PlayedOnce): void {
  if (exercise.ending !== null) met.endings.add(exercise.ending);
  for (const { phase } of exercise.phases) met.phases.add(phase);
  for (const { decision, by } of exercise.decisions) {
    if (by !== 'policy' && by !== 'player') continue;
    met.decisions.add(decision);
    const action = /^act:([^/]+)/.exec(decision)?.[1];
    if (action !== undefined) met.actions.add(action);
  }
  for (const event of exercise.events) {
    if (event.type === 'injectArrived' && event.inject !== undefined) met.injects.add(event.inject);
  }
}

function tellInjects({ injects }: Scenario, met: Met, missed: Say): void {
  for (const [index, inject] of injects.entries()) {
    const path = ['injects', index];
    if (!met.injects.has(inject.id)) {
      missed(
        path,
        'play/inject-never-arrives',
        `Inject "${inject.id}" never arrived`,
        'Look at its when, at and until, or at what should bring it.',
      );
      continue;
    }
    for (const [at, option] of inject.options.entries()) {
      if (met.decisions.has(`answer:${inject.id}/${option.id}`)) continue;
      missed(
        [...path, 'options', at],
        'play/option-never-chosen',
        `Option "${option.id}" of inject "${inject.id}" was never chosen`,
        'Look at its needs, capacity and money: can it be afforded when the inject arrives?',
      );
    }
  }
}

function tellOthers({ actions, endings }: Scenario, met: Met, missed: Say): void {
  for (const [index, action] of actions.entries()) {
    if (met.actions.has(action.id)) continue;
    missed(
      ['actions', index],
      'play/action-never-done',
      `Action "${action.id}" was never done`,
      'Look at its needs, capacity and money.',
    );
  }
  for (const [index, ending] of endings.entries()) {
    if (met.endings.has(ending.id)) continue;
    missed(
      ['endings', index],
      'play/ending-never-reached',
      `Ending "${ending.id}" was never reached`,
      'Look at its condition and at the endings before it: the first that holds is taken.',
    );
  }
  for (const phase of BREACH_PHASES) {
    if (met.phases.has(phase)) continue;
    missed(
      ['turns'],
      'play/phase-never-entered',
      `Phase ${phase} was never entered`,
      'Look for effects with a signal that leads there.',
    );
  }
}

/** `in 200 exercises (seeds check/0 to check/199)`. */
export const triedInWords = (exercises: number, seeds: string): Tried => ({
  exercises,
  inWords: `in ${exercises} ${exercises === 1 ? 'exercise' : 'exercises'} (seeds ${seeds})`,
});
