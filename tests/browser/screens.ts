/**
 * The way through every screen, for checks that are made on each: title, briefing, the tabs of the war room, dialogs,
 * hot wash. Names as docs/desk.md promises them.
 */
import { expect, type Page } from '@playwright/test';
import { advanceButton, openFile, playOn } from './player.ts';

/** What is to be done on each screen. */
export type OnScreen = (screen: string) => Promise<void>;

export interface Walk {
  /** A finished exercise, for the hot wash. */
  readonly file: string;
  /** After `?`. */
  readonly query?: string;
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
export async function everyScreen(page: Page, walk: Walk, onScreen: OnScreen): Promise<void> {
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
  await openFile(page, walk.file);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  for (const fold of await page.locator('main summary').all()) {
    if (await fold.isVisible()) await fold.click();
  }
  await onScreen('hot-wash');
}
