/** The loader: from what an author writes to what the engine reads. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bundleScenario,
  formatFinding,
  loadScenario,
  SCHEMA_PARTS,
  scenarioJsonSchema,
  schemaFileName,
  summarizeScenario,
} from '../../src/scenario/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { minutesOfDuration } from '../../src/scenario/schema/words.ts';
import { tiny, tinyFiles, tinyWith } from './tiny.ts';

const DAY = 1440;

describe('S4 what an author writes becomes what the engine reads', () => {
  test('the tiny scenario has no findings', () => {
    expect(loadScenario(tinyFiles()).findings.map(formatFinding)).toEqual([]);
  });

  test('dates become minutes since StartEx, lengths of time become minutes', () => {
    const { scenario } = tiny();
    expect(scenario.start).toBe('2020-03-02T08:00:00Z');
    const [call] = scenario.injects;
    // 12 March at midnight: ten days less the eight hours of the first morning.
    expect(call?.at).toBe(10 * DAY - 8 * 60);
    expect(call?.deadline).toBe(5 * DAY);
    expect(scenario.adversaries[0]?.tempo).toEqual([12 * 60, 2 * DAY]);
    expect(scenario.history.events[1]?.at).toBe(18 * DAY + 13 * 60);
  });

  test('a day without an hour, on the day of StartEx, is StartEx', () => {
    const files = tinyWith('scenario.yaml', 'begins: 2020-03-03', 'begins: 2020-03-02');
    expect(loadScenario(files).scenario?.adversaries[0]?.begins).toBe(0);
  });

  test('what is left out is filled in', () => {
    const { scenario } = tiny();
    const [call] = scenario.injects;
    expect(call?.interrupts).toBe(true);
    expect(call?.options[0]).toMatchObject({ seat: 'it', money: 0, begin: [], odds: 0.7 });
    expect(call?.options[1]).toMatchObject({ odds: 1, takes: 0, advised: false, tags: [] });
    expect(scenario.injects[1]?.options[0]?.seat).toBe('it');
    expect(scenario.assets[1]).toMatchObject({ inScope: true, telemetry: {} });
    expect(scenario.leaks[0]).toMatchObject({ altered: 0, share: 0.7 });
  });

  test('what may be absent stays absent instead of undefined', () => {
    const { scenario } = tiny();
    expect(scenario.injects[0]).not.toHaveProperty('when');
    expect(scenario.endings[1]).not.toHaveProperty('when');
  });

  test('history decisions are read from their key form, alone or with a date', () => {
    const files = tinyWith(
      'history.yaml',
      '- decision: answer:first-call/look',
      '- answer:first-call/look',
    );
    expect(loadScenario(files).scenario?.history.decisions.slice(0, 2)).toEqual([
      { decision: { type: 'answer', inject: 'first-call', option: 'look' } },
      { decision: { type: 'act', action: 'place-probes' }, at: 11 * DAY + 16 * 60 },
    ]);
  });

  test('the order in which an author writes keys changes nothing', () => {
    const files = tinyWith(
      'scenario.yaml',
      'seats:\n  - id: it\n  - id: lead\n\ncapacity: 3',
      'capacity: 3\n\nseats:\n  - id: it\n  - id: lead',
    );
    expect(JSON.stringify(loadScenario(files).scenario)).toBe(JSON.stringify(tiny().scenario));
  });

  test('text is flattened to keys', () => {
    const { texts } = tiny();
    expect(texts.en?.['inject.first-call.option.look.title']).toBe('Look into it');
    expect(texts.en?.['scenario.briefing']).toBe(
      "Forty people, one mail server.\n\nSomething about last night's logons is odd.",
    );
  });

  test('markup in words is text like any other', () => {
    const evil = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    const loaded = loadScenario(tinyWith('text.en.yaml', 'title: Tiny', `title: ${evil}`));
    expect(loaded.findings).toEqual([]);
    expect(loaded.texts?.en?.['scenario.title']).toBe(evil);
  });

  test.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('%s changes nothing', (_, change) => {
    const files = tinyFiles().map(({ name, text }) => ({ name, text: change(text) }));
    expect(JSON.stringify(loadScenario(files).scenario)).toBe(JSON.stringify(tiny().scenario));
  });
});

test('S5 lengths of time', () => {
  expect(minutesOfDuration('30m')).toBe(30);
  expect(minutesOfDuration('1d12h')).toBe(36 * 60);
  expect(minutesOfDuration('2w')).toBe(14 * DAY);
  expect(minutesOfDuration('0m')).toBe(0);
  for (const wrong of ['', '5', 'd', '5 d', '-5d', '5x', '12h1d', '1e3m', '5D', '99999999d'])
    expect(minutesOfDuration(wrong), wrong).toBeNull();
});

describe('S6 the scenario leaves the loader as plain JSON', () => {
  test('a bundle survives JSON and carries no findings', () => {
    const bundle = bundleScenario(tiny());
    expect(Object.keys(bundle)).toEqual(['scenario', 'texts']);
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });

  test('the shelf knows titles and plans', () => {
    expect(summarizeScenario(bundleScenario(tiny()))).toEqual({
      id: 'tiny',
      revision: 1,
      languages: ['en'],
      seats: ['it', 'lead'],
      plans: [
        { id: 'full', minutes: 20 },
        { id: 'short', minutes: 10 },
      ],
      words: {
        en: {
          'scenario.title': 'Tiny',
          'scenario.pitch': 'A visitor reads the office mail.',
          'scenario.setting': 'A small office, spring 2020',
          'plan.full.name': 'Twenty minutes',
          'plan.short.name': 'Ten minutes',
        },
      },
    });
  });
});

describe('S7 editors check against the same schema', () => {
  test.each(SCHEMA_PARTS)('scenarios/%s.schema.json is up to date (npm run schema)', (part) => {
    const kept: unknown = JSON.parse(readFileSync(`scenarios/${schemaFileName(part)}`, 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema(part))));
  });

  test('it describes what an author writes, not what the engine reads', () => {
    const schema = JSON.stringify(scenarioJsonSchema());
    expect(schema).toContain('2016-04-28T09:30');
    expect(schema).toContain('"additionalProperties":false');
    expect(scenarioJsonSchema().required).not.toContain('flags');
  });
});

test('S8 a folder is read by its own name or by its scenario.yaml', () => {
  const byFile = loadScenarioFolder('tests/fixtures/tiny/scenario.yaml');
  expect(byFile.scenario).toEqual(loadScenarioFolder('tests/fixtures/tiny').scenario);
  expect(byFile.scenario).not.toBeNull();
});
