/**
 * Browser tests against the built app, served under its real content security policy. They run in
 * whatever Chromium is there (scripts/find-browser.mjs) and never ask the network for anything.
 */
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

const executablePath = findBrowser();
if (!executablePath) {
  throw new Error(
    'No browser: `npm test` installs one, or set HOTWASH_BROWSER to the path of one.',
  );
}

/** Two clones may be tested at once, so the port is never a fixed one. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      const port = bound && typeof bound === 'object' ? bound.port : 0;
      probe.close(() => found(port));
    });
  });
}

// Worker processes read this file again and must come to the same port: they inherit the environment.
process.env.HOTWASH_TEST_PORT ??= String(await freePort());
const baseURL = `http://127.0.0.1:${process.env.HOTWASH_TEST_PORT}/`;
// Another build than dist/, for who is still at work on one.
const folder = process.env.HOTWASH_TEST_DIR ?? 'dist';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Pictures that screens are compared with. A missing one fails; only `npm run looks` makes or changes any.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  updateSnapshots: 'none',
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env.HOTWASH_PLAYWRIGHT_REPORT ?? 'test-results/playwright.json' },
    ],
  ],
  use: {
    browserName: 'chromium',
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // What a small screen and a finger change; storage, files and safety are the same on every screen.
      testMatch: /(play|access)\.spec\.ts$/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${process.env.HOTWASH_TEST_PORT} --dir ${folder}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 20_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
});
