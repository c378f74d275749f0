/**
 * `npm run schema`: writes what `hotwash schema` prints to the files that scenarios name in their first
 * lines. `--check` writes nothing and fails when one of them is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

for (const part of ['scenario', 'history', 'text']) {
  const name = `scenarios/${part}.schema.json`;
  const command = [inRoot('scripts/hotwash.mjs'), 'schema', part];
  const { code, output, errors } = await run(process.execPath, command, { output: 'capture' });
  if (code !== 0) {
    console.error(errors);
    process.exit(code);
  }
  const file = inRoot(name);
  const text = `${JSON.stringify(JSON.parse(output), null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    console.log(`${name} is up to date.`);
  } else if (values.check) {
    console.error(`${name} is out of date: npm run schema`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`Wrote ${name}.`);
  }
}
