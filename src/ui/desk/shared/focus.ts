/** Moves focus to a named place, if it is there. */

/** Focuses the element of this id and brings its top into sight. Returns whether it was there. */
export function focusOn(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start', behavior: 'auto' });
  return true;
}

/** Milliseconds in which a browser has told a screen reader what is new in a page. */
const TOLD = 250;

/**
 * The same once what is new in the page has been told. Orca takes whatever is newly selected there, a tab or a tree
 * item, for what has focus, and behind a dialog that closes everything is new; what is focused after that, it follows.
 */
export function focusOnceTold(ids: readonly string[]): void {
  // Where focus is already, it would not be told again.
  const at = document.activeElement;
  if (at instanceof HTMLElement && ids.includes(at.id)) at.blur();
  setTimeout(() => {
    for (const id of ids) if (focusOn(id)) return;
  }, TOLD);
}

/** Focuses what a page begins with: what it calls its head, else its main heading, else all of it. */
export function focusHead(): void {
  const main = document.querySelector<HTMLElement>('main');
  const head =
    document.querySelector<HTMLElement>('[data-head]') ??
    main?.querySelector<HTMLElement>('h1[tabindex]') ??
    main;
  if (main?.querySelector('[role=tab], [role=tree]') == null) {
    head?.focus({ preventScroll: true });
    return;
  }
  main.focus({ preventScroll: true });
  setTimeout(() => {
    if (document.activeElement === main) head?.focus({ preventScroll: true });
  }, TOLD);
}
