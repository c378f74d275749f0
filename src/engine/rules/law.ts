/**
 * Legal exposure.
 *
 * R64 What is done under privilege exposes less: while the scenario's privilege flag is set, exposure grows by a third
 *     less (counsel directs the work; dnc-2016, decision 9; size is a design value). It falls as it would anyway.
 */
import type { Run } from '../run.ts';

/** R64: by how much exposure really moves. */
export function exposure(run: Run, by: number): number {
  const { privilege } = run.compiled.scenario.rules;
  const covered = privilege !== undefined && run.draft.known.flags[privilege] !== undefined;
  return by > 0 && covered ? Math.round((by * 2) / 3) : by;
}
