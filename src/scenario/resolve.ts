/** What an author may leave out, filled in: the last step from the written form to the engine's `Scenario`. */

import { dateOfMinute } from '../engine/calendar.ts';
import type { Action, Inject, Option, Scenario } from '../engine/model/scenario.ts';
import type { AuthoredHistory } from './schema/history.ts';
import type { AuthoredScenario } from './schema/scenario.ts';

/** The engine's scenario of files that passed their schemas. */
export function resolveScenario(
  authored: AuthoredScenario,
  history: AuthoredHistory | null,
): Scenario {
  return {
    ...authored,
    start: dateOfMinute(authored.start, 0),
    turns: authored.turns as Scenario['turns'],
    injects: authored.injects.map(resolveInject),
    actions: authored.actions satisfies readonly Action[],
    history: history ?? { decisions: [], events: [] },
  };
}

function resolveInject(inject: AuthoredScenario['injects'][number]): Inject {
  const options = inject.options.map(
    (option): Option => ({ ...option, seat: option.seat ?? inject.to }),
  );
  return { ...inject, interrupts: inject.interrupts ?? options.length > 0, options };
}
