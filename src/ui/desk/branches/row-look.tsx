/** What a row of the tree shows and says: when, what, and what people wrote on it. */
import type { ComponentChildren } from 'preact';
import type { BranchNode, PaperNode } from '../../../session/index.ts';
import { type Formats, listIn, type Words } from '../../words/index.ts';
import type { Row } from './rows.ts';
import { momentTitle } from './say.ts';

const isMoment = (node: PaperNode): node is BranchNode => 'date' in node;

export interface LookOptions {
  readonly words: Words;
  readonly formats: Formats;
  readonly cursor: string | null;
  readonly tip: string | null;
}

/** Small words beside the title, in order. */
function marks({ words, cursor, tip }: LookOptions, { node, folded }: Row<PaperNode>): string[] {
  const { t } = words;
  return [
    ...(node.luck === null ? [] : [t('branch.newLuck')]),
    ...(node.undone ? [t('branch.undone')] : []),
    ...(isMoment(node) && node.state === 'impossible' ? [t('branch.impossible')] : []),
    ...(isMoment(node) && node.ended !== null
      ? [t('branch.ends', { ending: t(`ending.${node.ended}.title`) })]
      : []),
    ...(folded > 0 ? [t('branch.row.after', { n: folded })] : []),
    ...(node.id === cursor ? [t('branch.here')] : node.id === tip ? [t('branch.tip')] : []),
  ];
}

/** How rows of this tree look. */
export function createLook(
  options: LookOptions,
): (row: Row<PaperNode>) => { readonly shown: ComponentChildren; readonly said: string } {
  const { words, formats, cursor } = options;
  const { t } = words;
  const list = listIn(words, 'unit');
  return (row) => {
    const { node, turns, instead, level } = row;
    const when = isMoment(node)
      ? t('branch.at', { date: formats.shortDate(node.date), turn: node.turn })
      : t('war.turn', { turn: node.turn });
    // "Turn 9 begins" has its turn already.
    const begins = node.decision.type === 'advance' && turns <= 1;
    const whenSaid = begins && isMoment(node) ? formats.shortDate(node.date) : when;
    const title = turns > 1 ? t('branch.run', { n: turns }) : momentTitle(words, node);
    const small = marks(options, row);
    const glyph = node.glyph === null ? [] : [t(`branch.glyph.${node.glyph}`)];
    const wrote = [node.name, node.comment].filter((one) => one !== null);
    const said = list([
      ...(instead ? [t('branch.row.instead')] : []),
      title,
      whenSaid,
      ...glyph,
      ...wrote,
      ...small,
    ]);
    const plain = node.decision.type === 'advance';
    const look = [
      'row',
      plain ? 'row--plain' : '',
      node.undone ? 'row--undone' : '',
      node.id === cursor ? 'row--here' : '',
    ].join(' ');
    const shown = (
      <span class={look}>
        <span class="row__when">{isMoment(node) ? formats.shortDate(node.date) : when}</span>
        <span class="row__what">
          {level > 1 && instead ? <span class="row__instead">↳ </span> : null}
          {node.name === null ? null : <b class="row__name">{node.name}: </b>}
          {title}
          {node.glyph === null ? null : <b class="row__glyph"> {node.glyph}</b>}
          {node.comment === null ? null : <i class="row__comment"> {node.comment}</i>}
        </span>
        {small.length === 0 ? null : <span class="row__marks">{small.join(' · ')}</span>}
      </span>
    );
    return { shown, said };
  };
}
