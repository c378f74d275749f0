/** All that views and the app may import of the words. */
export { isolated, listIn, running } from './direction.ts';
export {
  type ConfidenceWord,
  confidenceWord,
  createFormats,
  dateOfMinute,
  type Formats,
  ODDS_WORDS,
  type OddsWord,
  oddsWord,
} from './formats.ts';
export {
  type AnyLanguage,
  LANGUAGES,
  type Language,
  languageNamed,
  loadLanguage,
  pickLanguage,
  textIn,
} from './languages.ts';
export { createWords, type Words, type WordValues } from './words.ts';
