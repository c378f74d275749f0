/** The two questions the war room ever asks back: before something irreversible, and before a default happens. */
import type { DefenderView } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useRoom } from './room.ts';

export interface IrreversibleProps {
  readonly title: string;
  readonly onCommit: () => void;
  readonly onCancel: () => void;
}

/** Before something that can't be undone. */
export function ConfirmIrreversible({ title, onCommit, onCancel }: IrreversibleProps) {
  const { words } = useDesk();
  const { t } = words;
  return (
    <Dialog
      title={t('confirm.irreversible')}
      onClose={onCancel}
      actions={
        <>
          <button type="button" class="button" data-first onClick={onCancel}>
            {t('desk.cancel')}
          </button>
          <button type="button" class="button button--gold" onClick={onCommit}>
            {t('confirm.commit')}
          </button>
        </>
      }
    >
      <p>{t('confirm.irreversibleBody', { title })}</p>
    </Dialog>
  );
}

export interface AdvanceProps {
  readonly due: DefenderView['open'];
  readonly chosen: Readonly<Record<string, string>>;
  readonly onGo: () => void;
  readonly onStay: () => void;
}

/** Before a turn in which a default would happen. */
export function ConfirmAdvance({ due, chosen, onGo, onStay }: AdvanceProps) {
  const { words } = useDesk();
  const { describe } = useRoom();
  const { t } = words;
  return (
    <Dialog
      title={t('confirm.advance')}
      onClose={onStay}
      actions={
        <>
          <button type="button" class="button" onClick={onGo}>
            {t('confirm.advanceGo')}
          </button>
          <button type="button" class="button button--gold" data-first onClick={onStay}>
            {t('confirm.advanceStay')}
          </button>
        </>
      }
    >
      <p>{t('confirm.advanceBody')}</p>
      <ul class="due">
        {due.map((one) => {
          const key = `inject.${one.inject}`;
          const picked = chosen[one.inject];
          return (
            <li key={one.inject}>
              <strong>{describe.title(key)}</strong>
              <span class="due__default">{describe.title(`${key}.option.${one.default}`)}</span>
              {picked === undefined ? null : (
                <span class="quiet">
                  {t('confirm.advanceChosen', {
                    option: describe.title(`${key}.option.${picked}`),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
