/** The briefing: a paper to read aloud, who sits where, how long there is, and the button that begins. */
import { useState } from 'preact/hooks';
import type { Briefing } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Icon } from '../shared/icon.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';

export interface BriefingScreenProps {
  readonly briefing: Briefing;
  readonly seed: string;
  readonly plan: string;
}

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
  const lists = new Intl.ListFormat(words.language, { type: 'conjunction' });
  return (
    <section aria-labelledby="defended-title">
      <h2 id="defended-title">{t('briefing.network')}</h2>
      <ul class="plain-list">
        {briefing.zones.map((zone) => (
          <li key={zone}>
            {t('briefing.networkZone', {
              zone: t(`zone.${zone}.name`),
              assets: lists.format(
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

function Setup({ briefing, seed: proposed, plan: suggested }: BriefingScreenProps) {
  const { words, formats, callbacks } = useDesk();
  const { t } = words;
  const [plan, setPlan] = useState(suggested);
  const [seed, setSeed] = useState(proposed);
  const [problem, setProblem] = useState<string | null>(null);

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (seed.trim() === '') {
      setProblem(t('briefing.seedEmpty'));
      document.getElementById('seed')?.focus();
      return;
    }
    callbacks.begin({ scenario: briefing.scenario, seed: seed.trim(), plan });
  }

  return (
    <form class="setup" onSubmit={onSubmit} aria-label={t('briefing.setup')}>
      <fieldset class="setup__plans">
        <legend>{t('briefing.plan')}</legend>
        {briefing.plans.map((one) => (
          <div key={one.id} class={`card option plan${one.id === plan ? ' card--chosen' : ''}`}>
            <div class="option__head">
              <input
                class="option__radio"
                type="radio"
                name="plan"
                id={`plan-${one.id}`}
                value={one.id}
                checked={one.id === plan}
                aria-describedby={`plan-${one.id}-about`}
                onChange={() => setPlan(one.id)}
              />
              <label class="option__title" for={`plan-${one.id}`}>
                {t(`plan.${one.id}.name`)}
              </label>
              <span class="plan__minutes">
                {t('briefing.planMinutes', { minutes: one.minutes })}
              </span>
            </div>
            <p class="card__body" id={`plan-${one.id}-about`}>
              {t('briefing.planDecisions', { n: one.decisions })}
            </p>
          </div>
        ))}
      </fieldset>
      <label class="field" for="seed">
        {t('briefing.seed')}
        <input
          id="seed"
          class="input input--mono"
          type="text"
          maxLength={64}
          autocomplete="off"
          spellcheck={false}
          value={seed}
          aria-describedby="seed-note"
          onInput={(event) => {
            setSeed(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </label>
      <p class="quiet" id="seed-note">
        {t('briefing.seedNote')}
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button button--gold button--large">
        {t('briefing.begin')}
        <Icon name="forward" />
      </button>
      <p class="quiet setup__starts">
        {t('briefing.starts', { date: formats.date(briefing.start) })} {t('briefing.oneRule')}
      </p>
    </form>
  );
}

/** The screen. */
export function BriefingScreen(props: BriefingScreenProps) {
  const { words, callbacks, openSettings, openHelp } = useDesk();
  const { t } = words;
  return (
    <main class="briefing" id="main" tabIndex={-1}>
      <div class="briefing__bar">
        <button type="button" class="button button--quiet" onClick={callbacks.openTitle}>
          <Icon name="back" />
          {t('desk.back')}
        </button>
        <span class="briefing__tools">
          <button
            type="button"
            class="icon-button"
            aria-label={t('desk.settings')}
            onClick={openSettings}
          >
            <Icon name="gear" />
          </button>
          <button type="button" class="icon-button" aria-label={t('desk.help')} onClick={openHelp}>
            <Icon name="help" />
          </button>
        </span>
      </div>
      <div class="briefing__head">
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
        <div class="paper__body">
          <Paragraphs text={t('scenario.briefing')} />
        </div>
      </section>
      <Setup {...props} />
      <div class="briefing__more">
        <Seats briefing={props.briefing} />
        <Defended briefing={props.briefing} />
      </div>
    </main>
  );
}
