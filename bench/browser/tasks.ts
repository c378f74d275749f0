/** Tasks of a page's main thread in a trace, each with the part of a walk in which it ran. */
import type { Browser, Page } from '@playwright/test';

export interface Task {
  readonly step: string;
  /** By the clock. */
  readonly seconds: number;
  /** Of the thread itself, without the time other programs took. */
  readonly own: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const MARK = 'bench: ';
const CATEGORIES = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** Traces what is done and returns every task of the thread that set the marks, from the first mark on. */
export async function tasksOf(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name.startsWith(MARK)).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (first === undefined) throw new Error('no mark in the trace');
  return traceEvents
    .filter(
      ({ name, pid, tid, dur }) =>
        pid === first.pid && tid === first.tid && dur !== undefined && name.endsWith('RunTask'),
    )
    .flatMap(({ ts, dur = 0, tdur = dur }) => {
      // A task in which a part began belongs to that part.
      const mark = marks.findLast((one) => one.ts <= ts + dur);
      if (mark === undefined) return [];
      return [{ step: mark.name.slice(MARK.length), seconds: dur / 1e6, own: tdur / 1e6 }];
    });
}
