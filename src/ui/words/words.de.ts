/**
 * Every German sentence that belongs to no scenario, by flat key; ICU MessageFormat.
 *
 * Kept in pieces under `de/`, one for each of `en/`. Which German word stands for which English one is fixed in
 * docs/german-terms.md. English stays the language to fall back to.
 */
import { appDe } from './de/app.ts';
import { branchesDe } from './de/branches.ts';
import { chainDe } from './de/chain.ts';
import { classDe } from './de/class.ts';
import { commonDe } from './de/common.ts';
import { compareDe } from './de/compare.ts';
import { evictionDe } from './de/eviction.ts';
import { fogDe } from './de/fog.ts';
import { glossaryDe } from './de/glossary.ts';
import { happeningsDe } from './de/happenings.ts';
import { hotWashDe } from './de/hot-wash.ts';
import { lifecycleDe } from './de/lifecycle.ts';
import { mapDe } from './de/map.ts';
import { practiceDe } from './de/practice.ts';
import { rulesDe } from './de/rules.ts';
import { titleDe } from './de/title.ts';
import { unitsDe } from './de/units.ts';
import { warRoomDe } from './de/war-room.ts';

export const catalogueDe: Readonly<Record<string, string>> = {
  ...appDe,
  ...branchesDe,
  ...chainDe,
  ...classDe,
  ...commonDe,
  ...compareDe,
  ...evictionDe,
  ...fogDe,
  ...glossaryDe,
  ...happeningsDe,
  ...hotWashDe,
  ...lifecycleDe,
  ...mapDe,
  ...practiceDe,
  ...rulesDe,
  ...titleDe,
  ...unitsDe,
  ...warRoomDe,
};
