/**
 * One turn: time passes, and everything that is due happens in its own minute.
 *
 * Order within a minute: lapsed injects, finished undertakings, arriving observations, adversaries (in the order
 * of the scenario), false alarms, then what follows: leaks, injects, signals. A turn ends early when something
 * comes that the team must be able to answer, or when the phase changes.
 */
import { act } from './adversary/act.ts';
import { intruderOf } from './adversary/intruder.ts';
import type { CompiledAdversary } from './compile.ts';
import type { Job } from './facts.ts';
import { bringInjects, lapseInjects } from './injects.ts';
import { bringLeaks, publishEarly } from './leaks.ts';
import type { BreachState, Minute } from './model/index.ts';
import { METER } from './names.ts';
import { firstAfter, isForgetful, isNews, look } from './news.ts';
import { findNextDuty, missDuties, watchDuties } from './rules/duties.ts';
import { wear } from './rules/evidence.ts';
import { suffer } from './rules/harm.ts';
import { allow } from './rules/money.ts';
import { closesNow, endingOf, outcomeAt } from './rules/outcome.ts';
import { capacityFor, tire } from './rules/people.ts';
import { readByPublic, regainTrust, verifyEviction } from './rules/public.ts';
import { turnLengthOf } from './rules/rhythm.ts';
import type { Run } from './run.ts';
import { observe, raiseFalseAlarm } from './sensing.ts';
import { believe, raisePublicSignals, signalBreach } from './signals.ts';
import { SIGNAL_TOPICS } from './topics.ts';
import { finish } from './undertakings.ts';
import { exerciseEnded, turnStarted } from './writers/books.ts';
import { earliestPending } from './writers/systems.ts';

// Before any minute: what is looked at for its topics alone.
const LONG_AGO: Minute = -2;

/** Plays the turn out and starts the next, or ends the exercise. */
export function advanceTurn(run: Run): void {
  const { facts } = run;
  const began = facts.minute;
  const stateAtStart = facts.breach;
  const until = began + turnLengthOf(run.compiled, facts);
  const seenBefore = facts.observations.length;
  run.interrupted = false;
  for (;;) {
    const due = nextDue(run);
    if (due > until) break;
    passTime(run, Math.max(run.now, due));
    happen(run);
    if (run.interrupted || facts.ended !== null) break;
  }
  // EndEx in the middle of a turn: what is judged has been judged.
  if (facts.ended !== null) return;
  if (!run.interrupted) passTime(run, until);
  const decided = facts.decisions.at(-1)?.turn === facts.turn;
  const calm = !run.interrupted && !decided && facts.observations.length === seenBefore;
  endTurn(run, run.now - began, stateAtStart, calm ? facts.calm + 1 : 0);
}

/** Time passes without anything happening, so that conditions on time never depend on unseen events. */
function passTime(run: Run, minute: Minute): void {
  run.now = minute;
  run.facts.minute = minute;
}

/** The next minute in which anything is due. */
function nextDue(run: Run): Minute {
  const { news, secrets } = run;
  let next = secrets.nextFalseAlarm;
  if (news.nextLapse < next) next = news.nextLapse;
  if (news.nextJob < next) next = news.nextJob;
  if (news.nextArrival < next) next = news.nextArrival;
  if (news.nextAct < next) next = news.nextAct;
  // Dated ones whose condition did not hold on the day are looked at again when something happens.
  if (news.nextDate <= run.now) news.nextDate = firstAfter(run.compiled.dates, run.now);
  if (news.nextDate < next) next = news.nextDate;
  if (news.nextDuty < 0 || isForgetful()) findNextDuty(run);
  return Math.min(next, news.nextDuty);
}

/** Finishes what is due, in the order in which it was started. What starts meanwhile waits for the next round. */
function finishDue(run: Run): void {
  const { running } = run.facts;
  // What is finished leaves the list, what starts comes after the end it had.
  let end = running.length;
  for (let i = 0; i < end; ) {
    const job = running[i] as Job;
    if (job.due > run.now) i++;
    else {
      finish(run, job);
      end--;
    }
  }
}

/** Everything that is due now, and what follows from it. */
function happen(run: Run): void {
  const { news, secrets } = run;
  let visible = false;
  if (news.nextLapse <= run.now) {
    lapseInjects(run);
    visible = true;
  }
  if (news.nextJob <= run.now) {
    finishDue(run);
    visible = true;
  }
  while (news.nextArrival <= run.now) {
    const pending = secrets.pending[earliestPending(secrets.pending)];
    if (pending === undefined) break;
    observe(run, pending.observation, { falseAlarm: false, wasPending: true });
    visible = true;
  }
  // `nextDue` has found the next duty, too.
  if (news.nextDuty <= run.now && missDuties(run)) visible = true;
  if (news.nextAct <= run.now && actsOfAdversaries(run)) visible = true;
  if (secrets.nextFalseAlarm <= run.now && raiseFalseAlarm(run)) visible = true;
  // `nextDue` has found the next date; it is today where time has come to it.
  if (visible || news.nextDate === run.now) follow(run);
}

/** Those whose time has come act, in the order of the scenario. True if the team sees anything of it. */
function actsOfAdversaries(run: Run): boolean {
  run.seen = false;
  const { adversaryList } = run.compiled;
  for (let i = 0; i < adversaryList.length; i++) {
    const by = adversaryList[i] as CompiledAdversary;
    const truth = intruderOf(run, by);
    if (truth.nextAct > run.now) continue;
    act(run, by, truth);
    if (truth.mood === 'publish' && publishEarly(run, by)) run.seen = true;
  }
  return run.seen;
}

/** What follows from what has happened, until nothing more does. Each inject and leak comes once, so this ends. */
export function follow(run: Run): void {
  const { news, compiled } = run;
  raiseSignals(run);
  while (bringLeaks(run) || bringInjects(run)) raiseSignals(run);
  // A duty can start or be met by what came, and an inject can wait for a duty.
  const isDutyNews = isNews(news.duties, run.now, compiled.dutyTopics);
  if (isDutyNews && watchDuties(run) && bringInjects(run)) follow(run);
  if (run.facts.breach === 'closed' && run.facts.ended === null) endExercise(run);
}

/** What the findings and the public say about the phase, if anything is new there. */
function raiseSignals(run: Run): void {
  if (!isNews(run.news.signals, LONG_AGO, SIGNAL_TOPICS)) return;
  look(run.news.signals, run.now);
  believe(run);
  raisePublicSignals(run);
}

function endTurn(run: Run, length: Minute, stateAtStart: BreachState, calm: number): void {
  const { facts } = run;
  tire(run, length);
  regainTrust(run, length);
  allow(run, length);
  wear(run, length);
  suffer(run, length);
  readByPublic(run, stateAtStart);
  verifyEviction(run);
  follow(run);
  if (facts.ended !== null) return;
  const over = run.now >= run.compiled.scenario.endsBy;
  if (over || closesNow(run)) {
    endExercise(run);
    return;
  }
  const base = run.compiled.scenario.capacity + facts.capacityExtra;
  const capacity = capacityFor(base, facts.meters[METER.stamina] as number);
  turnStarted(run, facts.turn + 1, capacity, calm);
}

/** EndEx. */
export function endExercise(run: Run): void {
  signalBreach(run, 'ENDEX');
  const outcome = outcomeAt(run.compiled, run.facts, run.secrets);
  exerciseEnded(run, endingOf(run), outcome);
}
