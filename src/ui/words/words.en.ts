/**
 * Every English sentence that belongs to no scenario, by flat key; ICU MessageFormat.
 *
 * Kept in pieces under `en/`, one per place on the screen. First parts of keys must not be those of scenario
 * text (`inject.`, `action.`, ...): a test holds that.
 */
import { appEn } from './en/app.ts';
import { branchesEn } from './en/branches.ts';
import { chainEn } from './en/chain.ts';
import { classEn } from './en/class.ts';
import { commonEn } from './en/common.ts';
import { compareEn } from './en/compare.ts';
import { evictionEn } from './en/eviction.ts';
import { fogEn } from './en/fog.ts';
import { glossaryEn } from './en/glossary.ts';
import { happeningsEn } from './en/happenings.ts';
import { hotWashEn } from './en/hot-wash.ts';
import { lifecycleEn } from './en/lifecycle.ts';
import { mapEn } from './en/map.ts';
import { practiceEn } from './en/practice.ts';
import { rulesEn } from './en/rules.ts';
import { titleEn } from './en/title.ts';
import { unitsEn } from './en/units.ts';
import { warRoomEn } from './en/war-room.ts';

export const catalogueEn: Readonly<Record<string, string>> = {
  ...appEn,
  ...branchesEn,
  ...chainEn,
  ...classEn,
  ...commonEn,
  ...compareEn,
  ...evictionEn,
  ...fogEn,
  ...glossaryEn,
  ...happeningsEn,
  ...hotWashEn,
  ...lifecycleEn,
  ...mapEn,
  ...practiceEn,
  ...rulesEn,
  ...titleEn,
  ...unitsEn,
  ...warRoomEn,
};
