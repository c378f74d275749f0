/**
 * The shelf in IndexedDB, one record per exercise.
 *
 * Opens the database at the first call, not before, and opens it anew after it has been closed under us
 * (another tab upgrading, the browser clearing its storage). It waits no longer than `PATIENCE` for any
 * answer: a blocked database must not look like a working one.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { latestFirst, mayReplace, type Shelf, type ShelvedExercise } from './shelf.ts';

const DATABASE = 'hotwash';
const VERSION = 1;
const STORE = 'exercises';
const PATIENCE = 8000;

interface HotwashDb extends DBSchema {
  [STORE]: { key: string; value: ShelvedExercise };
}

/** Thrown when the browser gives no answer at all. */
export class StorageSilent extends Error {
  override readonly name = 'StorageSilent';
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageSilent('no answer from storage')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export function createIndexedShelf(): Shelf {
  let opening: Promise<IDBPDatabase<HotwashDb>> | null = null;

  function forget(): void {
    opening = null;
  }

  function open(): Promise<IDBPDatabase<HotwashDb>> {
    if (opening === null) {
      opening = openDB<HotwashDb>(DATABASE, VERSION, {
        upgrade(db) {
          db.createObjectStore(STORE, { keyPath: 'id' });
        },
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
      opening.catch(forget);
    }
    return opening;
  }

  // An async function, so that a browser whose `indexedDB` throws on being touched gives a rejection.
  async function withDb<T>(work: (db: IDBPDatabase<HotwashDb>) => Promise<T>): Promise<T> {
    try {
      return await inTime(open().then(work));
    } catch (error) {
      forget();
      throw error;
    }
  }

  return {
    list: () => withDb(async (db) => (await db.getAll(STORE)).sort(latestFirst)),
    load: (id) => withDb(async (db) => (await db.get(STORE, id)) ?? null),
    put: (exercise, basedOn, writer) =>
      withDb(async (db) => {
        const change = db.transaction(STORE, 'readwrite');
        const held = await change.store.get(exercise.id);
        if (!mayReplace(held, basedOn, writer)) {
          await change.done;
          return { ok: false, reason: 'changed-elsewhere' };
        }
        const version = (held?.version ?? 0) + 1;
        // Not awaited alone: when the write fails the transaction rejects too, and both must be heard.
        await Promise.all([change.store.put({ ...exercise, version, writer }), change.done]);
        return { ok: true, version };
      }),
    remove: (id) => withDb((db) => db.delete(STORE, id)),
  };
}
