/** Files and links that mean harm: each is refused in a sentence, soon, and the open exercise stays what it was. */
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, type TestInfo, test } from '@playwright/test';
import { playToFile } from './command.ts';
import { type Hostile, hostileFiles, hostileLinks } from './hostile-files.ts';
import { advanceButton, begin, listenForTrouble, playOn, whereItStands } from './player.ts';

/** Seconds of processor time that the pages of this browser have used so far, however busy the machine is. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function drop(page: Page, { head, unit = '', times = 0, tail = '' }: Hostile): Promise<void> {
  await page.evaluate(
    ([first, piece, many, last]) => {
      const data = new DataTransfer();
      data.items.add(new File([first, piece.repeat(many), last], 'hostile.hotwash'));
      const event = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', event));
    },
    [head, unit, times, tail] as const,
  );
}

/** An exercise in the middle, and a finished one's file to make hostile ones of. */
async function midPlay(page: Page, info: TestInfo) {
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'prudent');
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 3 });
  return {
    text: await readFile(file, 'utf8'),
    before: await whereItStands(page),
    address: page.url(),
  };
}

test('B80 every kind of hostile file is refused, or opened for reading only, in a clear sentence and within two seconds of processor time, and the open exercise stays', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000);
  const trouble = listenForTrouble(page);
  const { text, before, address } = await midPlay(page, info);

  for (const hostile of hostileFiles(text)) {
    await test.step(hostile.what, async () => {
      const began = await processorTime(browser);
      await drop(page, hostile);
      const notice = page.getByRole('alert').filter({ hasText: 'Nothing was changed.' });
      const paper = page.getByRole('heading', { level: 1, name: 'For reading only' });
      await expect(hostile.opens === undefined ? notice : paper).toBeVisible({ timeout: 30_000 });
      expect.soft((await processorTime(browser)) - began).toBeLessThan(2);
      if (hostile.opens === undefined) {
        await expect.soft(notice).toContainText(hostile.says);
        await page.getByRole('button', { name: 'Dismiss this notice' }).click();
        await expect(notice).toHaveCount(0);
      } else {
        await expect.soft(page.getByRole('main').getByRole('status')).toContainText(hostile.says);
        await page.goBack();
      }
      await expect(advanceButton(page)).toBeVisible();
      expect(page.url()).toBe(address);
      expect(await whereItStands(page)).toBe(before);
    });
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  // What is kept is what it was as well, and it alone.
  await page.reload();
  await expect(advanceButton(page)).toBeVisible();
  expect(await whereItStands(page)).toBe(before);
  await page.goto('./?map=off#/');
  await expect(page.getByRole('button', { name: /^Go on / })).toHaveCount(1);
  expect(trouble.heard).toEqual([]);
});

test('B81 every kind of hostile link says that it can’t be shown, soon, and keeps nothing', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(120_000);
  const { text, before, address } = await midPlay(page, info);

  for (const { what, packed, says } of hostileLinks(text)) {
    await test.step(what, async () => {
      const began = await processorTime(browser);
      await page.goto(`./?map=off#/x/${packed}`);
      await expect(page.getByRole('heading', { name: 'This can’t be shown' })).toBeVisible();
      const took = (await processorTime(browser)) - began;
      expect.soft(took, what).toBeLessThan(2);
      await expect.soft(page.getByRole('main'), what).toContainText(says);
      await page.goto(address);
      await expect(advanceButton(page)).toBeVisible();
      expect(await whereItStands(page)).toBe(before);
    });
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
