/** Style sheets: nothing in them has a side of its own, so that a language may run from right to left. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({
    name,
    css: readFileSync(`${source}/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

const SIDED = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b[^;]*/gm,
  /(?:^|[\s;{])(?:left|right)\s*:[^;]*/gm,
  /(?:^|[\s;{])(?:float|clear|text-align)\s*:\s*(?:left|right)\b/gm,
  /border-(?:top|bottom)-(?:left|right)-radius[^;]*/gm,
];

test('D60 style sheets say inline-start and inline-end, never left and right', () => {
  const found = sheets.flatMap(({ name, css }) =>
    SIDED.flatMap((sided) => [...css.matchAll(sided)].map(([text]) => `${name}: ${text.trim()}`)),
  );
  expect(sheets.length).toBeGreaterThan(15);
  expect(found).toEqual([]);
});

test('D61 colours stand in the tokens and themes, so that every theme has all of them', () => {
  const plain = sheets
    .filter(
      ({ name }) => name.includes('ui/desk/') && !/styles\/(tokens|themes|pages)\.css$/.test(name),
    )
    .flatMap(({ name, css }) =>
      [...css.matchAll(/#[0-9a-f]{3,8}\b|\brgb\([^)]*\)/gi)].map(([text]) => `${name}: ${text}`),
    );
  // The map's slot is dark whatever the theme.
  expect(plain.filter((one) => !one.includes('room.css'))).toEqual([]);
});
