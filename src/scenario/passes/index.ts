/** The passes of the checker that need no playing, in the order in which their findings make sense. */
import { checkAttack } from './attack.ts';
import { checkCredentials } from './credentials.ts';
import { checkDesign } from './design.ts';
import { checkFlags } from './flags.ts';
import { checkHistory } from './history.ts';
import { checkIds } from './ids.ts';
import type { Pass } from './pass.ts';
import { checkPlans } from './plans.ts';
import { checkReferences } from './references.ts';
import { checkSpoilers } from './spoilers.ts';
import { checkText } from './text.ts';
import { checkTiming } from './timing.ts';
import { checkUnused } from './unused.ts';

export const PASSES: readonly Pass[] = [
  checkIds,
  checkReferences,
  checkDesign,
  checkCredentials,
  checkTiming,
  checkPlans,
  checkFlags,
  checkUnused,
  checkAttack,
  checkText,
  checkSpoilers,
  checkHistory,
];
