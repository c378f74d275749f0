/** Two hundred forks, jumps and new pages in a row: nothing that was ever decided is lost. */
import { expect, type Page, test } from '@playwright/test';
import { advanceButton, begin, listenForTrouble } from './player.ts';

interface Tree {
  readonly head: string | null;
  readonly nodes: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly decision: string;
  }[];
}

/** Presses and reads from inside the page, which is quicker than two hundred journeys there; only what can be seen. */
interface Hands {
  /** Decides something where it stands: the nth action that can be started, or the end of the turn. */
  decide(n: number): Promise<void>;
  /** Presses a button of the walk along the line; false where it leads nowhere. */
  walk(name: string): Promise<boolean>;
  /** What *Save a copy* would hand out. */
  copy(): Promise<Tree>;
}

declare global {
  interface Window {
    hands: Hands;
  }
}

/** Runs in the page before anything else, on every load. */
function giveHands(): void {
  let saved: Blob | null = null;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (what: Blob | MediaSource) => {
    if (what instanceof Blob) saved = what;
    return make(what);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function press(this: HTMLAnchorElement) {
    if (!this.hasAttribute('download')) click.call(this);
  };
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const until = async <T>(look: () => T | null | undefined | false, what: string): Promise<T> => {
    for (const began = Date.now(); Date.now() - began < 20_000; ) {
      const found = look();
      if (found) return found;
      await frame();
    }
    throw new Error(`waited in vain for ${what}`);
  };
  const name = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
  const buttons = (begins: string) =>
    [...document.querySelectorAll<HTMLButtonElement>('button')].filter(
      (one) => name(one).startsWith(begins) && !one.disabled && one.checkVisibility(),
    );
  const button = (begins: string) => buttons(begins)[0];

  const hands: Hands = {
    async decide(n) {
      const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
      tabs.find((one) => name(one).startsWith('Playbook'))?.click();
      await until(() => document.querySelector('#playbook-title'), 'the playbook');
      await frame();
      const ready = buttons('Start action: ').filter(
        (one) => one.closest('form')?.checkValidity() !== false,
      );
      const before = (await hands.copy()).head;
      const start = n % 3 === 0 ? undefined : ready[n % Math.max(1, ready.length)];
      (start ?? button('Advance to'))?.click();
      for (const began = Date.now(); (await hands.copy()).head === before; ) {
        if (Date.now() - began > 20_000) throw new Error(`nothing came of ${start && name(start)}`);
        const refused = [...document.querySelectorAll('[role=alert]')].some(
          (one) => one.textContent?.trim() !== '',
        );
        (button('Commit it') ?? button('Go on anyway'))?.click();
        await frame();
        if (refused && start !== undefined) button('Advance to')?.click();
      }
    },
    async walk(wanted) {
      const one = await until(() => button(wanted), wanted);
      if (one.getAttribute('aria-disabled') === 'true') return false;
      const before = (await hands.copy()).head;
      one.click();
      while ((await hands.copy()).head === before) await frame();
      await frame();
      return true;
    },
    async copy() {
      saved = null;
      (await until(() => button('Save a copy'), 'the copy')).click();
      const file = await until(() => saved, 'the file');
      return JSON.parse(await file.text()) as Tree;
    },
  };
  window.hands = hands;
}

const copy = (page: Page): Promise<Tree> => page.evaluate(() => window.hands.copy());

/** The decisions of a tree that another does not have. */
function lost(before: Tree, after: Tree): readonly string[] {
  const all = new Set(after.nodes.map(({ id, parent, decision }) => `${parent} ${id} ${decision}`));
  return before.nodes
    .map(({ id, parent, decision }) => `${parent} ${id} ${decision}`)
    .filter((one) => !all.has(one));
}

/** One of two hundred: mostly back and decide; sometimes only to look. */
async function step(n: number): Promise<Tree> {
  const { hands } = window;
  if (n % 7 === 0) await hands.walk('To StartEx');
  else if (n % 7 === 3) await hands.walk('To the end of the line');
  else for (let back = 0; back < n % 4; back++) await hands.walk('One step back');
  if (n % 5 === 2) await hands.walk('One step forward');
  else await hands.decide(n);
  return hands.copy();
}

test('B90 two hundred forks and jumps in a row, with a new page at every tenth, lose no decision', async ({
  page,
}) => {
  test.setTimeout(900_000);
  const trouble = listenForTrouble(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(giveHands);
  await begin(page);
  await page.getByRole('button', { name: 'Mute' }).click();
  let before = await copy(page);
  for (let n = 1; n <= 200; n++) {
    const now = await page.evaluate(step, n);
    expect(lost(before, now), `step ${n}`).toEqual([]);
    before = now;
    if (n % 10 !== 0) continue;
    await page.reload();
    await expect(advanceButton(page)).toBeVisible();
    const again = await copy(page);
    expect(again.nodes, `page ${n / 10}`).toEqual(now.nodes);
    expect(again.head).toBe(now.head);
  }
  const { nodes } = before;
  const forks = nodes.filter(
    ({ parent }, n) => nodes.findIndex((one) => one.parent === parent) < n,
  );
  expect(nodes.length).toBeGreaterThan(50);
  expect(forks.length).toBeGreaterThan(10);
  expect(trouble.heard).toEqual([]);
});
