/** Branches: going back, choosing differently with the same luck, taking back, naming; and nothing is ever lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/engine/index.ts';
import { readExercise, replayExercise, States } from '../../src/exercise/index.ts';
import {
  createExercise,
  type Decision,
  decisionKey,
  type ExerciseStore,
  openExercise,
} from '../../src/session/index.ts';
import { tinyBundle, twoBearsBundle } from '../support/scenarios.ts';

const ADVANCE: Decision = { type: 'advance' };
const SETUP = { id: 'x1', seed: 'fork', plan: 'full', language: 'en' } as const;
const begin = (bundle = tinyBundle()): ExerciseStore => createExercise(bundle, SETUP);

function reopened(store: ExerciseStore, bundle = tinyBundle()): ExerciseStore {
  const result = openExercise(bundle, 'again', store.save());
  if (!result.ok) throw new Error(result.message);
  return result.store;
}

const playOut = (store: ExerciseStore): void => {
  while (store.view().ended === null) store.decide(ADVANCE);
};

/** The n-th card that lies on the table. */
function card(store: ExerciseStore, n: number): Decision {
  const { open, playbook } = store.view();
  const cards: Decision[] = [
    ...open.flatMap(({ inject, options }) =>
      options
        .filter(({ blocked }) => blocked === null)
        .map(({ option }): Decision => ({ type: 'answer', inject, option })),
    ),
    ...playbook
      .filter(({ blocked }) => blocked === null)
      .map(
        ({ action, targets, needsTarget }): Decision =>
          needsTarget ? { type: 'act', action, target: targets[0] ?? '' } : { type: 'act', action },
      ),
    ADVANCE,
  ];
  return cards[n % cards.length] ?? ADVANCE;
}

describe('going back', () => {
  test('every moment is the war room as it was, on the map and in the log, and one press leads back', () => {
    const store = begin();
    const seen = [store.view()];
    for (let i = 0; i < 60 && store.view().ended === null; i++) {
      store.decide(card(store, i * 7));
      seen.push(store.view());
    }
    const { line, tip } = store.tree();
    const told: string[] = [];
    store.subscribe(() => told.push('x'));
    for (const at of [0, 40, 3, 17, 58, 16, 32, 1]) {
      if (at >= seen.length) continue;
      expect(store.goTo(line[at - 1] ?? null).ok).toBe(true);
      expect(store.view()).toEqual(seen[at]);
    }
    const moves = told.length;
    expect(store.tree().tip).toBe(tip);
    expect(store.backToTip()).toEqual({ ok: true, moment: tip });
    expect(store.view()).toEqual(seen.at(-1));
    expect(told.length).toBe(moves + 1);
    expect(store.backToTip().ok).toBe(true);
    expect(told.length).toBe(moves + 1);
  });

  test('looking elsewhere without going leaves the cursor alone', () => {
    const store = begin();
    for (let i = 0; i < 9; i++) store.decide(ADVANCE);
    const { line, cursor } = store.tree();
    const then = store.viewAt(line[2] ?? null);
    expect(then.ok && then.value.minute).toBeLessThan(store.view().minute);
    expect(store.tree().cursor).toBe(cursor);
    expect(store.viewAt('d999')).toEqual({ ok: false, reason: 'no-such-moment' });
  });

  test('facts of a moment are those one finds there', () => {
    const store = begin();
    for (let i = 0; i < 25; i++) store.decide(card(store, i));
    for (const node of store.tree().nodes) {
      const view = store.viewAt(node.id);
      if (!view.ok) throw new Error(view.reason);
      const { turn, minute, date, phase } = view.value;
      expect(node).toMatchObject({ turn, minute, date, phase, state: 'played' });
    }
  });
});

