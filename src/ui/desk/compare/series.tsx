/** One quantity of both lines over the common time axis, as steps; and the same as a table. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { useState } from 'preact/hooks';
import type { ComparedSeries, Comparison, SeriesPoint, Side } from '../../../session/index.ts';
import { createTickText } from '../branches/tick-text.ts';
import { textOf } from '../hotwash/labels.ts';
import { createTimeScale } from '../hotwash/time-scale.ts';
import { useWidth } from '../hotwash/use-width.ts';
import { useDesk } from '../shared/context.ts';
import { InTurn } from '../shared/in-turn.tsx';
import type { Saying } from './saying.ts';

const HEIGHT = 210;
const BOX = { left: 52, right: 14, top: 12, bottom: 26 } as const;
const SIDES = ['a', 'b'] as const;

export interface SeriesProps {
  readonly comparison: Comparison;
  readonly saying: Saying;
  readonly names: Readonly<Record<Side, string>>;
}

const idOf = ({ id, subject }: ComparedSeries): string => `${id}/${subject ?? ''}`;

/** The value of a step line at a minute. */
export function valueAt(points: readonly SeriesPoint[], minute: number): number {
  let value = 0;
  for (const point of points) {
    if (point.minute > minute) break;
    value = point.value;
  }
  return value;
}

/** How far apart the lines run, as a share of the highest value: what differs most is shown first. */
function apartness({ known, true: truth }: ComparedSeries): number {
  const both = truth ?? known;
  const minutes = [...both.a, ...both.b].map(({ minute }) => minute);
  const most = Math.max(1e-9, ...[...both.a, ...both.b].map(({ value }) => Math.abs(value)));
  const apart = minutes.map((at) => Math.abs(valueAt(both.a, at) - valueAt(both.b, at)));
  return Math.max(0, ...apart) / most;
}

const moves = ({ known, true: truth }: ComparedSeries): boolean =>
  [known.a, known.b, truth?.a ?? [], truth?.b ?? []].some((points) => points.length > 1);

