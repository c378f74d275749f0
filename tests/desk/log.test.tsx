// @vitest-environment happy-dom
/** The log: everything so far, by kinds; and how long a plan would talk. */
import { afterEach, describe, expect, test } from 'vitest';
import { LOG_KINDS, logEntries } from '../../src/ui/desk/war-room/log-entries.ts';
import { minutesToTalk } from '../../src/ui/desk/war-room/room.ts';
import { FAKE_BRIEFING } from '../support/fake-scenario.ts';
import { FAKE_TRACK, fakeStore } from '../support/fake-store.ts';
import { FAKE_VIEWS } from '../support/fake-views.ts';
import { openPage, type Page } from './screen-page.tsx';

let page: Page;
afterEach(() => page?.close());

const open = async (settings = {}) => {
  const store = fakeStore('leak', { 'inject.weather.body': 'Off on Saturday.' });
  page = await openPage({ kind: 'warRoom', store, track: FAKE_TRACK }, settings);
};

describe('log', () => {
  test('D46 nothing that has happened is left out, and the newest is first', () => {
    const view = FAKE_VIEWS.leak;
    const all = logEntries(view, new Set(LOG_KINDS));
    const moved = view.meterLog.filter((one) => Math.round(one.by) !== 0);
    expect(all).toHaveLength(
      view.papers.length +
        view.decisions.length +
        view.observations.length +
        view.breachLog.length +
        moved.length,
    );
    const minutes = all.map((entry) => entry.minute);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
  });

  test('D47 kinds can be left out and taken in', async () => {
    await open();
    await page.press('tab', 'Log');
    const before = document.querySelectorAll('.log__entry').length;
    await page.press('checkbox', 'Observations');
    const without = document.querySelectorAll('.log__entry').length;
    expect(before - without).toBe(FAKE_VIEWS.leak.observations.length);
    expect(document.querySelector('.log')?.textContent).toContain(`${without} entries.`);
  });
});

describe('time to talk', () => {
  test('D48 half of the plan’s minutes, shared by its decisions; none for a plan without', () => {
    expect(minutesToTalk(FAKE_BRIEFING, 'class')).toBe(3);
    expect(minutesToTalk(FAKE_BRIEFING, 'no-such-plan')).toBeNull();
  });

  test('D49 it only advises: it can be twice as long, or hidden', async () => {
    const advice = () => document.querySelector('.paper__advice')?.textContent ?? null;
    await open();
    expect(advice()).toContain('about 3 minutes');
    expect(advice()).toContain('No clock runs.');
    page.close();
    await open({ timeAdvice: 'longer' });
    expect(advice()).toContain('about 6 minutes');
    page.close();
    await open({ timeAdvice: 'hidden' });
    expect(advice()).toBeNull();
  });
});
