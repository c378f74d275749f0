/** Ways through the network, for an intruder that wants to get somewhere. */
import type { Compiled } from '../compile.ts';
import type { AssetId, Draft, Foothold, Link } from '../model/index.ts';

export interface Hop {
  readonly from: AssetId;
  readonly to: AssetId;
  readonly link: Link;
}

/** Whether an intruder can pass over a link now. */
export function passable(draft: Draft, link: Link): boolean {
  return (
    draft.known.cutLinks[link.id] === undefined &&
    draft.known.assets[link.from]?.isolated !== true &&
    draft.known.assets[link.to]?.isolated !== true
  );
}

/**
 * The first hop of a shortest way from any foothold to the goal, or null. Breadth first from the goal, so the
 * first foothold met is the nearest; links in the order of the scenario, so that it is the same every time.
 */
export function firstHop(
  compiled: Compiled,
  draft: Draft,
  footholds: readonly Foothold[],
  goal: AssetId,
): Hop | null {
  const held = new Set<AssetId>();
  for (const { asset, spare } of footholds) if (!spare) held.add(asset);
  const seen = new Set<AssetId>([goal]);
  let edge: AssetId[] = [goal];
  while (edge.length > 0) {
    const next: AssetId[] = [];
    for (const at of edge) {
      for (const { to, link } of compiled.neighbours.get(at) ?? []) {
        if (seen.has(to) || !passable(draft, link)) continue;
        if (held.has(to)) return { from: to, to: at, link };
        seen.add(to);
        next.push(to);
      }
    }
    edge = next;
  }
  return null;
}

/** R68: whether data on an asset can reach one that has a way out of its own. */
export function canLeave(compiled: Compiled, draft: Draft, asset: AssetId): boolean {
  if (compiled.outlets.size === 0 || compiled.outlets.has(asset)) return true;
  const seen = new Set<AssetId>([asset]);
  // A set is walked in the order of adding, what is added on the way included.
  for (const at of seen)
    for (const { to, link } of compiled.neighbours.get(at) ?? []) {
      if (seen.has(to) || !passable(draft, link)) continue;
      if (compiled.outlets.has(to)) return true;
      seen.add(to);
    }
  return false;
}

/** All single hops from footholds to assets not held yet. */
export function openHops(compiled: Compiled, draft: Draft, footholds: readonly Foothold[]): Hop[] {
  const hops: Hop[] = [];
  for (const { asset, spare } of footholds) {
    if (spare) continue;
    for (const { to, link } of compiled.neighbours.get(asset) ?? []) {
      if (!passable(draft, link) || footholds.some((foothold) => foothold.asset === to)) continue;
      hops.push({ from: asset, to, link });
    }
  }
  return hops;
}
