/** The head of the war room: what is played, where the breach stands, what day it is, and the way to everything else. */
import type { ExerciseStore } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Tools } from '../shared/tools.tsx';
import type { TrackPhase } from '../types.ts';
import { LifecycleTrack } from './lifecycle-track.tsx';
import { useRoom } from './room.ts';

const DAY = 1440;

/** Day of the exercise, when it was detected, and the turn. */
function Standing() {
  const { words, formats } = useDesk();
  const { view } = useRoom();
  const { t } = words;
  const detected = view.breachLog.find(
    (entry) => !entry.state.startsWith('undetectedPersistence') && entry.state !== 'closed',
  );
  const since = detected === undefined ? null : view.minute - detected.minute;
  return (
    <div class="top__when">
      <p class="top__date">
        <time dateTime={view.date}>{formats.moment(view.date, view.turnLength)}</time>
      </p>
      <p class="top__standing">
        {t('war.day', { day: Math.floor(view.minute / DAY) + 1 })} ·{' '}
        {since === null
          ? t('war.nothingDetected')
          : since < DAY
            ? t('war.detectedNow')
            : t('war.detected', { ago: formats.ago(since - (since % DAY)) })}{' '}
        · {t('war.turn', { turn: view.turn })}
      </p>
    </div>
  );
}

export interface TopBarProps {
  readonly store: ExerciseStore;
  readonly track: readonly TrackPhase[];
}

/** The bar. */
export function TopBar({ store, track }: TopBarProps) {
  const { words } = useDesk();
  const { t } = words;
  return (
    <header class="top">
      <div class="top__name">
        <h1 class="top__title">{t('scenario.title')}</h1>
        <p class="top__seed">{t('war.seed', { seed: store.seed })}</p>
      </div>
      <LifecycleTrack track={track} />
      <Standing />
      <div class="top__tools">
        <Tools store={store} leave />
      </div>
    </header>
  );
}
