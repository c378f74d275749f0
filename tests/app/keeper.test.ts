/** Keeping exercises: play goes on whatever storage does, and no tab destroys another's work. */
import { describe, expect, test } from 'vitest';
import { createKeeper, type KeepState, troubleOf } from '../../src/app/storage/keeper.ts';
import { createMemoryShelf } from '../../src/app/storage/memory-shelf.ts';
import type { SavedExercise, Shelf } from '../../src/app/storage/shelf.ts';

function exercise(id: string, turn: number): SavedExercise {
  return {
    id,
    scenario: 'two-bears',
    title: 'Two Bears',
    seed: '7',
    date: '2016-04-28T00:00:00Z',
    turn,
    ended: false,
    savedAt: `2026-01-01T00:00:${String(turn).padStart(2, '0')}Z`,
    text: `turn ${turn}`,
  };
}

let tabs = 0;

/** A tab: a keeper on a shared shelf, with what it was told. */
function openTab(shelf: Shelf) {
  const told: KeepState[] = [];
  tabs += 1;
  return { told, keeper: createKeeper(shelf, (_id, state) => told.push(state), `tab${tabs}`) };
}

describe('keeping exercises', () => {
  test('K1 what was kept is there for the next visit', async () => {
    const shelf = createMemoryShelf();
    const first = openTab(shelf);
    first.keeper.keep(exercise('x1', 1));
    first.keeper.keep(exercise('x1', 2));
    await first.keeper.settled();

    const next = openTab(shelf);
    const list = await next.keeper.list();
    expect(list.ok && list.value.map((row) => [row.id, row.text])).toEqual([['x1', 'turn 2']]);
  });

  test('K2 the latest saved comes first', async () => {
    const tab = openTab(createMemoryShelf());
    tab.keeper.keep(exercise('x1', 3));
    tab.keeper.keep(exercise('x2', 9));
    tab.keeper.keep(exercise('x3', 5));
    await tab.keeper.settled();
    const list = await tab.keeper.list();
    expect(list.ok && list.value.map((row) => row.id)).toEqual(['x2', 'x3', 'x1']);
  });

  test('K3 while one write is under way only the newest state is queued', async () => {
    const shelf = createMemoryShelf();
    const written: string[] = [];
    const tab = openTab({
      ...shelf,
      put: (row, basedOn, writer) => {
        written.push(row.text);
        return shelf.put(row, basedOn, writer);
      },
    });
    for (let turn = 1; turn <= 5; turn += 1) tab.keeper.keep(exercise('x1', turn));
    await tab.keeper.settled();
    expect(written.at(-1)).toBe('turn 5');
    expect(written.length).toBeLessThanOrEqual(2);
  });

  test('K4 two tabs on one exercise: the second to write is refused and told, the first record stays', async () => {
    const shelf = createMemoryShelf();
    const a = openTab(shelf);
    a.keeper.keep(exercise('x1', 1));
    await a.keeper.settled();
    const b = openTab(shelf);
    await b.keeper.load('x1');

    a.keeper.keep(exercise('x1', 2));
    await a.keeper.settled();
    b.keeper.keep({ ...exercise('x1', 2), text: 'another second turn' });
    await b.keeper.settled();

    expect(b.told).toEqual([{ kind: 'changed-elsewhere' }]);
    expect((await shelf.load('x1'))?.text).toBe('turn 2');
  });

  test('K5 a new exercise never lands on an old one of the same id', async () => {
    const shelf = createMemoryShelf();
    await shelf.put(exercise('x1', 40), 0, 'elsewhere');
    const tab = openTab(shelf);
    tab.keeper.keep(exercise('x1', 1));
    await tab.keeper.settled();
    expect(tab.told).toEqual([{ kind: 'changed-elsewhere' }]);
    expect((await shelf.load('x1'))?.turn).toBe(40);
  });

  test('K6 every call of a refused storage comes back as a named trouble, and a later write tries again', async () => {
    const shelf = createMemoryShelf();
    let full = true;
    const refuse = async (): Promise<never> => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const tab = openTab({
      ...shelf,
      put: (row, at, by) => (full ? refuse() : shelf.put(row, at, by)),
    });
    tab.keeper.keep(exercise('x1', 1));
    await tab.keeper.settled();
    full = false;
    tab.keeper.keep(exercise('x1', 2));
    await tab.keeper.settled();
    expect(tab.told).toEqual([{ kind: 'trouble', trouble: 'full' }, { kind: 'kept' }]);

    const broken = openTab({ list: refuse, load: refuse, put: refuse, remove: refuse });
    expect(await broken.keeper.list()).toEqual({ ok: false, trouble: 'full' });
    expect(await broken.keeper.load('x1')).toEqual({ ok: false, trouble: 'full' });
    expect(await broken.keeper.remove('x1')).toEqual({ ok: false, trouble: 'full' });
  });

  test('K7 a storage that throws instead of rejecting is a trouble too', async () => {
    const tab = openTab({
      ...createMemoryShelf(),
      put() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    tab.keeper.keep(exercise('x1', 1));
    await tab.keeper.settled();
    expect(tab.told).toEqual([{ kind: 'trouble', trouble: 'blocked' }]);
  });

  test('K8 each way a browser refuses has a name', () => {
    expect(troubleOf(new ReferenceError('indexedDB is not defined'))).toBe('missing');
    expect(troubleOf(new DOMException('', 'InvalidStateError'))).toBe('missing');
    expect(troubleOf(new DOMException('', 'SecurityError'))).toBe('blocked');
    expect(troubleOf('?')).toBe('broken');
  });

  test('K12 a write that was given up as too slow but was done is not taken for another tab’s', async () => {
    const shelf = createMemoryShelf();
    let slow = true;
    const tab = openTab({
      ...shelf,
      put: async (row, basedOn, writer) => {
        const done = await shelf.put(row, basedOn, writer);
        if (slow) throw new DOMException('no answer in time', 'NotAllowedError');
        return done;
      },
    });
    tab.keeper.keep(exercise('x1', 1));
    await tab.keeper.settled();
    slow = false;
    tab.keeper.keep(exercise('x1', 2));
    await tab.keeper.settled();
    expect(tab.told.map(({ kind }) => kind)).toEqual(['trouble', 'kept']);
    const list = await tab.keeper.list();
    expect(list.ok && list.value.map((row) => row.text)).toEqual(['turn 2']);
  });
});
