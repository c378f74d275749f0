/** Writers of the team's books: turns, decisions, injects, undertakings, meters, flags, duties. */
import type { CompiledDuty, CompiledInject, CompiledUndertaking } from '../compile.ts';
import { type Job, NEVER, STATE_BIT, slotFor } from '../facts.ts';
import {
  type BreachSignal,
  type BreachState,
  type DecidedBy,
  type Decision,
  type DutyState,
  type EndingId,
  METERS,
  type Minute,
  type OptionId,
  type Outcome,
  type SeatId,
} from '../model/index.ts';
import { METER, NONE } from '../names.ts';
import { soonest, touch } from '../news.ts';
import type { Run } from '../run.ts';
import { runningOf } from '../running.ts';
import { actionTopic, DUTY_TOPIC, flagTopic, injectTopic, meterTopic, PHASE } from '../topics.ts';
import { removeAt, removeFrom } from './lists.ts';

export function turnStarted(run: Run, turn: number, capacity: number, calm: number): void {
  const { facts } = run;
  facts.turn = turn;
  facts.calm = calm;
  facts.capacityTotal = capacity;
  facts.capacityLeft = capacity;
  if (run.keeps) run.events.push({ minute: run.now, type: 'turnStarted', turn, capacity, calm });
}

export function decisionTaken(run: Run, seat: SeatId, decision: Decision, by: DecidedBy): void {
  const { facts, now: minute } = run;
  facts.decisions.push({ turn: facts.turn, minute, seat, decision, by });
  if (run.keeps) run.events.push({ minute, type: 'decisionTaken', seat, decision, by });
}

export function injectArrived(run: Run, entry: CompiledInject, due: Minute | null): void {
  const { facts, secrets, news, now: minute } = run;
  removeFrom(secrets.waiting, entry);
  removeFrom(news.candidates, entry);
  facts.arrived.set(entry.index, minute);
  if (due !== null) {
    facts.openInjects.push({ entry, since: minute, due });
    if (due < news.nextLapse) news.nextLapse = due;
  }
  touch(news, injectTopic(entry.index));
  if (run.keeps) run.events.push({ minute, type: 'injectArrived', inject: entry.id, due });
}

export function injectAnswered(
  run: Run,
  entry: CompiledInject,
  option: OptionId,
  by: DecidedBy,
): void {
  const { facts, news, now: minute } = run;
  const { openInjects } = facts;
  for (let i = 0; i < openInjects.length; i++)
    if (openInjects[i]?.entry === entry) {
      removeAt(openInjects, i);
      news.nextLapse = soonest(openInjects);
      break;
    }
  facts.answers.set(entry.index, { option, minute, by });
  touch(news, injectTopic(entry.index));
  if (run.keeps) run.events.push({ minute, type: 'injectAnswered', inject: entry.id, option, by });
}

const BUDGET_TOPIC = meterTopic(METER.budget);

export function capacitySpent(
  run: Run,
  { capacity, money, key: cause }: CompiledUndertaking,
): void {
  const { facts } = run;
  facts.capacityLeft -= capacity;
  facts.meters[METER.budget] = (facts.meters[METER.budget] as number) - money;
  facts.spent += money;
  touch(run.news, BUDGET_TOPIC);
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'capacitySpent', capacity, money, cause });
}

export function capacityChanged(run: Run, by: number): void {
  run.facts.capacityExtra += by;
  if (run.keeps) run.events.push({ minute: run.now, type: 'capacityChanged', by });
}

function begin(run: Run, job: Job): void {
  run.facts.running.push(job);
  if (job.due < run.news.nextJob) run.news.nextJob = job.due;
}

export function undertakingStarted(run: Run, entry: CompiledUndertaking, job: Job): void {
  const { attempts, busy } = run.facts;
  begin(run, job);
  const slot = slotFor(entry, job.target);
  attempts.set(slot, attempts.count(slot) + 1);
  busy[slot] = (busy[slot] as number) + 1;
  if (entry.action !== NONE) touch(run.news, actionTopic(entry.action));
  if (run.keeps) {
    const running = runningOf(run.compiled, job);
    run.events.push({ minute: run.now, type: 'undertakingStarted', running });
  }
}

