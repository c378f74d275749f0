/**
 * Where things are in a clone. Everything is worked out from this file, never from the current folder,
 * so the scripts behave the same wherever they are called from.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** Every folder under scenarios/ that holds a scenario, sorted. @returns {string[]} */
export function scenarioFolders() {
  const home = inRoot('scenarios');
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, 'scenario.yaml')))
    .map((entry) => join('scenarios', entry.name))
    .sort();
}
