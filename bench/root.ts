/** Finds the clone this bundle was made from, and what is loaded from it as it is, without being bundled. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

function findRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest)) {
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
    if (name === 'hotwash') return from;
  }
  const above = dirname(from);
  if (above === from) throw new Error('the bench runs inside a clone of Hotwash');
  return findRoot(above);
}

export const root = findRoot(dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);

/** A script of the clone. */
export const loadScript = <T>(path: string): Promise<T> =>
  import(/* @vite-ignore */ pathToFileURL(inRoot(path)).href) as Promise<T>;

/** A package of the clone, or of another folder that has packages. */
export const loadPackage = <T>(name: string, folder = root): T =>
  createRequire(join(folder, 'package.json'))(name) as T;
