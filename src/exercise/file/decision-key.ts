/** A decision as one word of text, read back. */
import type { Decision } from '../../engine/index.ts';

/** `answer:inject/option`, `act:action/target`, `act:action` or `advance` back to a decision; null if it is none. */
export function parseDecisionKey(key: string): Decision | null {
  if (key === 'advance') return { type: 'advance' };
  const match = /^(answer|act):([a-z][a-z0-9-]{0,99})(?:\/([a-z][a-z0-9-]{0,99}))?$/.exec(key);
  if (match === null) return null;
  const [, verb, first = '', second] = match;
  if (verb === 'answer')
    return second === undefined ? null : { type: 'answer', inject: first, option: second };
  return second === undefined
    ? { type: 'act', action: first }
    : { type: 'act', action: first, target: second };
}
