/** The meters: value, direction since the turn before, and on demand what moved them and why. */
import { useState } from 'preact/hooks';
import type { MeterId } from '../../../session/index.ts';
import { dateOfMinute } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Glossed, TermsOnce } from '../shared/glossed.tsx';
import { LossList, lossText, totalLoss } from './loss-list.tsx';
import { meterDeltas } from './news.ts';
import { useRoom } from './room.ts';

/** In the order of the desk. Budget has no upper end and so no bar; harm is shown where people depend on assets. */
const ORDER: readonly MeterId[] = [
  'trust',
  'evidence',
  'leadership',
  'stamina',
  'attribution',
  'legal',
  'harm',
  'budget',
];

function MeterDialog({
  meter,
  onClose,
}: {
  readonly meter: MeterId;
  readonly onClose: () => void;
}) {
  const { words, formats } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  const changes = view.meterLog
    .filter((one) => one.meter === meter && Math.round(one.by) !== 0)
    .toReversed();
  const figure = (by: number) =>
    meter === 'budget' ? formats.money(Math.abs(by)) : String(Math.abs(Math.round(by)));
  return (
    <Dialog title={t(`meter.${meter}`)} onClose={onClose}>
      <p>
        <TermsOnce of={meter}>
          <Glossed text={t(`meter.${meter}.about`)} />
        </TermsOnce>
      </p>
      <h3>{t('meter.whatMoved')}</h3>
      {changes.length === 0 ? (
        <p class="quiet">{t('meter.nothingMoved')}</p>
      ) : (
        <table class="moves">
          <thead>
            <tr>
              <th scope="col">{t('meter.when')}</th>
              <th scope="col">{t('meter.by')}</th>
              <th scope="col">{t('meter.why')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one, n) => (
              <tr key={`${changes.length - n}`}>
                <td>{formats.shortDate(dateOfMinute(view, one.minute))}</td>
                <td class="moves__by">
                  {t(one.by > 0 ? 'unit.up' : 'unit.down', { n: figure(one.by) })}
                </td>
                <td>{describe.title(one.cause)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function LossDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDesk();
  return (
    <Dialog title={words.t('meter.loss')} onClose={onClose}>
      <p>{words.t('meter.loss.about')}</p>
      <LossList />
    </Dialog>
  );
}

/** An arrow for up or down; the direction is in the button's name too. */
function Direction({ by }: { readonly by: number }) {
  if (by === 0) return null;
  return (
    <svg class="direction" viewBox="0 0 10 10" aria-hidden="true">
      <path d={by > 0 ? 'M5 1 L9 8 H1 Z' : 'M5 9 L1 2 H9 Z'} />
    </svg>
  );
}

/** All meters, each a button that tells what moved it. */
export function Meters() {
  const { words, formats } = useDesk();
  const { view, news, briefing } = useRoom();
  const { t } = words;
  const [open, setOpen] = useState<MeterId | 'loss' | null>(null);
  const deltas = meterDeltas(view, news.from);
  const loss = totalLoss(view.loss, briefing.dataSets);
  const serving = briefing.assets.some(({ serves }) => serves === true);

  return (
    <section class="meters" id="meters" tabIndex={-1} aria-label={t('meters.title')}>
      {ORDER.filter((meter) => meter !== 'harm' || serving).map((meter) => {
        const value = Math.round(view.meters[meter]);
        const by = Math.round(deltas[meter] ?? 0);
        const size = meter === 'budget' ? formats.money(Math.abs(by)) : String(Math.abs(by));
        const shown = meter === 'budget' ? formats.money(value) : String(value);
        const change =
          by === 0 ? t('unit.unchanged') : t(by > 0 ? 'unit.up' : 'unit.down', { n: size });
        return (
          <button
            key={meter}
            type="button"
            class={`meter meter--${meter}`}
            aria-haspopup="dialog"
            aria-label={t('meter.button', { meter: t(`meter.${meter}`), value: shown, change })}
            onClick={() => setOpen(meter)}
          >
            <span class="meter__name">{t(`meter.${meter}`)}</span>
            <span class="meter__value">
              {by === 0 ? null : (
                <span class="meter__delta">
                  <Direction by={by} />
                  {size}
                </span>
              )}
              {shown}
            </span>
            <span class="bar">
              {meter === 'budget' ? null : <span style={{ inlineSize: `${value}%` }} />}
            </span>
          </button>
        );
      })}
      <button
        type="button"
        class="meter meter--loss"
        aria-haspopup="dialog"
        aria-label={t('meter.lossButton', {
          meter: t('meter.loss'),
          value: lossText(formats, loss),
        })}
        onClick={() => setOpen('loss')}
      >
        <span class="meter__name">{t('meter.loss')}</span>
        <span class="meter__value">{lossText(formats, loss)}</span>
        <span class="bar bar--range">
          <span class="bar__could" style={{ inlineSize: `${loss.high * 100}%` }} />
          <span class="bar__seen" style={{ inlineSize: `${loss.low * 100}%` }} />
        </span>
      </button>
      {open === null ? null : open === 'loss' ? (
        <LossDialog onClose={() => setOpen(null)} />
      ) : (
        <MeterDialog meter={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
