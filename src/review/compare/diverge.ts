/** Where two lines part: decisions and dice are compared, never states. */
import { dateOn, type LineStep, type PlayedLine } from '../line.ts';
import type { Divergence, LineDecision } from './types.ts';

/** Where two lines part, or null if they are one and the same. */
export function divergenceOf(a: PlayedLine, b: PlayedLine): Divergence | null {
  if (a.setup !== b.setup) return parting(a, b, 0, 'setup');
  const length = Math.min(a.steps.length, b.steps.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [a.steps[i] as LineStep, b.steps[i] as LineStep];
    if (one.key !== other.key) return parting(a, b, i, 'decision');
    if (one.luck !== other.luck) return parting(a, b, i, 'luck');
  }
  return a.steps.length === b.steps.length ? null : parting(a, b, length, 'end');
}

function parting(a: PlayedLine, b: PlayedLine, at: number, kind: Divergence['kind']): Divergence {
  const [one, other] = [a.steps[at], b.steps[at]];
  const after = one ?? other;
  const minute = after?.minute ?? 0;
  return {
    moment: { a: a.steps[at - 1]?.moment ?? null, b: b.steps[at - 1]?.moment ?? null },
    turn: after?.turn ?? 1,
    minute,
    date: dateOn(a, minute),
    a: one === undefined ? null : plain(one),
    b: other === undefined ? null : plain(other),
    kind,
  };
}

const plain = ({ luck: _luck, ...decision }: LineStep): LineDecision => decision;