describe('choosing differently', () => {
  test('deciding at an earlier moment forks; the same decision walks on the line that is there', () => {
    const store = begin();
    const hunt = card(store, 0);
    store.decide(ADVANCE);
    store.decide(ADVANCE);
    store.goTo(null);
    store.decide(ADVANCE, { rationale: 'once more' });
    expect(store.tree().nodes).toHaveLength(2);
    expect(store.tree().nodes[0]?.note).toEqual({ rationale: 'once more' });
    store.goTo(null);
    store.decide(hunt);
    expect(store.tree().roots).toEqual(['d1', 'd3']);
    expect(store.tree().main).toEqual(['d1', 'd2']);
    store.promote('d3');
    expect(store.tree().main).toEqual(['d3']);
    expect(store.tree().nodes.find(({ id }) => id === 'd2')?.main).toBe(false);
  });

  test('a fork that decides the same as the line beside it comes to the same truth: the luck is shared', () => {
    const store = begin();
    const decisions: Decision[] = [];
    for (let i = 0; i < 40 && store.view().ended === null; i++) {
      const next = card(store, i * 5);
      decisions.push(next);
      store.decide(next);
    }
    const other = begin();
    other.decide(ADVANCE);
    other.decide(ADVANCE);
    other.goTo(null);
    for (const decision of decisions) expect(other.decide(decision)).toEqual({ ok: true });
    expect(other.view()).toEqual(store.view());
  });

  test('new luck is a sibling with the same decision, marked, inherited, and comes out otherwise', () => {
    const store = begin();
    store.decide(ADVANCE);
    expect(store.newLuck('fork')).toEqual({ ok: false, reason: 'same-luck' });
    expect(store.newLuck('other dice').ok).toBe(true);
    const lucky = store.tree().cursor ?? '';
    const node = store.tree().nodes.find(({ id }) => id === lucky);
    expect(node).toMatchObject({ luck: 'other dice', key: 'advance', parent: null });
    playOut(store);
    const end = store.view();
    store.goTo('d1');
    playOut(store);
    expect(store.view().observations).not.toEqual(end.observations);
    const again = reopened(store);
    again.goTo(lucky);
    playOut(again);
    expect(again.view()).toEqual(end);
    begin().newLuck('x');
    expect(begin().newLuck('x')).toEqual({ ok: false, reason: 'at-start' });
  });

  test('undo keeps what was tried, marked, through a file and back', () => {
    const store = begin();
    const first = card(store, 0);
    store.decide(first, { rationale: 'Let us see.', confidence: 0.3 });
    const before = begin().view();
    expect(store.undo()).toEqual({ ok: true, moment: null });
    expect(store.view()).toEqual(before);
    const again = reopened(store);
    expect(again.tree().nodes[0]).toMatchObject({
      undone: true,
      note: { rationale: 'Let us see.', confidence: 0.3 },
    });
    expect(again.tree().main).toEqual([]);
    again.decide(first);
    expect(again.tree().nodes[0]?.undone).toBe(false);
    expect(begin().undo()).toEqual({ ok: false, reason: 'at-start' });
  });
});

describe('writing on the tree', () => {
  test('names, comments, glyphs, folding and the exercise’s own name are kept; blanks take them away', () => {
    const store = begin();
    store.decide(ADVANCE);
    store.rename('d1', '  Quiet line ');
    store.comment('d1', 'We waited too long.');
    store.mark('d1', '?!');
    store.collapse('d1', true);
    store.annotate('d1', { confidence: 0.2 });
    store.nameExercise('Table 3');
    const [node] = reopened(store).tree().nodes;
    expect(node).toMatchObject({
      name: 'Quiet line',
      comment: 'We waited too long.',
      glyph: '?!',
      collapsed: true,
      note: { confidence: 0.2 },
    });
    expect(reopened(store).name).toBe('Table 3');
    store.rename('d1', ' ');
    store.mark('d1', null);
    expect(store.tree().nodes[0]).toMatchObject({ name: null, glyph: null });
    expect(store.comment('d1', 'x'.repeat(2001))).toEqual({ ok: false, reason: 'too-long' });
    expect(store.rename('d9', 'x')).toEqual({ ok: false, reason: 'no-such-moment' });
  });

  test('a decision is never lost for what was typed beside it', () => {
    const store = begin();
    store.decide(ADVANCE, { rationale: 'x'.repeat(5000), confidence: 7 });
    expect(reopened(store).tree().nodes[0]?.note?.rationale).toHaveLength(2000);
  });

  test('nodes that say the same stay the same objects', () => {
    const store = begin();
    for (let i = 0; i < 6; i++) store.decide(ADVANCE);
    const before = store.tree();
    expect(store.tree()).toBe(before);
    store.rename('d6', 'End');
    const after = store.tree();
    expect(after.nodes.filter((node, index) => node !== before.nodes[index])).toHaveLength(1);
  });

  test('a cut is taken back as often as it was made, until the exercise is closed', () => {
    const store = begin();
    for (let i = 0; i < 6; i++) store.decide(ADVANCE);
    const before = store.tree().nodes;
    store.cut('d5');
    store.cut('d2');
    expect(store.tree().nodes).toHaveLength(1);
    expect(store.tree()).toMatchObject({ cursor: 'd1', cuts: 2 });
    // No id is used twice, so what is cut can come back.
    store.decide(card(store, 0));
    expect(store.tree().cursor).toBe('d7');
    store.cut('d7');
    for (let i = 0; i < 3; i++) expect(store.restoreCut().ok).toBe(true);
    expect(store.restoreCut()).toEqual({ ok: false, reason: 'nothing-to-restore' });
    store.cut('d7');
    expect(store.tree().nodes).toEqual(before);
  });

  test('what was decided again after a cut is one with what comes back, and nothing that was written is lost', () => {
    const store = begin();
    for (let i = 0; i < 5; i++) store.decide(ADVANCE);
    store.rename('d2', 'the plan');
    store.comment('d3', 'too late');
    store.cut('d4');
    store.cut('d2');
    // The same two once more, and then something else.
    store.decide(ADVANCE);
    store.decide(ADVANCE);
    const other = card(store, 0);
    store.decide(other);
    store.comment('d6', 'once more');
    const [two, three] = store.tree().line.slice(1);
    expect(store.restoreCut().ok).toBe(true);
    expect(store.restoreCut().ok).toBe(true);
    const { nodes } = store.tree();
    const edges = nodes.map(({ parent, key }) => `${parent} ${key}`);
    expect(new Set(edges).size).toBe(edges.length);
    expect(nodes.find(({ id }) => id === two)).toMatchObject({
      parent: 'd1',
      name: 'the plan',
      comment: 'once more',
    });
    expect(nodes.find(({ id }) => id === three)).toMatchObject({ comment: 'too late' });
    expect(
      nodes
        .filter(({ parent }) => parent === three)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([decisionKey(other), 'advance'].sort());
    expect(nodes.find(({ id }) => id === 'd5')?.parent).toBe('d4');
    // Every moment can still be gone to, and the file is a file.
    for (const { id } of nodes) expect(store.goTo(id).ok).toBe(true);
    expect(reopened(store).tree().nodes).toEqual(store.tree().nodes);
  });
});

type Op = readonly [name: string, n: number];
const anyOps = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...['decide', 'decide', 'decide', 'decide', 'go', 'go', 'undo', 'promote', 'rename'],
      ...['cut', 'restore', 'luck', 'save'],
    ),
    fc.nat(1000),
  ),
  { minLength: 5, maxLength: 60 },
);

