/**
 * Plays recorded exercises again and compares what comes out with what the file says.
 *
 * Never replays into another ending without saying so: another design, an impossible decision and a fingerprint
 * that differs are each a sentence.
 */
import {
  decisionKey,
  type ExerciseEvent,
  type GroundTruth,
  type Scenario,
} from '../engine/index.ts';
import { designDigest } from './design.ts';
import { documentOf, type ExerciseDocument } from './document.ts';
import { atOnce, type InPieces } from './pieces.ts';
import type { ExerciseRecord } from './record.ts';
import { SHORT, States, type Stuck } from './states.ts';
import { lineTo, nodeOf } from './tree.ts';
import { endsOf } from './tree-ops.ts';

export type ReplayResult =
  | {
      readonly ok: true;
      readonly document: ExerciseDocument;
      readonly truth: GroundTruth;
      readonly states: States;
    }
  | { readonly ok: false; readonly message: string };

/** Why a record cannot be played on this scenario, or null. */
export function strangerTo(scenario: Scenario, record: ExerciseRecord): string | null {
  if (record.scenario.id !== scenario.id)
    return `this exercise was played on "${record.scenario.id}", not on "${scenario.id}"`;
  const digest = designDigest(scenario);
  if (record.scenario.digest === digest) return null;
  return (
    `this exercise was played on revision ${record.scenario.revision} of "${scenario.id}" ` +
    `(${record.scenario.digest}); here is revision ${scenario.revision} (${digest}), which would ` +
    'play differently'
  );
}

/** Plays a recorded exercise again along its line in play, and compares fingerprints. */
export function replayExercise(scenario: Scenario, record: ExerciseRecord): ReplayResult {
  return atOnce(replaying(scenario, record));
}

/** The same in pieces. */
export function* replaying(scenario: Scenario, record: ExerciseRecord): InPieces<ReplayResult> {
  const stranger = strangerTo(scenario, record);
  if (stranger !== null) return refuse(stranger);
  yield;
  const states = new States(scenario, record);
  yield;
  const { tree } = record;
  const events: ExerciseEvent[] = [];
  let truth: GroundTruth | null = null;
  const depth = lineTo(tree).length;
  let count = -1;
  const stuck = yield* states.stepping(tree, tree.head, (node, happened, play) => {
    count++;
    for (const event of happened) events.push(event);
    if (count < depth) {
      if (node !== null) states.pass(node.id, count, play, happened);
      return;
    }
    const end = play.truth();
    truth = end;
    if (node !== null) states.keep(node.id, depth, { truth: end, events: happened });
  });
  if (stuck !== null || truth === null) return refuse(sayStuck(stuck as Stuck));
  const document = documentOf(scenario, { ...record }, truth, events);
  if (record.digest !== null && record.digest !== document.digest)
    return refuse(sayOther('the replay', document.digest, record.digest));
  states.keepEvents(tree.head, events);
  return { ok: true, document, truth, states };
}

const sayStuck = ({ at, reason }: Stuck): string =>
  `decision ${at.id} (${decisionKey(at.decision)}) is not possible at that moment: ${reason}`;

const sayOther = (what: string, came: string, says: string): string =>
  `${what} came to ${came.slice(0, 16)}, the file says ${says.slice(0, 16)}: it was changed, or ` +
  'played by another version';

export type VerifyResult =
  | {
      readonly ok: true;
      /** Lines whose ends were compared with a fingerprint in the file, and lines there are. */
      readonly verified: number;
      readonly lines: number;
      /** Whether every moment was played within the limit. */
      readonly complete: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** Plays all lines of a record, up to about so many moments, and compares the fingerprints of their ends. */
export function verifyLines(
  states: States,
  record: ExerciseRecord,
  most = Number.MAX_SAFE_INTEGER,
): VerifyResult {
  return atOnce(verifying(states, record, most));
}

/** The same in pieces. */
export function* verifying(
  states: States,
  record: ExerciseRecord,
  most = Number.MAX_SAFE_INTEGER,
): InPieces<VerifyResult> {
  const { tree } = record;
  const complete = yield* states.settling(tree, most, 'strict');
  for (const node of tree.nodes) {
    const reason = states.refusalAt(node.id);
    if (reason !== null) return refuse(sayStuck({ ok: false, at: node, reason }));
  }
  let verified = 0;
  // A fingerprint costs as much as some decisions.
  let left = most / 4;
  for (const [id, says] of record.ends) {
    if (nodeOf(tree, id) === null || states.factsOf(id) === null || left-- <= 0) continue;
    yield* states.reaching(tree, id);
    const came = states.digest(tree, id) ?? '';
    if (came.slice(0, SHORT) !== says)
      return refuse(sayOther(`the line that ends at ${id}`, came, says));
    verified++;
    yield;
  }
  return { ok: true, verified, lines: endsOf(tree).length, complete: complete && left > 0 };
}

/** Short fingerprints of the ends of lines: those a file brought along, and those that were played since. */
export function withEnds(
  states: States,
  tree: ExerciseRecord['tree'],
  claimed: ExerciseRecord['ends'],
): ExerciseRecord['ends'] {
  const before = new Map(claimed);
  return endsOf(tree).flatMap((id): [string, string][] => {
    const claim = before.get(id);
    if (claim !== undefined) return [[id, claim]];
    const digest = states.factsOf(id) === null ? null : states.digest(tree, id);
    return digest === null ? [] : [[id, digest.slice(0, SHORT)]];
  });
}

const refuse = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});
