/**
 * `npm run bench`: measures; asserts nothing. Bundles bench/run.ts and hands the arguments to its `main(args)`, in a
 * process of its own: what made the bundle stays out of it, and V8 is told what `bench/heap.ts` explains.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { fileURLToPath, pathToFileURL } = await import('node:url');
const { bundle } = await import('./lib/bundle.mjs');
const FLAGS = ['--min-semi-space-size=16', '--no-flush-bytecode'];
const args = process.argv.slice(2);

// The second time nothing is left to bundle.
const module = await bundle('bench/run.ts');
if (FLAGS.every((flag) => process.execArgv.includes(flag))) {
  const { main } = await import(pathToFileURL(module).href);
  process.exitCode = (await main(args)) ?? 0;
} else {
  const { spawnSync } = await import('node:child_process');
  const again = [...FLAGS, fileURLToPath(import.meta.url), ...args];
  process.exitCode = spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1;
}
