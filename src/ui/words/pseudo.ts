/**
 * Pseudo-languages: English made longer and accented, or made to run from right to left.
 *
 * What they show on the screen is still English to a reader, so that a test or a person sees at once what has
 * been left out of the words (plain letters), what a longer language would clip, and what has a side built in.
 * Arguments, plural forms and quoted parts of an ICU message stay as they are.
 */

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  Y: 'Ý',
};

/** How much longer than English a translation is reckoned to be. */
const LONGER = 0.4;
const FILLER = 'ļöñĝéŕ ŵöŕðš ĝö ĥéŕé ';
const RIGHT_TO_LEFT = '\u202e';
const END_OF_IT = '\u202c';

/**
 * Changes the words of an ICU message and nothing else of it. Inside braces an even depth is message again
 * (the forms of a plural), an odd one is an argument.
 */
function changeWords(message: string, change: (text: string) => string): string {
  let depth = 0;
  let out = '';
  for (const part of message.split(/([{}])/)) {
    if (part === '{') depth += 1;
    else if (part === '}') depth = Math.max(0, depth - 1);
    else if (depth % 2 === 0) {
      out += change(part);
      continue;
    }
    out += part;
  }
  return out;
}

/** The message with accents on it, and longer by two fifths, between brackets that a clipped end would lack. */
export function lengthen(message: string): string {
  if (message.trim() === '') return message;
  const accented = changeWords(message, (text) =>
    text.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter),
  );
  const room = Math.ceil(message.replace(/[{][^}]*[}]/g, '').length * LONGER);
  const filler = FILLER.repeat(Math.ceil(room / FILLER.length)).slice(0, room);
  return `[${accented} ${filler}]`;
}

/** The message with every word turned round, as a language written from right to left would have it. */
export function mirror(message: string): string {
  return changeWords(message, (text) =>
    text.replace(/[A-Za-zÀ-ÿ’]+/g, (word) => `${RIGHT_TO_LEFT}${word}${END_OF_IT}`),
  );
}
