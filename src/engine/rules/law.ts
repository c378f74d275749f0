/**
 * Legal exposure.
 *
 * R64 What is done under privilege exposes less: while the scenario's privilege flag is set, exposure grows by a third
 *     less (counsel directs the work; dnc-2016, decision 9; size is a design value). It falls as it would anyway.
 */
import { NONE } from '../names.ts';
import type { Run } from '../run.ts';

/** R64: by how much exposure really moves. */
export function exposure({ facts, compiled }: Run, by: number): number {
  const { privilege } = compiled;
  const covered = privilege !== NONE && facts.flags.has(privilege);
  return by > 0 && covered ? Math.round((by * 2) / 3) : by;
}
