/**
 * Records that ids are the keys of.
 *
 * Without a prototype no id can be mistaken for a method. For a handful of keys that everybody walks through, such as
 * the adversaries, a plain object is as good.
 */

/** An empty record. */
export function record<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
