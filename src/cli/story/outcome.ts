/** The outcome as a small table with bars. */
import { AXES, type AxisId, type Outcome } from '../../engine/index.ts';
import type { Style } from '../terminal.ts';

const AXIS_NAMES: Readonly<Record<AxisId | 'score', string>> = {
  dataKept: 'data kept',
  timeToDetect: 'time to detect',
  timeToContain: 'time to contain',
  timeToEvict: 'time to evict',
  evidence: 'evidence',
  trust: 'public trust',
  law: 'law',
  care: 'care',
  cost: 'cost',
  people: 'people',
  score: 'outcome score',
};

/** The name of an axis in words. */
export const axisName = (axis: AxisId | 'score'): string => AXIS_NAMES[axis];

/** One line for each axis, the score last. 100 is best everywhere. */
export function outcomeTable(outcome: Outcome, style: Style): readonly string[] {
  const row = (axis: AxisId | 'score'): string => {
    const value = outcome[axis];
    return `  ${axisName(axis).padEnd(16)} ${bar(value, style)} ${String(Math.round(value)).padStart(3)}`;
  };
  return ['Outcome (100 is best)', ...AXES.map(row), style.bold(row('score'))];
}

/** A bar of twenty cells for 0..100. */
export function bar(value: number, style: Style): string {
  const full = Math.max(0, Math.min(20, Math.round(value / 5)));
  return `${'█'.repeat(full)}${style.dim('░'.repeat(20 - full))}`;
}
