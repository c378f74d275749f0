/** The whole way, from the first call to the hot wash, by role and name only. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo, test } from '@playwright/test';
import { hotwash } from './command.ts';
import { type Hand, press } from './hands.ts';
import { begin, hotWashButton, listenForTrouble, playOn } from './player.ts';

/** From the title page to EndEx, through the hot wash to the file that is handed out, and back to the title page. */
async function wholeWay(page: Page, info: TestInfo, hand: Hand): Promise<number> {
  const trouble = listenForTrouble(page);
  await begin(page, { hand, plan: /^The whole story/, seed: `whole way ${hand}` });
  const decisions = await playOn(page, { hand });

  await press(page, hotWashButton(page), hand);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await expect(page).toHaveTitle(/^Hot wash/);
  for (const part of ['What was true, and what you knew', 'Outcome', 'Decisions']) {
    await expect(page.getByRole('region', { name: part, exact: true })).toBeVisible();
  }
  await expect(
    page.getByRole('img', { name: /what was true beside what your team knew/ }),
  ).toBeVisible();
  const taken = page.getByRole('region', { name: 'Decisions', exact: true }).getByRole('listitem');
  await expect(taken.first()).toBeVisible();

  const coming = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Save the exercise file' }), hand);
  const file = info.outputPath('played.hotwash');
  await (await coming).saveAs(file);
  const inBrowser = JSON.parse(await readFile(file, 'utf8')) as { digest: string };
  expect(inBrowser.digest).toMatch(/\w{16,}/);
  const inNode = await hotwash<{ digest: string }>('replay', file);
  expect(inNode.digest).toBe(inBrowser.digest);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Back to the title page' }), hand);
  await expect(page.getByRole('heading', { level: 1, name: 'Hotwash' })).toBeVisible();
  expect(trouble.heard).toEqual([]);
  return decisions;
}

test('B1 the whole of Two Bears is played from the title page to the hot wash and its file, on the desktop by the keyboard alone, on the phone by taps alone', async ({
  page,
}, info) => {
  test.setTimeout(400_000);
  const hand = info.project.name === 'phone' ? 'touch' : 'keys';
  expect(await wholeWay(page, info, hand)).toBeGreaterThan(10);
});

test('B4 the whole of Two Bears once more, the other way round: on the desktop by clicks alone, on the phone by the keyboard alone', async ({
  page,
}, info) => {
  test.setTimeout(600_000);
  const hand = info.project.name === 'phone' ? 'keys' : 'mouse';
  expect(await wholeWay(page, info, hand)).toBeGreaterThan(10);
});

test('B2 back leads from the war room to the briefing to the title page, forward leads back', async ({
  page,
}) => {
  await begin(page);
  const there = page.url();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Begin exercise' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Open the briefing: Two Bears/ })).toBeVisible();
  await page.goForward();
  await page.goForward();
  expect(page.url()).toBe(there);
  await expect(page.getByRole('button', { name: /^Advance to / })).toBeVisible();
});

test('B3 an address that leads nowhere says so and leads back', async ({ page }) => {
  await page.goto('./#/play/gone');
  await expect(page.getByRole('heading', { name: 'This can’t be shown' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the title page' }).click();
  await expect(page.getByRole('button', { name: /^Open the briefing: / }).first()).toBeVisible();
});
