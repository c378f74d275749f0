/** Ways through the network, for an intruder that wants to get somewhere. */
import type { CompiledAdversary, CompiledLink } from '../compile.ts';
import type { Hold } from '../facts.ts';
import { isForgetful } from '../news.ts';
import type { Run } from '../run.ts';
import { holdOn, intruderOf } from './intruder.ts';

export interface Hop {
  readonly from: number;
  readonly to: number;
  readonly link: CompiledLink;
}

/** Whether an intruder can pass over a link now. */
function passable({ facts }: Run, { place, from, to }: CompiledLink): boolean {
  return (
    !facts.cutLinks.has(place) &&
    facts.assets[from]?.isolated !== true &&
    facts.assets[to]?.isolated !== true
  );
}

/**
 * The first hop of a shortest way from any foothold to the goal, or null. Breadth first from the goal, so the
 * first foothold met is the nearest; links in the order of the scenario, so that it is the same every time.
 */
function firstHop(run: Run, live: readonly Hold[], goal: number): Hop | null {
  const { assetList } = run.compiled;
  const reached = [goal];
  // It is walked in the order of adding, what is added on the way included.
  for (let i = 0; i < reached.length; i++) {
    const at = reached[i] as number;
    for (const { to, link } of assetList[at]?.neighbours ?? []) {
      if (reached.includes(to) || !passable(run, link)) continue;
      if (holdOn(live, to) !== null) return { from: to, to: at, link };
      reached.push(to);
    }
  }
  return null;
}

/** What an adversary can do from where it stands; found out once, until anything there moves. */
export interface Ground {
  /** Footholds it can work from: awake and not cut off. */
  readonly live: readonly Hold[];
  /** The same with those that sleep. */
  readonly open: readonly Hold[];
  inTouch: boolean | null;
  hops: readonly Hop[] | null;
  /** By the asset to get to. */
  ways: (Hop | null | undefined)[] | null;
}

/** Where an adversary stands now. */
export function groundOf(run: Run, by: CompiledAdversary): Ground {
  const { grounds } = run.news;
  let ground = grounds[by.index];
  if (ground === null || ground === undefined || isForgetful()) {
    ground = surveyed(run, intruderOf(run, by).holds);
    grounds[by.index] = ground;
  }
  return ground;
}

function surveyed({ facts }: Run, holds: readonly Hold[]): Ground {
  let cutOff = false;
  let spare = false;
  for (const hold of holds) {
    if (facts.assets[hold.asset]?.isolated === true) cutOff = true;
    if (hold.spare) spare = true;
  }
  // Mostly it is all of them, and needs no list of its own.
  const open = cutOff ? holds.filter(({ asset }) => facts.assets[asset]?.isolated !== true) : holds;
  const live = spare ? open.filter((hold) => !hold.spare) : open;
  return { live, open, inTouch: null, hops: null, ways: null };
}

/** The first hop of a shortest way to an asset, or null. */
export function wayTo(run: Run, ground: Ground, goal: number): Hop | null {
  ground.ways ??= new Array<undefined>(run.compiled.assetList.length).fill(undefined);
  let way = ground.ways[goal];
  if (way === undefined) {
    way = firstHop(run, ground.live, goal);
    ground.ways[goal] = way;
  }
  return way;
}

/** All single hops to assets not held yet. */
export function hopsFrom(run: Run, ground: Ground): readonly Hop[] {
  ground.hops ??= openHops(run, ground.live);
  return ground.hops;
}

/** R72: whether a way is left to the outside from any foothold that is not cut off. */
export function hasFootholdInTouch(run: Run, ground: Ground): boolean {
  ground.inTouch ??= anyHasWayOut(run, ground);
  return ground.inTouch;
}

function anyHasWayOut(run: Run, ground: Ground): boolean {
  for (const { asset } of ground.open) if (hasWayOut(run, asset)) return true;
  return false;
}

/** R68: whether data on an asset can reach one that has a way out of its own. */
export function hasWayOut(run: Run, asset: number): boolean {
  const { leaves } = run.news;
  let can = leaves[asset] ?? null;
  if (can === null || isForgetful()) {
    can = canLeave(run, asset);
    leaves[asset] = can;
  }
  return can;
}

/** Whether a way is left from an asset to the outside. */
function canLeave(run: Run, asset: number): boolean {
  const { assetList, hasOutlets } = run.compiled;
  if (!hasOutlets || assetList[asset]?.outlet === true) return true;
  const reached = [asset];
  for (let i = 0; i < reached.length; i++)
    for (const { to, link } of assetList[reached[i] as number]?.neighbours ?? []) {
      if (reached.includes(to) || !passable(run, link)) continue;
      if (assetList[to]?.outlet === true) return true;
      reached.push(to);
    }
  return false;
}

function openHops(run: Run, live: readonly Hold[]): Hop[] {
  const hops: Hop[] = [];
  for (const { asset } of live)
    for (const { to, link } of run.compiled.assetList[asset]?.neighbours ?? [])
      if (passable(run, link) && holdOn(live, to) === null) hops.push({ from: asset, to, link });
  return hops;
}
