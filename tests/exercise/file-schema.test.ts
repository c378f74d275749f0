/** The printed JSON Schema says what the reader holds: what it admits is read, what it refuses is refused. */
import { describe, expect, test } from 'vitest';
import {
  exerciseJsonSchema,
  playExercise,
  readExercise,
  writeExercise,
} from '../../src/exercise/index.ts';
import { tiny } from '../support/scenarios.ts';

type Schema = Readonly<Record<string, unknown>>;
type Json = Record<string, unknown> & { nodes: Record<string, unknown>[] };

/** As much of JSON Schema as ours uses. A word it does not know throws, so that none is passed over. */
function admits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([word, says]) => {
    switch (word) {
      case 'title':
      case 'description':
      case '$schema':
        return true;
      case 'const':
        return value === says;
      case 'enum':
        return (says as unknown[]).includes(value);
      case 'anyOf':
        return (says as Schema[]).some((one) => admits(one, value));
      case 'type':
        if (says === 'null') return value === null;
        if (says === 'array') return Array.isArray(value);
        if (says === 'integer') return Number.isInteger(value);
        if (says === 'object')
          return typeof value === 'object' && value !== null && !Array.isArray(value);
        return typeof value === says;
      case 'pattern':
        return typeof value !== 'string' || new RegExp(says as string, 'u').test(value);
      case 'maxLength':
        return typeof value !== 'string' || value.length <= (says as number);
      case 'maxItems':
        return !Array.isArray(value) || value.length <= (says as number);
      case 'minimum':
        return typeof value !== 'number' || value >= (says as number);
      case 'maximum':
        return typeof value !== 'number' || value <= (says as number);
      case 'required':
        return (says as string[]).every((key) => Object.hasOwn(value as object, key));
      case 'additionalProperties': {
        const { properties } = schema as { properties: object };
        return Object.keys(value as object).every((key) => Object.hasOwn(properties, key));
      }
      case 'properties':
        return Object.entries(value as object).every(([key, inside]) => {
          const one = (says as Record<string, Schema>)[key];
          return one === undefined || admits(one, inside);
        });
      case 'items':
        return !Array.isArray(value) || value.every((one) => admits(says as Schema, one));
      default:
        throw new Error(`no such word here: ${word}`);
    }
  });
}

const full = (): Json => {
  const { record } = playExercise(tiny(), { seed: 'schema', plan: 'full', policy: 'random' });
  const file = JSON.parse(
    writeExercise({ ...record, name: 'Table 3', key: 'a'.repeat(32) }),
  ) as Json;
  Object.assign(file.nodes[1] ?? {}, {
    luck: 'other',
    note: { rationale: 'why', confidence: 0.4 },
    name: 'Plan B',
    comment: 'so',
    glyph: '!?',
    undone: true,
    collapsed: true,
  });
  return Object.assign(file, { herrings: 'many', help: false, tip: 'd1' });
};

const CHANGES: readonly (readonly [string, (file: Json) => unknown])[] = [
  ['an exercise’s id with capitals', (file) => Object.assign(file, { exercise: 'Team A' })],
  ['a blank name', (file) => Object.assign(file, { name: ' ' })],
  ['a key that is none', (file) => Object.assign(file, { key: 'blue door' })],
  ['an unknown key', (file) => Object.assign(file, { truth: 1 })],
  ['a head of another kind', (file) => Object.assign(file, { head: 'end' })],
  ['a policy nobody knows', (file) => Object.assign(file, { policy: 'reckless' })],
  ['a revision of zero', (file) => Object.assign(file.scenario as object, { revision: 0 })],
  ['a node without a decision', ({ nodes }) => delete nodes[0]?.decision],
  ['a decision of no kind', ({ nodes }) => Object.assign(nodes[0] ?? {}, { decision: 'eval:x' })],
  ['a glyph that is none', ({ nodes }) => Object.assign(nodes[0] ?? {}, { glyph: '+' })],
  ['undone: false', ({ nodes }) => Object.assign(nodes[0] ?? {}, { undone: false })],
  [
    'a comment too long',
    ({ nodes }) => Object.assign(nodes[0] ?? {}, { comment: 'x'.repeat(2001) }),
  ],
  ['too sure', ({ nodes }) => Object.assign(nodes[0] ?? {}, { note: { confidence: 1.1 } })],
  ['a short end', ({ nodes }) => Object.assign(nodes[0] ?? {}, { end: 'abc' })],
];

describe('the schema of exercise files', () => {
  const schema = exerciseJsonSchema() as Schema;

  test('admits a file with everything in it, which the reader reads', () => {
    expect(admits(schema, full())).toBe(true);
    const read = readExercise(JSON.stringify(full()));
    expect(read.ok ? '' : read.findings[0]?.message).toBe('');
  });

  test.each(CHANGES)('refuses what the reader refuses: %s', (_what, change) => {
    const file = full();
    change(file);
    expect(admits(schema, file)).toBe(false);
    expect(readExercise(JSON.stringify(file)).ok).toBe(false);
  });
});
