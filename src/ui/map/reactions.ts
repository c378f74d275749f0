/**
 * What two pictures, one after the other, say of the adversaries and of suspicions: gone quiet, on another
 * channel, back again, a false alarm put aside.
 *
 * Pure, and made of what the team believes. "Quiet" says that nothing was seen, not that nothing happened.
 */
import type { AssetPicture, MapPicture, Presence } from './picture.ts';

export type Reaction =
  | { readonly kind: 'quiet' | 'gone' | 'back' | 'channel'; readonly adversary: string }
  /** A suspicion on this asset was looked into and put aside. */
  | { readonly kind: 'doubtCleared'; readonly asset: string };

export function reactionsBetween(before: MapPicture, after: MapPicture): readonly Reaction[] {
  const reactions: Reaction[] = [];
  for (const { id, presence } of after.nodes) {
    const was = before.nodes.find((node) => node.id === id)?.presence;
    if (was === undefined || id === 'public' || id === 'unknown') continue;
    const kind = turned(was, presence);
    if (kind !== null) reactions.push({ kind, adversary: id });
    else if (isNewChannel(before, after, id)) reactions.push({ kind: 'channel', adversary: id });
  }
  for (const asset of after.assets) {
    const was = before.assets.find((one) => one.id === asset.id);
    if (was?.belief === 'suspected' && isDropped(asset)) {
      reactions.push({ kind: 'doubtCleared', asset: asset.id });
    }
  }
  return reactions;
}

function turned(was: Presence, is: Presence): 'quiet' | 'gone' | 'back' | null {
  if (was === is) return null;
  if (is === 'seen') return 'back';
  // A doubt that comes back without a sighting is shown, and is no reaction of theirs.
  return was === 'gone' ? null : is;
}

const isDropped = (asset: AssetPicture): boolean =>
  asset.belief === 'cleared' || asset.belief === 'unknown';

/** A sign of command and control of a technique that was not among those seen from it before. */
function isNewChannel(before: MapPicture, after: MapPicture, adversary: string): boolean {
  const used = (picture: MapPicture): readonly string[] =>
    picture.beacons.filter((beacon) => beacon.node === adversary).map((one) => one.technique);
  const known = used(before);
  return known.length > 0 && used(after).some((technique) => !known.includes(technique));
}
