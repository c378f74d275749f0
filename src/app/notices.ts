/**
 * The banners on the screen. A notice names a key of the words; no sentence is born here.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notice } from '../ui/desk/types.ts';

export interface Notices {
  readonly shown: ReadonlySignal<readonly Notice[]>;
  /** Shows a notice; one of the same id is replaced. */
  show(notice: Notice): void;
  /** Shows it unless the player has dismissed one of this id before: for what goes on being true. */
  showOnce(notice: Notice): void;
  /** Takes it down because it is no longer so. */
  clear(id: string): void;
  /** The player has read it. */
  dismiss(id: string): void;
}

export function createNotices(): Notices {
  const shown = signal<readonly Notice[]>([]);
  const dismissed = new Set<string>();

  function clear(id: string): void {
    if (shown.peek().some((notice) => notice.id === id)) {
      shown.value = shown.peek().filter((notice) => notice.id !== id);
    }
  }

  function show(notice: Notice): void {
    const others = shown.peek().filter((other) => other.id !== notice.id);
    shown.value = [...others, notice];
  }

  return {
    shown,
    show,
    showOnce(notice) {
      const same = shown.peek().find((other) => other.id === notice.id);
      const told = same?.key === notice.key && !same.action === !notice.action;
      if (dismissed.has(notice.id) || told) return;
      show(notice);
    },
    clear(id) {
      dismissed.delete(id);
      clear(id);
    },
    dismiss(id) {
      dismissed.add(id);
      clear(id);
    },
  };
}
