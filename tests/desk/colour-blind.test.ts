/**
 * Colours as they are seen without one of the three kinds of cones, and without any: what must differ does, in every
 * theme, or it has another sign beside it (which tests/browser/colour-blind.spec.ts looks for on the screen).
 *
 * The matrices are those of Machado, Oliveira and Fernandes (2009) at full severity, as Chromium simulates them; the
 * distance is that of OKLab, a hundredfold: 2 can just be seen side by side.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

type Triple = readonly [number, number, number];
type Colours = Readonly<Record<string, string>>;

const SEEN: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const GREY: Triple = [0.2126, 0.7152, 0.0722];

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function linear(colour: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(colour: string, by: string): Triple {
  const light = linear(colour);
  const grey = dot(GREY, light);
  const rows = SEEN[by];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return rows === undefined
    ? [grey, grey, grey]
    : [clip(dot(rows[0], light)), clip(dot(rows[1], light)), clip(dot(rows[2], light))];
}

function oklab(light: Triple): Triple {
  const long = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light));
  const middle = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light));
  const short = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light));
  const cones: Triple = [long, middle, short];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

function apart(one: string, other: string, by: string): number {
  const [a, b] = [oklab(seen(one, by)), oklab(seen(other, by))];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function sheet(name: string): string {
  const path = new URL(`../../src/ui/desk/styles/${name}.css`, import.meta.url);
  return `\n${readFileSync(fileURLToPath(path), 'utf8')}`;
}

function ruleOf(css: string, selector: string): Colours {
  const from = css.indexOf(`\n${selector} {`);
  if (from < 0) throw new Error(`no rule for ${selector}`);
  const body = css.slice(from, css.indexOf('}', from));
  const found = body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

/** Each theme's colours: what a later rule does not say stays as it was. */
function themes(base: string, changes: string): Readonly<Record<string, Colours>> {
  const dark = ruleOf(base, ':root');
  const light = ruleOf(changes, ':root[data-theme="light"]');
  const high = ruleOf(changes, ':root[data-contrast="high"]');
  const both = ruleOf(changes, ':root[data-contrast="high"][data-theme="light"]');
  return {
    dark,
    light: { ...dark, ...light },
    'high contrast': { ...dark, ...high },
    'high contrast, light': { ...dark, ...light, ...high, ...both },
  };
}

interface Pair {
  readonly what: string;
  readonly colours: readonly [string, string];
  /** How far apart they are at least where one kind of cone is missing. */
  readonly least: number;
}

const ROOM: readonly Pair[] = [
  { what: 'known and cleared footholds', colours: ['red', 'teal'], least: 5 },
  { what: 'suspected and cleared footholds', colours: ['amber', 'teal'], least: 5 },
  { what: 'the first and second intruder', colours: ['amber', 'violet'], least: 5 },
  { what: 'the first and third intruder', colours: ['amber', 'cyan'], least: 5 },
  { what: 'what is chosen and where focus is', colours: ['gold', 'blue'], least: 5 },
  { what: 'an error and plain words', colours: ['red', 'text-quiet'], least: 5 },
];

const PAGES: readonly Pair[] = [
  { what: 'line A and line B', colours: ['hw-red', 'hw-blue'], least: 10 },
  { what: 'inside and clean', colours: ['hw-red', 'hw-teal'], least: 5 },
  { what: 'suspected and clean', colours: ['hw-amber', 'hw-teal'], least: 5 },
  { what: 'suspected and recorded', colours: ['hw-amber', 'hw-violet'], least: 5 },
];

/** These are near one another for some, and near for all in grey: each has a shape, a pattern or a word as well. */
const BESIDE_A_SIGN: readonly Pair[] = [
  { what: 'known and suspected', colours: ['red', 'amber'], least: 2 },
  { what: 'the second and third intruder', colours: ['violet', 'cyan'], least: 2 },
];

function tooNear(all: Readonly<Record<string, Colours>>, pairs: readonly Pair[]): string[] {
  return Object.entries(all).flatMap(([theme, colours]) =>
    pairs.flatMap(({ what, colours: [a, b], least }) =>
      Object.keys(SEEN).flatMap((by) => {
        const [one, other] = [colours[a], colours[b]];
        if (one === undefined || other === undefined) return [`${theme}: no ${a} or ${b}`];
        const distance = apart(one, other, by);
        return distance >= least ? [] : [`${what}: ${distance.toFixed(1)} in ${theme}, ${by}`];
      }),
    ),
  );
}

const room = themes(sheet('tokens'), sheet('themes'));
const pages = themes(sheet('pages'), sheet('pages'));

test('D62 the simulation is right about what everybody knows: red and green are near without one cone, far with all', () => {
  const near = apart('#c04040', '#707010', 'deuteranopia');
  expect(near).toBeLessThan(6);
  expect(apart('#ffffff', '#000000', 'no cones')).toBeCloseTo(100, 0);
  expect(apart('#ff0000', '#0000ff', 'deuteranopia')).toBeGreaterThan(20);
});

test('D63 what must be told apart in the war room can be, in every theme, whichever cone is missing', () => {
  expect(tooNear(room, ROOM)).toEqual([]);
  expect(tooNear(room, BESIDE_A_SIGN)).toEqual([]);
});

test('D64 what must be told apart on the pages of paper can be, in every theme, whichever cone is missing', () => {
  expect(tooNear(pages, PAGES)).toEqual([]);
});
