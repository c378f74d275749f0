/**
 * Ids and seeds for new exercises. The only loose dice of the product, and they are thrown before StartEx.
 *
 * `crypto.randomUUID` is missing on plain http in a classroom's network, so bytes are asked for instead.
 */

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const LETTERS_AND_DIGITS = `${LETTERS}23456789`;

function pick(alphabet: string, count: number): string {
  const bytes = crypto.getRandomValues(new Uint32Array(count));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** An id that begins with a letter and so never looks like an integer. */
export function newExerciseId(): string {
  return pick(LETTERS, 1) + pick(LETTERS_AND_DIGITS, 9);
}

/** A seed short enough to be read out to the room. */
export function newSeed(): string {
  return String(1000 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 9000));
}
