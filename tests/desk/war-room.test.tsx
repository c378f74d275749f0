// @vitest-environment happy-dom
/** The war room, played by role and name alone. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Screen } from '../../src/ui/desk/types.ts';
import { FAKE_TRACK, type FakeStore, fakeStore } from '../support/fake-store.ts';
import { FAKE_VIEWS, type Moment } from '../support/fake-views.ts';
import { openPage, type Page } from './screen-page.tsx';

let page: Page;
let store: FakeStore;

/** The inject that ICU can't read is tried in words.test.ts; here it would only make noise. */
const QUIET = { 'inject.weather.body': 'Off on Saturday from 8 to 4.' };

async function open(moment: Moment, text: Readonly<Record<string, string>> = {}): Promise<void> {
  store = fakeStore(moment, { ...QUIET, ...text });
  const screen: Screen = { kind: 'warRoom', store, track: FAKE_TRACK };
  page = await openPage(screen);
}

afterEach(() => page.close());

describe('answering', () => {
  test('D1 choosing selects and nothing more; committing takes the decision', async () => {
    await open('logging');
    await page.press('radio', 'Cut the known relay tonight');
    expect(store.taken).toEqual([]);
    await page.press('button', 'Commit answer: “There are two of them.”');
    expect(store.taken.map((one) => one.decision)).toEqual([
      { type: 'answer', inject: 'two-of-them', option: 'cut' },
    ]);
    expect(page.said).toContain('Committed: Cut the known relay tonight.');
    expect(page.said).toContain('done in 3 hours');
  });

  test('D2 after an answer, focus goes to the next open inject, and after the last to the advance button', async () => {
    await open('logging');
    await page.press('radio', 'Cut the known relay tonight');
    await page.press('button', 'Commit answer: “There are two of them.”');
    expect(page.focused).toBe('A reporter asks for an hour of your time');
    await page.press('radio', 'No comment');
    await page.press('button', 'Commit answer: A reporter');
    expect(page.focused).toMatch(/^Advance to /);
  });

  test('D3 committing without a choice says what is missing and decides nothing', async () => {
    await open('logging');
    await page.press('button', 'Commit answer: A reporter');
    expect(store.taken).toEqual([]);
    expect(page.get('article', 'A reporter').textContent).toContain('Choose an option first.');
  });

  test('D4 what can’t be undone asks first; taking it back leaves the choice as it was', async () => {
    await open('logging');
    await page.press('radio', 'Tell her the story first');
    await page.press('button', 'Commit answer: A reporter');
    expect(page.all('dialog')).toHaveLength(1);
    expect(page.focused).toBe('Cancel');
    await page.press('button', 'Cancel');
    expect(store.taken).toEqual([]);
    expect((page.get('radio', 'Tell her') as HTMLInputElement).checked).toBe(true);
    await page.press('button', 'Commit answer: A reporter');
    await page.press('button', 'Commit it');
    expect(store.taken).toHaveLength(1);
    await vi.waitFor(() => expect(page.focused).toBe('“There are two of them.”'));
  });

  test('D5 what there is no capacity for can’t be chosen, and the card says why', async () => {
    await open('logging');
    const wipe = page.get('radio', 'Pull every plug') as HTMLInputElement;
    expect(wipe.disabled).toBe(true);
    const about = document.getElementById(wipe.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toContain('Needs more capacity than is left this turn');
  });

  test('D6 why and how sure are kept with the decision', async () => {
    await open('start');
    await page.press('radio', 'Have a quick look');
    await page.type(document.querySelector('.note input') as HTMLElement, '  Cheap to do. ');
    await page.type(document.querySelector('.note select') as HTMLElement, 'medium');
    await page.press('button', 'Commit answer');
    expect(store.taken[0]?.note).toEqual({ rationale: 'Cheap to do.', confidence: 0.6 });
  });

  test('D7 options say their cost, time, odds in words and the default with its deadline', async () => {
    await open('logging');
    const article = page.get('article', '“There are two of them.”').textContent ?? '';
    expect(article).toContain('likely, 60–75%');
    expect(article).toContain('2 capacity');
    expect(article).toContain('5 days');
    expect(article).toContain('Default in 2 days: Keep watching, quietly');
  });
});

describe('the end of a turn', () => {
  test('D8 a default about to happen asks first; staying goes to that inject', async () => {
    await open('logging');
    await page.press('button', 'Advance to Sun 15 May 2016');
    expect(page.get('dialog', 'An answer is due').textContent).toContain('Keep watching, quietly');
    await page.press('button', 'Stay and answer');
    expect(store.taken).toEqual([]);
    await vi.waitFor(() => expect(page.focused).toBe('“There are two of them.”'));
  });

  test('D9 going on shows what is new, from whichever tab, with focus on it', async () => {
    await open('logging');
    await page.press('tab', 'Log');
    await page.press('button', 'Advance to');
    await page.press('button', 'Go on anyway');
    expect(store.taken.map((one) => one.decision.type)).toEqual(['advance']);
    await vi.waitFor(() => expect(page.focused).toMatch(/^What is new Turn 10/));
    expect(page.get('region', 'What is new').textContent).toContain(
      'Nobody answered in time. What happened: Keep watching, quietly',
    );
    expect(page.said).toContain('Turn 10');
  });

  test('D10 with nothing due, the turn ends without a question', async () => {
    await open('start');
    await page.change(() => store.show({ ...FAKE_VIEWS.start, open: [] }));
    await page.press('button', 'Advance to');
    expect(page.all('dialog')).toHaveLength(0);
    expect(store.taken).toHaveLength(1);
  });

  test('D11 when it is over there is only the way to the hot wash', async () => {
    await open('ended');
    expect(page.all('button', 'Advance')).toHaveLength(0);
    expect(page.get('heading', 'The files are out')).toBeTruthy();
    await page.press('button', 'Open the hot wash');
    expect(page.callbacks.openHotWash).toHaveBeenCalledWith('fake-ended');
    await page.press('tab', 'Playbook');
    expect(page.all('button', 'Start action')).toHaveLength(0);
  });
});

describe('playbook', () => {
  test('D12 an action needs its target, then starts, and says so', async () => {
    await open('logging');
    await page.press('tab', 'Playbook');
    await page.press('button', 'Start action: Hunt for footholds');
    expect(store.taken).toEqual([]);
    await page.type(page.get('combobox', 'Aim at, for: Hunt for footholds'), 'mail');
    await page.press('button', 'Start action: Hunt for footholds');
    expect(store.taken[0]?.decision).toEqual({ type: 'act', action: 'hunt', target: 'mail' });
    expect(page.said).toContain('Started: Hunt for footholds.');
    expect(page.focused).toBe('Playbook');
  });

  test('D13 an action without target sends none', async () => {
    await open('logging');
    await page.press('tab', 'Playbook');
    await page.press('button', 'Start action: Warn sibling');
    expect(store.taken[0]?.decision).toEqual({ type: 'act', action: 'warn' });
  });

  test('D14 the search narrows what is offered', async () => {
    await open('logging');
    await page.press('tab', 'Playbook');
    await page.type(page.get('searchbox', 'Search the playbook'), 'isolate');
    expect(page.all('button', 'Start action')).toHaveLength(1);
  });
});

describe('keys', () => {
  test('D15 digits choose, n goes on, ? helps, / searches', async () => {
    await open('logging');
    await page.key('2');
    expect(page.focused).toBe('Cut the known relay tonight');
    await page.key('n');
    expect(page.all('dialog', 'An answer is due')).toHaveLength(1);
    await page.key('n');
    expect(page.all('dialog')).toHaveLength(1);
    await page.press('button', 'Stay and answer');
    await page.key('?');
    expect(page.all('dialog', 'Keys and help')).toHaveLength(1);
    await page.press('button', 'Close');
    await page.key('/');
    expect(page.focused).toBe('Search the playbook');
    await page.key('n');
    expect(page.all('dialog')).toHaveLength(0);
    expect(store.taken).toEqual([]);
  });

  test('D16 a digit for something blocked or absent chooses nothing', async () => {
    await open('logging');
    await page.key('4');
    await page.key('9');
    expect(page.all('radio').filter((one) => (one as HTMLInputElement).checked)).toEqual([]);
  });

  test('D17 shortcuts can be switched off', async () => {
    await open('start');
    await page.change(() => {
      page.settings.value = { ...page.settings.value, shortcuts: false };
    });
    await page.key('?');
    await page.key('1');
    expect(page.all('dialog')).toHaveLength(0);
    expect(page.all('radio').filter((one) => (one as HTMLInputElement).checked)).toEqual([]);
  });

  test('D18 arrows move along the tabs and take focus with them', async () => {
    await open('logging');
    page.get('tab', 'Injects').focus();
    await page.key('ArrowRight');
    expect(page.focused).toMatch(/^Playbook/);
    await page.key('End');
    expect(page.focused).toBe('Log');
    expect(page.get('tab', 'Log').getAttribute('aria-selected')).toBe('true');
  });
});

describe('what is shown', () => {
  test('D19 text of a scenario is text, whatever it looks like', async () => {
    await open('logging', {
      'inject.two-of-them.title': '<img src=x onerror="window.hacked=1">',
      'asset.mail.name': '<script>window.hacked=1</script>',
    });
    expect(page.get('heading', '<img src=x')).toBeTruthy();
    expect(document.querySelector('#desk img, #desk script')).toBeNull();
  });

  test('D20 without the map the network stands beside the desk or in its tab, with the same facts', async () => {
    await open('leak');
    if (page.all('tab', 'Network').length > 0) await page.press('tab', 'Network');
    const network = page.get('region', 'Network').textContent ?? '';
    expect(network).toContain('no telemetry here');
    expect(network).toContain('isolated');
    expect(network).toContain('The quiet one');
    expect(network).toContain('research files to analytics: cut');
    expect(network).toContain('5% published');
  });

  test('D21 a meter tells what moved it and why', async () => {
    await open('logging');
    await page.press('button', 'Evidence: 46, up 8');
    const dialog = page.get('dialog', 'Evidence').textContent ?? '';
    expect(dialog).toContain('Take forensic images');
    expect(dialog).toContain('up 18');
  });

  test('D22 no word is missing in any tab at any moment', async () => {
    for (const moment of ['start', 'logging', 'leak', 'ended'] as const) {
      await open(moment);
      for (const tab of ['Playbook', 'Observations', 'Network', 'Log', 'Injects']) {
        if (page.all('tab', tab).length > 0) await page.press('tab', tab);
        expect(document.body.textContent).not.toMatch(/[‹›]|\{\w+\}/);
      }
      if (moment !== 'ended') page.close();
    }
  });

  test('D23 names of buttons are unique on each tab, so that a script can play by them', async () => {
    await open('logging');
    for (const tab of ['Playbook', 'Injects', 'Log']) {
      await page.press('tab', tab);
      const names = page
        .all('button')
        .map((one) => one.getAttribute('aria-label') ?? one.textContent);
      expect(names.filter((one, n) => names.indexOf(one) !== n)).toEqual([]);
    }
  });
});
