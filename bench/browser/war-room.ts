/** Script time of each frame in the war room while turns pass, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test';
import { FIRST_CONTROL } from './cold-load.ts';

export interface WarRoom {
  /** Seconds from Begin exercise to a desk that takes decisions. */
  readonly begin: number;
  /** Seconds of script of every animation frame. */
  readonly frames: readonly number[];
  /** What draws the picture. */
  readonly renderer: string;
}

const TURNS = 6;
const PAUSE = 1500;

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself, without the time other programs took. */
  readonly tdur?: number;
}

async function endTurn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Advance to / }).click();
  const anyway = page.getByRole('dialog').getByRole('button', { name: 'Go on anyway' });
  if ((await anyway.count()) > 0) await anyway.click();
  await page.waitForTimeout(PAUSE);
}

/** Callbacks that follow each other at once belong to one frame. Microseconds. */
const SAME_FRAME = 1000;

/** Seconds of script of each frame. */
function framesOf(trace: readonly TraceEvent[]): number[] {
  const frames: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const callbacks = trace.filter(
    ({ name, dur }) => name === 'FireAnimationFrame' && dur !== undefined,
  );
  for (const { ts, dur = 0, tdur = dur } of callbacks.toSorted((a, b) => a.ts - b.ts)) {
    if (ts - end > SAME_FRAME || frames.length === 0) frames.push(0);
    frames[frames.length - 1] = (frames.at(-1) ?? 0) + tdur / 1e6;
    end = ts + dur;
  }
  return frames;
}

/** Plays the first turns with the map on and traces every frame. */
export async function playInWarRoom(browser: Browser, address: string): Promise<WarRoom> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: FIRST_CONTROL }).first().click();
    await page.getByRole('textbox', { name: 'Seed' }).fill('bench');
    const began = performance.now();
    await page.getByRole('button', { name: 'Begin exercise' }).click();
    await page.getByRole('button', { name: /^Advance to / }).waitFor();
    const begin = (performance.now() - began) / 1000;
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(PAUSE);
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    for (let turn = 0; turn < TURNS; turn++) await endTurn(page);
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
    const frames = framesOf(traceEvents);
    const renderer = await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      return canvas?.getContext('2d') === null ? 'WebGL' : 'Canvas';
    });
    return { begin, frames, renderer };
  } finally {
    await context.close();
  }
}
