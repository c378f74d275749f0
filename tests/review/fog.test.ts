/** Knew, knowable, true: what telemetry recorded, what nobody could have told, and the curtain before both. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/engine/index.ts';
import { readExercise, States } from '../../src/exercise/index.ts';
import {
  createExercise,
  type ExerciseStore,
  type FogView,
  openExercise,
} from '../../src/session/index.ts';
import { tinyBundle, twoBearsBundle } from '../support/scenarios.ts';

const ADVANCE = { type: 'advance' } as const;
const SETUP = { id: 'x1', seed: 'fog', plan: 'full', language: 'en' } as const;

function fog(store: ExerciseStore, at: string | null): FogView {
  const result = store.fogAt(at);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const ended = (bundle = tinyBundle()): ExerciseStore => {
  const store = createExercise(bundle, SETUP);
  while (store.view().ended === null) store.decide(ADVANCE);
  return store;
};

describe('the curtain', () => {
  test('before EndEx only what the team knew; after it all three, on every moment of that line', () => {
    const store = createExercise(tinyBundle(), SETUP);
    for (let i = 0; i < 5; i++) store.decide(ADVANCE);
    const { cursor, line } = store.tree();
    expect(fog(store, cursor)).toMatchObject({
      knowable: null,
      truth: null,
      unseen: null,
      dark: null,
    });
    while (store.view().ended === null) store.decide(ADVANCE);
    expect(fog(store, line[2] ?? null).truth).not.toBeNull();
    // A fork from there that has not ended shows what was before it, and nothing after.
    store.goTo(line[2] ?? null);
    store.newLuck('other');
    expect(fog(store, store.tree().cursor).truth).toBeNull();
  });

  test('the facilitator’s key lifts it, a wrong one does not, and the key itself is in no file', () => {
    const store = createExercise(tinyBundle(), { ...SETUP, key: 'blue door' });
    store.decide(ADVANCE);
    expect(store.unlock('red door')).toEqual({ ok: false, reason: 'wrong-key' });
    expect(fog(store, 'd1').truth).toBeNull();
    expect(store.unlock('blue door').ok).toBe(true);
    expect(store.curtain()).toEqual({ key: true, lifted: true });
    expect(fog(store, 'd1').truth).not.toBeNull();
    expect(store.save()).not.toContain('blue door');
    expect(store.setKey('other')).toEqual({ ok: false, reason: 'key-set' });
    expect(createExercise(tinyBundle(), SETUP).unlock('x')).toEqual({
      ok: false,
      reason: 'no-key',
    });
  });
});

describe('the three pictures', () => {
  test('of a moment on the way are those of a line that was played no further', () => {
    const file = readFileSync('tests/golden/two-bears/prudent-1.hotwash', 'utf8');
    const opened = () => {
      const result = openExercise(twoBearsBundle(), 'x1', file);
      if (!result.ok) throw new Error(result.message);
      return result.store;
    };
    // The one has its whole line at hand, the other plays to each moment and stops there.
    const [whole, short] = [opened(), opened()];
    const { line, cursor } = whole.tree();
    fog(whole, cursor);
    for (const moment of [null, ...line.filter((_id, n) => n % 17 === 3)]) {
      short.goTo(moment);
      expect(fog(whole, moment)).toEqual(fog(short, moment));
    }
  });

  test('list the same assets and data sets in the same order; what was known is the defender view', () => {
    for (const bundle of [tinyBundle(), twoBearsBundle()]) {
      const store = ended(bundle);
      const { line } = store.tree();
      const at = line[Math.floor(line.length / 2)] ?? null;
      const { knew, knowable, truth } = fog(store, at);
      const view = store.viewAt(at);
      if (!view.ok) throw new Error(view.reason);
      expect(knew.assets.map(({ asset, status }) => [asset, status])).toEqual(
        view.value.assets.map(({ id, belief }) => [id, belief]),
      );
      for (const layer of [knowable, truth]) {
        expect(layer?.assets.map(({ asset }) => asset)).toEqual(
          knew.assets.map(({ asset }) => asset),
        );
        expect(layer?.data.map(({ data }) => data)).toEqual(knew.data.map(({ data }) => data));
      }
    }
  });

  test('where there is no telemetry it is dark, never silent; where there is, traces are recorded', () => {
    const store = ended(twoBearsBundle());
    const { cursor } = store.tree();
    const { knowable, unseen, dark } = fog(store, cursor);
    for (const { asset, status } of knowable?.assets ?? []) {
      const view = store.view().assets.find(({ id }) => id === asset);
      const covered = Object.values(view?.coverage ?? {}).some((share) => share > 0);
      if (!covered) expect(status).toBe('dark');
      if (status === 'dark')
        expect(unseen?.some((one) => one.asset === asset && !one.wiped)).toBe(false);
    }
    expect(unseen?.length).toBeGreaterThan(0);
    for (const { acts, noticed, first, last } of unseen ?? []) {
      expect(noticed).toBeLessThan(acts);
      expect(first).toBeLessThanOrEqual(last);
    }
    expect(dark?.length).toBeGreaterThan(0);
  });

  test('what was true is what a replay finds: who is where, and what is gone', () => {
    const store = ended();
    const read = readExercise(store.save());
    if (!read.ok) throw new Error('unreadable');
    const states = new States(tinyBundle().scenario, read.record);
    for (const id of store.tree().line.filter((_id, index) => index % 7 === 3)) {
      const reached = states.reach(read.record.tree, id);
      if (!reached.ok) throw new Error(reached.reason);
      expect(digestOf(reached.truth)).toMatch(/^[0-9a-f]{64}$/);
      const { hidden } = reached.truth;
      const { truth } = fog(store, id);
      for (const { adversary, assets, mood } of truth?.adversaries ?? []) {
        const real = hidden.adversaries[adversary];
        expect(assets).toEqual([...new Set(real?.footholds.map(({ asset }) => asset))]);
        expect(mood).toBe(real?.mood);
      }
      for (const { asset, status } of truth?.assets ?? []) {
        const held = Object.values(hidden.adversaries).some(({ footholds }) =>
          footholds.some((foothold) => foothold.asset === asset),
        );
        expect(status === 'present').toBe(held);
      }
    }
  });

  test('what is known grows from the records: the low end of the loss never falls behind belief', () => {
    const store = ended(twoBearsBundle());
    const { line } = store.tree();
    for (const at of line.filter((_id, index) => index % 20 === 0)) {
      const { knew, knowable, truth } = fog(store, at);
      knowable?.data.forEach(({ low, high }, index) => {
        expect(low).toBeGreaterThanOrEqual(knew.data[index]?.low ?? 0);
        expect(low).toBeLessThanOrEqual(high);
        expect(truth?.data[index]?.low).toBe(truth?.data[index]?.high);
      });
    }
  });
});
