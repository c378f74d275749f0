/**
 * `npm run looks`: makes the pictures of every screen anew that tests/browser/looks.spec.ts compares, and prints which
 * ones changed, so that somebody looks at them. Builds the app first. Judges nothing and commits nothing.
 *
 *   npm run looks -- --grep phone     one size only: desk, projector, phone, right-to-left
 *   npm run looks -- --dir FOLDER     of this build, without making another
 *   npm run looks -- --all            those too that differ by less than the test lets pass
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { createHash } = await import('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } = await import(
  'node:fs'
);
const { join } = await import('node:path');
const { parseArgs } = await import('node:util');
const { buildApp } = await import('./lib/app-build.mjs');
const { ensureBrowser } = await import('./lib/browser-install.mjs');
const { inRoot } = await import('./lib/paths.mjs');
const { slimPng } = await import('./lib/png.mjs');
const { run } = await import('./lib/run.mjs');

const FOLDER = 'tests/browser/looks';
const MADE_WITH = inRoot(FOLDER, 'made-with.json');

/** @returns {Map<string, string>} what each picture is, by its name */
function pictures() {
  const names = readdirSync(inRoot(FOLDER)).filter((name) => name.endsWith('.png'));
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(inRoot(FOLDER, name));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

/** @returns {Promise<{ chromium: number, platform: string }>} the browser the tests will use */
async function surroundings() {
  const { chromium } = await import('@playwright/test');
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: isRoot ? ['--no-sandbox'] : [],
  });
  const version = Number.parseInt(browser.version(), 10);
  await browser.close();
  return { chromium: version, platform: process.platform };
}

const { values } = parseArgs({
  options: { grep: { type: 'string' }, dir: { type: 'string' }, all: { type: 'boolean' } },
});
mkdirSync(inRoot(FOLDER), { recursive: true });
const built = values.dir === undefined ? await buildApp() : { code: 0 };
if (built.code !== 0) process.exit(1);

const here = `${JSON.stringify(await surroundings(), null, 2)}\n`;
const other = !existsSync(MADE_WITH) || readFileSync(MADE_WITH, 'utf8') !== here;
const before = pictures();
// Of another browser, all are made anew; of the same one, those that differ by more than the test lets pass.
const args = ['test', 'looks.spec.ts', '--project=desktop', '--update-snapshots'];
args.push(other || values.all === true ? 'all' : 'changed');
if (values.grep !== undefined) args.push('--grep', values.grep);
const { code } = await run(
  process.execPath,
  [inRoot('node_modules/@playwright/test/cli.js'), ...args],
  { minutes: 20, env: values.dir === undefined ? {} : { HOTWASH_TEST_DIR: values.dir } },
);
if (code === 0 && (values.grep === undefined || !existsSync(MADE_WITH))) {
  writeFileSync(MADE_WITH, here);
}

for (const [name, print] of pictures()) {
  if (before.get(name) === print) continue;
  const path = inRoot(FOLDER, name);
  writeFileSync(path, slimPng(readFileSync(path)));
}
const after = pictures();
const changed = [...after].filter(([name, print]) => before.get(name) !== print);
let bytes = 0;
for (const name of after.keys()) bytes += statSync(join(inRoot(FOLDER), name)).size;
console.log(`\n${after.size} pictures, ${(bytes / 1_000_000).toFixed(1)} MB.`);
if (changed.length === 0) console.log('None changed.');
else console.log('Look at each of these before you commit it:');
for (const [name] of changed) {
  console.log(`  ${before.has(name) ? 'changed' : 'new    '}  ${FOLDER}/${name}`);
}
process.exitCode = code;
