/** `hotwash check`: reads scenario folders as a compiler would, and plays them. */
import {
  type AttackBundle,
  checkByPlaying,
  compareWithAttack,
  LARGEST_BUNDLE,
  readAttackBundle,
} from '../../scenario/index.ts';
import { loadScenarioFolder, readTextFile } from '../../scenario/node/index.ts';
import { trialsOfAll } from '../check/trials.ts';
import { type Command, type InputFinding, RefusedInput } from '../command.ts';
import { countText, findingText, plural } from '../findings.ts';
import type { Terminal } from '../terminal.ts';
import { HELP, JSON_FLAG } from './flags.ts';

const DEFAULT_EXERCISES = 200;

export const check: Command = {
  name: 'check',
  summary: 'find mistakes in scenarios, with line, column and how to mend them',
  about:
    'Reads scenario folders as a compiler would: syntax, schema, references, missing words. A scenario without errors is then played many times by each of its plans, to find what never comes, dead ends, options that are no choice, and luck that outweighs judgement. Errors make the exit code 1; warnings do not.',
  examples: [
    'check scenarios/two-bears',
    'check scenarios/*/ --json',
    'check my-scenario --exercises 5000',
    'check my-scenario --attack enterprise-attack-18.1.json',
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
      about: `exercises to play by each plan, up to a thousand or five times as many where something never comes, and a tenth more to compare options; ${DEFAULT_EXERCISES} unless given`,
    },
    attack: {
      kind: 'text',
      value: 'FILE',
      about: "compare techniques with MITRE's Enterprise bundle (STIX JSON) in this file",
    },
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal }) {
    const count = parsed.count('exercises') ?? DEFAULT_EXERCISES;
    const findings: InputFinding[] = [];
    const attack = readAttack(parsed.text('attack'));
    let exercises = 0;
    for (const folder of parsed.words) {
      const one = checkFolder(folder, count, attack);
      findings.push(...one.findings);
      exercises += one.exercises;
      if (!parsed.has('json')) tell(folder, one.findings, one.exercises, terminal);
    }
    if (parsed.has('json')) terminal.out(JSON.stringify({ findings, exercises }, null, 2));
    return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
  },
};

interface Attack {
  /** As it was given, for sentences. */
  readonly file: string;
  readonly bundle: AttackBundle;
}

/** The bundle that was asked for. Refuses a file that is none before any scenario is read. */
function readAttack(file: string | undefined): Attack | null {
  if (file === undefined) return null;
  const text = readTextFile(file, LARGEST_BUNDLE);
  if (!text.ok) throw new RefusedInput([text.finding]);
  const read = readAttackBundle(file, text.text);
  if (!read.ok) throw new RefusedInput([read.finding]);
  return { file, bundle: read.bundle };
}

function checkFolder(
  folder: string,
  count: number,
  attack: Attack | null,
): { readonly findings: readonly InputFinding[]; readonly exercises: number } {
  const loaded = loadScenarioFolder(folder);
  if (loaded.scenario === null) return { findings: loaded.findings, exercises: 0 };
  const read = [
    ...loaded.findings,
    ...(attack === null ? [] : compareWithAttack(loaded, attack.bundle, attack.file)),
  ];
  if (count === 0) return { findings: read, exercises: 0 };
  const { whole, timed } = trialsOfAll(loaded.scenario, 'check', count);
  const played = checkByPlaying(loaded, whole, timed);
  return { findings: [...read, ...played.findings], exercises: played.exercises };
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
