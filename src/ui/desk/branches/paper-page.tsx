/** A file that can only be read: decisions, names and notes of another revision, with the reason said first. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PaperTree, ScenarioText } from '../../../session/index.ts';
import { confidenceWord, createWords } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { Tools } from '../shared/tools.tsx';
import './tree.css';
import { createLook } from './row-look.tsx';
import { countLines, rowsOf } from './rows.ts';
import { momentTitle } from './say.ts';
import { TreeList } from './tree-list.tsx';

export interface PaperPageProps {
  readonly paper: PaperTree;
  readonly name: string;
  /** The words of a scenario, if this build has it. */
  readonly textOf?:
    | ((scenario: string, language: string) => Promise<ScenarioText | null>)
    | undefined;
}

/** The page. */
export function PaperPage({ paper, name, textOf }: PaperPageProps) {
  const desk = useDesk();
  const { callbacks, formats } = desk;
  // As it is in force, pseudo-languages too: `language` is only whose dates and numbers go with it.
  const { tag: language } = desk.words;
  const [text, setText] = useState<ScenarioText>({});
  useEffect(() => {
    let gone = false;
    textOf?.(paper.scenario, language).then(
      (found) => {
        if (!gone) setText(found ?? {});
      },
      // Without its words the tree shows the names of its cards.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [paper, language, textOf]);
  const words = useMemo(() => createWords(language, text), [language, text]);
  const { t } = words;
  const [chosen, setChosen] = useState<string | null>(paper.cursor);
  const rows = useMemo(
    () => rowsOf(paper.nodes, paper.roots, { keep: new Set([paper.cursor, chosen]) }),
    [paper, chosen],
  );
  const node = paper.nodes.find(({ id }) => id === chosen);
  const look = createLook({ words, formats, cursor: paper.cursor, tip: null });
  const title = words.has('scenario.title') ? t('scenario.title') : paper.scenario;
  return (
    <main class="branches-page" id="main" tabIndex={-1}>
      <header class="branches-page__head">
        <div class="branches-page__name">
          <h1 tabIndex={-1}>{t('share.paper')}</h1>
          <p>
            {title} ·{' '}
            {t('branch.page.about', {
              decisions: paper.nodes.length,
              lines: Math.max(1, countLines(paper.nodes)),
            })}{' '}
            · {t('share.seedPlan', { seed: paper.seed, plan: paper.plan })}
            {paper.name === null ? '' : ` · ${t('share.team', { name: paper.name })}`}
          </p>
        </div>
        <div class="branches-page__ways">
          <button
            type="button"
            class="button"
            onClick={() => callbacks.branches?.saveText(name, paper.file)}
          >
            {t('share.paper.save')}
          </button>
          <button type="button" class="button button--gold" onClick={callbacks.openTitle}>
            {t('desk.back')}
          </button>
          <Tools />
        </div>
      </header>
      <p class="reading-only" role="status">
        {paper.here === null
          ? t('share.paper.none', { scenario: paper.scenario })
          : paper.here === paper.revision
            ? t('share.paper.changed')
            : t('share.paper.other', { revision: paper.revision, here: paper.here })}
      </p>
      <div class="branches-page__both">
        <TreeList
          label={t('branch.treeLabel')}
          rows={rows}
          chosen={chosen}
          onChoose={setChosen}
          look={look}
        />
        <section class="branches-page__detail" aria-label={t('branch.detail')}>
          {node === undefined ? (
            <p class="quiet">{t('branch.detail.none')}</p>
          ) : (
            <div class="moment">
              <p class="moment__when">{t('war.turn', { turn: node.turn })}</p>
              <h2 class="moment__what">{momentTitle(words, node)}</h2>
              {node.name === null ? null : <p>{node.name}</p>}
              {node.comment === null ? null : <p>{node.comment}</p>}
              {node.note?.rationale === undefined ? null : (
                <p class="moment__why">{t('branch.row.why', { rationale: node.note.rationale })}</p>
              )}
              {node.note?.confidence === undefined ? null : (
                <p>
                  {t('branch.row.sure', {
                    confidence: t(`confidence.${confidenceWord(node.note.confidence)}`),
                  })}
                </p>
              )}
            </div>
          )}
        </section>
      </div>
    </main>
  );
}
