/** What a decision is called: the text key of its card, and the seat it belongs to. */
import type { Compiled, Decision, SeatId } from '../engine/index.ts';

/** Text key of the card of a decision: `inject.x.option.y`, `action.x`; `advance` for the end of a turn. */
export function labelOf(decision: Decision): string {
  switch (decision.type) {
    case 'answer':
      return `inject.${decision.inject}.option.${decision.option}`;
    case 'act':
      return `action.${decision.action}`;
    case 'advance':
      return 'advance';
  }
}

/** Whose decision it is, or null for the end of a turn and for what the scenario does not know. */
export function seatOf(compiled: Compiled, decision: Decision): SeatId | null {
  switch (decision.type) {
    case 'answer':
      return (
        compiled.injects
          .get(decision.inject)
          ?.options.find(({ spec }) => spec.id === decision.option)?.spec.seat ?? null
      );
    case 'act':
      return compiled.actions.get(decision.action)?.spec.seat ?? null;
    case 'advance':
      return null;
  }
}
