/**
 * The `hotwash` command: finds the command that was asked for, runs it, and turns whatever happens into one exit
 * code. A stack trace is shown only when HOTWASH_DEBUG is set.
 */
import packageJson from '../../package.json' with { type: 'json' };
import { EndlessExercise } from '../exercise/index.ts';
import { nearest } from '../scenario/index.ts';
import { parseArguments } from './arguments.ts';
import {
  type Command,
  type ExitCode,
  RefusedInput,
  refuseFile,
  type Surroundings,
  WrongUsage,
} from './command.ts';
import { chart } from './commands/chart.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { merge } from './commands/merge.ts';
import { play } from './commands/play.ts';
import { replay } from './commands/replay.ts';
import { schema } from './commands/schema.ts';
import { simulate } from './commands/simulate.ts';
import { findingText } from './findings.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { helpOf, helpOfAll, usageOf } from './usage.ts';

/** All commands, in the order of help. */
export const COMMANDS: readonly Command[] = [
  play,
  simulate,
  check,
  replay,
  compare,
  merge,
  schema,
  chart,
];

/**
 * Runs the command in `args` and returns its exit code. `home` is the folder of the clone or package.
 */
export async function main(args: readonly string[], home?: string): Promise<ExitCode> {
  const { stdout, stderr, env } = process;
  const terminal = openTerminal(stdout, stderr, env);
  const homes = [process.cwd(), ...(home === undefined ? [] : [home])];
  process.once('SIGINT', () => process.exit(130));
  try {
    return await dispatch(COMMANDS, args, { terminal, homes });
  } catch (bug) {
    return reportBug(bug, terminal, env.HOTWASH_DEBUG === '1');
  }
}

/** Runs one of `commands`. Throws only what is a bug. */
export async function dispatch(
  commands: readonly Command[],
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode> {
  const { terminal } = around;
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.err(helpOfAll(commands));
    return 2;
  }
  if (name === '--version') {
    terminal.out(packageJson.version);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') return help(commands, rest, terminal);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return unknownCommand(commands, name, terminal);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpOf(command));
    return 0;
  }
  return runCommand(command, rest, around);
}

async function runCommand(
  command: Command,
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode> {
  const { terminal } = around;
  const wrongUsage = (message: string): ExitCode => {
    terminal.err(`hotwash ${command.name}: ${message}`);
    terminal.err(usageOf(command));
    return 2;
  };
  const result = parseArguments(command, args);
  if (!result.ok) return wrongUsage(result.message);
  try {
    return await command.run(result.parsed, around);
  } catch (problem) {
    if (problem instanceof WrongUsage) return wrongUsage(problem.message);
    const refused = problem instanceof EndlessExercise ? refuseEndless(problem, args) : problem;
    if (!(refused instanceof RefusedInput)) throw refused;
    for (const finding of refused.findings) terminal.err(findingText(finding, terminal));
    if (result.parsed.has('json')) {
      terminal.out(JSON.stringify({ findings: refused.findings }, null, 2));
    }
    return 1;
  }
}

/** A scenario whose exercises do not end is its author's to mend. */
function refuseEndless(problem: EndlessExercise, args: readonly string[]): RefusedInput {
  return refuseFile(
    args[0] ?? '',
    'play/throws',
    `This scenario cannot be played to an end: ${problem.message}.`,
    'Look for injects or effects that bring each other again and again.',
  );
}

function help(commands: readonly Command[], rest: readonly string[], terminal: Terminal): ExitCode {
  const [name] = rest;
  const command = commands.find((one) => one.name === name);
  if (name !== undefined && command === undefined) return unknownCommand(commands, name, terminal);
  terminal.out(command === undefined ? helpOfAll(commands) : helpOf(command));
  return 0;
}

function unknownCommand(commands: readonly Command[], name: string, terminal: Terminal): ExitCode {
  const names = commands.map((command) => command.name);
  const near = nearest(name, names);
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}...` : name);
  const what = name.startsWith('-') ? 'flag' : 'command';
  terminal.err(
    `hotwash: There is no ${what} ${shown}${near === null ? '.' : `; did you mean ${near}?`}`,
  );
  terminal.err(helpOfAll(commands));
  return 2;
}

/** Says that the fault is ours. */
export function reportBug(bug: unknown, terminal: Terminal, debug: boolean): ExitCode {
  const message = bug instanceof Error ? bug.message : String(bug);
  terminal.err(`hotwash: This is our bug, not yours: ${message}`);
  const stack = bug instanceof Error ? bug.stack : undefined;
  terminal.err(
    debug && stack !== undefined
      ? stack
      : 'Please report it with the command you gave; HOTWASH_DEBUG=1 shows where it happened.',
  );
  return 70;
}
