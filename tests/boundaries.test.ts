/**
 * Holds the line between the folders of src: who may import whom, and which library lives where. The rules
 * are in scripts/lib/boundaries.mjs; there is no list of exceptions, and if one ever exists it may only
 * shrink. Lint says most of this while you type; this test says all of it, and that it would notice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findLeaks, findViolations } from '../scripts/lib/boundaries.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';

function readSources(): Map<string, string> {
  const files = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path));
  return new Map(files.sort().map((path) => [path, readFileSync(inRoot(path), 'utf8')]));
}

describe('src keeps its boundaries', () => {
  const sources = readSources();

  test('there is something to check', () => {
    expect(sources.size).toBeGreaterThan(0);
  });

  test('every import goes to the left, and every library is at home', () => {
    expect(findViolations(sources)).toEqual([]);
  });

  test('session/index.ts does not hand out GroundTruth', () => {
    expect(findLeaks(sources)).toEqual([]);
  });
});

describe('the check itself', () => {
  const complaint = (path: string, source: string) =>
    findViolations(new Map([[path, source]])).join();

  test.each([
    [
      'engine to scenario',
      'src/engine/a.ts',
      "import { b } from '../scenario/b.ts'",
      /engine may not import scenario/,
    ],
    [
      'a type',
      'src/engine/a.ts',
      "import type { B } from '../review/b.ts'",
      /engine may not import review/,
    ],
    [
      'a type in passing',
      'src/exercise/a.ts',
      "type B = import('../review/b.ts').B",
      /exercise may not import review/,
    ],
    [
      'a typeof',
      'src/exercise/a.ts',
      "type B = typeof import('../session/b.ts')",
      /exercise may not import session/,
    ],
    [
      'a re-export',
      'src/scenario/a.ts',
      "export { b } from '../exercise/b.ts'",
      /scenario may not import exercise/,
    ],
    [
      'a star',
      'src/scenario/a.ts',
      "export * from '../exercise/b.ts'",
      /scenario may not import exercise/,
    ],
    [
      'a bare import',
      'src/review/a.ts',
      "import '../session/b.ts'",
      /review may not import session/,
    ],
    [
      'a later import',
      'src/session/a.ts',
      "const b = await import('../app/b.ts')",
      /session may not import app/,
    ],
    [
      'a worker',
      'src/session/a.ts',
      "new Worker(new URL('../app/b.ts', import.meta.url))",
      /session may not import app/,
    ],
    [
      'a glob',
      'src/session/a.ts',
      "import.meta.glob(['../ui/**/*.ts'])",
      /session may not import ui/,
    ],
    [
      'a require',
      'src/session/a.ts',
      "const b = require('../ui/desk/b.ts')",
      /session may not import ui/,
    ],
    [
      'a query',
      'src/session/a.ts',
      "import b from '../app/b.ts?worker'",
      /session may not import app/,
    ],
    ['a computed import', 'src/app/a.ts', 'const b = await import(name)', /computed/],
    ['cli to app', 'src/cli/a.ts', "import { b } from '../app/b.ts'", /cli may not import app/],
    ['cli to ui', 'src/cli/a.ts', "import { b } from '../ui/desk/b.ts'", /cli may not import ui/],
    ['cli past words', 'src/cli/a.ts', "import { b } from '../ui/words/b.ts'", /may not import ui/],
    ['app to cli', 'src/app/a.ts', "import { b } from '../cli/b.ts'", /app may not import cli/],
    [
      'desk to map',
      'src/ui/desk/a.tsx',
      "import { b } from '../map/b.ts'",
      /may not import src\/ui\/map/,
    ],
    [
      'map to desk',
      'src/ui/map/a.ts',
      "import type { B } from '../desk/b.ts'",
      /may not import src\/ui\/desk/,
    ],
    [
      'words to desk',
      'src/ui/words/a.ts',
      "import { b } from '../desk/b.ts'",
      /may not import src\/ui\/desk/,
    ],
    [
      'a view past the door',
      'src/ui/desk/a.ts',
      "import { b } from '../../session/b.ts'",
      /only session\/index.ts/,
    ],
    [
      'a view to the engine',
      'src/ui/map/a.ts',
      "import { b } from '../../engine/b.ts'",
      /only session\/index.ts/,
    ],
    [
      'a view to the app',
      'src/ui/map/a.ts',
      "import { b } from '../../app/b.ts'",
      /only session\/index.ts/,
    ],
    ['ui without a view', 'src/ui/a.ts', "import { b } from './words/b.ts'", /belongs to no view/],
    [
      'the truth in a view',
      'src/ui/desk/a.ts',
      "import type { GroundTruth } from '../../session/index.ts'",
      /GroundTruth/,
    ],
    [
      'the truth renamed',
      'src/ui/desk/a.ts',
      "import { type GroundTruth as G } from '../../session/index.ts'",
      /GroundTruth/,
    ],
    [
      'the truth in passing',
      'src/ui/desk/a.ts',
      "type G = import('../../session/index.ts').GroundTruth",
      /GroundTruth/,
    ],
    [
      'xstate loose',
      'src/engine/rules/a.ts',
      "import { setup } from 'xstate'",
      /xstate lives in src\/engine\/lifecycle/,
    ],
    [
      'xstate graph loose',
      'src/review/a.ts',
      "import { x } from 'xstate/graph'",
      /xstate\/graph lives in/,
    ],
    [
      'phaser in the desk',
      'src/ui/desk/a.ts',
      "import { Game } from 'phaser'",
      /phaser lives in src\/ui\/map/,
    ],
    [
      'phaser in the app',
      'src/app/a.ts',
      "import type { Game } from 'phaser'",
      /phaser lives in src\/ui\/map/,
    ],
    [
      'yaml in the app',
      'src/app/a.ts',
      "import { parse } from 'yaml'",
      /yaml lives in src\/scenario/,
    ],
    [
      'zod in the exercise',
      'src/exercise/a.ts',
      "import { z } from 'zod/mini'",
      /zod\/mini lives in src\/scenario/,
    ],
    ['preact in the map', 'src/ui/map/a.ts', "import { h } from 'preact'", /preact lives in/],
    [
      'signals in the session',
      'src/session/a.ts',
      "import { signal } from '@preact/signals'",
      /signals lives in/,
    ],
    [
      'idb in the session',
      'src/session/a.ts',
      "import { openDB } from 'idb'",
      /idb lives in src\/app/,
    ],
    [
      'hashes in the exercise',
      'src/exercise/a.ts',
      "import { sha256 } from '@noble/hashes/sha2.js'",
      /lives in src\/engine/,
    ],
    [
      'message format in the desk',
      'src/ui/desk/a.ts',
      "import { IntlMessageFormat } from 'intl-messageformat'",
      /lives in src\/ui\/words/,
    ],
    [
      'd3 in the map',
      'src/ui/map/a.ts',
      "import { scaleLinear } from 'd3-scale'",
      /d3-scale lives in src\/ui\/desk/,
    ],
    [
      'Node in the engine',
      'src/engine/a.ts',
      "import { readFileSync } from 'node:fs'",
      /node:fs lives in/,
    ],
    [
      'Node in pure scenario code',
      'src/scenario/a.ts',
      "import { readFileSync } from 'node:fs'",
      /node:fs lives in/,
    ],
    ['an unknown library', 'src/app/a.ts', "import x from 'left-pad'", /left-pad has no home/],
    ['a path from the root', 'src/app/a.ts', "import x from '/src/cli/main.ts'", /has no home/],
    ['tests from src', 'src/app/a.ts', "import x from '../../tests/support/x.ts'", /outside src/],
    [
      'assets in the engine',
      'src/engine/a.ts',
      "import x from '../../assets/x.svg'",
      /outside src/,
    ],
    ['a folder nobody planned', 'src/helpers/a.ts', 'export const a = 1', /no layer/],
  ])('reports %s', (_title, path, source, expected) => {
    expect(complaint(path, source)).toMatch(expected);
  });

  test.each([
    ['to the left', 'src/review/a.ts', "import { b } from '../engine/b.ts'"],
    ['words in the cli', 'src/cli/a.ts', "import { createWords } from '../ui/words/index.ts'"],
    ['in its own layer', 'src/engine/rules/a.ts', "import { b } from '../dice.ts'"],
    [
      'through the door',
      'src/ui/map/a.ts',
      "import type { DefenderView } from '../../session/index.ts'",
    ],
    [
      'words',
      'src/ui/desk/parts/a.tsx',
      "import { say } from '../../words/index.ts'; const a = <p>{say}</p>",
    ],
    ['an asset', 'src/ui/desk/a.ts', "import icon from '../../../assets/icon.svg?raw'"],
    ['a test tool in a test', 'src/engine/a.test.ts', "import { test } from 'vitest'"],
    [
      'what only looks like one',
      'src/engine/a.ts',
      "const s = \"import x from 'phaser'\"; // import 'idb'",
    ],
    ['the loader', 'src/scenario/node/a.ts', "import { readFileSync } from 'node:fs'"],
    [
      'the truth in the app',
      'src/app/developer/a.ts',
      "import type { GroundTruth } from '../../engine/model/index.ts'",
    ],
  ])('accepts %s', (_title, path, source) => {
    expect(complaint(path, source)).toBe('');
  });

  test.each([
    ['by name', "export type { GroundTruth } from '../engine/model.ts'"],
    ['renamed', "export type { GroundTruth as Inside } from '../engine/model.ts'"],
    [
      'by alias',
      "import type { GroundTruth } from '../engine/model.ts'; export type Inside = GroundTruth",
    ],
    [
      'in a result',
      "import type { GroundTruth } from '../engine/model.ts'; export declare function look(): GroundTruth",
    ],
    ['by star', "export * from './inner.ts'"],
    ['by star of types', "export type * from './inner.ts'"],
  ])('sees the truth handed out %s', (_title, door) => {
    const inner = "export type { GroundTruth } from '../engine/model.ts'";
    const sources = new Map([
      ['src/session/index.ts', door],
      ['src/session/inner.ts', inner],
    ]);
    expect(findLeaks(sources).join()).toContain('hands out GroundTruth');
  });

  test.each([
    ['alone', 'const a: GroundTruth[] = []; export const b = 1'],
    ['in a body', 'export function f(): number { const a: GroundTruth[] = []; return a.length }'],
    ['in a private field', 'export class Store { #truth: GroundTruth | null = null }'],
    ['in a private member', 'export class Store { private truth: GroundTruth | null = null }'],
  ])('lets the door use the truth %s without handing it out', (_title, code) => {
    const door = `import type { GroundTruth } from '../engine/model.ts'; ${code}`;
    expect(findLeaks(new Map([['src/session/index.ts', door]]))).toEqual([]);
  });
});
