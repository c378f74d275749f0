/**
 * Looking back at an exercise: fog, comparing, the history line. Reads states and trees, changes neither.
 *
 * What is hidden goes out of here only behind no curtain (`curtain.ts`).
 */
import type { DecisionTree, States } from '../exercise/index.ts';
import type { Comparison, FogView, HistoryLine } from '../review/index.ts';
import type { AddedLine, Asked, MomentId, MomentRef } from './branch-types.ts';

/** What looking back needs of a store. */
export interface Behind {
  readonly states: States;
  readonly tree: () => DecisionTree;
  /** Whether the facilitator's key was given. */
  readonly lifted: () => boolean;
}

export class LookBack {
  readonly #behind: Behind;

  constructor(behind: Behind) {
    this.#behind = behind;
  }

  fogAt(_moment: MomentId): Asked<FogView> {
    return { ok: false, reason: this.#behind.lifted() ? 'no-such-moment' : 'not-ended' };
  }

  compare(_a: MomentRef, _b: MomentRef): Asked<Comparison> {
    return { ok: false, reason: 'no-such-line' };
  }

  history(): Asked<HistoryLine> {
    return { ok: false, reason: 'not-ended' };
  }

  addLine(_file: string): Asked<AddedLine> {
    return { ok: false, reason: 'unreadable' };
  }

  lines(): readonly AddedLine[] {
    return [];
  }
}
