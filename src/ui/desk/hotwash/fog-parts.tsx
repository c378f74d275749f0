/** What stands beside the network of the fog replay: data that left, what nobody looked at, what nothing could show. */
import type { FogLayer, FogRecord, FogView } from '../../../session/index.ts';
import { type Formats, listIn, type Words } from '../../words/index.ts';
import { textOf } from './labels.ts';

export type LayerId = 'knew' | 'knowable' | 'true';

export interface FogPartProps {
  readonly words: Words;
  readonly formats: Formats;
  readonly fog: FogView;
  readonly layer: LayerId;
  readonly day: (minute: number) => string;
}

/** Rows that are shown before the rest is only counted. */
const MOST = 8;

const assetName = (words: Words, id: string) => textOf(words, `asset.${id}.name`) ?? id;
const adversaryName = (words: Words, id: string) => textOf(words, `adversary.${id}.name`) ?? id;

/** Assets as a list: what the picture shows, for everyone. */
export function FogList({
  words,
  fog,
  picture,
  day,
}: Omit<FogPartProps, 'layer' | 'formats'> & { readonly picture: FogLayer }) {
  const { t } = words;
  const list = listIn(words, 'conjunction');
  return (
    <table class="fog-table">
      <caption class="visually-hidden">{t('fog.networkTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fog.asset')}</th>
          <th scope="col">{t('fog.status')}</th>
        </tr>
      </thead>
      <tbody>
        {picture.assets.map(({ asset, status, since, adversaries }) => (
          <tr key={asset}>
            <th scope="row">{assetName(words, asset)}</th>
            <td>
              {[
                t(`fog.status.${status}`),
                since === null || since > fog.minute ? null : t('fog.since', { date: day(since) }),
                adversaries.length === 0
                  ? null
                  : t('fog.who', {
                      list: list(adversaries.map((id) => adversaryName(words, id))),
                    }),
              ]
                .filter((one) => one !== null)
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What had left of each data set: the range believed, then what the records say, then the truth. */
export function FogDataRows({ words, formats, fog, layer }: Omit<FogPartProps, 'day'>) {
  const { t } = words;
  const shown = fog[layer === 'true' ? 'truth' : layer]?.data ?? [];
  const believed = new Map(fog.knew.data.map((one) => [one.data, one]));
  const rows = shown.filter(({ high, data }) => high > 0 || (believed.get(data)?.high ?? 0) > 0);
  const x = (share: number) => Math.max(0, Math.min(1, share)) * 160;
  return (
    <section class="fog-part" aria-labelledby="fog-data">
      <h3 id="fog-data">{t('fog.data')}</h3>
      {rows.length === 0 ? <p>{t('fog.dataNone')}</p> : null}
      <ul class="fog-data">
        {rows.map(({ data, low, high }) => {
          const known = believed.get(data);
          return (
            <li key={data}>
              <span>{textOf(words, `data.${data}.name`) ?? data}</span>
              <svg viewBox="0 0 160 14" width={160} height={14} aria-hidden="true">
                <rect class="fog-data__all" width={160} height={14} />
                {known === undefined ? null : (
                  <rect
                    class="fog-data__believed"
                    x={x(known.low)}
                    width={Math.max(2, x(known.high) - x(known.low))}
                    height={14}
                  />
                )}
                {layer === 'knew' ? null : (
                  <rect class="fog-data__now" x={0} y={4} width={Math.max(2, x(low))} height={6} />
                )}
              </svg>
              <span class="hw-figure">
                {t(`fog.data.${layer}`, { range: formats.percentRange(low, high) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One line for a technique on an asset, whoever used it and whichever component recorded it. */
function summedUp(records: readonly FogRecord[]): readonly FogRecord[] {
  const sums = new Map<string, FogRecord>();
  for (const one of records) {
    const key = `${one.asset} ${one.name}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined
        ? one
        : {
            ...sum,
            first: Math.min(sum.first, one.first),
            last: Math.max(sum.last, one.last),
            acts: sum.acts + one.acts,
            noticed: sum.noticed + one.noticed,
            wiped: sum.wiped && one.wiped,
          },
    );
  }
  return [...sums.values()];
}

/** What was recorded and not looked at. */
export function Unseen({ words, fog, day }: Omit<FogPartProps, 'layer' | 'formats'>) {
  const { t } = words;
  const unseen = summedUp(fog.unseen ?? []);
  return (
    <section class="fog-part" aria-labelledby="fog-unseen">
      <h3 id="fog-unseen">{t('fog.unseen')}</h3>
      {unseen.length === 0 ? <p>{t('fog.unseenNone')}</p> : null}
      <ul>
        {unseen.slice(0, MOST).map((one) => {
          const values = {
            name: one.name,
            asset: assetName(words, one.asset),
            from: day(one.first),
            to: day(one.last),
            acts: one.acts,
            noticed: one.noticed,
          };
          return (
            <li key={`${one.asset}${one.name}`}>
              {t(one.acts === 1 && one.noticed === 0 ? 'fog.recordOnce' : 'fog.record', values)}
              {one.wiped ? ` ${t('fog.wiped')}` : ''}
            </li>
          );
        })}
      </ul>
      {unseen.length > MOST ? <p>{t('fog.more', { n: unseen.length - MOST })}</p> : null}
    </section>
  );
}

/** What was done where there was no telemetry. */
export function Dark({ words, fog, day }: Omit<FogPartProps, 'layer' | 'formats'>) {
  const { t } = words;
  const dark = fog.dark ?? [];
  return (
    <section class="fog-part" aria-labelledby="fog-dark">
      <h3 id="fog-dark">{t('fog.dark')}</h3>
      {dark.length === 0 ? (
        <p>{t('fog.darkNone')}</p>
      ) : (
        <>
          <ul>
            {dark.slice(0, MOST).map(({ asset, acts, first, last }) => (
              <li key={asset}>
                {t('fog.darkAt', {
                  asset: assetName(words, asset),
                  acts,
                  from: day(first),
                  to: day(last),
                })}
              </li>
            ))}
          </ul>
          {dark.length > MOST ? <p>{t('fog.more', { n: dark.length - MOST })}</p> : null}
          <p class="fog-note">{t('fog.darkNote')}</p>
        </>
      )}
    </section>
  );
}
