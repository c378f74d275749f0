/**
 * Work in pieces: a generator that stops wherever it may be put down for a while.
 *
 * A page that is being used never waits for a long replay: it takes a few pieces, answers keys and clicks, and goes
 * on (`session/slices.ts`). What comes out must not depend on where or how long it was put down; so it reads what it
 * needs at the start, or asks for things that never change, such as the state of a moment. Whoever does not mind the
 * wait does it all `atOnce`.
 */

/** Work that stops between its pieces and returns its result at the end. */
export type InPieces<T> = Generator<undefined, T, undefined>;

/** Does all the pieces one after another. */
export function atOnce<T>(work: InPieces<T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
  }
}
