/** Many exercises, on this thread or on several workers, into one tally. The tally does not depend on how many. */
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../engine/index.ts';
import {
  EndlessExercise,
  mergeTallies,
  type PolicyId,
  type Tally,
  tallyRuns,
} from '../exercise/index.ts';

export interface Batch {
  readonly policy: PolicyId;
  readonly plan: string;
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

export interface Simulation {
  readonly policy: PolicyId;
  readonly plan: string;
  readonly seed: string;
  readonly runs: number;
  readonly workers: number;
}

/** What a worker sends back for a batch. */
export type BatchResult =
  | { readonly ok: true; readonly tally: Tally }
  | { readonly ok: false; readonly endless: boolean; readonly message: string };

/** Exercises handed out at a time: small enough for progress, large enough to be worth a message. */
const BATCH = 50;

/** Plays all runs. `onProgress` hears how many are done. */
export async function simulateRuns(
  scenario: Scenario,
  simulation: Simulation,
  onProgress: (done: number) => void,
): Promise<Tally> {
  const batches = batchesOf(simulation);
  let tally = tallyRuns(scenario, { ...simulation, from: 0, count: 0 });
  const take = (more: Tally) => {
    tally = mergeTallies(tally, more);
    onProgress(tally.runs);
  };
  if (simulation.workers === 1) {
    for (const batch of batches) {
      take(tallyRuns(scenario, batch));
      // Lets an interrupt through.
      await new Promise((resume) => setImmediate(resume));
    }
    return tally;
  }
  const crew = Math.min(simulation.workers, batches.length);
  await Promise.all(Array.from({ length: crew }, () => employ(scenario, batches, take)));
  return tally;
}

function batchesOf({ runs, policy, plan, seed }: Simulation): Batch[] {
  return Array.from({ length: Math.ceil(runs / BATCH) }, (_, index) => {
    const from = index * BATCH;
    return { policy, plan, seed, from, count: Math.min(BATCH, runs - from) };
  });
}

/** One worker, kept busy until no batch is left. */
function employ(scenario: Scenario, batches: Batch[], take: (tally: Tally) => void): Promise<void> {
  const entry = new URL('./simulate-worker.mjs', import.meta.url);
  const worker = new Worker(entry, { workerData: scenario });
  const work = new Promise<void>((done, fail) => {
    const next = () => {
      const batch = batches.shift();
      if (batch === undefined) done();
      else worker.postMessage(batch);
    };
    worker.on('message', (result: BatchResult) => {
      if (!result.ok) {
        fail(result.endless ? new EndlessExercise(result.message) : new Error(result.message));
        return;
      }
      take(result.tally);
      next();
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a worker ended before its work was done')));
    next();
  });
  return work.finally(() => worker.terminate());
}
