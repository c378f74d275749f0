/** The commonest things to be said about a value, apart from where they are said. */
import type * as z from 'zod';
import type { FindingCode } from './codes.ts';
import { type Path, quote } from './finding.ts';
import type { Plain } from './yaml-plain.ts';

export type Issue = z.core.$ZodIssue;

/** A finding before it has a place. */
export interface Saying {
  readonly code: FindingCode;
  readonly message: string;
  readonly fix: string;
  readonly path: Path;
  readonly part?: 'key' | 'value';
}

/** A key without a value. */
export const sayEmpty = (path: Path): Saying => ({
  code: 'schema/empty',
  message:
    typeof path.at(-1) === 'number'
      ? 'This list item is empty.'
      : `${quote(path.at(-1) ?? 'The file')} has no value.`,
  fix: 'Give it a value, or remove it.',
  path,
  part: 'key',
});

/** Something of another type than expected, empty, or missing. */
export function sayType(value: Plain | undefined, path: Path, expected: string): Saying {
  if (value === null) return sayEmpty(path);
  if (value === undefined) {
    const key = path.at(-1) ?? '';
    return {
      code: 'schema/missing-key',
      message:
        typeof key === 'number'
          ? `Item ${key + 1} of this list is missing.`
          : `The key ${quote(key)} is missing.`,
      fix:
        typeof key === 'number'
          ? `Add ${wanted(expected)}.`
          : `Add ${key}: with ${wanted(expected)} as its value.`,
      path: path.slice(0, -1),
    };
  }
  return {
    code: 'schema/wrong-type',
    message: `Expected ${wanted(expected)}, found ${kindOf(value)}.`,
    fix: fixOfType(value, path, expected),
    path,
  };
}

/** Keys whose text is a length of time. */
const LENGTHS = ['deadline', 'takes', 'delay', 'patience', 'pace', 'tempo', 'in'];

function fixOfType(value: Plain, path: Path, expected: string): string {
  // What a plan takes is no length of time, though what an option takes is.
  const isTime = path[0] !== 'plans' && path.some((step) => LENGTHS.includes(String(step)));
  if (expected === 'string' && typeof value === 'number' && isTime)
    return `Write a length of time with its unit: ${value}h for hours, ${value}d for days.`;
  if (expected === 'string' && typeof value !== 'object')
    return 'Put it in quotes if it is meant as text.';
  const isNumber = expected === 'number' || expected === 'int';
  if (
    isNumber &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return 'Remove the quotes: in quotes it is text.';
  return `Write ${wanted(expected)} here.`;
}

/** `a list`, `the number "3"`. */
export function kindOf(value: Plain): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${quote(value)}`;
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
  word: 'a word from its list',
  value: 'a value',
};

const wanted = (expected: string): string => WANTED[expected] ?? expected;
