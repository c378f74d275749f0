/**
 * The page's own pace: its clock, and giving the thread back. Browsers that can say "go on with this, but after what
 * the user wants" are asked to; in others a message to oneself comes as soon as a timer of no length should.
 */
import type { Pace } from '../../../session/index.ts';

interface Yields {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

function byMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** After this, what has been drawn so far is taken as shown: a page nobody looks at has no frames. */
const NO_FRAME = 250;

/** Resolves in a task after the next frame, with the milliseconds that laying out and painting it took. */
export function afterFrame(): Promise<number> {
  return new Promise((resolve) => {
    const otherwise = setTimeout(() => resolve(0), NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(otherwise);
      const began = performance.now();
      void byMessage().then(() => resolve(performance.now() - began));
    });
  });
}

export const pagePace: Pace = {
  now: () => performance.now(),
  giveBack() {
    const { scheduler } = globalThis as Yields;
    return scheduler?.yield === undefined ? byMessage() : scheduler.yield();
  },
};
