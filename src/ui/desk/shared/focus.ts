/** Moves focus to a named place, if it is there. */

/** Focuses the element of this id and brings its top into sight. Returns whether it was there. */
export function focusOn(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start', behavior: 'auto' });
  return true;
}
