/**
 * Plays in the browser the way a person does who has only roles and names: what docs/desk.md promises.
 * Never looks at ids, classes or the inside.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, type Hand, press, write } from './hands.ts';

/**
 * From the title page through the briefing to StartEx. Without the map unless asked for: whole exercises are
 * played here, and a machine without a graphics card would spend the time on drawing.
 */
export async function begin(
  page: Page,
  options: {
    readonly seed?: string;
    readonly hand?: Hand;
    readonly map?: 'on' | 'off';
    /** Its name, where it is not to be the one that is ticked already. */
    readonly plan?: RegExp;
  } = {},
): Promise<void> {
  const { seed = '2016', hand = 'mouse', map = 'off', plan } = options;
  const scenario = 'Two Bears';
  await page.goto(map === 'on' ? './' : './?map=off');
  await press(page, page.getByRole('button', { name: `Open the briefing: ${scenario}` }), hand);
  if (plan !== undefined) await choose(page, page.getByRole('radio', { name: plan }), hand);
  const field = page.getByRole('textbox', { name: 'Seed' });
  if (hand === 'mouse') await field.fill(seed);
  else await write(page, field, seed, hand);
  await press(page, page.getByRole('button', { name: 'Begin exercise' }), hand);
  await expect(advanceButton(page)).toBeVisible();
}

export function advanceButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Advance to / });
}

export function hotWashButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Open the hot wash' });
}

/** Rendering is a moment behind the press; looking again at once is quicker than waiting for a fixed time. */
const SOON = { intervals: [0, 10, 20, 50, 100, 250], timeout: 20_000 };

/** Presses a control, and the one that asks whether that is really meant, until `done`. */
async function pressUntil(
  page: Page,
  control: Locator,
  sure: Locator,
  hand: Hand,
  done: () => Promise<boolean>,
): Promise<void> {
  await press(page, control, hand);
  const check = async () => {
    if (await done()) return true;
    if ((await sure.count()) > 0) await press(page, sure, hand);
    return false;
  };
  await expect.poll(check, SOON).toBe(true);
}

/** Chooses the first option that can be chosen, and commits it. False when nothing can be answered. */
async function answerFirst(page: Page, hand: Hand): Promise<boolean> {
  const possible = page.getByRole('radio', { disabled: false });
  const inject = page
    .getByRole('region', { name: 'Open injects' })
    .getByRole('article')
    .filter({ has: possible })
    .first();
  if ((await inject.count()) === 0) return false;
  const option = inject.getByRole('radio', { disabled: false }).first();
  const commits = page.getByRole('button', { name: /^Commit answer: / });
  const before = await commits.count();
  await choose(page, option, hand);
  const commit = inject.getByRole('button', { name: /^Commit answer: / });
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Commit it' });
  await pressUntil(page, commit, sure, hand, async () => (await commits.count()) !== before);
  return true;
}

/** Ends the turn, default or not. */
export async function advance(page: Page, hand: Hand): Promise<void> {
  const before = await whereItStands(page);
  const anyway = page.getByRole('dialog').getByRole('button', { name: 'Go on anyway' });
  const moved = async () => (await whereItStands(page)) !== before;
  await pressUntil(page, advanceButton(page), anyway, hand, moved);
}

/** Plays until `stop` says so or the exercise is over. Returns how many decisions were taken. */
export async function playOn(
  page: Page,
  options: { readonly hand?: Hand; readonly stop?: (decisions: number) => boolean } = {},
): Promise<number> {
  const { hand = 'mouse', stop = () => false } = options;
  let decisions = 0;
  for (;;) {
    if ((await hotWashButton(page).count()) > 0 || stop(decisions)) return decisions;
    if (decisions > 400) throw new Error('400 decisions and still no EndEx');
    if (!(await answerFirst(page, hand))) await advance(page, hand);
    decisions += 1;
  }
}

/** Where play stands, as the top of the war room says it: phase, date, turn. */
export async function whereItStands(page: Page): Promise<string> {
  const lines = await page
    .getByRole('banner')
    .getByText(/^day \d+ · /)
    .textContent();
  const over = (await hotWashButton(page).count()) > 0 ? ', over' : '';
  return `${lines}${over}`;
}

/** Long pages come a few parts at a time: waits for the last of them. */
export async function allHere(page: Page): Promise<void> {
  await expect(page.locator('[data-coming]')).toHaveCount(0, { timeout: 30_000 });
}

/** Picks a `.hotwash` file on the title page. */
export async function openFile(page: Page, file: string | FilePayload): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open an exercise file/ }).click();
  await (await choosing).setFiles(file);
}

export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
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
