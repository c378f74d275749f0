/**
 * `npm run habits`: prints how every player and every fixed habit fares; `--write` puts it into docs/balance.md.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { pathToFileURL } = await import('node:url');
const { bundle } = await import('./lib/bundle.mjs');
const { main } = await import(pathToFileURL(await bundle('tests/balance/print.ts')).href);
process.exitCode = main(process.argv.slice(2));
