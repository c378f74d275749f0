/**
 * Tells tabs of one browser that they hold the same exercise, and hands it from one to another.
 *
 * Uses Web Locks, and BroadcastChannel for saying that something was written. Where a browser has neither,
 * it says nothing: the shelf's version check still keeps one tab from destroying the other's work.
 */

export interface TabWatch {
  /** Says to the other tabs that this one has written the exercise. */
  wrote(): void;
  /** Takes the exercise from whichever tab holds it; that tab is told. */
  takeOver(): void;
  /** Lets go of the exercise. */
  stop(): void;
}

export interface TabEvents {
  /** Another tab already holds this exercise. */
  readonly onShared: () => void;
  /** Another tab has written this exercise. */
  readonly onWritten: () => void;
  /** Another tab has taken this exercise over. */
  readonly onTaken: () => void;
}

export type WatchTabs = (exercise: string, events: TabEvents) => TabWatch;

export function watchTabs(exercise: string, events: TabEvents): TabWatch {
  const name = `hotwash/${exercise}`;
  let stopped = false;
  let release: () => void = () => {};

  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  channel?.addEventListener('message', (message) => {
    if (stopped) return;
    if (message.data === 'wrote') events.onWritten();
    if (message.data === 'taken') events.onTaken();
  });

  const locks: LockManager | undefined = navigator.locks;

  function hold(how: LockOptions): void {
    locks
      ?.request(name, how, (lock) => {
        if (lock === null) {
          if (!stopped) events.onShared();
          return undefined;
        }
        if (stopped) return undefined;
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      })
      .catch(() => {
        // Stolen: the channel has said so. Refused (an opaque origin, a blocked storage bucket): the version check
        // remains.
      });
  }

  hold({ ifAvailable: true });

  return {
    takeOver() {
      channel?.postMessage('taken');
      hold({ steal: true });
    },
    wrote: () => channel?.postMessage('wrote'),
    stop() {
      stopped = true;
      release();
      channel?.close();
    },
  };
}
