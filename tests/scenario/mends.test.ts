/** What the checker advises, for slips whose mend is not the first that comes to mind. */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';
import { tinyWith } from './tiny.ts';

test.each([
  ["attack: '18.1'", 'attack: 18.1', "Put it in quotes: '18.1'."],
  [
    'deadline: 5d',
    'deadline: 4',
    'Write a length of time with its unit: 4h for hours, 4d for days.',
  ],
  ['eviction-night: rebuild-all', 'eviction-night: 3', 'Put it in quotes if it is meant as text.'],
  ['capacity: 2', "capacity: '1'", 'Remove the quotes: in quotes it is text.'],
])('%s written as %s is to be mended so: %s', (find, put, fix) => {
  const { findings } = loadScenario(tinyWith('scenario.yaml', find, put));
  expect(findings.map((one) => one.fix)).toEqual([fix]);
});

test('a plural without other is no open brace', () => {
  const find = 'process: A process at {asset} that';
  const put = 'process: A process at {asset, plural, one {one}} that';
  const { findings } = loadScenario(tinyWith('text.en.yaml', find, put));
  expect(findings.map(({ code }) => code)).toEqual(['text/plural']);
});

test('a name is not counted', () => {
  const find = 'process: A process at {asset} that';
  const put = 'process: A process at {asset, number} that';
  const { findings } = loadScenario(tinyWith('text.en.yaml', find, put));
  expect(findings.map(({ code }) => code)).toEqual(['text/placeholder']);
});
