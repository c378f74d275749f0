/**
 * The way through every screen, for checks that are made on each: title, briefing, the tabs of the war room, dialogs,
 * hot wash with its fog replay, branches, comparing, class, what a link or a file for reading shows, and an address
 * that leads nowhere. Names as docs/desk.md promises them.
 */
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { playToFile } from './command.ts';
import { advanceButton, allHere, openFile, playOn } from './player.ts';

/** What is to be done on each screen. */
export type OnScreen = (screen: string) => Promise<void>;

export interface Walk {
  /** Two teams' finished exercises: the hot wash is the first one's. */
  readonly files: readonly [string, string];
  /** After `?`. */
  readonly query?: string;
}

/** Two exercises, played to their ends by the command. */
export async function finished(info: TestInfo): Promise<readonly [string, string]> {
  const files = [info.outputPath('first.hotwash'), info.outputPath('second.hotwash')] as const;
  await Promise.all([playToFile(files[0], 'prudent'), playToFile(files[1], 'history')]);
  return files;
}

async function dialogs(page: Page, onScreen: OnScreen, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await onScreen(name.toLowerCase().replaceAll(' ', '-'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

/** Goes through all of them in English. */
export async function everyScreen(page: Page, walk: Walk, look: OnScreen): Promise<void> {
  const onScreen: OnScreen = async (screen) => {
    await allHere(page);
    await look(screen);
  };
  const address = `./?${walk.query ?? 'map=off'}`;
  await page.goto(address);
  const open = page.getByRole('button', { name: 'Open the briefing: Two Bears' });
  await expect(open).toBeVisible();
  await onScreen('title');
  await dialogs(page, onScreen, ['Settings', 'Keys and help']);

  await open.click();
  const start = page.getByRole('button', { name: 'Begin exercise' });
  await expect(start).toBeVisible();
  await page.getByRole('checkbox', { name: /guidance/ }).check();
  await onScreen('briefing');

  await start.click();
  await expect(advanceButton(page)).toBeVisible();
  await playOn(page, { stop: (decisions) => decisions === 12 });
  await onScreen('war-room');
  for (const tab of ['Playbook', 'Observations', 'Network', 'Log']) {
    const choose = page.getByRole('tab', { name: new RegExp(`^${tab}`) });
    if ((await choose.count()) === 0) continue;
    await choose.click();
    await onScreen(`war-room-${tab.toLowerCase()}`);
  }
  await page.getByRole('button', { name: /^Public trust: / }).click();
  await onScreen('meter');
  await page.keyboard.press('Escape');

  await page.goto(`${address}#/`);
  await openFile(page, walk.files[0]);
  await expect(heading(page, 'Hot wash')).toBeVisible();
  const exercise = page.url().split('/').at(-1) ?? '';
  await expect(page.getByRole('img', { name: /what was true beside/ })).toBeVisible();
  await page.getByRole('radio', { name: 'what was true' }).check();
  await allHere(page);
  for (const fold of await page.locator('main summary').all()) {
    if (await fold.isVisible()) await fold.click();
  }
  await onScreen('hot-wash');
  await afterwards(page, address, exercise, walk.files, onScreen);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** What there is once an exercise is over, and what comes from elsewhere. */
async function afterwards(
  page: Page,
  address: string,
  exercise: string,
  files: readonly [string, string],
  onScreen: OnScreen,
): Promise<void> {
  await page.goto(`${address}#/play/${exercise}`);
  await expect(page.getByRole('button', { name: 'Open the hot wash' })).toBeVisible();
  await onScreen('war-room-over');

  await page.goto(`${address}#/branches/${exercise}`);
  await expect(heading(page, 'Branches')).toBeVisible();
  await page.getByRole('treeitem').first().click();
  await onScreen('branches');
  await page.goto(`${address}#/compare/${exercise}?a=here:end&b=history:end`);
  await expect(page.getByRole('heading', { name: 'What differs, and why' })).toBeVisible();
  await allHere(page);
  for (const fold of await page.locator('main summary').all()) {
    if (await fold.isVisible()) await fold.click();
  }
  await onScreen('compare');

  await page.goto(`${address}#/class`);
  await expect(heading(page, 'Class')).toBeVisible();
  await onScreen('class-empty');
  await page.locator('input[type=file][multiple]').setInputFiles([...files]);
  await expect(page.getByRole('heading', { name: 'How the teams came out' })).toBeVisible();
  await expect(page.getByText('2 teams').first()).toBeVisible();
  await onScreen('class');

  const text = await readFile(files[0], 'utf8');
  await page.goto(`${address}#/x/${deflateRawSync(text).toString('base64url')}`);
  await expect(page.getByRole('button', { name: 'Keep it and open it' })).toBeVisible();
  await onScreen('shared');
  await page.goto(`${address}#/`);
  const older = text
    .replace(
      /("scenario":\s*\{[^}]*"digest":\s*")[0-9a-f]+/,
      (_, before) => before + 'f'.repeat(16),
    )
    .replace(/"revision":\d+/, '"revision":999');
  const buffer = Buffer.from(older);
  await openFile(page, { name: 'older.hotwash', mimeType: 'application/json', buffer });
  await expect(heading(page, 'For reading only')).toBeVisible();
  await onScreen('for-reading-only');
  await page.goto(`${address}#/nothing/here`);
  await expect(heading(page, 'This can’t be shown')).toBeVisible();
  await onScreen('nowhere');
}
