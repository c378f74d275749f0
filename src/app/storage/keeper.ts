/**
 * Keeps exercises on a shelf after every decision, and turns every kind of storage trouble into a value.
 *
 * Play never waits for it and never fails with it. While one write is under way only the newest state is
 * queued. It refuses to write over a record that another tab has changed; that exercise then stays in memory
 * until the player keeps it as another exercise or saves a copy.
 */
import type { PutResult, SavedExercise, Shelf, ShelvedExercise } from './shelf.ts';

export type StorageTrouble = 'missing' | 'blocked' | 'full' | 'broken';

/** How it stands with one exercise. */
export type KeepState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'trouble'; readonly trouble: StorageTrouble }
  | { readonly kind: 'changed-elsewhere' };

export interface Keeper {
  /** Everything on the shelf, or what is wrong with it. */
  list(): Promise<Found<readonly ShelvedExercise[]>>;
  /** One exercise; remembers its version, so that later writes build on it. */
  load(id: string): Promise<Found<ShelvedExercise | null>>;
  /** Writes soon. Every outcome is told to `onState`. */
  keep(exercise: SavedExercise): void;
  remove(id: string): Promise<Found<null>>;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
}

export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: StorageTrouble };

/** Names what a storage error means for the player. */
export function troubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return 'full';
    case 'SecurityError':
    case 'NotAllowedError':
    case 'StorageSilent':
      return 'blocked';
    case 'ReferenceError':
    case 'TypeError':
    case 'InvalidStateError':
      return 'missing';
    default:
      return 'broken';
  }
}

export function createKeeper(
  shelf: Shelf,
  onState: (id: string, state: KeepState) => void,
  /** Names this tab, so that it knows its own work again. */
  writer: string,
): Keeper {
  const versions = new Map<string, number>();
  const waiting = new Map<string, SavedExercise>();
  let work: Promise<void> | null = null;

  async function found<T>(ask: () => Promise<T>): Promise<Found<T>> {
    try {
      return { ok: true, value: await ask() };
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) };
    }
  }

  function report(exercise: SavedExercise, put: Found<PutResult>): void {
    if (!put.ok) {
      onState(exercise.id, { kind: 'trouble', trouble: put.trouble });
    } else if (put.value.ok) {
      versions.set(exercise.id, put.value.version);
      onState(exercise.id, { kind: 'kept' });
    } else {
      onState(exercise.id, { kind: 'changed-elsewhere' });
    }
  }

  async function drain(): Promise<void> {
    for (;;) {
      const next = waiting.values().next();
      if (next.done) return;
      const exercise = next.value;
      waiting.delete(exercise.id);
      const basedOn = versions.get(exercise.id) ?? 0;
      report(exercise, await found(() => shelf.put(exercise, basedOn, writer)));
    }
  }

  return {
    list: () => found(() => shelf.list()),
    async load(id) {
      const answer = await found(() => shelf.load(id));
      if (answer.ok && answer.value !== null) versions.set(id, answer.value.version);
      return answer;
    },
    keep(exercise) {
      waiting.set(exercise.id, exercise);
      work ??= drain().finally(() => {
        work = null;
      });
    },
    async remove(id) {
      waiting.delete(id);
      versions.delete(id);
      return found(async () => {
        await shelf.remove(id);
        return null;
      });
    },
    async settled() {
      while (work !== null) await work;
    },
  };
}
