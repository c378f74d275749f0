/** `history.yaml`: what was really done, as decisions, and what is on record, with sources. */
import * as z from 'zod';
import type { Decision } from '../../engine/model/decision.ts';
import { quote } from '../finding.ts';
import { complain, ID, id, type Moment, momentSince, shape, text } from './words.ts';

/** A decision in the form of `decisionKey`, or null. */
export function readDecision(written: string): Decision | null {
  const match = /^(answer|act):([^/]+)(?:\/([^/]+))?$/.exec(written);
  if (match === null) return null;
  const [, verb, first = '', second] = match;
  if (!ID.test(first) || (second !== undefined && !ID.test(second))) return null;
  if (verb === 'answer') {
    return second === undefined ? null : { type: 'answer', inject: first, option: second };
  }
  return second === undefined
    ? { type: 'act', action: first }
    : { type: 'act', action: first, target: second };
}

const decision = z
  .string()
  .max(200)
  .meta({
    description: 'answer:inject/option, act:action or act:action/target',
    pattern: '^(answer:[^/]+/[^/]+|act:[^/]+(/[^/]+)?)$',
  })
  .transform((written, ctx): Decision => {
    const read = readDecision(written);
    if (read !== null) return read;
    complain(
      ctx,
      written,
      'value/decision',
      `${quote(written)} is not a decision.`,
      'Write it as answer:inject/option, act:action or act:action/target.',
    );
    return z.NEVER;
  });

/** The schema of `history.yaml`, with moments counted from `start` (minutes since 1970). */
export function historySchema(start: number | null) {
  const moment: Moment = momentSince(start);
  const dated = shape({
    decision,
    at: moment.describe('For actions: not before').exactOptional(),
  });
  return shape({
    decisions: z
      .array(z.union([decision.transform((read) => ({ decision: read })), dated]))
      .describe('What was really done, in order')
      .default([]),
    events: z
      .array(
        shape({
          id,
          at: moment,
          confidence: z.enum(['documented', 'reported', 'alleged', 'disputed', 'invented']),
          source: text.describe('Where it is documented').default(''),
        }),
      )
      .describe('What is on record, for the hot wash; its words are in the text')
      .default([]),
  });
}

/** `history.yaml` after reading. */
export type AuthoredHistory = z.infer<ReturnType<typeof historySchema>>;
