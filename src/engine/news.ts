/**
 * News: what has changed since somebody last looked, so that only what it bears on is looked at again.
 *
 * Injects, leaks and duties wait for conditions by the dozen, and most of what happens bears on none of them. Each
 * condition heeds some topics and each event touches some (`topics.ts`); between two looks the touched topics are
 * noted beside the facts, with what was found out at the last look, and when the next of anything is due.
 * A memory aid and nothing else: an exercise taken up again from ground truth is looked at through and through, and what
 * is decided is the same (`tests/engine/news.test.ts` plays both ways).
 */
import type { Ground } from './adversary/paths.ts';
import type { Compiled, CompiledInject } from './compile.ts';
import { type Facts, type Intruder, LATER_THAN_ALL, type Secrets } from './facts.ts';
import type { Minute } from './model/index.ts';
import { DATE_TOPIC, EVERYTHING } from './topics.ts';

/** One who looks: what has been touched since the last look, and when time alone asks for the next. */
export interface Watch {
  touched: number;
  next: Minute;
}

/** What is noted beside the facts of an exercise in play. */
export interface News {
  readonly injects: Watch;
  readonly leaks: Watch;
  readonly signals: Watch;
  readonly duties: Watch;
  readonly closers: Watch;
  /** The injects that could come today, in the order of those waiting; and when the next joins them. */
  readonly candidates: CompiledInject[];
  nextCandidate: Minute;
  /** The topics that those wait for. */
  awaited: number;
  /**
   * For each inject of the scenario, the topics it waits for: all it heeds until it has been looked at, then those of
   * the first condition that did not hold, because without news of that nothing else matters.
   */
  readonly awaits: number[];
  /** The next date at which an inject or a leak falls due. */
  nextDate: Minute;
  /** The next minute at which a duty that runs is missed; -1 when that has to be counted anew. */
  nextDuty: Minute;
  /** The first minute at which an open inject lapses, something under way is done, something sensed arrives. */
  nextLapse: Minute;
  nextJob: Minute;
  nextArrival: Minute;
  /** The first minute at which an adversary acts. */
  nextAct: Minute;
  /** The leaks that have been on stage, or need not be any more; that stays so. */
  readonly staged: boolean[];
  /** What each adversary can do from where it stands, as far as anyone has asked. */
  readonly grounds: (Ground | null)[];
  /** Whether data on each asset could leave, as far as anyone has asked. */
  readonly leaves: (boolean | null)[];
}

const unseen = (): Watch => ({ touched: EVERYTHING, next: -1 });
let forgetful = false;

/** The notes beside facts that nobody has looked at: that everything is new. */
export function freshNews(compiled: Compiled, facts: Facts, secrets: Secrets): News {
  return {
    injects: unseen(),
    leaks: unseen(),
    signals: unseen(),
    duties: unseen(),
    closers: unseen(),
    candidates: [],
    nextCandidate: -1,
    awaited: EVERYTHING,
    awaits: compiled.heeded.slice(),
    nextDate: -1,
    nextDuty: -1,
    nextLapse: soonest(facts.openInjects),
    nextJob: soonest(facts.running),
    nextArrival: soonest(secrets.pending),
    nextAct: soonestAct(secrets),
    staged: compiled.leaks.map(() => false),
    grounds: compiled.nowhere.slice(),
    leaves: facts.assets.map(() => null),
  };
}

/** The earliest minute at which any of a list is due. */
export function soonest(list: readonly { readonly due: Minute }[]): Minute {
  let next = LATER_THAN_ALL;
  for (let i = 0; i < list.length; i++) {
    const { due } = list[i] as { readonly due: Minute };
    if (due < next) next = due;
  }
  return next;
}

/** The earliest minute at which any adversary acts. */
export function soonestAct({ adversaries }: Secrets): Minute {
  let next = LATER_THAN_ALL;
  for (let i = 0; i < adversaries.length; i++) {
    const { nextAct } = adversaries[i] as Intruder;
    if (nextAct < next) next = nextAct;
  }
  return next;
}

/** Notes what something that happened is news of. */
export function touch(news: News, topics: number): void {
  news.injects.touched |= topics;
  news.leaks.touched |= topics;
  news.signals.touched |= topics;
  news.duties.touched |= topics;
  news.closers.touched |= topics;
}

/** Notes that a way has opened or closed. */
export function waysChanged(news: News): void {
  for (let i = 0; i < news.grounds.length; i++) news.grounds[i] = null;
  for (let i = 0; i < news.leaves.length; i++) news.leaves[i] = null;
}

const NEVER: readonly Minute[] = [];

/** Looks: the topics touched since the last look, time among them if a turning point has passed since. */
export function look(watch: Watch, now: Minute, points: readonly Minute[] = NEVER): number {
  let topics = watch.touched;
  if (watch.next <= now) {
    topics |= DATE_TOPIC;
    watch.next = firstAfter(points, now);
  }
  watch.touched = forgetful ? EVERYTHING : 0;
  return topics;
}

/** Whether a look could show anything: one of these topics has been touched, or a turning point has passed. */
export function isNews(watch: Watch, now: Minute, topics: number): boolean {
  return (watch.touched & topics) !== 0 || watch.next <= now;
}

/** The first of some minutes, earliest first, that comes after another; the end of time if none does. By halving. */
export function firstAfter(minutes: readonly Minute[], after: Minute): Minute {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] as Minute) > after) high = middle;
    else low = middle + 1;
  }
  return minutes[low] ?? LATER_THAN_ALL;
}

/** Whether everything is looked at every time; see `lookAtEverything`. */
export const isForgetful = (): boolean => forgetful;

/** Looks at everything every time, or at what is new. For the test that both come to the same. */
export function lookAtEverything(on: boolean): void {
  forgetful = on;
}
