/** The whole tree of an exercise on a page of its own: picture, text, and everything that can be done with a moment. */
import { Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BranchResult, ExerciseStore, MomentId } from '../../../session/index.ts';
import { FogReplay } from '../hotwash/fog.tsx';
import { useDesk } from '../shared/context.ts';
import { InTurn } from '../shared/in-turn.tsx';
import { Tools } from '../shared/tools.tsx';
import './branches.css';
import './tree.css';
import { linesOnce } from './lines.ts';
import { MomentCard } from './moment-card.tsx';
import { BranchPicture } from './picture.tsx';
import { createLook } from './row-look.tsx';
import { countLines, rowsOf } from './rows.ts';
import { ShareButton } from './share-button.tsx';
import { TreeList } from './tree-list.tsx';
import { useTree } from './use-tree.ts';

/** Every moment after one, itself counted. */
function sizeFrom(
  nodes: readonly { readonly id: string; readonly parent: MomentId }[],
  id: string,
): number {
  const after = new Set([id]);
  for (const node of nodes) if (node.parent !== null && after.has(node.parent)) after.add(node.id);
  return after.size;
}

/** The page. */
export function BranchesPage({ store }: { readonly store: ExerciseStore }) {
  const { words, formats, callbacks, say } = useDesk();
  const { t } = words;
  const tree = useTree(store);
  const [chosen, setChosen] = useState<string | null>(tree.cursor);
  const [problem, setProblem] = useState<string | null>(null);
  const [cut, setCut] = useState(0);
  const [fog, setFog] = useState(false);
  const undoCut = useRef<HTMLButtonElement>(null);
  const rows = useMemo(
    () => rowsOf(tree.nodes, tree.roots, { keep: new Set([tree.cursor, tree.tip, chosen]) }),
    [tree, chosen],
  );
  const look = createLook({ words, formats, cursor: tree.cursor, tip: tree.tip });
  const node = linesOnce(tree).nodeOf(chosen);
  const ended = store.view().ended !== null;

  useEffect(() => {
    if (cut > 0) undoCut.current?.focus();
  }, [cut]);

  function done(result: BranchResult, said: string): void {
    setProblem(result.ok ? null : t(`branch.refused.${result.reason}`));
    if (result.ok && said !== '') say(said);
  }

  function go(moment: MomentId): void {
    const result = store.goTo(moment);
    done(result, '');
    if (result.ok) callbacks.openWarRoom(store.id);
  }

  function cutFrom(id: string): void {
    const n = sizeFrom(tree.nodes, id);
    const parent = linesOnce(tree).nodeOf(id)?.parent ?? null;
    const result = store.cut(id);
    done(result, t('branch.cutDone', { n }));
    if (!result.ok) return;
    setChosen(parent);
    setCut(n);
  }

  return (
    <main class="branches-page" id="main" tabIndex={-1}>
      <header class="branches-page__head">
        <div class="branches-page__name">
          <h1 tabIndex={-1}>{t('branch.page.title')}</h1>
          <p>
            {t('scenario.title')} ·{' '}
            {t('branch.page.about', {
              decisions: tree.nodes.length,
              lines: Math.max(1, countLines(tree.nodes)),
            })}
          </p>
        </div>
        <div class="branches-page__ways">
          <button
            type="button"
            class="button button--gold"
            onClick={() => callbacks.openWarRoom(store.id)}
          >
            {t('branch.page.toRoom')}
          </button>
          {ended ? (
            <button type="button" class="button" onClick={() => callbacks.openHotWash(store.id)}>
              {t('branch.page.toHotWash')}
            </button>
          ) : null}
          <button
            type="button"
            class="button"
            onClick={() => callbacks.branches?.openCompare(store.id)}
          >
            {t('branch.compare')}
          </button>
          <ShareButton store={store} />
          <Tools store={store} leave />
        </div>
      </header>
      {tree.settled ? null : <p class="quiet branches-page__settling">{t('branch.settling')}</p>}
      <p class="problem" role="alert">
        {problem}
      </p>
      {cut === 0 || tree.cuts === 0 ? null : (
        <div class="cut-notice" role="status">
          <p>{t('branch.cutDone', { n: cut })}</p>
          <button
            ref={undoCut}
            type="button"
            class="button button--small"
            onClick={() => {
              done(store.restoreCut(), t('branch.cutBack'));
              setCut(0);
            }}
          >
            {t('branch.cutUndo')}
          </button>
        </div>
      )}
      {tree.nodes.length === 0 ? (
        <p class="quiet branches-page__empty">{t('branch.page.empty')}</p>
      ) : (
        <InTurn>
          <div class="branches-page__picture">
            <BranchPicture tree={tree} onGo={(moment) => setChosen(moment)} rows={8} />
          </div>
          {/* Together: the list scrolls to the chosen moment in the room that is left to it. */}
          <Fragment key="list">
            <div class="branches-page__both">
              <InTurn>
                <TreeList
                  label={t('branch.treeLabel')}
                  rows={rows}
                  chosen={chosen}
                  onChoose={setChosen}
                  onGo={go}
                  onFold={(id, folded) => done(store.collapse(id, folded), '')}
                  look={look}
                />
                <div class="branches-page__detail">
                  <section aria-label={t('branch.detail')}>
                    {node === null ? (
                      <p class="quiet">{t('branch.detail.none')}</p>
                    ) : (
                      <MomentCard
                        store={store}
                        node={node}
                        onGo={() => go(node.id)}
                        onCut={() => cutFrom(node.id)}
                        onDone={done}
                      />
                    )}
                  </section>
                </div>
              </InTurn>
            </div>
            <details
              class="branches-page__fog"
              onToggle={(event) => setFog(event.currentTarget.open)}
            >
              <summary>{t('fog.title')}</summary>
              {fog ? <FogReplay store={store} words={words} formats={formats} /> : null}
            </details>
          </Fragment>
        </InTurn>
      )}
    </main>
  );
}
