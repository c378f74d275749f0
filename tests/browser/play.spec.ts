/** The whole way, from the first call to the hot wash, by role and name only. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { hotwash } from './command.ts';
import { begin, hotWashButton, listenForTrouble, playOn } from './player.ts';

test('B1 Two Bears is played from the title page to the hot wash, by keys alone or by touch alone, and the command replays it to the same digest', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const hand = info.project.name === 'phone' ? 'pointer' : 'keyboard';
  const trouble = listenForTrouble(page);

  await begin(page, { hand, seed: `whole way ${hand}` });
  const decisions = await playOn(page, { hand });
  expect(decisions).toBeGreaterThan(10);

  if (hand === 'keyboard') {
    await hotWashButton(page).focus();
    await page.keyboard.press('Enter');
  } else {
    await hotWashButton(page).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await expect(page).toHaveTitle(/^Hot wash/);
  for (const part of ['What was true, and what you knew', 'Outcome', 'Decisions']) {
    await expect(page.getByRole('region', { name: part, exact: true })).toBeVisible();
  }
  await expect(
    page.getByRole('img', { name: /what was true beside what your team knew/ }),
  ).toBeVisible();
  const taken = page.getByRole('region', { name: 'Decisions', exact: true }).getByRole('listitem');
  expect(await taken.count()).toBeGreaterThan(5);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the exercise file' }).click();
  const file = info.outputPath('played.hotwash');
  await (await coming).saveAs(file);
  const inBrowser = JSON.parse(await readFile(file, 'utf8')) as { digest: string };
  expect(inBrowser.digest).toMatch(/\w{16,}/);
  const inNode = await hotwash<{ digest: string }>('replay', file);
  expect(inNode.digest).toBe(inBrowser.digest);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the title page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hotwash' })).toBeVisible();
  expect(trouble.heard).toEqual([]);
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
