/** Why, and how sure: both optional, folded away until somebody wants them. */
import { useId } from 'preact/hooks';
import type { DecisionNote } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';

export interface NoteDraft {
  readonly rationale: string;
  readonly confidence: 'none' | 'low' | 'medium' | 'high';
}

export const EMPTY_NOTE: NoteDraft = { rationale: '', confidence: 'none' };

const CONFIDENCE = { low: 0.3, medium: 0.6, high: 0.9 } as const;
const LEVELS: readonly NoteDraft['confidence'][] = ['none', 'low', 'medium', 'high'];

/** The note as it is kept with the decision; nothing if nothing was written. */
export function noteOf(draft: NoteDraft): DecisionNote | undefined {
  const rationale = draft.rationale.trim();
  if (rationale === '' && draft.confidence === 'none') return undefined;
  return {
    ...(rationale === '' ? {} : { rationale }),
    ...(draft.confidence === 'none' ? {} : { confidence: CONFIDENCE[draft.confidence] }),
  };
}

export interface NoteFieldsProps {
  readonly draft: NoteDraft;
  readonly onChange: (draft: NoteDraft) => void;
}

/** Two fields behind a summary. */
export function NoteFields({ draft, onChange }: NoteFieldsProps) {
  const { words } = useDesk();
  const id = useId();
  return (
    <details class="note">
      <summary class="note__summary">{words.t('note.add')}</summary>
      <div class="note__fields">
        <label class="field" for={`${id}-why`}>
          {words.t('note.rationale')}
          <input
            id={`${id}-why`}
            class="input"
            type="text"
            maxLength={500}
            autocomplete="off"
            value={draft.rationale}
            onInput={(event) => onChange({ ...draft, rationale: event.currentTarget.value })}
          />
        </label>
        <label class="field" for={`${id}-sure`}>
          {words.t('note.confidence')}
          <select
            id={`${id}-sure`}
            class="input"
            value={draft.confidence}
            onChange={(event) =>
              onChange({
                ...draft,
                confidence: event.currentTarget.value as NoteDraft['confidence'],
              })
            }
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {words.t(`note.confidence.${level}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}
