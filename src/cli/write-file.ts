/** Writes a file whole or not at all, and never over another without being told to. */
import {
  existsSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type RefusedInput, refuseFile } from './command.ts';

/** Throws a refusal if `path` could not be written later. Asked before the work begins. */
export function assureWritable(path: string, force: boolean): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) {
    throw refuseFile(path, 'file/is-folder', `${path} is a folder.`, 'Give the name of a file.');
  }
  if (there !== undefined && !there.isFile()) {
    // Replacing a device by a file would harm more than this exercise.
    throw refuseFile(path, 'file/not-a-file', `${path} is no ordinary file.`, 'Give another name.');
  }
  if (there !== undefined && !force) throw exists(path);
  const folder = statSync(dirname(resolve(path)), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true) {
    throw refuseFile(
      path,
      'file/no-folder',
      `There is no folder ${dirname(path)}.`,
      'Make the folder first, or give another path.',
    );
  }
}

/** Writes `text` to `path` in one step. */
export function writeWhole(path: string, text: string, force: boolean): void {
  assureWritable(path, force);
  // A link stays a link: what it leads to is written.
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  const draft = join(dirname(target), `.hotwash-${process.pid}-${performance.now()}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    if (force) renameSync(draft, target);
    // A link fails if somebody made the file meanwhile; a rename would write over it.
    else linkSync(draft, target);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw exists(path);
    throw refuseFile(
      path,
      'file/unwritable',
      `${path} cannot be written (${code ?? 'unknown reason'}).`,
      'Check the permissions of the folder and the room on the disk.',
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

const exists = (path: string): RefusedInput =>
  refuseFile(
    path,
    'file/exists',
    `${path} exists already.`,
    'Give another name, or --force to write over it.',
  );
