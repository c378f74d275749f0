/** What comes from a scenario is text; nothing leaves the page's own address. */
import { expect, test } from '@playwright/test';
import { playToFile } from './command.ts';
import { overflow } from './page-checks.ts';
import { begin, openFile, playOn } from './player.ts';
import { poison } from './poison.ts';
import { eachTab, resize } from './windows.ts';

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script><b>{oops';

test('B82 HTML and script in a scenario are shown as the characters they are', async ({
  page,
}, info) => {
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'prudent');
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await poison(page, (key, text) =>
    /^(scenario|inject|ending|history|asset)\./.test(key) ? `${HOSTILE} ${text}` : text,
  );

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

test('B83 nothing is asked of any other address', async ({ page, baseURL }) => {
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

const NASTY: readonly (readonly [string, string])[] = [
  ['ten thousand letters in a row', 'x'.repeat(10_000)],
  ['turned letters', '\u202egnikcah\u2066 \u202dleft\u2067 and no end of it'],
  ['nothing to see', '\u200b\u200c\u200d\u2060\ufeff\u00ad'.repeat(200)],
  ['emoji and stacked marks', `👩‍👩‍👧‍👦🏴‍☠️🇦🇶${'Z\u0335\u0351\u0347'.repeat(400)}`],
];

for (const [what, text] of NASTY) {
  test(`B84 ${what} in a scenario, a rationale and a seed breaks no layout`, async ({ page }) => {
    // Tens of thousands of letters are laid out anew on every tab: seconds each where two cores are busy.
    test.setTimeout(180_000);
    const hostile = `${HOSTILE}${text}`;
    await poison(page, (key, words) =>
      /^(inject|action|asset|zone|seat|fact)\./.test(key)
        ? `${words.slice(0, 40)} ${hostile}`
        : words,
    );
    await begin(page, { seed: text.slice(0, 60) });
    await playOn(page, { stop: (decisions) => decisions === 3 });
    const fold = page.getByText('Why, and how sure?').first();
    if ((await fold.count()) > 0) {
      await fold.click();
      await page
        .getByRole('textbox', { name: /^Why\?/ })
        .first()
        .fill(hostile.slice(0, 500));
    }
    await playOn(page, { stop: (decisions) => decisions === 1 });
    for (const size of [
      { width: 1440, height: 900 },
      { width: 320, height: 640 },
    ]) {
      await resize(page, size);
      await eachTab(page, async (name) => {
        expect.soft(await overflow(page), `${size.width}: ${name}`).toEqual([]);
      });
      // What is to be pressed is still there, and is still what it says.
      await expect(page.getByRole('button', { name: /^Advance to \w{3} \d/ })).toBeInViewport();
    }
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('main img, main script').count()).toBe(0);
  });
}
