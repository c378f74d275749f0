/** What comes from a scenario is text; nothing leaves the page's own address. */
import { expect, test } from '@playwright/test';
import { playToFile } from './command.ts';
import { begin, openFile, playOn } from './player.ts';

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script><b>{oops';

test('B30 HTML and script in a scenario are shown as the characters they are', async ({
  page,
}, info) => {
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'prudent');
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await page.route(/two-bears-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    const source = await response.text();
    const literal = /JSON\.parse\((`(?:\\.|[^`])*`|"(?:\\.|[^"])*"|'(?:\\.|[^'])*')\)/.exec(source);
    if (!literal?.[1]) throw new Error('the scenario chunk has another form than this test knows');
    const json = new Function(`return ${literal[1]}`)() as string;
    const bundle = JSON.parse(json) as { texts: { en: Record<string, string> } };
    const text = bundle.texts.en;
    for (const key of Object.keys(text)) {
      if (/^(scenario|inject|ending|history|asset)\./.test(key))
        text[key] = `${HOSTILE} ${text[key]}`;
    }
    await route.fulfill({
      response,
      body: source.replace(literal[1], () => JSON.stringify(JSON.stringify(bundle))),
    });
  });

  await begin(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror');
  await playOn(page, { stop: (decisions) => decisions === 6 });
  expect(await page.locator('main img, main script').count()).toBe(0);
  await page.goto('./?map=off#/');
  await openFile(page, file);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await expect(page.getByText('<script>window.hacked=2</script>').first()).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(violations).toEqual([]);
});

test('B31 nothing is asked of any other address', async ({ page, baseURL }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const off: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && origin !== new URL(baseURL ?? '').origin)
      off.push(request.url());
  });
  await begin(page, { map: 'on' });
  await expect(page.locator('canvas')).toBeVisible({ timeout: 40_000 });
  await playOn(page, { stop: (decisions) => decisions === 3 });
  expect(off).toEqual([]);
});
