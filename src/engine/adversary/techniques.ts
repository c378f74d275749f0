/**
 * Attempts at techniques: which one, whether it works, and what it lets be seen. What comes of it is for `act.ts`.
 *
 * R35 Only techniques of the adversary's own list; each attempt may fail, and controls that hinder it make it fail more.
 * R75 Of several that do the same one that lies low or digs in takes what disturbs least, one in a hurry what is
 *     likeliest to work, any other what comes. What has just failed it leaves alone as long as it knows another way:
 *     of controls it sees no more than that.
 */
import type { CompiledAdversary, CompiledTechnique, CompiledWays } from '../compile.ts';
import { choose3, throw4 } from '../dice.ts';
import type { Intruder } from '../facts.ts';
import type { Mood } from '../model/index.ts';
import { DICE_FOR } from '../purposes.ts';
import type { Run } from '../run.ts';
import { type Flow, loudnessOf, sense } from '../sensing.ts';
import { failureLearnt, techniqueUsed } from '../writers/other-side.ts';

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
  if (entry === undefined) return false;
  const worked = tryTechnique(run, by, truth, entry, asset, flow);
  if (!worked) failureLearnt(truth, entry);
  return worked;
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

/** R75 */
function chosen(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  ways: CompiledWays,
  asset: number,
): CompiledTechnique | undefined {
  const choices = preferredBy(truth.mood, ways)[asset];
  if (choices === undefined) throw new Error(`no asset ${asset}`);
  const entry = choose3(choices, run.seed, DICE_FOR.technique, by.word, truth.acts, ways.word);
  return entry !== undefined && entry === truth.failed
    ? (otherThan(entry, choices) ?? otherThan(entry, ways.on[asset] ?? []) ?? entry)
    : entry;
}

/** What it would rather use, by the asset. Told apart by hand: looking it up by the mood's name slowed whole exercises. */
function preferredBy(mood: Mood, ways: CompiledWays): CompiledWays['on'] {
  if (mood === 'quiet' || mood === 'digIn') return ways.quietest;
  return mood === 'hurry' ? ways.surest : ways.on;
}

/** The one that comes after it, round and round; undefined where there is no other. */
function otherThan(
  entry: CompiledTechnique,
  choices: readonly CompiledTechnique[],
): CompiledTechnique | undefined {
  const next = choices[(choices.indexOf(entry) + 1) % choices.length];
  return next === entry ? undefined : next;
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
  const { hinderedBy } = entry;
  for (let i = 0; i < hinderedBy.length; i++) {
    const { control, strength } = hinderedBy[i] as (typeof hinderedBy)[number];
    if (facts.controls.has(control)) chance *= 1 - strength;
  }
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
