/**
 * Words for what the debrief names by key. A key may be a whole sentence's, or that of a card, an inject, a
 * leak; the first text that exists is taken, and something readable stands even where an author wrote none.
 */
import type { DebriefLane, DebriefSpan } from '../../../session/index.ts';
import type { Words, WordValues } from '../../words/index.ts';

const FIELDS = ['', '.title', '.name', '.headline'] as const;

/** The text of a key or of one of the fields under it; null if nobody has written any. */
export function textOf(words: Words, key: string, values?: WordValues): string | null {
  const field = FIELDS.find((suffix) => words.has(key + suffix));
  return field === undefined ? null : words.t(key + field, values);
}

/** What stands on a span. */
export function spanLabel(words: Words, span: DebriefSpan): string {
  return textOf(words, span.label) ?? words.t(`hotWash.span.${span.kind}`);
}

/** The name of a lane: an adversary's by what the team would call it. */
export function laneName(words: Words, lane: DebriefLane): string {
  if (lane.kind !== 'adversary') return words.t(`hotWash.lane.${lane.kind}`);
  return textOf(words, `adversary.${lane.id}.name`) ?? lane.id;
}

/** Paragraphs of a text an author wrote: parted by blank lines. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
