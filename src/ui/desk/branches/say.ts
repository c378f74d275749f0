/**
 * Puts moments, stops and lines into words. Pure: tree in, text out.
 */
import type { BranchNode, PaperNode } from '../../../session/index.ts';
import { type Formats, listIn, type Words } from '../../words/index.ts';
import { textOf } from '../hotwash/labels.ts';
import type { Line, Stop } from './lines.ts';

export interface Say {
  /** What a decision's card is called, with its target. */
  title(node: Pick<PaperNode, 'label' | 'decision'>): string;
  /** `answered: keep watching`. */
  did(node: Pick<PaperNode, 'label' | 'decision'>): string;
  /** `12 May 2016, turn 9`. */
  when(stop: Pick<Stop, 'turn' | 'moment'>, date: string): string;
  /** `B: kept watching`. */
  line(line: Line): string;
  /** The same without its letter: `kept watching`. */
  called(line: Line): string;
  /** Everything about a stop, as it is read out. */
  stop(stop: Stop, date: string, facts: StopFacts): string;
  ending(id: string): string;
}

export interface StopFacts {
  readonly here: boolean;
  readonly tip: boolean;
}

/** How a decision is called by its label: the card's title, with what it was aimed at. */
export function titleOf(
  words: Words,
  { label, decision }: Pick<PaperNode, 'label' | 'decision'>,
): string {
  if (decision.type === 'advance') return words.t('branch.advance');
  const title = textOf(words, label) ?? label;
  if (decision.type !== 'act' || decision.target === undefined) return title;
  const asset = textOf(words, `asset.${decision.target}`) ?? decision.target;
  return words.t('hotWash.decision.on', { title, target: asset });
}

/** How a moment of its own is called: a decision by its card, the end of a turn by what it led to. */
export function momentTitle(words: Words, node: PaperNode): string {
  if (node.decision.type !== 'advance') return titleOf(words, node);
  if ('ended' in node && node.ended !== null) return words.t('branch.row.end');
  return words.t('branch.row.turn', { turn: node.turn });
}

/** The last ending in a stop, or null. */
export const endingOf = (stop: Stop): string | null => stop.nodes.at(-1)?.ended ?? null;

/** The first glyph in a stop, or null. */
export const glyphOf = (stop: Stop): string | null =>
  stop.nodes.find(({ glyph }) => glyph !== null)?.glyph ?? null;

/** Words for one exercise's branches. */
export function createSay(words: Words, formats: Formats): Say {
  const { t } = words;
  const list = listIn(words, 'unit');
  const title: Say['title'] = (node) => titleOf(words, node);
  const ending = (id: string) => textOf(words, `ending.${id}`) ?? id;

  function did(node: Pick<PaperNode, 'label' | 'decision'>): string {
    const { decision } = node;
    if (decision.type === 'advance') return t('branch.advance');
    if (decision.type === 'answer') return t('branch.answered', { title: title(node) });
    return t('branch.started', { title: title(node) });
  }

  function when({ turn, moment }: Pick<Stop, 'turn' | 'moment'>, date: string): string {
    const day = formats.shortDate(date);
    return moment === null ? t('branch.start', { date: day }) : t('branch.at', { date: day, turn });
  }

  function called({ name, first }: Line): string {
    const waited = first?.decision.type === 'advance' ? t('branch.waited') : null;
    return name ?? waited ?? (first === null ? t('branch.mainLine') : title(first));
  }

  const line = (one: Line): string => t('branch.line', { letter: one.letter, name: called(one) });

  function decided(nodes: readonly BranchNode[]): string[] {
    const taken = nodes.filter(({ decision }) => decision.type !== 'advance');
    const [first, ...more] = taken;
    if (first === undefined) return [t('branch.none')];
    return [did(first), ...(more.length === 0 ? [] : [t('branch.more', { n: more.length })])];
  }

  function stop(one: Stop, date: string, { here, tip }: StopFacts): string {
    const end = endingOf(one);
    const glyph = glyphOf(one);
    const named = one.nodes.find((node) => node.name !== null && node.name !== one.line.name);
    const parts = [
      when(one, date),
      ...(one.line.index === 0 ? [] : [t('branch.onLine', { line: line(one.line) })]),
      ...decided(one.nodes),
      ...(named?.name ? [named.name] : []),
      ...(glyph === null ? [] : [t(`branch.glyph.${glyph}`)]),
      ...(one.leaving.length === 0 ? [] : [t('branch.forks', { n: one.leaving.length })]),
      ...(one.nodes.some(({ luck }) => luck !== null) ? [t('branch.newLuck')] : []),
      ...(one.nodes.some(({ undone }) => undone) || one.line.undone ? [t('branch.undone')] : []),
      ...(one.nodes.some(({ state }) => state === 'impossible') ? [t('branch.impossible')] : []),
      ...(end === null ? [] : [t('branch.ends', { ending: ending(end) })]),
      ...(here ? [t('branch.here')] : tip ? [t('branch.tip')] : []),
    ];
    return list(parts);
  }

  return { title, did, when, line, called, stop, ending };
}
