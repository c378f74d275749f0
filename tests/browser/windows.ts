/**
 * Windows of other sizes. A layout follows its window some frames later, and tabs come and go with it: everything
 * here waits for the layout of that size, by what it promises, before anything is read off the page.
 */
import { expect, type Page } from '@playwright/test';
import { type AnyLanguage, createWords, loadLanguage } from '../../src/ui/words/index.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** From this width on the network stands beside the desk while the map is off (docs/desk.md: 64rem). */
const BESIDE = 1024;

/** Sets the size of the window, and waits until the page has drawn itself at that size. */
export async function resize(page: Page, { width, height }: WindowSize): Promise<void> {
  await page.setViewportSize({ width, height });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  await page.evaluate(async () => {
    // One frame tells the page of its size, the next draws what came of it, the third what follows that.
    for (let n = 0; n < 3; n++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The tabs that the desk has at this size of window while the map is off, in order. */
async function deskTabs(page: Page, language: AnyLanguage): Promise<readonly string[]> {
  await loadLanguage(language);
  const { t } = createWords(language);
  const width = await page.evaluate(() => innerWidth);
  return [
    t('war.tab.injects'),
    t('war.tab.playbook'),
    t('war.tab.observations'),
    ...(width < BESIDE ? [t('war.tab.network')] : []),
    t('war.tab.log'),
  ];
}

/** Waits for the tabs that belong to this window, then chooses each of them in turn. For pages without the map. */
export async function eachTab(
  page: Page,
  visit: (name: string) => Promise<void>,
  language: AnyLanguage = 'en',
): Promise<void> {
  const names = await deskTabs(page, language);
  const begins = names.map((name) => new RegExp(`^\\s*${escaped(name)}`));
  await expect(page.getByRole('tab')).toHaveText(begins);
  for (const [n, name] of names.entries()) {
    const tab = page.getByRole('tab', { name: begins[n] as RegExp });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await visit(name);
  }
}
