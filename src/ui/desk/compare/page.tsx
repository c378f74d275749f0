/** Not yet. */
import type { ExerciseStore } from '../../../session/index.ts';
export function ComparePage(_props: { store: ExerciseStore; a: string | null; b: string | null }) {
  return <main id="main" />;
}
