/** Moves: decisions with what they name found already. */
import type { Compiled, CompiledUndertaking, Move } from './compiled.ts';
import type { AssetId, Decision } from './model/index.ts';
import { NONE, type ScenarioNames } from './names.ts';

/** Ends the turn. */
export const END_OF_TURN: Move = { decision: { type: 'advance' }, entry: null, target: NONE };

/** The move that takes an option, or an action aimed at an asset or at none (`NONE`). Throws if there is none: a bug. */
export function moveOn({ key, move, moves }: CompiledUndertaking, target: number): Move {
  const found = target === NONE ? move : moves[target];
  if (found === undefined) throw new Error(`${key} cannot be aimed at ${target}`);
  return found;
}

/** The move of a decision. Throws for one that names what there is not: a bug, since it is refused before. */
export function moveOf(compiled: Compiled, decision: Decision): Move {
  if (decision.type === 'advance') return END_OF_TURN;
  const { names } = compiled;
  const target =
    decision.type === 'act' && decision.target !== undefined
      ? names.assets.find(decision.target)
      : NONE;
  const entry =
    decision.type === 'act'
      ? compiled.actions.get(decision.action)
      : compiled.injects.get(decision.inject)?.options.find(({ id }) => id === decision.option);
  if (entry === undefined) throw new Error(`illegal: ${JSON.stringify(decision)}`);
  return moveOn(entry, target);
}

/** A new move for an undertaking that is being compiled. */
export function makeMove(names: ScenarioNames, entry: CompiledUndertaking, target: number): Move {
  const at = target === NONE ? null : names.assets.at(target);
  return { decision: decisionFor(entry, at), entry, target };
}

function decisionFor({ id, inject }: CompiledUndertaking, target: AssetId | null): Decision {
  if (inject !== null) return { type: 'answer', inject, option: id };
  return target === null ? { type: 'act', action: id } : { type: 'act', action: id, target };
}
