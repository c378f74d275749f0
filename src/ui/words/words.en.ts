/**
 * Every English sentence that belongs to no scenario, by flat key; ICU MessageFormat.
 *
 * Kept in pieces under `en/`, one per place on the screen. First parts of keys must not be those of scenario
 * text (`inject.`, `action.`, ...): a test holds that.
 */
import { appEn } from './en/app.ts';
import { hotWashEn } from './en/hot-wash.ts';

export const catalogueEn: Readonly<Record<string, string>> = {
  ...appEn,
  ...hotWashEn,
};
