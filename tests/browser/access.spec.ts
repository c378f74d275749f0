/** Every screen by axe, and as a picture to look at; pictures are written, not compared. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type TestInfo, test } from '@playwright/test';
import { playToFile } from './command.ts';
import { advanceButton, begin, openFile, playOn } from './player.ts';

// axe brings types of a Playwright of its own; the page is the same thing.
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

async function judge(page: Page, info: TestInfo, screen: string): Promise<void> {
  // Whatever glides in must have arrived: half-faded text is no finding.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.screenshot({ path: info.outputPath(`${screen}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect.soft(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${screen} is wider than the screen`).toBeLessThanOrEqual(0);
}

test('B40 title, briefing, war room and hot wash have nothing that axe finds', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'history');
  await page.goto('./?map=off');
  const open = page.getByRole('button', { name: 'Open the briefing: Two Bears' });
  await expect(open).toBeVisible();
  await judge(page, info, 'title');

  await open.click();
  const start = page.getByRole('button', { name: 'Begin exercise' });
  await expect(start).toBeVisible();
  await judge(page, info, 'briefing');

  await start.click();
  await expect(advanceButton(page)).toBeVisible();
  await playOn(page, { stop: (decisions) => decisions === 12 });
  await judge(page, info, 'war-room');

  await page.goto('./?map=off#/');
  await openFile(page, file);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('hot-wash-folded.png') });
  for (const fold of await page.locator('main summary').all()) await fold.click();
  await expect(page.getByText(/‹|\b(lane|hotWash|inject|action)\.[a-z]/)).toHaveCount(0);
  await judge(page, info, 'hot-wash');
});

test('B41 the war room with its map, as a picture to look at', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page, { map: 'on' });
  await playOn(page, { stop: (decisions) => decisions === 4 });
  await expect(page.locator('canvas')).toBeVisible({ timeout: 40_000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: info.outputPath('war-room-map.png') });
});
