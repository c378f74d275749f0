/** Branches in the browser: go back, choose differently, compare, hand on, lose the browser, find everything again. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { playToFile } from './command.ts';
import {
  advanceButton,
  allHere,
  begin,
  listenForTrouble,
  openFile,
  playOn,
  whereItStands,
} from './player.ts';

const HOT_WASH = { level: 1, name: 'Hot wash' } as const;
/** The last row of a line that came to its end. */
const ENDED = /, ends: /;

/** Goes back from a decision of the hot wash and answers it otherwise. Returns what had been chosen. */
async function chooseDifferently(page: Page, nth: number): Promise<string> {
  const back = page.getByRole('button', {
    name: /^Go back to this moment and choose differently: /,
  });
  const label = (await back.nth(nth).getAttribute('aria-label')) ?? '';
  await back.nth(nth).click();
  await expect(page.getByText(/^You are looking at /)).toBeVisible();
  await expect(
    page.getByText('Deciding here makes a new branch with the same luck.'),
  ).toBeVisible();
  const options = page.getByRole('radio', { disabled: false });
  const names = await options.evaluateAll((all) =>
    all.map((one) => document.querySelector(`label[for="${one.id}"]`)?.textContent ?? ''),
  );
  const other = names.findIndex((name) => name !== '' && !label.includes(name));
  expect(other, label).toBeGreaterThanOrEqual(0);
  await options.nth(other).click();
  const article = page
    .getByRole('article')
    .filter({ has: options.nth(other) })
    .first();
  await article.getByRole('button', { name: /^Commit answer: / }).click();
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Commit it' });
  const region = page.getByRole('region', { name: 'Looking back' });
  await expect
    .poll(async () => {
      if ((await sure.count()) > 0) await sure.click();
      return region.count();
    })
    .toBe(0);
  return label;
}

/** Decisions that answered an inject, by their place in the list of the hot wash. */
async function answered(page: Page): Promise<readonly number[]> {
  await allHere(page);
  const items = page.getByRole('region', { name: 'Decisions' }).getByRole('listitem');
  const talk = await items.evaluateAll((all) =>
    all.map((one) => (one.textContent ?? '').includes('Talk about it')),
  );
  return talk.flatMap((asks, n) => (asks ? [n] : []));
}

const summary = (page: Page) =>
  page.getByRole('region', { name: 'In words' }).getByText(/^The two lines part on /);

/** Throws away all this browser has kept of the page. */
async function wipe(page: Page): Promise<void> {
  await page.goto('./?map=off#/class');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases())
      if (name !== undefined)
        await new Promise((done) => {
          const gone = indexedDB.deleteDatabase(name);
          gone.onsuccess = gone.onerror = gone.onblocked = done;
        });
  });
  await page.goto('about:blank');
}

/** Opens the page of branches and waits until all of it is drawn, and all moments are worked out. */
async function openTree(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Whole tree' }).click();
  await expect(page.getByRole('tree')).toBeVisible();
  await allHere(page);
  await expect(page.getByText('Working out the rest of the tree')).toHaveCount(0);
}

/** Scrolls the tree, round and round, until it has a row of this name: only rows in sight are in the page. */
async function scrollTo(page: Page, name: RegExp): Promise<void> {
  const row = page.getByRole('treeitem', { name });
  const tree = page.getByRole('tree');
  const look = async (): Promise<boolean> => {
    if ((await row.count()) > 0) return true;
    await tree.evaluate((list) => {
      let box: Element = list;
      while (box.parentElement !== null && box.scrollHeight <= box.clientHeight)
        box = box.parentElement;
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      box.scrollTop = atEnd ? 0 : box.scrollTop + box.clientHeight / 2;
    });
    return false;
  };
  await expect.poll(look, { intervals: [50, 100, 200], timeout: 20_000 }).toBe(true);
}

test('B30 three forks of Two Bears are compared, saved, wiped from the browser and found again', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const trouble = listenForTrouble(page);
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'history');
  await page.goto('./?map=off');
  await openFile(page, file);
  await expect(page.getByRole('heading', HOT_WASH)).toBeVisible();
  const hotWash = page.url();
  const places = await answered(page);
  expect(places.length).toBeGreaterThan(5);

  for (const share of [0.2, 0.5, 0.8]) {
    await page.goto(hotWash.replace('#/play/', '#/hotwash/'));
    await expect(page.getByRole('heading', HOT_WASH)).toBeVisible();
    await chooseDifferently(page, places[Math.floor(places.length * share)] as number);
    await playOn(page, { stop: (decisions) => decisions === 3 });
    // The tip moves along with play; the hot wash belongs to the line that ended.
    await openTree(page);
    await scrollTo(page, ENDED);
    await page.getByRole('treeitem', { name: ENDED }).first().click();
    await page.getByRole('button', { name: 'Go there' }).click();
    await page.getByRole('button', { name: 'Open the hot wash' }).click();
    await expect(page.getByRole('heading', HOT_WASH)).toBeVisible();
  }

  await openTree(page);
  const about = page.getByText(/decisions in 4 lines/);
  await expect(about).toBeVisible();
  const size = await about.textContent();
  await page
    .getByRole('treeitem', { name: /^instead, / })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Name of the line that starts here' }).fill('rang back');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Nobody had asked before.');
  await page.getByRole('radio', { name: 'interesting choice' }).check();
  await scrollTo(page, /rang back.*Nobody had asked/);

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const said = await summary(page).textContent();
  await expect(page.getByRole('heading', { name: 'What differs, and why' })).toBeVisible();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = info.outputPath('copy.hotwash');
  await (await coming).saveAs(copy);

  await wipe(page);
  await page.goto('./?map=off');
  await expect(page.getByRole('button', { name: /^Open the briefing: / }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Go on / })).toHaveCount(0);
  await openFile(page, copy);
  await expect(page.getByRole('heading', HOT_WASH)).toBeVisible();
  await openTree(page);
  await expect(page.getByText(/decisions in 4 lines/)).toHaveText(size ?? '');
  await scrollTo(page, /rang back.*Nobody had asked/);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(summary(page)).toHaveText(said ?? '');
  expect(trouble.heard).toEqual([]);
});

