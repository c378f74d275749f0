/**
 * What a plan promises and never keeps: injects that it puts and that do not arrive when it is played, options of
 * theirs that nobody can choose in it, and endings of which only one is left.
 *
 * A plan that leaves most injects to their default also leaves out what those would have opened. What is never met in
 * the whole scenario either is said there, and not once more for each plan. Actions are not asked for: a playbook is
 * the same in every plan, and a short one is bound to leave some of it closed.
 */
import type { Inject, Scenario } from '../../engine/model/scenario.ts';
import type { FindingCode } from '../codes.ts';
import type { Path } from '../finding.ts';
import { listed } from '../suggest.ts';
import { type ArrivalWatcher, type Met, nothingMet, remember } from './arrivals.ts';
import { openersOfInject, openersOfOption } from './openers.ts';

/** A finding without the number of exercises, which only the last one knows. */
interface Missed {
  readonly path: Path;
  readonly code: FindingCode;
  readonly what: string;
  readonly fix: string;
}

/** Watches the plan at a place of the list; `wide` is what exercises that put every inject have met. */
export function watchPlanArrivals(scenario: Scenario, place: number, wide: Met): ArrivalWatcher {
  const met = nothingMet();
  return {
    met,
    hasMissed: () => missedBy(scenario, place, met, wide).length > 0,
    see: (exercise) => remember(met, exercise),
    tell: (say, { inWords }) => {
      for (const { path, code, what, fix } of missedBy(scenario, place, met, wide))
        say(path, code, `${what} ${inWords}.`, fix);
    },
  };
}

function missedBy(scenario: Scenario, place: number, met: Met, wide: Met): readonly Missed[] {
  const plan = scenario.plans[place];
  if (plan === undefined || plan.puts === 'all') return [];
  const missed: Missed[] = [];
  for (const [at, id] of plan.puts.entries()) {
    const inject = scenario.injects.find((one) => one.id === id);
    if (inject === undefined || !wide.injects.has(id)) continue;
    const path = ['plans', place, 'puts', at];
    if (met.injects.has(id)) missed.push(...missedOptions(scenario, plan, path, inject, met, wide));
    else
      missed.push({
        path,
        code: 'play/plan-inject-never-arrives',
        what: `Plan "${plan.id}" puts inject "${id}", which never arrived`,
        fix: mendOf(openersOfInject(scenario, plan.puts, inject), id),
      });
  }
  const [only] = met.endings;
  if (only !== undefined && met.endings.size === 1 && wide.endings.size > 1)
    missed.push({
      path: ['plans', place],
      code: 'play/plan-one-ending',
      what: `Plan "${plan.id}" came to the same ending "${only}" however the team played, though others can be reached when every inject is put,`,
      fix: 'Put a decision on which the ending turns, or let the plan take another answer for one that it does not put.',
    });
  return missed;
}

function missedOptions(
  scenario: Scenario,
  plan: { readonly id: string; readonly puts: readonly string[] | 'all' },
  path: Path,
  inject: Inject,
  met: Met,
  wide: Met,
): readonly Missed[] {
  const puts = plan.puts === 'all' ? [] : plan.puts;
  return inject.options.flatMap((option) => {
    const key = `answer:${inject.id}/${option.id}`;
    if (met.decisions.has(key) || !wide.decisions.has(key)) return [];
    return [
      {
        path,
        code: 'play/plan-option-never-chosen' as const,
        what: `Plan "${plan.id}" puts inject "${inject.id}", whose option "${option.id}" was never chosen`,
        fix: mendOf(openersOfOption(scenario, puts, option), inject.id),
      },
    ];
  });
}

/** How to mend what a plan keeps closed. */
const mendOf = (openers: readonly string[], id: string): string =>
  openers.length === 0
    ? `Look at what has to happen before it and is left to its default in this plan, or take "${id}" out of its puts.`
    : `What opens it is left to its default here: ${listed(openers, 4)}. Put it, name under takes another option for it, or take "${id}" out of its puts.`;
