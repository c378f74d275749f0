/** Where the team stands on the lifecycle, worked out from the machine's own list and the log of states. */
import type { DefenderView } from '../../../session/index.ts';
import type { TrackPhase } from '../types.ts';

export type Standing = 'visited' | 'current' | 'ahead';

export interface TrackStep {
  readonly phase: TrackPhase['phase'];
  readonly standing: Standing;
  readonly substates: readonly { readonly name: string; readonly standing: Standing }[];
}

/** A move that did not go to the next phase in the list. */
export interface Jump {
  readonly from: number;
  readonly to: number;
}

export interface TrackState {
  readonly steps: readonly TrackStep[];
  readonly current: number;
  readonly jumps: readonly Jump[];
}

const phaseOf = (state: string) => state.split('.')[0] ?? state;

/** The track for a view. */
export function trackOf(
  track: readonly TrackPhase[],
  view: Pick<DefenderView, 'breach' | 'breachLog'>,
): TrackState {
  const been = new Set<string>(view.breachLog.map((entry) => entry.state));
  const phases = new Set([...been].map(phaseOf));
  const now = phaseOf(view.breach);
  const standing = (here: boolean, visited: boolean): Standing =>
    here ? 'current' : visited ? 'visited' : 'ahead';

  const steps = track.map(({ phase, substates }) => ({
    phase,
    standing: standing(phase === now, phases.has(phase)),
    substates: substates.map((name) => ({
      name,
      standing: standing(`${phase}.${name}` === view.breach, been.has(`${phase}.${name}`)),
    })),
  }));

  const place = (state: string) => track.findIndex((one) => one.phase === phaseOf(state));
  const jumps: Jump[] = [];
  for (const [n, entry] of view.breachLog.entries()) {
    const before = view.breachLog[n - 1];
    if (before === undefined) continue;
    const [from, to] = [place(before.state), place(entry.state)];
    const known = jumps.some((jump) => jump.from === from && jump.to === to);
    if (from !== to && to !== from + 1 && !known) jumps.push({ from, to });
  }
  return { steps, current: track.findIndex((one) => one.phase === now), jumps };
}
