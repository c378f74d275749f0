/** How an exercise is judged: several axes, never one number alone. */
import type { AxisId } from './ids.ts';

/** Axes from 0 to 100, best 100, and `score`, their weighted mean as the scenario weighs them. */
export type Outcome = Readonly<Record<AxisId, number>> & { readonly score: number };