function Chart({
  series,
  comparison,
  saying,
  name,
}: SeriesProps & { readonly series: ComparedSeries; readonly name: string }) {
  const { words, formats } = useDesk();
  const { t } = words;
  const [host, width] = useWidth(520);
  const { from, to, divergence } = comparison;
  const all = [series.known, series.true].flatMap((one) =>
    one === null ? [] : [...one.a, ...one.b],
  );
  const most = Math.max(...all.map(({ value }) => value), series.unit === 'share' ? 0.05 : 1);
  const least = Math.min(0, ...all.map(({ value }) => value));
  const scale = createTimeScale({
    start: saying.when(0),
    end: to,
    width: width - BOX.left - BOX.right,
    moments: all.map(({ minute }) => minute),
    labelWidth: 66,
  });
  const x = (minute: number) => BOX.left + scale.x(minute);
  const y = scaleLinear([least, most], [HEIGHT - BOX.bottom, BOX.top]).nice(4);
  const tickText = createTickText(words, formats, saying.when);

  /** Each line has its letter at its end, the higher one above and the other below: colour alone tells nobody all. */
  function letterAt(side: Side): number {
    const ends = { a: series.known.a.at(-1)?.value ?? 0, b: series.known.b.at(-1)?.value ?? 0 };
    const above = side === 'a' ? ends.a >= ends.b : ends.b > ends.a;
    return y(ends[side]) + (above ? -6 : 14);
  }

  function way(points: readonly SeriesPoint[], side: Side): string {
    const end = comparison[side].minute;
    const last = points.at(-1);
    const whole =
      last === undefined || last.minute >= end
        ? points
        : [...points, { minute: end, value: last.value }];
    return (
      line<SeriesPoint>(
        ({ minute }) => x(minute),
        ({ value }) => y(value),
      ).curve(curveStepAfter)([...whole]) ?? ''
    );
  }

  return (
    <div class="cmp-chart" ref={host} dir="ltr">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('compare.series.chart', {
          what: name,
          from: saying.day(from),
          to: saying.day(to),
        })}
      >
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line
              class="cmp-grid"
              x1={BOX.left}
              x2={width - BOX.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text class="cmp-tick cmp-tick--end" x={BOX.left - 8} y={y(value) + 4}>
              {saying.number(series.unit, value)}
            </text>
          </g>
        ))}
        {scale.ticks.map((minute) => (
          <text key={minute} class="cmp-tick" x={x(minute)} y={HEIGHT - 6}>
            {tickText(minute)}
          </text>
        ))}
        {divergence === null || divergence.kind === 'setup' ? null : (
          <line
            class="cmp-parts"
            x1={x(divergence.minute)}
            x2={x(divergence.minute)}
            y1={BOX.top}
            y2={HEIGHT - BOX.bottom}
          />
        )}
        {SIDES.map((side) => (
          <g key={side}>
            {series.true === null ? null : (
              <path
                class={`cmp-series cmp-series--true cmp-${side}`}
                d={way(series.true[side], side)}
              />
            )}
            <path class={`cmp-series cmp-${side}`} d={way(series.known[side], side)} />
            <text
              class={`cmp-end cmp-${side}`}
              x={x(comparison[side].minute) - 3}
              y={letterAt(side)}
            >
              {t(side === 'a' ? 'compare.a' : 'compare.b')}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Table({
  series,
  saying,
  names,
  name,
}: SeriesProps & { readonly series: ComparedSeries; readonly name: string }) {
  const { words } = useDesk();
  const { t } = words;
  const columns = SIDES.flatMap((side) => [
    { side, key: 'compare.series.known', points: series.known[side] },
    ...(series.true === null
      ? []
      : [{ side, key: 'compare.series.true', points: series.true[side] }]),
  ]);
  const minutes = [
    ...new Set(columns.flatMap(({ points }) => points.map(({ minute }) => minute))),
  ].sort((a, b) => a - b);
  return (
    <details class="hw-table-fold">
      <summary>{t('compare.series.table')}</summary>
      <div class="cmp-table">
        <table class="hw-table">
          <caption class="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.series.when')}</th>
              {columns.map(({ side, key }) => (
                <th key={key + side} scope="col">
                  {t(key, { line: names[side] })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {minutes.map((minute) => (
              <tr key={minute}>
                <th scope="row">{saying.day(minute)}</th>
                {columns.map(({ side, key, points }) => (
                  <td key={key + side} class="hw-figure">
                    {saying.number(series.unit, valueAt(points, minute))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The part of the page. */
export function Series(props: SeriesProps) {
  const { words } = useDesk();
  const { t } = words;
  const shown = props.comparison.series.filter(moves);
  const first = [...shown].sort((a, b) => apartness(b) - apartness(a))[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const series = shown.find((one) => idOf(one) === chosen) ?? first;
  if (series === undefined) return null;
  const nameOf = ({ id, subject }: ComparedSeries) => {
    const kind = t(`compare.series.${id}`);
    if (subject === null) return kind;
    return t('compare.kindOf', { kind, subject: textOf(words, `data.${subject}`) ?? subject });
  };
  const name = nameOf(series);
  return (
    <section aria-labelledby="cmp-series">
      <div class="cmp-series__head">
        <h2 id="cmp-series" tabIndex={-1}>
          {t('compare.series')}
        </h2>
        <label class="cmp-choose__one">
          {t('compare.series.show')}
          <select value={idOf(series)} onChange={(event) => setChosen(event.currentTarget.value)}>
            {shown.map((one) => (
              <option key={idOf(one)} value={idOf(one)}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <InTurn>
        <Chart {...props} series={series} name={name} />
        <p class="hw-legend">
          <span class="cmp-badge cmp-a" aria-hidden="true" /> {props.names.a}{' '}
          <span class="cmp-badge cmp-b" aria-hidden="true" /> {props.names.b} ·{' '}
          {t(series.true === null ? 'compare.series.legendKnown' : 'compare.series.legend')}
        </p>
        <Table {...props} series={series} name={name} />
      </InTurn>
    </section>
  );
}
