/**
 * Where exercises are kept between visits: what a shelf can do, without saying how.
 *
 * Every call may reject: storage can be missing, blocked, full or broken at any moment. Only `Keeper` deals
 * with that. A shelf never overwrites a record that somebody else has changed since it was last read here.
 */

/** One kept exercise. `text` is the `.hotwash` file; all else is for the list on the title page. */
export interface SavedExercise {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  /** Where the exercise stands, ISO 8601 in UTC. */
  readonly date: string;
  readonly turn: number;
  readonly ended: boolean;
  /** When this was written, ISO 8601. */
  readonly savedAt: string;
  readonly text: string;
}

/** A kept exercise with the number of times it has been written. */
export interface ShelvedExercise extends SavedExercise {
  readonly version: number;
  /** Which tab wrote it last. */
  readonly writer: string;
}

/** `changed-elsewhere`: the shelf holds another version than the one this tab built on. */
export type PutResult =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: 'changed-elsewhere' };

export interface Shelf {
  /** All of it, latest saved first. */
  list(): Promise<readonly ShelvedExercise[]>;
  load(id: string): Promise<ShelvedExercise | null>;
  /**
   * Writes if the shelf still holds version `basedOn` of this id (0: nothing) or what this same writer put there,
   * in one transaction.
   */
  put(exercise: SavedExercise, basedOn: number, writer: string): Promise<PutResult>;
  remove(id: string): Promise<void>;
}

/**
 * Whether a writer may write over what is held. Its own work it may always replace: a write that was given up as
 * too slow can still have been done, and must not look like another tab's.
 */
export function mayReplace(
  held: ShelvedExercise | null | undefined,
  basedOn: number,
  writer: string,
): boolean {
  return (held?.version ?? 0) === basedOn || held?.writer === writer;
}

/** Latest saved first; text is compared with `<`. */
export function latestFirst(a: SavedExercise, b: SavedExercise): number {
  if (a.savedAt === b.savedAt) return a.id < b.id ? -1 : 1;
  return a.savedAt < b.savedAt ? 1 : -1;
}
