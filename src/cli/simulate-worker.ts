/** A worker of `simulate`: is given the scenario once and batches one by one, and sends tallies back. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '../engine/index.ts';
import { EndlessExercise, tallyRuns } from '../exercise/index.ts';
import type { Batch, BatchResult } from './simulate-pool.ts';

const scenario = workerData as Scenario;

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(tallyBatch(batch)));

function tallyBatch(batch: Batch): BatchResult {
  try {
    return { ok: true, tally: tallyRuns(scenario, batch) };
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    return { ok: false, endless: problem instanceof EndlessExercise, message };
  }
}
