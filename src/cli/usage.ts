/** Help, made from the commands' own grammar. */
import { type Flag, placeholderOf } from './arguments.ts';
import type { Command } from './command.ts';
import { wrap } from './terminal.ts';

const WIDTH = 88;

/** `hotwash play <scenario> [--policy history|...]` in as many lines as it takes. */
export function usageOf(command: Command): string {
  const { positional, flags } = command;
  const many = positional !== null && positional.most > 1 ? ' ...' : '';
  const word =
    positional === null
      ? []
      : [positional.least > 0 ? `<${positional.name}${many}>` : `[${positional.name}${many}]`];
  const shown = Object.entries(flags).filter(([name]) => name !== 'help');
  const parts = [...word, ...shown.map(([name, flag]) => `[${flagOf(name, flag)}]`)];
  const head = `hotwash ${command.name} `;
  const lines = [''];
  for (const part of parts) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && 7 + head.length + last.length + 1 + part.length > WIDTH) lines.push(part);
    else lines[lines.length - 1] = last === '' ? part : `${last} ${part}`;
  }
  return `Usage: ${head}${lines.join(`\n       ${' '.repeat(head.length)}`)}`.trimEnd();
}

/** More choices than this are named under the usage only. */
const MOST_IN_LINE = 5;

function flagOf(name: string, flag: Flag): string {
  if (flag.kind === 'switch') return `--${name}`;
  const many = flag.kind === 'choice' && flag.choices.length > MOST_IN_LINE;
  return `--${name} ${many ? 'X' : placeholderOf(flag)}`;
}

/** All help on one command. */
export function helpOf(command: Command): string {
  const { positional } = command;
  const rows: [string, string][] = Object.entries(command.flags).map(([name, flag]) => [
    flag.kind === 'choice' ? `--${name} X` : flagOf(name, flag),
    flag.kind === 'choice' ? `${flag.about} (${flag.choices.join(', ')})` : flag.about,
  ]);
  if (positional !== null) rows.unshift([`<${positional.name}>`, positional.about]);
  return [
    usageOf(command),
    '',
    wrap(command.about, WIDTH),
    '',
    table(rows),
    ...(command.examples.length === 0 ? [] : ['', 'Examples:']),
    ...command.examples.map((example) => `  hotwash ${example}`),
  ].join('\n');
}

/** Help on the whole. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    'Usage: hotwash <command> [...]',
    '',
    'Plays, simulates and checks incident-response exercises.',
    '',
    table(commands.map((command) => [command.name, command.summary])),
    '',
    table([
      ['--help', 'this; after a command, help on it'],
      ['--version', 'the version'],
    ]),
    '',
    'Exit codes: 0 fine, 1 the input has errors or is refused, 2 wrong usage, 70 our bug.',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows
    .map(
      ([name, about]) =>
        `  ${name.padEnd(left - 2)}${wrap(about, WIDTH, ' '.repeat(left)).trimStart()}`,
    )
    .join('\n');
}
