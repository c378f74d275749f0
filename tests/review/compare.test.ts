/** Comparing two lines: where they part, what differs, and chains of causes that hold together. */
import { beforeAll, describe, expect, test } from 'vitest';
import { factsOf, type GroundTruth, startPlay, step } from '../../src/engine/index.ts';
import { decide, settingOf } from '../../src/exercise/index.ts';
import {
  type ChainLink,
  type Comparison,
  createExercise,
  type Decision,
  type ExerciseStore,
} from '../../src/session/index.ts';
import { createWords } from '../../src/ui/words/index.ts';
import { tinyBundle, twoBearsBundle } from '../support/scenarios.ts';

const ADVANCE: Decision = { type: 'advance' };
const SETUP = { id: 'x1', seed: '2016', plan: 'full', language: 'en' } as const;

/** Lets the prudent player decide to the end, but for what is put first or never done. */
function prudently(
  bundle: ReturnType<typeof tinyBundle>,
  first: readonly Decision[],
  never: string,
): readonly Decision[] {
  const setting = settingOf(bundle.scenario, SETUP.seed, SETUP.plan);
  let truth: GroundTruth = startPlay(setting).play.truth();
  const taken: Decision[] = [];
  for (let i = 0; truth.known.ended === null; i++) {
    const wish = first[i] ?? decide('prudent', setting, factsOf(setting.compiled, truth.known));
    const decision = JSON.stringify(wish).includes(never) ? ADVANCE : wish;
    const result = step(setting, truth, decision, 'player');
    if (!result.ok) throw new Error(result.reason);
    truth = result.truth;
    taken.push(decision);
  }
  return taken;
}

function played(store: ExerciseStore, line: readonly Decision[]): string {
  store.goTo(null);
  for (const decision of line) store.decide(decision);
  return store.tree().cursor ?? '';
}

const here = (at: string | null) => ({ of: 'here', at });

