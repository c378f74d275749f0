/**
 * Draws its children one after another, as many at a time as fit a few milliseconds, and gives the thread back in
 * between, so that a long page is no long task.
 *
 * They come in the order of reading and nothing that stands is moved or drawn again: whoever reads or has focus
 * above notices nothing. Printing waits for nobody: all that is missing is put on the page before.
 */
import { type ComponentChildren, toChildArray } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pagePace } from './pace.ts';

/** Milliseconds that drawing some children may take: below, the next turn gets more of them; above, fewer. */
const SHORT = 4;
const LONG = 8;

/** How many children the next turn gets, after one that took so long. */
export function nextTurn(children: number, took: number): number {
  if (took < SHORT) return children * 2;
  return took > LONG ? Math.max(1, Math.floor(children / 2)) : children;
}

export interface InTurnProps {
  readonly children: ComponentChildren;
  /** Children of the first turn. */
  readonly first?: number;
}

export function InTurn({ children, first = 1 }: InTurnProps) {
  const all = toChildArray(children);
  const [shown, setShown] = useState(first);
  const turn = useRef({ children: first, began: 0 });
  const waiting = shown < all.length;

  useLayoutEffect(() => {
    if (!waiting) return undefined;
    const { began, children: drawn } = turn.current;
    const next = began === 0 ? drawn : nextTurn(drawn, pagePace.now() - began);
    let wanted = true;
    const go = (): void => {
      if (!wanted) return;
      turn.current = { children: next, began: pagePace.now() };
      setShown(shown + next);
    };
    pagePace.giveBack().then(go, go);
    return () => {
      wanted = false;
    };
  }, [shown, waiting]);

  useEffect(() => {
    if (!waiting) return undefined;
    const finish = (): void => setShown(Number.POSITIVE_INFINITY);
    addEventListener('beforeprint', finish);
    return () => removeEventListener('beforeprint', finish);
  }, [waiting]);

  return (
    <>
      {waiting ? all.slice(0, shown) : all}
      {/* For whoever has to know that more is to come, tests among them. Draws nothing. */}
      {waiting ? <template data-coming /> : null}
    </>
  );
}
