/**
 * Plays in the browser the way a person does who has only roles and names: what docs/desk.md promises.
 * Never looks at ids, classes or the inside.
 */
import { expect, type Locator, type Page } from '@playwright/test';

/** How the hand moves: keys alone, or taps and clicks alone. */
export type Hand = 'keyboard' | 'pointer';

async function press(page: Page, control: Locator, hand: Hand): Promise<void> {
  if (hand === 'pointer') {
    await control.click();
    return;
  }
  await control.focus();
  await page.keyboard.press('Enter');
}

/**
 * From the title page through the briefing to StartEx. Without the map unless asked for: whole exercises are
 * played here, and a machine without a graphics card would spend the time on drawing.
 */
export async function begin(
  page: Page,
  options: { readonly seed?: string; readonly hand?: Hand; readonly map?: 'on' | 'off' } = {},
): Promise<void> {
  const { seed = '2016', hand = 'pointer', map = 'off' } = options;
  const scenario = 'Two Bears';
  await page.goto(map === 'on' ? './' : './?map=off');
  await press(page, page.getByRole('button', { name: `Open the briefing: ${scenario}` }), hand);
  await page.getByRole('textbox', { name: 'Seed' }).fill(seed);
  await press(page, page.getByRole('button', { name: 'Begin exercise' }), hand);
  await expect(advanceButton(page)).toBeVisible();
}

export function advanceButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Advance to / });
}

export function hotWashButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Open the hot wash' });
}

/** Chooses the first option that can be chosen of the first open inject, and commits it. */
async function answerFirst(page: Page, hand: Hand): Promise<boolean> {
  const group = page.getByRole('region', { name: 'Open injects' }).getByRole('radiogroup').first();
  if ((await group.count()) === 0) return false;
  const option = group.getByRole('radio', { disabled: false }).first();
  if ((await option.count()) === 0) return false;
  const commits = page.getByRole('button', { name: /^Commit answer: / });
  const commit = commits.first();
  const before = await commits.count();
  if (hand === 'pointer') {
    await option.click();
    await commit.click();
  } else {
    await option.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  }
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Commit it' });
  if ((await sure.count()) > 0) await press(page, sure, hand);
  await expect(commits).not.toHaveCount(before);
  return true;
}

/** Ends the turn, default or not. */
async function advance(page: Page, hand: Hand): Promise<void> {
  const before = await whereItStands(page);
  await press(page, advanceButton(page), hand);
  const anyway = page.getByRole('dialog').getByRole('button', { name: 'Go on anyway' });
  const moved = async () => {
    if ((await hotWashButton(page).count()) > 0) return true;
    if ((await anyway.count()) > 0) await press(page, anyway, hand);
    return (await whereItStands(page)) !== before;
  };
  await expect.poll(moved, { intervals: [0, 20, 50, 100, 250] }).toBe(true);
}

/** Plays until `stop` says so or the exercise is over. Returns how many decisions were taken. */
export async function playOn(
  page: Page,
  options: { readonly hand?: Hand; readonly stop?: (decisions: number) => boolean } = {},
): Promise<number> {
  const { hand = 'pointer', stop = () => false } = options;
  let decisions = 0;
  for (;;) {
    if ((await hotWashButton(page).count()) > 0 || stop(decisions)) return decisions;
    if (decisions > 400) throw new Error('400 decisions and still no EndEx');
    if (!(await answerFirst(page, hand))) await advance(page, hand);
    decisions += 1;
  }
}

/** Where play stands: the date the next turn leads to, as the advance button says it. */
export async function whereItStands(page: Page): Promise<string> {
  return (await advanceButton(page).textContent()) ?? '';
}

/** Takes down what the page complains of; a test ends by expecting nothing. */
export function listenForTrouble(page: Page): { readonly heard: readonly string[] } {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // Chromium says this once per page when a picture wants sound before the first click.
    if (message.type() === 'error' && !text.includes('AudioContext')) heard.push(text);
  });
  return { heard };
}
