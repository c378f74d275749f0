/** What left: the range the team believed beside what was taken and what was published. */
import { useId } from 'preact/hooks';
import type { DebriefLoss } from '../../../session/index.ts';
import type { Frame } from './frame.ts';
import { textOf } from './labels.ts';

type Verdict = 'more' | 'less' | 'within';

/** Half a percent: what reads the same is the same. */
const SAME = 0.005;

/** Whether the truth lay above, below or within what was believed. */
export function lossVerdict({ low, high, taken }: DebriefLoss): Verdict {
  if (taken > high + SAME) return 'more';
  return taken < low - SAME ? 'less' : 'within';
}

function Picture({ loss, hatch }: { readonly loss: DebriefLoss; readonly hatch: string }) {
  const x = (share: number) => Math.max(0, Math.min(1, share)) * 160;
  return (
    <svg class="hw-loss-picture" viewBox="0 0 160 20" width={160} height={20} aria-hidden="true">
      <line class="hw-loss-base" x1={0} x2={160} y1={10} y2={10} />
      <rect
        class="hw-loss-believed"
        x={x(loss.low)}
        y={4}
        width={Math.max(2, x(loss.high) - x(loss.low))}
        height={12}
      />
      <rect
        x={x(loss.low)}
        y={4}
        width={Math.max(2, x(loss.high) - x(loss.low))}
        height={12}
        fill={`url(#${hatch})`}
      />
      {loss.published > 0 && (
        <rect class="hw-loss-published" x={0} y={7.5} width={x(loss.published)} height={5} />
      )}
      <line class="hw-loss-taken" x1={x(loss.taken)} x2={x(loss.taken)} y1={0} y2={20} />
    </svg>
  );
}

export function Loss({ frame }: { readonly frame: Frame }) {
  const { words, formats, debrief } = frame;
  const { t } = words;
  const hatch = useId();
  return (
    <section class="hw-part" aria-labelledby="hw-loss">
      <h2 id="hw-loss" tabIndex={-1}>
        {t('hotWash.loss')}
      </h2>
      {debrief.loss.length === 0 ? (
        <p>{t('hotWash.loss.none')}</p>
      ) : (
        <>
          <p class="hw-legend">{t('hotWash.loss.legend')}</p>
          <svg width={0} height={0} aria-hidden="true" class="hw-defs">
            <pattern
              id={hatch}
              width={6}
              height={6}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line class="hw-hatch" x1={0} y1={0} x2={0} y2={6} />
            </pattern>
          </svg>
          <table class="hw-table hw-loss">
            <caption class="visually-hidden">{t('hotWash.loss')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('hotWash.loss.data')}</th>
                <th scope="col" class="hw-loss-cell">
                  {t('hotWash.loss.picture')}
                </th>
                <th scope="col">{t('hotWash.loss.believed')}</th>
                <th scope="col">{t('hotWash.loss.taken')}</th>
                <th scope="col">{t('hotWash.loss.published')}</th>
                <th scope="col">{t('hotWash.loss.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {debrief.loss.map((loss) => (
                <tr key={loss.data}>
                  <th scope="row">{textOf(words, `data.${loss.data}.name`) ?? loss.data}</th>
                  <td class="hw-loss-cell">
                    <Picture loss={loss} hatch={hatch} />
                  </td>
                  <td class="hw-figure" data-label={t('hotWash.loss.believed')}>
                    {formats.percentRange(loss.low, loss.high)}
                  </td>
                  <td class="hw-figure" data-label={t('hotWash.loss.taken')}>
                    {formats.percent(loss.taken)}
                  </td>
                  <td class="hw-figure" data-label={t('hotWash.loss.published')}>
                    {formats.percent(loss.published)}
                  </td>
                  <td class={`hw-verdict hw-verdict-${lossVerdict(loss)}`}>
                    {t(`hotWash.loss.${lossVerdict(loss)}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
