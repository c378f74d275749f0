/** Every decision and every paper so far, newest first, and what was said and promised in public. */
import type { DecisionTaken, PaperView } from '../../../session/index.ts';
import { dateOfMinute } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import { useRoom } from './room.ts';

type Entry =
  | { readonly kind: 'paper'; readonly minute: number; readonly paper: PaperView }
  | { readonly kind: 'decision'; readonly minute: number; readonly taken: DecisionTaken };

/** Papers and decisions in one order, newest first; a paper stands before the answer to it. */
export function logEntries(
  papers: readonly PaperView[],
  decisions: readonly DecisionTaken[],
): readonly Entry[] {
  const entries: Entry[] = [
    ...papers.map((paper) => ({ kind: 'paper' as const, minute: paper.minute, paper })),
    ...decisions.map((taken) => ({ kind: 'decision' as const, minute: taken.minute, taken })),
  ];
  return entries.sort((a, b) => a.minute - b.minute).reverse();
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

/** The log. */
export function LogPanel() {
  const { words, formats } = useDesk();
  const { view } = useRoom();
  const { t } = words;
  const entries = logEntries(view.papers, view.decisions);
  return (
    <section class="log" aria-labelledby="log-title">
      <h2 class="desk__heading" id="log-title" tabIndex={-1}>
        {t('log.title')}
      </h2>
      <Said />
      <p class="quiet">{t(entries.length === 0 ? 'log.none' : 'log.note')}</p>
      <ol class="log__list">
        {entries.map((entry, n) => {
          const when = dateOfMinute(view, entry.minute);
          return (
            <li
              key={`${entry.kind}-${entries.length - n}`}
              class={`log__entry log__entry--${entry.kind}`}
            >
              <time dateTime={when}>{formats.date(when)}</time>
              <div>
                {entry.kind === 'paper' ? (
                  <PaperEntry paper={entry.paper} />
                ) : (
                  <DecisionLine taken={entry.taken} />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
