/**
 * The war room's hold on its exercise: the view, the news, and a way to decide.
 *
 * Thin: it keeps nothing the store knows. The store's refusal comes back as it is.
 */
import { useEffect, useState } from 'preact/hooks';
import type {
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
  readonly decide: (decision: Decision, note?: DecisionNote) => DecideResult;
}

interface Shown {
  readonly view: DefenderView;
  readonly news: News;
}

const shownOf = (store: ExerciseStore): Shown => {
  const view = store.view();
  return { view, news: firstNews(view) };
};

/** Follows a store for as long as the component lives. */
export function useExercise(store: ExerciseStore): Exercise {
  const [shown, setShown] = useState(() => shownOf(store));

  useEffect(() => {
    setShown((before) => (before.view === store.view() ? before : shownOf(store)));
    return store.subscribe(() => {
      const view = store.view();
      setShown((before) => ({ view, news: moreNews(before.news, view) }));
    });
  }, [store]);

  return { ...shown, decide: (decision, note) => store.decide(decision, note) };
}
