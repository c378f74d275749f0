/** Everything so far, newest first, by kinds that can be left out; and what was said and promised in public. */
import { useState } from 'preact/hooks';
import type { Decision, DecisionTaken, PaperView } from '../../../session/index.ts';
import { confidenceWord, dateOfMinute } from '../../words/index.ts';
import { GoBackTo } from '../branches/go-back.tsx';
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import { LOG_KINDS, type LogEntry, type LogKind, logEntries } from './log-entries.ts';
import { useRoom } from './room.ts';

/** Compared here by hand: the session's own key would bring the whole engine into the page's first script. */
function isSame(a: Decision, b: Decision): boolean {
  if (a.type === 'answer' && b.type === 'answer')
    return a.inject === b.inject && a.option === b.option;
  return a.type === 'act' && b.type === 'act' && a.action === b.action && a.target === b.target;
}

/** Why, and how sure, where somebody wrote it down. */
function Note({ taken }: { readonly taken: DecisionTaken }) {
  const { t } = useDesk().words;
  const { tree } = useRoom();
  const node = tree.nodes.find(
    (one) =>
      one.turn === taken.turn && isSame(one.decision, taken.decision) && tree.line.includes(one.id),
  );
  const { rationale, confidence } = node?.note ?? {};
  return (
    <>
      {rationale === undefined ? null : (
        <p class="log__note">
          <bdi>{t('log.why', { rationale })}</bdi>
        </p>
      )}
      {confidence === undefined ? null : (
        <p class="quiet">
          {t('log.sure', { confidence: t(`note.confidence.${confidenceWord(confidence)}`) })}
        </p>
      )}
    </>
  );
}

function DecisionLine({ taken }: { readonly taken: DecisionTaken }) {
  const { words } = useDesk();
  const { describe } = useRoom();
  const { t } = words;
  const { decision } = taken;
  const by = t(`log.by.${taken.by}`, { seat: describe.seat(taken.seat) });
  switch (decision.type) {
    case 'advance':
      return <p class="log__turn">{t('log.advance')}</p>;
    case 'answer':
      return (
        <>
          <p class="log__what">
            {t('log.answered', {
              option: describe.title(`inject.${decision.inject}.option.${decision.option}`),
            })}
          </p>
          <p class="quiet">
            {describe.title(`inject.${decision.inject}`)} · {by}
          </p>
          <Note taken={taken} />
          <GoBackTo taken={taken} />
        </>
      );
    case 'act': {
      const action = describe.title(`action.${decision.action}`);
      return (
        <>
          <p class="log__what">
            {decision.target === undefined
              ? t('log.acted', { action })
              : t('log.actedOn', { action, asset: describe.asset(decision.target) })}
          </p>
          <p class="quiet">{by}</p>
          <Note taken={taken} />
          <GoBackTo taken={taken} />
        </>
      );
    }
  }
}

function PaperEntry({ paper }: { readonly paper: PaperView }) {
  const { words } = useDesk();
  const { describe } = useRoom();
  const { t } = words;
  const key = `inject.${paper.inject}`;
  return (
    <details class="log__paper">
      <summary>
        {describe.title(key)} <small>{t(`kind.${paper.kind}`)}</small>
      </summary>
      {words.has(`${key}.from`) ? (
        <p class="paper__from">{t('war.from', { from: t(`${key}.from`) })}</p>
      ) : null}
      {words.has(`${key}.body`) ? (
        <TermsOnce of={paper.inject}>
          <Paragraphs text={t(`${key}.body`)} />
        </TermsOnce>
      ) : null}
    </details>
  );
}

