/**
 * Saves the exercise on the table after every decision, and says once what stands in the way of it.
 *
 * It holds one exercise at a time. It never stops or delays play, and it never takes another tab's work.
 */
import type { ExerciseStore } from '../session/index.ts';
import type { NoticeAction } from '../ui/desk/types.ts';
import { newExerciseId } from './ids.ts';
import type { Notices } from './notices.ts';
import {
  createKeeper,
  type Keeper,
  type KeepState,
  type StorageTrouble,
} from './storage/keeper.ts';
import type { SavedExercise, Shelf } from './storage/shelf.ts';
import type { TabWatch, WatchTabs } from './storage/tabs.ts';

export interface Autosave {
  readonly keeper: Keeper;
  /** Watches this exercise until the next is held. Writes it at once if it is new; takes it from another tab if so. */
  hold(store: ExerciseStore, fresh: 'new' | 'from-shelf' | 'taken-over'): void;
  /** Lets go of the exercise, if any. */
  release(): void;
  /** Says once that storage is in trouble. */
  complain(trouble: StorageTrouble): void;
}

export interface AutosaveDeps {
  readonly shelf: Shelf;
  readonly notices: Notices;
  readonly watchTabs: WatchTabs;
  /** Wall-clock time for the list of saved exercises, ISO 8601. */
  readonly now: () => string;
  /** Hands the player the exercise as a file. */
  readonly saveCopy: (store: ExerciseStore) => void;
  /** Keeps this tab's exercise beside the one that is on the shelf. */
  readonly keepAsAnother: (store: ExerciseStore) => void;
  /** Shows the exercise as it stands on the shelf; takes it from the other tab, or only looks. */
  readonly reopen: (id: string, how: 'follow' | 'take-over') => void;
}

/** A row for the shelf, from what a view may know. */
export function toSaved(store: ExerciseStore, now: string): SavedExercise {
  const view = store.view();
  return {
    id: store.id,
    scenario: view.scenario,
    title: store.text()['scenario.title'] ?? view.scenario,
    seed: store.seed,
    date: view.date,
    turn: view.turn,
    ended: view.ended !== null,
    savedAt: now,
    text: store.save(),
  };
}

const STORAGE = 'storage';
const SHARED = 'shared-tab';

export function createAutosave(deps: AutosaveDeps): Autosave {
  const { notices } = deps;
  let held: { readonly store: ExerciseStore; stop: () => void } | null = null;
  let tabs: TabWatch | null = null;
  /** Another tab has taken the exercise over: nothing more is written from here. */
  let taken = false;

  function complain(trouble: StorageTrouble): void {
    const key = `app.storage.${trouble}`;
    const notice = { id: STORAGE, tone: 'warning', key } as const;
    // By the time it is pressed another exercise may be on the table.
    const run = () => held && deps.saveCopy(held.store);
    notices.showOnce(held ? { ...notice, action: { label: 'app.saveCopy', run } } : notice);
  }

  function onState(id: string, state: KeepState): void {
    switch (state.kind) {
      case 'kept':
        notices.clear(STORAGE);
        if (held?.store.id === id) tabs?.wrote();
        return;
      case 'trouble':
        complain(state.trouble);
        return;
      case 'changed-elsewhere': {
        const store = held?.store;
        if (store?.id !== id) return;
        notices.clear(SHARED);
        notices.showOnce({
          id: STORAGE,
          tone: 'error',
          key: 'app.storage.changedElsewhere',
          action: { label: 'app.keepAsAnother', run: () => deps.keepAsAnother(store) },
        });
        return;
      }
    }
  }

  const keeper = createKeeper(deps.shelf, onState, newExerciseId());

  function release(): void {
    held?.stop();
    tabs?.stop();
    held = null;
    tabs = null;
    taken = false;
    notices.clear(SHARED);
  }

  return {
    keeper,
    complain,
    release,
    hold(store, fresh) {
      if (held?.store === store) return;
      release();
      const save = () => {
        if (!taken) keeper.keep(toSaved(store, deps.now()));
      };
      held = { store, stop: store.subscribe(save) };
      const follow = { label: 'app.tabs.follow', run: () => deps.reopen(store.id, 'follow') };
      const takeOver = {
        label: 'app.tabs.takeOver',
        run: () => deps.reopen(store.id, 'take-over'),
      };
      const takeBack = { ...takeOver, label: 'app.tabs.takeBack' };
      const otherwise = { label: 'app.keepAsAnother', run: () => deps.keepAsAnother(store) };
      const say = (tone: 'info' | 'warning', key: string, action: NoticeAction) =>
        notices.show({ id: SHARED, tone, key, action, otherwise });
      const watch = deps.watchTabs(store.id, {
        onShared: () => say('info', 'app.tabs.shared', takeOver),
        onWritten: () => {
          if (!taken) say('warning', 'app.tabs.written', follow);
        },
        onTaken: () => {
          taken = true;
          say('warning', 'app.tabs.taken', takeBack);
        },
      });
      tabs = watch;
      if (fresh === 'taken-over') watch.takeOver();
      if (fresh === 'new') save();
    },
  };
}
