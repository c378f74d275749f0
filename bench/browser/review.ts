/**
 * The longest task on the page's main thread while exercises are reviewed: a file is opened, its hot wash stands and
 * its fog replay is walked through, it is compared with the record and with itself, its tree is shown, a class of
 * many files is laid together, an exercise is played to its end and its hot wash opened. All tasks are counted, with
 * script, layout and drawing, from the browser's own trace.
 */
import type { Browser } from '@playwright/test';
import type { Scenario } from '../../src/engine/index.ts';
import { median } from '../measure.ts';
import { giveHands } from './in-page.ts';
import { type Files, filesOf, walkThrough } from './review-walk.ts';
import { type Task, tasksOf } from './tasks.ts';

/** The longest task of a part of the review. */
export interface Longest {
  readonly step: string;
  /** By the clock and of the thread itself: medians of several walks. */
  readonly seconds: number;
  readonly own: number;
}

const WALKS = 3;
/** Parts of the walk that review nothing. */
const BESIDES = new Set([
  'loading',
  'back to the title',
  'opening a tree',
  'opening a war room',
  'ending an exercise',
  'after',
]);

async function walked(browser: Browser, address: string, files: Files): Promise<readonly Task[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await giveHands(page);
    await page.goto(`${address}?map=off`);
    return await tasksOf(browser, page, () => page.evaluate(walkThrough, files));
  } finally {
    await context.close();
  }
}

/** The longest task of each part of the review, longest first; and of what lies between. */
export async function review(
  browser: Browser,
  address: string,
  scenario: Scenario,
): Promise<{ readonly review: readonly Longest[]; readonly besides: readonly Longest[] }> {
  const files = filesOf(scenario);
  const walks: (readonly Task[])[] = [];
  for (let n = 0; n < WALKS; n++) walks.push(await walked(browser, address, files));
  const steps = [...new Set(walks.flat().map(({ step }) => step))];
  const all = steps
    .map((step): Longest => {
      const longest = (of: (task: Task) => number): number =>
        median(
          walks.map((tasks) => Math.max(0, ...tasks.filter((task) => task.step === step).map(of))),
        );
      return { step, seconds: longest((task) => task.seconds), own: longest((task) => task.own) };
    })
    .sort((a, b) => b.own - a.own);
  return {
    review: all.filter(({ step }) => !BESIDES.has(step)),
    besides: all.filter(({ step }) => BESIDES.has(step)),
  };
}
