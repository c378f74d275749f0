/** Work in slices: how long it keeps the thread, when it stops, and that the same comes out however it is cut. */
import { describe, expect, test } from 'vitest';
import {
  atOnce,
  createExercise,
  type ExerciseStore,
  gatheringClass,
  type InPieces,
  inSlices,
  mergeFiles,
  openClass,
  openExercise,
  openingExercise,
  type Pace,
  playingClass,
  SLICE,
} from '../../src/session/index.ts';
import { tinyBundle } from '../support/scenarios.ts';

const ADVANCE = { type: 'advance' } as const;
const SETUP = { id: 'x1', seed: 'slices', plan: 'full', language: 'en' } as const;

/** A pace whose clock only moves when work is done, and that notes how long each slice was. */
function countedPace() {
  const pace = { time: 0, began: 0, slices: [] as number[] };
  const giveBack = async (): Promise<void> => {
    if (pace.time > pace.began) pace.slices.push(pace.time - pace.began);
    await Promise.resolve();
    pace.began = pace.time;
  };
  return { ...pace, at: pace, now: () => pace.time, giveBack };
}

describe('slices', () => {
  test('a slice ends with the piece that reaches its length, and the result comes in a task of its own', async () => {
    const pace = countedPace();
    function* work(): InPieces<string> {
      for (let n = 0; n < 10; n++) {
        pace.at.time += 4;
        yield;
      }
      return 'done';
    }
    expect(await inSlices(work(), pace)).toEqual({ done: true, value: 'done' });
    expect(pace.at.slices).toEqual([8, 8, 8, 8, 8]);
    expect(Math.max(...pace.at.slices)).toBeLessThan(SLICE + 4);
  });

  test('nothing is done in the task of whoever asks', async () => {
    let begun = false;
    function* work(): InPieces<null> {
      begun = true;
      yield;
      return null;
    }
    const coming = inSlices(work(), countedPace());
    expect(begun).toBe(false);
    await coming;
    expect(begun).toBe(true);
  });

  test('what nobody wants any more stops between two slices and gives nothing', async () => {
    const pace = countedPace();
    let pieces = 0;
    function* work(): InPieces<string> {
      for (; pieces < 100; pieces++) {
        pace.at.time += SLICE;
        yield;
      }
      return 'too late';
    }
    expect(await inSlices(work(), pace, () => pieces < 3)).toEqual({ done: false });
    expect(pieces).toBeLessThan(5);
  });

  test('a failure of the work is a failure of the slices', async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first piece.
    function* work(): InPieces<string> {
      throw new Error('our bug');
    }
    await expect(inSlices(work(), countedPace())).rejects.toThrow('our bug');
  });
});

/** Every piece a slice of its own, with something else done on the store in between. */
const torn = (between: () => void): Pace => ({
  now: (() => {
    let time = 0;
    return () => (time += 2 * SLICE);
  })(),
  giveBack: async () => between(),
});

async function cut<T>(work: InPieces<T>, between: () => void = () => {}): Promise<T> {
  const sliced = await inSlices(work, torn(between));
  if (!sliced.done) throw new Error('given up');
  return sliced.value;
}

/** Two finished lines of one exercise: one that waits for everything, one with other luck. */
function twoLines(): { store: ExerciseStore; first: string; second: string } {
  const store = createExercise(tinyBundle(), SETUP);
  while (store.view().ended === null) store.decide(ADVANCE);
  const first = store.tree().cursor ?? '';
  store.goTo(store.tree().line[1] ?? null);
  store.newLuck('other');
  while (store.view().ended === null) store.decide(ADVANCE);
  return { store, first, second: store.tree().cursor ?? '' };
}

