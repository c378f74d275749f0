/** How long a first visit takes until the title's first control can be used, and how much script that needs. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { inRoot } from '../root.ts';

export interface Cold {
  /** From the start of the navigation. */
  readonly seconds: number;
  /** Of all scripts that had come by then, compressed. */
  readonly bytes: number;
  readonly files: number;
}

/** The first control of the title page, as docs/desk.md names it. */
export const FIRST_CONTROL = /^Open the briefing: /;

/** One visit with nothing kept from another. */
export async function loadCold(browser: Browser, address: string): Promise<Cold> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seek = (): void => {
        const button = document.querySelector<HTMLButtonElement>('main button:enabled');
        if (button === null || button.getClientRects().length === 0) requestAnimationFrame(seek);
        else document.documentElement.dataset.benchUsable = String(performance.now());
      };
      requestAnimationFrame(seek);
    });
    await page.goto(address);
    // By role and name, so that a page without its first control is never called fast.
    await page.getByRole('button', { name: FIRST_CONTROL }).first().waitFor();
    const { usable, scripts } = await page.evaluate(() => {
      const at = Number(document.documentElement.dataset.benchUsable);
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return {
        usable: at,
        scripts: entries
          .filter(({ name, responseEnd }) => /\.m?js$/.test(name) && responseEnd <= at)
          .map(({ name }) => new URL(name).pathname),
      };
    });
    const sizes = [...new Set(scripts)].map(
      (path) => gzipSync(readFileSync(inRoot('dist', path)), { level: 9 }).length,
    );
    return {
      seconds: usable / 1000,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      files: sizes.length,
    };
  } finally {
    await context.close();
  }
}
