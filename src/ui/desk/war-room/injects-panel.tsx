/** The first tab: what is new, what asks for an answer, what is under way. */
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { Duties } from './duties.tsx';
import { newPapers } from './news.ts';
import { NewsPanel } from './news-panel.tsx';
import { OpenInject } from './open-inject.tsx';
import { Paper } from './paper.tsx';
import { useRoom } from './room.ts';
import { SeatFacts } from './seat-facts.tsx';

export interface InjectsPanelProps {
  /** The option chosen and not yet committed, by inject. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (inject: string, option: string) => void;
  readonly onPlaybook: () => void;
}

/** The four steps of a turn, for the first one. */
function FirstTurn() {
  const { words } = useDesk();
  return (
    <section class="first-turn" aria-labelledby="first-turn-title">
      <h2 class="desk__heading" id="first-turn-title">
        {words.t('war.firstTurn')}
      </h2>
      <ol class="first-turn__steps">
        {['read', 'answer', 'spend', 'advance'].map((step) => (
          <li key={step}>{words.t(`help.turn.${step}`)}</li>
        ))}
      </ol>
      <p class="quiet">{words.t('help.fog')}</p>
    </section>
  );
}

function Running() {
  const { words } = useDesk();
  const { view, describe } = useRoom();
  if (view.running.length === 0) return null;
  return (
    <section class="running" aria-labelledby="running-title">
      <h2 class="desk__heading" id="running-title">
        {words.t('war.running')}
      </h2>
      <ul class="running__list">
        {view.running.map((one) => {
          const values = { title: describe.title(one.key), when: describe.within(view, one.due) };
          const length = Math.max(1, one.due - one.started);
          return (
            <li key={`${one.key}/${one.target}`}>
              {one.target === null
                ? words.t('war.runningItem', values)
                : words.t('war.runningOn', { ...values, target: describe.asset(one.target) })}
              <span class="bar" aria-hidden="true">
                <span style={{ inlineSize: `${((view.minute - one.started) / length) * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Told() {
  const { words } = useDesk();
  const { view, news } = useRoom();
  const told = newPapers(view, news);
  if (told.length === 0) return null;
  return (
    <section class="told" aria-labelledby="told-title">
      <h2 class="desk__heading" id="told-title">
        {words.t('war.papersTold')}
      </h2>
      {told.map((paper) => (
        <TermsOnce key={paper.inject} of={paper.inject}>
          <Paper inject={paper.inject} kind={paper.kind} to={paper.to} minute={paper.minute} />
        </TermsOnce>
      ))}
    </section>
  );
}

/** What is new, open injects, what seats know, deadlines and undertakings under way. */
export function InjectsPanel({ chosen, onChoose, onPlaybook }: InjectsPanelProps) {
  const { words } = useDesk();
  const { view } = useRoom();
  return (
    <>
      <NewsPanel />
      {view.ended !== null ? null : (
        <section class="open-injects" aria-labelledby="open-title">
          <h2 class="desk__heading" id="open-title">
            {words.t('war.open')}
          </h2>
          {view.open.length === 0 ? (
            <>
              <p class="quiet">{words.t('war.openNone')}</p>
              <button type="button" class="button open-injects__playbook" onClick={onPlaybook}>
                {words.t('war.toPlaybook')}
              </button>
            </>
          ) : null}
          {view.open.map((open) => (
            <OpenInject
              key={open.inject}
              open={open}
              chosen={chosen[open.inject] ?? null}
              onChoose={(option) => onChoose(open.inject, option)}
            />
          ))}
        </section>
      )}
      <SeatFacts />
      <Duties />
      {view.turn <= 1 && view.ended === null ? <FirstTurn /> : null}
      <Told />
      <Running />
    </>
  );
}
