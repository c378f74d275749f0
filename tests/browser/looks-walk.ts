/**
 * The way through every screen of which a picture is compared, in any language: names are looked up in the words the
 * app itself uses, or are an order that docs/desk.md promises.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from '../../src/ui/words/index.ts';
import type { Moments } from './looks-moments.ts';
import { allHere, type FilePayload } from './player.ts';

/** Every screen, in the order of the walk. */
export const SCREENS = [
  'title',
  'settings',
  'help',
  'briefing',
  'war-room-start',
  'war-room-logging',
  'playbook',
  'observations',
  'network',
  'log',
  'war-room-leak',
  'war-room-fallout',
  'hot-wash',
  'hot-wash-fog',
  'war-room-over',
  'branches',
  'compare',
  'class',
  'shared',
  'nowhere',
] as const;

export type ScreenName = (typeof SCREENS)[number];

/** The tabs after Injects. */
const TABS = ['playbook', 'observations', 'network', 'log'] as const;

/** The picture comes after the desk, and on a busy machine well after. */
const PATIENT = { timeout: 40_000 };

export interface Walk {
  readonly moments: Moments;
  readonly words: Words;
  /** Called on each screen once it stands; with a part of it where the rest has had its picture. */
  readonly look: (screen: ScreenName, part?: Locator) => Promise<void>;
}

/** Waits until the map is there and has been drawn the same three times. */
export async function mapStands(page: Page): Promise<void> {
  const canvas = page.locator('canvas').first();
  await expect(canvas).toBeVisible(PATIENT);
  let last = '';
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = await canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());
        same = now === last ? same + 1 : 0;
        last = now;
        return same >= 2;
      },
      { ...PATIENT, intervals: [200] },
    )
    .toBe(true);
}

export async function walkScreens(page: Page, { moments, words, ...walk }: Walk): Promise<void> {
  const { t } = words;
  const look: Walk['look'] = async (screen, part) => {
    await allHere(page);
    await walk.look(screen, part);
  };
  const [base = ''] = page.url().split('#');
  const go = (hash: string) => page.goto(`${base}#/${hash}`);
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const heading = page.getByRole('heading', { level: 1 }).first();

  /** Opens a file on the title page and gives the exercise's id. */
  async function open(file: FilePayload): Promise<string> {
    await go('');
    await expect(button(t('title.openFile'))).toBeVisible();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForURL(/#\/(play|hotwash)\//);
    return page.url().split('/').at(-1) ?? '';
  }

  async function dialog(screen: ScreenName, name: string): Promise<void> {
    await button(name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  async function warRoom(screen: ScreenName): Promise<void> {
    await mapStands(page);
    await look(screen);
  }

  await expect(button(t('title.openFile'))).toBeVisible();
  await look('title');
  await dialog('settings', t('desk.settings'));
  await dialog('help', t('desk.help'));

  await go('briefing/two-bears');
  await page.getByRole('textbox', { name: t('briefing.seed'), exact: true }).fill('2016');
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await look('briefing');
  await button(t('briefing.begin')).click();
  await page.waitForURL(/#\/play\//);
  await warRoom('war-room-start');

  await open(moments.logging);
  await warRoom('war-room-logging');
  for (const [n, tab] of TABS.entries()) {
    await page
      .getByRole('tab')
      .nth(n + 1)
      .click();
    await look(tab, page.getByRole('main'));
  }
  await open(moments.leak);
  await warRoom('war-room-leak');
  await open(moments.fallout);
  await warRoom('war-room-fallout');

  const over = await open(moments.over);
  await expect(heading).toHaveText(t('hotWash.title'));
  await look('hot-wash');
  await button(t('fog.short')).click();
  await look('hot-wash-fog');
  await go(`play/${over}`);
  await warRoom('war-room-over');
  await go(`branches/${over}`);
  await expect(heading).toHaveText(t('branch.page.title'));
  await look('branches');
  await go(`compare/${over}?a=here:${moments.end}&b=history:end`);
  await expect(heading).toHaveText(t('compare.title'));
  await look('compare');

  await go('class');
  await page.locator('input[type=file][multiple]').setInputFiles(moments.class);
  await expect(page.getByRole('heading', { name: t('class.outcomes') })).toBeVisible();
  await look('class');
  await go(`x/${moments.packed}`);
  await expect(button(t('share.keep'))).toBeVisible();
  await look('shared');
  await go('nothing/here/at-all');
  await expect(heading).toHaveText(t('app.failed.title'));
  await look('nowhere');
}
