/**
 * Which way text runs. A quantity, a date or a name in a sentence keeps to itself, so that neither turns the other
 * round: Unicode isolates (UAX 9), written only where a language runs from right to left or a value itself turns.
 * They hold in attributes, in drawings and in read-out text too, where markup would not.
 */
import type { Words } from './words.ts';

type Dir = Words['dir'];

const FIRST_STRONG = '\u2068';
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/** Characters that run from right to left, or turn the direction of what follows. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const ISOLATES = /[\u2066-\u2069]/g;

/** Whether every isolate in it is ended, and none that began before it. */
function balanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(ISOLATES)) {
    open += mark === END ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Text that keeps to itself: whichever way it runs, the sentence round it runs its own way. */
export function isolated(text: string, dir: Dir): string {
  if (text === '' || (dir === 'ltr' && !TURNS.test(text))) return text;
  return `${FIRST_STRONG}${balanced(text) ? text : text.replace(ISOLATES, '')}${END}`;
}

/** A sentence of this language for a place that runs the other way: a drawing's label. */
export function running({ dir }: Pick<Words, 'dir'>, text: string): string {
  if (dir === 'ltr' || text === '') return text;
  return `${RIGHT_TO_LEFT}${text}${END}`;
}

/**
 * Joins items as the language does. Facts side by side (`unit`) get no "and" before the last, which German would put
 * there: they are joined by what stands between the first two of many.
 */
export function listIn(
  words: Pick<Words, 'dir' | 'language'>,
  type: 'conjunction' | 'unit',
): (items: readonly string[]) => string {
  const list = new Intl.ListFormat(words.language, { type });
  const between = list.formatToParts(['1', '2', '3', '4'])[1]?.value ?? ', ';
  return (items) => {
    const shown = items.map((item) => running(words, item));
    return type === 'unit' ? shown.join(between) : list.format(shown);
  };
}
