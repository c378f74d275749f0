/** `hotwash check`: reads scenario folders as a compiler would, and plays them. */
import { checkByPlaying } from '../../scenario/index.ts';
import { loadScenarioFolder } from '../../scenario/node/index.ts';
import { trialsOf } from '../check/trials.ts';
import type { Command, InputFinding } from '../command.ts';
import { countText, findingText, plural } from '../findings.ts';
import { choosePlan } from '../scenario-source.ts';
import type { Terminal } from '../terminal.ts';
import { HELP, JSON_FLAG } from './flags.ts';

const DEFAULT_EXERCISES = 200;

export const check: Command = {
  name: 'check',
  summary: 'find mistakes in scenarios, with line, column and how to mend them',
  about:
    'Reads scenario folders as a compiler would: syntax, schema, references, missing words. A scenario without errors is then played many times, to find what never comes, dead ends, options that are no choice, and luck that outweighs judgement. Errors make the exit code 1; warnings do not.',
  examples: [
    'check scenarios/two-bears',
    'check scenarios/*/ --json',
    'check my-scenario --exercises 5000',
  ],
  positional: {
    name: 'scenario',
    about: 'scenario folders, or their scenario.yaml',
    least: 1,
    most: 1_000,
  },
  flags: {
    exercises: {
      kind: 'count',
      value: 'N',
      least: 0,
      most: 1_000_000,
      about: `exercises to play on each, and a tenth more to compare options; ${DEFAULT_EXERCISES} unless given`,
    },
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal }) {
    const count = parsed.count('exercises') ?? DEFAULT_EXERCISES;
    const findings: InputFinding[] = [];
    let exercises = 0;
    for (const folder of parsed.words) {
      const one = checkFolder(folder, count);
      findings.push(...one.findings);
      exercises += one.exercises;
      if (!parsed.has('json')) tell(folder, one.findings, one.exercises, terminal);
    }
    if (parsed.has('json')) terminal.out(JSON.stringify({ findings, exercises }, null, 2));
    return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
  },
};

function checkFolder(
  folder: string,
  count: number,
): { readonly findings: readonly InputFinding[]; readonly exercises: number } {
  const loaded = loadScenarioFolder(folder);
  if (loaded.scenario === null || count === 0) return { findings: loaded.findings, exercises: 0 };
  const plan = choosePlan(loaded, undefined);
  const played = checkByPlaying(loaded, trialsOf(loaded.scenario, plan, 'check', count));
  return { findings: [...loaded.findings, ...played.findings], exercises: played.exercises };
}

function tell(
  folder: string,
  findings: readonly InputFinding[],
  exercises: number,
  terminal: Terminal,
): void {
  for (const finding of findings) terminal.out(findingText(finding, terminal));
  const errors = findings.some((finding) => finding.severity === 'error');
  const mark = errors ? terminal.style.red('✗') : terminal.style.green('✓');
  const played = exercises > 0 ? `; ${plural(exercises, 'exercise')} played` : '';
  terminal.out(`${mark} ${folder}: ${countText(findings)}${played}`);
}
