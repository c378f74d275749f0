/**
 * What is refused before a YAML parser sees it.
 *
 * The parser recurses: ten thousand opening brackets end the whole process, not just the parse. So size, characters,
 * nesting and the number of parts are bounded first, on the token stream, which is read without recursion.
 */
import { CST, Lexer } from 'yaml';
import type { FindingCode } from './codes.ts';

/** Characters a scenario file may have. Two Bears needs a tenth of it. */
export const MOST_CHARACTERS = 2_000_000;
/** Tokens a scenario file may have. */
const MOST_TOKENS = 400_000;
/** Levels of nesting; a scenario needs about twelve. */
export const MOST_DEPTH = 48;
/** Columns of indentation: bounds the nesting of blocks. */
const MOST_INDENT = 240;

export interface GuardFinding {
  readonly code: FindingCode;
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/** Characters that no text file has: controls, half characters, and the mark of a byte that was not UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Cs}/u;

/** Returns why a text is not worth parsing, or null. */
export function guardText(text: string): GuardFinding | null {
  if (text.length > MOST_CHARACTERS) {
    return {
      code: 'file/too-large',
      offset: 0,
      message: `The file has ${text.length} characters; the limit is ${MOST_CHARACTERS}.`,
      fix: 'Check that this is a scenario file; split the scenario if it really is that long.',
    };
  }
  const strange = NOT_TEXT.exec(text);
  if (strange !== null) {
    const code = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      code: 'file/binary',
      offset: strange.index,
      message: `The file is not plain UTF-8 text: it contains the character U+${code}.`,
      fix: 'Save the file as UTF-8 text, without control characters.',
    };
  }
  if (isBlank(text)) {
    return {
      code: 'file/empty',
      offset: 0,
      message: 'The file has no content.',
      fix: 'Write the scenario in it, or restore it from a copy.',
    };
  }
  return guardTokens(text);
}

/** Nothing but white space and comments. */
function isBlank(text: string): boolean {
  return text
    .replace('\ufeff', '')
    .split('\n')
    .every((line) => line.trim() === '' || line.trim().startsWith('#'));
}

/** Bounds nesting and parts. Reads tokens one by one and stops at the first that goes too far. */
function guardTokens(text: string): GuardFinding | null {
  let offset = 0;
  let depth = 0;
  let run = 0;
  let tokens = 0;
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS) return tooMany(offset);
    const type = CST.tokenType(token);
    switch (type) {
      // Marks of the lexer itself; they take no room in the file.
      case 'doc-mode':
      case 'flow-error-end':
      case 'scalar':
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        depth += 1;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        depth = Math.max(0, depth - 1);
        break;
      case 'newline':
        run = 0;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'anchor':
      case 'tag':
        run += 1;
        break;
      default:
        break;
    }
    const indented = type === 'space' && lineStart && token.length > MOST_INDENT;
    if (depth > MOST_DEPTH || run > MOST_DEPTH || indented) return tooDeep(offset);
    lineStart = type === 'newline';
    if (type !== 'doc-mode' && type !== 'flow-error-end' && type !== 'scalar')
      offset += token.length;
  }
  return null;
}

const tooMany = (offset: number): GuardFinding => ({
  code: 'file/too-many-parts',
  offset,
  message: `The file has more than ${MOST_TOKENS} parts.`,
  fix: 'Check that this is a scenario file; no scenario is that long.',
});

/** The finding for nesting beyond the limit; the plain reader uses it too. */
export const tooDeep = (offset: number): GuardFinding => ({
  code: 'file/too-deep',
  offset,
  message: `Lists or maps are nested more than ${MOST_DEPTH} levels deep here.`,
  fix: 'Remove the nesting; a scenario needs about twelve levels.',
});
