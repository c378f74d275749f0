/**
 * Zod's issues as findings: in words an author knows, at the right place, with a mend.
 *
 * An issue of a union is explained against the branch that was meant; `explain-union.ts` finds out which.
 */
import { sayUnion } from './explain-union.ts';
import { type Findings, type Located, type Path, quote } from './finding.ts';
import { type Issue, kindOf, type Saying, sayEmpty, sayType } from './sayings.ts';
import { type Complaint, KNOWN_KEYS } from './schema/words.ts';
import { didYouMean, listed } from './suggest.ts';
import type { Plain } from './yaml-plain.ts';

/** A file that was read, with its value. */
export interface Explained extends Located {
  readonly value: Plain;
}

/** Adds the findings of every issue. */
export function explainIssues(file: Explained, issues: readonly Issue[], findings: Findings): void {
  for (const issue of issues) {
    for (const { code, message, fix, path, part } of say(file.value, issue, []))
      findings.add(file, path, code, message, fix, part);
  }
}

/** What is to be said about an issue. `base` is where the schema that raised it stands. */
function say(root: Plain, issue: Issue, base: Path): readonly Saying[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'invalid_type':
      return [sayType(value, path, issue.expected)];
    case 'unrecognized_keys':
      return sayKeys(issue.keys, issue.message, path);
    case 'invalid_union':
      return sayUnion(issue, path, value).flatMap((one) =>
        'fix' in one ? [one] : say(root, one, path),
      );
    case 'invalid_value':
      return [sayWord(value, issue.values.map(String), path)];
    case 'too_small':
      return [
        {
          code: 'schema/out-of-range',
          message: isNumber(issue.origin)
            ? `${quote(value)} is too small.`
            : 'There is too little here.',
          fix: `Give ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unit(issue.origin)}.`,
          path,
        },
      ];
    case 'too_big':
      // The limit of whole numbers as such; the limit that matters is reported by itself.
      if (issue.maximum === Number.MAX_SAFE_INTEGER) return [];
      return [
        {
          code: 'schema/out-of-range',
          message: isNumber(issue.origin)
            ? `${quote(value)} is too large.`
            : 'There is too much here.',
          fix: `Give ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unit(issue.origin)}.`,
          path,
        },
      ];
    case 'invalid_format':
      return [sayId(value, issue.message, path, 'value')];
    case 'invalid_key':
      return [sayId(path.at(-1), 'id', path, 'key')];
    case 'custom': {
      const params = issue.params as Partial<Complaint> | undefined;
      return [
        {
          code: params?.code ?? 'schema/wrong-type',
          message: issue.message,
          fix: params?.fix ?? 'Compare with the description of the format.',
          path,
        },
      ];
    }
    default:
      return [
        {
          code: 'schema/wrong-type',
          message: `${quote(value)} does not fit here.`,
          fix: 'Compare with the description of the format.',
          path,
        },
      ];
  }
}

function sayKeys(keys: readonly string[], message: string, path: Path): readonly Saying[] {
  const known = message.startsWith(KNOWN_KEYS) ? message.slice(KNOWN_KEYS.length).split(',') : [];
  return keys.map((key) => ({
    code: 'schema/unknown-key',
    message: `There is no key ${quote(key)} here${didYouMean(key, known)}`,
    fix: known.length === 0 ? 'Remove it.' : `Known here: ${listed(known, 40)}.`,
    path: [...path, key],
    part: 'key',
  }));
}

function sayWord(value: Plain | undefined, known: readonly string[], path: Path): Saying {
  if (value === null) return sayEmpty(path);
  if (value === undefined)
    return sayType(value, path, known.length === 1 ? (known[0] ?? '') : 'word');
  if (typeof value !== 'string' && known.includes(String(value)))
    return {
      code: 'schema/wrong-type',
      message: `Expected the text ${quote(String(value))}, found ${kindOf(value)}.`,
      fix: `Put it in quotes: '${String(value)}'.`,
      path,
    };
  return {
    code: 'schema/unknown-word',
    message: `${describe(value)} is not known here${didYouMean(String(value), known)}`,
    fix: `Use ${known.length === 1 ? known[0] : `one of: ${listed(known, 40)}`}.`,
    path,
  };
}

function sayId(value: unknown, what: string, path: Path, part: 'key' | 'value'): Saying {
  const [message, fix] =
    what === 'language'
      ? ['is not a language tag.', 'Write it as en, de or pt-BR.']
      : [
          'is not an id.',
          'Use lower-case letters, digits and single hyphens, beginning with a letter: first-call.',
        ];
  return { code: 'schema/id', message: `${quote(value)} ${message}`, fix, path, part };
}

function valueAt(root: Plain, path: Path): Plain | undefined {
  let value: Plain | undefined = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    const holder = value as { readonly [key: string]: Plain };
    value = Object.hasOwn(holder, step) ? holder[step] : undefined;
  }
  return value;
}

const describe = (value: Plain): string =>
  value !== null && typeof value === 'object' ? kindOf(value) : quote(value);

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int';

function unit(origin: string): string {
  if (origin === 'array' || origin === 'set') return ' items';
  return origin === 'string' ? ' characters' : '';
}
