/** The limits the product holds itself to: section 7 of its design, first bar and aim. */
import { duration, kilobytes, type Limit, megabytes, percent, perSecond } from './row.ts';

const less = (bar: number, aim: number, show: Limit['show']): Limit => ({
  bar,
  aim,
  better: 'less',
  show,
});

export const LIMITS = {
  exercises: { bar: 2000, aim: 10_000, better: 'more', show: perSecond },
  xstate: less(0.25, 0.1, percent),
  nodeOfTree: less(0.016, 0.004, duration),
  review: less(10, 3, duration),
  usable: less(1, 0.4, duration),
  script: less(120_000, 80_000, kilobytes),
  frame: less(0.006, 0.003, duration),
  longestTask: less(0.05, 0.016, duration),
  heap: less(20e6, 5e6, megabytes),
} as const satisfies Record<string, Limit>;