test('B31 hostile files, dropped or pasted, are refused in a sentence and the open exercise stays', async ({
  page,
}) => {
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 3 });
  const before = await whereItStands(page);
  const address = page.url();
  const deep = `${'['.repeat(200_000)}"hotwash"${']'.repeat(200_000)}`;
  const many = JSON.stringify({
    format: 'hotwash',
    version: 2,
    nodes: Array.from({ length: 300_000 }, (_, n) => ({ id: `d${n}` })),
  });
  const hostile: readonly (readonly [how: 'drop' | 'paste', text: string])[] = [
    ['drop', '{ "format": "hotwash", "version": 99 }'],
    ['drop', deep],
    ['drop', many],
    ['paste', '{ "format": "hotwash", "version": 2, "__proto__": { "polluted": true } }'],
    ['paste', '{ "format": "hotwash", "version": 1, "scen'],
  ];
  for (const [how, text] of hostile) {
    const began = Date.now();
    await page.evaluate(
      ([way, inside]) => {
        const data = new DataTransfer();
        if (way === 'drop') data.items.add(new File([inside], 'hostile.hotwash'));
        else data.setData('text/plain', inside);
        const event =
          way === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      [how, text] as const,
    );
    const notice = page.getByRole('alert').filter({ hasText: 'Nothing was changed.' });
    await expect(notice).toBeVisible();
    expect(Date.now() - began, text.slice(0, 60)).toBeLessThan(8000);
    await page.getByRole('button', { name: 'Dismiss this notice' }).click();
    await expect(advanceButton(page)).toBeVisible();
    expect(await whereItStands(page)).toBe(before);
  }
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('B32 a link shows what it is before anything is kept; one that was cut off says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 4 });
  const before = await whereItStands(page);
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(
    page.getByText(/^A link to this exercise is on the clipboard|A link to this/),
  ).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#/x/');

  await wipe(page);
  await page.goto(link.replace('#', '?map=off#').replace('?map=off?map=off', '?map=off'));
  await expect(page.getByText('Nothing has been kept yet.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Keep it and open it' }).click();
  await expect(advanceButton(page)).toBeVisible();
  expect(await whereItStands(page)).toBe(before);

  await page.goto('about:blank');
  await page.goto(link.slice(0, -40));
  await expect(page.getByRole('heading', { name: 'This can’t be shown' })).toBeVisible();
  await expect(page.getByText('Nothing was changed.', { exact: false })).toBeVisible();
});

test('B33 a file of another revision opens for reading only, and says why', async ({
  page,
}, info) => {
  const file = info.outputPath('played.hotwash');
  await playToFile(file, 'prudent');
  const text = JSON.parse(await readFile(file, 'utf8'));
  text.scenario.digest = 'f'.repeat(64);
  text.scenario.revision = 99;
  await page.goto('./?map=off');
  const buffer = Buffer.from(JSON.stringify(text));
  await openFile(page, { name: 'old.hotwash', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { level: 1, name: 'For reading only' })).toBeVisible();
  await expect(page.getByText(/was played on revision 99 of its scenario/)).toBeVisible();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  // It has an address of its own, kept nowhere: loaded anew it is the title page.
  expect(new URL(page.url()).hash).toBe('#/reading');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Open the briefing: / }).first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/');
});

test('B34 the strip is walked by keys, says each moment, and plays the past forward to where play had got', async ({
  page,
}) => {
  await begin(page);
  await playOn(page, { stop: (decisions) => decisions === 8 });
  const before = await whereItStands(page);
  const strip = page.getByRole('slider', { name: /^Moments of your branches/ });
  await strip.focus();
  await page.keyboard.press('Home');
  await expect(strip).toHaveAttribute('aria-valuetext', /^StartEx, /);
  await page.keyboard.press('ArrowRight');
  await expect(strip).toHaveAttribute('aria-valuetext', /turn 2/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Looking back' })).toBeVisible();
  expect(await whereItStands(page)).not.toBe(before);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play forward' }).click();
  await expect(page.getByRole('region', { name: 'Looking back' })).toHaveCount(0, {
    timeout: 20_000,
  });
  expect(await whereItStands(page)).toBe(before);
});
