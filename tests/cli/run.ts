/** Runs the `hotwash` command: the real one in a process of its own, or its inside without one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { ExitCode } from '../../src/cli/command.ts';
import { COMMANDS, dispatch } from '../../src/cli/main.ts';
import { openTerminal } from '../../src/cli/terminal.ts';

export const SCRIPT = resolve('scripts/hotwash.mjs');
export const TINY = resolve('tests/fixtures/tiny');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command, in another process. */
export function hotwash(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same without a process: quick, for the many ways to be wrong. */
export async function inside(
  ...args: readonly string[]
): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const terminal = openTerminal(
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
    {},
  );
  const code = await dispatch(COMMANDS, args, { terminal, homes: [process.cwd()] });
  return { code, out, err };
}

/** A folder for this test file, removed afterwards. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
