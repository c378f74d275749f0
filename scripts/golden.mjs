/**
 * `npm run golden`: rewrites what the golden exercises are expected to come to and prints the difference; with
 * `--search N` it looks for exercises for what none of them meets. Bundles tests/golden/rewrite.ts.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { pathToFileURL } = await import('node:url');
const { bundle } = await import('./lib/bundle.mjs');
const { main } = await import(pathToFileURL(await bundle('tests/golden/rewrite.ts')).href);
process.exitCode = main(process.argv.slice(2));
