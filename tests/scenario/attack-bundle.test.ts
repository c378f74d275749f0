/** Comparing a scenario with MITRE's data: silent when all agrees, a sentence when the file is something else. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareWithAttack, readAttackBundle } from '../../src/scenario/index.ts';
import { tiny } from './tiny.ts';

const BUNDLE = 'tests/scenario/attack-bundle.json';

test('S11 a scenario that agrees with the bundle has no findings', () => {
  const read = readAttackBundle(BUNDLE, readFileSync(BUNDLE, 'utf8'));
  expect(read.ok).toBe(true);
  if (read.ok) expect(compareWithAttack(tiny(), read.bundle, BUNDLE)).toEqual([]);
});

describe('S12 a file that is no bundle is refused in a sentence', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'hello'],
    ['cut off', '{"type": "bundle", "objects": [{"type": "att'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another object', '{"type": "report"}'],
    ['objects that are none', '{"type": "bundle", "objects": [1, null, "a", []]}'],
    ['no objects', '{"type": "bundle", "objects": {}}'],
    [
      'a mobile bundle',
      '{"type": "bundle", "objects": [{"type": "attack-pattern", "x_mitre_domains": ["mobile-attack"]}]}',
    ],
    ['a prototype', '{"__proto__": {"type": "bundle", "objects": []}}'],
    ['nested brackets', '['.repeat(500_000)],
  ])('%s', (_, text) => {
    const read = readAttackBundle('x.json', text);
    expect(read).toMatchObject({ ok: false, finding: { code: 'attack/bundle', line: 1 } });
    if (!read.ok) expect(read.finding.message).toMatch(/^This .*\.$/);
  });
});
