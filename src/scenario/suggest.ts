/** "Did you mean": the known word nearest to what was written, if one is near enough. */

/** Edit distance with swaps of neighbours (optimal string alignment), given up beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** The nearest of `known`, or null. Compares without regard to case. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 80) return null;
  const lower = word.toLowerCase();
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of known) {
    const apart = distance(lower, candidate.toLowerCase(), most);
    if (apart < least) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}

/** The end of a sentence: `; did you mean "meter"?`, or just the full stop. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '.' : `; did you mean "${near}"?`;
}

/** A list for a fix: all of it when short, else its beginning. */
export function listed(words: readonly string[], most = 12): string {
  if (words.length === 0) return 'nothing';
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown}, ... (${words.length} in all)` : shown;
}
