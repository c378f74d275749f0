/**
 * Proves that lint really refuses what the pure layers must not do, and an import that crosses a boundary,
 * by running it with our own configuration on small files that do just that. A ban that a new version of
 * the linter no longer understands would otherwise be gone without a word.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRoot } from '../scripts/lib/paths.mjs';

const PURE = ['engine', 'scenario', 'exercise', 'review'];
const BANS = /^(plugin|lint\/style\/noRestricted|lint\/nursery\/noJsRestrictedProperties)/;

/** Banned in every pure layer. */
const LOOSE = [
  'export const a = Math.random();',
  'export const a = Math.random;',
  'export const { random } = Math;',
  "export const a = Math['random']();",
  'export const a = Date.now();',
  'export const a = new Date();',
  'export const a = new Date;',
  'export const a = Date();',
  'export const a = performance.now();',
  'export const a = crypto.getRandomValues(new Uint8Array(1));',
  'export const a = crypto.randomUUID();',
  'setTimeout(() => {}, 1);',
  'setInterval(() => {}, 1);',
  'queueMicrotask(() => {});',
  "export const a = fetch('x');",
  'export const a = globalThis.Math.random();',
  'export const a = window.performance;',
  'export const a = process.hrtime();',
];

/** Banned in the engine only, where one bit or one language more would change a replay. */
const INEXACT = [
  'export const a = new Date(0);',
  'export const a = Date.UTC(2016, 5);',
  'export const a = Math.pow(2, 3);',
  'export const a = Math.exp(1);',
  'export const a = Math.sin(1);',
  'export const a = Math.cos(1);',
  'export const a = Math.tan(1);',
  'export const a = Math.atan2(1, 2);',
  'export const a = Math.log(2);',
  'export const a = Math.log2(2);',
  'export const a = Math.hypot(1, 2);',
  'export const a = Math.cbrt(2);',
  'export const a = 2 ** 3;',
  'export let a = 2; a **= 3;',
  'export const a = { b: 2 }; a.b **= 3;',
  'export const a = new Intl.NumberFormat();',
  'export const a = (1).toLocaleString();',
  "export const a = 'a'.toLocaleUpperCase();",
  "export const a = 'a'.localeCompare('b');",
  'export const a = [1].map(Math.sin);',
];

const HARMLESS = [
  'export const a = Math.max(1, Math.floor(2.5), Math.sqrt(2), Math.PI);',
  "export const a = ['b', 'a'].sort((x, y) => (x < y ? -1 : 1));",
  "export const a = 'Math.random() ** Date.now()'; // new Date(), 2 ** 3",
  'export const a = 2 * 3 * 4;',
  'export const dice = { random: () => 4, now: 3 }; export const b = dice.random() + dice.now;',
  "import type { Minute } from './ids.ts'; export const a: Minute = 3;",
];

/** [file, imported, allowed] for the lint half of the boundaries. */
const IMPORTS: readonly (readonly [string, string, boolean])[] = [
  ['src/engine/rules/x.ts', '../../scenario/y.ts', false],
  ['src/engine/rules/x.ts', '../dice.ts', true],
  ['src/engine/rules/x.ts', 'xstate', false],
  ['src/engine/rules/x.ts', 'node:fs', false],
  ['src/engine/rules/x.ts', 'node:fs/promises', false],
  ['src/engine/lifecycle/x.ts', 'xstate', true],
  ['src/engine/lifecycle/x.ts', 'phaser', false],
  ['src/engine/x.ts', 'pure-rand/generator/xoroshiro128plus', true],
  ['src/engine/x.ts', '@noble/hashes/sha2.js', true],
  ['src/scenario/x.ts', 'yaml', true],
  ['src/scenario/x.ts', 'zod/mini', true],
  ['src/scenario/x.ts', 'node:fs', false],
  ['src/scenario/x.ts', '../exercise/y.ts', false],
  ['src/scenario/node/x.ts', 'node:fs', true],
  ['src/exercise/x.ts', '../review/y.ts', false],
  ['src/exercise/x.ts', '@noble/hashes/sha2.js', false],
  ['src/review/x.ts', '../session/index.ts', false],
  ['src/review/x.ts', '../engine/model/index.ts', true],
  ['src/session/x.ts', '../ui/words/index.ts', false],
  ['src/session/x.ts', '@preact/signals', false],
  ['src/ui/desk/x.ts', '../../session/index.ts', true],
  ['src/ui/desk/x.ts', '../../session/store.ts', false],
  ['src/ui/desk/x.ts', '../map/y.ts', false],
  ['src/ui/desk/x.ts', '../words/index.ts', true],
  ['src/ui/desk/x.ts', 'd3-scale', true],
  ['src/ui/map/x.ts', '../desk/y.ts', false],
  ['src/ui/map/x.ts', 'phaser', true],
  ['src/ui/map/x.ts', 'preact/hooks', false],
  ['src/ui/map/x.ts', '../../engine/model/index.ts', false],
  ['src/ui/words/x.ts', 'intl-messageformat', true],
  ['src/app/x.ts', 'idb', true],
  ['src/app/x.ts', 'phaser', false],
  ['src/app/x.ts', '../cli/y.ts', false],
  ['src/cli/x.ts', '../ui/words/index.ts', true],
  ['src/cli/x.ts', '../ui/desk/index.tsx', false],
  ['src/cli/x.ts', 'yaml', false],
  ['src/cli/x.ts', 'node:util', true],
];

