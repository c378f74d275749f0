/** `.hotwash` files: the same bytes back, and a clear sentence for everything that is no exercise. */
import { describe, expect, test } from 'vitest';
import { DICE, type Scenario } from '../../src/engine/index.ts';
import {
  FILE_VERSION,
  LARGEST_FILE,
  parseDecisionKey,
  playExercise,
  type ReadResult,
  readExercise,
  replayExercise,
  writeExercise,
} from '../../src/exercise/index.ts';
import { tiny } from '../support/scenarios.ts';

const played = (seed = 'file') =>
  playExercise(tiny(), { seed, plan: 'full', policy: 'random' }).record;
const good = (): string => writeExercise(played());

type Json = Record<string, unknown>;

/** The good file with something changed in its JSON. */
function bad(change: (file: Json & { nodes: Json[] }) => void): string {
  const file = JSON.parse(good()) as Json & { nodes: Json[] };
  change(file);
  return JSON.stringify(file);
}

/** Reads, expects a refusal with this code, and holds the refusal to what a person needs. */
function expectRefused(text: string, code: string): ReadResult & { ok: false } {
  const read = readExercise(text);
  if (read.ok) throw new Error(`expected ${code}, but the file was read`);
  expect(read.findings.map((finding) => finding.code)).toEqual([code]);
  const [finding] = read.findings;
  expect(finding?.message.length).toBeGreaterThan(10);
  expect(finding?.message.length).toBeLessThan(300);
  expect(finding?.fix.length).toBeGreaterThan(5);
  expect(finding?.line).toBeGreaterThanOrEqual(1);
  expect(finding?.column).toBeGreaterThanOrEqual(1);
  expect(JSON.stringify(finding)).not.toMatch(/Error|undefined|\[object|at \w+ \(/);
  return read;
}

describe('writing and reading', () => {
  test('written, read and written again it is the same, byte for byte', () => {
    for (let i = 0; i < 20; i++) {
      const text = writeExercise(played(`bytes/${i}`));
      const read = readExercise(text);
      if (!read.ok) throw new Error(read.findings[0]?.message);
      expect(read.record).toEqual(played(`bytes/${i}`));
      expect(writeExercise(read.record)).toBe(text);
    }
  });

  test('names the format, its version, the dice and the scenario, and keeps no truth', () => {
    const file = JSON.parse(good()) as Json;
    expect(file).toMatchObject({ format: 'hotwash', version: FILE_VERSION, dice: DICE });
    expect(file.scenario).toMatchObject({ id: 'tiny', revision: 1 });
    expect(good()).not.toMatch(/foothold|stolen|hidden|awareness|visitor/);
  });

  test('notes of any language and kind come back as they were', () => {
    const record = played();
    const note = {
      rationale: 'Sag’s „laut“\n<script>alert(1)</script> {x, plural} 🐻',
      confidence: 0.4,
    };
    const [first, ...rest] = record.tree.nodes;
    if (first === undefined) throw new Error('no decision');
    const noted = { ...record, tree: { ...record.tree, nodes: [{ ...first, note }, ...rest] } };
    const read = readExercise(writeExercise(noted));
    expect(read.ok && read.record.tree.nodes[0]?.note).toEqual(note);
  });

  test('an exercise that has not begun is a file too', () => {
    const record = { ...played(), tree: { nodes: [], head: null }, digest: null, ends: [] };
    const read = readExercise(writeExercise(record));
    expect(read.ok && read.record).toEqual(record);
  });

  test('a byte order mark in front does no harm', () => {
    expect(readExercise(`\uFEFF${good()}`).ok).toBe(true);
  });

  test.each([
    ['advance', { type: 'advance' }],
    ['answer:call/help', { type: 'answer', inject: 'call', option: 'help' }],
    ['act:hunt', { type: 'act', action: 'hunt' }],
    ['act:hunt/desk-2', { type: 'act', action: 'hunt', target: 'desk-2' }],
  ])('%s is a decision', (key, decision) => {
    expect(parseDecisionKey(key)).toEqual(decision);
  });

  test.each(['', 'answer:call', 'act:', 'act:Hunt', 'advance:now', 'act:a/b/c', 'act:__proto__'])(
    '"%s" is none',
    (key) => expect(parseDecisionKey(key)).toBeNull(),
  );
});

describe('what is no exercise is refused in a sentence', () => {
  test('an empty file, or one of blanks', () => {
    expectRefused('', 'file/empty');
    expectRefused(' \n\t ', 'file/empty');
  });

  test('a file cut off anywhere', () => {
    const text = good();
    for (let end = 1; end < text.trimEnd().length; end += 37)
      expectRefused(text.slice(0, end), 'file/not-json');
  });

  test('a binary file', () => {
    expectRefused('\u0089PNG\r\n\u001A\n\0\0\0\rIHDR', 'file/binary');
    expectRefused('\u0089PNG\r\n\uFFFD\uFFFD', 'file/not-json');
  });

  test('a huge file, before anything is parsed', () => {
    const started = process.cpuUsage().user;
    expectRefused(`{"format":"${'x'.repeat(LARGEST_FILE)}"}`, 'file/too-large');
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });

  test('where JSON breaks, the line and column are given', () => {
    const lines = good().split('\n');
    lines[4] = `  "scenario": oops,`;
    const { findings } = expectRefused(lines.join('\n'), 'file/not-json');
    expect([findings[0]?.line, findings[0]?.column]).toEqual([5, 15]);
  });

  test.each([
    'null',
    '[]',
    '7',
    '"hotwash"',
    '{}',
    '{"format":"lichess"}',
    '{"format":["hotwash"]}',
  ])('other JSON: %s', (text) => void expectRefused(text, 'file/not-an-exercise'));

  test.each([0, 3, '2', null, 1.5, [1], { a: 1 }])('format version %j', (version) => {
    expectRefused(
      bad((file) => Object.assign(file, { version })),
      'file/other-version',
    );
  });

  test('a version hidden under a hundred thousand brackets', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expectRefused(`{"format":"hotwash","version":${deep}}`, 'file/other-version');
  });

  test('nesting a hundred thousand deep anywhere else', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expectRefused(deep, 'file/not-an-exercise');
    expectRefused(`{"format":"hotwash","version":2,"scenario":${deep}}`, 'file/wrong-type');
    const text = good().replace('"nodes": [', `"nodes": [${deep},`);
    expectRefused(text, 'file/wrong-type');
  });

  test('other dice', () => {
    expectRefused(
      bad((file) => Object.assign(file, { dice: 'xoshiro-1' })),
      'file/other-dice',
    );
  });

  test('keys we do not know, at every level', () => {
    expectRefused(
      bad((file) => Object.assign(file, { truth: {} })),
      'file/unknown-key',
    );
    expectRefused(
      bad((file) => Object.assign(file.scenario as Json, { x: 1 })),
      'file/unknown-key',
    );
    expectRefused(
      bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { x: 1 })),
      'file/unknown-key',
    );
    const noted = bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { note: { mood: 'low' } }));
    expectRefused(noted, 'file/unknown-key');
  });

  test('`__proto__` as a key is refused by name and changes no object', () => {
    for (const text of [
      good().replace('"format"', '"__proto__": {"polluted": true},\n  "format"'),
      good().replace('{"id":"d1"', '{"__proto__":{"polluted":true},"id":"d1"'),
      good().replace('"by":"policy"', '"by":"policy","note":{"__proto__":{"polluted":true}}'),
    ]) {
      expectRefused(text, 'file/unknown-key');
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }
    const constructed = good().replace('"format"', '"constructor": {},\n  "format"');
    expectRefused(constructed, 'file/unknown-key');
  });

  const WRONG: readonly (readonly [string, unknown, string])[] = [
    ['scenario', [], 'file/wrong-type'],
    ['scenario', 'tiny', 'file/wrong-type'],
    ['language', 3, 'file/wrong-type'],
    ['plan', null, 'file/wrong-type'],
    ['plan', 'Full Plan', 'file/bad-id'],
    ['seed', 17, 'file/wrong-type'],
    ['seed', 'x'.repeat(201), 'file/too-long'],
    ['policy', 'reckless', 'file/unknown-policy'],
    ['digest', true, 'file/wrong-type'],
    ['head', 7, 'file/wrong-type'],
    ['head', 'd999999', 'file/unknown-head'],
    ['nodes', {}, 'file/wrong-type'],
    ['nodes', 'none', 'file/wrong-type'],
    ['nodes', [null], 'file/wrong-type'],
    ['nodes', [[]], 'file/wrong-type'],
  ];
  test.each(WRONG)('%s as %j', (key, value, code) => {
    expectRefused(
      bad((file) => Object.assign(file, { [key]: value })),
      code,
    );
  });

  const WRONG_IN_SCENARIO = [
    ['id', '../../etc', 'file/bad-id'],
    ['revision', 0, 'file/wrong-type'],
    ['revision', 1.5, 'file/wrong-type'],
    ['revision', '1', 'file/wrong-type'],
    ['digest', 5, 'file/wrong-type'],
  ] as const;
  test.each(WRONG_IN_SCENARIO)('scenario %s as %j', (key, value, code) => {
    expectRefused(
      bad((file) => Object.assign(file.scenario as Json, { [key]: value })),
      code,
    );
  });

  const WRONG_IN_NODE: readonly (readonly [string, unknown, string])[] = [
    ['id', 'D 1', 'file/bad-id'],
    ['id', 1, 'file/wrong-type'],
    ['parent', 'd99', 'file/unknown-parent'],
    ['parent', 'd1', 'file/unknown-parent'],
    ['parent', 4, 'file/wrong-type'],
    ['decision', 'answer:first-call', 'file/bad-decision'],
    ['decision', 'eval:alert', 'file/bad-decision'],
    ['decision', `act:${'x'.repeat(400)}`, 'file/too-long'],
    ['decision', null, 'file/wrong-type'],
    ['by', 'nobody', 'file/wrong-type'],
    ['note', 'text', 'file/wrong-type'],
    ['note', { confidence: 1.01 }, 'file/wrong-type'],
    ['note', { confidence: '1' }, 'file/wrong-type'],
    ['note', { rationale: 7 }, 'file/wrong-type'],
    ['note', { rationale: 'x'.repeat(2001) }, 'file/too-long'],
  ];
  test.each(WRONG_IN_NODE)('a first decision whose %s is %j', (key, value, code) => {
    expectRefused(
      bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { [key]: value })),
      code,
    );
  });

  test('a circle of decisions', () => {
    const text = bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { parent: nodes.at(-1)?.id }));
    expectRefused(text, 'file/unknown-parent');
  });

  test('the same decision twice', () => {
    expectRefused(
      bad(({ nodes }) => void nodes.push({ ...nodes[0] })),
      'file/twice',
    );
  });

  test('more decisions than any exercise has', () => {
    const node = { id: 'd1', parent: null, decision: 'advance', by: 'player' };
    const nodes = Array.from({ length: 20_001 }, (_, i) => ({ ...node, id: `d${i}` }));
    expectRefused(
      bad((file) => Object.assign(file, { nodes })),
      'file/too-many-decisions',
    );
  });

  test('anything missing', () => {
    const file = JSON.parse(good()) as Json;
    for (const key of Object.keys(file)) {
      const read = readExercise(bad((whole) => delete whole[key]));
      expect(read.ok, `without ${key}`).toBe(false);
    }
  });
});

