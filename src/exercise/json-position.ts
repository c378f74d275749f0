/**
 * Where a text stops being JSON, so that a refusal can name line and column.
 *
 * Only asked once `JSON.parse` has refused: what an engine says about the place differs from engine to engine, and
 * often is nothing. Follows RFC 8259; keeps its own stack, so that no depth of nesting is too deep.
 */

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BLANK = /[ \t\n\r]*/y;

/** Offset of the first character that cannot go on; the length of the text where it is only cut off. */
export function brokenAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    at = matchEnd(BLANK, text, at);
    const char = text[at];
    if (char === undefined) return at;
    if (char === '"' && (wanted.startsWith('value') || wanted.startsWith('key'))) {
      const end = stringEnd(text, at);
      if (end.broken) return end.at;
      at = end.at;
      wanted = wanted.startsWith('key') ? ':' : ', or end';
      continue;
    }
    const next = afterMark(char, wanted, open);
    if (next !== null) {
      wanted = next;
      at++;
      continue;
    }
    const end = wanted.startsWith('value') ? matchEnd(SCALAR, text, at) : at;
    if (end === at) return at;
    at = end;
    wanted = ', or end';
  }
}

/** What may follow a bracket, colon or comma; null where it cannot stand. Keeps `open` up to date. */
function afterMark(char: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | null {
  const inside = open.at(-1);
  if ((char === '{' || char === '[') && wanted.startsWith('value')) {
    open.push(char);
    return char === '{' ? 'key or }' : 'value or ]';
  }
  if (char === '}' && inside === '{' && (wanted === 'key or }' || wanted === ', or end')) {
    open.pop();
    return ', or end';
  }
  if (char === ']' && inside === '[' && (wanted === 'value or ]' || wanted === ', or end')) {
    open.pop();
    return ', or end';
  }
  if (char === ':' && wanted === ':') return 'value';
  if (char === ',' && wanted === ', or end' && inside !== undefined)
    return inside === '{' ? 'key' : 'value';
  return null;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function stringEnd(text: string, from: number): { readonly at: number; readonly broken: boolean } {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, broken: false };
    if (code < 0x20) return { at, broken: true };
    if (code !== 0x5c) continue;
    const end = matchEnd(ESCAPE, text, at);
    if (end === at) return { at, broken: true };
    at = end - 1;
  }
  return { at: text.length, broken: true };
}
