#!/usr/bin/env node
/**
 * The `hotwash` command: bundles src/cli/main.ts when it has changed and hands over to its
 * `main(args, home)`, whose number is the exit code. Writes nothing to standard output itself; a failure
 * before the command could start is our bug and exits 70; HOTWASH_DEBUG=1 shows where it came from.
 */
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { pathToFileURL } = await import('node:url');

// A reader that stops early (`| head`) is not an error.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  const { bundle } = await import('./lib/bundle.mjs');
  const { root } = await import('./lib/paths.mjs');
  const { main } = await import(pathToFileURL(await bundle('src/cli/main.ts')).href);
  process.exitCode = await main(process.argv.slice(2), root);
} catch (error) {
  const short = error instanceof Error && !process.env.HOTWASH_DEBUG;
  console.error(short ? error.message : error);
  process.exitCode = 70;
}
