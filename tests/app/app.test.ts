/** A visit: every page by its address, going on after a reload, and play when nothing can be kept. */
import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import type { ExercisePort, Opened } from '../../src/app/exercise-port.ts';
import { createNotices } from '../../src/app/notices.ts';
import { createMemoryShelf } from '../../src/app/storage/memory-shelf.ts';
import type { Shelf } from '../../src/app/storage/shelf.ts';
import type { TabEvents } from '../../src/app/storage/tabs.ts';
import type {
  Debrief,
  DefenderView,
  ExerciseSetup,
  ExerciseStore,
} from '../../src/session/index.ts';
import { DEFAULT_SETTINGS } from '../../src/ui/desk/types.ts';
import { FAKE_VIEWS } from '../support/fake-views.ts';
import { endedStore, sampleDebrief } from './debrief-sample.ts';

const OVER = 5;

/** An exercise that counts its turns and is over after five. Its file is `tiny` and the count. */
function countingStore(id: string, turns: number): ExerciseStore {
  let turn = turns;
  const listeners = new Set<() => void>();
  const outcome = sampleDebrief.outcome;
  return {
    ...endedStore,
    id,
    view: (): DefenderView => ({
      ...FAKE_VIEWS.start,
      scenario: 'tiny',
      turn,
      ended: turn >= OVER ? { ending: 'kept', minute: turn, outcome } : null,
    }),
    decide() {
      turn += 1;
      for (const listener of listeners) listener();
      return { ok: true };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    debrief: (): Debrief | null => (turn >= OVER ? sampleDebrief : null),
    save: () => `tiny ${turn}`,
  };
}

const port: ExercisePort = {
  cards: () => [{ id: 'tiny', title: 'Tiny', pitch: 'A small one.', plans: [] }],
  brief: async (scenario) =>
    scenario === 'tiny' ? { briefing: endedStore.briefing(), text: endedStore.text() } : null,
  begin: async (scenario, setup) => (scenario === 'tiny' ? countingStore(setup.id, 1) : null),
  async open(text, id): Promise<Opened> {
    const match = /^tiny (\d+)$/.exec(text);
    if (match) return { ok: true, store: countingStore(id, Number(match[1])) };
    if (text.startsWith('other')) return { ok: false, reason: 'no-scenario', scenario: 'other' };
    return { ok: false, reason: 'refused', sentence: 'This is no exercise.', fix: 'Pick another.' };
  },
  track: async () => [],
};

/** A tab in a browser whose storage is `shelf`. */
function openTab(
  shelf: Shelf,
  hash = '#/',
  over: Partial<ExercisePort> = {},
  language = signal('en'),
) {
  const tab = {
    hash,
    back: [] as string[],
    copies: [] as string[],
    events: null as TabEvents | null,
    stolen: 0,
  };
  const notices = createNotices();
  const app = createApp({
    port: { ...port, ...over },
    shelf,
    notices,
    watchTabs: (_exercise, events) => {
      tab.events = events;
      return { wrote() {}, takeOver: () => void tab.stolen++, stop() {} };
    },
    settings: signal(DEFAULT_SETTINGS),
    language,
    changeSettings() {},
    mountMap: () => () => {},
    download: (store) => void tab.copies.push(store.save()),
    newId: () => `x${Math.random().toString(36).slice(2, 8)}`,
    newSeed: () => '7',
    now: () => '2026-01-01T00:00:00Z',
    goTo(next, how) {
      if (how === 'push') tab.back.push(tab.hash);
      tab.hash = next;
      if (how === 'push') app.show(next);
    },
  });
  app.show(hash);
  return {
    ...app,
    tab,
    notices: () => notices.shown.value.map(({ key }) => key),
    notice: (id: string) => notices.shown.value.find((notice) => notice.id === id),
    /** Waits until nothing is under way. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
    screenStore(): ExerciseStore {
      const screen = app.screen.value;
      if (screen.kind !== 'warRoom' && screen.kind !== 'hotWash') throw new Error(screen.kind);
      return screen.store;
    },
  };
}

const CHOICE = {
  scenario: 'tiny',
  seed: '7',
  plan: 'full',
  herrings: 'some',
  help: false,
} as const;

async function begun(shelf: Shelf) {
  const tab = openTab(shelf, '#/briefing/tiny');
  await tab.settle();
  tab.callbacks.begin(CHOICE);
  await tab.settle();
  return tab;
}

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

  test('A40 another language is taken at once: on the title page, on the briefing, for saved exercises', async () => {
    const shelf = createMemoryShelf();
    await begun(shelf);
    const language = signal('en');
    const over: Partial<ExercisePort> = {
      cards: (wanted) => [
        { id: 'tiny', title: wanted === 'de' ? 'Winzig' : 'Tiny', pitch: '', plans: [] },
      ],
      brief: async (_scenario, wanted) => ({
        briefing: endedStore.briefing(),
        text: { 'scenario.title': wanted === 'de' ? 'Winzig' : 'Tiny' },
      }),
    };
    const title = openTab(shelf, '#/', over, language);
    const briefing = openTab(shelf, '#/briefing/tiny', over, language);
    await title.settle();
    language.value = 'de';
    await title.settle();
    expect(title.screen.value).toMatchObject({
      kind: 'title',
      scenarios: [{ title: 'Winzig' }],
      saved: [{ title: 'Winzig' }],
    });
    expect(briefing.screen.value).toMatchObject({ text: { 'scenario.title': 'Winzig' } });
  });

  test('A41 a second tab can take the exercise over; the first is told and writes no more', async () => {
    const shelf = createMemoryShelf();
    const first = await begun(shelf);
    const second = openTab(shelf, first.tab.hash);
    await second.settle();
    second.tab.events?.onShared();
    expect(second.notices()).toContain('app.tabs.shared');
    second.notice('shared-tab')?.action?.run();
    await second.settle();
    expect(second.tab.stolen).toBe(1);

    first.tab.events?.onTaken();
    expect(first.notices()).toContain('app.tabs.taken');
    const written = async () => (await shelf.list()).map(({ text, version }) => [text, version]);
    const before = await written();
    first.screenStore().decide({ type: 'advance' });
    await first.settle();
    expect(await written()).toEqual(before);
    second.screenStore().decide({ type: 'advance' });
    await second.settle();
    expect(await written()).not.toEqual(before);

    // What was decided in the first tab can still be kept, as an exercise of its own.
    first.notice('shared-tab')?.otherwise?.run();
    await first.settle();
    expect(await shelf.list()).toHaveLength(2);
  });

  test('A42 what takes long says so and can be given up; what comes later changes nothing', async () => {
    vi.useFakeTimers();
    try {
      let open: (answer: Opened) => void = () => {};
      const late = new Promise<Opened>((resolve) => {
        open = resolve;
      });
      const tab = openTab(createMemoryShelf(), '#/', { open: () => late });
      await vi.advanceTimersByTimeAsync(50);
      tab.callbacks.openFile(new File(['tiny 3'], 'slow.hotwash'));
      await vi.advanceTimersByTimeAsync(400);
      const waiting = tab.screen.value;
      expect(waiting).toMatchObject({ kind: 'loading', values: { name: 'slow.hotwash' } });
      if (waiting.kind === 'loading') waiting.cancel?.();
      expect(tab.screen.value.kind).toBe('title');
      open({ ok: true, store: countingStore('late', 3) });
      await vi.advanceTimersByTimeAsync(400);
      expect(tab.screen.value.kind).toBe('title');
      expect(tab.tab.hash).toBe('#/');
    } finally {
      vi.useRealTimers();
    }
  });
});
