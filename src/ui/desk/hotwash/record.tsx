/** The real record, folded away until asked for: each event with its source and how sure it is. */
import type { Frame } from './frame.ts';
import { textOf } from './labels.ts';

export function RealRecord({ frame }: { readonly frame: Frame }) {
  const { words, formats, debrief } = frame;
  const { t } = words;
  if (debrief.history.length === 0) return null;
  return (
    <section class="hw-part" aria-labelledby="hw-record">
      <h2 id="hw-record" tabIndex={-1}>
        {t('hotWash.record')}
      </h2>
      <details class="hw-table-fold">
        <summary>{t('hotWash.record.lead', { n: debrief.history.length })}</summary>
        <ol class="hw-record">
          {debrief.history.map((event) => (
            <li key={event.id}>
              <p class="hw-figure">
                <time dateTime={event.date}>{formats.shortDate(event.date)}</time>
              </p>
              <div>
                <p class="hw-record-what">{textOf(words, `history.${event.id}`) ?? event.id}</p>
                <p class="hw-record-source">
                  <span class={`hw-confidence hw-confidence-${event.confidence}`}>
                    {t(`hotWash.confidence.${event.confidence}`)}
                  </span>{' '}
                  {t('hotWash.record.sourceIs', { source: event.source })}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
