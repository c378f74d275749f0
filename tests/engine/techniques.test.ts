/** Which technique an adversary takes, of several that do the same. */
import { describe, expect, test } from 'vitest';
import type { Mood, Technique } from '../../src/engine/index.ts';
import { ALL_TECHNIQUES, adversary, technique } from '../support/scenario-builder.ts';
import { advance, everOf, intruderOn, tinyWorld } from '../support/world.ts';

const QUIET = technique('quiet-look', 'discover', {
  success: 0.8,
  disturbs: { 'process-creation': 0.1 },
});
const SURE = technique('sure-look', 'discover', {
  success: 1,
  disturbs: { 'process-creation': 0.6, 'command-execution': 0.4 },
});

/** What one inside uses in some days, of these techniques and with this mood. */
function used(techniques: readonly Technique[], mood: Mood, with_ = {}): readonly string[] {
  const others = ALL_TECHNIQUES.filter(({ does }) => techniques.every((one) => one.does !== does));
  const all = [...others, ...techniques];
  const visitor = adversary('visitor', {
    techniques: all.map(({ id }) => id),
    reactions: [{ above: 50, mood }],
    patience: 60,
    spread: 1,
    ...with_,
  });
  const start = tinyWorld({ techniques: all, adversaries: [visitor] });
  const inside = intruderOn(start, 'desk', { nextAct: 0, awareness: 60, mood });
  return everOf(advance(inside, 8), 'techniqueUsed')
    .map((event) => event.technique)
    .filter((id) => techniques.some((one) => one.id === id));
}

describe('R75 of several techniques that do the same', () => {
  test.each(['quiet', 'digIn'] as const)('in the mood %s it takes what disturbs least', (mood) => {
    expect(new Set(used([QUIET, SURE], mood))).toEqual(new Set(['quiet-look']));
  });

  test('in a hurry it takes what is likeliest to work', () => {
    expect(new Set(used([QUIET, SURE], 'hurry'))).toEqual(new Set(['sure-look']));
  });

  test('else it takes what comes', () => {
    expect(new Set(used([QUIET, SURE], 'burn'))).toEqual(new Set(['quiet-look', 'sure-look']));
  });

  const never = (id: string): Technique => technique(id, 'move', { success: 0 });

  test('what has just failed it leaves alone as long as it knows another way', () => {
    const seen = used([never('by-key'), never('by-tool')], 'burn', { spread: 2 });
    expect(seen.length).toBeGreaterThan(5);
    seen.forEach((id, i) => {
      if (i > 0) expect(id).not.toBe(seen[i - 1]);
    });
  });

  test('even where the other is not what it would prefer', () => {
    const loud = technique('by-tool', 'move', {
      success: 0,
      disturbs: { 'process-creation': 0.9 },
    });
    const seen = used([never('by-key'), loud], 'digIn', { spread: 2 });
    expect(seen.slice(0, 2)).toEqual(['by-key', 'by-tool']);
  });

  test('with one way only it tries that again', () => {
    const seen = used([never('by-key')], 'burn', { spread: 2 });
    expect(seen.length).toBeGreaterThan(5);
  });
});
