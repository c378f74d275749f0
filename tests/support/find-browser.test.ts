/** The search for a browser looks where stated, in the stated order, and never takes a wrong one. */
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';

const PLAYWRIGHTS = '/home/ana/.cache/ms-playwright/chromium-1/chrome';

/** Looks for a browser on a machine that has just these programs. */
function search(programs: readonly string[], env: Record<string, string> = {}, platform = 'linux') {
  return findBrowser({
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    isThere: (path) => programs.includes(path),
    playwrights: () => PLAYWRIGHTS,
  });
}

test('HOTWASH_BROWSER comes before everything', () => {
  const programs = ['/opt/mine', '/usr/bin/chromium'];
  expect(search(programs, { HOTWASH_BROWSER: '/opt/mine' })).toBe('/opt/mine');
});

test('a HOTWASH_BROWSER that points nowhere is an error, not a reason to take another', () => {
  expect(() => search(['/usr/bin/chromium'], { HOTWASH_BROWSER: '/opt/gone' })).toThrow(
    '/opt/gone',
  );
});

test('chromium comes before chrome, wherever on PATH they are', () => {
  const programs = ['/usr/local/bin/google-chrome', '/usr/bin/chromium'];
  expect(search(programs)).toBe('/usr/bin/chromium');
});

test.each(['google-chrome-stable', 'microsoft-edge', 'brave-browser'])('%s will do', (name) => {
  expect(search([`/usr/bin/${name}`])).toBe(`/usr/bin/${name}`);
});

test('on macOS the application folders are searched after PATH', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(search([chrome], { HOME: '/Users/ana' }, 'darwin')).toBe(chrome);
  expect(search([chrome, '/usr/local/bin/chromium'], {}, 'darwin')).toBe('/usr/local/bin/chromium');
});

test('on Windows the application folders are searched', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(search([edge], env, 'win32')).toBe(edge);
});

test("Playwright's own browser is the last resort, and only if it was downloaded", () => {
  expect(search([PLAYWRIGHTS])).toBe(PLAYWRIGHTS);
  expect(search([PLAYWRIGHTS, '/usr/bin/chromium'])).toBe('/usr/bin/chromium');
  expect(search([])).toBeNull();
});
