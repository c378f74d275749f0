/**
 * Draws its children one after another, a few in each frame, so that a long page is no long task.
 *
 * They come in the order of reading and nothing that stands is drawn again: whoever reads or has focus above notices
 * nothing. Printing waits for nobody: all that is missing is put on the page before.
 */
import { type ComponentChildren, toChildArray } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { waitForTurn } from './turns.ts';

export interface InTurnProps {
  readonly children: ComponentChildren;
}

export function InTurn({ children }: InTurnProps) {
  const all = toChildArray(children);
  const [shown, setShown] = useState(1);
  const waiting = shown < all.length;

  useLayoutEffect(
    () => (waiting ? waitForTurn(() => setShown(shown + 1)) : undefined),
    [shown, waiting],
  );

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
