/**
 * Reading values nobody can be trusted with: each helper hands back a value of the right type or throws `Refused`,
 * which never leaves this folder.
 */

/** One thing wrong with a file, as the command line prints it. */
export interface FileFinding {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** Thrown inside this folder only, with the finding it stands for. */
export class Refused extends Error {
  readonly finding: FileFinding;
  constructor(
    path: string,
    code: string,
    message: string,
    fix: string,
    at: { readonly line: number; readonly column: number } = { line: 1, column: 1 },
  ) {
    super(message);
    this.finding = { ...at, path, code, message, fix };
  }
}

export type Json = Readonly<Record<string, unknown>>;

/** An object with no key but these. */
export function objectAt(value: unknown, path: string, keys: readonly string[]): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Refused(path, 'file/wrong-type', `expected an object at ${path}`, 'restore it');
  for (const key of Object.keys(value))
    if (!keys.includes(key))
      throw new Refused(
        `${path === '/' ? '' : path}/${key}`,
        'file/unknown-key',
        `"${key.slice(0, 60)}" is no part of an exercise file of this version`,
        'remove it, or open the file with the version of Hotwash that wrote it',
      );
  return value as Json;
}

export function textAt(from: Json, key: string, path: string, longest: number): string {
  const value = from[key];
  if (typeof value !== 'string') throw wrongType(`${path}/${key}`, 'must be text');
  if (value.length > longest)
    throw new Refused(
      `${path}/${key}`,
      'file/too-long',
      `${path}/${key} is longer than ${longest} characters`,
      'shorten it',
    );
  return value;
}

/** Text that looks as it must. */
export function patternAt(
  from: Json,
  key: string,
  path: string,
  pattern: RegExp,
  what: string,
): string {
  const value = textAt(from, key, path, 200);
  if (!pattern.test(value))
    throw new Refused(
      `${path}/${key}`,
      'file/bad-id',
      `${path}/${key} must be ${what}`,
      'restore it',
    );
  return value;
}

/** One of a list of words. */
export function oneOfAt<T extends string>(
  from: Json,
  key: string,
  path: string,
  list: readonly T[],
): T {
  const value = from[key];
  if (!list.includes(value as T))
    throw wrongType(`${path}/${key}`, `must be one of ${list.join(', ')}`);
  return value as T;
}

export const wrongType = (path: string, must: string): Refused =>
  new Refused(path, 'file/wrong-type', `${path} ${must}`, 'restore it');
