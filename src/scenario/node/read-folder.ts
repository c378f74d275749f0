/**
 * Scenario folders from disk. Reads only the files a scenario is made of, refuses what is too large before reading
 * it, and answers with findings instead of throwing.
 */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../finding.ts';
import type { ScenarioFile } from '../load.ts';
import { MOST_CHARACTERS } from '../yaml-guards.ts';

export type FolderResult =
  | { readonly ok: true; readonly files: readonly ScenarioFile[] }
  | { readonly ok: false; readonly finding: Finding };

/** A text of at most MOST_CHARACTERS has no more bytes than this. */
const MOST_BYTES = MOST_CHARACTERS * 4;
const PART = /^(?:scenario\.yaml|history\.yaml|text\.[A-Za-z-]+\.yaml|facilitator-guide\.md)$/;

/** Reads a scenario folder, given by itself or by its scenario.yaml. */
export function readScenarioFolder(path: string): FolderResult {
  const folder = basename(path) === 'scenario.yaml' && isFile(path) ? dirname(path) : path;
  let names: readonly string[];
  let misnamed: string | undefined;
  let other: string | undefined;
  try {
    const all = readdirSync(folder);
    names = all.filter((name) => PART.test(name));
    other = all.find((name) => /^(?:history|text\.[A-Za-z-]+)\.yml$/i.test(name));
    misnamed = all.find((name) => /^scenario\.ya?ml$/i.test(name));
  } catch (problem) {
    return refuse(path, 'file/unreadable', ...whyNot(problem, path, 'folder'));
  }
  if (!names.includes('scenario.yaml')) {
    return refuse(
      folder,
      'file/missing',
      `There is no scenario.yaml in ${folder}.`,
      misnamed === undefined
        ? 'Give a folder that holds scenario.yaml and text.<language>.yaml.'
        : `Rename ${misnamed} to scenario.yaml.`,
    );
  }
  if (other !== undefined)
    return refuse(
      folder,
      'file/missing',
      `${other} is not read: files of a scenario end in .yaml.`,
      `Rename ${other} to ${other.slice(0, -'.yml'.length)}.yaml.`,
    );
  const files: ScenarioFile[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const read = readTextFile(file, MOST_BYTES);
    if (!read.ok) return read;
    files.push({ name: file, text: read.text });
  }
  return { ok: true, files };
}

export type TextFileResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

/** Reads an ordinary file of at most `most` bytes as UTF-8. Bytes that are none become U+FFFD. */
export function readTextFile(path: string, most: number): TextFileResult {
  try {
    const handle = openRegular(path);
    if (handle === null) {
      const what = statSync(path).isDirectory() ? 'a folder' : 'not an ordinary file';
      return refuse(path, 'file/unreadable', `${path} is ${what}.`, 'Give a file.');
    }
    try {
      const { size } = fstatSync(handle);
      if (size > most) {
        return refuse(
          path,
          'file/too-large',
          `${path} is ${(size / 1e6).toFixed(1)} MB; the limit is ${(most / 1e6).toFixed(1)} MB.`,
          'Check that this is the right file.',
        );
      }
      return { ok: true, text: readFileSync(handle, 'utf8') };
    } finally {
      closeSync(handle);
    }
  } catch (problem) {
    return refuse(path, 'file/unreadable', ...whyNot(problem, path, 'file'));
  }
}

/** Opens an ordinary file; null for folders, pipes and devices, which could block or never end. */
function openRegular(path: string): number | null {
  return statSync(path).isFile() ? openSync(path, 'r') : null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function whyNot(
  problem: unknown,
  path: string,
  wanted: 'file' | 'folder',
): readonly [message: string, fix: string] {
  const code = (problem as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return [
        `There is no ${wanted} ${path}.`,
        'Check the path; it is read from the current folder.',
      ];
    case 'ENOTDIR':
      return [`${path} is not a folder.`, 'Give the scenario folder or its scenario.yaml.'];
    case 'EACCES':
    case 'EPERM':
      return [`${path} may not be read.`, 'Change its permissions, or copy it.'];
    default:
      return [`${path} cannot be read (${code ?? 'unknown reason'}).`, 'Check the path.'];
  }
}

function refuse(
  file: string,
  code: 'file/unreadable' | 'file/missing' | 'file/too-large',
  message: string,
  fix: string,
): { readonly ok: false; readonly finding: Finding } {
  const finding: Finding = {
    file,
    line: 1,
    column: 1,
    path: '',
    severity: 'error',
    code,
    message,
    fix,
  };
  return { ok: false, finding };
}
