/**
 * Finds terms of the glossary in a text, by the forms the words of the language list for them.
 *
 * Pure: text in, pieces out. Which of them are marked on a paper is `Glossed`'s business.
 */
import type { Words } from '../../words/index.ts';

/** In the order of the list in the help sheet: from what happens first to what is said last. */
export const TERMS = [
  'dwell',
  'foothold',
  'c2',
  'beacon',
  'lateral',
  'credential',
  'phishing',
  'staging',
  'exfiltration',
  'ransomware',
  'telemetry',
  'coverage',
  'sensor',
  'logs',
  'image',
  'evidence',
  'indicator',
  'ttp',
  'falseAlarm',
  'hunt',
  'scope',
  'containment',
  'eviction',
  'reentry',
  'tipoff',
  'persona',
  'attribution',
  'privilege',
  'inject',
  'capacity',
  'seed',
  'startex',
  'hotwash',
] as const;
export type Term = (typeof TERMS)[number];

/** A stretch of text, and the term it is a form of, if any. */
export interface Piece {
  readonly text: string;
  readonly term: Term | null;
}

interface Finder {
  readonly pattern: RegExp;
  readonly byForm: ReadonlyMap<string, Term>;
}

const finders = new WeakMap<Words, Finder>();

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function finderOf(words: Words): Finder {
  const known = finders.get(words);
  if (known !== undefined) return known;
  const byForm = new Map<string, Term>();
  for (const term of TERMS) {
    for (const form of words.t(`glossary.${term}.find`).split('|')) {
      byForm.set(form.trim().toLowerCase(), term);
    }
  }
  // Longer forms first: "indicator of compromise" before "indicator".
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const finder = { pattern, byForm };
  finders.set(words, finder);
  return finder;
}

/** The text in pieces, each term marked where it first stands. `wanted` says which may be marked at all. */
export function findTerms(
  text: string,
  words: Words,
  wanted: (term: Term) => boolean = () => true,
): readonly Piece[] {
  const { pattern, byForm } = finderOf(words);
  const pieces: Piece[] = [];
  const marked = new Set<Term>();
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const term = byForm.get(match[0].toLowerCase());
    if (term === undefined || marked.has(term) || !wanted(term)) continue;
    marked.add(term);
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), term: null });
    pieces.push({ text: match[0], term });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), term: null });
  return pieces;
}
