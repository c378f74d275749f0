/** The picture is a function of the moment, and the sound knows when to be silent. */
import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { mapStands } from './looks-walk.ts';
import { advance, begin } from './player.ts';

const PATIENT = { timeout: 40_000 };

/** A print of what is drawn, once it is drawn and nothing moves. */
async function drawn(page: Page): Promise<string> {
  const canvas = page.locator('canvas').first();
  let last = '';
  await expect
    .poll(async () => {
      const now = createHash('sha256')
        .update(await canvas.screenshot())
        .digest('hex');
      const same = now === last;
      last = now;
      return same;
    }, PATIENT)
    .toBe(true);
  return last;
}

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test.setTimeout(150_000);

  test('B60 back at an earlier moment the map is what it was then', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Open the briefing: Downtime' }).click();
    await page.getByRole('textbox', { name: 'Seed' }).fill('2016');
    await page.getByRole('button', { name: 'Begin exercise' }).click();
    await expect(page.locator('canvas').first()).toBeVisible(PATIENT);
    for (let turn = 0; turn < 5; turn++) await advance(page, 'mouse');
    const walk = (name: string) => page.getByRole('button', { name, exact: true }).click();
    // A busy machine draws a moment late, so what is on the table is asked for until it is another.
    const becomes = (): ReturnType<typeof expect.poll<string>> =>
      expect.poll(() => drawn(page), PATIENT);
    const last = await drawn(page);
    await walk('To StartEx');
    await becomes().not.toBe(last);
    const first = await drawn(page);
    await walk('To the end of the line');
    await becomes().not.toBe(first);
    await walk('To StartEx');
    await becomes().toBe(first);
    // The same moment, drawn by a page that has shown no other.
    await page.reload();
    await expect(page.locator('canvas').first()).toBeVisible(PATIENT);
    await becomes().toBe(first);
  });

  test('B62 letters that arrive late are drawn once they are there', async ({ page }) => {
    // The canvas itself: Playwright's own pictures wait for the letters.
    const picture = async () => {
      await mapStands(page);
      return page
        .locator('canvas')
        .first()
        .evaluate((one: HTMLCanvasElement) => one.toDataURL());
    };
    await begin(page, { map: 'on' });
    const right = await picture();
    let release = (): void => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await page.route(/\.woff2?$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    expect(await picture()).not.toBe(right);
    release();
    await expect.poll(async () => (await picture()) === right, PATIENT).toBe(true);
  });
});

/** Counts the sound machines of the page and what they are doing. */
async function watchSound(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const made: AudioContext[] = [];
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        made.push(this);
      }
    };
    Object.assign(window, { soundStates: () => made.map((context) => context.state) });
  });
  return () =>
    page.evaluate(() => (window as unknown as { soundStates(): string[] }).soundStates());
}

test('B61 the war room is heard after a click, and not when muted, hidden or left', async ({
  page,
}) => {
  const states = await watchSound(page);
  await page.goto('./?map=off');
  expect(await states()).toEqual([]);
  await begin(page);
  await expect.poll(states, PATIENT).toEqual(['running']);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(states).toEqual(['suspended']);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(states).toEqual(['running']);
  await page.getByRole('button', { name: 'Mute' }).click();
  await expect.poll(states).toEqual(['closed']);
});
