/** The map is never needed: without WebGL, without any canvas, or switched off, the desk goes on and says so. */
import { expect, type Page, test } from '@playwright/test';
import { begin, listenForTrouble, playOn } from './player.ts';

/** Makes the browser one that refuses these kinds of canvas contexts. */
async function refuseContexts(page: Page, kinds: readonly string[]): Promise<void> {
  await page.addInitScript((refused) => {
    const ask = HTMLCanvasElement.prototype.getContext;
    const answer = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return refused.includes(kind) ? null : Reflect.apply(ask, this, [kind, ...rest]);
    };
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: answer });
  }, kinds);
}

// End states at once: machines without a graphics card would spend the time on drawing what moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The picture comes after the desk, and on a busy machine well after. */
const PATIENT = { timeout: 40_000 };

const WEBGL = ['webgl', 'webgl2', 'experimental-webgl'];

test('B20 without WebGL the map is drawn on a plain canvas, and a notice says so', async ({
  page,
}) => {
  await refuseContexts(page, WEBGL);
  await begin(page, { map: 'on' });
  await expect(page.getByText(/has no WebGL/)).toBeVisible(PATIENT);
  await expect(page.locator('canvas')).toBeVisible(PATIENT);
  await playOn(page, { stop: (decisions) => decisions === 3 });
});

test('B21 without any canvas the desk goes on alone, and a notice says so', async ({ page }) => {
  await refuseContexts(page, [...WEBGL, '2d']);
  await begin(page, { map: 'on' });
  await expect(page.getByText(/map can’t be drawn here/)).toBeVisible(PATIENT);
  await playOn(page, { stop: (decisions) => decisions === 3 });
});

test('B22 with the map switched off none of its code is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('./?map=off');
  await page.getByRole('button', { name: 'Open the briefing: Two Bears' }).click();
  await page.getByRole('button', { name: 'Begin exercise' }).click();
  await playOn(page, { stop: (decisions) => decisions === 2 });
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(fetched.filter((address) => /phaser/.test(address))).toEqual([]);
});

test('B23 ?renderer=canvas draws the map on a plain canvas, without a notice', async ({ page }) => {
  const trouble = listenForTrouble(page);
  await page.goto('./?renderer=canvas');
  await page.getByRole('button', { name: 'Open the briefing: Two Bears' }).click();
  await page.getByRole('button', { name: 'Begin exercise' }).click();
  await expect(page.locator('canvas')).toBeVisible(PATIENT);
  await expect(page.getByText(/WebGL/)).toHaveCount(0);
  expect(trouble.heard).toEqual([]);
});
