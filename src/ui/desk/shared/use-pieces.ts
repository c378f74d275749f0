/**
 * What a part of a page shows of work in pieces: the last that came of it, and whether more is under way.
 *
 * While the next is worked out, the last stays: nothing jumps, and whoever stands on a control keeps it. After half a
 * second the work is said to be slow, so that the page can show that it goes on and offer to give it up.
 */
import { useEffect, useState } from 'preact/hooks';
import { type InPieces, inSlices } from '../../../session/index.ts';
import { pagePace } from './pace.ts';
import { useWaiting, type Waiting } from './use-waiting.ts';

export interface Worked<T> extends Pick<Waiting, 'state' | 'giveUp'> {
  /** What came of the work last finished; null before the first. */
  readonly value: T | null;
  /** Begins it anew. */
  readonly again: () => void;
}

/** Does work in slices whenever one of `inputs` changes. Failures are thrown while drawing, for the failure page. */
export function usePieces<T>(begin: () => InPieces<T>, inputs: readonly unknown[]): Worked<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const waiting = useWaiting();
  useEffect(() => {
    const wanted = waiting.begin();
    inSlices(begin(), pagePace, wanted).then((sliced) => {
      if (!sliced.done || !wanted()) return;
      setValue(() => sliced.value);
      waiting.end();
    }, setFailure);
  }, [...inputs, tries]);
  if (failure !== null) throw failure;
  const { state, giveUp } = waiting;
  return { value, state, giveUp, again: () => setTries(tries + 1) };
}
