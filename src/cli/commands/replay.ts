/** `hotwash replay`: an exercise file played again, with its digests verified. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE, readExercise, replayExercise } from '../../exercise/index.ts';
import type { LoadedScenario } from '../../scenario/index.ts';
import { readTextFile } from '../../scenario/node/index.ts';
import { type Command, RefusedInput, refuseFile } from '../command.ts';
import { openScenario } from '../scenario-source.ts';
import { tellStory } from '../story/story.ts';
import { HELP, JSON_FLAG } from './flags.ts';

export const replay: Command = {
  name: 'replay',
  summary: 'play an exercise file again and verify it',
  about:
    'Plays an exercise file again along its line in play, compares the result with the digest in the file, and prints what play prints. The scenario is looked for in scenarios/ of the current folder and of Hotwash itself. A file that was played on another revision of the scenario is refused.',
  examples: [
    'replay monday.hotwash',
    'replay monday.hotwash --scenario scenarios/two-bears --json',
  ],
  positional: { name: 'file', about: 'an exercise file (.hotwash)', least: 1, most: 1 },
  flags: {
    scenario: { kind: 'text', value: 'FOLDER', about: 'the scenario it was played on' },
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal, homes }) {
    const file = parsed.words[0] ?? '';
    const read = readTextFile(file, LARGEST_FILE * 2);
    if (!read.ok) throw new RefusedInput([read.finding]);
    const result = readExercise(read.text);
    if (!result.ok) {
      throw new RefusedInput(
        result.findings.map((finding) => ({ ...finding, file, severity: 'error' })),
      );
    }
    const { record } = result;
    const loaded = scenarioOf(file, record.scenario.id, parsed.text('scenario'), homes);
    const again = replayExercise(loaded.scenario, record);
    if (!again.ok) {
      throw refuseFile(
        file,
        'replay/differs',
        sentence(again.message),
        'Use the scenario and the version of Hotwash it was played with; the file itself was not changed.',
      );
    }
    if (parsed.has('json')) terminal.out(JSON.stringify(again.document, null, 2));
    else tellStory(loaded, again.document, terminal);
    return 0;
  },
};

/** The scenario a file names. Its id is kebab-case, so it cannot lead out of `scenarios/`. */
function scenarioOf(
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
const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