interface Diagnostic {
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string };
}

/** Small files to lint, by path; each sits where the layer it tests would be. */
const snippets = new Map<string, string>();

function plant(path: string, code: string): string {
  const unique = join(dirname(path), `n${snippets.size}.ts`).replaceAll('\\', '/');
  snippets.set(unique, `${code}\n`);
  return unique;
}

const loose = PURE.flatMap((layer) =>
  LOOSE.map((code) => ({ layer, code, path: plant(`src/${layer}/x.ts`, code) })),
);
const inexact = INEXACT.map((code) => ({ code, path: plant('src/engine/rules/x.ts', code) }));
const harmless = PURE.flatMap((layer) =>
  HARMLESS.map((code) => ({ layer, code, path: plant(`src/${layer}/x.ts`, code) })),
);
const elsewhere = [
  ...['scenario', 'exercise', 'review'].map((layer) => [layer, 'export const a = new Date(0);']),
  ...['session', 'ui/map', 'app', 'cli'].map((layer) => [
    layer,
    'export const a = Date.now() ** 2;',
  ]),
].map(([layer, code = '']) => ({ layer, code, path: plant(`src/${layer}/x.ts`, code) }));
const imports = IMPORTS.map(([file, from, allowed]) => ({
  file,
  from,
  allowed,
  path: plant(file, `import '${from}';`),
}));

const project = mkdtempSync(join(tmpdir(), 'hotwash-bans-'));
let diagnostics: readonly Diagnostic[] = [];

function lint(): Promise<readonly Diagnostic[]> {
  const biome = inRoot('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const options = { cwd: project, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done, failed) => {
    // Lint exits with 1 because it finds something, which is the point; only silence is a failure.
    execFile(process.execPath, args, options, (_error, stdout, stderr) => {
      if (stdout) done(JSON.parse(stdout).diagnostics);
      else failed(new Error(stderr));
    });
  });
}

beforeAll(async () => {
  const settings = readdirSync(inRoot()).filter((name) => /^biome\.json$|\.grit$/.test(name));
  for (const name of [...settings, '.gitignore']) cpSync(inRoot(name), join(project, name));
  for (const [path, code] of snippets) {
    mkdirSync(join(project, dirname(path)), { recursive: true });
    writeFileSync(join(project, path), code);
  }
  diagnostics = await lint();
}, 60_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

const bansOn = (path: string) =>
  diagnostics
    .filter(({ category, location }) => BANS.test(category) && location.path === path)
    .map(({ message }) => message);

describe('lint refuses', () => {
  test.each(loose)('in $layer: $code', ({ path }) => {
    expect(bansOn(path)).not.toEqual([]);
  });

  test.each(inexact)('in the engine: $code', ({ path }) => {
    expect(bansOn(path)).not.toEqual([]);
  });

  test.each(imports.filter(({ allowed }) => !allowed))('in $file: $from', ({ path }) => {
    expect(bansOn(path)).not.toEqual([]);
  });
});

describe('lint accepts', () => {
  test.each(harmless)('in $layer: $code', ({ path }) => {
    expect(bansOn(path)).toEqual([]);
  });

  test.each(elsewhere)('in $layer: $code', ({ path }) => {
    expect(bansOn(path)).toEqual([]);
  });

  test.each(imports.filter(({ allowed }) => allowed))('in $file: $from', ({ path }) => {
    expect(bansOn(path)).toEqual([]);
  });
});

test('no rule plugin broke down', () => {
  expect(diagnostics.filter(({ message }) => /errored|Grit/.test(message))).toEqual([]);
});
