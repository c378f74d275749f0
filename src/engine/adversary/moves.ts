/**
 * How intruders get from one asset to the next.
 *
 * R48 Links can ask for a credential; stolen ones open them.
 */
import type { CompiledAdversary } from '../compile.ts';
import { roll } from '../dice.ts';
import type { AdversaryTruth, AssetId } from '../model/index.ts';
import { DICE_FOR } from '../purposes.ts';
import { emit, type Run } from '../run.ts';
import { type Hop, isHeld } from './paths.ts';
import { attempt } from './techniques.ts';

/** A foothold on an asset, new or woken. `from` is the asset it came from, `null` for a door. */
export function gain(run: Run, by: CompiledAdversary, asset: AssetId, from: AssetId | null): void {
  const { id } = by.adversary;
  // It may come by where it left a spare; an asset is held once.
  if (isHeld(run.news.truths[by.index]?.footholds ?? [], asset)) {
    emit(run, { minute: run.now, type: 'footholdWoken', adversary: id, asset });
    return;
  }
  emit(run, {
    minute: run.now,
    type: 'footholdGained',
    adversary: id,
    foothold: { asset, since: run.now, spare: false, persistent: false },
    from,
  });
}

/** R48: over a link that asks for a credential, a credential helps; without one only one try in four gets on. */
export function moveOver(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  hop: Hop,
): boolean {
  const { asks } = hop.link;
  const held = asks === undefined || truth.credentials[asks] !== undefined;
  const lucky = held || roll(run.seed, DICE_FOR.unlocked, by.word, truth.acts, hop.link.id) < 0.25;
  if (attempt(run, by, truth, 'move', hop.to) === null || !lucky) return false;
  gain(run, by, hop.to, hop.from);
  return true;
}
