/** What `npm start` and `npm test` install, and from which Node on. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInstalled } from '../../scripts/lib/install.mjs';
import { isNodeNewEnough } from '../../scripts/lib/node-version.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const wanted = {
  '': {},
  'node_modules/yaml': { version: '2.9.1' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

test('a complete folder is left alone, without the packages of other platforms', () => {
  expect(isInstalled(wanted, { 'node_modules/yaml': { version: '2.9.1' } })).toBe(true);
});

test.each([
  ['a missing package', {}],
  ['another version', { 'node_modules/yaml': { version: '2.9.0' } }],
  ['a package too many', { 'node_modules/yaml': { version: '2.9.1' }, 'node_modules/x': {} }],
])('%s means installing', (_title, present) => {
  expect(isInstalled(wanted, present)).toBe(false);
});

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.12.0', true],
  ['24.1.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNodeNewEnough(version)).toBe(expected);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  for (const range of Object.values({ ...dependencies, ...devDependencies })) {
    expect(range).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('the lockfile names no registry and needs no install script', () => {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const entries = Object.entries<Record<string, unknown>>(packages);
  expect(entries.filter(([, entry]) => 'resolved' in entry)).toEqual([]);
  // fsevents is macOS only, optional, and falls back without its script.
  const scripted = entries.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
  expect(scripted.filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
});

test('the lockfile covers every platform that a dependency is made for', () => {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const entries = Object.values<{ optionalDependencies?: Record<string, string> }>(packages);
  const names = entries.flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  const paths = Object.keys(packages);
  expect(
    names.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`))),
  ).toEqual([]);
});
