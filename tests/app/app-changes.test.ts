/** What changes round an open page: its language, who holds its exercise, how long something takes. */
import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { ExercisePort, Opened } from '../../src/app/exercise-port.ts';
import { createMemoryShelf } from '../../src/app/storage/memory-shelf.ts';
import { endedStore } from './debrief-sample.ts';
import { begun, countingStore, openTab } from './open-tab.ts';

describe('an open page', () => {
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
