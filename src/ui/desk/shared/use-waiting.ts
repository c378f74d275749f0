/** Waiting for something that goes on elsewhere: after half a second it is said, and can be given up. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds after which waiting is worth a word. */
export const SLOW = 500;

export interface Waiting {
  /** `quiet` while there is nothing to wait for, and for the first half second. */
  readonly state: 'quiet' | 'slow' | 'given-up';
  /** Waits from now on. Returns whether what was begun is still wanted. */
  readonly begin: () => () => boolean;
  /** It has come. */
  readonly end: () => void;
  /** Nobody wants it any more. */
  readonly giveUp: () => void;
}

export function useWaiting(): Waiting {
  const [state, setState] = useState<Waiting['state']>('quiet');
  const begun = useRef(0);
  const slow = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function stop(next: Waiting['state']): void {
    begun.current++;
    clearTimeout(slow.current);
    setState(next);
  }

  useEffect(
    () => () => {
      begun.current++;
      clearTimeout(slow.current);
    },
    [],
  );

  return {
    state,
    begin() {
      stop('quiet');
      const mine = begun.current;
      slow.current = setTimeout(() => setState('slow'), SLOW);
      return () => begun.current === mine;
    },
    end: () => stop('quiet'),
    giveUp: () => stop('given-up'),
  };
}
