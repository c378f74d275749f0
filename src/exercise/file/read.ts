/**
 * The text of a `.hotwash` file as an exercise record.
 *
 * Reading trusts nothing: size, shape, ids, order of nodes. Unknown keys are refused (a file that says more than
 * we understand was made by another version). What is wrong comes back as findings; nothing throws, and nothing
 * is executed or copied that was not asked for by name. Files of older versions are migrated first.
 */
import { DICE, HERRINGS, type Herrings } from '../../engine/index.ts';
import { brokenAt } from '../json-position.ts';
import { POLICIES, type PolicyId } from '../policies.ts';
import type { ExerciseRecord } from '../record.ts';
import {
  DIGEST,
  EXERCISE_ID,
  FILE_VERSION,
  ID,
  KEY_PRINT,
  LARGEST_FILE,
  LONGEST_NAME,
  TOP_KEYS,
} from './limits.ts';
import { migrate } from './migrate.ts';
import { treeFrom, writtenAt } from './read-tree.ts';
import {
  type FileFinding,
  type Json,
  objectAt,
  oneOfAt,
  patternAt,
  Refused,
  textAt,
  wrongType,
} from './refused.ts';

export type ReadResult =
  | { readonly ok: true; readonly record: ExerciseRecord }
  | { readonly ok: false; readonly findings: readonly FileFinding[] };

/** Reads the text of a `.hotwash` file. */
export function readExercise(text: string): ReadResult {
  return attempt(() => recordFrom(parse(text)));
}

/** Reads an exercise that stands inside other JSON, such as a class file. */
export function exerciseFrom(value: unknown): ReadResult {
  return attempt(() => recordFrom(value));
}

function attempt(read: () => ExerciseRecord): ReadResult {
  try {
    return { ok: true, record: read() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, findings: [error.finding] };
    throw error;
  }
}

/** The JSON of a file that is neither too large, empty, binary nor broken; throws `Refused`. */
export function parse(text: string, largest: number = LARGEST_FILE): unknown {
  if (text.length > largest)
    throw new Refused(
      '/',
      'file/too-large',
      `the file is larger than ${largest / 1_000_000} million characters`,
      'check that this is an exercise file; none is nearly as large',
    );
  if (text.trim() === '')
    throw new Refused('/', 'file/empty', 'the file is empty', 'choose a file saved by Hotwash');
  if (text.includes('\0'))
    throw new Refused(
      '/',
      'file/binary',
      'this is a binary file, not an exercise',
      'choose a .hotwash file; it is text in JSON',
    );
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    const lines = json.slice(0, brokenAt(json)).split('\n');
    throw new Refused(
      '/',
      'file/not-json',
      'the text stops being JSON here; the file is cut off or was changed',
      'use an earlier copy, or save the exercise again',
      { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    );
  }
}

/** Never the value itself where it is no number: it may be anything, of any depth. */
const versionName = (version: unknown): string =>
  typeof version === 'number' ? `format version ${version}` : 'no format version we know';

/** Refuses whatever is no file of this format and version. `format` is `hotwash` for exercises. */
export function assureFormat(value: unknown, format: string): Json {
  const found = (value as { format?: unknown } | null)?.format;
  if (found !== format)
    throw new Refused(
      '/format',
      'file/not-an-exercise',
      found === 'hotwash-class'
        ? 'this is a class file: many exercises laid over one tree'
        : 'this is JSON, but no Hotwash exercise',
      found === 'hotwash-class' ? 'open it in the class view' : 'choose a .hotwash file',
    );
  return value as Json;
}

function recordFrom(value: unknown): ExerciseRecord {
  const file = assureFormat(value, 'hotwash');
  const migrated = migrate(file);
  if (migrated === null)
    throw new Refused(
      '/version',
      'file/other-version',
      `this file has ${versionName(file.version)}; this Hotwash reads format versions 1 to ${FILE_VERSION}`,
      'open it with the version of Hotwash that wrote it',
    );
  const top = objectAt(migrated, '/', TOP_KEYS);
  if (textAt(top, 'dice', '', LONGEST_NAME) !== DICE)
    throw new Refused(
      '/dice',
      'file/other-dice',
      'this exercise was played with other dice and would come out differently',
      'open it with the version of Hotwash that wrote it',
    );
  const { tree, ends } = treeFrom(top);
  return {
    exercise: patternAt(top, 'exercise', '', EXERCISE_ID, 'an id in lower case with dashes'),
    ...(top.name === undefined ? {} : { name: writtenAt(top, 'name', '', LONGEST_NAME) }),
    scenario: scenarioFrom(top),
    language: textAt(top, 'language', '', 40),
    plan: patternAt(top, 'plan', '', ID, 'an id in lower case with dashes'),
    seed: textAt(top, 'seed', '', LONGEST_NAME),
    ...dialsFrom(top),
    policy: policyFrom(top),
    ...(top.key === undefined
      ? {}
      : { key: patternAt(top, 'key', '', KEY_PRINT, '32 hexadecimal digits') }),
    digest:
      top.digest === null ? null : patternAt(top, 'digest', '', DIGEST, '64 hexadecimal digits'),
    tree,
    ends,
  };
}

function scenarioFrom(top: Json): ExerciseRecord['scenario'] {
  const scenario = objectAt(top.scenario, '/scenario', ['id', 'revision', 'digest']);
  const { revision } = scenario;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1)
    throw wrongType('/scenario/revision', 'must be a whole number from 1');
  return {
    id: patternAt(scenario, 'id', '/scenario', ID, 'an id in lower case with dashes'),
    revision,
    digest: textAt(scenario, 'digest', '/scenario', LONGEST_NAME),
  };
}

function policyFrom({ policy }: Json): PolicyId | null {
  if (policy !== null && !POLICIES.includes(policy as PolicyId))
    throw new Refused(
      '/policy',
      'file/unknown-policy',
      `/policy must be null or one of ${POLICIES.join(', ')}`,
      'restore it',
    );
  return policy as PolicyId | null;
}

function dialsFrom(top: Json): Pick<ExerciseRecord, 'herrings' | 'help'> {
  const { help } = top;
  if (help !== undefined && typeof help !== 'boolean')
    throw wrongType('/help', 'must be true or false');
  return {
    ...(top.herrings === undefined
      ? {}
      : { herrings: oneOfAt<Herrings>(top, 'herrings', '', HERRINGS) }),
    ...(help === undefined ? {} : { help }),
  };
}
