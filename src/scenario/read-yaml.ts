/**
 * One YAML 1.2 file to a plain value with places, or to findings.
 *
 * Refuses tags, several documents and anything that the guards refuse. Never throws for what stands in the file.
 */
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { FindingCode } from './codes.ts';
import { type Findings, type Located, type Path, type Place, quote } from './finding.ts';
import { guardText } from './yaml-guards.ts';
import { offsetOfPath, type Plain, toPlain } from './yaml-plain.ts';

/** A file that was read. */
export interface YamlFile extends Located {
  readonly value: Plain;
}

/** One mistake makes many; the first few are the ones to mend. */
const MOST_SYNTAX = 3;

const SYNTAX: Readonly<Partial<Record<string, readonly [FindingCode, string, string]>>> = {
  TAB_AS_INDENT: [
    'syntax/tab',
    'A tab stands where YAML wants spaces.',
    'Indent with spaces, two for each level.',
  ],
  BAD_INDENT: [
    'syntax/indent',
    'This line is not indented like its neighbours.',
    'Line it up with the other keys or items of the same map or list.',
  ],
  MISSING_CHAR: [
    'syntax/unclosed',
    'A quote, bracket or brace is not closed, or a comma or colon is missing.',
    'Look upward from here for the one that was opened, and close it.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'syntax/colon',
    'There is a second colon on this line, so YAML takes its text for a map.',
    'Put the text in quotes.',
  ],
  NO_COLON: [
    'syntax/no-colon',
    'This line is no key with a colon, and it does not belong to the words above it.',
    'Add the colon with a space after it, or indent the line like the words it continues.',
  ],
  AFTER_QUOTE: [
    'syntax/after-quote',
    'Something stands behind a value that has already ended, such as words after a closing quote.',
    'Put the whole text in quotes, and double an apostrophe inside single quotes.',
  ],
  BAD_ALIAS: [
    'syntax/alias-unknown',
    'This alias has no anchor before it.',
    'Write the value out, or quote text that begins with an asterisk.',
  ],
  MULTIPLE_DOCS: [
    'syntax/documents',
    'The file holds more than one YAML document.',
    'Remove the line of three dashes and what follows it.',
  ],
  TAG_RESOLVE_FAILED: [
    'syntax/tag',
    'A YAML tag stands here; scenarios are plain data without tags.',
    'Remove the tag, or quote text that begins with an exclamation mark.',
  ],
};

/** A file that stops in the middle fails in many ways, all at its end. */
const CUT_OFF = {
  code: 'syntax/unclosed',
  message: 'The file ends in the middle of something: a quote, bracket or brace is still open.',
  fix: 'Restore the end of the file, or close what was opened.',
} as const;

/** Reads a file. Returns null after adding the findings that stop it. */
export function readYaml(file: string, text: string, findings: Findings): YamlFile | null {
  const guard = guardText(text);
  if (guard !== null) {
    findings.addAt(file, placeIn(text, guard.offset), [], guard.code, guard.message, guard.fix);
    return null;
  }
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const doc: Document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    // Repeated keys are found below: the parser's own test takes the square of their number.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const problems = [...doc.errors, ...doc.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const problem of problems.slice(0, MOST_SYNTAX)) {
    const cut = problem.pos[0] >= text.trimEnd().length && doc.errors.length > 0;
    const { code, message, fix } = cut ? CUT_OFF : describe(problem);
    findings.addAt(file, place(problem.pos[0]), [], code, message, fix);
  }
  if (problems.length > 0) return null;

  const { value, findings: plain } = toPlain(doc);
  for (const { offset, path, code, message, fix } of plain) {
    findings.addAt(file, place(offset), path, code, message, fix);
  }
  if (plain.length > 0) return null;
  return {
    file,
    value,
    locate: (path: Path, part = 'value') => place(offsetOfPath(doc, path, part)),
  };
}

/** Where the parser's code says too little, its words decide. Sought in this order. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/without - indicator/, 'BAD_INDENT'],
  [/must be sufficiently indented and end with/, 'MISSING_CHAR'],
  [/[Ii]mplicit (?:map )?keys need to be/, 'NO_COLON'],
  [/at node end/, 'AFTER_QUOTE'],
];

function describe(problem: YAMLError): { code: FindingCode; message: string; fix: string } {
  const better = BY_WORDS.find(([words]) => words.test(problem.message))?.[1];
  const known = SYNTAX[better ?? problem.code];
  if (known !== undefined) return { code: known[0], message: known[1], fix: known[2] };
  return {
    code: 'syntax/yaml',
    message: `This is not valid YAML: ${quote(problem.message, 120).slice(1, -1)}.`,
    fix: 'Compare with the lines around it; quote text with special characters.',
  };
}

/** Line and column of an offset, for files that are not parsed. */
function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
