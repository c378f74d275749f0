/**
 * Issues of unions in an author's words: which of the forms was meant, and what is wrong with it.
 *
 * Conditions and effects are families of one-key objects, so the key tells. A world test where only the team's
 * knowledge may count has a finding of its own, since the author must be told why.
 */
import type * as z from 'zod';
import { type Path, quote } from './finding.ts';
import { type Issue, kindOf, type Saying, sayEmpty, sayType } from './sayings.ts';
import { type Family, familyKeys } from './schema/one-of.ts';
import { ONE_OF } from './schema/words.ts';
import { didYouMean, listed } from './suggest.ts';
import type { Plain } from './yaml-plain.ts';

/** What is to be said about an issue of a union: sayings, or the issues of the branch that was meant. */
export function sayUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  value: Plain | undefined,
): readonly (Issue | Saying)[] {
  if (value === undefined) return [sayType(value, path, 'value')];
  if (value === null) return [sayEmpty(path)];
  const branches = issue.errors as readonly (readonly Issue[])[];
  return issue.message.startsWith(ONE_OF)
    ? sayFamily(issue.message.slice(ONE_OF.length) as Family, value, path, branches)
    : (sayWordOrList(value, path, branches) ?? likeliest(branches));
}

/** A word where certain words or a list or map are wanted, such as `all`. */
function sayWordOrList(
  value: Plain,
  path: Path,
  branches: readonly (readonly Issue[])[],
): readonly Saying[] | null {
  const [first] = branches[0] ?? [];
  if (typeof value !== 'string' || first?.code !== 'invalid_value') return null;
  const words = first.values.map(String);
  const [other] = branches.at(-1) ?? [];
  const isMap = other?.code === 'invalid_type' && other.expected === 'record';
  return [
    {
      code: 'schema/unknown-word',
      message: `${quote(value)} is not known here${didYouMean(value, words)}`,
      fix: `Use ${listed(words)}, or a ${isMap ? 'map in braces' : 'list in brackets'}.`,
      path,
    },
  ];
}

/** The branch that came furthest: the first that did not fail for the very kind of the value. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const wrongKind = (issues: readonly Issue[]) =>
    issues.some(
      (one) =>
        one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value'),
    );
  return branches.find((issues) => !wrongKind(issues)) ?? branches.at(-1) ?? [];
}

/** Issues of the member that was meant, or sayings if none was. */
function sayFamily(
  family: Family,
  value: Plain,
  path: Path,
  branches: readonly (readonly Issue[])[],
): readonly (Issue | Saying)[] {
  const name = family === 'effect' ? 'effect' : 'condition';
  const known = familyKeys[family];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const isWord = typeof value === 'string' && known.includes(value);
    return [
      {
        code: 'schema/wrong-type',
        message: `Expected one ${name}, found ${kindOf(value)}.`,
        fix: `Write one key and its value${isWord ? `, such as ${value}: ...` : ''}.`,
        path,
      },
    ];
  }
  const keys = Object.keys(value);
  const strange = keys.filter((key) => !known.includes(key));
  if (strange.length > 0) return strange.map((key) => sayStrange(family, key, [...path, key]));
  const [key] = keys;
  if (key !== undefined && keys.length === 1) return branches[known.indexOf(key)] ?? [];
  return [
    {
      code: 'schema/one-key',
      message:
        key === undefined
          ? `This ${name} is empty.`
          : `This ${name} has ${keys.length} keys (${listed(keys)}); it must have exactly one.`,
      fix:
        family === 'effect'
          ? 'Write each effect as a list item of its own.'
          : 'Put the tests in a list under all: or any:.',
      path,
    },
  ];
}

function sayStrange(family: Family, key: string, path: Path): Saying {
  const known = familyKeys[family];
  if (family === 'belief' && familyKeys.world.includes(key)) {
    return {
      code: 'schema/hidden-fact',
      message: `${quote(key)} reads a hidden fact; what a player is offered or advised may depend only on what the team can know.`,
      fix: 'Test something the team sees, such as finding, arrived, flag or published; hidden facts may steer injects, leaks and endings.',
      path,
      part: 'key',
    };
  }
  return {
    code: family === 'effect' ? 'schema/unknown-effect' : 'schema/unknown-condition',
    message: `There is no ${family === 'effect' ? 'effect' : 'condition'} ${quote(key)}${didYouMean(key, known)}`,
    fix: `Known: ${listed(known, 60)}.`,
    path,
    part: 'key',
  };
}
