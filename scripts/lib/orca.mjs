/**
 * Orca and Chromium on a display and a message bus of their own: sends keys, gives what was said after each.
 *
 * Everything it starts has a home folder of its own and ends with it. Not part of `npm test`: it wants Debian's
 * packages (docs/access.md) and says which of them is missing. What is played with it stands in scripts/listen.mjs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser } from '../find-browser.mjs';
import { inRoot } from './paths.mjs';

const NEEDED = [
  'orca',
  'Xvfb',
  'openbox',
  'xdotool',
  'xclip',
  'dbus-run-session',
  'speech-dispatcher',
];
/** Orca says the key that was pressed as well. */
const ECHO =
  /^(n|w|slash|tab|return|space|escape|up|down|left|right|home|end|page (up|down)|left (shift|control)|f\d+|leaving [a-z ]+\.?)$/i;
const BUS_LAUNCHER = '/usr/libexec/at-spi-bus-launcher';

/** Orca's log comes in blocks of some thousand letters; heard late, a word would be taken for another key's. */
const AT_ONCE = `import orca.debug as debug
write = debug.println
def at_once(*args, **rest):
    write(*args, **rest)
    if debug.debugFile:
        debug.debugFile.flush()
debug.println = at_once
`;

/** @param {string} name */
const has = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** Starts this same script again, on a bus and in a home of its own, with `--inside` and the home's name. */
export function onOwnBus() {
  const missing = NEEDED.filter((name) => !has(name));
  if (missing.length > 0) {
    console.error(`Not here: ${missing.join(', ')}. See docs/access.md for the packages.`);
    return 2;
  }
  const home = mkdtempSync(join(tmpdir(), 'hotwash-listen-'));
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const speech = join(home, '.config', 'speech-dispatcher');
  mkdirSync(speech, { recursive: true });
  // With a real voice and no sound device Orca falls silent after one sentence.
  writeFileSync(
    join(speech, 'speechd.conf'),
    'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n',
  );
  const own = join(home, '.local', 'share', 'orca');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'orca-customizations.py'), AT_ONCE);
  const args = ['--', process.execPath, ...process.argv.slice(1), '--inside', home];
  const { status } = spawnSync('dbus-run-session', args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local', 'share'),
    },
  });
  rmSync(home, { recursive: true, force: true });
  return status ?? 1;
}

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];

/** @param {string} command @param {readonly string[]} args @param {object} [env] */
function start(command, args, env = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  started.push(child);
  return child;
}

/** Ends what `listening` started, the last first. */
export function endAll() {
  for (const child of started.reverse()) child.kill('SIGTERM');
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => found(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });

/** Has a display of its own, and gives its name. @returns {Promise<string>} */
async function display() {
  const screen = ['-screen', '0', '1440x900x24'];
  const server = start('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp']);
  const pipe = server.stdio[3];
  if (pipe === null || pipe === undefined) throw new Error('Xvfb has no pipe to say its number on');
  const number = await new Promise((said) =>
    pipe.once('data', (text) => said(String(text).trim())),
  );
  return `:${number}`;
}

/** What Orca has been told to say so far. @param {string} log */
function spoken(log) {
  const all = readFileSync(log, 'utf8').matchAll(/SPEECH OUTPUT: '((?:.|\n)*?)'\s*(?:\{|\n)/g);
  return [...all].map(([, said]) => (said ?? '').trim()).filter((said) => said !== '');
}

/** @param {() => boolean} holds @param {number} most */
async function until(holds, most) {
  for (let waited = 0; waited < most; waited += 250) {
    if (holds()) return;
    await wait(250);
  }
  throw new Error('What was waited for did not come');
}

/**
 * @typedef {object} Ears
 * @property {string} display the display's name, to look at it when something goes wrong
 * @property {(line: string) => void} say writes a line of its own
 * @property {(what: string) => void} note a heading
 * @property {(keys: string, times?: number) => Promise<string>} key presses a key, and gives what was said
 * @property {(text: string) => void} type types letters, without listening
 * @property {(file: string) => Promise<string>} paste pastes a file's text, as one way to open it
 * @property {(wanted: RegExp, most?: number, keys?: string) => Promise<string>} to presses Tab, or another key, until it is heard
 * @property {(most?: number) => Promise<string>} listen what is said without a key
 */

/**
 * Starts everything, waits for the title page, and gives the means to play.
 * @param {string} home @param {{dir: string, query?: string, onLine: (line: string) => void}} options
 * @returns {Promise<Ears>}
 */
export async function listening(home, { dir, query = '?map=off', onLine }) {
  const log = join(home, 'orca.log');
  writeFileSync(log, '');
  const port = String(await freePort());
  start(process.execPath, [inRoot('scripts/serve.mjs'), '--port', port, '--dir', dir]);
  const DISPLAY = await display();
  const env = { DISPLAY };
  start('openbox', [], env);
  start(BUS_LAUNCHER, ['--launch-immediately', '--a11y=1', '--screen-reader=1'], env);
  await wait(1500);
  start('orca', [`--debug-file=${log}`], env);
  await until(() => /Speech|speech/.test(readFileSync(log, 'utf8')), 30_000);
  start(
    findBrowser() ?? 'chromium',
    [
      '--force-renderer-accessibility',
      '--test-type',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(home, 'chromium')}`,
      '--window-size=1440,900',
      `--app=http://127.0.0.1:${port}/${query}`,
    ],
    env,
  );

  let at = 0;
  /** @param {readonly string[]} args */
  const xdotool = (args) => spawnSync('xdotool', args, { env: { ...process.env, ...env } });
  /** Everything said since the last time but the names of keys, once nothing more comes. @param {number} [most] */
  const listen = async (most = 12_000) => {
    const fresh = () =>
      spoken(log)
        .slice(at)
        .filter((said) => !ECHO.test(said));
    let last = -1;
    for (let waited = 0; waited < most; waited += 400) {
      await wait(400);
      const { length } = fresh();
      if (length > 0 && length === last) break;
      last = length;
    }
    const said = fresh();
    at = spoken(log).length;
    return said.join(' | ');
  };
  /** @param {string} keys @param {number} [times] */
  const key = async (keys, times = 1) => {
    let said = '';
    for (let n = 0; n < times; n++) {
      xdotool(['key', '--clearmodifiers', keys]);
      said = await listen(6000);
      onLine(`[${keys}] ${said}`);
    }
    return said;
  };
  await until(
    () => spoken(log).some((said) => /Finished loading|heading level 1/.test(said)),
    120_000,
  );
  return {
    display: DISPLAY,
    say: onLine,
    note: (what) => onLine(`\n## ${what}`),
    key,
    type: (text) => xdotool(['type', '--delay', '60', text]),
    paste: (file) => {
      spawnSync('xclip', ['-selection', 'clipboard', '-i', file], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      });
      return key('ctrl+v');
    },
    to: async (wanted, most = 40, keys = 'Tab') => {
      for (let n = 0; n < most; n++) {
        const said = await key(keys);
        if (wanted.test(said)) return said;
      }
      throw new Error(`${keys} never came to ${wanted}`);
    },
    listen,
  };
}
