/**
 * Installs the packages a clone lacks, exactly as package-lock.json names them.
 * Uses nothing that has to be installed first. Leaves a complete node_modules alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

/** @param {string} path @returns {Packages | null} */
function readPackages(path) {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether what is installed is what is asked for. Optional packages (other platforms') may be missing.
 * @param {Packages} wanted packages of package-lock.json
 * @param {Packages} present packages of node_modules/.package-lock.json
 */
export function isInstalled(wanted, present) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (!found && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (found?.version !== entry.version) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

export function packagesAreMissing() {
  const wanted = readPackages(inRoot('package-lock.json'));
  if (!wanted)
    throw new Error('package-lock.json is missing or unreadable: is this a whole clone?');
  const present = readPackages(inRoot('node_modules', '.package-lock.json'));
  return !present || !isInstalled(wanted, present);
}

/**
 * @param {{ output?: 'show' | 'stderr' }} [options] `stderr` keeps standard output for the caller's own words
 */
export async function ensurePackages({ output = 'show' } = {}) {
  if (!packagesAreMissing()) return;
  console.error('Installing packages (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { code } =
    npm && /\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args], { output })
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { output });
  if (code !== 0) {
    throw new Error('npm ci failed: see above. Hotwash needs the npm registry once, to install.');
  }
}
