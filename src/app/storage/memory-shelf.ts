/**
 * A shelf that lasts as long as the tab. For tests, and the model the real one is held against.
 */
import { latestFirst, type Shelf, type ShelvedExercise } from './shelf.ts';

export function createMemoryShelf(): Shelf {
  const rows = new Map<string, ShelvedExercise>();
  return {
    async list() {
      return [...rows.values()].sort(latestFirst);
    },
    async load(id) {
      return rows.get(id) ?? null;
    },
    async put(exercise, basedOn) {
      if ((rows.get(exercise.id)?.version ?? 0) !== basedOn) {
        return { ok: false, reason: 'changed-elsewhere' };
      }
      const version = basedOn + 1;
      rows.set(exercise.id, { ...exercise, version });
      return { ok: true, version };
    },
    async remove(id) {
      rows.delete(id);
    },
  };
}
