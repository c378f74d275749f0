/**
 * Words: none missing in any language, none that nothing shows, all of them valid ICU MessageFormat.
 *
 * Markup is not a fault: words are shown as text, whatever they contain.
 */
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Findings, Path } from '../finding.ts';
import { quote } from '../finding.ts';
import type { TextFile } from '../read-text.ts';
import { didYouMean } from '../suggest.ts';
import { mayNameAsset, type TextNeeds, textNeeds } from './needed-text.ts';
import type { Pass } from './pass.ts';

export const checkText: Pass = ({ scenario, names, texts, findings }) => {
  const needs = textNeeds(scenario, names);
  for (const text of texts) {
    if (!scenario.languages.includes(text.language)) continue;
    checkKeys(text, needs, findings);
    checkMessages(text, findings);
  }
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
  for (const key of unused) {
    findings.add(
      file,
      paths.get(key) ?? [],
      'text/unused',
      `Nothing shows the words "${key}"${didYouMean(key, missing)}`,
      'Remove them, or correct the key.',
      'key',
    );
  }
}

function checkMessages({ file, text, paths }: TextFile, findings: Findings): void {
  for (const [key, message] of Object.entries(text)) {
    if (!/[{}]/.test(message)) continue;
    const path = paths.get(key) ?? [];
    const used = placeholders(message);
    if (used === null) {
      findings.add(
        file,
        path,
        'text/icu',
        `A brace in the words "${key}" is not closed or not a placeholder.`,
        "Balance the braces; to show a brace itself, write '{' and '}' with the apostrophes.",
      );
      continue;
    }
    addStrange(key, path, used);
  }

  function addStrange(key: string, path: Path, used: readonly string[]): void {
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
}

/** Names of the placeholders of a message, or null if it is no valid message. */
function placeholders(message: string): readonly string[] | null {
  try {
    return parse(message, { ignoreTag: true }).flatMap((element) =>
      element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value],
    );
  } catch {
    return null;
  }
}
