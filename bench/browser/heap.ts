/**
 * What a long session leaves on the page's heap: an exercise is begun in the war room, 500 decisions are taken with
 * forks and jumps, by the page's own buttons, and the heap is measured before and after, each time with all garbage
 * collected.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { giveHands } from './in-page.ts';

export interface HeapGrowth {
  /** Bytes held more at the end than when the desk stood. */
  readonly growth: number;
  readonly decisions: number;
  /** Decisions that are not the first after their moment. */
  readonly forks: number;
  readonly jumps: number;
  /** Elements of the page held more at the end. */
  readonly elements: number;
}

const DECISIONS = 500;

interface Taken {
  readonly decisions: number;
  readonly forks: number;
  readonly jumps: number;
}

/**
 * Takes decisions until there are so many, one right after the other: none waits for a picture of the one before, so
 * that half an hour of play takes a minute. Runs in the page: must name nothing from outside.
 */
async function play(most: number): Promise<Taken> {
  const taken = { decisions: 0, forks: 0, jumps: 0 };
  const soon = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  /** What the strip says of the moment: its turn and its line are in it. */
  const moment = () =>
    document.querySelector('.branch-picture [role=slider]')?.getAttribute('aria-valuetext');
  const named = (where: string, name: string) =>
    [...document.querySelectorAll<HTMLElement>(where)].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name),
    );
  const press = async (button: HTMLElement | undefined | null): Promise<boolean> => {
    if (!button || button.getAttribute('aria-disabled') === 'true') return false;
    const before = moment();
    button.click();
    await soon();
    named('dialog button', 'Go on anyway')?.click();
    await soon();
    return moment() !== before;
  };
  for (let n = 1; taken.decisions < most; n++) {
    if (n > most * 4) throw new Error(`only ${taken.decisions} decisions in ${n} presses`);
    const advance = named('#advance', 'Advance to');
    if (n % 9 !== 0 && advance !== undefined) {
      if (await press(advance)) taken.decisions++;
      continue;
    }
    for (let back = 0; back <= n % 4; back++)
      if (await press(named('.walk button', 'One step back'))) taken.jumps++;
    if (!(await press(named('.past__ways button', 'The same with new luck')))) continue;
    taken.decisions++;
    taken.forks++;
  }
  return taken;
}

async function heap(page: Page, cdp: CDPSession): Promise<{ bytes: number; elements: number }> {
  await page.waitForTimeout(500);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { bytes: usedSize, elements: nodes };
}

/** Plays on in one page. */
export async function heapGrowth(browser: Browser, address: string): Promise<HeapGrowth> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await giveHands(page);
    await page.goto(`${address}?renderer=canvas`);
    await page
      .getByRole('button', { name: /^Open the briefing: / })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Seed' }).fill('bench');
    await page.getByRole('button', { name: 'Begin exercise' }).click();
    await page.getByRole('button', { name: /^Advance to / }).waitFor();
    await page.locator('canvas').first().waitFor();
    await page.getByRole('button', { name: 'Mute' }).click();
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    const before = await heap(page, cdp);
    const taken = await page.evaluate(play, DECISIONS);
    const after = await heap(page, cdp);
    return {
      ...taken,
      growth: after.bytes - before.bytes,
      elements: after.elements - before.elements,
    };
  } finally {
    await context.close();
  }
}
