/**
 * How intruders get from one asset to the next.
 *
 * R48 Links can ask for a credential; stolen ones open them.
 */
import type { CompiledAdversary } from '../compile.ts';
import { throw3 } from '../dice.ts';
import type { Intruder } from '../facts.ts';
import { NONE } from '../names.ts';
import { DICE_FOR } from '../purposes.ts';
import type { Run } from '../run.ts';
import { footholdGained, footholdWoken } from '../writers/other-side.ts';
import { holdOn, intruderOf } from './intruder.ts';
import type { Hop } from './paths.ts';
import { attempt } from './techniques.ts';

/** A foothold on an asset, new or woken. `from` is the asset it came from, `NONE` with the id of a door. */
export function gain(
  run: Run,
  by: CompiledAdversary,
  asset: number,
  from: number,
  door: string | null,
): void {
  // It may come by where it left a spare; an asset is held once.
  if (holdOn(intruderOf(run, by).holds, asset) !== null) {
    footholdWoken(run, by, asset);
    return;
  }
  footholdGained(run, by, { asset, since: run.now, spare: false, persistent: false }, from, door);
}

/** R48: over a link that asks for a credential, a credential helps; without one only one try in four gets on. */
export function moveOver(run: Run, by: CompiledAdversary, truth: Intruder, hop: Hop): boolean {
  const { asks, word } = hop.link;
  const held = asks === NONE || truth.credentials.has(asks);
  const lucky = held || throw3(run.seed, DICE_FOR.unlocked, by.word, truth.acts, word) < 0.25;
  if (!attempt(run, by, truth, by.ways.move, hop.to) || !lucky) return false;
  gain(run, by, hop.to, hop.from, null);
  return true;
}
