/**
 * Opens a `.hotwash` file the player picked. Whatever the file is, it changes nothing that is already kept:
 * it comes in under an id of its own, or is refused with a sentence.
 */
import type { ExerciseStore, PaperTree } from '../session/index.ts';
import type { WordValues } from '../ui/desk/types.ts';
import type { ExercisePort } from './exercise-port.ts';
import type { Keeper } from './storage/keeper.ts';

/** A run of a thousand decisions is well under 1 MB. */
export const LARGEST_FILE = 8 * 1024 * 1024;

export type ImportResult =
  | { readonly ok: true; readonly store: ExerciseStore; readonly fresh: 'new' | 'from-shelf' }
  | {
      readonly ok: false;
      readonly key: string;
      readonly values: WordValues;
      /** The same file for reading, where it can at least be read. */
      readonly paper?: PaperTree;
    };

/** Null when it was given up. */
export async function importFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  port: ExercisePort,
  keeper: Keeper,
  newId: () => string,
  wanted?: () => boolean,
): Promise<ImportResult | null> {
  const name = file.name;
  if (file.size === 0) return { ok: false, key: 'app.file.empty', values: { name } };
  if (file.size > LARGEST_FILE) return { ok: false, key: 'app.file.tooBig', values: { name } };

  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ok: false, key: 'app.file.unreadable', values: { name } };
  }

  // The same file picked twice is one exercise, not two.
  const kept = await keeper.list();
  const same = kept.ok ? kept.value.find((row) => row.text === text) : undefined;
  const opened = await port.open(text, same?.id ?? newId(), wanted);
  if (!opened.ok) {
    if (opened.reason === 'given-up') return null;
    const paper = opened.paper ? { paper: opened.paper } : {};
    return opened.reason === 'no-scenario'
      ? {
          ok: false,
          key: 'app.file.noScenario',
          values: { name, scenario: opened.scenario },
          ...paper,
        }
      : {
          ok: false,
          key: 'app.file.refused',
          values: { name, sentence: asSentence(opened.sentence), fix: asSentence(opened.fix) },
          ...paper,
        };
  }
  if (same === undefined) return { ok: true, store: opened.store, fresh: 'new' };
  await keeper.load(same.id);
  return { ok: true, store: opened.store, fresh: 'from-shelf' };
}

/** A refusal as the command line prints it, made to stand among other sentences in a notice. */
export function asSentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return first === '' || /[.!?…]$/.test(first) ? first : `${first}.`;
}
