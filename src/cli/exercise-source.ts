/** The exercise file a command works on, and the scenario it was played on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ExerciseRecord, LARGEST_FILE, readExercise } from '../exercise/index.ts';
import type { LoadedScenario } from '../scenario/index.ts';
import { readTextFile } from '../scenario/node/index.ts';
import { RefusedInput, refuseFile } from './command.ts';
import { openScenario } from './scenario-source.ts';

/** The text of a file that is no larger than this many characters, or a refusal. */
export function readFileText(file: string, largest = LARGEST_FILE): string {
  const read = readTextFile(file, largest * 2);
  if (!read.ok) throw new RefusedInput([read.finding]);
  return read.text;
}

/** The record in an exercise file, or a refusal with its findings. */
export function readRecord(file: string): {
  readonly text: string;
  readonly record: ExerciseRecord;
} {
  const text = readFileText(file);
  const result = readExercise(text);
  if (result.ok) return { text, record: result.record };
  throw new RefusedInput(
    result.findings.map((finding) => ({ ...finding, file, severity: 'error' })),
  );
}

/** The scenario a file names. Its id is kebab-case, so it cannot lead out of `scenarios/`. */
export function scenarioOf(
  file: string,
  id: string,
  given: string | undefined,
  homes: readonly string[],
): LoadedScenario {
  if (given !== undefined) return openScenario(given);
  for (const home of homes) {
    const folder = join(home, 'scenarios', id);
    if (existsSync(join(folder, 'scenario.yaml'))) return openScenario(folder);
  }
  throw refuseFile(
    file,
    'replay/no-scenario',
    `It was played on the scenario "${id}", which is not in scenarios/ here.`,
    'Say where the scenario is: --scenario FOLDER.',
  );
}

/** A message as a sentence: capital first, full stop last. */
export const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
