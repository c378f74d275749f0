/**
 * Everything that has happened so far as one list, newest first: decisions and papers, what was observed, where the
 * breach stood, what moved the meters. From the view alone; nothing in it was not known at the time.
 */
import type {
  DecisionTaken,
  DefenderView,
  MeterChange,
  Observation,
  PaperView,
} from '../../../session/index.ts';

export const LOG_KINDS = ['decision', 'paper', 'observation', 'phase', 'meter'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export type LogEntry =
  | { readonly kind: 'paper'; readonly minute: number; readonly paper: PaperView }
  | { readonly kind: 'decision'; readonly minute: number; readonly taken: DecisionTaken }
  | { readonly kind: 'observation'; readonly minute: number; readonly seen: Observation }
  | { readonly kind: 'phase'; readonly minute: number; readonly state: string }
  | { readonly kind: 'meter'; readonly minute: number; readonly change: MeterChange };

type Logged = Pick<
  DefenderView,
  'papers' | 'decisions' | 'observations' | 'breachLog' | 'meterLog'
>;

/** Entries of these kinds. Within a minute a paper stands before the answer to it, and both before what followed. */
export function logEntries(view: Logged, kinds: ReadonlySet<LogKind>): readonly LogEntry[] {
  const entries: LogEntry[] = [
    ...view.papers.map((paper) => ({ kind: 'paper' as const, minute: paper.minute, paper })),
    ...view.decisions.map((taken) => ({ kind: 'decision' as const, minute: taken.minute, taken })),
    ...view.observations.map((seen) => ({
      kind: 'observation' as const,
      minute: seen.minute,
      seen,
    })),
    ...view.breachLog.map(({ state, minute }) => ({ kind: 'phase' as const, minute, state })),
    ...view.meterLog
      .filter((change) => Math.round(change.by) !== 0)
      .map((change) => ({ kind: 'meter' as const, minute: change.minute, change })),
  ];
  return entries
    .filter((entry) => kinds.has(entry.kind))
    .sort((a, b) => a.minute - b.minute)
    .reverse();
}
