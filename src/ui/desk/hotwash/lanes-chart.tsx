/**
 * The lanes as a picture: what was true, solid, above what the team knew, hatched. For eyes only; the table
 * beneath it carries the same for everyone, so the picture is one image with one name.
 */
import { axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { running } from '../../words/index.ts';
import { textScale } from '../shared/text-scale.ts';
import type { Frame } from './frame.ts';
import { laneName, spanLabel } from './labels.ts';
import { type Bar, type LaneRows, layLanes, type RowSizes } from './lane-rows.ts';
import { createTimeScale, type TimeScale } from './time-scale.ts';
import { useWidth } from './use-width.ts';

const WIDE: RowSizes = { truth: 24, knew: 14, gap: 3, between: 24, name: 0, letter: 6.6 };
const NARROW: RowSizes = { truth: 22, knew: 12, gap: 3, between: 16, name: 22, letter: 6.6 };
const NAMES = 132;
const TICK = 62;
const NARROW_BELOW = 560;
const TOP = 10;
const AXIS = 30;

function grown(sizes: RowSizes, by: number): RowSizes {
  return {
    truth: sizes.truth * by,
    knew: sizes.knew * by,
    gap: sizes.gap,
    between: sizes.between * by,
    name: sizes.name * by,
    letter: sizes.letter * by,
  };
}

/** Every moment at which something begins, ends or happens. */
export function momentsOf({ debrief }: Frame): readonly number[] {
  return [
    ...debrief.lanes.flatMap((lane) => [
      ...[...lane.truth, ...lane.knew].flatMap(({ from, to }) => [from, to]),
      ...lane.marks.map(({ minute }) => minute),
    ]),
    ...debrief.decisions.map(({ minute }) => minute),
  ];
}

/** Which of the four inks a lane is drawn in: its place among the adversaries. */
function inks(frame: Frame): ReadonlyMap<string, string> {
  const adversaries = frame.debrief.lanes.filter(({ kind }) => kind === 'adversary');
  return new Map(adversaries.map(({ id }, i) => [id, `ink-${i % 4}`]));
}

/** Words under a tick: the hour, the day or the month, with the year wherever it is not the last one said. */
function tickTexts({ words, formats, when }: Frame, ticks: readonly number[]) {
  const texts = new Map<number, string>();
  const months = new Intl.DateTimeFormat(words.language, { month: 'short', timeZone: 'UTC' });
  let said = Number.NaN;
  for (const minute of ticks) {
    const iso = when(minute);
    const date = new Date(iso);
    const month = months.format(date);
    const day = date.getUTCDate();
    const year = String(date.getUTCFullYear());
    if (date.getUTCHours() + date.getUTCMinutes() > 0) {
      texts.set(minute, formats.clock(iso));
    } else if (day > 1) {
      texts.set(minute, words.t('hotWash.tick.day', { day, month }));
    } else if (date.getUTCFullYear() === said) {
      texts.set(minute, month);
    } else {
      texts.set(minute, words.t('hotWash.tick.month', { month, year }));
      said = date.getUTCFullYear();
    }
  }
  return texts;
}

function Axis({
  frame,
  scale,
  height,
}: {
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly height: number;
}) {
  const ref = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    // d3-axis wants a scale of its own kind; ours bends, so it is given the bend tick by tick.
    const corners = [...new Set([0, ...scale.ticks, frame.debrief.minutes])];
    const bent = scaleLinear(
      corners,
      corners.map((minute) => scale.x(minute)),
    );
    const texts = tickTexts(frame, scale.ticks);
    const axis = axisBottom(bent)
      .tickValues([...scale.ticks])
      .tickFormat((minute) => texts.get(Number(minute)) ?? '')
      .tickSizeInner(-height)
      .tickSizeOuter(0)
      .tickPadding(10);
    select(ref.current).call(axis);
  }, [frame, scale, height]);
  return <g ref={ref} class="hw-axis" transform={`translate(0 ${height})`} />;
}

function BarShape({
  bar,
  ink,
  fill,
}: {
  readonly bar: Bar;
  readonly ink: string;
  readonly fill?: string;
}) {
  return (
    <rect
      class={`hw-bar hw-${bar.span.kind} ${ink}`}
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      rx={1.5}
      {...(fill === undefined ? {} : { fill })}
    />
  );
}

