/** What a command is, and how it answers. */
import type { Finding } from '../scenario/index.ts';
import type { Grammar, Parsed } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine, 1 the input has findings or is refused, 2 wrong usage, 70 our bug. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

export interface Surroundings {
  readonly terminal: Terminal;
  /** Folders in which `scenarios/` is looked for, nearest first. */
  readonly homes: readonly string[];
}

export interface Command extends Grammar {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More for the command's own help. */
  readonly about: string;
  readonly examples: readonly string[];
  run(parsed: Parsed, around: Surroundings): ExitCode | Promise<ExitCode>;
}

/** Thrown by a command when a value cannot be used after all: exit 2 with the command's usage. */
export class WrongUsage extends Error {}

/** A finding about an input; files of exercises have codes of their own. */
export interface InputFinding extends Omit<Finding, 'code'> {
  readonly code: string;
}

/** Thrown by a command when its input is refused: exit 1 with the findings. */
export class RefusedInput extends Error {
  readonly findings: readonly InputFinding[];
  constructor(findings: readonly InputFinding[]) {
    super(findings[0]?.message ?? 'the input is refused');
    this.findings = findings;
  }
}

/** A refusal that concerns a whole file. */
export function refuseFile(file: string, code: string, message: string, fix: string): RefusedInput {
  return new RefusedInput([
    { file, line: 1, column: 1, path: '', severity: 'error', code, message, fix },
  ]);
}
