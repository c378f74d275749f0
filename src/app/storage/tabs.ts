/**
 * Tells tabs of one browser that they hold the same exercise.
 *
 * Uses Web Locks, and BroadcastChannel for saying that something was written. Where a browser has neither,
 * it says nothing: the shelf's version check still keeps one tab from destroying the other's work.
 */

export interface TabWatch {
  /** Says to the other tabs that this one has written the exercise. */
  wrote(): void;
  /** Lets go of the exercise. */
  stop(): void;
}

export interface TabEvents {
  /** Another tab already holds this exercise. */
  readonly onShared: () => void;
  /** Another tab has written this exercise. */
  readonly onWritten: () => void;
}

export type WatchTabs = (exercise: string, events: TabEvents) => TabWatch;

export function watchTabs(exercise: string, events: TabEvents): TabWatch {
  const name = `hotwash/${exercise}`;
  let stopped = false;
  let release: () => void = () => {};

  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  channel?.addEventListener('message', (message) => {
    if (!stopped && message.data === 'wrote') events.onWritten();
  });

  const locks: LockManager | undefined = navigator.locks;
  locks
    ?.request(name, { ifAvailable: true }, (lock) => {
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
      // Locks refused (an opaque origin, a blocked storage bucket): the version check remains.
    });

  return {
    wrote: () => channel?.postMessage('wrote'),
    stop() {
      stopped = true;
      release();
      channel?.close();
    },
  };
}
