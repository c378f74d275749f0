/** `hotwash play`: one exercise to its end, as a story or as JSON. */
import { playExercise, States, writeExercise } from '../../exercise/index.ts';
import type { Command } from '../command.ts';
import { choosePlan, openScenario } from '../scenario-source.ts';
import { evictionOf } from '../story/eviction.ts';
import { tellStory } from '../story/story.ts';
import { assureWritable, writeWhole } from '../write-file.ts';
import { DEFAULT_SEED, FORCE, HELP, JSON_FLAG, PLAN, POLICY, policyOf, SEED } from './flags.ts';

export const play: Command = {
  name: 'play',
  summary: 'play one exercise to the end and tell it',
  about:
    'Plays one exercise by a policy and tells what happened: what arrived, what was chosen, how the dice fell, and how it ended. --out keeps it as an exercise file.',
  examples: [
    'play two-bears --policy history',
    'play scenarios/two-bears --policy prudent --seed monday --out monday.hotwash',
    'play scenarios/two-bears --json | less',
  ],
  positional: {
    name: 'scenario',
    about: 'a scenario folder, or the id of one of ours',
    least: 1,
    most: 1,
  },
  flags: {
    policy: POLICY,
    seed: SEED,
    plan: PLAN,
    out: { kind: 'text', value: 'FILE', about: 'write the exercise file here' },
    force: FORCE,
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal, homes }) {
    const out = parsed.text('out');
    const force = parsed.has('force');
    if (out !== undefined) assureWritable(out, force);
    const loaded = openScenario(parsed.words[0] ?? '', homes);
    const { record, document } = playExercise(loaded.scenario, {
      seed: parsed.text('seed') ?? DEFAULT_SEED,
      plan: choosePlan(loaded, parsed.text('plan')),
      policy: policyOf(parsed),
    });
    if (out !== undefined) {
      writeWhole(out, writeExercise(record), force);
      terminal.err(`Wrote ${out}.`);
    }
    if (parsed.has('json')) terminal.out(JSON.stringify(document, null, 2));
    else {
      const states = new States(loaded.scenario, record);
      tellStory(loaded, document, evictionOf(states, record.tree, document), terminal);
    }
    return 0;
  },
};
