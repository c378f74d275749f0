/** The title page: what Hotwash is, exercises to go on with, scenarios to begin. */
import { useRef, useState } from 'preact/hooks';
import { useDesk } from '../shared/context.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Icon } from '../shared/icon.tsx';
import { Tools } from '../shared/tools.tsx';
import type { SavedCard, ScenarioCard } from '../types.ts';
import { Constellation } from './constellation.tsx';
import { PracticeLine, PracticeOffer } from './practice-offer.tsx';

function ContinueCard({ saved }: { readonly saved: SavedCard }) {
  const { words, formats, callbacks } = useDesk();
  const { t } = words;
  return (
    <article class="paper continue" aria-labelledby="continue-title">
      <p class="paper__kicker">
        {t('title.continueKicker', { turn: saved.turn, date: formats.shortDate(saved.date) })}
      </p>
      <h2 class="paper__title" id="continue-title">
        <bdi>{saved.title}</bdi>
      </h2>
      <p class="paper__from">{t('title.savedSeed', { seed: saved.seed })}</p>
      <button
        type="button"
        class="button button--ink"
        aria-label={t('title.continueLabel', { title: saved.title })}
        onClick={() => callbacks.resume(saved.id)}
      >
        {t(saved.ended ? 'ended.hotWash' : 'title.continue')}
      </button>
    </article>
  );
}

function SavedList({ saved }: { readonly saved: readonly SavedCard[] }) {
  const { words, formats, callbacks } = useDesk();
  const { t } = words;
  const [removing, setRemoving] = useState<SavedCard | null>(null);
  return (
    <>
      <ul class="saved">
        {saved.map((one) => {
          const values = {
            title: one.title,
            turn: one.turn,
            seed: one.seed,
            date: formats.shortDate(one.date),
          };
          return (
            <li key={one.id} class="saved__item">
              <span class="saved__what">
                <strong>
                  <bdi>{one.title}</bdi>
                </strong>
                <small>
                  {t('title.savedWhere', values)} · {t('title.savedSeed', values)}
                  {one.ended ? ` · ${t('title.savedOver')}` : ''}
                </small>
              </span>
              <button
                type="button"
                class="button button--small"
                aria-label={t('title.resumeLabel', values)}
                onClick={() => callbacks.resume(one.id)}
              >
                {t('title.resume')}
              </button>
              <button
                type="button"
                class="button button--small button--quiet"
                aria-label={t('title.removeLabel', values)}
                onClick={() => setRemoving(one)}
              >
                {t('title.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      {removing === null ? null : (
        <Dialog
          title={t('title.removeConfirm')}
          onClose={() => setRemoving(null)}
          actions={
            <>
              <button type="button" class="button" data-first onClick={() => setRemoving(null)}>
                {t('desk.cancel')}
              </button>
              <button
                type="button"
                class="button button--danger"
                onClick={() => {
                  setRemoving(null);
                  callbacks.remove(removing.id);
                }}
              >
                {t('title.remove')}
              </button>
            </>
          }
        >
          <p>
            {t('title.removeBody', {
              title: removing.title,
              turn: removing.turn,
              date: formats.shortDate(removing.date),
            })}
          </p>
        </Dialog>
      )}
    </>
  );
}

function Scenario({ card }: { readonly card: ScenarioCard }) {
  const { words, callbacks } = useDesk();
  const { t } = words;
  const minutes = [...new Set(card.plans.map((plan) => plan.minutes))].sort((a, b) => a - b);
  return (
    <article class="scenario" aria-labelledby={`scenario-${card.id}`}>
      <h2 class="scenario__title" id={`scenario-${card.id}`}>
        {card.title}
      </h2>
      <p class="scenario__pitch">{card.pitch}</p>
      <p class="scenario__plans">{t('title.minutes', { list: minutes.join(' · ') })}</p>
      <button
        type="button"
        class="button button--gold"
        aria-label={t('title.openLabel', { title: card.title })}
        onClick={() => callbacks.openBriefing(card.id)}
      >
        {t('title.open')}
        <Icon name="forward" />
      </button>
    </article>
  );
}

export interface TitleScreenProps {
  readonly scenarios: readonly ScenarioCard[];
  readonly saved: readonly SavedCard[] | null;
}

/** The screen. */
export function TitleScreen({ scenarios, saved }: TitleScreenProps) {
  const { words, callbacks } = useDesk();
  const { t } = words;
  const picker = useRef<HTMLInputElement>(null);
  const latest = saved?.[0];
  const earlier = saved?.slice(1) ?? [];
  return (
    <main class="title" id="main" tabIndex={-1}>
      <Constellation />
      <div class="title__tools">
        <Tools />
      </div>
      <div class="title__head">
        <h1 class="title__name">{t('desk.name')}</h1>
        <p class="title__lead">{t('title.lead')}</p>
        <p class="title__what">{t('title.what')}</p>
      </div>
      <div class="title__cards">
        <PracticeOffer />
        {latest === undefined ? null : (
          <section class="title__saved" aria-label={t('title.saved')}>
            <ContinueCard saved={latest} />
          </section>
        )}
        <section class="title__scenarios" aria-label={t('title.scenarios')}>
          {scenarios.length === 0 ? <p class="quiet">{t('title.none')}</p> : null}
          {scenarios.map((card) => (
            <Scenario key={card.id} card={card} />
          ))}
        </section>
      </div>
      <div class="title__more">
        {earlier.length === 0 ? null : (
          <details class="title__earlier">
            <summary>{t('title.savedMore', { n: earlier.length })}</summary>
            <SavedList saved={earlier} />
          </details>
        )}
        <PracticeLine />
        <p class="title__open">
          <button
            type="button"
            class="button button--quiet"
            onClick={() => picker.current?.click()}
          >
            {t('title.openFile')}
          </button>
          <small class="quiet">{t('title.openFileNote')}</small>
          {callbacks.branches === undefined ? null : (
            <button
              type="button"
              class="button button--quiet"
              onClick={callbacks.branches.openClass}
            >
              {t('class.enter')}
            </button>
          )}
          <input
            ref={picker}
            type="file"
            accept=".hotwash,application/json"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) callbacks.openFile(file);
            }}
          />
        </p>
      </div>
    </main>
  );
}
