/**
 * The longest task on the page's main thread while a finished exercise is reviewed: a file is opened, the hot wash
 * stands, its fog replay is walked through, and it is compared with the record. Tasks of less than 50 ms have no name in
 * browsers; where there is none longer the row says so.
 */
import type { Browser, Page } from '@playwright/test';
import { inRoot } from '../root.ts';

export interface Review {
  /** Seconds of the longest task by what was being done. Empty where none took 50 ms. */
  readonly tasks: readonly { readonly step: string; readonly seconds: number }[];
}

const FILE = 'tests/golden/two-bears/history-2.hotwash';
const PAUSE = 1500;

interface Watched {
  longTasks: number[];
}

/** Runs in the page before anything else, on every load. */
function watch(): void {
  const page = window as unknown as Watched;
  page.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

async function longestSince(page: Page, step: string): Promise<Review['tasks']> {
  await page.waitForTimeout(PAUSE);
  const longest = await page.evaluate(() => {
    const watched = window as unknown as Watched;
    return Math.max(0, ...watched.longTasks.splice(0));
  });
  return longest === 0 ? [] : [{ step, seconds: longest / 1000 }];
}

/** Reviews one exercise of Two Bears. */
export async function review(browser: Browser, address: string): Promise<Review> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${address}?map=off`);
    await page
      .getByRole('button', { name: /^Open the briefing/ })
      .first()
      .waitFor();
    await longestSince(page, 'loading');
    const tasks: Review['tasks'][number][] = [];
    await page.locator('input[type=file]').first().setInputFiles(inRoot(FILE));
    await page.getByRole('heading', { level: 1, name: 'Hot wash' }).waitFor();
    tasks.push(...(await longestSince(page, 'opening the hot wash')));
    await page.getByRole('radio', { name: 'what was true' }).check();
    const moment = page.getByRole('slider').first();
    await moment.focus();
    for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowLeft');
    tasks.push(...(await longestSince(page, 'the fog replay')));
    await page.getByRole('button', { name: 'Compare' }).first().click();
    await page.getByRole('heading', { name: 'What differs, and why' }).waitFor();
    tasks.push(...(await longestSince(page, 'comparing')));
    return { tasks };
  } finally {
    await context.close();
  }
}
