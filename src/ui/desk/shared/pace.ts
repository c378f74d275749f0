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

export const pagePace: Pace = {
  now: () => performance.now(),
  giveBack() {
    const { scheduler } = globalThis as Yields;
    return scheduler?.yield === undefined ? byMessage() : scheduler.yield();
  },
};
