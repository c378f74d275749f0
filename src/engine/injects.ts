/**
 * Injects: when they come, and what happens when nobody answers.
 *
 * R26 An inject comes once: at its date or later, as soon as its condition holds, and not after `until`. One that an
 *     effect calls for comes at once: its date and condition say when it would come by itself.
 * R27 One that asks something waits until its deadline, then its stated default happens, at no cost of capacity.
 * R28 A plan that does not put an inject to the team takes the default on arrival, or what was really done if the
 *     plan says so.
 */
import type { CompiledInject, CompiledOption } from './compile.ts';
import { applyEffects } from './effects.ts';
import type { DecidedBy, OpenInject } from './model/index.ts';
import { look } from './news.ts';
import { emit, type Run } from './run.ts';
import { DATE_TOPIC } from './topics.ts';
import { startOption } from './undertakings.ts';

/** Puts an inject on the table, with its effects. */
export function arriveInject(run: Run, entry: CompiledInject): void {
  const { id, key } = entry;
  const due = entry.deadline === null ? null : run.now + entry.deadline;
  emit(run, { minute: run.now, type: 'injectArrived', inject: id, due });
  const { waiting } = run.news;
  const index = waiting.indexOf(entry);
  if (index >= 0) waiting.splice(index, 1);
  if (entry.interrupts) run.interrupted = true;
  applyEffects(run, entry.effects, key, null);
  if (due !== null && run.puts !== null && !run.puts.has(id)) takeDefault(run, entry, 'plan');
}

/** R27, R28: the stated default happens. */
export function takeDefault(run: Run, entry: CompiledInject, by: DecidedBy): void {
  const wanted = (by === 'plan' ? run.takes.get(entry.id) : undefined) ?? entry.default;
  // What simply happens takes no capacity and cannot fail for want of money.
  const option = entry.free.find(({ id }) => id === wanted);
  if (option === undefined) throw new Error(`${entry.id} has no default option`);
  emit(run, {
    minute: run.now,
    type: 'decisionTaken',
    seat: entry.to,
    decision: { type: 'answer', inject: entry.id, option: option.id },
    by,
  });
  answer(run, entry, option, by);
}

/** Answers an open inject with one of its options, or one of those that are free. The caller has checked that it may. */
export function answer(
  run: Run,
  entry: CompiledInject,
  option: CompiledOption,
  by: DecidedBy,
): void {
  emit(run, {
    minute: run.now,
    type: 'injectAnswered',
    inject: entry.id,
    option: option.id,
    by,
  });
  startOption(run, entry.id, option);
}

/** R26: brings whatever is due now. True if anything came. */
export function bringInjects(run: Run): boolean {
  let came = bringCalled(run);
  const { news } = run;
  const { waiting } = news;
  const fresh = look(news.injects, run.now, run.compiled.turningPoints);
  if ((fresh & news.awaited) === 0) return came;
  // The next date brings another look in any case.
  let awaited = DATE_TOPIC;
  for (let index = 0; index < waiting.length; ) {
    const entry = waiting[index] as CompiledInject;
    if (entry.at > run.now) break;
    // What has come in this very pass is new as well.
    const heeded = ((news.awaits[entry.index] as number) & (fresh | news.injects.touched)) !== 0;
    const late = entry.until < run.now;
    if (heeded && !late && holds(run, entry)) {
      // It leaves the list of those waiting, so the index stays.
      arriveInject(run, entry);
      came = true;
    } else {
      if (!late) awaited |= news.awaits[entry.index] as number;
      index++;
    }
  }
  news.awaited = awaited;
  return came;
}

/** Whether all that an inject waits for holds; if not, notes what it waits for from now on. */
function holds({ draft, seed, news }: Run, { when, index }: CompiledInject): boolean {
  for (const part of when)
    if (!part.holds(draft.known, draft.hidden, seed)) {
      news.awaits[index] = part.heeds;
      return false;
    }
  return true;
}

/** Injects that an effect called for. One that has been is not called twice. */
export function bringCalled(run: Run): boolean {
  let came = false;
  for (let id = run.called.shift(); id !== undefined; id = run.called.shift()) {
    const entry = run.compiled.injects.get(id);
    if (entry === undefined || run.draft.known.arrived[id] !== undefined) continue;
    arriveInject(run, entry);
    came = true;
  }
  return came;
}

/** R27: defaults whose deadline has come. */
export function lapseInjects(run: Run): void {
  const overdue: OpenInject[] = run.draft.known.openInjects.filter(({ due }) => due <= run.now);
  for (const { inject } of overdue) {
    const entry = run.compiled.injects.get(inject);
    if (entry !== undefined) takeDefault(run, entry, 'default');
  }
}
