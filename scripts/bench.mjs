/**
 * `npm run bench`: measures; asserts nothing. Bundles bench/run.ts and hands the arguments to its
 * `main(args)`.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { pathToFileURL } = await import('node:url');
const { bundle } = await import('./lib/bundle.mjs');
const { main } = await import(pathToFileURL(await bundle('bench/run.ts')).href);
process.exitCode = (await main(process.argv.slice(2))) ?? 0;
