/** What comes from a scenario is text; nothing leaves the page's own address; one digest everywhere. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { begin, hotWashButton, playOn } from './player.ts';

const run = promisify(execFile);

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script><b>{oops';

test('B30 HTML and script in a scenario are shown as the characters they are', async ({ page }) => {
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
  await playOn(page);
  await hotWashButton(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await expect(page.getByText('<script>window.hacked=2</script>').first()).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(violations).toEqual([]);
});

test('B31 nothing is asked of any other address', async ({ page, baseURL }) => {
  const off: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && origin !== new URL(baseURL ?? '').origin)
      off.push(request.url());
  });
  await begin(page, { map: 'on' });
  await expect(page.locator('canvas')).toBeVisible();
  await playOn(page, { stop: (decisions) => decisions === 3 });
  expect(off).toEqual([]);
});

test('B32 one exercise has one digest, in the browser and on the command line', async ({
  page,
}, info) => {
  await begin(page, { seed: `digest ${info.project.name}` });
  await playOn(page);
  await hotWashButton(page).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the exercise file' }).click();
  const file = info.outputPath('played.hotwash');
  await (await coming).saveAs(file);

  const inBrowser = JSON.parse(await readFile(file, 'utf8')) as { digest: string };
  const { stdout } = await run(process.execPath, ['scripts/hotwash.mjs', 'replay', file, '--json']);
  const inNode = JSON.parse(stdout) as { digest: string; ending: string };
  expect(inBrowser.digest).toMatch(/\w{16,}/);
  expect(inNode.digest).toBe(inBrowser.digest);
});
