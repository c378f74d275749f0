/**
 * News: what has changed since somebody last looked, so that only what it bears on is looked at again.
 *
 * Injects, leaks and duties wait for conditions by the dozen, and most of what happens bears on none of them. Each
 * condition heeds some topics and each event touches some (`topics.ts`); between two looks the touched topics are
 * noted beside the draft, with what was found out at the last look.
 * A memory aid and nothing else: a draft without notes, such as any copy, is looked at through and through, and what
 * is decided is the same (`tests/engine/news.test.ts` plays both ways).
 */
import type { Ground } from './adversary/paths.ts';
import type { Compiled, CompiledInject } from './compile.ts';
import type { AdversaryTruth, Draft, Minute } from './model/index.ts';
import { DATE_TOPIC, EVERYTHING } from './topics.ts';

/** One who looks: what has been touched since the last look, and when time alone asks for the next. */
interface Watch {
  touched: number;
  next: Minute;
}

/** The notes beside a draft, one watch for each who looks. */
export interface News {
  readonly injects: Watch;
  readonly leaks: Watch;
  readonly signals: Watch;
  readonly duties: Watch;
  readonly clocks: Watch;
  readonly network: Watch;
  readonly closers: Watch;
  /** The injects that still wait, in the order of `hidden.waiting`. */
  readonly waiting: CompiledInject[];
  /** The topics that injects still to come wait for. */
  awaited: number;
  /**
   * For each inject of the scenario, the topics it waits for: all it heeds until it has been looked at, then those of
   * the first condition that did not hold, because without news of that nothing else matters.
   */
  readonly awaits: number[];
  /** The next date at which an inject or a leak falls due. */
  nextDate: Minute;
  /** The next minute at which a duty that runs is missed. */
  nextDuty: Minute;
  /** The truth of each adversary, in the order of the scenario: what the draft holds by id. */
  readonly truths: readonly AdversaryTruth[];
  /** What each can do from where it stands, in the same order, as far as anyone has asked. */
  readonly grounds: (Ground | null)[];
}

const notes = new WeakMap<Draft, News>();
const unseen = (): Watch => ({ touched: EVERYTHING, next: -1 });
let forgetful = false;

/** The notes beside a draft; of a draft nobody has looked at, that everything is new. */
export function newsOf(compiled: Compiled, draft: Draft): News {
  let news = forgetful ? undefined : notes.get(draft);
  if (news === undefined) {
    news = freshNews(compiled, draft);
    notes.set(draft, news);
  }
  return news;
}

function freshNews(compiled: Compiled, { hidden }: Draft): News {
  return {
    injects: unseen(),
    leaks: unseen(),
    signals: unseen(),
    duties: unseen(),
    clocks: unseen(),
    network: unseen(),
    closers: unseen(),
    waiting: hidden.waiting.map((id) => {
      const entry = compiled.injects.get(id);
      if (entry === undefined) throw new Error(`no inject ${id}`);
      return entry;
    }),
    awaited: EVERYTHING,
    awaits: compiled.injectList.map(({ heeds }) => heeds),
    nextDate: -1,
    nextDuty: -1,
    truths: compiled.adversaryList.map(({ adversary: { id } }) => {
      const truth = hidden.adversaries[id];
      if (truth === undefined) throw new Error(`no adversary ${id}`);
      return truth;
    }),
    grounds: compiled.adversaryList.map(() => null),
  };
}

/** Notes what something that happened is news of. */
export function touch(news: News, topics: number): void {
  if (topics === 0) return;
  news.injects.touched |= topics;
  news.leaks.touched |= topics;
  news.signals.touched |= topics;
  news.duties.touched |= topics;
  news.clocks.touched |= topics;
  news.network.touched |= topics;
  news.closers.touched |= topics;
}

const NEVER: readonly Minute[] = [];

/** Looks: the topics touched since the last look, time among them if a turning point has passed since. */
export function look(watch: Watch, now: Minute, points: readonly Minute[] = NEVER): number {
  let topics = watch.touched;
  if (watch.next <= now) {
    topics |= DATE_TOPIC;
    watch.next = firstAfter(points, now);
  }
  watch.touched = 0;
  return forgetful ? EVERYTHING : topics;
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
  return minutes[low] ?? Number.MAX_SAFE_INTEGER;
}

/** Looks at everything every time, or at what is new. For the test that both come to the same. */
export function lookAtEverything(on: boolean): void {
  forgetful = on;
}
