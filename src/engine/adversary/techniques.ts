/**
 * Attempts at techniques: which one, whether it works, and what it lets be seen. What comes of it is for `act.ts`.
 *
 * R35 Only techniques of the adversary's own list; each attempt may fail, and controls that hinder it make it fail more.
 */
import type { CompiledAdversary, CompiledTechnique } from '../compile.ts';
import { choose, roll, wordOf } from '../dice.ts';
import type { AdversaryTruth, AssetId, DataSetId, TechniqueEffect } from '../model/index.ts';
import { DICE_FOR } from '../purposes.ts';
import { emit, type Run } from '../run.ts';
import { loudnessOf, sense } from '../sensing.ts';

/** R35: one attempt at a technique that does this, from or on an asset. Returns what was used if it worked. */
export function attempt(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  does: TechniqueEffect,
  asset: AssetId,
  flow: { readonly data: DataSetId; readonly share: number } | null = null,
): CompiledTechnique | null {
  const choices = by.techniquesOn[does].get(asset);
  if (choices === undefined) throw new Error(`no asset ${asset}`);
  const entry = choose(choices, run.seed, DICE_FOR.technique, by.word, truth.acts, does);
  if (entry === undefined) return null;
  return tryTechnique(run, by, truth, entry, asset, flow) ? entry : null;
}

/** The same with a technique that is already chosen. True if it worked. */
export function tryTechnique(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  entry: CompiledTechnique,
  asset: AssetId,
  flow: { readonly data: DataSetId; readonly share: number } | null,
): boolean {
  let chance = entry.success;
  for (const { control, strength } of entry.hinderedBy)
    if (run.draft.known.controls[control] !== undefined) chance *= 1 - strength;
  const place = wordOf(asset);
  const succeeded =
    roll(run.seed, DICE_FOR.attempt, by.word, truth.acts, entry.word, place) < chance;
  // It changes nothing by itself: what comes of it has events of its own.
  if (run.keeps)
    emit(run, {
      minute: run.now,
      type: 'techniqueUsed',
      adversary: by.adversary.id,
      technique: entry.technique.id,
      asset,
      succeeded,
    });
  const size = flow === null ? 0 : (run.compiled.dataSets.get(flow.data)?.size ?? 0) * flow.share;
  sense(
    run,
    by,
    truth,
    entry,
    asset,
    place,
    succeeded ? flow : null,
    flow === null ? 1 : loudnessOf(size),
  );
  return succeeded;
}
