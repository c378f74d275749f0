/**
 * An inject that asks something: its paper, its options as a group of radio buttons, and the commit button.
 *
 * Choosing only selects. Nothing happens until the answer is committed.
 */
import { useState } from 'preact/hooks';
import type { OpenInjectView } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Glossed, TermsOnce } from '../shared/glossed.tsx';
import { ChoiceCost, ChoiceFacts } from './choice-facts.tsx';
import { EMPTY_NOTE, type NoteDraft, NoteFields, noteOf } from './note-fields.tsx';
import { Paper } from './paper.tsx';
import { isIrreversible, minutesToTalk, useRoom } from './room.ts';

type OptionView = OpenInjectView['options'][number];

interface OptionCardProps {
  readonly open: OpenInjectView;
  readonly option: OptionView;
  readonly place: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function OptionCard({ open, option, place, chosen, onChoose }: OptionCardProps) {
  const { words, settings, foreign } = useDesk();
  const { describe } = useRoom();
  const { t } = words;
  const key = `inject.${open.inject}.option.${option.option}`;
  const id = `${open.inject}--${option.option}`;
  return (
    <div
      class={`card option${chosen ? ' card--chosen' : ''}${option.blocked ? ' card--blocked' : ''}`}
    >
      <div class="option__head">
        <span class="option__mark">
          <input
            class="option__radio"
            type="radio"
            id={id}
            name={`answer-${open.inject}`}
            value={option.option}
            checked={chosen}
            disabled={option.blocked !== null}
            aria-describedby={`${id}--about`}
            onChange={onChoose}
          />
          {settings.shortcuts && place < 9 ? (
            <span class="option__key" aria-hidden="true">
              {place + 1}
            </span>
          ) : null}
        </span>
        <label class="option__title" for={id} {...foreign}>
          {describe.title(key)}
        </label>
      </div>
      <div class="option__about" id={`${id}--about`}>
        <ChoiceCost choice={option} />
        {option.blocked === null ? null : (
          <p class="card__blocked">{t(`card.blocked.${option.blocked}`)}</p>
        )}
        {words.has(`${key}.body`) ? (
          <p class="card__body" {...foreign}>
            <Glossed text={t(`${key}.body`)} />
          </p>
        ) : null}
        <ChoiceFacts choice={option} />
      </div>
    </div>
  );
}

export interface OpenInjectProps {
  readonly open: OpenInjectView;
  readonly chosen: string | null;
  readonly onChoose: (option: string) => void;
}

/** How long the plan would talk about it. A sentence, not a clock; settings can lengthen or hide it. */
function TimeAdvice() {
  const { words, settings } = useDesk();
  const { briefing, plan } = useRoom();
  const minutes = minutesToTalk(briefing, plan);
  if (settings.timeAdvice === 'hidden' || minutes === null) return null;
  const n = settings.timeAdvice === 'longer' ? minutes * 2 : minutes;
  return <p class="paper__advice">{words.t('war.timeAdvice', { n })}</p>;
}

/** One open inject with its form. */
export function OpenInject({ open, chosen, onChoose }: OpenInjectProps) {
  const { words } = useDesk();
  const { view, describe, commit } = useRoom();
  const { t } = words;
  const [note, setNote] = useState<NoteDraft>(EMPTY_NOTE);
  const [problem, setProblem] = useState<string | null>(null);
  const title = describe.title(`inject.${open.inject}`);
  const option = open.options.find((one) => one.option === chosen);
  const byDefault = describe.title(`inject.${open.inject}.option.${open.default}`);

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (option === undefined) {
      setProblem(t('war.commitNothing'));
      return;
    }
    const kept = noteOf(note);
    setProblem(
      commit({
        decision: { type: 'answer', inject: open.inject, option: option.option },
        ...(kept === undefined ? {} : { note: kept }),
        title: describe.title(`inject.${open.inject}.option.${option.option}`),
        irreversible: isIrreversible(option.tags),
      }),
    );
  }

  return (
    <article
      class="open-inject"
      aria-labelledby={`inject-${open.inject}`}
      data-inject={open.inject}
    >
      <TermsOnce of={open.inject}>
        <Paper inject={open.inject} kind={open.kind} to={open.to} minute={open.since}>
          <p class="paper__due">
            {t('war.defaultIn', { when: describe.within(view, open.due), option: byDefault })}
          </p>
          <TimeAdvice />
        </Paper>
        <form
          class={`options${option === undefined ? '' : ' options--chosen'}`}
          onSubmit={onSubmit}
        >
          <div class="options__group" role="radiogroup" aria-labelledby={`inject-${open.inject}`}>
            {open.options.map((one, n) => (
              <OptionCard
                key={one.option}
                open={open}
                option={one}
                place={n}
                chosen={one.option === chosen}
                onChoose={() => {
                  setProblem(null);
                  onChoose(one.option);
                }}
              />
            ))}
          </div>
          <div class="options__end">
            <NoteFields draft={note} onChange={setNote} />
            <button
              type="submit"
              class={`button${option === undefined ? '' : ' button--gold'}`}
              aria-label={t('war.commitLabel', { title })}
            >
              {t('war.commit')}
            </button>
          </div>
          <p class="problem" role="alert">
            {problem}
          </p>
        </form>
      </TermsOnce>
    </article>
  );
}
