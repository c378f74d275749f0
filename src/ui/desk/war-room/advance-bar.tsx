/** The end of a turn: what capacity and money are left, and the button that goes on, with the date it leads to. */
import { dateOfMinute } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { Icon } from '../shared/icon.tsx';
import { Dots } from './choice-facts.tsx';
import { dueThisTurn } from './news.ts';
import { useRoom } from './room.ts';

export interface AdvanceBarProps {
  readonly onAdvance: () => void;
  /** Takes back the last decision of the turn; its title names the button. Null when there is none. */
  readonly undo: { readonly title: string; readonly run: () => void } | null;
}

/** The bar at the foot of the desk. */
export function AdvanceBar({ onAdvance, undo }: AdvanceBarProps) {
  const { words, formats, callbacks } = useDesk();
  const { view, exercise } = useRoom();
  const { t } = words;
  return (
    <section class="advance" aria-label={t('advance.region')}>
      <div class="advance__left">
        <span class="visually-hidden">
          {t('capacity.label', { left: view.capacity.left, total: view.capacity.total })}
        </span>
        <span aria-hidden="true">{t('capacity.word')} </span>
        <Dots filled={view.capacity.left} total={view.capacity.total} />
        {undo === null ? null : (
          <button
            type="button"
            class="button button--small button--quiet advance__undo"
            aria-label={t('undo.label', { title: undo.title })}
            onClick={undo.run}
          >
            <Icon name="undo" />
            {t('undo.button')}
          </button>
        )}
        <span class="advance__money">
          <span class="visually-hidden">{t('money.label', { money: '' })}</span>
          {formats.money(view.meters.budget)}
        </span>
      </div>
      {view.ended === null ? (
        <button
          type="button"
          class={`button advance__button${dueThisTurn(view).length > 0 ? '' : ' button--gold'}`}
          id="advance"
          onClick={onAdvance}
        >
          {t('advance.button', {
            date: formats.moment(
              dateOfMinute(view, view.minute + view.turnLength),
              view.turnLength,
            ),
          })}
          <Icon name="forward" />
        </button>
      ) : (
        <button
          type="button"
          class="button button--gold advance__button"
          id="advance"
          onClick={() => callbacks.openHotWash(exercise)}
        >
          {t('ended.hotWash')}
          <Icon name="forward" />
        </button>
      )}
    </section>
  );
}
