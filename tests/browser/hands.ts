/**
 * How a control is reached and used. Keys: nothing but the keyboard, Tab by Tab from where focus is, and never a
 * short cut through the page's inside. Mouse: clicks. Touch: taps. A control that keys can't come to fails here.
 */
import { expect, type Locator, type Page } from '@playwright/test';

/** The keyboard alone, a mouse alone, or a finger alone. */
export type Hand = 'keys' | 'mouse' | 'touch';

/** Nobody should have to press Tab more often than this to come to anything. */
const FAR = 150;

type Way = 'here' | 'ahead' | 'behind';

/** Where a control is, seen from focus. A radio button stands for its group: Tab stops at one of them only. */
function whereIs(control: Locator): Promise<Way> {
  return control.evaluate((wanted) => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'ahead';
    const group = (one: Element): string | null =>
      one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
    const same = group(wanted) !== null && group(wanted) === group(at);
    if (at === wanted || same) return 'here';
    const order = at.compareDocumentPosition(wanted);
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? 'ahead' : 'behind';
  });
}

/** Tab, or Shift and Tab, until the control has focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses <= FAR; presses++) {
    const way = await whereIs(control);
    if (way === 'here') return;
    await page.keyboard.press(way === 'ahead' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`${FAR} times Tab, and focus is not yet at ${control}`);
}

/** Presses a button, a tab or the like. */
export async function press(page: Page, control: Locator, hand: Hand): Promise<void> {
  if (hand === 'mouse') return control.click();
  if (hand === 'touch') return control.tap();
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Chooses one of a group of radio buttons. */
export async function choose(page: Page, option: Locator, hand: Hand): Promise<void> {
  if (hand === 'mouse') return option.click();
  if (hand === 'touch') return option.tap();
  await tabTo(page, option);
  const focused = () => option.evaluate((one) => one === document.activeElement);
  for (let n = 0; n < 12 && !(await focused()); n++) await page.keyboard.press('ArrowDown');
  if (!(await option.isChecked())) await page.keyboard.press('Space');
  await expect(option).toBeChecked();
}

/** Puts words into a field, in place of those that are there. */
export async function write(page: Page, field: Locator, text: string, hand: Hand): Promise<void> {
  if (hand === 'keys') {
    await tabTo(page, field);
    await page.keyboard.press('Control+A');
  } else if (hand === 'touch') {
    await field.tap();
    await field.selectText();
  } else {
    await field.click({ clickCount: 3 });
  }
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}
