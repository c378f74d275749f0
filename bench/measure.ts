/**
 * Measures several ways of doing something in turns (A B C A B C ...), so that a busy machine slows all alike and
 * shows itself as spread. Asserts nothing. Figures of one core are CPU time of this process, wall time stands beside.
 */

import { settleHeap } from './heap.ts';

/** One thing to measure: `run(n)` does it `n` times. */
export interface Subject {
  readonly name: string;
  readonly run: (count: number) => void;
}

/** Seconds for one time of doing it. */
export interface Timing {
  readonly name: string;
  /** CPU seconds, median over the repetitions. */
  readonly cpu: number;
  /** Wall seconds, median. */
  readonly wall: number;
  /** Half the range of the middle half of the repetitions, as a share of the median. */
  readonly spread: number;
  /** The repetitions in CPU seconds, in order, so that subjects of one round can be compared with each other. */
  readonly rounds: readonly number[];
}

export interface Effort {
  readonly repetitions: number;
  /** CPU seconds a subject runs unmeasured before each repetition, until V8 has compiled what it will. */
  readonly warm: number;
  /** CPU seconds one repetition of one subject should take. */
  readonly seconds: number;
}

interface Sample {
  readonly cpu: number;
  readonly wall: number;
}

function time(run: (count: number) => void, count: number): Sample {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  run(count);
  const used = process.cpuUsage(cpu);
  return {
    cpu: (used.user + used.system) / 1e6 / count,
    wall: (performance.now() - wall) / 1e3 / count,
  };
}

/** Does it again and again for so many CPU seconds, in ever longer pieces. Returns how many fit into `seconds`. */
function warmUp({ run }: Subject, { warm, seconds }: Effort): number {
  let spent = 0;
  let count = 1;
  for (;;) {
    const { cpu } = time(run, count);
    spent += cpu * count;
    if (spent >= warm || count >= 1 << 24)
      return Math.max(1, Math.round(seconds / Math.max(cpu, 1e-9)));
    // A piece is an eighth of what is asked for at most, so that the last tells of warm code.
    if (cpu * count < warm / 8) count *= 2;
  }
}

/** Times all subjects in turns. */
export function timeInTurns(subjects: readonly Subject[], effort: Effort): Timing[] {
  const samples: Sample[][] = subjects.map(() => []);
  for (let round = 0; round < effort.repetitions; round++)
    subjects.forEach((subject, i) => {
      // A collection throws away compiled code as well, so each subject gets warm again before its turn.
      settleHeap();
      samples[i]?.push(time(subject.run, warmUp(subject, effort)));
    });
  return subjects.map(({ name }, i) => {
    const taken = samples[i] ?? [];
    const rounds = taken.map(({ cpu }) => cpu);
    return {
      name,
      cpu: median(rounds),
      wall: median(taken.map(({ wall }) => wall)),
      spread: spreadOf(rounds),
      rounds,
    };
  });
}

/** The timing of a name; a missing one is a bug. */
export function timingOf(timings: readonly Timing[], name: string): Timing {
  const found = timings.find((timing) => timing.name === name);
  if (found === undefined) throw new Error(`nothing was timed as ${name}`);
  return found;
}

/** How many times longer one takes than another: median of the quotients round by round. */
export function ratio(longer: Timing, shorter: Timing): number {
  return median(longer.rounds.map((cpu, i) => cpu / (shorter.rounds[i] ?? Number.NaN)));
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Value at a share 0..1 of the sorted list, nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const list = sorted(values);
  return list[Math.min(list.length - 1, Math.max(0, Math.ceil(share * list.length) - 1))] ?? 0;
}

export const median = (values: readonly number[]): number => {
  const list = sorted(values);
  const middle = list.length >> 1;
  return list.length % 2 === 1
    ? (list[middle] ?? 0)
    : ((list[middle - 1] ?? 0) + (list[middle] ?? 0)) / 2;
};

export function spreadOf(values: readonly number[]): number {
  const middle = median(values);
  return middle === 0 ? 0 : (percentile(values, 0.75) - percentile(values, 0.25)) / 2 / middle;
}
