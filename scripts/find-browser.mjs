/**
 * Finds a Chromium-family browser for the tests; installs none (that is lib/browser-install.mjs).
 *
 * In this order: HOTWASH_BROWSER; the usual names on PATH; the usual application folders of macOS and
 * Windows; the one Playwright has downloaded. A HOTWASH_BROWSER that points nowhere is an error, because
 * whoever set it did not want another one. Run by itself, it prints the path.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * @typedef {object} Surroundings what the search looks at; tests give their own
 * @property {Record<string, string | undefined>} env
 * @property {string} platform
 * @property {(path: string) => boolean} isThere
 * @property {() => string | null} playwrights path of Playwright's own browser, there or not
 */

/** @type {Surroundings} */
const HERE = {
  env: process.env,
  platform: process.platform,
  isThere: canRun,
  playwrights: playwrightsBrowser,
};

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

function playwrightsBrowser() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return chromium.executablePath() || null;
  } catch {
    return null;
  }
}

/** @param {Surroundings} surroundings @returns {string[]} */
function usualPlaces({ env, platform }) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((home) => home !== undefined)
      .flatMap((home) => WINDOWS_APPS.map((app) => `${home}\\${app}`));
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  if (platform !== 'darwin') return onPath;
  const apps = ['/Applications', `${env.HOME}/Applications`].flatMap((home) =>
    MAC_APPS.map((app) => `${home}/${app}.app/Contents/MacOS/${app}`),
  );
  return [...onPath, ...apps];
}

/**
 * @param {Partial<Surroundings>} [given]
 * @returns {string | null}
 */
export function findBrowser(given = {}) {
  const surroundings = { ...HERE, ...given };
  const asked = surroundings.env.HOTWASH_BROWSER;
  if (asked) {
    if (surroundings.isThere(asked)) return asked;
    throw new Error(`HOTWASH_BROWSER is "${asked}", but no program is there`);
  }
  const found = usualPlaces(surroundings).find(surroundings.isThere);
  if (found) return found;
  const downloaded = surroundings.playwrights();
  return downloaded && surroundings.isThere(downloaded) ? downloaded : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = findBrowser();
  console.log(path ?? 'no browser found');
  process.exitCode = path ? 0 : 1;
}