describe('what cannot be played again is refused too', () => {
  const replay = (text: string, scenario: Scenario = tiny()) => {
    const read = readExercise(text);
    if (!read.ok) throw new Error(read.findings[0]?.message);
    return replayExercise(scenario, read.record);
  };
  const said = (result: ReturnType<typeof replay>): string => (result.ok ? '' : result.message);

  test('the good file plays', () => {
    expect(replay(good()).ok).toBe(true);
  });

  test('a decision that is not possible at that moment', () => {
    const text = bad((file) => {
      file.digest = null;
      Object.assign(file.nodes[0] ?? {}, { decision: 'answer:persona-posts/tell-people' });
    });
    expect(said(replay(text))).toMatch(/d1 \(answer:persona-posts\/tell-people\).*inject-not-open/);
  });

  test('decisions after EndEx', () => {
    const text = bad((file) => {
      const last = file.nodes.at(-1);
      file.digest = null;
      file.nodes.push({ id: 'd999999', parent: last?.id, decision: 'advance', by: 'player' });
      file.head = 'd999999';
    });
    expect(said(replay(text))).toMatch(/d999999 .*exercise-ended/);
  });

  test('another scenario, or another design of the same one', () => {
    expect(said(replay(good(), { ...tiny(), id: 'small' }))).toMatch(/"tiny".*"small"/);
    expect(said(replay(good(), { ...tiny(), capacity: 4 }))).toMatch(/revision 1.*differently/);
  });

  test('the same design in other words is the same scenario', () => {
    expect(replay(good(), { ...tiny(), languages: ['en', 'de'] }).ok).toBe(true);
  });

  test('a changed digest', () => {
    const text = bad((file) => Object.assign(file, { digest: 'f'.repeat(64) }));
    expect(said(replay(text))).toMatch(/changed, or played by another version/);
  });

  test('a changed decision, seed or plan is noticed by the digest', () => {
    const line = played().tree.nodes;
    const hunted = line.findIndex(({ decision }) => decision.type === 'act');
    expect(hunted).toBeGreaterThanOrEqual(0);
    expect(replay(bad((file) => Object.assign(file, { seed: 'other' }))).ok).toBe(false);
    const cut = bad((file) => Object.assign(file, { head: 'd1' }));
    expect(replay(cut).ok).toBe(false);
  });

  test('a decision that claims to have been taken by itself, to escape its price', () => {
    const asked = { id: 'd1', parent: null, decision: 'advance', by: 'default' };
    const text = bad((file) => Object.assign(file, { digest: null, nodes: [asked], head: 'd1' }));
    expectRefused(text, 'file/wrong-type');
  });
});
