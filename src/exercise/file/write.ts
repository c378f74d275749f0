/** An exercise record as the text of a `.hotwash` file: the same record gives the same bytes. */
import { DICE, decisionKey } from '../../engine/index.ts';
import type { ExerciseRecord } from '../record.ts';
import type { DecisionNode, NodeNote } from '../tree.ts';
import { FILE_VERSION } from './limits.ts';

/** The text of a `.hotwash` file: one line for each decision. */
export function writeExercise(record: ExerciseRecord): string {
  const { nodes, ...top } = exerciseJson(record);
  const lines = nodes.map((node) => `    ${JSON.stringify(node)}`).join(',\n');
  const head = Object.entries(top)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
  return `{\n${head},\n  "nodes": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

/** A record as the JSON of a file; keys always in the same order. */
export function exerciseJson(record: ExerciseRecord) {
  const { name, herrings, help, key, tree } = record;
  const ends = new Map(record.ends);
  return {
    format: 'hotwash',
    version: FILE_VERSION,
    dice: DICE,
    exercise: record.exercise,
    ...(name === undefined ? {} : { name }),
    scenario: record.scenario,
    language: record.language,
    plan: record.plan,
    seed: record.seed,
    ...(herrings === undefined ? {} : { herrings }),
    ...(help === undefined ? {} : { help }),
    policy: record.policy,
    ...(key === undefined ? {} : { key }),
    digest: record.digest,
    head: tree.head,
    ...(tree.tip === undefined ? {} : { tip: tree.tip }),
    nodes: tree.nodes.map((node) => nodeJson(node, ends.get(node.id))),
  };
}

function nodeJson(node: DecisionNode, end: string | undefined) {
  return {
    id: node.id,
    parent: node.parent,
    decision: decisionKey(node.decision),
    by: node.by,
    ...(node.luck === undefined ? {} : { luck: node.luck }),
    ...(node.note === undefined ? {} : { note: noteJson(node.note) }),
    ...(node.name === undefined ? {} : { name: node.name }),
    ...(node.comment === undefined ? {} : { comment: node.comment }),
    ...(node.glyph === undefined ? {} : { glyph: node.glyph }),
    ...(node.undone === undefined ? {} : { undone: true }),
    ...(node.collapsed === undefined ? {} : { collapsed: true }),
    ...(end === undefined ? {} : { end }),
  };
}

const noteJson = ({ rationale, confidence }: NodeNote): NodeNote => ({
  ...(rationale === undefined ? {} : { rationale }),
  ...(confidence === undefined ? {} : { confidence }),
});
