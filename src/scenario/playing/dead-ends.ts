/**
 * Dead ends: from some moment on nothing is open to the team and nothing comes, though much of the time is left.
 *
 * A team that can only press "next" has stopped learning, and takes the scenario for broken.
 */
import { dateOfMinute } from '../../engine/calendar.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Watcher } from './watcher.ts';

/** More than this share of the exercise's longest time spent with nothing to do is a dead end. */
const MOST_IDLE = 0.25;

export function watchDeadEnds(scenario: Scenario): Watcher {
  let ends = 0;
  let first: { readonly index: number; readonly since: number; readonly policy: string } | null =
    null;
  return {
    see: ({ livelyUntil, endedAt, policy }, index) => {
      if (endedAt - livelyUntil <= MOST_IDLE * scenario.endsBy) return;
      ends += 1;
      first ??= { index, since: livelyUntil, policy };
    },
    tell: (say, { inWords }) => {
      if (first === null) return;
      const day = dateOfMinute(scenario.start, first.since).slice(0, 10);
      say(
        ['endsBy'],
        'play/dead-end',
        `An exercise can run dry: from some day on nothing was open and nothing came, with more than a quarter of the time left, ${ends} times ${inWords}; first in exercise ${first.index} (policy ${first.policy}), from ${day} on.`,
        'Let an ending close it with closes, or bring an inject in that time.',
      );
    },
  };
}