function Lane({
  frame,
  row,
  ink,
  hatch,
  scale,
  sizes,
  nameX,
}: {
  readonly frame: Frame;
  readonly row: LaneRows;
  readonly ink: string;
  readonly hatch: string;
  readonly scale: TimeScale;
  readonly sizes: RowSizes;
  /** Names stand at the left of the rows, or above them where there is no room. */
  readonly nameX: number;
}) {
  const { words } = frame;
  const { lane } = row;
  const first = row.truth[0];
  const knewY = row.top + row.height - 3;
  return (
    <g>
      <text class="hw-lane-name" x={nameX} y={row.nameY} dy={nameX < 0 ? '0.34em' : 0}>
        {running(words, laneName(words, lane))}
      </text>
      {row.truth.map((bar) => (
        <BarShape key={`t${bar.span.from}${bar.span.kind}`} bar={bar} ink={ink} />
      ))}
      {row.knew.map((bar) => (
        <g key={`k${bar.span.from}${bar.span.kind}`}>
          <BarShape bar={bar} ink={`${ink} hw-knew`} />
          <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} fill={`url(#${hatch})`} />
        </g>
      ))}
      {lane.kind === 'adversary' && row.knew.length === 0 && first && (
        <text class="hw-never" x={first.x} y={knewY}>
          {running(words, words.t('hotWash.lanes.neverRow'))}
        </text>
      )}
      {lane.kind === 'adversary' && lane.knownFrom !== null && row.knew.length > 0 && (
        <line
          class="hw-known-from"
          x1={scale.x(lane.knownFrom)}
          x2={scale.x(lane.knownFrom)}
          y1={row.top + row.height - sizes.knew - 3}
          y2={row.top + row.height + 5}
        />
      )}
      {row.marks.map((mark) => (
        <path
          key={`m${mark.minute}`}
          class={`hw-mark ${ink}`}
          d={`M${mark.x} ${mark.y + 3.5}l-4 -6h8z`}
        />
      ))}
      {row.words.map((word) => (
        <text
          key={`w${word.x}${word.text}`}
          class={word.on === null ? 'hw-word' : `hw-word hw-on-${word.on}`}
          x={word.x}
          y={word.y}
          dy="0.34em"
        >
          {running(words, word.text)}
        </text>
      ))}
    </g>
  );
}

export function LanesChart({ frame, label }: { readonly frame: Frame; readonly label: string }) {
  const [host, outer] = useWidth(860);
  const hatch = useId();
  const unit = textScale();
  const narrow = outer < NARROW_BELOW * unit;
  const names = NAMES * unit;
  const left = narrow ? 0 : names;
  const sizes = useMemo(() => grown(narrow ? NARROW : WIDE, unit), [narrow, unit]);
  const width = Math.max(80, outer - left - 2);
  const drawn = useMemo(() => {
    const scale = createTimeScale({
      start: frame.briefing.start,
      end: frame.debrief.minutes,
      width,
      moments: momentsOf(frame),
      labelWidth: TICK * unit,
    });
    const laid = layLanes({
      lanes: frame.debrief.lanes,
      scale,
      width,
      sizes,
      label: (span) => spanLabel(frame.words, span),
    });
    return { scale, ...laid };
  }, [frame, width, sizes, unit]);
  const { scale, rows, height } = drawn;
  const ink = inks(frame);
  const plot = height + 14;
  return (
    <div class="hw-lanes" ref={host}>
      <svg
        role="img"
        aria-label={label}
        width={outer}
        height={plot + TOP + AXIS * unit}
        viewBox={`0 0 ${outer} ${plot + TOP + AXIS * unit}`}
      >
        <defs>
          <pattern
            id={hatch}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="hw-hatch" x1={0} y1={0} x2={0} y2={6} />
          </pattern>
        </defs>
        <g transform={`translate(${left} ${TOP})`}>
          {scale.wide && (
            <rect
              class="hw-wide"
              x={scale.x(scale.wide.from)}
              y={-TOP}
              width={scale.x(scale.wide.to) - scale.x(scale.wide.from)}
              height={plot + TOP}
            />
          )}
          <Axis frame={frame} scale={scale} height={plot} />
          {rows.map((row) => (
            <Lane
              key={row.lane.id}
              frame={frame}
              row={row}
              ink={ink.get(row.lane.id) ?? ''}
              hatch={hatch}
              scale={scale}
              sizes={sizes}
              nameX={narrow ? 0 : -names}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}
