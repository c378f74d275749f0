/**
 * `npm start`: from a fresh clone to a running exercise. Installs and builds what is missing, serves the
 * app to this machine only, and opens it in a browser if there is one to open.
 *
 *   npm start -- --no-open      print the address only
 *   npm start -- --port 8080    a port of your choice; any free one otherwise
 *
 * Until the packages are installed it uses nothing but Node and npm.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { spawn } = await import('node:child_process');
const { parseArgs } = await import('node:util');
const { appIsStale, buildApp } = await import('./lib/app-build.mjs');
const { ensurePackages } = await import('./lib/install.mjs');
const { inRoot } = await import('./lib/paths.mjs');
const { closeOnSignal, serveFolder } = await import('./lib/static-server.mjs');

function readOptions() {
  const { values } = parseArgs({
    options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }
  return { open: !values['no-open'], port };
}

/** Whether a browser window could appear where this runs. */
function hasScreen() {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Best effort: the address has been printed, so a missing opener is not worth a word. @param {string} address */
function openBrowser(address) {
  /** @type {Record<string, [string, string[]]>} */
  const openers = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  };
  const [program, args] = openers[process.platform] ?? ['xdg-open', [address]];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

try {
  const { open, port } = readOptions();
  await ensurePackages();
  if (appIsStale()) {
    console.log('Building Hotwash ...');
    const { code } = await buildApp();
    if (code !== 0) throw new Error('the build failed: see above');
  }
  const { address, close } = await serveFolder(inRoot('dist'), port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`port ${port} is taken; without --port any free one is used`);
  });
  closeOnSignal(close);
  console.log(`Hotwash is at ${address}  (Ctrl-C ends it)`);
  if (open && hasScreen()) openBrowser(address);
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
