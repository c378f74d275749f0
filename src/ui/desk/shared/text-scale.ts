/** How large the player has set the text, 1 being usual: drawings grow their letters and rows alike. */
export function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) ? size / 16 : 1;
}
