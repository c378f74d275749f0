/** What sensors and people have reported, newest first, with where it comes from and how sure it is. */
import type { Observation } from '../../../session/index.ts';
import { confidenceWord, dateOfMinute } from '../../words/index.ts';
import { AdversaryMark } from '../shared/adversary-mark.tsx';
import { useDesk } from '../shared/context.ts';
import { Glossed, TermsOnce } from '../shared/glossed.tsx';
import { type Fold, foldObservations } from './observation-folds.ts';
import { lookOf, useRoom } from './room.ts';

function ObservationItem({ seen, before }: Fold) {
  const { words, formats } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  const when = dateOfMinute(view, seen.minute);
  const look = seen.adversary === null ? null : lookOf(view, seen.adversary);
  const source =
    seen.source.kind === 'sensor'
      ? t('observations.sensor', { component: t(`component.${seen.source.component}.name`) })
      : t('observations.person');
  const word = confidenceWord(seen.confidence);
  return (
    <li class="observation">
      <p class="observation__text">{describe.observation(view, seen)}</p>
      <p class="observation__facts">
        <time dateTime={when}>{formats.date(when)}</time>
        <span>{source}</span>
        {seen.asset === null ? null : (
          <span>{t('observations.on', { asset: describe.asset(seen.asset) })}</span>
        )}
        <span class={`confidence confidence--${word}`}>{t(`confidence.${word}`)}</span>
        {seen.adversary === null || look === null ? null : (
          <span class="observation__who">
            <AdversaryMark look={look} />
            {t('observations.points', { adversary: describe.adversary(seen.adversary) })}
          </span>
        )}
      </p>
      {seen.flow === null ? null : (
        <p class="observation__flow">
          {t('observations.flow', {
            share: formats.percent(seen.flow.share),
            data: describe.data(seen.flow.data),
          })}
        </p>
      )}
      {before.length === 0 ? null : (
        <details class="observation__before">
          <summary>{t('observations.again', { n: before.length })}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.id}>
                <time dateTime={dateOfMinute(view, one.minute)}>
                  {formats.date(dateOfMinute(view, one.minute))}
                </time>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Observations, newest first; what says the same of the same place is one row. */
export function ObservationList({ seen }: { readonly seen: readonly Observation[] }) {
  return (
    <ol class="observations">
      {foldObservations(seen).map((fold) => (
        <ObservationItem key={fold.seen.id} {...fold} />
      ))}
    </ol>
  );
}

/** All observations, and where nothing can be observed. */
export function ObservationsPanel() {
  const { words } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  const blind = view.assets.filter((asset) => asset.telemetry === 0);
  return (
    <section aria-labelledby="observations-title">
      <h2 class="desk__heading" id="observations-title" tabIndex={-1}>
        {t('observations.title')}
      </h2>
      <p class="quiet">
        <TermsOnce of="observations">
          <Glossed text={t('observations.note')} />
        </TermsOnce>
      </p>
      {blind.length === 0 ? null : (
        <p class="blind">
          {t('observations.blind', {
            assets: describe.list(blind.map((asset) => describe.asset(asset.id))),
          })}
        </p>
      )}
      {view.observations.length === 0 ? (
        <p class="quiet">{t('observations.none')}</p>
      ) : (
        <ObservationList seen={view.observations} />
      )}
    </section>
  );
}
