/**
 * What single seats know, seat by seat. Shown to the whole table, because one screen is; whoever sits in the seat
 * is the one to say it aloud. Folded when nothing in it is new.
 */
import type { Words } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import type { Describer } from './describe.ts';
import type { SeatFact } from './news.ts';
import { seatColour, useRoom } from './room.ts';

/** One line that names a new fact and whose it is. */
export function factLine(words: Words, describe: Describer, { fact, seat }: SeatFact): string {
  return words.t('war.newsFact', {
    seat: describe.seat(seat),
    title: words.t(`fact.${fact}.title`),
  });
}

/** Facts by seat, in the order of the seats; seats that know nothing of their own are left out. */
export function factsBySeat(
  seats: readonly string[],
  facts: readonly SeatFact[],
): readonly { readonly seat: string; readonly facts: readonly SeatFact[] }[] {
  return seats
    .map((seat) => ({ seat, facts: facts.filter((one) => one.seat === seat) }))
    .filter((group) => group.facts.length > 0);
}

function Fact({ fact, isNew }: { readonly fact: string; readonly isNew: boolean }) {
  const { words } = useDesk();
  const key = `fact.${fact}`;
  return (
    <li class={isNew ? 'seat-fact seat-fact--new' : 'seat-fact'}>
      <p class="seat-fact__title">
        {words.t(`${key}.title`)}
        {isNew ? (
          <>
            {' '}
            <span class="seat-fact__new">{words.t('war.factNew')}</span>
          </>
        ) : null}
      </p>
      {words.has(`${key}.body`) ? (
        <div class="seat-fact__body">
          <TermsOnce of={fact}>
            <Paragraphs text={words.t(`${key}.body`)} />
          </TermsOnce>
        </div>
      ) : null}
    </li>
  );
}

/** The section, if any seat knows anything of its own. */
export function SeatFacts() {
  const { words } = useDesk();
  const { view, news, briefing, describe } = useRoom();
  const { t } = words;
  if (view.facts.length === 0) return null;
  const fresh = new Set([...news.newFacts.turn, ...news.newFacts.since].map((one) => one.fact));
  const n = view.facts.filter((one) => fresh.has(one.fact)).length;
  return (
    <section class="seat-facts" aria-labelledby="facts-title">
      <h2 class="desk__heading" id="facts-title">
        {t('war.facts')}
      </h2>
      <details open={n > 0}>
        <summary>
          {t('war.factsCount', { n: view.facts.length })}
          {n === 0 ? null : `, ${t('war.factsNew', { n })}`}
        </summary>
        <dl class="seat-facts__list">
          {factsBySeat(briefing.seats, view.facts).map(({ seat, facts }) => (
            <div key={seat}>
              <dt>
                <span class={`seat-tag seat-tag--${seatColour(briefing, seat)}`}>
                  {describe.seat(seat)}
                </span>
              </dt>
              <dd>
                <ul class="seat-facts__facts">
                  {facts.map(({ fact }) => (
                    <Fact key={fact} fact={fact} isNew={fresh.has(fact)} />
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
