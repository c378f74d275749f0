/**
 * Records that ids are the keys of.
 *
 * Without a prototype no id can be mistaken for a method, and V8 keeps them as hash tables from the start: a plain
 * object gets a new hidden class for every order of keys, and what reads it by many different keys is several times
 * slower. For a handful of keys that everybody walks through, such as the adversaries, a plain object is better.
 */

/** An empty record. */
export function record<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** A record of what another object holds, in the same order. */
export function recordOf<R extends object>(entries: R): R {
  return Object.assign(Object.create(null), entries) as R;
}
