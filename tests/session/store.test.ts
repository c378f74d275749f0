/** The exercise store: decided, refused, watched, saved, opened; and what it never shows. */
import { describe, expect, test } from 'vitest';
import { decisionKey } from '../../src/engine/index.ts';
import { readExercise } from '../../src/exercise/index.ts';
import {
  createExercise,
  type Decision,
  type ExerciseStore,
  openExercise,
} from '../../src/session/index.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { tinyBundle, twoBearsBundle } from '../support/scenarios.ts';

const SETUP = { id: 'x1', seed: 'table', plan: 'full', language: 'en' } as const;
const ADVANCE: Decision = { type: 'advance' };

const table = (seed = 'table'): ExerciseStore => createExercise(tinyBundle(), { ...SETUP, seed });

/** What the cards on the desk offer. */
function cardsOf(store: ExerciseStore): Decision[] {
  const { open, playbook, ended } = store.view();
  if (ended !== null) return [];
  return [
    ...open.flatMap(({ inject, options }) =>
      options
        .filter(({ blocked }) => blocked === null)
        .map(({ option }): Decision => ({ type: 'answer', inject, option })),
    ),
    ...playbook
      .filter(({ blocked }) => blocked === null)
      .flatMap(({ action, needsTarget, targets }): Decision[] =>
        needsTarget
          ? targets.map((target) => ({ type: 'act', action, target }))
          : [{ type: 'act', action }],
      ),
    ADVANCE,
  ];
}

/** Plays by cards alone, as a person would: mostly ending turns, sometimes taking one. */
function playOn(store: ExerciseStore, decisions: number): void {
  for (let i = 0; i < decisions && store.view().ended === null; i++) {
    const cards = cardsOf(store);
    const card = cards[i % 3 === 0 ? i % cards.length : cards.length - 1] ?? ADVANCE;
    expect(store.decide(card), decisionKey(card)).toEqual({ ok: true });
  }
}

function playOut(store: ExerciseStore): void {
  playOn(store, 2000);
  expect(store.view().ended).not.toBeNull();
}

describe('deciding', () => {
  test('a decision moves the exercise and calls back everybody who watches, once', () => {
    const store = table();
    const calls: string[] = [];
    store.subscribe(() => calls.push('map'));
    const stop = store.subscribe(() => calls.push('desk'));
    const before = store.view();
    expect(store.decide(ADVANCE)).toEqual({ ok: true });
    expect(calls).toEqual(['map', 'desk']);
    expect(store.view()).not.toBe(before);
    expect(store.view().minute).toBeGreaterThan(before.minute);
    stop();
    store.decide(ADVANCE);
    expect(calls).toEqual(['map', 'desk', 'map']);
  });

  test('a refusal says why, changes nothing and calls nobody', () => {
    const store = table();
    let calls = 0;
    store.subscribe(() => calls++);
    const before = store.view();
    const file = store.save();
    expect(store.decide({ type: 'act', action: 'dance' })).toEqual({
      ok: false,
      reason: 'no-such-action',
    });
    expect(store.view()).toBe(before);
    expect(store.save()).toBe(file);
    expect(calls).toBe(0);
  });

  test('after EndEx everything is refused', () => {
    const store = table();
    playOut(store);
    expect(store.decide(ADVANCE)).toEqual({ ok: false, reason: 'exercise-ended' });
  });

  test('one who stops watching while being called back disturbs nobody else', () => {
    const store = table();
    const calls: string[] = [];
    const stop = store.subscribe(() => {
      calls.push('once');
      stop();
    });
    store.subscribe(() => calls.push('always'));
    store.decide(ADVANCE);
    store.decide(ADVANCE);
    expect(calls).toEqual(['once', 'always', 'always']);
  });

  test('between two decisions the view is one and the same object', () => {
    const store = table();
    expect(store.view()).toBe(store.view());
  });

  test('two exercises with the same seed and decisions are the same; other seeds are not', () => {
    const [a, b, c] = [table('s'), table('s'), table('t')];
    for (const store of [a, b, c]) playOn(store, 30);
    expect(a.view()).toEqual(b.view());
    expect(a.save()).toBe(b.save());
    expect(c.view()).not.toEqual(a.view());
  });
});

