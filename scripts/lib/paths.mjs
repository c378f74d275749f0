/**
 * Where things are in a clone. Everything is worked out from this file, never from the current folder,
 * so the scripts behave the same wherever they are called from.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Every folder under scenarios/ that holds a scenario: first those that scenarios/shelf.txt names, in its order, which
 * is that of the title page, then the others by name. @returns {string[]}
 */
export function scenarioFolders() {
  const home = inRoot('scenarios');
  if (!existsSync(home)) return [];
  const shelf = inRoot('scenarios', 'shelf.txt');
  const named = existsSync(shelf) ? readFileSync(shelf, 'utf8').split(/\s+/) : [];
  const place = (/** @type {string} */ name) =>
    named.includes(name) ? named.indexOf(name) : named.length;
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, 'scenario.yaml')))
    .map((entry) => entry.name)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((name) => join('scenarios', name));
}