function Said() {
  const { words, formats } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  const nothing =
    view.disclosedAt === null && view.claims.length === 0 && view.promises.length === 0;
  if (nothing) return null;
  return (
    <section class="said" aria-labelledby="said-title">
      <h3 class="desk__subheading" id="said-title">
        {t('log.said')}
      </h3>
      <ul>
        {view.disclosedAt === null ? null : (
          <li>{t('log.disclosed', { date: describe.date(view, view.disclosedAt) })}</li>
        )}
        {view.claims.map((claim) => (
          <li key={`${claim.data}-${claim.minute}`}>
            {t(`log.claim.${claim.says}`, { data: describe.data(claim.data) })}{' '}
            {claim.contradictedAt === null ? null : (
              <strong class="said__false">
                {t('log.contradicted', {
                  date: formats.date(dateOfMinute(view, claim.contradictedAt)),
                })}
              </strong>
            )}
          </li>
        ))}
        {view.promises.map((one) => (
          <li key={one.promise}>{t('log.promise', { promise: t(`promise.${one.promise}`) })}</li>
        ))}
      </ul>
    </section>
  );
}

/** Shown at once; the rest on request, for a long exercise has thousands. */
const PAGE = 120;
/** Meters move all the time: they are there for whoever asks. */
const AT_FIRST: ReadonlySet<LogKind> = new Set(LOG_KINDS.filter((kind) => kind !== 'meter'));

function What({ entry }: { readonly entry: LogEntry }) {
  const { words, formats } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  switch (entry.kind) {
    case 'paper':
      return <PaperEntry paper={entry.paper} />;
    case 'decision':
      return <DecisionLine taken={entry.taken} />;
    case 'observation':
      return (
        <>
          <p>{t('happening.observed', { text: describe.observation(view, entry.seen) })}</p>
          <p class="quiet">{t(`confidence.${confidenceWord(entry.seen.confidence)}`)}</p>
        </>
      );
    case 'phase':
      return (
        <p class="log__phase">{t('happening.phaseChanged', { to: describe.state(entry.state) })}</p>
      );
    case 'meter': {
      const { meter, by, cause } = entry.change;
      const size = Math.abs(Math.round(by));
      return (
        <p class="quiet">
          {t(by > 0 ? 'happening.meterUp' : 'happening.meterDown', {
            meter: t(`meter.${meter}`),
            n: meter === 'budget' ? formats.money(size) : size,
            cause: describe.title(cause),
          })}
        </p>
      );
    }
  }
}

interface KindsProps {
  readonly shown: ReadonlySet<LogKind>;
  readonly onChange: (kinds: ReadonlySet<LogKind>) => void;
}

function Kinds({ shown, onChange }: KindsProps) {
  const { words } = useDesk();
  return (
    <fieldset class="log__kinds">
      <legend>{words.t('log.show')}</legend>
      {LOG_KINDS.map((kind) => (
        <label key={kind} class="dial__choice">
          <input
            type="checkbox"
            checked={shown.has(kind)}
            onChange={(event) => {
              const kinds = new Set(shown);
              if (event.currentTarget.checked) kinds.add(kind);
              else kinds.delete(kind);
              onChange(kinds);
            }}
          />
          {words.t(`log.show.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The log. */
export function LogPanel() {
  const { words, formats } = useDesk();
  const { view } = useRoom();
  const { t } = words;
  const [kinds, setKinds] = useState(AT_FIRST);
  const [length, setLength] = useState(PAGE);
  const entries = logEntries(view, kinds);
  return (
    <section class="log" aria-labelledby="log-title">
      <h2 class="desk__heading" id="log-title" tabIndex={-1}>
        {t('log.title')}
      </h2>
      <Said />
      <Kinds shown={kinds} onChange={setKinds} />
      <p class="quiet" role="status">
        {t('log.filtered', { n: entries.length })}
      </p>
      <ol class="log__list">
        {entries.slice(0, length).map((entry, n) => {
          const when = dateOfMinute(view, entry.minute);
          return (
            <li
              key={`${entry.kind}-${entries.length - n}`}
              class={`log__entry log__entry--${entry.kind}`}
            >
              <time dateTime={when}>{formats.date(when)}</time>
              <div>
                <What entry={entry} />
              </div>
            </li>
          );
        })}
      </ol>
      {entries.length <= length ? null : (
        <button type="button" class="button" onClick={() => setLength(length + 10 * PAGE)}>
          {t('desk.more')}
        </button>
      )}
    </section>
  );
}
