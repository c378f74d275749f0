/**
 * Looking at the past: what one is looking at, what deciding here does, and the ways on. Shown at the head of the
 * desk while the cursor is not where play had got to.
 */
import { useEffect, useState } from 'preact/hooks';
import type { BranchTree, ExerciseStore } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { focusHead } from '../shared/focus.ts';
import { linesOnce } from './lines.ts';
import { createSay } from './say.ts';
import { useTree } from './use-tree.ts';
import { wayOf } from './walk.tsx';

/** A seed for new luck that nobody has to think up: the exercise's own with a number that is not used yet. */
export function luckSeed(store: ExerciseStore, tree: BranchTree): string {
  const taken = new Set(tree.nodes.map(({ luck }) => luck));
  for (let n = 2; ; n++) {
    const seed = `${store.seed}-${n}`;
    if (!taken.has(seed)) return seed;
  }
}

/** The banner, or nothing. */
export function PastBanner({ store }: { readonly store: ExerciseStore }) {
  const { words, formats, say } = useDesk();
  const { t } = words;
  const tree = useTree(store);
  const { cursor, tip } = tree;
  const [moved, setMoved] = useState(0);
  // The button that was pressed may have gone, and the banner with it.
  useEffect(() => {
    return moved > 0 ? focusHead() : undefined;
  }, [moved]);
  if (cursor === tip) return null;
  const speak = createSay(words, formats);
  const { nodeOf } = linesOnce(tree);
  const node = nodeOf(cursor);
  const { after } = wayOf(tree);
  const next = after === undefined || after === null ? null : nodeOf(after);
  const date = formats.shortDate(node?.date ?? tree.start.date);
  const followed = node !== null && node.decision.type !== 'advance' ? node : null;
  const doing =
    node?.ended != null
      ? t('branch.past.ended', { ending: speak.ending(node.ended) })
      : t(next === null ? 'branch.past.on' : 'branch.past.fork');

  function run(result: { readonly ok: boolean; readonly reason?: string }, said: string): void {
    say(result.ok ? said : t(`branch.refused.${result.reason}`));
    setMoved((n) => n + 1);
  }

  const seed = luckSeed(store, tree);
  return (
    <section class="past" aria-label={t('branch.past')}>
      <p class="past__where" tabIndex={-1} data-head>
        <strong>
          {node === null
            ? t('branch.past.atStart', { date })
            : t('branch.past.at', { date, turn: node.turn })}
        </strong>{' '}
        {doing}
      </p>
      {followed === null && next === null ? null : (
        <p class="past__about">
          {followed === null ? null : t('branch.past.last', { title: speak.title(followed) })}{' '}
          {next === null ? null : t('branch.past.next', { title: speak.title(next) })}
        </p>
      )}
      <div class="past__ways">
        <button
          type="button"
          class="button button--small button--gold"
          onClick={() => run(store.backToTip(), '')}
        >
          {t('branch.past.return', {
            date: formats.shortDate(nodeOf(tip)?.date ?? tree.start.date),
          })}
        </button>
        {followed === null ? null : (
          <button
            type="button"
            class="button button--small"
            onClick={() => run(store.goTo(followed.parent), t('branch.past.fork'))}
          >
            {t('branch.past.differently')}
          </button>
        )}
        {node === null ? null : (
          <button
            type="button"
            class="button button--small"
            title={t('branch.past.luckNote')}
            onClick={() => run(store.newLuck(seed), t('branch.past.lucky', { seed }))}
          >
            {t('branch.past.luck')}
          </button>
        )}
      </div>
    </section>
  );
}
