/**
 * Seeded random edits of scenario files, as chance and haste make them: half on lines, half on the parts of the
 * document, so that many edited files still parse and reach the deeper checks.
 */
import { expect } from 'vitest';
import { isCollection, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { roll, seedOf } from '../../src/engine/index.ts';
import { playExercise } from '../../src/exercise/index.ts';
import { loadScenario, type ScenarioFile } from '../../src/scenario/index.ts';

/** Nothing may take longer than this: work done, not time passed, since the machine may be busy with other things. */
const MOST_MS = 10_000;

/** Processor time that this process has used, in milliseconds. */
function workDone(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Draw = (salt: string, below: number) => number;

const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  [],
  {},
  0,
  1,
  -1,
  0.5,
  1e9,
  '0m',
  '1m',
  '9999d',
  'all',
  'target',
  'constructor',
  '2016-04-28',
  '1970-01-01',
  '{asset}',
];

/** Values of the same kind, so that some edits stay legal and reach the engine. */
const LIKE: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/^-?[\d.]+$/, [0, 1, 0.5, 0.01, 2, 7, 100, -5]],
  [/^\d+[mhdw]/, ['0m', '1m', '1h', '1d', '5d', '20w', '999d']],
  [/^\d{4}-\d\d/, ['2016-01-01', '2020-03-02T08:00', '2020-03-20', '2020-04-30', '2021-01-01']],
  [/^(?:true|false)$/, [true, false]],
];

const EDITS = ['delete', 'duplicate', 'rename', 'retype', 'reorder', 'truncate'] as const;

/** One of the files, edited once to three times. The same seed gives the same edits. */
export function mutate(files: readonly ScenarioFile[], seed: string): readonly ScenarioFile[] {
  const dice = seedOf(seed);
  const draw: Draw = (salt, below) => Math.floor(roll(dice, 'mutation', salt) * below);
  const yaml = files.filter((file) => file.name.endsWith('.yaml'));
  // The design more often than the words: there is more to break.
  const design = yaml.filter((file) => file.name.endsWith('scenario.yaml'));
  const pool = draw('pool', 10) < 7 ? design : yaml;
  const chosen = pool[draw('file', pool.length)];
  if (chosen === undefined) throw new Error('there is nothing to edit');
  const edit = draw('depth', 2) === 0 ? editLines : editParts;
  let { text } = chosen;
  for (let count = 0; count <= Math.max(0, draw('edits', 5) - 2); count += 1)
    text = edit(text, (salt, below) => draw(`${count} ${salt}`, below));
  return files.map((file) => (file === chosen ? { name: file.name, text } : file));
}

function editLines(text: string, draw: Draw): string {
  const lines = text.split('\n');
  const at = draw('line', lines.length);
  const many = 1 + draw('many', 4);
  const line = lines[at] ?? '';
  switch (EDITS[draw('edit', EDITS.length)]) {
    case 'delete':
      return lines.toSpliced(at, many).join('\n');
    case 'duplicate':
      return lines.toSpliced(at, 0, ...lines.slice(at, at + many)).join('\n');
    case 'rename': {
      const words = line.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? ['x'];
      const word = words[draw('word', words.length)] ?? 'x';
      return lines.with(at, line.replace(word, `${word.slice(0, -1)}q`)).join('\n');
    }
    case 'retype':
      return lines
        .with(at, line.replace(/: .*/, `: ${JSON.stringify(VALUES[draw('value', VALUES.length)])}`))
        .join('\n');
    case 'reorder': {
      const to = draw('to', lines.length);
      return lines.toSpliced(at, 1).toSpliced(to, 0, line).join('\n');
    }
    default:
      return text.slice(0, draw('cut', text.length));
  }
}

