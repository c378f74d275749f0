import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatFinding, loadScenario } from '../../src/scenario/index.ts';

const tiny = () =>
  readdirSync('tests/fixtures/tiny').map((name) => ({
    name,
    text: readFileSync(`tests/fixtures/tiny/${name}`, 'utf8'),
  }));

test('the tiny scenario loads without findings', () => {
  const loaded = loadScenario(tiny());
  expect(loaded.findings.map(formatFinding)).toEqual([]);
});
