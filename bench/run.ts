/**
 * `npm run bench`: measures the limits of the product's section 7 as far as they exist, and prints one table.
 *
 * Asserts nothing and fails for no figure. `--engine` and `--browser` select a part, `--write` keeps the table in
 * bench/results.md.
 */
import { writeFileSync } from 'node:fs';
import { benchBrowser } from './browser/index.ts';
import { fingerprints } from './engine/fingerprints.ts';
import { benchEngine } from './engine/index.ts';
import { thisMachine } from './machine.ts';
import { asMarkdown, asText, type Results } from './print.ts';
import { inRoot } from './root.ts';

const USAGE = `npm run bench -- [--engine] [--browser] [--write]
npm run bench -- --fingerprints

  --engine        only exercises, XState, comparisons, pieces
  --browser       only the built app in a browser
  --write         also keep the table in bench/results.md
  --fingerprints  no timings: one fingerprint per policy over 200 exercises. The same before and after a change
                  means that the change made nothing play differently.`;

const FLAGS = ['--engine', '--browser', '--write', '--fingerprints', '--help'] as const;

/** Runs the bench. Returns an exit code: 0, or 2 for wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => !FLAGS.some((flag) => flag === arg));
  if (unknown !== undefined || args.includes('--help')) {
    console.log(unknown === undefined ? USAGE : `No flag ${unknown}.\n\n${USAGE}`);
    return unknown === undefined ? 0 : 2;
  }
  if (args.includes('--fingerprints')) {
    for (const line of fingerprints()) console.log(line);
    return 0;
  }
  const both = args.includes('--engine') === args.includes('--browser');
  const machine = thisMachine();
  const engine = both || args.includes('--engine') ? await benchEngine() : [];
  const browser =
    both || args.includes('--browser') ? await benchBrowser() : { version: null, sections: [] };
  const results: Results = {
    machine,
    browser: browser.version,
    date: new Date().toISOString().slice(0, 10),
    sections: [...engine, ...browser.sections],
  };
  console.log(asText(results));
  if (args.includes('--write')) writeFileSync(inRoot('bench', 'results.md'), asMarkdown(results));
  return 0;
}
