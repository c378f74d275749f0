/**
 * Where a command writes: text on one side, JSON for machines on the other, colour only where somebody can see it.
 *
 * Everything that comes from a file is cleaned of control characters before it reaches a terminal.
 */

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Terminal {
  /** Standard output: the answer, and nothing else. */
  out(text: string): void;
  /** Standard error: progress and diagnostics. */
  err(text: string): void;
  readonly width: number;
  readonly style: Style;
  /** Whether progress may be drawn on standard error. */
  readonly shows: boolean;
}

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  amber(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** The widest text that is still pleasant to read. */
const WIDEST = 96;
const NARROWEST = 40;

/** A terminal on two streams. `env` decides on colour as https://no-color.org asks. */
export function openTerminal(
  stdout: Stream,
  stderr: Stream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const coloured = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const paint = (code: number) => (text: string) =>
    coloured ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    width: Math.max(NARROWEST, Math.min(WIDEST, stdout.columns ?? 80)),
    shows: stderr.isTTY === true,
    style: {
      bold: paint(1),
      dim: paint(2),
      red: paint(31),
      amber: paint(33),
      green: paint(32),
      cyan: paint(36),
    },
  };
}

/** Text from a file without control characters, which could move the cursor or worse; line ends stay. */
export function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (strange) =>
    strange === '\n' ? strange : strange === '\t' ? ' ' : '',
  );
}

/** Breaks text into lines of at most `width`, each after `indent`. Blank lines part paragraphs. */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(10, width - indent.length);
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((one) => one !== '')) {
      if (line !== '' && line.length + 1 + word.length > room) {
        lines.push(indent + line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    if (line !== '') lines.push(indent + line);
    return lines.join('\n');
  });
  return paragraphs.filter((paragraph) => paragraph !== '').join(`\n${indent.trimEnd()}\n`);
}
