/** What is new this turn, in words, with dice; and what the team's own decisions have brought since. */
import { useDesk } from '../shared/context.ts';
import type { Line } from './describe.ts';
import { type SeatFact, worthTelling } from './news.ts';
import { useRoom } from './room.ts';
import { factLine } from './seat-facts.tsx';

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { words } = useDesk();
  const main = lines.filter((line) => line.weight !== 'meter');
  const meters = lines.filter((line) => line.weight === 'meter');
  return (
    <>
      {main.length === 0 ? null : (
        <ul class="news__list">
          {main.map((line, n) => (
            <li
              key={`${n} ${line.text}`}
              class={`news__line news__line--${line.weight} news__line--${line.mood}`}
            >
              {line.text}
            </li>
          ))}
        </ul>
      )}
      {meters.length === 0 ? null : (
        <details class="news__meters" open={main.length === 0}>
          <summary>{words.t('war.newsDetails', { n: meters.length })}</summary>
          <ul class="news__list">
            {meters.map((line, n) => (
              <li key={`${n} ${line.text}`} class="news__line">
                {line.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The summary at the head of a turn. Focus comes to its heading when a turn begins. */
export function NewsPanel() {
  const { words, formats } = useDesk();
  const { view, news, describe } = useRoom();
  const { t } = words;
  const facts = (gained: readonly SeatFact[]): readonly Line[] =>
    gained.map((one) => ({
      text: factLine(words, describe, one),
      weight: 'plain',
      mood: 'neutral',
    }));
  const lines = (list: typeof news.since) =>
    worthTelling(list)
      .map((one) => describe.line(view, one))
      .filter((one) => one !== null);
  const told = lines(news.turnLines);
  const turn = [...told, ...facts(news.newFacts.turn)];
  const since = [...lines(news.since), ...facts(news.newFacts.since)];
  const over = view.ended !== null;
  // The end is what is new then; that nothing came with the turn would only stand in its way.
  const quiet =
    (turn.length === 0 || (told.length === 0 && view.turn <= 1)) && !(over && since.length > 0);
  return (
    <section class="news" aria-labelledby="news-title">
      <h2 class="desk__heading" id="news-title" tabIndex={-1} data-head>
        {t('war.news')}{' '}
        <small>
          {t('war.newsTurn', { turn: view.turn, date: formats.moment(view.date, view.turnLength) })}
        </small>
      </h2>
      {quiet ? (
        <p class="quiet">
          {t(
            over
              ? 'war.newsEnded'
              : view.turn > 1
                ? 'war.newsQuiet'
                : view.open.length > 0
                  ? 'war.newsStart'
                  : 'war.newsStartQuiet',
          )}
        </p>
      ) : null}
      {turn.length === 0 ? null : <Lines lines={turn} />}
      {since.length === 0 ? null : (
        <>
          {over && turn.length === 0 ? null : <h3 class="news__since">{t('war.newsSince')}</h3>}
          <Lines lines={since} />
        </>
      )}
    </section>
  );
}
