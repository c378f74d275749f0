/** What a card says about cost, time and odds; the same for options and actions. */
import type { ChoiceView } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { isIrreversible, seatColour, useRoom } from './room.ts';

/** Dots for capacity points, drawn; the figure is in words beside them. */
export function Dots({ filled, total }: { readonly filled: number; readonly total: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: Math.max(filled, total) }, (_, n) => (
        <span key={`dot-${n}`} class={n < filled ? 'dot dot--full' : 'dot'} />
      ))}
    </span>
  );
}

/** The band of odds as a stretch of a line from 0 to 100 per cent. */
function OddsBar({ low, high }: ChoiceView['odds']) {
  return (
    <svg class="odds-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="odds-bar__rail" x="0" y="0" width="100" height="4" />
      <rect class="odds-bar__sure" x="0" y="0" width={low * 100} height="4" />
      <rect
        class="odds-bar__band"
        x={low * 100}
        y="0"
        width={Math.max(1, (high - low) * 100)}
        height="4"
      />
    </svg>
  );
}

/** What it takes: capacity, money and time, in the corner of the card. */
export function ChoiceCost({ choice }: { readonly choice: ChoiceView }) {
  const { words, formats } = useDesk();
  const { t } = words;
  return (
    <span class="cost">
      <Dots filled={choice.capacity} total={choice.capacity} />
      <span class="visually-hidden">{t('card.cost', { n: choice.capacity })}, </span>
      {choice.money > 0 ? <span>{formats.money(choice.money)}</span> : null}
      <span>{formats.duration(choice.takes)}</span>
    </span>
  );
}

/** Said only where help is on and guidance leans this way; where it doesn't, nothing is said. */
function Advice({ choice }: { readonly choice: ChoiceView }) {
  const { t } = useDesk().words;
  if (choice.advised !== true) return null;
  return (
    <span class="facts__advised">
      {t('card.advised')}
      <span class="visually-hidden">, {t('card.advisedOn')}</span>
    </span>
  );
}

/** Who does it, what it is filed under, and the odds. */
export function ChoiceFacts({ choice }: { readonly choice: ChoiceView }) {
  const { words, formats } = useDesk();
  const { briefing, describe } = useRoom();
  const { t } = words;
  const certain = choice.odds.low >= 0.995;
  return (
    <div class="facts">
      <span class={`seat-tag seat-tag--${seatColour(briefing, choice.seat)}`}>
        <span class="visually-hidden">{t('card.seat')} </span>
        {describe.seat(choice.seat)}
      </span>
      <Advice choice={choice} />
      {choice.tags
        .filter((tag) => tag !== 'irreversible')
        .map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      {isIrreversible(choice.tags) ? (
        <span class="facts__warn">{t('card.irreversible')}</span>
      ) : null}
      <span class="facts__odds">
        <span class="visually-hidden">{t('card.odds')} </span>
        {formats.odds(choice.odds)}
      </span>
      {certain ? null : <OddsBar {...choice.odds} />}
    </div>
  );
}
