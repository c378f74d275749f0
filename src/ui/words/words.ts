/**
 * Looks up a sentence by its key and fills in its values.
 *
 * Two sources: the catalogue of this folder (what belongs to no scenario) and the text of one scenario. The
 * catalogue wins, so a scenario cannot put its own words on a button. Text goes in and text comes out: nothing
 * here is ever markup, tags are left as the characters they are. A missing key or a message that ICU cannot
 * read never throws: it shows the key, or the raw text, and says so on the console.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from './direction.ts';
import { type Catalogue, languageData } from './languages.ts';
import { catalogueEn } from './words.en.ts';

/** Values for the places in a message. */
export type WordValues = Readonly<Record<string, string | number>>;

export interface Words {
  /** For `Intl`: whose dates, numbers and plurals these words go with. */
  readonly language: string;
  /** For `lang`. The same, but for a pseudo-language. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** The sentence, or the key itself between angle quotes when nobody has written it. */
  t(key: string, values?: WordValues): string;
  /** Whether somebody has written this sentence. */
  has(key: string): boolean;
}

/** Messages with one of these need the ICU parser; all others are shown as they stand. */
const NEEDS_PARSER = /[{']/;

function own(table: Catalogue, key: string): string | undefined {
  const text = Object.hasOwn(table, key) ? table[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/**
 * Words in one language, with those of a scenario if one is on the table. The language must have been fetched
 * (`loadLanguage`); until then it is English.
 */
export function createWords(language: string, scenarioText: Catalogue = {}): Words {
  const { catalogue, locale, tag, dir, disguise } = languageData(language);
  const parsed = new Map<string, IntlMessageFormat | null>();
  const reported = new Set<string>();

  function report(key: string, what: string): void {
    if (reported.has(key)) return;
    reported.add(key);
    console.error(`words: ${what}: ${key}`);
  }

  function isolate(values: WordValues): Record<string, string | number> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : isolated(value, dir),
      ]),
    );
  }

  function written(key: string): string | undefined {
    return own(catalogue, key) ?? own(catalogueEn, key) ?? own(scenarioText, key);
  }

  function raw(key: string): string | undefined {
    const text = written(key);
    return text === undefined || disguise === undefined ? text : disguise(text);
  }

  function parse(key: string, text: string): IntlMessageFormat | null {
    const known = parsed.get(key);
    if (known !== undefined) return known;
    let message: IntlMessageFormat | null = null;
    try {
      message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    } catch {
      report(key, 'not a message that can be read');
    }
    parsed.set(key, message);
    return message;
  }

  return {
    language: locale,
    tag,
    dir,
    has: (key) => written(key) !== undefined,
    t(key, values) {
      const text = raw(key);
      if (text === undefined) {
        report(key, 'no text');
        return `‹${key}›`;
      }
      if (!NEEDS_PARSER.test(text)) return text;
      const message = parse(key, text);
      if (message === null) return text;
      try {
        return String(message.format(values && isolate(values)));
      } catch {
        report(key, 'a value is missing');
        return text;
      }
    },
  };
}
