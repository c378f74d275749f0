/** The tree's part of a store that has no tree: for stores made up by hand that only play along. */
import type { Branches, InPieces } from '../../src/session/index.ts';

/** Work that is done before it begins. */
export function* piece<T>(value: T): InPieces<T> {
  yield;
  return value;
}

const none = { ok: false, reason: 'no-such-moment' } as const;

export const noBranches: Branches = {
  exercise: 'made-up',
  name: null,
  tree: () => ({
    nodes: [],
    roots: [],
    start: { date: '2015-07-20T08:00:00Z', phase: 'undetectedPersistence' },
    cursor: null,
    tip: null,
    line: [],
    main: [],
    cuts: 0,
    settled: true,
  }),
  settle: () => true,
  goTo: () => none,
  backToTip: () => none,
  undo: () => none,
  newLuck: () => none,
  rename: () => none,
  comment: () => none,
  mark: () => none,
  annotate: () => none,
  promote: () => none,
  cut: () => none,
  restoreCut: () => none,
  collapse: () => none,
  viewAt: () => none,
  fogAt: () => none,
  compare: () => none,
  history: () => none,
  addLine: () => none,
  pieces: {
    debrief: () => piece(null),
    fogAt: () => piece(none),
    compare: () => piece(none),
    history: () => piece(none),
    addLine: () => piece(none),
  },
  lines: () => [],
  nameExercise: () => none,
  setKey: () => none,
  unlock: () => none,
  curtain: () => ({ key: false, lifted: false }),
};
