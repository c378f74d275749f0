/** What is heard on each screen, in order: as the page stands in the tree that screen readers read. */
import type { Page } from '@playwright/test';

/** Beginnings of lines of the tree of each screen, in the order in which they must come. */
export const SPEECH: Readonly<Record<string, readonly string[]>> = {
  title: [
    'button "Skip to the main part"',
    'heading "Hotwash" [level=1]',
    'region "Scenarios"',
    'button "Open the briefing: Two Bears"',
    'button "Open an exercise file',
  ],
  settings: [
    'dialog "Settings"',
    'heading "Settings" [level=2]',
    'button "Close"',
    'group "Text size"',
  ],
  'keys-and-help': [
    'dialog "Keys and help"',
    'heading "Keys and help" [level=2]',
    'button "Close"',
  ],
  briefing: [
    'button "Skip to the main part"',
    'heading "Two Bears" [level=1]',
    'region "Briefing"',
    'form "Before you begin"',
    'textbox "Seed"',
    'button "Begin exercise"',
  ],
  'war-room': [
    'button "Skip to the desk"',
    'heading "Two Bears" [level=1]',
    'list "Breach lifecycle',
    'main "Desk"',
    'tab "Injects',
    'heading "What is new',
    'region "Open injects"',
    'region "End of turn"',
    'button "Advance to',
    'region "Meters"',
    'region "Your branches"',
  ],
  meter: ['dialog "Public trust'],
  'hot-wash': [
    'heading "Hot wash" [level=1]',
    'region "Outcome"',
    'region "What was true, and what you knew"',
    'region "Decisions"',
  ],
  'war-room-over': ['main "Desk"', 'button "Open the hot wash"', 'region "Meters"'],
  branches: ['heading "Branches" [level=1]', 'tree "Tree of decisions"', 'button "Go there"'],
  compare: [
    'heading "Compare" [level=1]',
    'combobox "Line A"',
    'combobox "Line B"',
    'region "In words"',
    'heading "What differs, and why"',
  ],
  'class-empty': ['heading "Class" [level=1]', 'button "Add exercise files'],
  class: [
    'heading "Class" [level=1]',
    'button "Add exercise files',
    'checkbox "Show the teams’ names"',
    'heading "How they divided"',
    'heading "How the teams came out"',
  ],
  shared: ['heading', 'button "Keep it and open it"', 'button "Leave it"'],
  'for-reading-only': [
    'heading "For reading only" [level=1]',
    'status',
    'tree "Tree of decisions"',
  ],
  nowhere: ['heading "This can’t be shown" [level=1]', 'button "Back to the title page"'],
};

/** What is missing or comes too early; and headings that leave a level out, which is how a page is skimmed by ear. */
export async function outOfOrder(page: Page, screen: string): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const lines = tree.split('\n').map((line) => line.trim().replace(/^- '?/, ''));
  const found: string[] = [];
  let from = 0;
  for (const begins of SPEECH[screen] ?? []) {
    const at = lines.findIndex((line, n) => n >= from && line.startsWith(begins));
    if (at < 0)
      found.push(
        `${begins}: ${lines.some((line) => line.startsWith(begins)) ? 'too early' : 'missing'}`,
      );
    else from = at + 1;
  }
  let level = 0;
  for (const line of lines) {
    const next = Number(/^heading .*\[level=(\d)\]/.exec(line)?.[1] ?? 0);
    if (next > level + 1 && level > 0) found.push(`${line}: after a heading of level ${level}`);
    if (next > 0) level = next;
  }
  const jumps = await page
    .locator('[tabindex]')
    .evaluateAll((all) =>
      all
        .filter((one) => Number(one.getAttribute('tabindex')) > 0)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
  return [...found, ...jumps];
}
