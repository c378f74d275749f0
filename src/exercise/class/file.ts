/**
 * The class file: many exercises of one scenario in one `.hotwash` file, one line each.
 *
 * It holds the exercises themselves, so that each can be taken out and opened again. Reading trusts nothing, like
 * the reading of an exercise, which does most of it.
 */
import { assureFormat, exerciseFrom, parse, type ReadResult, readExercise } from '../file/read.ts';
import { type FileFinding, objectAt, Refused, wrongType } from '../file/refused.ts';
import { exerciseJson } from '../file/write.ts';
import { nodeOf } from '../tree.ts';
import { type ClassEntry, entryFrom, mergeEntries } from './merge.ts';

export const CLASS_VERSION = 1;
/** Characters. A class of 60 teams is about 7 million. */
export const LARGEST_CLASS = 40_000_000;
const MOST_EXERCISES = 1000;

export type ReadClassResult =
  | { readonly ok: true; readonly entries: readonly ClassEntry[] }
  | { readonly ok: false; readonly findings: readonly FileFinding[] };

/** The text of a class file; the same exercises give the same bytes, in whatever order they came. */
export function writeClass(entries: readonly ClassEntry[]): string {
  return classText(mergeEntries(entries));
}

/** The text of a class file of exercises that were merged already. */
export function classText(merged: readonly ClassEntry[]): string {
  const lines = merged.map(
    ({ record, main }) => `    ${JSON.stringify({ main, exercise: exerciseJson(record) })}`,
  );
  const head = `  "format": "hotwash-class",\n  "version": ${CLASS_VERSION},\n`;
  return `{\n${head}  "exercises": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** Reads an exercise file as a class of one, or a class file. */
export function readClass(text: string): ReadClassResult {
  try {
    const value = parse(text, LARGEST_CLASS);
    if ((value as { format?: unknown } | null)?.format === 'hotwash-class')
      return { ok: true, entries: entriesFrom(value) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, findings: [error.finding] };
    throw error;
  }
  const read = readExercise(text);
  return read.ok ? { ok: true, entries: mergeEntries([entryFrom(read.record)]) } : read;
}

function entriesFrom(value: unknown): readonly ClassEntry[] {
  const top = objectAt(assureFormat(value, 'hotwash-class'), '/', [
    'format',
    'version',
    'exercises',
  ]);
  if (top.version !== CLASS_VERSION)
    throw new Refused(
      '/version',
      'file/other-version',
      `this class file is of another version; this Hotwash reads version ${CLASS_VERSION}`,
      'open it with the version of Hotwash that wrote it',
    );
  const list = top.exercises;
  if (!Array.isArray(list)) throw wrongType('/exercises', 'must be a list');
  if (list.length > MOST_EXERCISES)
    throw new Refused(
      '/exercises',
      'file/too-many-exercises',
      `the file holds ${list.length} exercises; ${MOST_EXERCISES} are the most`,
      'part it in two',
    );
  return mergeEntries(list.map((item: unknown, index) => entryAt(item, `/exercises/${index}`)));
}

function entryAt(value: unknown, path: string): ClassEntry {
  const from = objectAt(value, path, ['main', 'exercise']);
  const read: ReadResult = exerciseFrom(from.exercise);
  if (!read.ok) {
    const finding = read.findings[0];
    const where = `${path}/exercise${finding?.path === '/' ? '' : (finding?.path ?? '')}`;
    throw new Refused(where, finding?.code ?? '', finding?.message ?? '', finding?.fix ?? '');
  }
  const { main } = from;
  const isThere = typeof main === 'string' && nodeOf(read.record.tree, main) !== null;
  if (main !== null && !isThere)
    throw wrongType(`${path}/main`, 'must be the id of a decision, or null');
  return { record: read.record, main: main as string | null };
}
