/** Data loss as a range: what was seen to leave, and what could have left unseen. */
import type { LossView } from '../../../session/index.ts';
import type { Formats } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { useRoom } from './room.ts';

/** The range over all data sets together, by size, as one figure for the meters. */
export function totalLoss(
  loss: readonly LossView[],
  sizes: readonly { readonly id: string; readonly size: number }[],
): { readonly low: number; readonly high: number } {
  let [low, high, total] = [0, 0, 0];
  for (const one of loss) {
    const size = sizes.find((set) => set.id === one.data)?.size ?? 0;
    low += one.low * size;
    high += one.high * size;
    total += size;
  }
  return total === 0 ? { low: 0, high: 0 } : { low: low / total, high: high / total };
}

/** `11–40%`, or `0%` for nothing. */
export function lossText(formats: Formats, loss: { low: number; high: number }): string {
  return formats.percentRange(loss.low, loss.high);
}

/** Every data set with its range. */
export function LossList() {
  const { words, formats } = useDesk();
  const { view, briefing, describe } = useRoom();
  const { t } = words;
  return (
    <section aria-labelledby="loss-title">
      <h3 class="desk__subheading" id="loss-title">
        {t('network.loss')}
      </h3>
      <ul class="loss">
        {view.loss.map((one) => {
          const size = briefing.dataSets.find((set) => set.id === one.data)?.size ?? 0;
          return (
            <li key={one.data}>
              <span class="loss__name">
                {describe.data(one.data)} <small>{formats.size(size)}</small>
              </span>
              <span class="loss__range">
                {one.high === 0
                  ? t('network.lossNone')
                  : t('network.lossRange', { range: lossText(formats, one) })}
                {one.published === null ? null : (
                  <strong class="loss__published">
                    {t('network.lossPublished', { share: formats.percent(one.published.share) })}
                  </strong>
                )}
              </span>
              <span class="bar bar--range" aria-hidden="true">
                <span class="bar__could" style={{ inlineSize: `${one.high * 100}%` }} />
                <span class="bar__seen" style={{ inlineSize: `${one.low * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
