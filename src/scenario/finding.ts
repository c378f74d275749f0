/**
 * Findings: what the checker says about a scenario, each with its place and a way to mend it.
 *
 * Passes collect them in a `Findings` and never throw for what an author wrote. Order is by file, then by place.
 */
import { CODES, type FindingCode, type Severity } from './codes.ts';

/** One statement about a scenario file. */
export interface Finding {
  /** File name as it was given. */
  readonly file: string;
  /** From 1; 1 where the finding is about a whole file. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** JSON pointer into the file, `/injects/3/to`; empty for the whole file. */
  readonly path: string;
  readonly severity: Severity;
  readonly code: FindingCode;
  /** One sentence. */
  readonly message: string;
  /** How to mend it, one sentence. */
  readonly fix: string;
}

/** Keys and indices from the root of a file. */
export type Path = readonly (string | number)[];

/** Where a path stands in a file. `key` is the key itself instead of its value. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file whose paths can be found again. */
export interface Located {
  readonly file: string;
  locate(path: Path, part?: 'key' | 'value'): Place;
}

/** No more than this many are worth reading. */
const MOST = 200;

/** `['injects', 3, 'to']` as `/injects/3/to`. */
export function pointer(path: Path): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Shortens what an author wrote for quoting in a message. */
export function quote(value: unknown, most = 60): string {
  const text = typeof value === 'string' ? value : String(value);
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `"${line.length > most ? `${line.slice(0, most)}...` : line}"`;
}

/** Collects findings. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #seen = new Set<string>();
  #left = 0;

  /** Adds one at a path of a parsed file. */
  add(
    source: Located,
    path: Path,
    code: FindingCode,
    message: string,
    fix: string,
    part: 'key' | 'value' = 'value',
  ): void {
    this.addAt(source.file, source.locate(path, part), path, code, message, fix);
  }

  /** Adds one at a place already known, or about a whole file. */
  addAt(
    file: string,
    place: Place,
    path: Path,
    code: FindingCode,
    message: string,
    fix: string,
  ): void {
    const same = `${file}:${place.line}:${place.column}:${code}:${message}`;
    if (this.#seen.has(same)) return;
    this.#seen.add(same);
    if (this.#list.length >= MOST) {
      this.#left += 1;
      return;
    }
    const { severity } = CODES[code];
    this.#list.push({ file, ...place, path: pointer(path), severity, code, message, fix });
  }

  get hasErrors(): boolean {
    return this.#list.some((finding) => finding.severity === 'error');
  }

  /** All findings so far, by file and place. */
  list(): readonly Finding[] {
    const files = [...new Set(this.#list.map((finding) => finding.file))];
    const sorted = [...this.#list].sort(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
    );
    const last = sorted.at(-1);
    if (this.#left === 0 || last === undefined) return sorted;
    const more: Finding = {
      ...last,
      path: '',
      severity: 'warning',
      code: 'file/more-findings',
      message: `There are ${this.#left} more findings.`,
      fix: 'Mend these first; many may go with them.',
    };
    return [...sorted, more];
  }
}

/** One finding as a line for people: `file:line:column: error: message (code)` and the mend. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, severity, code, message, fix, path } = finding;
  const at = path === '' ? '' : ` [${path.length > 120 ? `${path.slice(0, 120)}...` : path}]`;
  return `${file}:${line}:${column}: ${severity}: ${message} (${code})${at}\n    ${fix}`;
}
