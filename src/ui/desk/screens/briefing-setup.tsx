/**
 * What a team chooses before StartEx: the plan, how many false alarms, help on the cards, the seed.
 *
 * It only collects. What a choice does to the exercise is the session's; the defaults are those a first play wants
 * least explained: false alarms as the author set them, no help.
 */
import { useState } from 'preact/hooks';
import type { Briefing } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Icon } from '../shared/icon.tsx';
import { HERRINGS, type Herrings } from '../types.ts';

export interface BriefingSetupProps {
  readonly briefing: Briefing;
  /** A seed to propose. */
  readonly seed: string;
  /** Id of the plan to propose. */
  readonly plan: string;
}

interface FalseAlarmsProps {
  readonly chosen: Herrings;
  readonly onChoose: (herrings: Herrings) => void;
}

function FalseAlarms({ chosen, onChoose }: FalseAlarmsProps) {
  const { words } = useDesk();
  return (
    <fieldset class="dial">
      <legend>{words.t('briefing.herrings')}</legend>
      <div class="dial__choices">
        {HERRINGS.map((one) => (
          <label key={one} class="dial__choice">
            <input
              type="radio"
              name="herrings"
              value={one}
              checked={one === chosen}
              onChange={() => onChoose(one)}
            />
            {words.t(`briefing.herrings.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface HelpProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Help({ on, onChange }: HelpProps) {
  const { words } = useDesk();
  return (
    <div class="dial">
      <label class="dial__choice">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="help-note"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {words.t('briefing.help')}
      </label>
      <p class="quiet dial__note" id="help-note">
        {words.t('briefing.helpNote')}
      </p>
    </div>
  );
}

/** What is chosen before StartEx, and the button. */
export function BriefingSetup({ briefing, seed: proposed, plan: suggested }: BriefingSetupProps) {
  const { words, formats, callbacks } = useDesk();
  const { t } = words;
  const [plan, setPlan] = useState(suggested);
  const [seed, setSeed] = useState(proposed);
  const [herrings, setHerrings] = useState<Herrings>('some');
  const [help, setHelp] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (seed.trim() === '') {
      setProblem(t('briefing.seedEmpty'));
      document.getElementById('seed')?.focus();
      return;
    }
    callbacks.begin({ scenario: briefing.scenario, seed: seed.trim(), plan, herrings, help });
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
      <FalseAlarms chosen={herrings} onChoose={setHerrings} />
      <Help on={help} onChange={setHelp} />
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
