/**
 * Plays a turn of Two Bears, and opens a finished exercise's hot wash, with Orca listening: writes down what a screen
 * reader's user hears, key by key. Not part of `npm test`: it wants Debian's orca, xvfb, dbus-x11, at-spi2-core,
 * openbox, xdotool and speech-dispatcher, and says which of them is missing. What was heard stands in docs/access.md.
 *
 *     node scripts/listen.mjs [--dir dist] [--out .scratch/heard.txt]
 *
 * Everything it starts has a home folder, a message bus and a display of its own, and ends with it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';
import { inRoot } from './lib/paths.mjs';

const NEEDED = ['orca', 'Xvfb', 'openbox', 'xdotool', 'dbus-run-session', 'speech-dispatcher'];
/** Orca says the key that was pressed as well. */
const ECHO = /^(n|tab|return|space|escape|up|down|left|right|leaving [a-z ]+\.?)$/;
const BUS_LAUNCHER = '/usr/libexec/at-spi-bus-launcher';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    out: { type: 'string', default: '.scratch/heard.txt' },
    inside: { type: 'string' },
  },
});

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

function onOwnBus() {
  const missing = NEEDED.filter((name) => !has(name));
  if (missing.length > 0) {
    console.error(`Not here: ${missing.join(', ')}. See docs/access.md for the packages.`);
    process.exitCode = 2;
    return;
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
  process.exitCode = status ?? 1;
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
  const server = start('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1440x900x24',
    '-nolisten',
    'tcp',
  ]);
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

/** @param {string} home */
async function inside(home) {
  const log = join(home, 'orca.log');
  writeFileSync(log, '');
  /** @type {string[]} */
  const heard = [];
  const port = String(await freePort());
  const folder = values.dir;
  start(process.execPath, [inRoot('scripts/serve.mjs'), '--port', port, '--dir', folder]);
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
      `--app=http://127.0.0.1:${port}/?map=off`,
    ],
    env,
  );

  let at = 0;
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
    return said;
  };
  /** @param {string} line */
  const say = (line) => {
    heard.push(line);
    console.log(line);
  };
  /** @param {string} what */
  const note = (what) => say(`\n## ${what}`);
  /** @param {string} keys */
  const key = async (keys) => {
    spawnSync('xdotool', ['key', '--clearmodifiers', keys], { env: { ...process.env, ...env } });
    const said = await listen();
    say(`[${keys}] ${said.join(' | ')}`);
    return said.join(' | ');
  };
  /** Tab by Tab, as somebody does who only hears. @param {RegExp} wanted @param {number} [most] */
  const tabTo = async (wanted, most = 40) => {
    for (let n = 0; n < most; n++) if (wanted.test(await key('Tab'))) return;
    throw new Error(`Tab never came to ${wanted}`);
  };

  await until(
    () => spoken(log).some((said) => /Finished loading|heading level 1/.test(said)),
    120_000,
  );
  note('The title page, as it opens');
  await listen(12_000).then((said) => say(said.join(' | ')));
  await tabTo(/Open the briefing: Two Bears/);
  note('The briefing');
  await key('Return');
  for (let n = 0; n < 8; n++) await key('Down');
  await tabTo(/How long do you have/);
  for (let n = 0; n < 6; n++) if (/Two decisions/.test(await key('Down'))) break;
  await tabTo(/Begin exercise/);
  note('The war room: StartEx');
  await key('Return');
  for (let n = 0; n < 8; n++) await key('Down');
  note('On, turn by turn, to the first paper that wants an answer');
  for (let n = 0; n < 30; n++) {
    const said = await key('n');
    if (/answer is due|1 inject|waits? for/.test(said)) break;
  }
  note('The first decision');
  for (let n = 0; n < 8; n++) await key('Down');
  await tabTo(/radio button/);
  await key('space');
  await tabTo(/Commit answer/);
  await key('Return');
  note('End of the turn');
  // With nothing left to answer, focus stands on the button that ends the turn.
  let said = await key('Return');
  note('To EndEx');
  for (let n = 0; n < 80 && !/EndEx/.test(said); n++) {
    if (/answer is due/i.test(said)) {
      await tabTo(/Go on anyway/, 6);
      said = await key('Return');
    } else said = await key('n');
  }
  await tabTo(/Open the hot wash/);
  note('The hot wash');
  await key('Return');
  for (let n = 0; n < 30; n++) await key('Down');
  for (let n = 0; n < 12; n++) await key('Tab');
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${heard.join('\n')}\n`);
}

/** @param {() => boolean} holds @param {number} most */
async function until(holds, most) {
  for (let waited = 0; waited < most; waited += 250) {
    if (holds()) return;
    await wait(250);
  }
  throw new Error('What was waited for did not come');
}

if (values.inside === undefined) onOwnBus();
else {
  try {
    await inside(values.inside);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    for (const child of started.reverse()) child.kill('SIGTERM');
  }
}
