/**
 * Gets a browser for the tests when there is none: first Playwright's own download, then Debian's
 * package. Each has a time limit. When neither works it says what to do; it never lets tests be skipped.
 */
import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const HELP = `No browser was found, and none could be installed.
Install Chromium, Chrome, Edge or Brave, or name one: HOTWASH_BROWSER=/path/to/browser npm test
(npm test -- --unit runs what needs no browser.)`;

/** @returns {Promise<string>} path of a browser */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;

  console.log("No browser found; trying Playwright's download ...");
  await run(process.execPath, [inRoot('node_modules/playwright/cli.js'), 'install', 'chromium'], {
    minutes: 4,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  const downloaded = findBrowser();
  if (downloaded && (await starts(downloaded))) return downloaded;

  const packaged = await installPackage();
  if (packaged) return packaged;
  throw new Error(HELP);
}

/** A download can lack the system libraries it needs. @param {string} path */
async function starts(path) {
  if (process.platform !== 'linux') return true;
  return (await run(path, ['--version'], { minutes: 0.5, output: 'capture' })).code === 0;
}

/** Debian and its relatives: the package brings its libraries along. */
async function installPackage() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  const isRoot = process.getuid?.() === 0;
  if (
    !isRoot &&
    (await run('sudo', ['-n', 'true'], { minutes: 0.5, output: 'capture' })).code !== 0
  ) {
    return null;
  }
  console.log("Trying Debian's chromium package ...");
  /** @param {string[]} args */
  const apt = (...args) => {
    const all = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args];
    const [program, ...rest] = isRoot
      ? all
      : ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', ...all];
    return run(/** @type {string} */ (program), rest, {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  // A stale mirror can fail the update and still have the package, so only the install decides.
  await apt('update');
  await apt('install', '-y', 'chromium');
  const found = findBrowser();
  return found && (await starts(found)) ? found : null;
}