describe('what is worked out in slices is what is worked out at once', () => {
  test('debrief, fog, history and comparing', async () => {
    const { store, first, second } = twoLines();
    const a = { of: 'here', at: first } as const;
    const b = { of: 'here', at: second } as const;
    // A store that never kept anything, for what is worked out at once.
    const fresh = () => {
      const opened = openExercise(tinyBundle(), 'x1', store.save());
      if (!opened.ok) throw new Error(opened.message);
      return opened.store;
    };
    expect(await cut(store.pieces.debrief())).toEqual(fresh().debrief());
    expect(await cut(store.pieces.history())).toEqual(fresh().history());
    expect(await cut(store.pieces.compare(a, b))).toEqual(fresh().compare(a, b));
    expect(await cut(store.pieces.compare(b, { of: 'history', at: 'end' }))).toEqual(
      fresh().compare(b, { of: 'history', at: 'end' }),
    );
    for (const moment of [null, ...store.tree().line, first])
      expect(await cut(store.pieces.fogAt(moment))).toEqual(fresh().fogAt(moment));
  });

  test('going elsewhere, playing on and cutting meanwhile changes nothing of what was asked for', async () => {
    const { store, first, second } = twoLines();
    const asked = () => openExercise(tinyBundle(), 'x1', store.save());
    const opened = asked();
    if (!opened.ok) throw new Error(opened.message);
    const still = opened.store;
    let turn = 0;
    const stir = (): void => {
      turn++;
      // What counts is how things stood when the first piece was taken.
      if (turn === 1) return;
      store.goTo(turn % 2 === 0 ? first : null);
      if (turn === 3) store.rename(second, 'the other');
      if (turn === 5) store.decide(ADVANCE);
    };
    const one = { of: 'here', at: second } as const;
    const other = { of: 'history', at: 'end' } as const;
    store.goTo(second);
    expect(await cut(store.pieces.debrief(), stir)).toEqual(still.debrief());
    store.rename(second, null);
    turn = 0;
    store.goTo(second);
    const fog = await cut(store.pieces.fogAt(first), stir);
    expect(fog).toEqual(still.fogAt(first));
    store.rename(second, null);
    turn = 0;
    const compared = await cut(store.pieces.compare(one, other), stir);
    const calm = still.compare(one, other);
    if (!compared.ok || !calm.ok) throw new Error('not compared');
    expect(compared.value.differences).toEqual(calm.value.differences);
    expect(compared.value.series).toEqual(calm.value.series);
  });

  test('opening a file, and refusing one', async () => {
    const { store } = twoLines();
    const file = store.save();
    const sliced = await cut(openingExercise(tinyBundle(), 'x2', file));
    const whole = openExercise(tinyBundle(), 'x2', file);
    if (!sliced.ok || !whole.ok) throw new Error('not opened');
    expect(sliced.store.save()).toBe(whole.store.save());
    expect(sliced.store.tree()).toEqual(whole.store.tree());
    const changed = file.replace(/"digest": "[0-9a-f]{8}/, '"digest": "00000000');
    expect(await cut(openingExercise(tinyBundle(), 'x2', changed))).toEqual(
      openExercise(tinyBundle(), 'x2', changed),
    );
  });

  test('a class of many files', async () => {
    const files = ['a', 'b', 'c'].map((id) => {
      const store = createExercise(tinyBundle(), { ...SETUP, id });
      while (store.view().ended === null) store.decide(ADVANCE);
      return store.save();
    });
    const gathered = await cut(gatheringClass(files));
    const merged = mergeFiles(files);
    if (!gathered.ok || !merged.ok) throw new Error('not laid together');
    expect(gathered.file).toBe(merged.file);
    const sliced = await cut(playingClass(gathered, tinyBundle().scenario));
    const whole = openClass(merged.file, tinyBundle().scenario);
    if (!whole.ok) throw new Error(whole.message);
    expect(sliced.teams()).toEqual(whole.store.teams());
    const [setup] = sliced.setups;
    expect(sliced.tree(setup?.id ?? '')).toEqual(whole.store.tree(setup?.id ?? ''));
    expect(sliced.spreads(setup?.id ?? '')).toEqual(whole.store.spreads(setup?.id ?? ''));
    expect(await cut(gatheringClass(['{']))).toEqual(atOnce(gatheringClass(['{'])));
  });
});
