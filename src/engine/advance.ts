/**
 * One turn: time passes, and everything that is due happens in its own minute.
 *
 * Order within a minute: lapsed injects, finished undertakings, arriving observations, adversaries (in the order
 * of the scenario), false alarms, then what follows: leaks, injects, signals. A turn ends early when something
 * comes that the team must be able to answer, or when the phase changes.
 */
import { act } from './adversary/act.ts';
import { passTime } from './apply-event.ts';
import { bringInjects, lapseInjects } from './injects.ts';
import { bringLeaks, publishEarly } from './leaks.ts';
import type { Minute, Running } from './model/index.ts';
import { firstAfter, look } from './news.ts';
import { missDuties, nextDutyDue, watchDuties } from './rules/duties.ts';
import { wear } from './rules/evidence.ts';
import { suffer } from './rules/harm.ts';
import { allow } from './rules/money.ts';
import { closesNow, endingOf, outcomeOf } from './rules/outcome.ts';
import { capacityFor, tire } from './rules/people.ts';
import { readByPublic, regainTrust, verifyEviction } from './rules/public.ts';
import { turnLengthOf } from './rules/rhythm.ts';
import { emit, type Run } from './run.ts';
import { observe, raiseFalseAlarm } from './sensing.ts';
import { believe, raisePublicSignals, signalBreach } from './signals.ts';
import { SIGNAL_TOPICS } from './topics.ts';
import { finishUndertaking } from './undertakings.ts';
import { earliestPending } from './writers/systems.ts';

/** Plays the turn out and starts the next, or ends the exercise. */
export function advanceTurn(run: Run): void {
  const { known } = run.draft;
  const began = known.minute;
  const stateAtStart = known.breach;
  const until = began + turnLengthOf(run.compiled, known);
  const seenBefore = known.observations.length;
  run.interrupted = false;
  for (;;) {
    const due = nextDue(run, until);
    if (due > until) break;
    run.now = Math.max(run.now, due);
    passTime(run.draft, run.now);
    happen(run);
    if (run.interrupted || known.ended !== null) break;
  }
  // EndEx in the middle of a turn: what is judged has been judged.
  if (known.ended !== null) return;
  if (!run.interrupted) {
    run.now = until;
    passTime(run.draft, until);
  }
  const decided = known.decisions.at(-1)?.turn === known.turn;
  const calm = !run.interrupted && !decided && known.observations.length === seenBefore;
  endTurn(run, run.now - began, stateAtStart, calm ? known.calm + 1 : 0);
}

/** The next minute in which anything is due. */
function nextDue(run: Run, until: Minute): Minute {
  const { known, hidden } = run.draft;
  let next = Math.min(until + 1, hidden.nextFalseAlarm);
  for (const { due } of known.openInjects) if (due < next) next = due;
  for (const { due } of known.running) if (due < next) next = due;
  for (const { due } of hidden.pending) if (due < next) next = due;
  for (const { nextAct } of run.news.truths) if (nextAct < next) next = nextAct;
  // Dated ones whose condition did not hold on the day are looked at again when something happens.
  return Math.min(next, nextDutyDue(run), nextDate(run));
}

/** The next date of the scenario after now. */
function nextDate({ news, compiled, now }: Run): Minute {
  if (news.nextDate <= now) news.nextDate = firstAfter(compiled.dates, now);
  return news.nextDate;
}

function isAnyDue(list: readonly { readonly due: Minute }[], now: Minute): boolean {
  for (const { due } of list) if (due <= now) return true;
  return false;
}

/** Finishes what is due, in the order in which it was started. What starts meanwhile waits for the next round. */
function finishDue(run: Run): void {
  const due: Running[] = [];
  for (const running of run.draft.known.running) if (running.due <= run.now) due.push(running);
  for (const running of due) finishUndertaking(run, running);
}

/** Everything that is due now, and what follows from it. */
function happen(run: Run): void {
  const { known, hidden } = run.draft;
  let visible = false;
  if (isAnyDue(known.openInjects, run.now)) {
    lapseInjects(run);
    visible = true;
  }
  if (isAnyDue(known.running, run.now)) {
    finishDue(run);
    visible = true;
  }
  for (let index = earliestPending(hidden); index >= 0; index = earliestPending(hidden)) {
    const pending = hidden.pending[index];
    if (pending === undefined || pending.due > run.now) break;
    observe(run, pending.observation, { falseAlarm: false, wasPending: true });
    visible = true;
  }
  if (missDuties(run)) visible = true;
  run.seen = false;
  for (const by of run.compiled.adversaryList) {
    const truth = run.news.truths[by.index];
    if (truth === undefined || truth.nextAct > run.now) continue;
    act(run, by, truth);
    if (publishEarly(run, by)) visible = true;
  }
  if (run.seen) visible = true;
  if (hidden.nextFalseAlarm <= run.now && raiseFalseAlarm(run)) visible = true;
  // `nextDue` has found the next date; it is today where time has come to it.
  if (visible || run.news.nextDate === run.now) follow(run);
}

/** What follows from what has happened, until nothing more does. Each inject and leak comes once, so this ends. */
export function follow(run: Run): void {
  raiseSignals(run);
  while (bringLeaks(run) || bringInjects(run)) raiseSignals(run);
  // A duty can start or be met by what came, and an inject can wait for a duty.
  if (watchDuties(run) && bringInjects(run)) follow(run);
  if (run.draft.known.breach === 'closed' && run.draft.known.ended === null) endExercise(run);
}

/** What the findings and the public say about the phase, if anything is new there. */
function raiseSignals(run: Run): void {
  if ((look(run.news.signals, run.now) & SIGNAL_TOPICS) === 0) return;
  believe(run);
  raisePublicSignals(run);
}

function endTurn(run: Run, length: Minute, stateAtStart: string, calm: number): void {
  const { known } = run.draft;
  tire(run, length);
  regainTrust(run, length);
  allow(run, length);
  wear(run, length);
  suffer(run, length);
  readByPublic(run, stateAtStart);
  verifyEviction(run);
  follow(run);
  if (known.ended !== null) return;
  const over = run.now >= run.compiled.scenario.endsBy;
  if (over || closesNow(run)) {
    endExercise(run);
    return;
  }
  const capacity = capacityFor(
    run.compiled.scenario.capacity + known.capacityExtra,
    known.meters.stamina,
  );
  emit(run, { minute: run.now, type: 'turnStarted', turn: known.turn + 1, capacity, calm });
}

/** EndEx. */
export function endExercise(run: Run): void {
  signalBreach(run, 'ENDEX');
  const ending = endingOf(run.compiled, run.draft, run.seed);
  emit(run, {
    minute: run.now,
    type: 'exerciseEnded',
    ending,
    outcome: outcomeOf(run.compiled, run.draft),
  });
}
