/** One action of the playbook: what it costs, what to aim it at, and the button that starts it. */
import { useState } from 'preact/hooks';
import type { ActionView } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Glossed } from '../shared/glossed.tsx';
import { ChoiceCost, ChoiceFacts } from './choice-facts.tsx';
import { EMPTY_NOTE, type NoteDraft, NoteFields, noteOf } from './note-fields.tsx';
import { isIrreversible, useRoom } from './room.ts';

interface TargetProps {
  readonly action: ActionView;
  readonly title: string;
  readonly target: string;
  readonly onChoose: (target: string) => void;
}

function Target({ action, title, target, onChoose }: TargetProps) {
  const { words } = useDesk();
  const { view, describe } = useRoom();
  const blind = new Set(view.assets.filter((one) => one.telemetry === 0).map((one) => one.id));
  return (
    <label class="field field--row">
      <span aria-hidden="true">{words.t('playbook.target')}</span>
      <select
        class="input"
        aria-label={words.t('playbook.targetFor', { title })}
        value={target}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{words.t('playbook.targetNone')}</option>
        {action.targets.map((asset) => (
          <option key={asset} value={asset}>
            {blind.has(asset)
              ? words.t('playbook.targetBlind', { asset: describe.asset(asset) })
              : describe.asset(asset)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A card that can be started, with its form. */
export function ReadyAction({ action }: { readonly action: ActionView }) {
  const { words, foreign } = useDesk();
  const { describe, commit, chosenAsset } = useRoom();
  const { t } = words;
  const key = `action.${action.action}`;
  const title = describe.title(key);
  const hinted = chosenAsset !== null && action.targets.includes(chosenAsset) ? chosenAsset : '';
  const only = action.targets.length === 1 ? (action.targets[0] ?? '') : hinted;
  const [picked, setPicked] = useState<string | null>(null);
  const [note, setNote] = useState<NoteDraft>(EMPTY_NOTE);
  const [problem, setProblem] = useState<string | null>(null);
  const target =
    picked !== null && (picked === '' || action.targets.includes(picked)) ? picked : only;

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (action.needsTarget && target === '') {
      setProblem(t('refusal.target-missing'));
      return;
    }
    const kept = noteOf(note);
    setProblem(
      commit({
        decision: {
          type: 'act',
          action: action.action,
          ...(action.needsTarget ? { target } : {}),
        },
        ...(kept === undefined ? {} : { note: kept }),
        title,
        irreversible: isIrreversible(action.tags),
      }),
    );
  }

  return (
    <li>
      <form class="card action" onSubmit={onSubmit} aria-labelledby={`action-${action.action}`}>
        <div class="option__head">
          <h3 {...foreign} class="action__title" id={`action-${action.action}`}>
            {title}
          </h3>
          <ChoiceCost choice={action} />
        </div>
        {words.has(`${key}.body`) ? (
          <p class="card__body" {...foreign}>
            <Glossed text={t(`${key}.body`)} />
          </p>
        ) : null}
        <ChoiceFacts choice={action} />
        <NoteFields draft={note} onChange={setNote} />
        <div class="action__end">
          {action.needsTarget ? (
            <Target
              action={action}
              title={title}
              target={target}
              onChoose={(asset) => {
                setPicked(asset);
                setProblem(null);
              }}
            />
          ) : null}
          <button
            type="submit"
            class="button button--small action__start"
            aria-label={t('playbook.startLabel', { title })}
          >
            {t('playbook.start')}
          </button>
        </div>
        <p class="problem" role="alert">
          {problem}
        </p>
      </form>
    </li>
  );
}

/** A card that can't be started now, with the reason. */
export function BlockedAction({ action }: { readonly action: ActionView }) {
  const { words, foreign } = useDesk();
  const { describe } = useRoom();
  const key = `action.${action.action}`;
  return (
    <li class="card action card--blocked">
      <div class="option__head">
        <h3 {...foreign} class="action__title">
          {describe.title(key)}
        </h3>
        <ChoiceCost choice={action} />
      </div>
      {action.blocked === null ? null : (
        <p class="card__blocked">{words.t(`card.blocked.${action.blocked}`)}</p>
      )}
      {words.has(`${key}.body`) ? (
        <p class="card__body" {...foreign}>
          {words.t(`${key}.body`)}
        </p>
      ) : null}
      <ChoiceFacts choice={action} />
    </li>
  );
}
