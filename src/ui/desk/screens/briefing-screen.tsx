/** The briefing: a paper to read aloud, who sits where, how long there is, and the button that begins. */
import type { Briefing } from '../../../session/index.ts';
import { listIn } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { Icon } from '../shared/icon.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import { Tools } from '../shared/tools.tsx';
import { BriefingSetup, type BriefingSetupProps } from './briefing-setup.tsx';

function Seats({ briefing }: { readonly briefing: Briefing }) {
  const { words } = useDesk();
  const { t } = words;
  return (
    <section class="briefing__seats" aria-labelledby="seats-title">
      <h2 id="seats-title">{t('briefing.seats')}</h2>
      <p class="quiet">{t('briefing.seatsNote')}</p>
      <dl class="seats">
        {briefing.seats.map((seat, n) => (
          <div key={seat}>
            <dt>
              <span class={`seat-tag seat-tag--${n % 5}`}>{t(`seat.${seat}.name`)}</span>
            </dt>
            <dd>{words.has(`seat.${seat}.brief`) ? t(`seat.${seat}.brief`) : null}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Defended({ briefing }: { readonly briefing: Briefing }) {
  const { words } = useDesk();
  const { t } = words;
  const lists = listIn(words, 'conjunction');
  return (
    <section aria-labelledby="defended-title">
      <h2 id="defended-title">{t('briefing.network')}</h2>
      <ul class="plain-list">
        {briefing.zones.map((zone) => (
          <li key={zone}>
            {t('briefing.networkZone', {
              zone: t(`zone.${zone}.name`),
              assets: lists(
                briefing.assets
                  .filter((asset) => asset.zone === zone)
                  .map((asset) => t(`asset.${asset.id}.name`)),
              ),
            })}
          </li>
        ))}
      </ul>
      {briefing.objectives.length === 0 ? null : (
        <>
          <h2>{t('briefing.objectives')}</h2>
          <ul class="plain-list">
            {briefing.objectives.map((objective) => (
              <li key={objective.id}>{t(`objective.${objective.id}.name`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The screen. */
export function BriefingScreen(props: BriefingSetupProps) {
  const { words, callbacks, foreign } = useDesk();
  const { t } = words;
  return (
    <main class="briefing" id="main" tabIndex={-1}>
      <div class="briefing__bar">
        <button type="button" class="button button--quiet" onClick={callbacks.openTitle}>
          <Icon name="back" />
          {t('desk.back')}
        </button>
        <Tools />
      </div>
      <div class="briefing__head" {...foreign}>
        <h1>{t('scenario.title')}</h1>
        <p class="briefing__pitch">{t('scenario.pitch')}</p>
      </div>
      <section class="paper briefing__paper" aria-labelledby="briefing-title">
        <p class="paper__kicker">
          <span>{t('briefing.readAloud')}</span>
          {words.has('scenario.setting') ? <span>{t('scenario.setting')}</span> : null}
        </p>
        <h2 class="paper__title" id="briefing-title">
          {t('briefing.paper')}
        </h2>
        <div class="paper__body" {...foreign}>
          <TermsOnce of="briefing">
            <Paragraphs text={t('scenario.briefing')} />
          </TermsOnce>
        </div>
      </section>
      <BriefingSetup {...props} />
      <div class="briefing__more">
        <Seats briefing={props.briefing} />
        <Defended briefing={props.briefing} />
      </div>
    </main>
  );
}
