/**
 * Raises signals on the two charts and writes what moved.
 *
 * R13 The first suspicion is a weak signal; a believed finding is an anomaly believed. What was dismissed alarms again
 *     only when something has changed since.
 * R14 A believed finding newer than the last eviction, in a state of watching or of public life, is a re-entry
 *     noticed, whatever the truth.
 * R15 What the public does to the team during a rebuild (a threat, a persona) takes the stage when it is done.
 */
import { intruderOf } from './adversary/intruder.ts';
import type { CompiledAdversary, CompiledLeak } from './compile.ts';
import { type Facts, LATER_THAN_ALL, NEVER, phaseOf, STATE_BIT, statesOf } from './facts.ts';
import { advanceBreach, advanceIntrusion } from './lifecycle/index.ts';
import type { BreachFacts, BreachSignal, Finding, IntrusionSignal, Minute } from './model/index.ts';
import type { Run } from './run.ts';
import { phaseChanged } from './writers/books.ts';
import { intrusionChanged } from './writers/other-side.ts';

function breachFacts(run: Run): BreachFacts {
  const { facts } = run;
  let persona = false;
  let released = false;
  for (const place of facts.leaks.order) {
    const kind = run.compiled.leaks[place]?.kind;
    if (kind === 'persona') persona = true;
    if (kind === 'release') released = true;
  }
  return { disclosed: facts.disclosedAt !== NEVER, persona, released };
}

/** Raises a signal on the breach machine. One that does not apply in this state changes nothing. */
export function signalBreach(run: Run, signal: BreachSignal | 'ENDEX'): void {
  const { facts } = run;
  const before = facts.state;
  const to = advanceBreach(facts.breach, signal, breachFacts(run));
  if (to === facts.breach) return;
  phaseChanged(run, to, signal);
  // A new phase has another rhythm: the turn ends here so that the team can answer.
  if ((facts.state & phaseOf(before)) === 0) run.interrupted = true;
}

/** Raises a signal on one adversary's intrusion. True if it moved. */
export function signalIntrusion(run: Run, by: CompiledAdversary, signal: IntrusionSignal): boolean {
  const truth = intruderOf(run, by);
  const to = advanceIntrusion(truth.intrusion, signal, { hasAccess: truth.holds.length > 0 });
  if (to === truth.intrusion) return false;
  intrusionChanged(run, by, to);
  return true;
}

/** When the team last began an eviction, or `NEVER`. */
export function lastEviction({ facts }: Run): Minute {
  const { log } = facts;
  for (let i = log.length - 1; i >= 0; i--)
    if (log[i] === EXECUTING) return facts.breachLog[i]?.minute ?? NEVER;
  return NEVER;
}

/** When the team last went back from an anomaly to business as usual, or `NEVER`. */
function lastDismissal({ breachLog, log }: Facts): Minute {
  for (let i = log.length - 1; i > 0; i--) {
    const [before, state] = [log[i - 1] as number, log[i] as number];
    if ((before & ANOMALY) !== 0 && (state & UNDETECTED) !== 0)
      return breachLog[i]?.minute ?? NEVER;
  }
  return NEVER;
}

/** Sets of states that rules ask for. */
export const UNDETECTED = statesOf('undetectedPersistence');
export const PUBLIC_FALLOUT = statesOf('publicFallout');
const ANOMALY = statesOf('anomalyDetection');
const EXECUTING = STATE_BIT['eviction.executing'];
const NORMAL = STATE_BIT['undetectedPersistence.normalOperations'];
const WATCHING =
  STATE_BIT['eviction.verifying'] | STATE_BIT['eviction.monitoring'] | PUBLIC_FALLOUT;

/** Whether anything has come to be believed, or believed more, after a minute. */
function isBelievedSince({ findings }: Facts, since: Minute): boolean {
  for (let i = 0; i < findings.length; i++) {
    const { status, changed } = findings[i] as Finding;
    if (status === 'known' && changed > since) return true;
  }
  return false;
}

/** R13, R14: what the findings on the table say about the phase. */
export function believe(run: Run): void {
  const { facts } = run;
  if (facts.findings.length === 0) return;
  if (facts.state === NORMAL) signalBreach(run, 'WEAK_SIGNAL');
  if ((facts.state & UNDETECTED) !== 0) {
    if (isBelievedSince(facts, lastDismissal(facts))) signalBreach(run, 'ANOMALY_BELIEVED');
    return;
  }
  if ((facts.state & WATCHING) !== 0) {
    const evicted = lastEviction(run);
    if (evicted === NEVER) return;
    const since = Math.max(evicted, facts.breachLog.at(-1)?.minute ?? 0);
    if (isBelievedSince(facts, since)) signalBreach(run, 'RE_ENTRY_NOTICED');
  }
}

/** R15: what has become public and has not had its phase yet. */
export function raisePublicSignals(run: Run): void {
  const { facts } = run;
  const { staged } = run.news;
  if (facts.leaks.order.length === 0) return;
  const { leaks } = run.compiled;
  for (let i = 0; i < leaks.length; i++) {
    const { place, signal, stages } = leaks[i] as CompiledLeak;
    const at = facts.leaks.at[place] as number;
    if (at === NEVER || staged[place] === true) continue;
    if (hasBeenOnStage(facts, stages, at)) staged[place] = true;
    else signalBreach(run, signal);
  }
}

/** Whether one of some states has been entered at a minute or since, or held then. */
function hasBeenOnStage(facts: Facts, stages: number, since: Minute): boolean {
  const { breachLog, log, state: now, visited } = facts;
  if ((now & stages) !== 0) return true;
  if ((visited & stages) === 0) return false;
  for (let i = log.length - 1; i >= 0; i--) {
    const left = breachLog[i + 1]?.minute ?? LATER_THAN_ALL;
    if (left < since) return false;
    if (((log[i] as number) & stages) !== 0) return true;
  }
  return false;
}
