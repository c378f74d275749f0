/** `hotwash compare`: two lines side by side, of one exercise file, of two, or beside the record. */
import type { BranchRefusal, ExerciseStore, MomentRef } from '../../session/index.ts';
import { openExercise } from '../../session/index.ts';
import { type Command, type RefusedInput, refuseFile, WrongUsage } from '../command.ts';
import { readRecord, scenarioOf, sentence } from '../exercise-source.ts';
import { tellComparison } from '../story/comparison.ts';
import { HELP, JSON_FLAG } from './flags.ts';

const PATHS =
  'main (the main line), end (the moment in play), history (the record), the name of a branch, the id of a moment (d12), or d12/end for the line through it';

export const compare: Command = {
  name: 'compare',
  summary: 'set two lines side by side and say why they differ',
  about: `Sets two lines of an exercise side by side: where they part, what differs, and the chain of events behind each difference. A line is ${PATHS}. Compared are main and history unless you say otherwise. What the team could not see is told only where both lines have ended, or with the facilitator's key.`,
  examples: [
    'compare monday.hotwash',
    'compare monday.hotwash --a main --b "Plan B"',
    'compare team-a.hotwash --with team-b.hotwash --json',
  ],
  positional: { name: 'file', about: 'an exercise file (.hotwash)', least: 1, most: 1 },
  flags: {
    a: { kind: 'text', value: 'LINE', about: 'the first line; main unless given' },
    b: {
      kind: 'text',
      value: 'LINE',
      about: 'the second line; history unless given, or main of the other file',
    },
    with: { kind: 'text', value: 'FILE', about: 'take the second line from this file' },
    key: { kind: 'text', value: 'KEY', about: "the facilitator's key" },
    scenario: { kind: 'text', value: 'FOLDER', about: 'the scenario it was played on' },
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal, homes }) {
    const file = parsed.words[0] ?? '';
    const { text, record } = readRecord(file);
    const loaded = scenarioOf(file, record.scenario.id, parsed.text('scenario'), homes);
    const opened = openExercise(loaded, record.exercise, text);
    if (!opened.ok)
      throw refuseFile(file, 'compare/refused', sentence(opened.message), sentence(opened.fix));
    const { store } = opened;
    const key = parsed.text('key');
    if (key !== undefined) must(store.unlock(key), file);
    const other = parsed.text('with');
    const a = refOf(store, 'here', parsed.text('a') ?? 'main');
    let b = refOf(store, 'here', parsed.text('b') ?? (other === undefined ? 'history' : 'main'));
    if (other !== undefined) {
      const second = readRecord(other);
      const added = store.addLine(second.text);
      if (!added.ok) throw refusal(other, added.reason);
      const opened2 = openExercise(loaded, second.record.exercise, second.text);
      if (!opened2.ok) throw refusal(other, 'not-possible');
      b = refOf(opened2.store, added.value.id, parsed.text('b') ?? 'main');
    }
    const compared = store.compare(a, b);
    if (!compared.ok) throw refusal(file, compared.reason);
    if (parsed.has('json')) terminal.out(JSON.stringify(compared.value, null, 2));
    else tellComparison(loaded, compared.value, terminal);
    return 0;
  },
};

/** A line as it was named on the command line. */
function refOf(store: ExerciseStore, of: string, named: string): MomentRef {
  const { nodes, cursor, main } = store.tree();
  if (named === 'history') return { of: 'history', at: 'end' };
  if (named === 'main') return { of, at: main.at(-1) ?? null };
  if (named === 'end') return { of, at: cursor };
  const id = named.replace(/\/end$/, '');
  const node =
    nodes.find((one) => one.id === id) ?? nodes.find(({ name }) => name === named || name === id);
  if (node === undefined)
    throw new WrongUsage(
      `There is no line ${JSON.stringify(named.slice(0, 60))}. A line is ${PATHS}.`,
    );
  // A branch's name is that of the whole line; an id alone is that moment.
  const whole = node.id !== named;
  return { of, at: whole ? endFrom(store, node.id) : node.id };
}

/** The end of the line that goes on from a moment along first children that were not taken back. */
function endFrom(store: ExerciseStore, from: string): string {
  const byId = new Map(store.tree().nodes.map((node) => [node.id, node]));
  for (let at = from; ; ) {
    const next = byId.get(at)?.children.find((id) => byId.get(id)?.undone === false);
    if (next === undefined) return at;
    at = next;
  }
}

const REASONS: Partial<Readonly<Record<BranchRefusal, string>>> = {
  'not-ended':
    'No line of this exercise has ended, so the record is not shown yet. With --key it is.',
  'no-key': 'No facilitator’s key was set for this exercise.',
  'wrong-key': 'That is not the key of this exercise.',
  'other-scenario': 'It was played on another scenario, or another revision of it.',
  'not-possible': 'A decision on this line is not possible at its moment, or the file was changed.',
};

const refusal = (file: string, reason: BranchRefusal): RefusedInput =>
  refuseFile(
    file,
    `compare/${reason}`,
    REASONS[reason] ?? `It cannot be compared: ${reason}.`,
    'Compare lines of one scenario that have been played.',
  );

function must(
  result: { readonly ok: true } | { readonly ok: false; readonly reason: BranchRefusal },
  file: string,
): void {
  if (!result.ok) throw refusal(file, result.reason);
}
