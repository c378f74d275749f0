/** When adversaries act, and when they rest. */
import { describe, expect, test } from 'vitest';
import type { Adversary } from '../../src/engine/index.ts';
import { action, adversary } from '../support/scenario-builder.ts';
import { act, advance, everOf, intruderOn, tinyWorld, type World } from '../support/world.ts';

const hunted = (with_: Partial<Adversary>): World =>
  tinyWorld({ adversaries: [adversary('visitor', with_)] });

test('R33 each acts in its own tempo, whether or not anyone notices', () => {
  const acts = (tempo: readonly [number, number]): number =>
    everOf(advance(hunted({ begins: 0, tempo }), 5), 'adversaryActed').length;
  expect([120, 121]).toContain(acts([60, 60]));
  const slow = acts([120, 240]);
  expect(slow).toBeGreaterThan(29);
  expect(slow).toBeLessThan(61);
});

test('R33 in a hurry it acts twice as fast', () => {
  const reactions = [{ above: 50, mood: 'hurry' }] as const;
  const calm = intruderOn(hunted({ reactions }), 'desk', { nextAct: 0 });
  const hurried = intruderOn(hunted({ reactions }), 'desk', { nextAct: 0, awareness: 60 });
  const count = (world: World): number => everOf(advance(world), 'adversaryActed').length;
  expect(count(hurried)).toBe(2 * count(calm) - 1);
});

test('R33 quiet it does nothing until its patience is over', () => {
  const with_ = { reactions: [{ above: 50, mood: 'quiet' }], patience: 3000 } as const;
  const start = intruderOn(hunted(with_), 'desk', { nextAct: 100, awareness: 60 });
  const world = advance(start, 3);
  const changes = everOf(world, 'intrusionChanged').map(({ to, minute }) => [to, minute]);
  expect(changes.slice(0, 2)).toEqual([
    ['quiet', 100],
    ['persistent', 3100],
  ]);
  expect(everOf(world, 'techniqueUsed').filter(({ minute }) => minute < 3100)).toEqual([]);
});

test('R33 with its work in public it has nothing to hide, and works once in its patience', () => {
  const reactions = [{ above: 50, mood: 'quiet' }] as const;
  const published = { nextAct: 100, awareness: 60, intrusion: 'released' } as const;
  const start = intruderOn(hunted({ reactions, patience: 3000 }), 'desk', published);
  const acts = everOf(advance(start, 5), 'adversaryActed').map(({ minute }) => minute);
  expect(acts).toEqual([100, 3100, 6100]);
  const works = new Set(everOf(advance(start, 5), 'techniqueUsed').map(({ minute }) => minute));
  expect([...works]).toEqual(acts);
});

describe('R74 one that has all it came for, for now, rests for its patience', () => {
  const pauses = (
    goals: Adversary['goals'],
    stolen: Readonly<Record<string, number>>,
  ): number[] => {
    const with_ = { goals, tempo: [60, 60], patience: 2000 } as const;
    const start = intruderOn(hunted(with_), 'desk', { nextAct: 100, stolen: { ...stolen } });
    const acts = everOf(advance(start, 4), 'adversaryActed').map(({ minute }) => minute);
    return acts.slice(1, 3).map((minute, i) => minute - (acts[i] ?? 0));
  };
  const half = { data: 'files', from: 0, share: 0.5, chunk: 2 };

  test('it does, and not before', () => {
    expect(pauses([half], { files: 0.5 })).toEqual([2000, 2000]);
    expect(pauses([half], { files: 0.4 })).toEqual([60, 60]);
  });

  test('what it will want later does not keep it busy; what it has yet to want keeps it settling in', () => {
    const later = { ...half, share: 1, from: 3100 };
    expect(pauses([half, later], { files: 0.5 })).toEqual([2000, 1000]);
    expect(pauses([later], {})).toEqual([60, 60]);
  });

  test('what it finds no way to does not keep it busy, and does when a way has opened', () => {
    const with_ = { goals: [{ ...half, share: 1 }], tempo: [60, 60], patience: 2000 } as const;
    const actions = [
      action('cut', { capacity: 0, success: [{ cut: 'wire' }] }),
      action('restore', { capacity: 0, success: [{ restore: 'wire' }] }),
    ];
    const scene = { adversaries: [adversary('visitor', with_)], actions };
    const start = intruderOn(tinyWorld(scene), 'desk', { nextAct: 100 });
    const between = (world: World): readonly number[] => {
      const acts = everOf(world, 'adversaryActed').map(({ minute }) => minute);
      return acts.slice(1).map((minute, i) => minute - (acts[i] ?? 0));
    };
    const barred = advance(act(start, 'cut'), 4);
    expect(between(barred).slice(0, 2)).toEqual([2000, 2000]);
    expect(between(barred)).not.toContain(60);
    expect(between(advance(act(barred, 'restore'), 4))).toContain(60);
  });
});
