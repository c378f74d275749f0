/**
 * Runs another program to its end and says how it ended. Never throws for a failing program,
 * never waits for ever, never reads the keyboard.
 */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} Ending
 * @property {number} code exit code; 1 when it was killed or could not be started
 * @property {boolean} timedOut
 * @property {string} output what it wrote on standard output, when `capture` was asked for
 * @property {string} errors and on standard error
 *
 * @typedef {object} Options
 * @property {number} [minutes] time limit; 10 unless told
 * @property {Record<string, string>} [env] added to the environment
 * @property {'show' | 'capture' | 'stderr'} [output] where its words go: through, kept, or all on stderr
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Ending>}
 */
export function run(program, args, { minutes = 10, env = {}, output = 'show' } = {}) {
  const windows = process.platform === 'win32';
  /** @type {'inherit' | 'pipe' | 2} */
  const out = output === 'show' ? 'inherit' : output === 'capture' ? 'pipe' : 2;
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, output === 'capture' ? 'pipe' : 'inherit'],
      // A group of its own, so that a time limit also ends what the program started.
      detached: !windows,
      shell: windows && /\.cmd$/.test(program),
    });
    let text = '';
    let errors = '';
    child.stdout?.on('data', (part) => {
      text += part;
    });
    child.stderr?.on('data', (part) => {
      errors += part;
    });
    let timedOut = false;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      try {
        if (windows || child.pid === undefined) child.kill(signal);
        else process.kill(-child.pid, signal);
      } catch {
        // Already gone.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop('SIGTERM');
      setTimeout(() => stop('SIGKILL'), 5_000).unref();
    }, minutes * 60_000);
    const interrupted = () => {
      stop('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      done({ code, timedOut, output: text, errors });
    };
    child.once('error', (error) => {
      errors += String(error);
      if (output !== 'capture') console.error(String(error));
      finish(1);
    });
    child.once('close', (code) => finish(timedOut ? 1 : (code ?? 1)));
  });
}
