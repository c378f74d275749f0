/** Deadlines of law or promise that have begun to run: what is owed, under which rule, and by when. */
import type { DefenderView } from '../../../session/index.ts';
import { dateOfMinute } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { useRoom } from './room.ts';

type Duty = DefenderView['duties'][number];

type Standing = 'due' | 'met' | 'missed';

const standingOf = (duty: Duty): Standing =>
  duty.metAt !== null ? 'met' : duty.missedAt !== null ? 'missed' : 'due';

/** Running clocks first, the most pressing at the head; then what was met or missed. */
export function inOrder(duties: readonly Duty[]): readonly Duty[] {
  const rank = (duty: Duty) => (standingOf(duty) === 'due' ? 0 : 1);
  return [...duties].sort((a, b) => rank(a) - rank(b) || a.due - b.due);
}

function DutyItem({ duty }: { readonly duty: Duty }) {
  const { words, formats } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  const key = `duty.${duty.duty}`;
  const standing = standingOf(duty);
  const on = (minute: number) => formats.date(dateOfMinute(view, minute));
  return (
    <li class={`duty duty--${standing}`}>
      <p class="duty__title">{t(`${key}.title`)}</p>
      <p class="duty__when">
        {standing === 'met'
          ? t('war.dutyMet', { date: on(duty.metAt ?? 0) })
          : standing === 'missed'
            ? t('war.dutyMissed', { date: on(duty.missedAt ?? 0) })
            : t('war.dutyDue', { when: describe.within(view, duty.due), date: on(duty.due) })}
      </p>
      {words.has(`${key}.body`) ? <p class="duty__body">{t(`${key}.body`)}</p> : null}
      <p class="quiet">{t('war.dutyFor', { seat: describe.seat(duty.seat), rule: duty.rule })}</p>
    </li>
  );
}

/** All clocks, if any has begun to run. */
export function Duties() {
  const { words } = useDesk();
  const { view } = useRoom();
  if (view.duties.length === 0) return null;
  return (
    <section class="duties" aria-labelledby="duties-title">
      <h2 class="desk__heading" id="duties-title">
        {words.t('war.duties')}
      </h2>
      <ul class="duties__list">
        {inOrder(view.duties).map((duty) => (
          <DutyItem key={duty.duty} duty={duty} />
        ))}
      </ul>
    </section>
  );
}
