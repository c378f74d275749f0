/** Ways through the network, for an intruder that wants to get somewhere. */
import type { Compiled, CompiledAdversary } from '../compile.ts';
import type { AssetId, Draft, Foothold, Link } from '../model/index.ts';
import { look } from '../news.ts';
import type { Run } from '../run.ts';
import { GROUND_TOPIC } from '../topics.ts';

export interface Hop {
  readonly from: AssetId;
  readonly to: AssetId;
  readonly link: Link;
}

/** Whether an intruder can pass over a link now. */
function passable(draft: Draft, link: Link): boolean {
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
function firstHop(
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

/** What an adversary can do from where it stands; found out once, until anything there moves. */
export interface Ground {
  /** Footholds it can work from: awake and not cut off. */
  readonly live: readonly Foothold[];
  /** The same with those that sleep. */
  readonly open: readonly Foothold[];
  inTouch: boolean | null;
  hops: readonly Hop[] | null;
  ways: Map<AssetId, Hop | null> | null;
  leaves: Map<AssetId, boolean> | null;
}

/** Where an adversary stands now. */
export function groundOf(run: Run, { index }: CompiledAdversary): Ground {
  const { news } = run;
  if ((look(news.network, run.now) & GROUND_TOPIC) !== 0) news.grounds.fill(null);
  let ground = news.grounds[index];
  if (ground === null || ground === undefined) {
    ground = surveyed(run, news.truths[index]?.footholds ?? []);
    news.grounds[index] = ground;
  }
  return ground;
}

function surveyed({ draft }: Run, footholds: readonly Foothold[]): Ground {
  const open: Foothold[] = [];
  const live: Foothold[] = [];
  for (const foothold of footholds) {
    if (draft.known.assets[foothold.asset]?.isolated === true) continue;
    open.push(foothold);
    if (!foothold.spare) live.push(foothold);
  }
  return { live, open, inTouch: null, hops: null, ways: null, leaves: null };
}

/** Whether one of some footholds is on an asset. */
export function isHeld(footholds: readonly Foothold[], asset: AssetId): boolean {
  for (const held of footholds) if (held.asset === asset) return true;
  return false;
}

/** The first hop of a shortest way to an asset, or null. */
export function wayTo(run: Run, ground: Ground, goal: AssetId): Hop | null {
  ground.ways ??= new Map();
  let way = ground.ways.get(goal);
  if (way === undefined) {
    way = firstHop(run.compiled, run.draft, ground.live, goal);
    ground.ways.set(goal, way);
  }
  return way;
}

/** All single hops to assets not held yet. */
export function hopsFrom(run: Run, ground: Ground): readonly Hop[] {
  ground.hops ??= openHops(run.compiled, run.draft, ground.live);
  return ground.hops;
}

/** R72: whether a way is left to the outside from any foothold that is not cut off. */
export function hasFootholdInTouch(run: Run, ground: Ground): boolean {
  ground.inTouch ??= anyHasWayOut(run, ground);
  return ground.inTouch;
}

function anyHasWayOut(run: Run, ground: Ground): boolean {
  for (const { asset } of ground.open) if (hasWayOut(run, ground, asset)) return true;
  return false;
}

/** R68: whether data on an asset can reach one that has a way out of its own. */
export function hasWayOut(run: Run, ground: Ground, asset: AssetId): boolean {
  ground.leaves ??= new Map();
  let leaves = ground.leaves.get(asset);
  if (leaves === undefined) {
    leaves = canLeave(run.compiled, run.draft, asset);
    ground.leaves.set(asset, leaves);
  }
  return leaves;
}

/** Whether a way is left from an asset to the outside, asked anew. Those who ask often ask `hasWayOut`. */
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

function openHops(compiled: Compiled, draft: Draft, footholds: readonly Foothold[]): Hop[] {
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
