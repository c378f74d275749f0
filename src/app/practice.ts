/**
 * The practice turn: a scenario of its own that stands beside the shelf, played under one fixed id, with the same luck
 * for everyone, so that what the guide says is what happens.
 */
import type { BeginChoice } from '../ui/desk/types.ts';

export const PRACTICE = 'practice';

export const PRACTICE_CHOICE: BeginChoice = {
  scenario: PRACTICE,
  seed: 'first turn',
  plan: 'full',
  herrings: 'none',
  help: true,
};
