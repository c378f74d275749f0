/** One moment in full, and all that can be done with it: go, name, comment, mark, promote, fold, cut. */
import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { BranchNode, BranchResult, ExerciseStore, Glyph } from '../../../session/index.ts';
import { confidenceWord } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { createSay, momentTitle } from './say.ts';

const GLYPHS: readonly Glyph[] = ['!!', '!', '!?', '?!', '?', '??'];

type Field = HTMLInputElement | HTMLTextAreaElement;

interface WrittenProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly most: number;
  /** Keeps it; returns whether it could. */
  readonly onWrite: (text: string) => boolean;
}

/**
 * A field that is kept when it is left or Enter is pressed, not letter by letter. What is kept is what stands in the
 * field, not what was last drawn: whoever types and goes on at once is a frame ahead of the drawing.
 */
function Written({ label, value, rows, most, onWrite }: WrittenProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const keep = (text: string) => {
    // What was refused stays, to be mended.
    if (text.trim() === value || onWrite(text)) setDraft(null);
  };
  const field = {
    id,
    class: 'input',
    maxLength: most,
    value: draft ?? value,
    onInput: ({ currentTarget }: TargetedEvent<Field>) => setDraft(currentTarget.value),
    onBlur: ({ currentTarget }: TargetedEvent<Field>) => keep(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...field}
          type="text"
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep(event.currentTarget.value);
          }}
        />
      ) : (
        <textarea {...field} rows={rows} />
      )}
    </div>
  );
}

export interface MomentCardProps {
  readonly store: ExerciseStore;
  readonly node: BranchNode;
  readonly onGo: () => void;
  readonly onCut: () => void;
  /** Where the result of a change is said. */
  readonly onDone: (result: BranchResult, said: string) => void;
}

/** The card. */
export function MomentCard({ store, node, onGo, onCut, onDone }: MomentCardProps) {
  const { words, formats, callbacks } = useDesk();
  const { t } = words;
  const speak = createSay(words, formats);
  const { note } = node;
  const written = (result: BranchResult): boolean => {
    onDone(result, '');
    return result.ok;
  };
  return (
    <div class="moment">
      <p class="moment__when">
        {t('branch.at', { date: formats.shortDate(node.date), turn: node.turn })} ·{' '}
        {t(`phase.${node.phase}`)}
      </p>
      <h2 class="moment__what">{momentTitle(words, node)}</h2>
      {node.luck === null ? null : <p>{t('branch.luckOf', { seed: node.luck })}</p>}
      {node.ended === null ? null : <p>{t('branch.ends', { ending: speak.ending(node.ended) })}</p>}
      {note?.rationale === undefined ? null : (
        <p class="moment__why">{t('branch.row.why', { rationale: note.rationale })}</p>
      )}
      {note?.confidence === undefined ? null : (
        <p>
          {t('branch.row.sure', {
            confidence: t(`confidence.${confidenceWord(note.confidence)}`),
          })}
        </p>
      )}
      <div class="moment__ways">
        <button type="button" class="button button--gold" onClick={onGo}>
          {t('branch.go')}
        </button>
        <button
          type="button"
          class="button button--small"
          onClick={() => onDone(store.promote(node.id), t('branch.promoted'))}
        >
          {t('branch.promote')}
        </button>
        {node.children.length === 0 ? null : (
          <button
            type="button"
            class="button button--small"
            aria-pressed={node.collapsed}
            onClick={() => onDone(store.collapse(node.id, !node.collapsed), '')}
          >
            {t(node.collapsed ? 'branch.expand' : 'branch.collapse')}
          </button>
        )}
        <button
          type="button"
          class="button button--small"
          onClick={() => callbacks.branches?.openCompare(store.id, `here:${node.id}`)}
        >
          {t('branch.compareWith')}
        </button>
        <button type="button" class="button button--small button--danger" onClick={onCut}>
          {t('branch.cut')}
        </button>
      </div>
      <Written
        key={`name ${node.id}`}
        label={t('branch.name')}
        value={node.name ?? ''}
        most={200}
        onWrite={(text) => written(store.rename(node.id, text))}
      />
      <Written
        key={`comment ${node.id}`}
        label={t('branch.comment')}
        value={node.comment ?? ''}
        rows={3}
        most={2000}
        onWrite={(text) => written(store.comment(node.id, text))}
      />
      <fieldset class="moment__glyphs">
        <legend>{t('branch.glyph')}</legend>
        {[null, ...GLYPHS].map((glyph) => (
          <label
            key={glyph ?? 'none'}
            class="moment__glyph"
            title={t(`branch.glyph.${glyph ?? 'none'}`)}
          >
            <input
              type="radio"
              name="moment-glyph"
              aria-label={t(`branch.glyph.${glyph ?? 'none'}`)}
              checked={node.glyph === glyph}
              onChange={() => onDone(store.mark(node.id, glyph), '')}
            />
            <span aria-hidden="true">{glyph ?? '–'}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
