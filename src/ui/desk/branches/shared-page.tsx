/** A link somebody sent: what it is, before anything is kept. */
import type { ExerciseStore } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { LonePage } from '../shared/lone-page.tsx';
import { countLines } from './rows.ts';

export interface SharedPageProps {
  /** Only looked at: it is on no shelf. */
  readonly store: ExerciseStore;
  readonly onKeep: () => void;
}

/** The page. */
export function SharedPage({ store, onKeep }: SharedPageProps) {
  const { words, callbacks } = useDesk();
  const { t } = words;
  const { nodes } = store.tree();
  const plan = words.has(`plan.${store.plan}.name`) ? t(`plan.${store.plan}.name`) : store.plan;
  return (
    <LonePage>
      <article class="paper lone__paper" aria-labelledby="shared-title">
        <p class="paper__kicker">{t('share.page')}</p>
        <h1 class="paper__title" id="shared-title" tabIndex={-1}>
          {t('scenario.title')}
        </h1>
        <p>{t('share.lead')}</p>
        <ul class="lone__facts">
          <li>
            {store.name === null ? t('share.unnamed') : t('share.team', { name: store.name })}
          </li>
          <li>
            {t('share.where', {
              decisions: nodes.length,
              lines: Math.max(1, countLines(nodes)),
              turn: nodes.reduce((most, { turn }) => Math.max(most, turn), 1),
            })}
          </li>
          <li>{t('share.seedPlan', { seed: store.seed, plan })}</li>
        </ul>
        <div class="lone__ways">
          <button type="button" class="button button--ink" onClick={onKeep}>
            {t('share.keep')}
          </button>
          <button type="button" class="button button--quiet" onClick={callbacks.openTitle}>
            {t('share.leave')}
          </button>
        </div>
      </article>
    </LonePage>
  );
}
