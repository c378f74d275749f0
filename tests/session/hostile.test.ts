/** Files made to do harm: refused or for reading only, in a sentence, within two seconds; nothing else changes. */
import { describe, expect, test } from 'vitest';
import { createExercise, openExercise, openReadOnly } from '../../src/session/index.ts';
import { tinyBundle } from '../support/scenarios.ts';

type Json = Record<string, unknown> & { nodes: Record<string, unknown>[] };
const ADVANCE = { type: 'advance' } as const;
const SETUP = { id: 'x1', seed: 's', plan: 'full', language: 'en' } as const;

const good = ((): string => {
  const store = createExercise(tinyBundle(), SETUP);
  for (let i = 0; i < 8; i++) store.decide(ADVANCE);
  store.goTo('d3');
  store.newLuck('other');
  return store.save();
})();

function bad(change: (file: Json) => void): string {
  const file = JSON.parse(good) as Json;
  change(file);
  return JSON.stringify(file);
}

const node = (id: string, parent: string | null, more: object = {}) => ({
  id,
  parent,
  decision: 'advance',
  by: 'player',
  ...more,
});
const many = (count: number, of: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => of(index));

const HOSTILE: Readonly<Record<string, () => string>> = {
  'a million decisions': () =>
    bad((file) => Object.assign(file, { nodes: many(90_000, (i) => node(`d${i + 1}`, null)) })),
  'a circle': () => bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { parent: nodes.at(-1)?.id })),
  'nesting without end': () => good.replace('"nodes": [', `"nodes": [${'['.repeat(200_000)}`),
  'deep nesting that closes': () =>
    good
      .replace('"help"', `"x":${'['.repeat(90_000)}${']'.repeat(90_000)},"help"`)
      .replace('"policy": null', `"policy": ${'['.repeat(90_000)}${']'.repeat(90_000)}`),
  'a huge name': () => bad((file) => Object.assign(file, { name: 'x'.repeat(5_000_000) })),
  'a wrong digest': () => bad((file) => Object.assign(file, { digest: 'f'.repeat(64) })),
  'a wrong digest on a line aside': () =>
    bad(({ nodes }) => {
      for (const one of nodes) if (one.end !== undefined) one.end = '0'.repeat(16);
    }),
  'an impossible decision on a line aside': () =>
    bad(
      ({ nodes }) =>
        void nodes.push(node('d900', 'd2', { decision: 'answer:persona-posts/tell-people' })),
    ),
  'a decision after EndEx': () =>
    bad(({ nodes }) => {
      let last = 'd8';
      for (let i = 0; i < 1500; i++) {
        nodes.push(node(`d${1000 + i}`, last));
        last = `d${1000 + i}`;
      }
    }),
  'twenty thousand impossible forks': () =>
    bad(({ nodes }) => {
      for (let i = 0; i < 19_000; i++)
        nodes.push(node(`d${1000 + i}`, 'd8', { decision: `act:no-such-${i % 90}-thing` }));
    }),
  'another scenario': () =>
    bad((file) => Object.assign(file, { scenario: { id: 'small', revision: 1, digest: 'x' } })),
  'another design': () =>
    bad((file) =>
      Object.assign(file, { scenario: { ...(file.scenario as object), digest: 'f'.repeat(16) } }),
    ),
  'a newer format': () => bad((file) => Object.assign(file, { version: 3 })),
  'keys of the prototype': () =>
    good.replace('{"id":"d1"', '{"__proto__":{"polluted":true},"id":"d1"'),
  'a glyph that is none': () => bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { glyph: '<b>' })),
  'blank luck': () => bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { luck: ' ' })),
  'a mark that is no mark': () =>
    bad(({ nodes }) => Object.assign(nodes[0] ?? {}, { undone: 'yes' })),
};

describe('hostile files', () => {
  const table = createExercise(tinyBundle(), SETUP);
  table.decide(ADVANCE);

  test.each(Object.entries(HOSTILE))('%s', (_name, make) => {
    const text = make();
    const before = table.save();
    const started = process.cpuUsage();
    const result = openExercise(tinyBundle(), 'x2', text);
    const spent = process.cpuUsage(started);
    if (result.ok) throw new Error('it was opened');
    expect(result.message.length).toBeGreaterThan(10);
    expect(result.message.length).toBeLessThan(400);
    expect(result.message).not.toMatch(/undefined|\[object|at \w+ \(/);
    expect(result.fix.length).toBeGreaterThan(5);
    expect((spent.user + spent.system) / 1000).toBeLessThan(2000);
    expect(table.save()).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a file of another design opens for reading: decisions, names and notes, no states', () => {
    const text = HOSTILE['another design']?.() ?? '';
    const result = openExercise(tinyBundle(), 'x2', text);
    const paper = result.ok ? null : result.paper;
    expect(paper).toMatchObject({ scenario: 'tiny', revision: 1, here: 1, seed: 's', file: text });
    expect(paper?.nodes).toHaveLength(9);
    expect(paper?.nodes.at(-1)).toMatchObject({ luck: 'other', key: 'advance' });
    expect(JSON.stringify(paper)).not.toMatch(/"minute"|"phase"/);
    const alone = openReadOnly(HOSTILE['another scenario']?.() ?? '', null);
    expect(alone.ok && alone.paper).toMatchObject({ scenario: 'small', here: null });
    expect(openReadOnly('litter', null).ok).toBe(false);
  });

  test('a large honest tree opens at once, and the rest of its facts come when asked for', () => {
    const text = bad((file) => {
      for (let i = 0; i < 2600; i++) {
        const first = i % 7 === 0;
        const parent = first ? null : `d${999 + i}`;
        file.nodes.push(node(`d${1000 + i}`, parent, first ? { luck: `luck ${i}` } : {}));
      }
    });
    const again = openExercise(tinyBundle(), 'x2', text);
    if (!again.ok) throw new Error(again.message);
    expect(again.store.tree().settled).toBe(false);
    const states = again.store.tree().nodes.map(({ state }) => state);
    expect(states.filter((state) => state === 'unplayed').length).toBeGreaterThan(300);
    while (!again.store.settle(300)) expect(again.store.tree().settled).toBe(false);
    expect(again.store.tree().settled).toBe(true);
    expect(again.store.tree().nodes.every(({ state }) => state === 'played')).toBe(true);
  }, 60_000);
});
