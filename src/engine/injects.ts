/**
 * Injects: when they come, and what happens when nobody answers.
 *
 * R26 An inject comes once: at its date or later, as soon as its condition holds, and not after `until`. One that an
 *     effect calls for comes at once: its date and condition say when it would come by itself.
 * R27 One that asks something waits until its deadline, then its stated default happens, at no cost of capacity.
 * R28 A plan that does not put an inject to the team takes the default on arrival, or the option that the plan or, if
 *     the plan goes by it, the record names.
 */
import type { CompiledInject, CompiledPart, CompiledUndertaking } from './compile.ts';
import { applyEffects } from './effects.ts';
import { LATER_THAN_ALL, type OpenEntry } from './facts.ts';
import type { DecidedBy } from './model/index.ts';
import { NONE } from './names.ts';
import { isNews, look } from './news.ts';
import type { Run } from './run.ts';
import { DATE_TOPIC } from './topics.ts';
import { start } from './undertakings.ts';
import { decisionTaken, injectAnswered, injectArrived } from './writers/books.ts';

/** Puts an inject on the table, with its effects. */
export function arriveInject(run: Run, entry: CompiledInject): void {
  const due = entry.deadline === null ? null : run.now + entry.deadline;
  injectArrived(run, entry, due);
  if (entry.interrupts) run.interrupted = true;
  applyEffects(run, entry.effects, entry.cause, NONE);
  if (due !== null && run.puts !== null && !run.puts.has(entry.id)) takeDefault(run, entry, 'plan');
}

/** R27, R28: the stated default happens. */
export function takeDefault(run: Run, entry: CompiledInject, by: DecidedBy): void {
  const wanted = by === 'plan' ? run.takes.get(entry.id) : undefined;
  // What simply happens takes no capacity and cannot fail for want of money.
  const option =
    wanted === undefined ? entry.lapses : (entry.free.find(({ id }) => id === wanted) ?? null);
  if (option === null) throw new Error(`${entry.id} has no default option`);
  decisionTaken(run, entry.to, option.move.decision, by);
  answer(run, entry, option, by);
}

/** Answers an open inject with one of its options, or one of those that are free. The caller has checked that it may. */
export function answer(
  run: Run,
  entry: CompiledInject,
  option: CompiledUndertaking,
  by: DecidedBy,
): void {
  injectAnswered(run, entry, option.id, by);
  start(run, option, NONE);
}

/** R26: brings whatever is due now. True if anything came. */
export function bringInjects(run: Run): boolean {
  const { news } = run;
  let came = run.called.length > 0 && bringCalled(run);
  if (!isNews(news.injects, run.now, news.awaited)) return came;
  const fresh = look(news.injects, run.now, run.compiled.turningPoints);
  if (news.nextCandidate <= run.now) findCandidates(run);
  const { candidates, awaits } = news;
  // The next date brings another look in any case.
  let awaited = DATE_TOPIC;
  let heard = fresh | news.injects.touched;
  for (let i = 0; i < candidates.length; ) {
    const entry = candidates[i] as CompiledInject;
    const waitsFor = awaits[entry.index] as number;
    if ((waitsFor & heard) === 0) {
      awaited |= waitsFor;
      i++;
    } else if (entry.until >= run.now && holds(run, entry)) {
      // It leaves the list, so the index stays.
      arriveInject(run, entry);
      came = true;
      // What has come in this very pass is new as well.
      heard = fresh | news.injects.touched;
    } else {
      awaited |= awaits[entry.index] as number;
      i++;
    }
  }
  news.awaited = awaited;
  return came;
}

/** Adds those of the waiting whose day has come since; they wait in the order of their dates. */
function findCandidates({ secrets, news, now }: Run): void {
  const from = news.nextCandidate;
  news.nextCandidate = LATER_THAN_ALL;
  for (const entry of secrets.waiting) {
    if (entry.at > now) {
      news.nextCandidate = entry.at;
      break;
    }
    if (entry.at >= from && entry.until >= now) news.candidates.push(entry);
  }
}

/** Whether all that an inject waits for holds; if not, notes what it waits for from now on. */
function holds({ facts, secrets, seed, news }: Run, { when, index }: CompiledInject): boolean {
  for (let i = 0; i < when.length; i++) {
    const part = when[i] as CompiledPart;
    if (part.holds(facts, secrets, seed)) continue;
    news.awaits[index] = part.heeds;
    return false;
  }
  return true;
}

/** Injects that an effect called for. One that has been is not called twice. */
export function bringCalled(run: Run): boolean {
  let came = false;
  while (run.called.length > 0) {
    const entry = run.compiled.injectList[run.called.shift() as number];
    if (entry === undefined || run.facts.arrived.has(entry.index)) continue;
    arriveInject(run, entry);
    came = true;
  }
  return came;
}

/** R27: defaults whose deadline has come. */
export function lapseInjects(run: Run): void {
  const { openInjects } = run.facts;
  // A default leaves the list; what it calls for comes after the end the list had.
  let end = openInjects.length;
  for (let i = 0; i < end; ) {
    const { entry, due } = openInjects[i] as OpenEntry;
    if (due > run.now) i++;
    else {
      takeDefault(run, entry, 'default');
      end--;
    }
  }
}
