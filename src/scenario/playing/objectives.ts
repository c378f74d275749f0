/** Objectives that nothing exercises: a letter in the report that no team could have earned. */

import type { AxisId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Met } from './arrivals.ts';
import type { Watcher } from './watcher.ts';

/** An axis that differs by less than this between the best and the worst exercise has not moved. */
const STILL = 1;
/** Fewer exercises than this cannot show that an axis stands still. */
const ENOUGH = 20;

export function watchObjectives(scenario: Scenario, met: Met): Watcher {
  const ranges = new Map<AxisId, { least: number; most: number }>();
  return {
    see: ({ outcome }) => {
      if (outcome === null) return;
      for (const { axes } of scenario.objectives)
        for (const axis of axes) {
          const value = outcome[axis];
          const range = ranges.get(axis) ?? { least: value, most: value };
          range.least = Math.min(range.least, value);
          range.most = Math.max(range.most, value);
          ranges.set(axis, range);
        }
    },
    tell: (say, { exercises, inWords }) => {
      for (const [index, { id, axes }] of scenario.objectives.entries()) {
        const why = namedBy(scenario, id, met);
        if (why !== null) {
          say(
            ['objectives', index],
            'play/objective-not-exercised',
            `Objective "${id}" is not exercised: ${why} ${inWords}.`,
            'Name it under objectives of an inject or action that trains it, or take it out.',
          );
          continue;
        }
        const still = axes.every((axis) => {
          const range = ranges.get(axis);
          return range === undefined || range.most - range.least < STILL;
        });
        if (!still || exercises < ENOUGH || axes.length === 0) continue;
        say(
          ['objectives', index, 'axes'],
          'play/objective-not-exercised',
          `Objective "${id}" cannot be told apart: ${axes.join(', ')} came out the same however the team played, ${inWords}.`,
          'Measure it by axes that its decisions move, or let its options have effects on them.',
        );
      }
    },
  };
}

/** Why nothing exercises the objective, or null if something did. */
function namedBy({ injects, actions }: Scenario, id: string, met: Met): string | null {
  const decisions = injects.filter((one) => one.objectives.includes(id) && one.options.length > 0);
  const acts = actions.filter((one) => one.objectives.includes(id));
  if (decisions.length + acts.length === 0)
    return 'no inject with options and no action names it, so it stayed without evidence';
  const came =
    decisions.some((one) => met.injects.has(one.id)) || acts.some((one) => met.actions.has(one.id));
  return came ? null : 'none of the injects and actions that name it came into play';
}
