/** Offers the practice turn on the title page: as a paper to somebody new, afterwards as a line. */
import { useDesk } from '../shared/context.ts';

function Start({ look }: { readonly look: string }) {
  const { words, settings, callbacks } = useDesk();
  return (
    <button
      type="button"
      class={`button ${look}`}
      onClick={() => {
        if (!settings.practiceDone) callbacks.changeSettings({ ...settings, practiceDone: true });
        callbacks.practise();
      }}
    >
      {words.t('practice.start')}
    </button>
  );
}

/** The paper. Shows nothing to whom has played the turn or waved it away. */
export function PracticeOffer() {
  const { words, settings, callbacks } = useDesk();
  const { t } = words;
  if (settings.practiceDone) return null;
  return (
    <section class="paper continue" aria-labelledby="practice-offer">
      <p class="paper__kicker">{t('practice.title')}</p>
      <h2 class="paper__title" id="practice-offer">
        {t('practice.offer')}
      </h2>
      <p>{t('practice.about')}</p>
      <p class="offer__ways">
        <Start look="button--ink" />
        <button
          type="button"
          class="button button--small guide__away"
          onClick={() => callbacks.changeSettings({ ...settings, practiceDone: true })}
        >
          {t('practice.skip')}
        </button>
      </p>
    </section>
  );
}

/** The line for everybody else. */
export function PracticeLine() {
  const { words, settings } = useDesk();
  if (!settings.practiceDone) return null;
  return (
    <p class="title__open">
      <Start look="button--quiet" />
      <small class="quiet">{words.t('practice.about')}</small>
    </p>
  );
}
