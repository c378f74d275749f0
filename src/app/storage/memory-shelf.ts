/**
 * A shelf that lasts as long as the tab. For tests, and the model the real one is held against.
 */
import { latestFirst, mayReplace, type Shelf, type ShelvedExercise } from './shelf.ts';

export function createMemoryShelf(): Shelf {
  const rows = new Map<string, ShelvedExercise>();
  return {
    async list() {
      return [...rows.values()].sort(latestFirst);
    },
    async load(id) {
      return rows.get(id) ?? null;
    },
    async put(exercise, basedOn, writer) {
      const held = rows.get(exercise.id);
      if (!mayReplace(held, basedOn, writer)) {
        return { ok: false, reason: 'changed-elsewhere' };
      }
      const version = (held?.version ?? 0) + 1;
      rows.set(exercise.id, { ...exercise, version, writer });
      return { ok: true, version };
    },
    async remove(id) {
      rows.delete(id);
    },
  };
}
