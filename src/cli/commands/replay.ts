/** `hotwash replay`: an exercise file played again, with the fingerprints of all its lines verified. */
import { replayExercise, verifyLines } from '../../exercise/index.ts';
import { type Command, refuseFile } from '../command.ts';
import { readRecord, scenarioOf, sentence } from '../exercise-source.ts';
import { evictionOf } from '../story/eviction.ts';
import { tellStory } from '../story/story.ts';
import { HELP, JSON_FLAG } from './flags.ts';

export const replay: Command = {
  name: 'replay',
  summary: 'play an exercise file again and verify it',
  about:
    'Plays an exercise file again, every line of it, compares the results with the fingerprints in the file, and prints what play prints of the line in play. The scenario is looked for in scenarios/ of the current folder and of Hotwash itself. A file that was played on another revision of the scenario is refused.',
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
    const { record } = readRecord(file);
    const loaded = scenarioOf(file, record.scenario.id, parsed.text('scenario'), homes);
    const again = replayExercise(loaded.scenario, record);
    const lines = again.ok ? verifyLines(again.states, record) : again;
    if (!again.ok || !lines.ok) {
      throw refuseFile(
        file,
        'replay/differs',
        sentence(lines.ok ? '' : lines.message),
        'Use the scenario and the version of Hotwash it was played with; the file itself was not changed.',
      );
    }
    if (lines.lines > 1)
      terminal.err(`Verified ${lines.verified} of ${lines.lines} lines; told is the one in play.`);
    if (parsed.has('json')) terminal.out(JSON.stringify(again.document, null, 2));
    else {
      const eviction = evictionOf(again.states, record.tree, again.document);
      tellStory(loaded, again.document, eviction, terminal);
    }
    return 0;
  },
};
