/**
 * Dice asked for by key, never drawn from a stream.
 *
 * `roll(seed, purpose, a, b, ...)` is a pure function: the same question gets the same answer in every branch of an
 * exercise, so two branches share their luck and differ only by what was decided. A new draw somewhere shifts no
 * other. The mixing is that of MurmurHash3 (public domain, A. Appleby): multiply, rotate, xor on 32-bit integers,
 * which is exact on every machine. Not for secrets.
 */

/** The name of this way of drawing; exercise files keep it, so that another way can never be mistaken for it. */
export const DICE = 'murmur3-keyed-1';

/** A seed prepared for drawing: 32-bit integer. */
export type Seed = number;

const words = new Map<string, number>();

function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  k = Math.imul(k, 0x1b873593);
  let h = hash ^ k;
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Hash of a word, as a whole number that can stand in a key in place of the word: the dice fall the same. What asks for
 * dice often keeps the hashes of its words beside it. Remembered, because keys are ids and there are few of them.
 */
export function wordOf(text: string): number {
  let hash = words.get(text);
  if (hash === undefined) {
    hash = text.length;
    for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
    hash = finish(hash) | 0;
    // Free text could fill the memory of a long-running page; ids never come near this.
    if (words.size > 20_000) words.clear();
    words.set(text, hash);
  }
  return hash;
}

/** Prepares a seed written by people: any text. */
export function seedOf(text: string): Seed {
  return finish(mix(0x9747b28c, wordOf(text)));
}

/** A part of a key: an id, the hash of one by `wordOf`, or a whole number. */
export type Key = string | number;

const mixed = (hash: number, part: Key): number =>
  mix(hash, typeof part === 'number' ? part : wordOf(part));

/**
 * A fraction from 0 (inclusive) to 1 (exclusive), in steps of 2^-32.
 * @param seed of the exercise
 * @param what the dice are for, the first part of the key; see `purposes.ts`
 * @param a what they are about, and so on to `f`: ids and whole numbers, always in the same order. Named one by one,
 *   because a list for each of thousands of rolls costs more than the rolls
 */
export function roll(
  seed: Seed,
  what: Key,
  a?: Key,
  b?: Key,
  c?: Key,
  d?: Key,
  e?: Key,
  f?: Key,
): number {
  let hash = mixed(seed, what);
  if (a === undefined) return fraction(hash, 0);
  hash = mixed(hash, a);
  if (b === undefined) return fraction(hash, 1);
  hash = mixed(hash, b);
  if (c === undefined) return fraction(hash, 2);
  hash = mixed(hash, c);
  if (d === undefined) return fraction(hash, 3);
  hash = mixed(hash, d);
  if (e === undefined) return fraction(hash, 4);
  hash = mixed(hash, e);
  return f === undefined ? fraction(hash, 5) : fraction(mixed(hash, f), 6);
}

// The same for keys that are numbers already: the hashes of ids by `wordOf`, and whole numbers. Rules ask in this way, by
// the number of parts, and look no word up.

/** A roll for a key of one part after its purpose. */
export const throw1 = (seed: Seed, what: number, a: number): number =>
  fraction(mix2(seed, what, a), 1);

/** A roll for a key of two parts. */
export const throw2 = (seed: Seed, what: number, a: number, b: number): number =>
  fraction(mix(mix2(seed, what, a), b), 2);

/** A roll for a key of three parts. */
export const throw3 = (seed: Seed, what: number, a: number, b: number, c: number): number =>
  fraction(mix2(mix2(seed, what, a), b, c), 3);

/** The beginning of a key of three parts, for whoever rolls again and again with another last part. */
export const beginThrow3 = (seed: Seed, what: number, a: number, b: number): number =>
  mix(mix2(seed, what, a), b);

/** The same roll as `throw3`, by its beginning and its end. */
export const endThrow3 = (begun: number, c: number): number => fraction(mix(begun, c), 3);

/** A roll for a key of four parts. */
export const throw4 = (
  seed: Seed,
  what: number,
  a: number,
  b: number,
  c: number,
  d: number,
): number => fraction(beginDice(seed, what, a, b, c, d), 4);

/** The beginning of a key of five parts, for whoever rolls for many that differ in the last alone. */
export const beginDice = (
  seed: Seed,
  what: number,
  a: number,
  b: number,
  c: number,
  d: number,
): number => mix(mix2(mix2(seed, what, a), b, c), d);

/** A roll for a key of five parts, by its beginning and its end. */
export const endDice = (begun: number, e: number): number => fraction(mix(begun, e), 5);

function mix2(hash: number, a: number, b: number): number {
  return mix(mix(hash, a), b);
}

const fraction = (hash: number, parts: number): number => finish(hash ^ parts) / 4_294_967_296;

/** One of a list by a roll, or undefined of an empty one. */
const picked = <T>(list: readonly T[], rolled: number): T | undefined =>
  list[between(rolled, 0, list.length - 1)];

/** One of a list, or undefined of an empty one. The dice are asked only where there is a choice: by one part, */
export const choose1 = <T>(
  list: readonly T[],
  seed: Seed,
  what: number,
  a: number,
): T | undefined => (list.length < 2 ? list[0] : picked(list, throw1(seed, what, a)));

/** by two, */
export const choose2 = <T>(
  list: readonly T[],
  seed: Seed,
  what: number,
  a: number,
  b: number,
): T | undefined => (list.length < 2 ? list[0] : picked(list, throw2(seed, what, a, b)));

/** by three. */
export const choose3 = <T>(
  list: readonly T[],
  seed: Seed,
  what: number,
  a: number,
  b: number,
  c: number,
): T | undefined => (list.length < 2 ? list[0] : picked(list, throw3(seed, what, a, b, c)));

/** A whole number from `low` to `high`, both inclusive, by a roll in 0..1. */
export function between(rolled: number, low: number, high: number): number {
  return low + Math.floor(rolled * (high - low + 1));
}
