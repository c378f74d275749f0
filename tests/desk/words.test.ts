/** Words: what is shown when text is there, missing, broken or hostile. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { readMessage } from '../../src/scenario/passes/text.ts';
import {
  confidenceWord,
  createFormats,
  createWords,
  dateOfMinute,
  listIn,
  loadLanguage,
  oddsWord,
} from '../../src/ui/words/index.ts';
import { catalogueEn } from '../../src/ui/words/words.en.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every source file below a folder, as one text. */
function sourcesUnder(folder: string): string {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
}

describe('words', () => {
  test('W1 a sentence is found by its key and filled with its values', () => {
    const words = createWords('en');
    expect(words.t('happening.dice', { rolled: '0.41', odds: '0.62' })).toBe(
      'Rolled 0.41, needed under 0.62.',
    );
    expect(words.t('unit.days', { n: 1 })).toBe('1 day');
    expect(words.t('unit.days', { n: 2 })).toBe('2 days');
  });

  test('W2 a missing sentence shows its key, says so once, and stops nothing', () => {
    const seen = vi.spyOn(console, 'error').mockImplementation(() => {});
    const words = createWords('en');
    expect(words.t('no.such.key')).toContain('no.such.key');
    words.t('no.such.key');
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('W3 text that ICU cannot read is shown as it was written', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const words = createWords('en', { 'inject.x.body': 'Off from 8 to 4. {broken, ICU' });
    expect(words.t('inject.x.body')).toBe('Off from 8 to 4. {broken, ICU');
    expect(words.t('happening.dice')).toContain('{rolled}');
  });

  test('W4 markup in a scenario’s text stays the characters it is', () => {
    const text = '<img src=x onerror=alert(1)> {name} <b>bold</b>';
    const words = createWords('en', { 'inject.x.body': text });
    expect(words.t('inject.x.body', { name: 'N' })).toBe(
      '<img src=x onerror=alert(1)> N <b>bold</b>',
    );
  });

  test('W5 a scenario cannot put its own words on a button, nor reach into objects', () => {
    const words = createWords('en', { 'desk.close': 'Send us your password' });
    expect(words.t('desk.close')).toBe('Close');
    expect(words.has('constructor')).toBe(false);
    expect(words.has('__proto__')).toBe(false);
  });

  test('W15 a value that runs the other way, or turns what follows, keeps to itself', () => {
    const words = createWords('en');
    const hostile = 'seed\u202e\u2069evil';
    expect(words.t('war.seed', { seed: '2016' })).toBe('seed 2016');
    expect(words.t('war.seed', { seed: hostile })).toBe('seed \u2068seed\u202eevil\u2069');
    expect(words.t('war.seed', { seed: 'שלום' })).toBe('seed \u2068שלום\u2069');
  });

  test('W16 from right to left, money, shares, ranges and dates keep to themselves and their order', async () => {
    await loadLanguage('ar-XB');
    const formats = createFormats(createWords('ar-XB'));
    for (const one of [
      formats.money(352),
      formats.percent(0.3),
      formats.percentRange(0, 0.1),
      formats.size(0.3),
      formats.shortDate('2016-05-12T00:00:00.000Z'),
      formats.moment('2016-05-12T00:00:00.000Z', 60),
    ])
      expect(one).toMatch(/^\u2068.*\u2069$/);
    const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
    expect(bare(formats.percentRange(0, 0.1))).toBe('0–10%');
    // A sentence keeps what its values had isolated, and puts the whole in an isolate of its own.
    const inside = createWords('ar-XB').t('unit.up', { n: formats.percentRange(0, 0.1) });
    expect(inside).toContain(`\u2068${formats.percentRange(0, 0.1)}\u2069`);
    expect(createFormats(createWords('en')).percentRange(0, 0.1)).toBe('0–10%');
    expect(listIn(createWords('ar-XB'), 'unit')(['a', 'b'])).toBe('\u2067a\u2069, \u2067b\u2069');
    // Facts side by side, in any language: German would put "und" before the last.
    const german = { dir: 'ltr', language: 'de' } as const;
    expect(listIn(german, 'unit')(['a', 'b', 'c'])).toBe('a, b, c');
    expect(listIn(german, 'conjunction')(['a', 'b', 'c'])).toBe('a, b und c');
  });

  test('W6 keys of the catalogue and keys of scenarios never share a first part', () => {
    const kept = readFileSync(`${root}docs/text-keys.md`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)/g)])
      .map((match) => match[1]);
    expect(kept).toContain('inject');
    const first = new Set(Object.keys(catalogueEn).map((key) => key.split('.')[0]));
    expect([...first].filter((one) => kept.includes(one))).toEqual([]);
  });

  test('W7 every message of the catalogue can be read', () => {
    const seen = vi.spyOn(console, 'error').mockImplementation(() => {});
    const words = createWords('en');
    for (const [key, message] of Object.entries(catalogueEn)) {
      const names = readMessage(message)?.placeholders ?? [];
      words.t(key, Object.fromEntries([...names].map((name) => [name, 1])));
    }
    expect(seen.mock.calls).toEqual([]);
  });

  test('W8 every key that the desk names is in the catalogue', () => {
    const named = [
      ...sourcesUnder('src/ui/desk').matchAll(/\bt\(\s*'([a-zA-Z]+\.[^']+)'/g),
      ...sourcesUnder('src/app').matchAll(/(?:key|label): '([a-zA-Z]+\.[^']+)'/g),
    ].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(80);
    const ofScenario = /^(scenario|seat|zone|asset|data|inject|action|ending|objective|plan)\./;
    const missing = named.filter((key) => !(key in catalogueEn) && !ofScenario.test(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('W9 every rule that names itself as a cause has a name for people', () => {
    const named = [...sourcesUnder('src/engine').matchAll(/'(rule\.[a-zA-Z-]+)'/g)].map(
      (match) => match[1] as string,
    );
    expect(named.filter((key) => !(key in catalogueEn))).toEqual([]);
  });
});

describe('formats', () => {
  const formats = createFormats(createWords('en'));

  test('W10 dates are UTC, wherever the machine stands', () => {
    expect(formats.date('2016-05-10T23:59:00Z')).toBe('Tue 10 May 2016');
    expect(formats.shortDate('2016-06-01T00:00:00Z')).toBe('1 Jun 2016');
    expect(formats.clock('2016-05-10T00:42:00Z')).toBe('00:42');
    expect(dateOfMinute({ date: '2016-05-10T10:00:00Z', minute: 100 }, 40)).toBe(
      '2016-05-10T09:00:00.000Z',
    );
  });

  test('W11 durations in the unit a person would use', () => {
    expect(formats.duration(0)).toBe('at once');
    expect(formats.duration(45)).toBe('45 minutes');
    expect(formats.duration(60)).toBe('1 hour');
    expect(formats.duration(180)).toBe('3 hours');
    expect(formats.duration(1440)).toBe('1 day');
    expect(formats.within(2 * 1440)).toBe('in 2 days');
    expect(formats.within(0)).toBe('now');
    expect(formats.ago(12 * 1440)).toBe('12 days ago');
  });

  test('W12 odds are an estimative word beside their figures', () => {
    expect(formats.odds({ low: 0.6, high: 0.75 })).toBe('likely, 60–75%');
    expect(formats.odds({ low: 1, high: 1 })).toBe('certain');
    expect(oddsWord(0.5)).toBe('evenChance');
    expect(oddsWord(0.03)).toBe('almostNone');
    expect(confidenceWord(0.3)).toBe('low');
    expect(confidenceWord(0.6)).toBe('medium');
    expect(confidenceWord(0.9)).toBe('high');
  });

  test('W13 a roll that stayed under its odds never reads as if it had not', () => {
    expect(formats.roll(0.6199)).toBe('0.61');
  });

  test('W14 money, sizes and shares', () => {
    expect(formats.money(214)).toBe('$214k');
    expect(formats.money(1500)).toBe('$1.5 million');
    expect(formats.size(0.3)).toBe('300 MB');
    expect(formats.percentRange(0.11, 0.4)).toBe('11–40%');
    expect(formats.percentRange(0.001, 0.002)).toBe('under 1%');
    expect(formats.percentRange(0, 0)).toBe('0%');
  });
});
