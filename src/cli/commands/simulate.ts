/** `hotwash simulate`: many exercises, and how they came out. */
import { availableParallelism } from 'node:os';
import { BREACH_PHASES } from '../../engine/index.ts';
import { summarize } from '../../exercise/index.ts';
import type { LoadedScenario } from '../../scenario/index.ts';
import { type Command, type ExitCode, WrongUsage } from '../command.ts';
import { grouped } from '../findings.ts';
import { choosePlan, openScenario } from '../scenario-source.ts';
import { type Simulation, simulateRuns } from '../simulate-pool.ts';
import { tellSimulation } from '../story/simulation.ts';
import type { Terminal } from '../terminal.ts';
import { DEFAULT_SEED, HELP, JSON_FLAG, PLAN, POLICY, policyOf, SEED } from './flags.ts';

export const simulate: Command = {
  name: 'simulate',
  summary: 'play many exercises and count how they came out',
  about:
    'Plays many exercises and shows how often each ending and phase came, and how each axis of the outcome is spread. Exercise i is played with the seed S/i, so the result is the same on any number of workers.',
  examples: [
    'simulate scenarios/two-bears --runs 1000 --policy prudent',
    'simulate scenarios/two-bears --runs 10000 --workers 2 --json',
  ],
  positional: {
    name: 'scenario',
    about: 'a scenario folder, or the id of one of ours',
    least: 1,
    most: 1,
  },
  flags: {
    runs: { kind: 'count', value: 'N', least: 1, most: 100_000_000, about: 'how many' },
    policy: POLICY,
    seed: SEED,
    plan: PLAN,
    workers: {
      kind: 'count',
      value: 'K',
      least: 1,
      most: 64,
      about: `threads; 1 unless given (this machine: ${availableParallelism()})`,
    },
    json: JSON_FLAG,
    help: HELP,
  },
  async run(parsed, { terminal, homes }): Promise<ExitCode> {
    const runs = parsed.count('runs');
    if (runs === undefined) throw new WrongUsage('--runs is missing.');
    const loaded = openScenario(parsed.words[0] ?? '', homes);
    const simulation: Simulation = {
      runs,
      policy: policyOf(parsed),
      plan: choosePlan(loaded, parsed.text('plan')),
      seed: parsed.text('seed') ?? DEFAULT_SEED,
      workers: parsed.count('workers') ?? 1,
    };
    const report = await measure(loaded, simulation, terminal);
    if (parsed.has('json')) terminal.out(JSON.stringify(report, null, 2));
    else tellSimulation(loaded, report, terminal);
    return 0;
  },
};

/** What `simulate` prints. Scripts rely on the keys. */
export type SimulationReport = Awaited<ReturnType<typeof measure>>;

async function measure({ scenario }: LoadedScenario, simulation: Simulation, terminal: Terminal) {
  const began = performance.now();
  const progress = showProgress(simulation.runs, began, terminal);
  const tally = await simulateRuns(scenario, simulation, progress.show).finally(progress.clear);
  const seconds = (performance.now() - began) / 1000;
  const { endings, phases, outcome } = summarize(tally);
  const { policy, plan, seed, runs, workers } = simulation;
  return {
    scenario: scenario.id,
    revision: scenario.revision,
    runs,
    policy,
    plan,
    seed,
    workers,
    seconds: Math.round(seconds * 1000) / 1000,
    perSecond: Math.round(runs / seconds),
    // What never came is said too.
    endings: {
      ...endings,
      ...zeros(
        scenario.endings.map((one) => one.id),
        endings,
      ),
    },
    phases: Object.fromEntries(BREACH_PHASES.map((phase) => [phase, phases[phase] ?? 0])),
    outcome,
  };
}

const zeros = (
  ids: readonly string[],
  counts: Readonly<Record<string, number>>,
): Record<string, number> =>
  Object.fromEntries(ids.filter((id) => counts[id] === undefined).map((id) => [id, 0]));

/** A counter on standard error, drawn only for people and only when it takes long. */
function showProgress(runs: number, began: number, terminal: Terminal) {
  let drawn = 0;
  return {
    show: (done: number) => {
      const now = performance.now();
      if (!terminal.shows || now - began < 500 || now - drawn < 100) return;
      drawn = now;
      process.stderr.write(`\r${grouped(done)} of ${grouped(runs)} exercises`);
    },
    clear: () => {
      if (drawn > 0) process.stderr.write('\r\u001b[K');
    },
  };
}
