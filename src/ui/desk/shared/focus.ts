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
 * Gives a way to call it off.
 */
export function focusOnceTold(ids: readonly string[]): () => void {
  // Where focus is already, it would not be told again.
  const at = document.activeElement;
  if (at instanceof HTMLElement && ids.includes(at.id)) at.blur();
  const timer = setTimeout(() => {
    for (const id of ids) if (focusOn(id)) return;
  }, TOLD);
  return () => clearTimeout(timer);
}

/**
 * Focuses a new page, and then what it begins with: what it calls its head, else its main heading. At once would be
 * too soon: where the thing that was pressed has gone, Orca looks for the new focus itself and says nothing of it.
 * Gives a way to call it off.
 */
export function focusHead(): () => void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  let timer: ReturnType<typeof setTimeout>;
  const settle = (tries: number) => {
    // Somebody has gone on meanwhile.
    const at = document.activeElement;
    if (at !== null && at !== document.body && at.tagName !== 'MAIN') return;
    const head =
      document.querySelector<HTMLElement>('[data-head]') ??
      document.querySelector<HTMLElement>('main h1[tabindex]');
    const main = document.querySelector<HTMLElement>('main');
    if (head !== null && at === main) head.focus({ preventScroll: true });
    else if (tries > 0) {
      // A page whose code was still on its way begins here.
      if (at !== main) main?.focus({ preventScroll: true });
      timer = setTimeout(settle, TOLD, tries - 1);
    }
  };
  timer = setTimeout(settle, TOLD, 8);
  return () => clearTimeout(timer);
}
