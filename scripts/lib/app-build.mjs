/**
 * Builds the app into dist/, when what it is made from has changed since the last build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const STAMP = inRoot('node_modules', '.cache', 'hotwash', 'app-build');
const MADE_FROM = [
  'index.html',
  'src',
  'scenarios',
  'assets',
  'public',
  'scripts',
  'vite.config.ts',
  'package-lock.json',
];

/** @param {string} path */
const matters = (path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('src/cli/');

const vite = () => inRoot('node_modules', 'vite', 'bin', 'vite.js');

/** @returns {Promise<import('./run.mjs').Ending>} */
export async function buildApp() {
  const made = fingerprint(MADE_FROM, matters);
  const ending = await run(process.execPath, [vite(), 'build', '--logLevel', 'warn'], {
    minutes: 5,
    env: { NODE_ENV: 'production' },
  });
  if (ending.code === 0) {
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, made);
  }
  return ending;
}

export function appIsStale() {
  if (!existsSync(inRoot('dist', 'index.html')) || !existsSync(STAMP)) return true;
  return readFileSync(STAMP, 'utf8') !== fingerprint(MADE_FROM, matters);
}