describe.each([
  ['tiny', tinyBundle, 200],
  ['two-bears', twoBearsBundle, 40],
] as const)('%s, saved and opened', (_name, bundle, most) => {
  test('goes on where it was, with an equal view, whenever it was saved', () => {
    for (let decisions = 0; decisions < most; decisions += Math.floor(most / 5)) {
      const store = createExercise(bundle(), SETUP);
      playOn(store, decisions);
      const opened = openExercise(bundle(), 'x2', store.save());
      if (!opened.ok) throw new Error(opened.message);
      expect(opened.store.view()).toEqual(store.view());
      expect(opened.store.briefing()).toEqual(store.briefing());
      expect(opened.store.text()).toEqual(store.text());
      expect(opened.store.save()).toBe(store.save());
      expect([opened.store.id, opened.store.seed, opened.store.plan]).toEqual([
        'x2',
        SETUP.seed,
        SETUP.plan,
      ]);
      for (const each of [store, opened.store]) playOn(each, 5);
      expect(opened.store.view()).toEqual(store.view());
      expect(opened.store.save()).toBe(store.save());
    }
  });
});

describe('opening', () => {
  test('a bad file is refused with a sentence and a way to mend it', () => {
    for (const text of ['', '{', '\0', table().save().slice(0, 60)]) {
      const opened = openExercise(tinyBundle(), 'x', text);
      if (opened.ok) throw new Error('was opened');
      expect(opened.message.length).toBeGreaterThan(10);
      expect(opened.fix.length).toBeGreaterThan(5);
    }
  });

  test('an exercise on another scenario is refused by both names', () => {
    const opened = openExercise(twoBearsBundle(), 'x', table().save());
    expect(!opened.ok && opened.message).toMatch(/tiny.*two-bears/);
  });
});

describe('notes', () => {
  test('why and how sure are kept with the decision, through saving and opening', () => {
    const store = table();
    const note = { rationale: 'Nobody answered the phone.', confidence: 0.3 };
    store.decide(ADVANCE, note);
    const read = readExercise(store.save());
    expect(read.ok && read.record.tree.nodes[0]?.note).toEqual(note);
  });

  test('in the hot wash each stands with its own decision, also where the same was decided twice', () => {
    const store = table();
    const hunt: Decision = { type: 'act', action: 'hunt', target: 'desks' };
    expect(store.decide(hunt, { rationale: 'first' }).ok).toBe(true);
    store.decide(ADVANCE);
    store.decide(ADVANCE);
    expect(store.decide(hunt).ok).toBe(true);
    store.decide(ADVANCE);
    store.decide(ADVANCE);
    expect(store.decide(hunt, { rationale: 'third' }).ok).toBe(true);
    while (store.view().ended === null) expect(store.decide(ADVANCE).ok).toBe(true);
    const hunts = store.debrief()?.decisions.filter(({ label }) => label === 'action.hunt');
    expect(hunts?.map(({ note }) => note?.rationale ?? null)).toEqual(['first', null, 'third']);
  });
});

