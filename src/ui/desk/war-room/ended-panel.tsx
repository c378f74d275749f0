/** What the first tab says when the exercise is over. The judging belongs to the hot wash. */
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import { useRoom } from './room.ts';

/** The end, as a paper. */
export function EndedPanel() {
  const { words, formats } = useDesk();
  const { view } = useRoom();
  const { t } = words;
  if (view.ended === null) return null;
  const key = `ending.${view.ended.ending}`;
  return (
    <section class="ended paper" aria-labelledby="ended-title">
      <p class="paper__kicker">
        <span>{t('ended.title')}</span>
        <time dateTime={view.date}>{formats.shortDate(view.date)}</time>
      </p>
      <h2 class="paper__title" id="ended-title" tabIndex={-1} data-head>
        {t(`${key}.title`)}
      </h2>
      {words.has(`${key}.body`) ? (
        <div class="paper__body">
          <TermsOnce of="ended">
            <Paragraphs text={t(`${key}.body`)} />
          </TermsOnce>
        </div>
      ) : null}
    </section>
  );
}