function editParts(text: string, draw: Draw): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return editLines(text, draw);
  const collections: { items: unknown[] }[] = [];
  visit(document, {
    Collection: (_, node) => {
      if (isCollection(node) && node.items.length > 0) collections.push(node);
    },
  });
  const one = collections[draw('collection', collections.length)];
  if (one === undefined) return editLines(text, draw);
  const at = draw('item', one.items.length);
  const item = one.items[at];
  // Retyping is drawn more often: of all edits it leads deepest.
  switch (EDITS[draw('edit', 10)] ?? 'retype') {
    case 'delete':
      one.items.splice(at, 1);
      break;
    case 'duplicate':
      // A key twice is no YAML; a list can hold the same thing twice.
      one.items.splice(
        at,
        0,
        isSeq(one) ? document.createNode(JSON.parse(JSON.stringify(item))) : item,
      );
      break;
    case 'rename':
      retype(one, at, document.createNode('renamed-thing'));
      break;
    case 'retype':
      retype(one, at, document.createNode(another(item, draw)));
      break;
    case 'reorder':
      one.items.reverse();
      break;
    case 'truncate':
      one.items.splice(at);
  }
  return document.toString();
}

/** Mostly a value of the kind that stands there. */
function another(item: unknown, draw: Draw): unknown {
  const old = isPair(item) ? item.value : item;
  const written = isScalar(old) ? String(old.value) : '';
  const like = LIKE.find(([form]) => form.test(written))?.[1] ?? VALUES;
  const from = draw('like', 4) === 0 ? VALUES : like;
  return from[draw('value', from.length)];
}

/** Another value in the place of an item: of a key's value, or of what stands in a list. */
function retype({ items }: { items: unknown[] }, at: number, value: unknown): void {
  const item = items[at];
  if (isPair(item)) item.value = value;
  else items[at] = value;
}

/** What came of an edited scenario, and the work it took to find out. */
export interface Tried {
  readonly result: 'sound' | 'findings';
  readonly ms: number;
}

/** Either a sound scenario, of which one exercise is played to its end, or errors with lines. Says which. */
export function outcomeOf(files: readonly ScenarioFile[], seed: string): Tried {
  const edited = mutate(files, seed);
  const began = workDone();
  const loaded = loadScenario(edited);
  let result: Tried['result'] = 'findings';
  if (loaded.scenario === null) {
    const errors = loaded.findings.filter(({ severity }) => severity === 'error');
    expect(errors.length, seed).toBeGreaterThan(0);
  } else {
    const plan = loaded.scenario.plans[0]?.id ?? 'full';
    const { document } = playExercise(loaded.scenario, { seed, plan, policy: 'random' });
    expect(document.ending, seed).not.toBeNull();
    result = 'sound';
  }
  for (const { line, column, message, fix, file } of loaded.findings) {
    const lines = edited.find(({ name }) => name === file)?.text.split('\n').length ?? 1;
    expect(line, `${seed}: ${message}`).toBeGreaterThan(0);
    expect(line, `${seed}: ${message}`).toBeLessThanOrEqual(lines);
    expect(column, seed).toBeGreaterThan(0);
    expect(`${message}${fix}`, seed).not.toMatch(/undefined|\[object|NaN|\.ts:\d/);
  }
  const ms = workDone() - began;
  expect(ms, `${seed} took too long`).toBeLessThan(MOST_MS);
  return { result, ms };
}

/** Tries many; answers how many were sound, and which took the most work. A throw names the seed that replays it. */
export function tryMutations(
  files: readonly ScenarioFile[],
  name: string,
  count: number,
): { readonly sound: number; readonly slowest: { readonly seed: string; readonly ms: number } } {
  let sound = 0;
  let slowest = { seed: '', ms: 0 };
  for (let index = 0; index < count; index += 1) {
    const seed = `${name}/${index}`;
    try {
      const { result, ms } = outcomeOf(files, seed);
      if (result === 'sound') sound += 1;
      if (ms > slowest.ms) slowest = { seed, ms };
    } catch (problem) {
      throw new Error(`mutation ${seed}: ${problem instanceof Error ? problem.message : problem}`, {
        cause: problem,
      });
    }
  }
  return { sound, slowest };
}
