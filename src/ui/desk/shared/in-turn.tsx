/**
 * Draws its children one after another, a few in each frame, so that a long page is no long task.
 *
 * They come in the order of reading and nothing that stands is moved or drawn again: whoever reads or has focus
 * above notices nothing. Printing waits for nobody: all that is missing is put on the page before.
 */
import { type ComponentChildren, toChildArray } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { afterFrame, pagePace } from './pace.ts';

/** Milliseconds that some children may take, to draw or to lay out: below, the next get more; above, fewer. */
const SHORT = 4;
const LONG = 8;

/** How many children the next turn gets, after one that took so long. */
export function nextTurn(children: number, took: number): number {
  if (took < SHORT) return children * 2;
  return took > LONG ? Math.max(1, Math.floor(children / 2)) : children;
}

/** Puts one more turn on the page in a task of its own, and resolves with how many the next should get. */
async function takeTurn(children: number, show: () => void): Promise<number> {
  await pagePace.giveBack();
  const began = pagePace.now();
  show();
  // Drawing comes right after this task's own work, before anything else.
  await Promise.resolve();
  const drawing = pagePace.now() - began;
  return nextTurn(children, Math.max(drawing, await afterFrame()));
}

export interface InTurnProps {
  readonly children: ComponentChildren;
}

export function InTurn({ children }: InTurnProps) {
  const all = toChildArray(children);
  const [shown, setShown] = useState(1);
  const waiting = shown < all.length;
  useLayoutEffect(() => {
    if (!waiting) return undefined;
    let wanted = true;
    (async () => {
      let turn = 1;
      await afterFrame();
      for (let next = shown + turn; wanted; next += turn) {
        const now = next;
        turn = await takeTurn(turn, () => {
          if (wanted) setShown((before) => Math.max(before, now));
        });
        if (now >= all.length) return;
      }
    })().catch(() => {});
    const finish = (): void => setShown(Number.POSITIVE_INFINITY);
    addEventListener('beforeprint', finish);
    return () => {
      wanted = false;
      removeEventListener('beforeprint', finish);
    };
  }, [waiting]);

  return (
    <>
      {waiting ? all.slice(0, shown) : all}
      {/* For whoever has to know that more is to come, tests among them. Draws nothing. */}
      {waiting ? <template data-coming /> : null}
    </>
  );
}