describe('the fog', () => {
  /** Words that only ground truth uses, as keys. */
  const SECRET =
    /"(hidden|awareness|footholds|stolen|staged|intrusion|mood|nextAct|pending|falseAlarms?|credentials|reentries|lastTheft|firstFoothold|leaksDone|wiped|waiting)":/;

  /** Everything that can be reached from outside, own or inherited. */
  function reachable(store: ExerciseStore): unknown[] {
    const found: unknown[] = [];
    for (let at: object | null = store; at !== null && at !== Object.prototype; ) {
      for (const key of Reflect.ownKeys(at)) {
        const { value, get } = Object.getOwnPropertyDescriptor(at, key) ?? {};
        found.push(typeof value === 'function' || get !== undefined ? String(key) : value);
      }
      at = Object.getPrototypeOf(at) as object | null;
    }
    return found;
  }

  test('before EndEx nothing that can be reached tells the truth', () => {
    for (const bundle of [tinyBundle(), twoBearsBundle()]) {
      const store = createExercise(bundle, SETUP);
      for (let i = 0; i < 25 && store.view().ended === null; i++) {
        const answers = [store.view(), store.briefing(), store.decide(ADVANCE)];
        const all = JSON.stringify([...reachable(store), ...answers, store]) + store.save();
        expect(all).not.toMatch(SECRET);
        if (store.view().ended === null) expect(store.debrief()).toBeNull();
      }
    }
  });

  test('the store has no more to it than its contract', () => {
    const names = new Set<string>();
    const store = table();
    for (let at: object | null = store; at !== null && at !== Object.prototype; ) {
      for (const key of Reflect.ownKeys(at)) names.add(String(key));
      at = Object.getPrototypeOf(at) as object | null;
    }
    expect([...names].sort()).toEqual([
      'addLine',
      'annotate',
      'backToTip',
      'briefing',
      'collapse',
      'comment',
      'compare',
      'constructor',
      'curtain',
      'cut',
      'debrief',
      'decide',
      'exercise',
      'fogAt',
      'goTo',
      'history',
      'id',
      'inForce',
      'lines',
      'mark',
      'name',
      'nameExercise',
      'newLuck',
      'pieces',
      'plan',
      'promote',
      'rename',
      'restoreCut',
      'save',
      'seed',
      'setKey',
      'settle',
      'subscribe',
      'text',
      'tree',
      'undo',
      'unlock',
      'view',
      'viewAt',
    ]);
  });

  test('the briefing names no adversary, no inject, no ending and no leak', () => {
    const { scenario } = twoBearsBundle();
    const briefing = JSON.stringify(createExercise(twoBearsBundle(), SETUP).briefing());
    const public_ = new Set([
      ...scenario.assets.map(({ id }) => id),
      ...scenario.dataSets.map(({ id }) => id),
      ...scenario.zones.map(({ id }) => id),
    ]);
    for (const list of [scenario.adversaries, scenario.injects, scenario.endings, scenario.leaks])
      for (const { id } of list) if (!public_.has(id)) expect(briefing).not.toContain(`"${id}"`);
  });

  test('a view that was handed out does not change when play goes on', () => {
    const store = table();
    playOn(store, 6);
    const then = store.view();
    const copy = JSON.stringify(then);
    deepFreeze(then);
    playOn(store, 20);
    expect(JSON.stringify(then)).toBe(copy);
  });
});

describe('the debrief', () => {
  test('is complete after EndEx', () => {
    for (const bundle of [tinyBundle(), twoBearsBundle()]) {
      const store = createExercise(bundle, SETUP);
      playOut(store);
      const debrief = store.debrief();
      if (debrief === null) throw new Error('no debrief');
      const { scenario } = bundle;
      const { ended, decisions } = store.view();
      expect(debrief.ending).toBe(ended?.ending);
      expect(debrief.outcome).toEqual(ended?.outcome);
      expect(debrief.minutes).toBe(ended?.minute);
      expect(debrief.lanes.map(({ id }) => id)).toEqual([
        ...scenario.adversaries.map(({ id }) => id),
        'team',
        'public',
      ]);
      expect(debrief.decisions).toHaveLength(decisions.length);
      expect(debrief.loss.map(({ data }) => data)).toEqual(scenario.dataSets.map(({ id }) => id));
      expect(debrief.objectives.map(({ id }) => id)).toEqual(
        scenario.objectives.map(({ id }) => id),
      );
      expect(debrief.history).toHaveLength(scenario.history.events.length);
      expect(JSON.parse(JSON.stringify(debrief))).toEqual(debrief);
    }
  });

  test('is the same for an exercise that was saved, opened and only then looked at', () => {
    const store = table();
    playOut(store);
    const opened = openExercise(tinyBundle(), 'x2', store.save());
    expect(opened.ok && opened.store.debrief()).toEqual(store.debrief());
  });
});
