/** `hotwash schema`: the JSON Schema of scenario files, for editors. */
import { exerciseJsonSchema } from '../../exercise/index.ts';
import { SCHEMA_PARTS, scenarioJsonSchema } from '../../scenario/index.ts';
import { type Command, WrongUsage } from '../command.ts';
import { HELP, JSON_FLAG } from './flags.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of scenario and exercise files',
  about:
    'Prints the JSON Schema (draft 2020-12) of scenario.yaml, history.yaml or text.<language>.yaml. The first line of each scenario file names it, so that editors complete and check it. With --exercise: that of .hotwash files.',
  examples: ['schema > scenarios/scenario.schema.json', 'schema history', 'schema --exercise'],
  positional: {
    name: 'file',
    about: `${SCHEMA_PARTS.join(', ')}; scenario unless given`,
    least: 0,
    most: 1,
  },
  flags: {
    exercise: { kind: 'switch', about: 'that of an exercise file (.hotwash) instead' },
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal }) {
    if (parsed.has('exercise')) {
      if (parsed.words.length > 0) throw new WrongUsage('--exercise stands alone.');
      terminal.out(JSON.stringify(exerciseJsonSchema(), null, 2));
      return 0;
    }
    const asked = parsed.words[0] ?? 'scenario';
    const part = SCHEMA_PARTS.find((one) => one === asked);
    if (part === undefined) {
      throw new WrongUsage(`${JSON.stringify(asked)} is not one of ${SCHEMA_PARTS.join(', ')}.`);
    }
    terminal.out(JSON.stringify(scenarioJsonSchema(part), null, 2));
    return 0;
  },
};
