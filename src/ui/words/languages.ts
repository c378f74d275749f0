/**
 * The languages of the interface: which there are, which way they run, and how each one's sentences are fetched.
 *
 * English comes with the first chunk and is what every other language falls back to, key by key. The others are
 * fetched when they are first wanted. Two pseudo-languages made from English show what a translation would break:
 * `en-XA` is longer and accented, `ar-XB` runs from right to left. No setting offers them; `?lang=` does.
 */
import { catalogueEn } from './words.en.ts';

export type Catalogue = Readonly<Record<string, string>>;

/** Languages that a person can choose. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages for tests. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

export type AnyLanguage = Language | PseudoLanguage;

/** A language as it is in force. */
export interface LanguageData {
  /** For `lang`: BCP 47. */
  readonly tag: AnyLanguage;
  readonly dir: 'ltr' | 'rtl';
  /** For `Intl`: a pseudo-language has the dates and plurals of what it was made from. */
  readonly locale: Language;
  readonly catalogue: Catalogue;
  /** What is done to a message before it is read, if anything; also to those of a scenario. */
  readonly disguise?: (message: string) => string;
}

const ENGLISH: LanguageData = { tag: 'en', dir: 'ltr', locale: 'en', catalogue: catalogueEn };

const FETCH: Readonly<Record<Exclude<AnyLanguage, 'en'>, () => Promise<LanguageData>>> = {
  async de() {
    const { catalogueDe } = await import('./words.de.ts');
    return { tag: 'de', dir: 'ltr', locale: 'de', catalogue: catalogueDe };
  },
  async 'en-XA'() {
    const { lengthen } = await import('./pseudo.ts');
    return { ...ENGLISH, tag: 'en-XA', disguise: lengthen };
  },
  async 'ar-XB'() {
    const { mirror } = await import('./pseudo.ts');
    return { ...ENGLISH, tag: 'ar-XB', dir: 'rtl', disguise: mirror };
  },
};

const here = new Map<string, LanguageData>([['en', ENGLISH]]);

/** Fetches a language if it is not here yet. Rejects when it can't be had; English is always here. */
export async function loadLanguage(language: AnyLanguage): Promise<LanguageData> {
  const known = here.get(language);
  if (known !== undefined) return known;
  if (language === 'en') return ENGLISH;
  const fetched = await FETCH[language]();
  here.set(language, fetched);
  return fetched;
}

/** A language that has been fetched, or English. */
export function languageData(language: string): LanguageData {
  return here.get(language) ?? here.get(baseOf(language)) ?? ENGLISH;
}

/** The first language of a person's list that there is, else English. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const found = LANGUAGES.find((known) => known === baseOf(one).toLowerCase());
    if (found !== undefined) return found;
  }
  return 'en';
}

/** The language an address names, pseudo-languages too, or null. */
export function languageNamed(name: string | null): AnyLanguage | null {
  return [...LANGUAGES, ...PSEUDO_LANGUAGES].find((known) => known === name) ?? null;
}

/** Text of a scenario in a language, or in its first where it has not been translated. */
export function textIn<T>(
  texts: Readonly<Record<string, T>>,
  languages: readonly string[],
  wanted: string,
): T | undefined {
  return texts[wanted] ?? texts[languageData(wanted).locale] ?? texts[languages[0] ?? 'en'];
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
