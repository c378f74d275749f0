/** Without a network and without a server: the folder under any path, and the one file opened from disk. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { listenForTrouble } from './player.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The practice turn, from the title page: read, answer, act, advance. */
async function playPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play the practice turn' }).click();
  await page.getByRole('radio', { name: 'Look at the logs with her' }).click();
  await page.getByRole('button', { name: /^Commit answer: / }).click();
  await page.getByRole('tab', { name: 'Playbook' }).click();
  await page.getByRole('button', { name: 'Start action: Put sensors on every machine' }).click();
  await page.getByRole('button', { name: /^Advance to / }).click();
  await expect(page.getByRole('heading', { name: 'That was a turn' })).toBeVisible();
}

test('B50 the built folder works under any path and asks for nothing outside of it', async ({
  page,
}) => {
  const home = 'http://hotwash.test/some/deep/path/';
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (!url.startsWith(home)) {
      asked.push(url);
      await route.abort();
      return;
    }
    const name = new URL(url).pathname.slice(new URL(home).pathname.length) || 'index.html';
    const file = join('dist', name);
    if (!existsSync(file)) await route.fulfill({ status: 404 });
    else
      await route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      });
  });
  const { heard } = listenForTrouble(page);
  await page.goto(`${home}?map=off`);
  await playPractice(page);
  // Deep links and reloading need nothing of the server.
  await page.reload();
  await expect(page.getByRole('button', { name: /^Advance to / })).toBeVisible();
  await page.goto(`${home}?map=off&lang=de#/briefing/two-bears`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwei Bären');
  expect(asked).toEqual([]);
  expect(heard).toEqual([]);
});

test('B52 what the page fetches before the desk is usable is small, and the engine is not among it', async () => {
  const page = readFileSync('dist/index.html', 'utf8');
  const names = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(0);
  const scripts = names.map((name) => readFileSync(join('dist', name ?? '')));
  const size = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(size).toBeLessThan(120_000);
  expect(scripts.some((script) => script.includes('xstate'))).toBe(false);
});

test('B51 the one file opens from disk, plays, keeps, and asks for nothing at all', async ({
  browser,
}, info) => {
  test.setTimeout(120_000);
  const out = info.outputPath('single');
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'single', '--outDir', out];
  await promisify(execFile)(process.execPath, vite);
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  const { heard } = listenForTrouble(page);
  const address = pathToFileURL(join(out, 'index.html')).href;
  await page.goto(address);
  await playPractice(page);
  await expect(page.locator('canvas')).toBeVisible({ timeout: 40_000 });
  await page.reload();
  await expect(page.getByRole('button', { name: /^Advance to / })).toBeVisible();
  expect(asked.map((url) => url.replace(/[?#].*$/, ''))).toEqual([address, address]);
  expect(heard).toEqual([]);
  await context.close();
});