export function effectsScheduled(run: Run, job: Job): void {
  begin(run, job);
  if (run.keeps) {
    const running = runningOf(run.compiled, job);
    const effects = job.later?.effects ?? [];
    run.events.push({
      minute: run.now,
      type: 'effectsScheduled',
      running: { ...running, effects },
    });
  }
}

export function undertakingFinished(
  run: Run,
  job: Job,
  succeeded: boolean,
  rolled: number,
  odds: number,
): void {
  const { facts, news, now: minute } = run;
  const { entry, target } = job;
  if (removeFrom(facts.running, job) && job.due <= news.nextJob)
    news.nextJob = soonest(facts.running);
  if (entry !== null) {
    const slot = slotFor(entry, target);
    facts.busy[slot] = (facts.busy[slot] as number) - 1;
    if (entry.action !== NONE) {
      if (succeeded) {
        facts.done.set(entry.action, minute);
        if (target !== NONE) facts.done.set(entry.dones[target] as number, minute);
      }
      touch(news, actionTopic(entry.action));
    }
  }
  if (run.keeps) {
    const running = runningOf(run.compiled, job);
    run.events.push({ minute, type: 'undertakingFinished', running, succeeded, rolled, odds });
  }
}

/** Moves a meter, by its place. Meters stay from 0 to 100; only money has no upper end. */
export function meterChanged(run: Run, place: number, by: number, cause: string): void {
  const { facts, now: minute } = run;
  const meter = METERS[place] as (typeof METERS)[number];
  const sum = (facts.meters[place] as number) + by;
  facts.meters[place] = sum < 0 ? 0 : place === METER.budget || sum <= 100 ? sum : 100;
  facts.meterLog.push({ minute, meter, by, cause });
  touch(run.news, meterTopic(place));
  if (run.keeps) run.events.push({ minute, type: 'meterChanged', meter, by, cause });
}

export function flagSet(run: Run, flag: number): void {
  run.facts.flags.set(flag, run.now);
  touch(run.news, flagTopic(flag));
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'flagSet', flag: run.compiled.names.flags.at(flag) });
}

export function flagCleared(run: Run, flag: number): void {
  run.facts.flags.clear(flag);
  touch(run.news, flagTopic(flag));
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'flagCleared',
      flag: run.compiled.names.flags.at(flag),
    });
}

function dutyChanged(run: Run, { place }: CompiledDuty, state: DutyState): void {
  run.facts.duties.set(place, state);
  run.news.nextDuty = NEVER;
  touch(run.news, DUTY_TOPIC);
}

function stateOf(run: Run, { place, duty }: CompiledDuty): DutyState {
  const state = run.facts.duties.of[place] ?? null;
  if (state === null) throw new Error(`no duty ${duty.id}`);
  return state;
}

export function dutyStarted(run: Run, entry: CompiledDuty, due: Minute): void {
  dutyChanged(run, entry, { since: run.now, due, metAt: null, missedAt: null });
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'dutyStarted', duty: entry.duty.id, due });
}

export function dutyMet(run: Run, entry: CompiledDuty): void {
  dutyChanged(run, entry, { ...stateOf(run, entry), metAt: run.now });
  if (run.keeps) run.events.push({ minute: run.now, type: 'dutyMet', duty: entry.duty.id });
}

export function dutyMissed(run: Run, entry: CompiledDuty): void {
  dutyChanged(run, entry, { ...stateOf(run, entry), missedAt: run.now });
  if (run.keeps) run.events.push({ minute: run.now, type: 'dutyMissed', duty: entry.duty.id });
}

export function phaseChanged(run: Run, to: BreachState, signal: BreachSignal | 'ENDEX'): void {
  const { facts, now: minute } = run;
  const from = facts.breach;
  facts.breach = to;
  facts.state = STATE_BIT[to];
  facts.visited |= facts.state;
  facts.breachLog.push({ state: to, minute });
  facts.log.push(facts.state);
  touch(run.news, PHASE);
  if (run.keeps) run.events.push({ minute, type: 'phaseChanged', from, to, signal });
}

export function exerciseEnded(run: Run, ending: EndingId, outcome: Outcome): void {
  run.facts.ended = { ending, minute: run.now, outcome };
  if (run.keeps) run.events.push({ minute: run.now, type: 'exerciseEnded', ending, outcome });
}
