/**
 * Work in pieces, taken in slices: as many pieces as fit a few milliseconds, then the thread is given back, so that
 * keys, clicks and drawing never wait long. The clock and the way to give back are handed in; what comes out does
 * not depend on either, only when it comes.
 */
import type { InPieces } from '../exercise/index.ts';

/** A clock, and a way to let others have the thread. */
export interface Pace {
  /** Milliseconds since any moment. */
  now(): number;
  /** Resolves in a task of its own, after whatever is waiting for the thread. */
  giveBack(): Promise<void>;
}

/** What came of the work; nothing where it was given up. */
export type Sliced<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/** Milliseconds of a slice. A piece that has begun is finished, so slices can be a piece longer. */
export const SLICE = 6;

/** Does work in slices, none of them in the task of whoever asks. Stops between two when nobody wants it any more. */
export async function inSlices<T>(
  work: InPieces<T>,
  { now, giveBack }: Pace,
  wanted: () => boolean = () => true,
): Promise<Sliced<T>> {
  for (;;) {
    await giveBack();
    if (!wanted()) return { done: false };
    const until = now() + SLICE;
    do {
      const piece = work.next();
      if (piece.done !== true) continue;
      // Whatever is drawn of it is a task of its own.
      await giveBack();
      return wanted() ? { done: true, value: piece.value } : { done: false };
    } while (now() < until);
  }
}
