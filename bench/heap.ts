/** The heap, settled: what one subject has left behind is never collected at the cost of the next. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Collects all garbage now. Returns the bytes still held.
 *
 * Being told to collect, V8 also shrinks the space for young objects and throws compiled code away, and whatever runs
 * next collects more often and compiles for thousands of exercises. A program that is left alone seldom meets that, so
 * `scripts/bench.mjs` starts Node with that space kept at the sixteen megabytes it comes to by itself, and with code kept.
 */
export function settleHeap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
