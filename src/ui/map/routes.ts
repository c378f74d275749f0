/**
 * Which way observed data leaves: over the links known from the briefing, by the nearest way out.
 * Pure. It draws a plausible road for something that was seen to leave; it says nothing about who saw what.
 */
import type { Briefing } from './types.ts';

/** Kinds that stand outside already: what is there leaves from there. */
const BEYOND = new Set(['internet', 'website', 'cloud', 'partner']);
/** Kinds that stand between the inside and the internet. */
const EDGE = new Set(['gateway', 'vpn', 'internet']);

type Plan = Pick<Briefing, 'assets' | 'links'>;

/** Assets one passes from `from` to the outside, `from` included; only `from` if no way out is known. */
export function routeOut(plan: Plan, from: string): readonly string[] {
  const kinds = new Map<string, string>(plan.assets.map((asset) => [asset.id, asset.kind]));
  if (BEYOND.has(kinds.get(from) ?? '')) return [from];
  const edge = new Set(
    plan.assets.filter((asset) => EDGE.has(asset.kind)).map((asset) => asset.id),
  );
  // A line to the internet makes a way out of what has it, unless a device at the edge stands at its end.
  for (const { from: a, to: b, kind } of plan.links) {
    if (kind === 'internet' && !edge.has(a) && !edge.has(b)) edge.add(a).add(b);
  }
  const beyond = (id: string): boolean => BEYOND.has(kinds.get(id) ?? '');
  return search(plan, from, (id) => edge.has(id)) ?? search(plan, from, beyond) ?? [from];
}

function search(plan: Plan, from: string, out: (id: string) => boolean): string[] | null {
  const next = new Map<string, string[]>();
  for (const link of plan.links) {
    next.set(link.from, [...(next.get(link.from) ?? []), link.to]);
    next.set(link.to, [...(next.get(link.to) ?? []), link.from]);
  }
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let i = 0; i < queue.length; i++) {
    const here = queue[i] as string;
    if (out(here)) return trail(cameFrom, here);
    for (const there of next.get(here) ?? []) {
      if (cameFrom.has(there)) continue;
      cameFrom.set(there, here);
      queue.push(there);
    }
  }
  return null;
}

function trail(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const path: string[] = [];
  for (let here: string | null = to; here !== null; here = cameFrom.get(here) ?? null) {
    path.unshift(here);
  }
  return path;
}
