/** The colours of whole pages of paper: in each theme what is written can be read, and what is drawn can be seen. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

type Colours = Readonly<Record<string, string>>;

const sheet = readFileSync(
  fileURLToPath(new URL('../../src/ui/desk/styles/pages.css', import.meta.url)),
  'utf8',
);

/** What one rule of the sheet says. */
function ruleOf(selector: string): Colours {
  const from = sheet.indexOf(`\n${selector} {`);
  if (from < 0) throw new Error(`no rule for ${selector}`);
  const body = sheet.slice(from, sheet.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/--hw-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const base = ruleOf(':root');
const light = ruleOf(':root[data-theme="light"]');
const high = ruleOf(':root[data-contrast="high"]');
const both = ruleOf(':root[data-contrast="high"][data-theme="light"]');

const THEMES = [
  { name: 'dark', colours: base, text: 4.5 },
  { name: 'light', colours: { ...base, ...light }, text: 4.5 },
  { name: 'high contrast', colours: { ...base, ...high }, text: 7 },
  { name: 'high contrast, light', colours: { ...base, ...light, ...high, ...both }, text: 7 },
] as const;

const parts = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = parts(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, great = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (great + 0.05) / (low + 0.05);
}

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [parts(one), parts(other)];
  const hex = a.map((part, n) => Math.round(part * share + (b[n] ?? 0) * (1 - share)));
  return `#${hex.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

test.each(THEMES)('D62 pages of paper can be read in every theme: $name', ({ colours, text }) => {
  const of = (name: string) => colours[name] ?? `no colour ${name}`;
  const poor: string[] = [];
  const hold = (what: string, one: string, other: string, least: number) => {
    const is = contrast(one, other);
    if (!(is >= least)) poor.push(`${what}: ${is.toFixed(2)} of ${least}`);
  };
  for (const ground of ['paper', 'sheet']) {
    for (const ink of ['ink', 'soft', 'red', 'amber', 'teal', 'blue', 'violet'])
      hold(`${ink} on ${ground}`, of(ink), of(ground), text);
    hold(`edge on ${ground}`, of('edge'), of(ground), 3);
  }
  for (const ground of ['tint', 'mark'])
    for (const ink of ['ink', 'soft', 'red'])
      hold(`${ink} on ${ground}`, of(ink), of(ground), text);
  hold('button under the mouse', of('paper'), of('ink-hover'), text);
  // A bar's shades are those of hotwash.css: inside, quiet, theft, and what the team knew.
  for (const lane of ['0', '1', '2', '3', 'none'])
    for (const share of [0.22, 0.48, 0.75, 1]) {
      const bar = mixed(of(`lane-${lane}`), of('lane-ground'), share);
      hold(`word on lane ${lane} at ${share}`, of('on-pale'), bar, 4.5);
    }
  hold('word on detection', of('on-pale'), of('lane-detect'), 4.5);
  for (const lane of ['log', 'evict', 'leak', 'public'])
    hold(`word on ${lane}`, of('on-deep'), of(`lane-${lane}`), 4.5);
  expect(poor).toEqual([]);
});
