/** The heap, settled: what one subject has left behind is never collected at the cost of the next. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects all garbage now. Returns the bytes still held. */
export function settleHeap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
