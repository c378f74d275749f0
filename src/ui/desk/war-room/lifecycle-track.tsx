/**
 * The breach's lifecycle as a line of phases: been there, now here, not yet; and the shortcuts really taken.
 *
 * Drawn from what the machine says it consists of. It names no phase itself.
 */
import { useDesk } from '../shared/context.ts';
import type { TrackPhase } from '../types.ts';
import { useRoom } from './room.ts';
import { type TrackStep, trackOf } from './track.ts';

function Step({
  step,
  n,
  total,
}: {
  readonly step: TrackStep;
  readonly n: number;
  readonly total: number;
}) {
  const { words } = useDesk();
  const { t } = words;
  const here = step.substates.find((one) => one.standing === 'current');
  return (
    <li
      class={`track__step track__step--${step.standing}`}
      {...(step.standing === 'current' ? { 'aria-current': 'step' as const } : {})}
    >
      <span class="track__dot" aria-hidden="true" />
      <span class="track__pips" aria-hidden="true">
        {step.substates.map((one) => (
          <span key={one.name} class={`track__pip track__pip--${one.standing}`} />
        ))}
      </span>
      <span class="track__words">
        <span class="visually-hidden">{t('track.step', { n, total })}: </span>
        <span class="track__phase">{t(`phase.${step.phase}`)}</span>
        <span class="visually-hidden">, {t(`track.${step.standing}`)}</span>
        {here === undefined ? null : (
          <span class="track__state">
            <span class="visually-hidden">: </span>
            {t(`state.${step.phase}.${here.name}`)}
          </span>
        )}
      </span>
    </li>
  );
}

/** The track. */
export function LifecycleTrack({ track }: { readonly track: readonly TrackPhase[] }) {
  const { words } = useDesk();
  const { view } = useRoom();
  const { t } = words;
  const { steps, jumps } = trackOf(track, view);
  const name = (place: number) => t(`phase.${track[place]?.phase ?? 'closed'}`);
  const total = Math.max(1, steps.length);
  const middle = (place: number) => ((place + 0.5) / total) * 100;
  return (
    <div class="track">
      <svg class="track__jumps" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {jumps.map(({ from, to }) => (
          <path
            key={`${from}-${to}`}
            d={`M${middle(from)} 10 C${middle(from)} 1 ${middle(to)} 1 ${middle(to)} 10`}
          />
        ))}
      </svg>
      <ol class="track__list" aria-label={t('track.label')}>
        {steps.map((step, n) => (
          <Step key={step.phase} step={step} n={n + 1} total={total} />
        ))}
      </ol>
      {jumps.length === 0 ? null : (
        <p class="visually-hidden">
          {jumps
            .map(({ from, to }) => t('track.jump', { from: name(from), to: name(to) }))
            .join('; ')}
        </p>
      )}
    </div>
  );
}
