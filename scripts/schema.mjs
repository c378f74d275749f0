/**
 * `npm run schema`: writes what `hotwash schema` prints to the file that scenarios name in their first
 * line. `--check` writes nothing and fails when that file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const FILE = inRoot('scenarios', 'scenario.schema.json');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { code, output, errors } = await run(
  process.execPath,
  [inRoot('scripts/hotwash.mjs'), 'schema'],
  {
    output: 'capture',
  },
);
if (code !== 0) {
  console.error(errors);
  process.exit(code);
}
const text = `${JSON.stringify(JSON.parse(output), null, 2)}\n`;
const now = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
if (text === now) {
  console.log('scenarios/scenario.schema.json is up to date.');
} else if (values.check) {
  console.error('scenarios/scenario.schema.json is out of date: npm run schema');
  process.exitCode = 1;
} else {
  writeFileSync(FILE, text);
  console.log('Wrote scenarios/scenario.schema.json.');
}
