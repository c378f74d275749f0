/**
 * Attempts at techniques: which one, whether it works, and what it lets be seen. What comes of it is for `act.ts`.
 *
 * R35 Only techniques of the adversary's own list; each attempt may fail, and controls that hinder it make it fail more.
 */
import type { CompiledAdversary, CompiledTechnique, CompiledWays } from '../compile.ts';
import { choose3, throw4 } from '../dice.ts';
import type { Intruder } from '../facts.ts';
import { DICE_FOR } from '../purposes.ts';
import type { Run } from '../run.ts';
import { type Flow, loudnessOf, sense } from '../sensing.ts';
import { techniqueUsed } from '../writers/other-side.ts';

/** R35: one attempt at a technique that does this, from or on an asset. True if there was one and it worked. */
export function attempt(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  ways: CompiledWays,
  asset: number,
  flow: Flow | null = null,
): boolean {
  const entry = chosen(run, by, truth, ways, asset);
  return entry !== undefined && tryTechnique(run, by, truth, entry, asset, flow);
}

/** The same where nothing hangs on whether it works, only on what it lets be seen. */
export function show(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  ways: CompiledWays,
  asset: number,
): void {
  const entry = chosen(run, by, truth, ways, asset);
  if (entry === undefined) return;
  // Only who reads the events learns whether it worked.
  if (run.keeps) tryTechnique(run, by, truth, entry, asset, null);
  else sense(run, by, truth, entry, asset, null, 1);
}

function chosen(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  ways: CompiledWays,
  asset: number,
): CompiledTechnique | undefined {
  const choices = ways.on[asset];
  if (choices === undefined) throw new Error(`no asset ${asset}`);
  return choose3(choices, run.seed, DICE_FOR.technique, by.word, truth.acts, ways.word);
}

/** The same with a technique that is already chosen. */
export function tryTechnique(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  entry: CompiledTechnique,
  asset: number,
  flow: Flow | null,
): boolean {
  const { facts, compiled } = run;
  let chance = entry.success;
  for (const { control, strength } of entry.hinderedBy)
    if (facts.controls.has(control)) chance *= 1 - strength;
  const place = compiled.assetList[asset]?.word ?? 0;
  const rolled = throw4(run.seed, DICE_FOR.attempt, by.word, truth.acts, entry.word, place);
  const succeeded = rolled < chance;
  techniqueUsed(run, by, entry, asset, succeeded);
  if (flow === null) sense(run, by, truth, entry, asset, null, 1);
  else {
    const size = (compiled.setList[flow.data]?.size ?? 0) * flow.share;
    sense(run, by, truth, entry, asset, succeeded ? flow : null, loudnessOf(size));
  }
  return succeeded;
}
