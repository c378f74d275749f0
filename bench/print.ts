/** The table of a run, for people: as text for a terminal and as Markdown for bench/results.md. */
import type { Machine } from './machine.ts';
import type { Row, Section } from './row.ts';

export interface Results {
  readonly machine: Machine;
  readonly browser: string | null;
  readonly date: string;
  readonly sections: readonly Section[];
}

const HEAD: Row = { what: 'What', figure: 'Figure', bar: 'First bar', aim: 'Aim', met: 'Met' };
const COLUMNS = ['what', 'figure', 'bar', 'aim', 'met'] as const;

function machineLine({ machine, browser, date }: Results): string {
  const { processor, cores, system, node, load } = machine;
  const parts = [
    processor,
    `${cores} cores`,
    system,
    `Node ${node}`,
    browser ?? 'no browser',
    `load ${load.toFixed(1)} at the start`,
    date,
  ];
  return `${parts.join(' · ')}.`;
}

/** The table for a terminal. */
export function asText(results: Results): string {
  const lines: string[] = [];
  for (const { title, notes, rows } of results.sections) {
    const table = [HEAD, ...rows];
    const widths = COLUMNS.map((column) => Math.max(...table.map((row) => row[column].length)));
    lines.push('', title, ...notes.map((note) => `  ${note}`));
    for (const row of table)
      lines.push(
        `  ${COLUMNS.map((column, i) => row[column].padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
      );
  }
  return [machineLine(results), ...lines].join('\n');
}

/** The same as Markdown. */
export function asMarkdown(results: Results): string {
  const lines = [
    '# What the bench measured',
    '',
    'Written by `npm run bench -- --write`; a measurement of one run, not a promise. Limits: first bar and aim. "Met"',
    'says which was reached. Spread (±) is half the middle half of the repetitions: on a shared machine look at it first.',
    '',
    machineLine(results),
  ];
  for (const { title, notes, rows } of results.sections) {
    lines.push('', `## ${title}`, '', ...notes, ...(notes.length > 0 ? [''] : []));
    lines.push('| What | Figure | First bar | Aim | Met |', '| --- | --- | --- | --- | --- |');
    for (const row of rows) lines.push(`| ${COLUMNS.map((column) => row[column]).join(' | ')} |`);
  }
  return `${lines.join('\n')}\n`;
}
