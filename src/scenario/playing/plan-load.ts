/** How many decisions a plan that puts every inject really puts to the team, against its minutes. */
import type { Scenario } from '../../engine/model/scenario.ts';
import { minutesNeeded, planLengthMessage, TOO_LONG_FIX } from '../plan-length.ts';
import type { Watcher } from './watcher.ts';

/** Fewer exercises than this have no middle worth naming. */
const ENOUGH = 10;

export function watchPlanLoad(scenario: Scenario): Watcher {
  const asking = new Set(
    scenario.injects.filter((one) => one.options.length > 0).map((one) => one.id),
  );
  const loads: number[] = [];
  return {
    see: ({ policy, events }) => {
      if (policy !== 'prudent' && policy !== 'history') return;
      let load = 0;
      for (const { type, inject } of events)
        if (type === 'injectArrived' && inject !== undefined && asking.has(inject)) load += 1;
      loads.push(load);
    },
    tell: (say, { inWords }) => {
      if (loads.length < ENOUGH) return;
      const median = [...loads].sort((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0;
      for (const [index, { id, minutes, puts }] of scenario.plans.entries()) {
        if (puts !== 'all' || minutesNeeded(median, minutes) <= minutes) continue;
        say(
          ['plans', index, 'minutes'],
          'play/plan-too-long',
          `${planLengthMessage(id, minutes, median)} That many injects with options came in the middle one of ${loads.length} exercises by the prudent and history policies, ${inWords}.`,
          TOO_LONG_FIX,
        );
      }
    },
  };
}
