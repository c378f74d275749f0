/** A tab of a browser for tests: the app on a made-up port, with what it asked of the outside kept to look at. */
import { signal } from '@preact/signals';
import { createApp } from '../../src/app/app.ts';
import type { ExercisePort, Opened } from '../../src/app/exercise-port.ts';
import { createNotices } from '../../src/app/notices.ts';
import type { Shelf } from '../../src/app/storage/shelf.ts';
import type { TabEvents } from '../../src/app/storage/tabs.ts';
import type { Debrief, DefenderView, ExerciseStore } from '../../src/session/index.ts';
import { DEFAULT_SETTINGS } from '../../src/ui/desk/types.ts';
import { FAKE_VIEWS } from '../support/fake-views.ts';
import { piece } from '../support/no-branches.ts';
import { endedStore, sampleDebrief } from './debrief-sample.ts';

export const OVER = 5;

/** An exercise that counts its turns and is over after five. Its file is `tiny` and the count. */
export function countingStore(id: string, turns: number): ExerciseStore {
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
    pieces: {
      ...endedStore.pieces,
      debrief: () => piece(turn >= OVER ? sampleDebrief : null),
    },
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
export function openTab(
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
    pace: { now: () => 0, giveBack: async () => {} },
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

export const CHOICE = {
  scenario: 'tiny',
  seed: '7',
  plan: 'full',
  herrings: 'some',
  help: false,
} as const;

export async function begun(shelf: Shelf) {
  const tab = openTab(shelf, '#/briefing/tiny');
  await tab.settle();
  tab.callbacks.begin(CHOICE);
  await tab.settle();
  return tab;
}
