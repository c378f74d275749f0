/** Findings on a terminal. */
import type { InputFinding } from './command.ts';
import { clean, type Terminal } from './terminal.ts';

/** One finding in two or three lines. */
export function findingText(finding: InputFinding, { style }: Terminal): string {
  const { file, line, column, severity, code, message, fix, path } = finding;
  const paint = severity === 'error' ? style.red : style.amber;
  const short = path.length > 120 ? `${path.slice(0, 120)}...` : path;
  const where = short === '' ? '' : ` ${style.dim(clean(short))}`;
  const head = `${style.bold(clean(`${file}:${line}:${column}`))}: ${paint(severity)}: ${clean(message)}`;
  return `${head} ${style.dim(`(${code})`)}${where}\n    ${clean(fix)}`;
}

/** `2 errors, 1 warning`. */
export function countText(findings: readonly InputFinding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** `1 exercise`, `2,000 exercises`. */
export function plural(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** Thousands parted by commas. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
