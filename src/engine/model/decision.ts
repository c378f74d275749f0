/**
 * What a team can want. A decision is a wish; whether it happens, and how, the events say.
 */
import type { ActionId, AssetId, InjectId, Minute, OptionId, SeatId } from './ids.ts';

/** A wish, in the imperative. */
export type Decision =
  /** Answer an open inject with one of its options. */
  | { readonly type: 'answer'; readonly inject: InjectId; readonly option: OptionId }
  /** Start an action from the playbook, on an asset if the action asks for one. */
  | { readonly type: 'act'; readonly action: ActionId; readonly target?: AssetId }
  /** End the turn. */
  | { readonly type: 'advance' };

/** Who took a decision: people, a named policy, the inject's stated default, or the plan. */
export type DecidedBy = 'player' | 'policy' | 'default' | 'plan';

/** A decision that happened, as scripts and reports read it. */
export interface DecisionTaken {
  readonly turn: number;
  readonly minute: Minute;
  readonly seat: SeatId;
  readonly decision: Decision;
  readonly by: DecidedBy;
}

/** Why a decision was refused. A refusal is an ordinary value, never a throw. */
export type Refusal =
  | 'exercise-ended'
  | 'inject-not-open'
  | 'no-such-option'
  | 'no-such-action'
  | 'not-available'
  | 'not-enough-capacity'
  | 'not-enough-money'
  | 'target-missing'
  | 'target-unknown'
  | 'target-not-needed'
  | 'already-running'
  | 'already-done';

/** `answer:inject/option`, `act:action/target`, `act:action` or `advance`: one line of text per decision. */
export function decisionKey(decision: Decision): string {
  switch (decision.type) {
    case 'answer':
      return `answer:${decision.inject}/${decision.option}`;
    case 'act':
      return decision.target === undefined
        ? `act:${decision.action}`
        : `act:${decision.action}/${decision.target}`;
    case 'advance':
      return 'advance';
  }
}
