/** The branch strip of the war room: what was tried, where one stands, and the way to any moment of it. */
import { useState } from 'preact/hooks';
import type { ExerciseStore, MomentId } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Icon } from '../shared/icon.tsx';
import './branches.css';
import { linesOnce } from './lines.ts';
import { BranchPicture } from './picture.tsx';
import { createSay } from './say.ts';
import { ShareButton } from './share-button.tsx';
import { dateAt, useTree } from './use-tree.ts';
import { Walk } from './walk.tsx';

/** Goes to a moment and says where that is; a refusal is said too. */
export function useGo(store: ExerciseStore): (moment: MomentId) => void {
  const { words, formats, say } = useDesk();
  return (moment) => {
    const result = store.goTo(moment);
    if (!result.ok) {
      say(words.t(`branch.refused.${result.reason}`));
      return;
    }
    const tree = store.tree();
    const stop = linesOnce(tree).stopOf(tree.cursor);
    const facts = { here: true, tip: false };
    say(createSay(words, formats).stop(stop, dateAt(tree, stop.minute), facts));
  };
}

/** The strip. */
export function BranchStrip({ store }: { readonly store: ExerciseStore }) {
  const { words, callbacks, settings } = useDesk();
  const { t } = words;
  const tree = useTree(store);
  const go = useGo(store);
  const [chosen, setFolded] = useState<boolean | null>(null);
  // Large text leaves no room for both: the table is what a room looks at, the branches one press away.
  const folded = chosen ?? (settings.textSize === 'larger' || settings.textSize === 'projector');
  const { branches } = callbacks;
  return (
    <section
      class={`branches${folded ? ' branches--folded' : ''}`}
      aria-labelledby="branches-title"
    >
      <div class="branches__head">
        <h2 class="branches__title" id="branches-title">
          {t('branch.title')}
        </h2>
        <Walk store={store} tree={tree} />
        <div class="branches__ways">
          {branches === undefined ? null : (
            <>
              <button
                type="button"
                class="button button--small button--quiet"
                onClick={() => branches.openTree(store.id)}
              >
                {t('branch.tree')}
              </button>
              <button
                type="button"
                class="button button--small button--quiet"
                onClick={() => branches.openCompare(store.id)}
              >
                {t('branch.compare')}
              </button>
              <ShareButton store={store} />
            </>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t(folded ? 'branch.unfold' : 'branch.fold')}
            title={t(folded ? 'branch.unfold' : 'branch.fold')}
            aria-expanded={!folded}
            onClick={() => setFolded(!folded)}
          >
            <Icon name={folded ? 'unfold' : 'fold'} />
          </button>
        </div>
      </div>
      {folded ? null : <BranchPicture tree={tree} onGo={go} rows={3} />}
    </section>
  );
}
