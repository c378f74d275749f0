/** Going back from wherever a decision is told (log, hot wash) to the moment before it was taken. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import {
  type BranchTree,
  type Decision,
  type DecisionTaken,
  decisionKey,
  type ExerciseStore,
  type MomentId,
} from '../../../session/index.ts';
import { dateOfMinute } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { titleOf } from './say.ts';

/** The exercise that a log or list below here tells of, and what to do once one has gone back. */
export interface BackTo {
  readonly store: ExerciseStore;
  readonly onGone: () => void;
}

export const BackContext = createContext<BackTo | null>(null);

/**
 * The moment at which a decision of the cursor's line lay open: before it was taken, or, where nobody took it and a
 * default or plan did, before that turn ended. Undefined when the line holds no such turn.
 */
export function momentBefore(
  tree: BranchTree,
  taken: { readonly turn: number; readonly decision: Decision },
): MomentId | undefined {
  const key = decisionKey(taken.decision);
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  let turn = 1;
  let last: MomentId = null;
  let inTurn: MomentId | undefined;
  for (const id of tree.line) {
    const node = byId.get(id);
    if (node === undefined) return undefined;
    if (turn === taken.turn) {
      if (node.key === key) return last;
      inTurn = last;
    }
    if (turn > taken.turn) break;
    if (node.decision.type === 'advance') turn = node.turn;
    last = id;
  }
  return turn === taken.turn ? last : inTurn;
}

export interface GoBackProps {
  readonly turn: number;
  readonly decision: Decision;
  readonly label: string;
  readonly name: string;
}

interface ButtonProps {
  readonly label: string;
  readonly name: string;
  /** Where it goes; null for StartEx, undefined where there is no such moment. */
  readonly momentOf: (tree: BranchTree) => MomentId | undefined;
}

/** The button; nothing where there is no way back. */
function GoBackButton({ label, name, momentOf }: ButtonProps) {
  const back = useContext(BackContext);
  if (back === null) return null;
  const { store, onGone } = back;
  return (
    <button
      type="button"
      class="go-back"
      aria-label={name}
      onClick={() => {
        const moment = momentOf(store.tree());
        if (moment !== undefined && store.goTo(moment).ok) onGone();
      }}
    >
      {label}
    </button>
  );
}

/** A way back to the moment before a decision. */
export function GoBack({ turn, decision, label, name }: GoBackProps) {
  const momentOf = (tree: BranchTree) => momentBefore(tree, { turn, decision });
  return <GoBackButton label={label} name={name} momentOf={momentOf} />;
}

export interface GoBackAfterProps {
  /** How many decisions of the cursor's line come before the moment. */
  readonly after: number;
  readonly label: string;
  readonly name: string;
}

/** The same for a moment at which a card lay open that nobody may have chosen. */
export function GoBackAfter({ after, label, name }: GoBackAfterProps) {
  const momentOf = ({ line }: BranchTree) => (after === 0 ? null : line[after - 1]);
  return <GoBackButton label={label} name={name} momentOf={momentOf} />;
}

/** The same for a decision as the log has it. */
export function GoBackTo({ taken }: { readonly taken: DecisionTaken }) {
  const { words, formats } = useDesk();
  const back = useContext(BackContext);
  if (back === null) return null;
  const { decision, turn, minute } = taken;
  const label =
    decision.type === 'answer'
      ? `inject.${decision.inject}.option.${decision.option}`
      : decision.type === 'act'
        ? `action.${decision.action}`
        : 'advance';
  const title = titleOf(words, { label, decision });
  const date = formats.shortDate(dateOfMinute(back.store.view(), minute));
  return (
    <GoBack
      turn={turn}
      decision={decision}
      label={words.t('branch.goBack')}
      name={words.t('branch.goBackLabel', { title, date })}
    />
  );
}
