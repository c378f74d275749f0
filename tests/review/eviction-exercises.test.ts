/** What the hot wash tells of evictions, held against whole exercises and against playing the cards it names. */
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decisionKey,
  type ExerciseEvent,
  type Minute,
  refusalOf,
  resume,
} from '../../src/engine/index.ts';
import {
  atOnce,
  lineTo,
  type PlayedExercise,
  playExercise,
  States,
} from '../../src/exercise/index.ts';
import { evicting } from '../../src/review/eviction.ts';
import { replayOf } from '../../src/review/index.ts';
import { playAgain } from '../golden/golden.ts';
import { twoBears } from '../support/scenarios.ts';

describe('whole exercises of Two Bears', () => {
  const scenario = twoBears();
  function reviewed(policy: 'evict-first' | 'prudent' | 'history', seed: string) {
    const played = playExercise(scenario, { seed, plan: 'full', policy });
    const { tree } = played.record;
    const states = new States(scenario, { seed, plan: 'full' });
    const { compiled } = states.setting();
    const replay = replayOf(states, tree, tree.head);
    const eviction = atOnce(evicting(compiled, played.document.events, replay));
    const reached = states.reach(tree, tree.head);
    if (!reached.ok) throw new Error(reached.reason);
    return { ...played, seed, states, eviction, truth: reached.truth };
  }
  const all = [0, 1, 2, 3, 4, 5].flatMap((i) => [
    reviewed('evict-first', `s${i}`),
    reviewed('history', `s${i}`),
  ]);

  test('every re-entry is told, once, in order', () => {
    let many = 0;
    for (const { eviction, truth } of all) {
      const returned = eviction?.returned ?? [];
      for (const [id, { reentries }] of Object.entries(truth.hidden.adversaries))
        expect(returned.filter((one) => one.adversary === id)).toHaveLength(reentries);
      const minutes = returned.map(({ minute }) => minute);
      expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
      many += returned.length;
    }
    expect(many).toBeGreaterThan(10);
  });

  test('it was noticed while it was in, and not before', () => {
    for (const { eviction } of all)
      for (const { minute, out, noticed, outAgain } of eviction?.returned ?? []) {
        expect(out).toBeLessThanOrEqual(minute);
        expect(noticed ?? minute).toBeGreaterThanOrEqual(minute);
        if (outAgain !== null) expect(noticed ?? minute).toBeLessThanOrEqual(outAgain);
      }
  });

  test('every card that is named lay open at its moment', () => {
    let many = 0;
    for (const { eviction, states, record } of all)
      for (const { measures } of eviction?.returned ?? [])
        for (const { after, decision, minute } of measures) {
          const line = lineTo(record.tree);
          const at = states.reach(record.tree, line[after - 1]?.id ?? null);
          if (!at.ok) throw new Error(at.reason);
          const play = resume(states.setting(), at.truth);
          expect(play.facts.minute).toBe(minute);
          expect(refusalOf(states.setting(), play, decision)).toBeNull();
          many++;
        }
    expect(many).toBeGreaterThan(10);
  });

  /** The exercise again with one more decision at a moment. */
  function withOne(
    { record, seed }: PlayedExercise & { readonly seed: string },
    after: number,
    decision: Decision,
  ): readonly ExerciseEvent[] {
    const line = lineTo(record.tree).map((node) => node.decision);
    const wanted = [...line.slice(0, after), decision, ...line.slice(after)];
    return playAgain(scenario, seed, 'full', wanted).events;
  }

  test('a card that would have shut the door shuts it when it is played', () => {
    const comesBack = (events: readonly ExerciseEvent[], who: string, minute: Minute) =>
      events.some(
        (one) =>
          one.type === 'footholdGained' &&
          one.adversary === who &&
          one.door !== null &&
          one.minute === minute,
      );
    const shut: string[] = [];
    for (const exercise of all)
      for (const { adversary: who, minute, measures } of exercise.eviction?.returned ?? [])
        for (const { does, after, decision } of measures) {
          if (does !== 'shuts') continue;
          expect(comesBack(exercise.document.events, who, minute)).toBe(true);
          expect(comesBack(withOne(exercise, after, decision), who, minute)).toBe(false);
          shut.push(decisionKey(decision));
        }
    expect(shut).toContain('act:rotate-cloud-keys');
  });
});
