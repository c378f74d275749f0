/** A class: many teams over one tree, the same whatever the order, with who chose what and why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClass } from '../../src/exercise/index.ts';
import {
  type ClassStore,
  createExercise,
  type ExerciseStore,
  mergeFiles,
  openClass,
  openExercise,
} from '../../src/session/index.ts';
import { tinyBundle, twoBearsBundle } from '../support/scenarios.ts';

const ADVANCE = { type: 'advance' } as const;

function team(id: string, pick: number, turns = 400): ExerciseStore {
  const store = createExercise(tinyBundle(), { id, seed: 'class', plan: 'full', language: 'en' });
  store.nameExercise(`Table of ${id}`);
  for (let i = 0; i < turns && store.view().ended === null; i++) {
    const [asks] = store.view().open;
    const options = asks?.options.filter(({ blocked }) => blocked === null) ?? [];
    const option = options[pick % Math.max(1, options.length)]?.option;
    if (asks === undefined || option === undefined) store.decide(ADVANCE);
    else
      store.decide(
        { type: 'answer', inject: asks.inject, option },
        { rationale: `${id} thinks so`, confidence: 0.5 },
      );
  }
  return store;
}

function merged(...files: readonly string[]): string {
  const result = mergeFiles(files);
  if (!result.ok) throw new Error(result.message);
  return result.file;
}

function opened(file: string): ClassStore {
  const result = openClass(file, tinyBundle().scenario);
  if (!result.ok) throw new Error(result.message);
  return result.store;
}

/** One exercise in several states of play: forks, names, things taken back. */
const versions = ((): readonly string[] => {
  const store = team('ada', 0, 6);
  const files = [store.save()];
  store.goTo(store.tree().line[1] ?? null);
  store.newLuck('again');
  store.rename(store.tree().cursor ?? '', 'Again');
  files.push(store.save());
  store.undo();
  store.decide(ADVANCE, { rationale: 'waiting' });
  store.mark(store.tree().cursor ?? '', '!?');
  files.push(store.save());
  store.promote(store.tree().cursor ?? '');
  store.decide(ADVANCE);
  files.push(store.save());
  for (const pick of [0, 1, 2]) files.push(team(`team-${pick}`, pick, 8).save());
  return files;
})();

describe('laying together', () => {
  const some = fc.array(fc.nat(versions.length - 1), { minLength: 1, maxLength: 5 });
  const files = (picks: readonly number[]): string[] => picks.map((pick) => versions[pick] ?? '');

  test('twice is once, order makes no difference, and neither does grouping', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [one, two, three] = [files(a), files(b), files(c)];
        const all = merged(...one, ...two, ...three);
        expect(merged(...one, ...one)).toBe(merged(...one));
        expect(merged(...[...one, ...two, ...three].reverse())).toBe(all);
        expect(merged(merged(...one, ...two), ...three)).toBe(all);
        expect(merged(...one, merged(...two, ...three))).toBe(all);
        expect(merged(all)).toBe(all);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing that was decided or written is lost, and each team’s exercise opens again', () => {
    const store = opened(merged(...versions));
    expect(store.teams()).toHaveLength(4);
    const [ada] = store.teams();
    const file = store.fileOf(ada?.id ?? '');
    const again = openExercise(tinyBundle(), 'again', file ?? '');
    if (!again.ok) throw new Error(again.message);
    const { nodes } = again.store.tree();
    expect(nodes.find(({ luck }) => luck === 'again')?.name).toBe('Again');
    expect(nodes.some(({ glyph }) => glyph === '!?')).toBe(true);
    expect(nodes.some(({ note }) => note?.rationale === 'waiting')).toBe(true);
  });

  test('another scenario is left out by name of the file that brings it', () => {
    const bears = createExercise(twoBearsBundle(), {
      id: 'b',
      seed: 's',
      plan: 'full',
      language: 'en',
    });
    expect(mergeFiles([versions[0] ?? '', bears.save()])).toMatchObject({ ok: false, index: 1 });
    expect(mergeFiles([versions[0] ?? '', 'litter'])).toMatchObject({ ok: false, index: 1 });
  });
});

describe('the class view', () => {
  const teams = [team('ada', 0), team('bo', 0), team('cy', 1)];
  const store = opened(merged(...teams.map((one) => one.save())));
  const setup = store.setups[0]?.id ?? '';

  test('edges count who came this way, and the counts of children never exceed their parent’s', () => {
    const { nodes, roots } = store.tree(setup) ?? { nodes: [], roots: [] };
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const total = (ids: readonly string[]): number =>
      ids.reduce((sum, id) => sum + (byId.get(id)?.mainCount ?? 0), 0);
    expect(total(roots)).toBe(3);
    for (const { children, mainCount, count, voices } of nodes) {
      expect(total(children)).toBeLessThanOrEqual(mainCount);
      expect(voices).toHaveLength(count);
    }
  });

  test('how they divided at each decision, with rationale, confidence and the hour', () => {
    const [first] = store.spreads(setup);
    expect(first?.options.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(first?.options[0]).toMatchObject({ count: 2, confidence: 0.5 });
    const voice = first?.options[0]?.voices[0];
    expect(voice?.note?.rationale).toMatch(/thinks so/);
    expect(voice?.minute).toBeGreaterThanOrEqual(0);
  });

  test('a team that never answered is silent, not counted', () => {
    const quiet = createExercise(tinyBundle(), {
      id: 'q',
      seed: 'class',
      plan: 'full',
      language: 'en',
    });
    for (let i = 0; i < 30; i++) quiet.decide(ADVANCE);
    const both = opened(merged(quiet.save(), teams[0]?.save() ?? ''));
    const [first] = both.spreads(both.setups[0]?.id ?? '');
    expect(first?.silent).toHaveLength(1);
  });

  test('names are off until they are asked for; endings are replayed', () => {
    expect(store.teams().map(({ name }) => name)).toEqual([null, null, null]);
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.showNames(true);
    stop();
    expect(told).toBe(1);
    expect(store.teams().map(({ name }) => name)).toEqual([
      'Table of ada',
      'Table of bo',
      'Table of cy',
    ]);
    store.showNames(false);
    for (const { ending, outcome } of store.teams()) {
      expect(ending).not.toBeNull();
      expect(outcome?.score).toBeGreaterThan(0);
    }
    expect(store.teams()[2]?.ending).toBe(teams[2]?.view().ended?.ending);
  });

  test('hostile class files are refused in a sentence', () => {
    const good = merged(versions[0] ?? '');
    for (const bad of [
      good.replace('"version": 1', '"version": 9'),
      good.replace('"main":"d', '"main":"d999'),
      good.replace('"format":"hotwash"', '"__proto__":{"x":1},"format":"hotwash"'),
      '{"format":"hotwash-class","version":1,"exercises":{}}',
      `{"format":"hotwash-class","version":1,"exercises":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      '{"format":"hotwash-class","version":1,"exercises":[]}',
    ]) {
      const result = openClass(bad, tinyBundle().scenario);
      expect(result.ok ? bad : result.message.length).toBeGreaterThan(10);
    }
    expect(readClass(good).ok).toBe(true);
  });
});
