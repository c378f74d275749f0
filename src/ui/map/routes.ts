/**
 * Which way observed data leaves: over the links known from the briefing, by the nearest way out.
 * Pure. It draws a plausible road for something that was seen to leave; it says nothing about who saw what.
 */
import type { Briefing } from './types.ts';

/** Kinds that stand at the edge of what the team runs. */
const EDGE_KINDS = new Set(['gateway', 'vpn', 'internet', 'website', 'cloud', 'partner']);

/** Assets one passes from `from` to the outside, `from` included; only `from` if no way out is known. */
export function routeOut(
  plan: Pick<Briefing, 'assets' | 'links'>,
  from: string,
): readonly string[] {
  const exits = new Set<string>();
  for (const asset of plan.assets) if (EDGE_KINDS.has(asset.kind)) exits.add(asset.id);
  const next = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const list = next.get(a);
    if (list === undefined) next.set(a, [b]);
    else list.push(b);
  };
  for (const link of plan.links) {
    join(link.from, link.to);
    join(link.to, link.from);
    if (link.kind === 'internet') exits.add(link.from).add(link.to);
  }
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let i = 0; i < queue.length; i++) {
    const here = queue[i] as string;
    if (exits.has(here)) return trail(cameFrom, here);
    for (const there of next.get(here) ?? []) {
      if (cameFrom.has(there)) continue;
      cameFrom.set(there, here);
      queue.push(there);
    }
  }
  return [from];
}

function trail(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const path: string[] = [];
  for (let here: string | null = to; here !== null; here = cameFrom.get(here) ?? null) {
    path.unshift(here);
  }
  return path;
}
