/** `hotwash merge`: many teams' exercises laid over one tree, as a class file. */
import { statSync } from 'node:fs';
import { LARGEST_CLASS, readClass } from '../../exercise/index.ts';
import { mergeFiles } from '../../session/index.ts';
import { type Command, refuseFile, WrongUsage } from '../command.ts';
import { readFileText, sentence } from '../exercise-source.ts';
import { assureWritable, writeWhole } from '../write-file.ts';
import { FORCE, HELP, JSON_FLAG } from './flags.ts';

export const merge: Command = {
  name: 'merge',
  summary: 'lay many exercises over one tree, as a class file',
  about:
    'Lays exercise files of one scenario over one tree. The order of the files makes no difference, and a file given twice counts once. Class files can be laid on as well. The class view of Hotwash opens the result.',
  examples: ['merge team-a.hotwash team-b.hotwash team-c.hotwash --out class.hotwash'],
  positional: { name: 'file', about: 'exercise or class files', least: 1, most: 1000 },
  flags: {
    out: { kind: 'text', value: 'FILE', about: 'write the class file here' },
    force: FORCE,
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal }) {
    const out = parsed.text('out');
    if (out === undefined) throw new WrongUsage('Say where the class file goes: --out FILE.');
    const files = parsed.words;
    const force = parsed.has('force');
    // Asked even with --force: what goes in is never written over.
    for (const file of files)
      if (isSame(file, out)) {
        const message = `${out} is one of the files to be laid together.`;
        throw refuseFile(out, 'merge/over-input', message, 'Give another name for the class file.');
      }
    assureWritable(out, force);
    const merged = mergeFiles(files.map((file) => readFileText(file, LARGEST_CLASS)));
    if (!merged.ok) {
      const file = files[merged.index] ?? '';
      throw refuseFile(file, 'merge/refused', sentence(merged.message), sentence(merged.fix));
    }
    writeWhole(out, merged.file, force);
    const read = readClass(merged.file);
    const entries = read.ok ? read.entries : [];
    const decisions = entries.reduce((sum, { record }) => sum + record.tree.nodes.length, 0);
    terminal.err(`Wrote ${out}.`);
    const exercises = entries.length;
    if (parsed.has('json')) terminal.out(JSON.stringify({ out, exercises, decisions }, null, 2));
    else
      terminal.out(
        `${exercises} ${exercises === 1 ? 'exercise' : 'exercises'}, ${decisions} decisions.`,
      );
    return 0;
  },
};

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (one === undefined || other === undefined) return false;
  return one.ino === other.ino && one.dev === other.dev;
}
