// @vitest-environment happy-dom
/** Title, briefing, settings, notices and the frame, by role and name. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SavedCard, Screen } from '../../src/ui/desk/types.ts';
import { FAKE_BRIEFING, FAKE_TEXT } from '../support/fake-scenario.ts';
import { FAKE_TRACK, fakeStore } from '../support/fake-store.ts';
import { openPage, type Page } from './screen-page.tsx';

let page: Page;
afterEach(() => page.close());

const SAVED: SavedCard = {
  id: 'one',
  scenario: 'fake-bears',
  title: 'Two Bears',
  seed: '2016',
  date: '2016-05-10T10:42:00Z',
  turn: 9,
  savedAt: null,
  ended: false,
};

const TITLE: Screen = {
  kind: 'title',
  scenarios: [
    { id: 'fake-bears', title: 'Two Bears', pitch: 'A committee.', plans: FAKE_BRIEFING.plans },
    { id: 'night', title: '<b>Night</b>', pitch: '', plans: [] },
  ],
  saved: [SAVED, { ...SAVED, id: 'two', turn: 4 }],
};

const BRIEFING: Screen = {
  kind: 'briefing',
  briefing: FAKE_BRIEFING,
  text: FAKE_TEXT,
  seed: 'kettle',
  plan: 'class',
};

describe('title', () => {
  test('D30 a scenario opens its briefing, the last exercise goes on', async () => {
    page = await openPage(TITLE);
    await page.press('button', 'Open the briefing: Two Bears');
    expect(page.callbacks.openBriefing).toHaveBeenCalledWith('fake-bears');
    await page.press('button', 'Go on where you were: Two Bears');
    expect(page.callbacks.resume).toHaveBeenCalledWith('one');
    expect(page.get('heading', '<b>Night</b>')).toBeTruthy();
  });

  test('D31 an exercise is deleted only after it was asked for twice', async () => {
    page = await openPage({ ...TITLE, saved: [{ ...SAVED, id: 'zero', turn: 1 }, SAVED] });
    await page.press('button', 'Delete: Two Bears, turn 9');
    expect(page.callbacks.remove).not.toHaveBeenCalled();
    expect(page.focused).toBe('Cancel');
    (
      page.get('dialog', 'Delete this exercise?').querySelector('.button--danger') as HTMLElement
    ).click();
    expect(page.callbacks.remove).toHaveBeenCalledWith('one');
  });

  test('D32 with nothing saved there is nothing to go on with', async () => {
    page = await openPage({ ...TITLE, saved: [] });
    expect(page.all('button', 'Go on')).toEqual([]);
  });
});

describe('briefing', () => {
  test('D33 begins with the plan and seed that were chosen', async () => {
    page = await openPage(BRIEFING);
    await page.press('radio', 'Full');
    await page.type(document.getElementById('seed') as HTMLElement, ' 2016 ');
    await page.press('button', 'Begin exercise');
    expect(page.callbacks.begin).toHaveBeenCalledWith({
      scenario: 'fake-bears',
      seed: '2016',
      plan: 'full',
      herrings: 'some',
      help: false,
    });
  });

  test('D50 false alarms and help are as the scenario has them and off, until the team says otherwise', async () => {
    page = await openPage(BRIEFING);
    const checked = () => page.all('radio').filter((one) => (one as HTMLInputElement).checked);
    expect(checked().map((one) => (one as HTMLInputElement).value)).toEqual(['class', 'some']);
    expect((page.get('checkbox', 'Say on the cards') as HTMLInputElement).checked).toBe(false);
    await page.press('radio', 'Twice as many');
    await page.press('checkbox', 'Say on the cards what published guidance leans to');
    await page.press('button', 'Begin exercise');
    expect(page.callbacks.begin).toHaveBeenLastCalledWith({
      scenario: 'fake-bears',
      seed: 'kettle',
      plan: 'class',
      herrings: 'many',
      help: true,
    });
    expect(document.body.textContent).not.toContain('‹');
  });

  test('D51 the three ways are one named group, and help says what it is good for', async () => {
    page = await openPage(BRIEFING);
    const group = page.get('radio', 'None').closest('fieldset');
    expect(group?.querySelector('legend')?.textContent).toBe('False alarms');
    expect(group?.querySelectorAll('input')).toHaveLength(3);
    const about = page.get('checkbox', 'Say on the cards').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(about)?.textContent).toContain('can lose');
  });

  test('D34 without a seed it says so and waits', async () => {
    page = await openPage(BRIEFING);
    await page.type(document.getElementById('seed') as HTMLElement, '  ');
    await page.press('button', 'Begin exercise');
    expect(page.callbacks.begin).not.toHaveBeenCalled();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Give a seed');
    expect(document.activeElement?.id).toBe('seed');
  });

  test('D35 every seat says what it does, every zone what is in it', async () => {
    page = await openPage(BRIEFING);
    expect(page.get('region', 'Who sits').textContent).toContain('Says it outside');
    expect(page.get('region', 'What you defend').textContent).toContain(
      'Edge: VPN gateway and mail relay',
    );
  });
});

describe('frame', () => {
  test('D36 a new screen takes focus at its head', async () => {
    page = await openPage(TITLE);
    await page.change(() => {
      page.screen.value = BRIEFING;
    });
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  test('D65 a moment later focus is on what the screen begins with, unless somebody has gone on', async () => {
    const room = (): Screen => ({
      kind: 'warRoom',
      store: fakeStore('logging'),
      track: FAKE_TRACK,
    });
    page = await openPage(TITLE);
    await page.change(() => {
      page.screen.value = room();
    });
    expect(document.activeElement?.tagName).toBe('MAIN');
    await vi.waitFor(() => expect(page.focused).toMatch(/^What is new/));

    page.close();
    page = await openPage(TITLE);
    await page.change(() => {
      page.screen.value = room();
    });
    const tab = page.get('tab', 'Log');
    tab.focus();
    await new Promise((later) => setTimeout(later, 600));
    expect(document.activeElement).toBe(tab);
  });

  test('D37 settings act at once and reach the style sheets', async () => {
    page = await openPage(TITLE);
    await page.press('button', 'Settings');
    await page.press('radio', 'Larger');
    expect(page.settings.value.textSize).toBe('larger');
    expect(document.documentElement.dataset.textSize).toBe('larger');
    await page.press('radio', 'Reduced');
    expect(document.documentElement.dataset.motion).toBe('reduced');
  });

  test('D38 a notice is told by its tone, can be acted on and dismissed', async () => {
    page = await openPage(TITLE);
    const asked: string[] = [];
    await page.change(() => {
      page.notices.value = [
        {
          id: 'full',
          tone: 'error',
          key: 'app.failed.notFound',
          action: { label: 'desk.saveCopy', run: () => asked.push('saved') },
        },
      ];
    });
    expect(page.get('region', 'Notices').querySelector('[role=alert]')?.textContent).toContain(
      'Error',
    );
    await page.press('button', 'Save a copy');
    expect(asked).toEqual(['saved']);
    await page.press('button', 'Dismiss');
    expect(page.callbacks.dismissNotice).toHaveBeenCalledWith('full');
  });

  test('D39 the map’s slot is offered once, is hidden from ears, and is given back', async () => {
    const store = fakeStore('start');
    page = await openPage({ kind: 'warRoom', store, track: FAKE_TRACK }, { map: 'auto' });
    expect(page.callbacks.mountMap).toHaveBeenCalledTimes(1);
    const [host, slot] = page.callbacks.mountMap?.mock.calls[0] ?? [];
    expect(host.getAttribute('aria-hidden')).toBe('true');
    expect(slot.name('asset.mail.name')).toBe('mail server');
    store.decide({ type: 'advance' });
    expect(page.callbacks.mountMap).toHaveBeenCalledTimes(1);
    await page.change(() => slot.onAssetChosen('mail'));
    expect(page.get('button', 'Show mail server').getAttribute('aria-expanded')).toBe('true');
    await page.change(() => slot.onFailure());
    expect(document.querySelector('.map')).toBeNull();
    expect(page.all('region', 'Network')).toHaveLength(1);
  });
});
