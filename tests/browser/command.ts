/** The `hotwash` command, for what a browser test wants of it: finished exercises, replayed files. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs `hotwash` and reads the one JSON document it prints. */
export async function hotwash<T>(...args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, ['scripts/hotwash.mjs', ...args, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as T;
}

/** Plays Two Bears to its end by a policy and writes the exercise file. */
export async function playToFile(
  file: string,
  policy: 'prudent' | 'history' | 'passive',
): Promise<void> {
  const plan = ['play', 'scenarios/two-bears', '--policy', policy, '--seed', '7'];
  await hotwash(...plan, '--out', file, '--force');
}
