/**
 * `npm run golden`: plays every golden exercise on the scenarios as they are, writes what came of it, and prints the
 * difference for somebody to read. `--search N` looks for exercises for what none meets, in N tries a scenario.
 *
 * The only writer of the golden files. Never run by a test.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/index.ts';
import { writeExercise } from '../../src/exercise/index.ts';
import { formatFinding } from '../../src/scenario/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { exercisedBy } from './exercised.ts';
import {
  FOLDER,
  goldenFile,
  goldenNames,
  type Played,
  playAgain,
  readGolden,
  recordOf,
  textOf,
} from './golden.ts';
import { search } from './search.ts';

const SCENARIOS = ['two-bears', 'double-extortion'];
/** A difference longer than this is read in the version control's own view. */
const MOST_LINES = 24;

/** Rewrites, and prints what changed. Answers the exit code. */
export function main(args: readonly string[]): number {
  const at = args.indexOf('--search');
  const tries = at < 0 ? 0 : Number(args[at + 1] ?? 600);
  for (const id of SCENARIOS) {
    const { scenario, findings } = loadScenarioFolder(`scenarios/${id}`);
    if (scenario === null) {
      console.error(findings.map(formatFinding).join('\n'));
      return 1;
    }
    rewrite(scenario, tries);
  }
  return 0;
}

function rewrite(scenario: Scenario, tries: number): void {
  mkdirSync(`${FOLDER}/${scenario.id}`, { recursive: true });
  const met = new Set<string>();
  for (const name of goldenNames(scenario.id)) {
    const { record, decisions } = readGolden(scenario.id, name);
    const played = playAgain(scenario, record.seed, record.plan, decisions);
    for (const dropped of played.dropped) console.info(`${name}: left out ${dropped}`);
    for (const one of exercisedBy(scenario, played.events)) met.add(one);
    put(scenario.id, name, played);
  }
  if (tries === 0) return;
  const { found, missing } = search(scenario, met, goldenNames(scenario.id), tries, console.info);
  for (const { name, played } of found) put(scenario.id, name, played);
  for (const one of missing) console.info(`${scenario.id}: nothing found for ${one}`);
}

function put(scenario: string, name: string, played: Played): void {
  const text = textOf(played);
  const file = goldenFile(scenario, name, 'txt');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(goldenFile(scenario, name, 'hotwash'), writeExercise(recordOf(name, played)));
  if (before === text) return;
  writeFileSync(file, text);
  console.info(`\n${file}`);
  if (before === '') console.info('  new');
  else for (const line of difference(before.split('\n'), text.split('\n'))) console.info(line);
}

/** Lines that only one of two texts has, in order; a long difference is cut. */
function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [new Set(before), new Set(after)];
  const lines = [
    ...before.filter((line) => !is.has(line)).map((line) => `  - ${line}`),
    ...after.filter((line) => !was.has(line)).map((line) => `  + ${line}`),
  ];
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `  and ${rest} more lines`] : lines;
}
