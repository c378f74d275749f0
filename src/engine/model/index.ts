/** The engine's vocabulary in one place. Types and lists only; nothing here computes. */
export * from './adversary.ts';
export * from './condition.ts';
export * from './decision.ts';
export * from './effect.ts';
export * from './event.ts';
export * from './ids.ts';
export * from './lifecycle.ts';
export * from './outcome.ts';
export * from './scenario.ts';
export * from './truth.ts';
export * from './view.ts';
