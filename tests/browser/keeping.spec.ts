/** Nothing is lost: reload, refused storage, two tabs, files. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { playToFile } from './command.ts';
import { advanceButton, begin, openFile, playOn, whereItStands } from './player.ts';

test('B10 reloading in the middle goes on where it was', async ({ page }) => {
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 4 });
  const before = await whereItStands(page);
  await page.reload();
  await expect(advanceButton(page)).toBeVisible();
  expect(await whereItStands(page)).toBe(before);
});

test('B11 the title page offers the unfinished exercise', async ({ page }) => {
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 2 });
  const before = await whereItStands(page);
  await page.goto('./?map=off#/');
  await page
    .getByRole('button', { name: /^Go on .*Two Bears/ })
    .first()
    .click();
  await expect(advanceButton(page)).toBeVisible();
  expect(await whereItStands(page)).toBe(before);
});

for (const [way, refuse] of [
  [
    'throws when it is touched',
    () => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
  ],
  [
    'is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`B12 play goes on when storage ${way}; one notice says so and offers a copy`, async ({
    page,
  }) => {
    await page.addInitScript(refuse);
    await begin(page);
    await playOn(page, { stop: (decisions) => decisions === 5 });
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices.getByText(/closing the tab loses|only in this tab/)).toHaveCount(1);
    const coming = page.waitForEvent('download');
    await notices.getByRole('button', { name: 'Save a copy' }).click();
    const copy = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
    expect(copy).toMatchObject({ format: 'hotwash', scenario: { id: 'two-bears' }, seed: '2016' });
  });
}

test('B13 a second tab is told of the first, and destroys nothing of it', async ({ context }) => {
  const first = await context.newPage();
  await begin(first);
  const second = await context.newPage();
  await second.goto(first.url());
  await expect(advanceButton(second)).toBeVisible();
  await expect(second.getByText(/open in another tab as well/)).toBeVisible();

  await playOn(first, { stop: (decisions) => decisions === 3 });
  const kept = await whereItStands(first);
  await expect(second.getByText(/has just taken a decision/)).toBeVisible();
  await playOn(second, { stop: (decisions) => decisions === 1 });
  await expect(second.getByText(/nothing more is saved from here/)).toBeVisible();

  const third = await context.newPage();
  await third.goto(first.url());
  await expect(advanceButton(third)).toBeVisible();
  expect(await whereItStands(third)).toBe(kept);
});

test('B14 a file that is no exercise is refused with a sentence, and changes nothing', async ({
  page,
}) => {
  await page.goto('./');
  for (const [name, text] of [
    ['page.hotwash', '<script>document.title = "hacked"</script>'],
    ['cut.hotwash', '{ "format": "hotwash", "version": 1, "scen'],
    ['proto.hotwash', '{ "format": "hotwash", "version": 1, "__proto__": { "x": 1 } }'],
    ['empty.hotwash', ''],
  ] as const) {
    const buffer = Buffer.from(text);
    await openFile(page, { name, mimeType: 'application/json', buffer });
    await expect(page.getByText(`“${name}”`)).toContainText('Nothing was changed.');
  }
  await expect(page).toHaveTitle(/^Hotwash/);
  await expect(page.getByRole('button', { name: /^Go on / })).toHaveCount(0);
});

test('B15 a page that breaks says so and hands out the exercise; it is never blank', async ({
  page,
}, info) => {
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'history');
  await page.route(/hotwash-[\w-]+\.js$/, (route) => route.abort());
  await page.goto('./?map=off');
  await openFile(page, file);
  await expect(page.getByRole('heading', { name: 'This can’t be shown' })).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await readFile(await (await coming).path(), 'utf8');
  expect(JSON.parse(copy)).toMatchObject({ format: 'hotwash', scenario: { id: 'two-bears' } });

  await page.unroute(/hotwash-[\w-]+\.js$/);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
});

test('B16 an error outside the page’s drawing leaves the desk standing, and is said', async ({
  page,
}) => {
  await begin(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a wire came loose');
    });
  });
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('a wire came loose')).toBeVisible();
  await expect(notices.getByRole('button', { name: 'Save a copy' })).toBeVisible();
  await playOn(page, { stop: (decisions) => decisions === 1 });
});

test('B17 a second tab can take the exercise over, or play on as another; neither loses a decision', async ({
  context,
}) => {
  const first = await context.newPage();
  await begin(first);
  await playOn(first, { stop: (decisions) => decisions === 2 });
  const kept = await whereItStands(first);
  const second = await context.newPage();
  await second.goto(first.url());
  await expect(advanceButton(second)).toBeVisible();
  await second.getByRole('button', { name: 'Go on here' }).click();
  await expect(first.getByText(/taken this exercise over/)).toBeVisible();
  expect(await whereItStands(second)).toBe(kept);
  await playOn(second, { stop: (decisions) => decisions === 2 });
  const further = await whereItStands(second);

  // What is decided in the first is its own from here on, and is kept on request.
  await playOn(first, { stop: (decisions) => decisions === 1 });
  await first.getByRole('button', { name: 'Keep mine as another exercise' }).first().click();
  await expect(first).not.toHaveURL(second.url());
  const mine = await whereItStands(first);
  for (const [page, where] of [
    [first, mine],
    [second, further],
  ] as const) {
    await page.reload();
    await expect(advanceButton(page)).toBeVisible();
    expect(await whereItStands(page)).toBe(where);
  }
});

test('B18 storage that is refused in the middle of play is told once, and the copy has every decision', async ({
  page,
}) => {
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 3 });
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await playOn(page, { stop: (decisions) => decisions === 3 });
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(/only in this tab/)).toHaveCount(1);
  const before = await whereItStands(page);
  const coming = page.waitForEvent('download');
  await notices.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await (await coming).path();
  await page.goto('./?map=off#/');
  await openFile(page, copy);
  await expect(advanceButton(page)).toBeVisible();
  expect(await whereItStands(page)).toBe(before);
});
