// @vitest-environment happy-dom
/** Taking back the last decision of a turn. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { FAKE_TRACK, type FakeStore, fakeStore } from '../support/fake-store.ts';
import { openPage, type Page } from './screen-page.tsx';

let page: Page;
let store: FakeStore;

async function open(): Promise<void> {
  store = fakeStore('logging', { 'inject.weather.body': 'Off on Saturday.' });
  page = await openPage({ kind: 'warRoom', store, track: FAKE_TRACK });
}

async function answer(): Promise<void> {
  await page.press('radio', 'Cut the known relay tonight');
  await page.press('button', 'Commit answer: “There are two of them.”');
}

afterEach(() => page.close());

describe('undo', () => {
  test('D40 an answer is taken back by the button: the inject is open again and has the focus', async () => {
    await open();
    expect(page.all('button', 'Undo')).toEqual([]);
    await answer();
    expect(page.all('article', '“There are two of them.”')).toEqual([]);
    await page.press('button', 'Undo: Cut the known relay tonight');
    expect(store.taken).toEqual([]);
    expect(page.focused).toBe('“There are two of them.”');
    expect(page.said).toContain('Taken back: Cut the known relay tonight.');
    expect(page.all('button', 'Undo')).toEqual([]);
  });

  test('D41 Ctrl+Z does the same; after the turn has ended there is nothing to take back', async () => {
    await open();
    await answer();
    const press = () =>
      act(() => {
        const init = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      });
    await press();
    expect(store.taken).toEqual([]);
    await answer();
    await page.press('button', 'Advance to');
    if (page.all('dialog').length > 0) await page.press('button', 'Go on anyway');
    expect(page.all('button', 'Undo')).toEqual([]);
    await press();
    expect(store.taken).toHaveLength(2);
  });

  test('D42 what was committed as past undoing is not offered', async () => {
    await open();
    const { view } = store;
    const open0 = view().open[0];
    if (open0 === undefined) throw new Error('nothing open');
    const options = open0.options.map((one) => ({ ...one, tags: ['irreversible'] }));
    await page.change(() =>
      store.show({ ...view(), open: [{ ...open0, options }, ...view().open.slice(1)] }),
    );
    await answer();
    await page.press('button', 'Commit it');
    expect(store.taken).toHaveLength(1);
    expect(page.all('button', 'Undo')).toEqual([]);
  });
});
