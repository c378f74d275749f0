/**
 * Command-line words to typed values, or to a sentence that says which word was wrong.
 *
 * Every flag is declared, so help is made from the same table. Knows nothing of what commands do.
 */
import { nearest } from '../scenario/index.ts';

export type Flag =
  | { readonly kind: 'switch'; readonly about: string }
  | {
      readonly kind: 'text';
      readonly value: string;
      /** Most characters; 1,000 unless given. */
      readonly most?: number;
      readonly about: string;
    }
  | {
      readonly kind: 'count';
      readonly value: string;
      readonly least: number;
      readonly most: number;
      readonly about: string;
    }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly about: string };

export interface Positional {
  /** As help shows it: `scenario`, `file`. */
  readonly name: string;
  readonly about: string;
  readonly least: number;
  readonly most: number;
}

export interface Grammar {
  readonly positional: Positional | null;
  readonly flags: Readonly<Record<string, Flag>>;
}

/** What was written, tested against a grammar. Asking for a flag of another kind is a bug. */
export interface Parsed {
  readonly words: readonly string[];
  has(flag: string): boolean;
  text(flag: string): string | undefined;
  count(flag: string): number | undefined;
}

export type ParseResult =
  | { readonly ok: true; readonly parsed: Parsed }
  | { readonly ok: false; readonly message: string };

/** Longest value of a flag: nobody types more. */
const LONGEST = 1_000;

const wrong = (message: string): ParseResult => ({ ok: false, message });

/** Reads the words after a command's name. */
export function parseArguments(grammar: Grammar, args: readonly string[]): ParseResult {
  const words: string[] = [];
  const values = new Map<string, string | number | true>();
  const left = [...args];
  while (left.length > 0) {
    const arg = left.shift() ?? '';
    if (arg === '--') {
      words.push(...left.splice(0));
    } else if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
    } else {
      const message = readFlag(grammar, arg, left, values);
      if (message !== null) return wrong(message);
    }
  }
  const message = judgeWords(grammar.positional, words);
  if (message !== null) return wrong(message);
  return {
    ok: true,
    parsed: {
      words,
      has: (flag) => values.has(flag),
      text: (flag) => {
        const value = values.get(flag);
        return typeof value === 'string' ? value : undefined;
      },
      count: (flag) => {
        const value = values.get(flag);
        return typeof value === 'number' ? value : undefined;
      },
    },
  };
}

/** Takes one flag and its value. Returns what is wrong, or null. */
function readFlag(
  { flags }: Grammar,
  arg: string,
  left: string[],
  values: Map<string, string | number | true>,
): string | null {
  const equals = arg.indexOf('=');
  const given = equals < 0 ? arg : arg.slice(0, equals);
  // The one short flag that everybody's fingers know.
  const written = given === '-o' ? '--out' : given;
  const name = written.replace(/^--/, '');
  const flag = written.startsWith('--') && Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    const near = nearest(name, Object.keys(flags));
    return `There is no flag ${show(written)}${near === null ? '.' : `; did you mean --${near}?`}`;
  }
  if (values.has(name)) return `--${name} is given twice.`;
  if (flag.kind === 'switch') {
    if (equals >= 0) return `--${name} takes no value.`;
    values.set(name, true);
    return null;
  }
  // A word that is itself a flag of this command is no value: the value was forgotten.
  const next = left[0];
  const isFlag =
    next?.startsWith('--') === true && Object.hasOwn(flags, next.slice(2).split('=')[0] ?? '');
  const value = equals >= 0 ? arg.slice(equals + 1) : isFlag ? undefined : left.shift();
  if (value === undefined || value === '')
    return `--${name} needs a value: ${placeholderOf(flag)}.`;
  if (value.length > (flag.kind === 'text' ? (flag.most ?? LONGEST) : LONGEST))
    return `The value of --${name} is too long.`;
  return readValue(name, flag, value, values);
}

function readValue(
  name: string,
  flag: Exclude<Flag, { readonly kind: 'switch' }>,
  value: string,
  values: Map<string, string | number | true>,
): string | null {
  switch (flag.kind) {
    case 'text':
      values.set(name, value);
      return null;
    case 'choice': {
      if (flag.choices.includes(value)) {
        values.set(name, value);
        return null;
      }
      const near = nearest(value, flag.choices);
      const hint = near === null ? '' : ` Did you mean ${near}?`;
      return `--${name} ${show(value)} is not one of ${flag.choices.join(', ')}.${hint}`;
    }
    case 'count': {
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= flag.least && number <= flag.most) {
        values.set(name, number);
        return null;
      }
      return `--${name} ${show(value)} is not a whole number from ${flag.least} to ${flag.most}.`;
    }
  }
}

/** What stands for a flag's value in help. */
export function placeholderOf(flag: Exclude<Flag, { readonly kind: 'switch' }>): string {
  return flag.kind === 'choice' ? flag.choices.join('|') : flag.value;
}

function judgeWords(positional: Positional | null, words: readonly string[]): string | null {
  const most = positional?.most ?? 0;
  if (words.length > most) return `There is a word too many: ${show(words[most] ?? '')}.`;
  if (positional === null || words.length >= positional.least) {
    return words.includes('') ? 'An empty word was given.' : null;
  }
  return `The ${positional.name} is missing.`;
}

const show = (word: string): string =>
  JSON.stringify(word.length > 60 ? `${word.slice(0, 60)}...` : word);
