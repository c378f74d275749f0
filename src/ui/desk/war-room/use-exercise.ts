/**
 * The war room's hold on its exercise: the view, the news, the tree, and a way to decide.
 *
 * Thin: it keeps nothing the store knows. The store's refusal comes back as it is. News are kept by moment, so that
 * after an undo or a look back the summary is that of the moment, not of the way there.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  BranchTree,
  DecideResult,
  Decision,
  DecisionNote,
  DefenderView,
  ExerciseStore,
} from '../../../session/index.ts';
import { firstNews, moreNews, type News } from './news.ts';

export interface Exercise {
  readonly view: DefenderView;
  readonly news: News;
  readonly tree: BranchTree;
  readonly decide: (decision: Decision, note?: DecisionNote) => DecideResult;
}

interface Shown {
  readonly view: DefenderView;
  readonly news: News;
  readonly tree: BranchTree;
}

const shownOf = (store: ExerciseStore): Shown => {
  const view = store.view();
  return { view, news: firstNews(view), tree: store.tree() };
};

/** Moments whose news are kept; older ones are worked out from their view alone. */
const KEPT = 200;

/** Whether the one moment follows the other by one decision, or is the same with something more known. */
function isStep(before: BranchTree, tree: BranchTree): boolean {
  return tree.cursor === before.cursor || (tree.line.at(-2) ?? null) === before.cursor;
}

/** Follows a store for as long as the component lives. */
export function useExercise(store: ExerciseStore): Exercise {
  const [shown, setShown] = useState(() => shownOf(store));
  const kept = useRef(new Map<string | null, News>());

  useEffect(() => {
    setShown((before) => (before.view === store.view() ? before : shownOf(store)));
    return store.subscribe(() => {
      const view = store.view();
      const tree = store.tree();
      setShown((before) => {
        if (before.view === view) return { ...before, tree };
        kept.current.set(before.tree.cursor, before.news);
        if (kept.current.size > KEPT) kept.current.clear();
        const news = isStep(before.tree, tree)
          ? moreNews(before.news, view)
          : (kept.current.get(tree.cursor) ?? firstNews(view));
        return { view, news, tree };
      });
    });
  }, [store]);

  return { ...shown, decide: (decision, note) => store.decide(decision, note) };
}
