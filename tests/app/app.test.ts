/** A visit: every page by its address, going on after a reload, and play when nothing can be kept. */
import { describe, expect, test } from 'vitest';
import { createMemoryShelf } from '../../src/app/storage/memory-shelf.ts';
import type { Shelf } from '../../src/app/storage/shelf.ts';
import type { ExerciseSetup } from '../../src/session/index.ts';
import { begun, CHOICE, countingStore, OVER, openTab } from './open-tab.ts';

const refusing: Shelf = {
  list: () => Promise.reject(new DOMException('', 'SecurityError')),
  load: () => Promise.reject(new DOMException('', 'SecurityError')),
  put: () => Promise.reject(new DOMException('', 'SecurityError')),
  remove: () => Promise.reject(new DOMException('', 'SecurityError')),
};

describe('a visit', () => {
  test('V1 the title page names the scenarios at once, and what can be gone on with a moment later', async () => {
    const tab = openTab(createMemoryShelf());
    expect(tab.screen.value).toMatchObject({ kind: 'title', saved: null });
    await tab.settle();
    expect(tab.screen.value).toMatchObject({
      kind: 'title',
      saved: [],
      scenarios: [{ id: 'tiny' }],
    });
  });

  test('V2 closing the tab after any decision loses nothing: the same address goes on where it was', async () => {
    const shelf = createMemoryShelf();
    const first = await begun(shelf);
    first.screenStore().decide({ type: 'advance' });
    first.screenStore().decide({ type: 'advance' });
    await first.settle();

    const again = openTab(shelf, first.tab.hash);
    await again.settle();
    expect(again.screen.value.kind).toBe('warRoom');
    expect(again.screenStore().view().turn).toBe(3);
  });

  test('V3 it is there to be gone on with from the moment it begins', async () => {
    const shelf = createMemoryShelf();
    await begun(shelf);
    const again = openTab(shelf);
    await again.settle();
    expect(again.screen.value).toMatchObject({ kind: 'title', saved: [{ turn: 1, ended: false }] });
  });

  test('V16 false alarms and help reach the exercise as they were chosen', async () => {
    const setups: ExerciseSetup[] = [];
    const tab = openTab(createMemoryShelf(), '#/briefing/tiny', {
      async begin(_scenario, setup) {
        setups.push(setup);
        return countingStore(setup.id, 1);
      },
    });
    tab.callbacks.begin({ ...CHOICE, herrings: 'many', help: true });
    await tab.settle();
    expect(setups).toEqual([expect.objectContaining({ seed: '7', plan: 'full', language: 'en' })]);
    expect(setups[0]).toMatchObject({ herrings: 'many', help: true });
    expect(setups[0]).not.toHaveProperty('scenario');
  });

  test('V4 a hot wash asked for before EndEx leads to the war room, and leaves no step to go back to', async () => {
    const shelf = createMemoryShelf();
    const first = await begun(shelf);
    const address = first.tab.hash.replace('play', 'hotwash');
    const again = openTab(shelf, address);
    await again.settle();
    expect(again.screen.value.kind).toBe('warRoom');
    expect(again.tab.hash).toBe(first.tab.hash);
    expect(again.tab.back).toEqual([]);
  });

  test('V5 after EndEx the hot wash has an address that can be reloaded', async () => {
    const shelf = createMemoryShelf();
    const first = await begun(shelf);
    while (first.screenStore().view().ended === null)
      first.screenStore().decide({ type: 'advance' });
    await first.settle();
    first.callbacks.openHotWash(first.screenStore().id);
    await first.settle();
    const again = openTab(shelf, first.tab.hash);
    await again.settle();
    expect(again.screen.value.kind).toBe('hotWash');
  });

  test('V6 an address that leads nowhere says so', async () => {
    for (const [hash, key] of [
      ['#/play/gone', 'app.failed.notFound'],
      ['#/briefing/gone', 'app.failed.noScenario'],
      ['#/what', 'app.failed.notFound'],
    ] as const) {
      const tab = openTab(createMemoryShelf(), hash);
      await tab.settle();
      expect(tab.screen.value, hash).toMatchObject({ kind: 'failed', key });
    }
  });

  test('V7 with no storage play goes to the end in memory, one notice says so and offers a copy', async () => {
    const tab = await begun(refusing);
    while (tab.screenStore().view().ended === null) {
      tab.screenStore().decide({ type: 'advance' });
      await tab.settle();
    }
    expect(tab.notices()).toEqual(['app.storage.blocked']);
    tab.notice('storage')?.action?.run();
    expect(tab.tab.copies).toEqual([`tiny ${OVER}`]);

    tab.callbacks.openHotWash(tab.screenStore().id);
    await tab.settle();
    expect(tab.screen.value.kind).toBe('hotWash');
    tab.callbacks.openTitle();
    await tab.settle();
    expect(tab.screen.value).toMatchObject({
      kind: 'title',
      saved: [{ turn: OVER, savedAt: null }],
    });
  });

  test('V15 the notice that came before StartEx offers a copy once there is something to copy', async () => {
    const tab = openTab(refusing);
    await tab.settle();
    expect(tab.notice('storage')?.action).toBeUndefined();
    tab.callbacks.begin(CHOICE);
    await tab.settle();
    expect(tab.notices()).toEqual(['app.storage.blocked']);
    tab.notice('storage')?.action?.run();
    expect(tab.tab.copies).toEqual(['tiny 1']);
  });

  test('V8 a notice that was read stays away, however often saving fails', async () => {
    const tab = await begun(refusing);
    tab.callbacks.dismissNotice('storage');
    tab.screenStore().decide({ type: 'advance' });
    await tab.settle();
    expect(tab.notices()).toEqual([]);
  });

  test('V9 a second tab that decides on stale ground is told, and can keep its play as another exercise', async () => {
    const shelf = createMemoryShelf();
    const a = await begun(shelf);
    const b = openTab(shelf, a.tab.hash);
    await b.settle();
    a.screenStore().decide({ type: 'advance' });
    a.screenStore().decide({ type: 'advance' });
    await a.settle();
    b.screenStore().decide({ type: 'advance' });
    await b.settle();
    expect(b.notices()).toEqual(['app.storage.changedElsewhere']);

    const mine = b.screenStore().id;
    b.notice('storage')?.action?.run();
    await b.settle();
    expect(b.screenStore().id).not.toBe(mine);
    const kept = (await shelf.list()).map(({ text }) => text).sort();
    expect(kept).toEqual(['tiny 2', 'tiny 3']);
  });

  test('V10 a file comes in as another exercise and changes none that is kept', async () => {
    const shelf = createMemoryShelf();
    const tab = await begun(shelf);
    const before = tab.screenStore().id;
    tab.callbacks.openFile(new File(['tiny 4'], 'mine.hotwash'));
    await tab.settle();
    expect(tab.screenStore().view().turn).toBe(4);
    expect((await shelf.load(before))?.text).toBe('tiny 1');
    expect(await shelf.list()).toHaveLength(2);

    tab.callbacks.openFile(new File(['tiny 4'], 'the same again.hotwash'));
    await tab.settle();
    expect(await shelf.list()).toHaveLength(2);
  });

  test('V11 a file that is none is refused with a sentence, and play goes on as it was', async () => {
    const shelf = createMemoryShelf();
    const tab = await begun(shelf);
    const store = tab.screenStore();
    const huge = new File(['x'], 'huge.hotwash');
    Object.defineProperty(huge, 'size', { value: 100_000_000 });
    for (const [file, key] of [
      [new File([], 'none.hotwash'), 'app.file.empty'],
      [new File(['<html>'], 'page.hotwash'), 'app.file.refused'],
      [new File(['other'], 'other.hotwash'), 'app.file.noScenario'],
      [huge, 'app.file.tooBig'],
    ] as const) {
      tab.callbacks.openFile(file);
      await tab.settle();
      expect(tab.notice('file')?.key).toBe(key);
    }
    expect(tab.screenStore()).toBe(store);
    expect(await shelf.list()).toHaveLength(1);
  });

  test('V12 a deleted exercise is gone from the title page and from its address', async () => {
    const shelf = createMemoryShelf();
    const tab = await begun(shelf);
    const { id } = tab.screenStore();
    tab.callbacks.openTitle();
    await tab.settle();
    tab.callbacks.remove(id);
    await tab.settle();
    expect(tab.screen.value).toMatchObject({ kind: 'title', saved: [] });
    const again = openTab(shelf, `#/play/${id}`);
    await again.settle();
    expect(again.screen.value).toMatchObject({ kind: 'failed', key: 'app.failed.notFound' });
  });

  test('V13 a page left before it came never takes the place of the one that was asked for later', async () => {
    const shelf = createMemoryShelf();
    const first = await begun(shelf);
    const tab = openTab(shelf, first.tab.hash);
    tab.show('#/briefing/tiny');
    await tab.settle();
    expect(tab.screen.value.kind).toBe('briefing');
    expect(tab.current()).toBeNull();
  });

  test('V14 every notice and failure the app can name has a sentence', async () => {
    const { appEn } = await import('../../src/ui/words/en/app.ts');
    const troubles = ['missing', 'blocked', 'full', 'broken'];
    for (const trouble of troubles) {
      expect(appEn).toHaveProperty([`app.storage.${trouble}`]);
      expect(appEn).toHaveProperty([`app.failed.storage.${trouble}`]);
    }
  });
});
