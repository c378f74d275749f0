/**
 * Words: none missing in any language, none that nothing shows, all of them valid ICU MessageFormat.
 *
 * Markup is not a fault: words are shown as text, whatever they contain.
 */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Findings, Path } from '../finding.ts';
import { quote } from '../finding.ts';
import type { TextFile } from '../read-text.ts';
import { didYouMean, listed } from '../suggest.ts';
import { mayNameAsset, type TextNeeds, textNeeds } from './needed-text.ts';
import type { Pass } from './pass.ts';

/** With more keys astray than this it is not the single key that is wrong. */
const MOST_GUESSES = 100;

export const checkText: Pass = ({ scenario, names, texts, findings }) => {
  const needs = textNeeds(scenario, names);
  for (const text of texts) {
    if (!scenario.languages.includes(text.language)) continue;
    checkKeys(text, needs, findings);
    checkMessages(text, findings);
  }
  const base = texts.find((text) => text.language === scenario.languages[0]);
  for (const text of texts)
    if (base !== undefined && text !== base) checkSamePlaceholders(base, text, findings);
};

function checkKeys(
  { file, text, paths, language }: TextFile,
  needs: TextNeeds,
  findings: Findings,
) {
  const present = Object.keys(text);
  const unused = present.filter((key) => !needs.needed.has(key) && !needs.allowed.has(key));
  const missing = [...needs.needed].filter((key) => !Object.hasOwn(text, key));
  const empty = present.filter((key) => text[key] === '' && needs.needed.has(key));
  for (const key of missing) {
    findings.add(
      file,
      key.split('.'),
      'text/missing',
      `The words "${key}" are missing in language "${language}".`,
      `Add them under ${key.split('.').slice(0, -1).join(': ')}.`,
    );
  }
  for (const key of empty) {
    findings.add(
      file,
      paths.get(key) ?? [],
      'text/missing',
      `The words "${key}" are empty in language "${language}".`,
      'Write them.',
    );
  }
  // Where a whole section is misnamed, comparing each key with each takes longer than anyone waits.
  const guessed = unused.length > MOST_GUESSES ? [] : missing;
  for (const key of unused) {
    findings.add(
      file,
      paths.get(key) ?? [],
      'text/unused',
      `Nothing shows the words "${key}"${didYouMean(key, guessed)}`,
      'Remove them, or correct the key.',
      'key',
    );
  }
}

function checkMessages({ file, text, paths, language }: TextFile, findings: Findings): void {
  for (const [key, message] of Object.entries(text)) {
    if (!/[{}]/.test(message)) continue;
    const path = paths.get(key) ?? [];
    const read = readMessage(message);
    if (read === null && lacksOther(message)) {
      findings.add(
        file,
        path,
        'text/plural',
        `A plural or selection in the words "${key}" has no form "other".`,
        'Add other {...}: it is shown whenever no other form fits.',
      );
      continue;
    }
    if (read === null) {
      findings.add(
        file,
        path,
        'text/icu',
        `A brace in the words "${key}" is not closed or not a placeholder.`,
        "Balance the braces; to show a brace itself, write '{' and '}' with the apostrophes.",
      );
      continue;
    }
    addStrange(key, path, read.placeholders);
    if (mayNameAsset(key) && read.typed.has('asset'))
      findings.add(
        file,
        path,
        'text/placeholder',
        `The words "${key}" count or format {asset}, which is a name.`,
        'Write {asset} alone: it becomes the name of the asset.',
      );
    for (const { ordinal, forms } of read.plurals) addPlural(key, path, ordinal, forms);
  }

  function addStrange(key: string, path: Path, used: ReadonlySet<string>): void {
    for (const name of used) {
      if (name === 'asset' && mayNameAsset(key)) continue;
      findings.add(
        file,
        path,
        'text/placeholder',
        `Nothing fills the placeholder ${quote(`{${name}}`)} in the words "${key}".`,
        mayNameAsset(key)
          ? 'Only {asset} can be used here.'
          : 'Write it out: only signs and observations can use {asset}.',
      );
    }
  }

  function addPlural(key: string, path: Path, ordinal: boolean, forms: readonly string[]): void {
    const missing = pluralForms(language, ordinal).filter((form) => !forms.includes(form));
    if (missing.length === 0) return;
    findings.add(
      file,
      path,
      'text/plural',
      `The plural in the words "${key}" lacks ${listed(missing)}, which language "${language}" has.`,
      `Add ${missing.map((form) => `${form} {...}`).join(' ')}; numbers of that form would be shown wrongly.`,
    );
  }
}

/** The same words in every language use the same placeholders: a translation must not lose which asset is meant. */
function checkSamePlaceholders(
  base: TextFile,
  { file, text, paths, language }: TextFile,
  findings: Findings,
): void {
  for (const [key, message] of Object.entries(text)) {
    const original = base.text[key];
    if (original === undefined) continue;
    const wanted = readMessage(original)?.placeholders;
    const used = readMessage(message)?.placeholders;
    if (wanted === undefined || used === undefined) continue;
    const lost = [...wanted].filter((name) => !used.has(name));
    const extra = [...used].filter((name) => !wanted.has(name));
    if (lost.length + extra.length === 0) continue;
    const shown = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
    findings.add(
      file,
      paths.get(key) ?? [],
      'text/differs',
      lost.length > 0
        ? `The words "${key}" in language "${language}" lack ${shown(lost)}, which "${base.language}" has.`
        : `The words "${key}" in language "${language}" use ${shown(extra)}, which "${base.language}" does not have.`,
      'Use the same placeholders in every language.',
    );
  }
}

interface Message {
  /** Names of all placeholders, those inside plurals and selections included. */
  readonly placeholders: ReadonlySet<string>;
  /** Those of them that are given as a number, date, plural or selection. */
  readonly typed: ReadonlySet<string>;
  readonly plurals: readonly { readonly ordinal: boolean; readonly forms: readonly string[] }[];
}

/** What a message is made of, or null if it is no valid message. */
export function readMessage(message: string): Message | null {
  const found = new Set<string>();
  const typed = new Set<string>();
  const plurals: { ordinal: boolean; forms: readonly string[] }[] = [];
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(element.value);
      if (element.type !== TYPE.argument) typed.add(element.value);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      if (element.type === TYPE.plural)
        plurals.push({
          ordinal: element.pluralType === 'ordinal',
          forms: Object.keys(element.options),
        });
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  try {
    visit(parse(message, { ignoreTag: true }));
  } catch {
    return null;
  }
  return { placeholders: found, typed, plurals };
}

/** Whether all that is wrong with a message is a plural or selection without `other`. */
function lacksOther(message: string): boolean {
  try {
    parse(message, { ignoreTag: true });
    return false;
  } catch (error) {
    return error instanceof Error && error.message === 'MISSING_OTHER_CLAUSE';
  }
}

/** The plural categories of a language; only `other` for one that is not known. */
export function pluralForms(language: string, ordinal: boolean): readonly string[] {
  try {
    const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
    return rules.resolvedOptions().pluralCategories;
  } catch {
    return ['other'];
  }
}