function compared(store: ExerciseStore, a: string | null, b: string | null): Comparison {
  const result = store.compare(here(a), here(b));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const linksOf = ({ differences }: Comparison): readonly ChainLink[] =>
  differences.flatMap(({ chain }) => chain);

describe('two whole lines of Two Bears', () => {
  let store: ExerciseStore;
  let both: Comparison;
  beforeAll(() => {
    const bundle = twoBearsBundle();
    store = createExercise(bundle, SETUP);
    const a = played(store, prudently(bundle, [], 'nothing of the kind'));
    const b = played(store, prudently(bundle, [], 'sensors'));
    both = compared(store, a, b);
  }, 60_000);

  test('they part at a decision, and the moment before it is one and the same', () => {
    const { divergence } = both;
    expect(divergence?.kind).toBe('decision');
    expect(divergence?.moment.a).toBe(divergence?.moment.b);
    expect(divergence?.a?.key).not.toBe(divergence?.b?.key);
    const node = store.tree().nodes.find(({ id }) => id === divergence?.moment.a);
    expect(node?.minute).toBe(divergence?.minute);
  });

  test('differences stand by weight, and say who came out better', () => {
    expect(both.differences.length).toBeGreaterThan(2);
    const weights = both.differences.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    for (const { kind, a, b, better } of both.differences) {
      if (kind === 'trust' || kind === 'evidence')
        expect(better).toBe((a ?? 0) > (b ?? 0) ? 'a' : 'b');
      if (kind === 'cost') expect(better).toBe((a ?? 0) < (b ?? 0) ? 'a' : 'b');
    }
  });

  test('every link opens its moment, after the lines have parted, in the order of time', () => {
    expect(linksOf(both).length).toBeGreaterThan(5);
    for (const { chain } of both.differences) {
      const minutes = chain.map(({ minute }) => minute);
      expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
      expect(chain.length).toBeLessThanOrEqual(7);
    }
    for (const link of linksOf(both)) {
      expect(link.minute).toBeGreaterThanOrEqual(both.divergence?.minute ?? 0);
      expect(store.viewAt(link.moment).ok).toBe(true);
      const view = store.viewAt(link.moment);
      if (view.ok && link.kind !== 'absent')
        expect(view.value.minute).toBeGreaterThanOrEqual(link.minute);
    }
  });

  test('every link can be said in words, with every name in it', () => {
    const words = createWords('en', store.text());
    for (const link of linksOf(both)) {
      const names = Object.fromEntries(
        Object.entries(link.names).map(([place, key]) => {
          expect(words.has(key), key).toBe(true);
          return [place, words.t(key)];
        }),
      );
      expect(words.has(link.key), link.key).toBe(true);
      const text = words.t(link.key, { ...link.values, ...names });
      expect(text).not.toMatch(/[{}‹›]|undefined/);
    }
  });

  test('most differences lead back to a decision', () => {
    const weighty = both.differences.filter(
      ({ weight, kind }) => weight >= 0.5 && kind !== 'ending',
    );
    const led = weighty.filter(({ chain }) => chain.some(({ kind }) => kind === 'decision'));
    expect(led.length).toBeGreaterThanOrEqual(Math.ceil(weighty.length * 0.6));
  });

  test('series end where the exercise ended, and the truth is beside what was known', () => {
    const end = (points: readonly { readonly value: number }[]): number =>
      points.at(-1)?.value ?? 0;
    for (const side of ['a', 'b'] as const) {
      const view = store.viewAt(both[side].moment);
      if (!view.ok) throw new Error(view.reason);
      const value = (id: string) =>
        both.series.find((one) => one.id === id && one.subject === null);
      for (const meter of [
        'trust',
        'evidence',
        'stamina',
        'leadership',
        'legal',
        'budget',
      ] as const)
        expect(end(value(meter)?.known[side] ?? []), meter).toBe(view.value.meters[meter]);
      const believed = view.value.findings.filter(({ status }) => status === 'known').length;
      expect(end(value('footholds')?.known[side] ?? [])).toBe(believed);
      for (const { data, low } of view.value.loss) {
        const taken = both.series.find(({ id, subject }) => id === 'taken' && subject === data);
        expect(end(taken?.known[side] ?? [])).toBeCloseTo(low, 9);
      }
    }
    expect(both.series.find(({ id }) => id === 'footholds')?.true).not.toBeNull();
  });

  test('the other way round it is the mirror image', () => {
    const mirror = compared(store, both.b.moment, both.a.moment);
    expect(mirror.a).toEqual(both.b);
    expect(mirror.differences.map(({ id, a, b }) => [id, a, b])).toEqual(
      both.differences.map(({ id, a, b }) => [id, b, a]),
    );
  });

  test('beside itself nothing differs', () => {
    const same = compared(store, both.a.moment, both.a.moment);
    expect(same.divergence).toBeNull();
    expect(same.differences).toEqual([]);
  });
});

describe('before a line has ended', () => {
  test('nothing hidden is told, in no chain, series or measure', () => {
    const store = createExercise(twoBearsBundle(), SETUP);
    for (let i = 0; i < 60; i++) store.decide(ADVANCE);
    const a = store.tree().cursor;
    store.goTo(store.tree().line[20] ?? null);
    for (let i = 0; i < 30; i++) {
      const { playbook } = store.view();
      const act = playbook.find(({ blocked, needsTarget }) => blocked === null && !needsTarget);
      store.decide(
        act === undefined || i % 2 === 0 ? ADVANCE : { type: 'act', action: act.action },
      );
    }
    const { truth, series, measures, differences } = compared(store, a, store.tree().cursor);
    expect(truth).toBe(false);
    expect(measures).toEqual({ a: null, b: null });
    expect(series.filter((one) => one.true !== null)).toEqual([]);
    expect(differences.filter(({ hidden }) => hidden)).toEqual([]);
    expect(differences.flatMap(({ chain }) => chain).filter(({ hidden }) => hidden)).toEqual([]);
  });
});

describe('lines of other exercises', () => {
  const begun = (seed: string): ExerciseStore => {
    const store = createExercise(tinyBundle(), { ...SETUP, id: `of-${seed}`, seed });
    while (store.view().ended === null) store.decide(ADVANCE);
    return store;
  };

  test('of the same setup they part at a decision; of another seed at StartEx', () => {
    const store = begun('one');
    const other = createExercise(tinyBundle(), { ...SETUP, id: 'other', seed: 'one' });
    other.decide(ADVANCE);
    const added = store.addLine(other.save());
    if (!added.ok) throw new Error(added.reason);
    const part = store.compare({ of: 'here', at: 'end' }, { of: added.value.id, at: 'end' });
    expect(part.ok && part.value.divergence?.kind).toBe('end');
    const strange = store.addLine(begun('two').save());
    if (!strange.ok) throw new Error(strange.reason);
    const apart = store.compare({ of: 'here', at: 'end' }, { of: strange.value.id, at: 'end' });
    expect(apart.ok && apart.value.divergence).toMatchObject({ kind: 'setup', minute: 0 });
    expect(store.lines().map(({ id }) => id)).toEqual(['other', 'of-two']);
  });

  test('what is none, or of another scenario, is refused by a reason', () => {
    const store = begun('one');
    expect(store.addLine('{}')).toEqual({ ok: false, reason: 'unreadable' });
    const bears = createExercise(twoBearsBundle(), SETUP).save();
    expect(store.addLine(bears)).toEqual({ ok: false, reason: 'other-scenario' });
    const unknown = store.compare({ of: 'nobody', at: 'end' }, { of: 'here', at: null });
    expect(unknown).toEqual({ ok: false, reason: 'no-such-line' });
  });
});

describe('the record', () => {
  test('is shown after EndEx only, with sources, and says where the play left it', () => {
    const store = createExercise(tinyBundle(), SETUP);
    expect(store.history()).toEqual({ ok: false, reason: 'not-ended' });
    expect(store.compare({ of: 'history', at: 'end' }, { of: 'here', at: null }).ok).toBe(false);
    while (store.view().ended === null) store.decide(ADVANCE);
    const { ok, ...rest } = store.history();
    if (!ok || !('value' in rest)) throw new Error('no record');
    const { events, moments, left, departures } = rest.value;
    expect(events.length).toBeGreaterThan(0);
    for (const { source, confidence } of events) {
      expect(source).not.toBe('');
      expect(confidence).not.toBe('');
    }
    expect(moments[0]?.id).toBe('h1');
    // Nobody answered, so the first call went its default way, which is not what was done.
    expect(left).toMatchObject({ kind: 'otherwise', byItself: true });
    expect(departures[0]).toEqual(left);
    const beside = store.compare({ of: 'here', at: 'end' }, { of: 'history', at: 'end' });
    expect(beside.ok && beside.value.divergence?.kind).toBe('decision');
  });

  test('one who decides as the record did never leaves it', () => {
    const { scenario } = tinyBundle();
    const store = createExercise(tinyBundle(), SETUP);
    const setting = settingOf(scenario, SETUP.seed, SETUP.plan);
    let truth: GroundTruth = startPlay(setting).play.truth();
    while (truth.known.ended === null) {
      const decision = decide('history', setting, factsOf(setting.compiled, truth.known));
      const result = step(setting, truth, decision, 'player');
      if (!result.ok) throw new Error(result.reason);
      truth = result.truth;
      store.decide(decision);
    }
    const result = store.history();
    const otherwise = result.ok
      ? result.value.departures.filter(({ byItself }) => !byItself)
      : null;
    expect(otherwise).toEqual([]);
    const beside = store.compare({ of: 'here', at: 'end' }, { of: 'history', at: 'end' });
    expect(beside.ok && beside.value.divergence).toBeNull();
  });
});
