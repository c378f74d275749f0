/** Copies a link to the exercise, or says why the file is needed, or shows the link where it can't be copied. */
import { useState } from 'preact/hooks';
import type { ExerciseStore } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Dialog } from '../shared/dialog.tsx';
import type { LinkAnswer } from '../types.ts';

function LinkDialog({
  answer,
  store,
  onClose,
}: {
  readonly answer: Exclude<LinkAnswer, { readonly kind: 'copied' }>;
  readonly store: ExerciseStore;
  readonly onClose: () => void;
}) {
  const { words, callbacks } = useDesk();
  const { t } = words;
  if (answer.kind === 'too-long')
    return (
      <Dialog
        title={t('branch.share')}
        onClose={onClose}
        actions={
          <button
            type="button"
            class="button button--gold"
            data-first
            onClick={() => {
              callbacks.saveCopy(store);
              onClose();
            }}
          >
            {t('share.file')}
          </button>
        }
      >
        <p>{t('share.tooLong', { n: answer.length, most: answer.most })}</p>
      </Dialog>
    );
  return (
    <Dialog title={t('branch.share')} onClose={onClose}>
      <label class="field">
        {t('share.notCopied')}
        <textarea class="input" rows={5} readOnly data-first aria-label={t('share.link')}>
          {answer.link}
        </textarea>
      </label>
    </Dialog>
  );
}

/** The button. */
export function ShareButton({ store }: { readonly store: ExerciseStore }) {
  const { words, callbacks } = useDesk();
  const { t } = words;
  const [answer, setAnswer] = useState<Exclude<LinkAnswer, { readonly kind: 'copied' }> | null>(
    null,
  );
  const { branches } = callbacks;
  if (branches === undefined) return null;
  async function share(): Promise<void> {
    const given = await branches?.share(store);
    if (given === undefined) return;
    setAnswer(given.kind === 'copied' ? null : given);
  }
  return (
    <>
      <button type="button" class="button button--small button--quiet" onClick={share}>
        {t('branch.share')}
      </button>
      {answer === null ? null : (
        <LinkDialog answer={answer} store={store} onClose={() => setAnswer(null)} />
      )}
    </>
  );
}
