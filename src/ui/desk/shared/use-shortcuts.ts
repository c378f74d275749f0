/**
 * Single-key shortcuts (WCAG 2.1.4): only outside text fields and dialogs, never with a modifier, and not at
 * all when the settings say so.
 */
import { useEffect, useRef } from 'preact/hooks';

/** What to do for a key as `KeyboardEvent.key` names it. Returns whether it did anything. */
export type ShortcutHandler = (key: string) => boolean;

const TEXT_FIELDS = 'select, textarea, [contenteditable], input:not([type=radio], [type=checkbox])';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}

/** Listens while the component lives. */
export function useShortcuts(enabled: boolean, handler: ShortcutHandler): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (latest.current(event.key)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

/** Ctrl+Z, or the platform's own key for it, outside text fields and dialogs: there it is the browser's. */
export function useUndoKey(undo: () => boolean): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (latest.current()) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
