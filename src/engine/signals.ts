/**
 * Raises signals on the two charts and writes what moved.
 *
 * R13 The first suspicion is a weak signal; a believed finding is an anomaly believed. What was dismissed alarms again
 *     only when something has changed since.
 * R14 A believed finding newer than the last eviction, in a state of watching or of public life, is a re-entry
 *     noticed, whatever the truth.
 * R15 What the public does to the team during a rebuild (a threat, a persona) takes the stage when it is done.
 */
import type { KnownFacts } from './conditions.ts';
import { advanceBreach, advanceIntrusion } from './lifecycle/index.ts';
import type {
  AdversaryId,
  BreachFacts,
  BreachSignal,
  IntrusionSignal,
  Minute,
} from './model/index.ts';
import { emit, type Run } from './run.ts';

function factsOf(run: Run): BreachFacts {
  const { known } = run.draft;
  let persona = false;
  let released = false;
  for (const { leak } of run.compiled.leaks) {
    if (known.leaks[leak.id] === undefined) continue;
    if (leak.kind === 'persona') persona = true;
    if (leak.kind === 'release') released = true;
  }
  return { disclosed: known.disclosedAt !== null, persona, released };
}

const phaseOf = (state: string): string => {
  const dot = state.indexOf('.');
  return dot < 0 ? state : state.slice(0, dot);
};

/** Raises a signal on the breach machine. One that does not apply in this state changes nothing. */
export function signalBreach(run: Run, signal: BreachSignal | 'ENDEX'): void {
  const from = run.draft.known.breach;
  const to = advanceBreach(from, signal, factsOf(run));
  if (to === from) return;
  emit(run, { minute: run.now, type: 'phaseChanged', from, to, signal });
  // A new phase has another rhythm: the turn ends here so that the team can answer.
  if (phaseOf(from) !== phaseOf(to)) run.interrupted = true;
}

/** Raises a signal on one adversary's intrusion. True if it moved. */
export function signalIntrusion(
  run: Run,
  adversary: AdversaryId,
  signal: IntrusionSignal,
): boolean {
  const truth = run.draft.hidden.adversaries[adversary];
  if (truth === undefined) throw new Error(`no adversary ${adversary}`);
  const to = advanceIntrusion(truth.intrusion, signal, { hasAccess: truth.footholds.length > 0 });
  if (to === truth.intrusion) return false;
  emit(run, { minute: run.now, type: 'intrusionChanged', adversary, from: truth.intrusion, to });
  return true;
}

/** When the team last began an eviction, or null. */
export function lastEviction(run: Run): Minute | null {
  const { breachLog } = run.draft.known;
  for (let i = breachLog.length - 1; i >= 0; i--) {
    const entry = breachLog[i];
    if (entry?.state === 'eviction.executing') return entry.minute;
  }
  return null;
}

/** When the team last went back from an anomaly to business as usual; -1 for never. */
function lastDismissal({ breachLog }: KnownFacts): Minute {
  for (let i = breachLog.length - 1; i > 0; i--) {
    const { state, minute } = breachLog[i] as KnownFacts['breachLog'][number];
    const before = breachLog[i - 1]?.state ?? '';
    if (before.startsWith('anomalyDetection') && state.startsWith('undetectedPersistence'))
      return minute;
  }
  return -1;
}

/** R13, R14: what the findings on the table say about the phase. */
export function believe(run: Run): void {
  const { known } = run.draft;
  if (known.findings.length === 0) return;
  if (known.breach === 'undetectedPersistence.normalOperations') signalBreach(run, 'WEAK_SIGNAL');
  if (known.breach.startsWith('undetectedPersistence')) {
    const dismissed = lastDismissal(known);
    if (known.findings.some(({ status, changed }) => status === 'known' && changed > dismissed))
      signalBreach(run, 'ANOMALY_BELIEVED');
    return;
  }
  if (
    known.breach === 'eviction.verifying' ||
    known.breach === 'eviction.monitoring' ||
    known.breach.startsWith('publicFallout')
  ) {
    const evicted = lastEviction(run);
    const since = Math.max(evicted ?? 0, known.breachLog.at(-1)?.minute ?? 0);
    if (
      evicted !== null &&
      known.findings.some(({ status, changed }) => status === 'known' && changed > since)
    )
      signalBreach(run, 'RE_ENTRY_NOTICED');
  }
}

const LEAK_SIGNALS = {
  staged: 'LEAK_STAGED',
  persona: 'PERSONA_APPEARED',
  release: 'DATA_RELEASED',
} as const;
type LeakKind = keyof typeof LEAK_SIGNALS;
const LEAK_STATES = {
  staged: 'leak.staged',
  persona: 'leak.persona',
  release: 'leak.release',
} as const;

/** R15: what has become public and has not had its phase yet. */
export function raisePublicSignals(run: Run): void {
  const { known } = run.draft;
  for (const { leak } of run.compiled.leaks) {
    const at = known.leaks[leak.id];
    if (at === undefined) continue;
    if (!hasBeenOnStage(known, leak.kind, at)) signalBreach(run, LEAK_SIGNALS[leak.kind]);
  }
}

/** Whether such a leak, or something louder, has been on stage at a minute or since. */
function hasBeenOnStage({ breachLog }: KnownFacts, kind: LeakKind, since: Minute): boolean {
  for (let i = breachLog.length - 1; i >= 0; i--) {
    const left = breachLog[i + 1]?.minute ?? Number.MAX_SAFE_INTEGER;
    if (left < since) return false;
    const state = breachLog[i]?.state ?? '';
    if (state === LEAK_STATES[kind] || isLouder(state, kind)) return true;
  }
  return false;
}

function isLouder(state: string, kind: LeakKind): boolean {
  if (kind === 'release') return false;
  if (kind === 'persona') return state === 'leak.release';
  return (
    state === 'leak.persona' || state === 'leak.release' || state === 'publicFallout.disclosure'
  );
}