/** Does one thing to a store, as a person could; saving means closing and opening again. */
function did(store: ExerciseStore, [op, n]: Op): ExerciseStore {
  const { nodes } = store.tree();
  const id = nodes[n % Math.max(1, nodes.length)]?.id ?? null;
  switch (op) {
    case 'decide':
      if (store.view().ended === null) store.decide(card(store, n));
      return store;
    case 'go':
      store.goTo(n % 9 === 0 ? null : id);
      return store;
    case 'undo':
      store.undo();
      return store;
    case 'luck':
      store.newLuck(`luck-${n % 3}`);
      return store;
    case 'save':
      return reopened(store);
    case 'restore':
      store.restoreCut();
      return store;
    default:
      if (id === null) return store;
      if (op === 'promote') store.promote(id);
      if (op === 'rename') store.rename(id, `line ${n}`);
      if (op === 'cut' && n % 4 === 0) store.cut(id);
      return store;
  }
}

describe('whatever is done to a tree', () => {
  test('every line replays to what was seen on it, and export, import, export gives the same bytes', () => {
    fc.assert(
      fc.property(anyOps, (ops) => {
        let store = begin();
        for (const op of ops) store = did(store, op);
        const file = store.save();
        expect(reopened(store).save()).toBe(file);
        const read = readExercise(file);
        if (!read.ok) throw new Error(read.findings[0]?.message);
        const { record } = read;
        expect(replayExercise(tinyBundle().scenario, record).ok).toBe(true);
        const states = new States(tinyBundle().scenario, record);
        for (const [end, digest] of record.ends) {
          // From StartEx, without any cache on the way.
          let came = '';
          states.eachStep(record.tree, end, (_node, _events, play) => {
            came = digestOf(play);
          });
          expect(came.slice(0, 16)).toBe(digest);
        }
        expect(record.ends.length).toBe(
          store.tree().nodes.filter(({ children }) => children.length === 0).length,
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('two hundred forks, jumps and reloads lose no decision', () => {
    let store = begin();
    for (let i = 0; i < 12; i++) store.decide(ADVANCE);
    const taken = new Set<string>();
    const keep = (): void => {
      for (const { id, key } of store.tree().nodes) taken.add(`${id} ${key}`);
    };
    for (let fork = 0; fork < 200; fork++) {
      const { nodes } = store.tree();
      store.goTo(nodes[(fork * 37) % nodes.length]?.id ?? null);
      for (let i = 0; i < 3 && store.view().ended === null; i++)
        store.decide(card(store, fork * 11 + i * 5));
      keep();
      if (fork % 20 === 19) store = reopened(store);
    }
    const now = new Set(store.tree().nodes.map(({ id, key }) => `${id} ${key}`));
    expect([...taken].filter((one) => !now.has(one))).toEqual([]);
    expect(store.tree().nodes.length).toBeGreaterThan(100);
    expect(store.tree().nodes.every(({ state }) => state === 'played')).toBe(true);
  }, 60_000);

  test('Two Bears: three forks, compared, exported, and found again elsewhere', () => {
    const store = begin(twoBearsBundle());
    for (let i = 0; i < 30; i++) store.decide(ADVANCE);
    for (const at of ['d4', 'd9', 'd15']) {
      store.goTo(at);
      store.decide(card(store, 0), { rationale: `instead, at ${at}` });
      store.rename(store.tree().cursor ?? '', `after ${at}`);
      store.decide(ADVANCE);
    }
    const ends = store.tree().nodes.filter(({ children }) => children.length === 0);
    expect(ends).toHaveLength(4);
    const refs = [ends[0], ends[3]].map((end) => ({ of: 'here', at: end?.id ?? null }));
    const [a, b] = refs;
    if (a === undefined || b === undefined) throw new Error('no lines');
    const compared = store.compare(a, b);
    const again = reopened(store, twoBearsBundle());
    expect(again.tree()).toEqual(store.tree());
    expect(again.compare(a, b)).toEqual(compared);
    expect(again.save()).toBe(store.save());
  });
});
