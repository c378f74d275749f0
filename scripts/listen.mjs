/**
 * Plays Hotwash with Orca listening, by keys alone: writes down what a screen reader's user hears, key by key. What
 * was heard stands in docs/access.md; what it needs, and how Orca is started, in scripts/lib/orca.mjs.
 *
 *     node scripts/listen.mjs [first|practice|review|by-hand] [--dir dist] [--out .scratch/heard.txt]
 *
 * `by-hand` takes keys from standard input, one a line (`Tab`, `Return`, `5 Down`, `to Begin exercise`, `type words`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { endAll, listening, onOwnBus } from './lib/orca.mjs';

/** @typedef {import('./lib/orca.mjs').Ears} Ears */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string', default: 'dist' },
    out: { type: 'string', default: '.scratch/heard.txt' },
    query: { type: 'string', default: '?map=off' },
    file: { type: 'string', default: 'tests/golden/two-bears/prudent-1177.hotwash' },
    inside: { type: 'string' },
  },
});

/** The title page to the first answer of Two Bears. @param {Ears} ears */
async function first({ note, key, to }) {
  await to(/Open the briefing: Two Bears/);
  note('The briefing');
  await key('Return');
  await key('Down', 8);
  await to(/How long do you have/);
  await to(/Two decisions/, 6, 'Down').catch(() => null);
  await to(/Begin exercise/);
  note('The war room: StartEx');
  await key('Return');
  await key('Down', 8);
  note('On, turn by turn, to the first paper that wants an answer');
  await to(/answer is due|1 inject|waits? for/, 30, 'n');
  note('The first decision');
  await key('Down', 8);
  await to(/radio button/);
  await key('space');
  await to(/Commit answer/);
  await key('Return');
  note('End of the turn: focus stands on the button that ends it');
  await key('Return');
}

/** One after another from standard input. @param {Ears} ears */
async function byHand({ say, key, to, type, listen, display }) {
  say(`display ${display}`);
  for await (const line of createInterface({ input: process.stdin })) {
    const [, times, keys = ''] = /^(?:(\d+) )?(.*)$/.exec(line.trim()) ?? [];
    if (keys === 'end') return;
    if (keys === 'listen') say(await listen());
    else if (keys.startsWith('type ')) type(keys.slice(5));
    else if (keys.startsWith('to '))
      await to(new RegExp(keys.slice(3)), Number(times ?? 40)).catch((error) => say(String(error)));
    else if (keys !== '') await key(keys, Number(times ?? 1));
    say('.');
  }
}

/** On, turn by turn, letting what nobody answers happen, to EndEx and into the hot wash. @param {Ears} ears */
async function toHotWash({ note, key, to }) {
  note('On to EndEx');
  let said = '';
  for (let n = 0; n < 120 && !/EndEx/.test(said); n++) {
    said = await key('n');
    if (!/answer is due/i.test(said)) continue;
    await to(/Go on anyway/, 6);
    said = await key('Return');
  }
  await to(/Open the hot wash/, 60);
  note('The hot wash');
  await key('Return');
  await key('Down', 12);
}

/** The practice exercise, from the first step of its guide to its hot wash. @param {Ears} ears */
async function practice(ears) {
  const { note, key, to, listen, say } = ears;
  await to(/Play the practice turn/);
  note('Read');
  await key('Return');
  await key('Down', 3);
  await to(/I have read it/);
  await key('Return');
  note('Answer');
  await to(/radio button/);
  await key('space');
  await to(/Commit answer/);
  await key('Return');
  say(await listen());
  note('Act');
  await to(/Show the playbook/);
  await key('Return');
  await to(/Aim at/);
  await key('Down');
  await to(/Start action/);
  await key('Return');
  say(await listen());
  note('Advance');
  await key('n');
  say(await listen());
  await key('Down', 4);
  await toHotWash(ears);
}

/** A finished exercise, opened from its file: hot wash, back to a decision, another branch, the tree, comparing. @param {Ears} ears */
async function review({ note, key, to, paste }) {
  await to(/Open the briefing: Two Bears/);
  note('The hot wash of an exercise that was pasted');
  await paste(values.file);
  await key('Down', 30);
  await to(/Moment horizontal/);
  await to(/One turn earlier/);
  await key('Return');
  note('Back to a decision, to choose differently');
  await to(/Go back to this moment/);
  await key('Return');
  await key('Down', 4);
  note('The tree');
  await to(/Whole tree/, 60);
  await key('Return');
  await to(/Tree of decisions/);
  await key('Down', 3);
  note('Comparing');
  await to(/Compare with where you are/);
  await key('Return');
  await key('Down', 30);
}

/** @type {Readonly<Record<string, (ears: Ears) => Promise<void>>>} */
const WALKS = { practice, review, first, 'by-hand': byHand };

/** @param {string} home */
async function inside(home) {
  /** @type {string[]} */
  const heard = [];
  /** @param {string} line */
  const onLine = (line) => {
    heard.push(line);
    console.log(line);
  };
  const ears = await listening(home, { dir: values.dir, query: values.query, onLine });
  ears.note('The title page, as it opens');
  ears.say(await ears.listen());
  const play = WALKS[positionals[0] ?? 'first'];
  try {
    if (play === undefined) throw new Error(`Walks are ${Object.keys(WALKS).join(', ')}`);
    await play(ears);
  } finally {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${heard.join('\n')}\n`);
  }
}

if (values.inside === undefined) process.exitCode = onOwnBus();
else {
  try {
    await inside(values.inside);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    endAll();
    process.stdin.destroy();
  }
}
