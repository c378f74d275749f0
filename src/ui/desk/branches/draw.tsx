/** Draws lines, dots and the few words that stand beside them. What would overlap is left out: the slider says it. */
import type { ComponentChildren } from 'preact';
import type { BranchTree } from '../../../session/index.ts';
import { running, type Words } from '../../words/index.ts';
import type { Axis } from './axis.ts';
import type { Line, Lines, Stop } from './lines.ts';
import { endingOf, glyphOf, type Say } from './say.ts';

/** Measures of the drawing, in pixels. */
export const ROOM = { top: 24, row: 30, bottom: 20, margin: 18 } as const;
/** Width of a letter of the labels, on average. */
const LETTER = 6.5;
/** Dots that say nothing of their own are drawn where they have this much room. */
const DOT_ROOM = 8;
/** How far out of sight things are still drawn, for a scroll not to outrun them. */
const BEYOND = 160;

export interface DrawProps {
  readonly tree: BranchTree;
  readonly lines: Lines;
  readonly axis: Axis;
  readonly here: Stop;
  readonly chosen: Stop | null;
  readonly pointed: Stop | null;
  readonly speak: Say;
  readonly words: Words;
  /** The part of the picture that is in sight. */
  readonly seen: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

const yOf = (stop: Stop): number => ROOM.top + stop.line.row * ROOM.row;

/** A way through stops: straight along a line, bent where it leaves one. */
function pathThrough(stops: readonly Stop[], axis: Axis): string {
  let path = '';
  let before: Stop | null = null;
  for (const stop of stops) {
    const x = axis.x(stop);
    const y = yOf(stop);
    if (before === null) path = `M${x} ${y}`;
    else if (before.line === stop.line) path += `H${x}`;
    else {
      const x0 = axis.x(before);
      const bend = Math.min(x - x0, 26);
      path += `C${x0 + bend / 2} ${yOf(before)} ${x0 + bend / 2} ${y} ${x0 + bend} ${y}H${x}`;
    }
    before = stop;
  }
  return path;
}

/** The stops from StartEx to a stop. */
export function stopsTo(stop: Stop): readonly Stop[] {
  const stops: Stop[] = [];
  for (let at: Stop | null = stop; at !== null; at = at.line.stops[at.place - 1] ?? at.line.from)
    stops.push(at);
  return stops.reverse();
}

const wholeLine = ({ from, stops }: Line): readonly Stop[] =>
  from === null ? stops : [from, ...stops];

function clipped(text: string, room: number): string {
  const letters = Math.floor(room / LETTER);
  if (text.length <= letters) return text;
  return letters < 6 ? '' : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** Where a row's next line begins, so that a label does not run into it. */
function roomAfter(line: Line, x: number, lines: Lines, axis: Axis): number {
  let end = axis.width - 8;
  for (const other of lines.lines) {
    const start = other.stops[0];
    if (other === line || other.row !== line.row || start === undefined) continue;
    const otherX = axis.x(start);
    if (otherX > x) end = Math.min(end, otherX - 10);
  }
  return end - x;
}

function LineWords({
  line,
  lines,
  axis,
  here,
  speak,
  words,
  seen,
}: DrawProps & { readonly line: Line }) {
  const first = line.stops[0];
  const last = line.stops.at(-1);
  if (first === undefined || last === undefined) return null;
  const y = yOf(first) - 9;
  const startsAt = Math.max(axis.x(first) - 4, seen.left + 4);
  if (startsAt > axis.x(last) - 30 && startsAt > axis.x(first) - 4) return null;
  const room = roomAfter(line, startsAt, lines, axis);
  const luck =
    line.first?.luck === null || line.first === null ? '' : ` · ${words.t('branch.newLuck')}`;
  const undone = line.undone ? ` · ${words.t('branch.undone')}` : '';
  const glyph = line.first?.glyph ? ` ${line.first.glyph}` : '';
  const name =
    lines.lines.length === 1 ? '' : clipped(speak.line(line) + glyph + luck + undone, room);
  const ending = endingOf(last);

  // Clear of the light round the place where one stands.
  const endsAt = axis.x(last) + (last === here ? -16 : 6);
  const left = endsAt - startsAt - name.length * LETTER - 16;
  const end = ending === null ? '' : clipped(speak.ending(ending), left);
  return (
    <>
      <text class="branch-line__name" x={startsAt} y={y}>
        {running(words, name)}
      </text>
      {end === '' ? null : (
        <text class="branch-line__end" x={endsAt} y={y} text-anchor="end">
          {running(words, end)}
        </text>
      )}
    </>
  );
}

/** Whether a stop says something that an ordinary turn does not. */
function stands(stop: Stop): boolean {
  const { line, place, leaving, nodes } = stop;
  return (
    leaving.length > 0 ||
    place === 0 ||
    place === line.stops.length - 1 ||
    nodes.some(
      ({ name, comment, glyph, luck, undone }) =>
        (name ?? comment ?? glyph ?? luck) !== null || undone,
    )
  );
}

function Dot({
  stop,
  axis,
  onLine,
}: {
  readonly stop: Stop;
  readonly axis: Axis;
  readonly onLine: boolean;
}) {
  const x = axis.x(stop);
  const y = yOf(stop);
  const glyph = glyphOf(stop);
  const ended = endingOf(stop) !== null;
  const quiet = !stop.nodes.some(({ decision }) => decision.type !== 'advance');
  const look = [
    'branch-dot',
    onLine ? 'branch-dot--on' : '',
    quiet ? 'branch-dot--quiet' : '',
    stop.line.undone || (stop.nodes.every(({ undone }) => undone) && stop.nodes.length > 0)
      ? 'branch-dot--undone'
      : '',
  ].join(' ');
  return (
    <>
      {ended ? (
        <rect class={`${look} branch-dot--ended`} x={x - 5} y={y - 5} width={10} height={10} />
      ) : (
        <circle class={look} cx={x} cy={y} r={quiet ? 3.5 : 5} />
      )}
      {glyph === null || stop.place === 0 ? null : (
        <text class="branch-glyph" x={x} y={y + 17} text-anchor="middle">
          {glyph}
        </text>
      )}
    </>
  );
}

/** The lines themselves. They stay the same wherever one stands, so they are drawn once for a tree. */
export function drawLines(lines: Lines, axis: Axis): ComponentChildren {
  return lines.lines.map((line) => (
    <path
      key={line.index}
      class={`branch-line${line.undone ? ' branch-line--undone' : ''}`}
      d={pathThrough(wholeLine(line), axis)}
    />
  ));
}

/** Everything of the picture but its lines and its axis. */
export function draw(props: DrawProps): ComponentChildren {
  const { tree, lines, axis, here, chosen, pointed, words, seen } = props;
  const way = stopsTo(here);
  const onWay = new Set(way);
  const dots: Stop[] = [];
  const inSight = (line: Line) => {
    const y = ROOM.top + line.row * ROOM.row - seen.top;
    return y > -BEYOND && y < seen.height + BEYOND;
  };
  const near = (x: number) => x > seen.left - BEYOND && x < seen.left + seen.width + BEYOND;
  for (const line of lines.lines) {
    if (!inSight(line)) continue;
    const { stops } = line;
    let last = Number.NEGATIVE_INFINITY;
    for (const stop of stops) {
      const x = axis.x(stop);
      if (!near(x) || (x - last < DOT_ROOM && !stands(stop))) continue;
      dots.push(stop);
      last = x;
    }
  }
  const tip = lines.stopOf(tree.tip);
  const hereX = axis.x(here);
  const lowest = here.line.row === lines.rows - 1;
  return (
    <>
      <path class="branch-line branch-line--way" d={pathThrough(way, axis)} />
      {dots.map((stop) => (
        <Dot
          key={`${stop.line.index} ${stop.place}`}
          stop={stop}
          axis={axis}
          onLine={onWay.has(stop)}
        />
      ))}
      {lines.lines.filter(inSight).map((line) => (
        <LineWords key={line.index} {...props} line={line} />
      ))}
      {tip === here ? null : <circle class="branch-tip" cx={axis.x(tip)} cy={yOf(tip)} r={8} />}
      <circle class="branch-here__halo" cx={hereX} cy={yOf(here)} r={12} />
      <circle class="branch-here" cx={hereX} cy={yOf(here)} r={7} />
      {lowest ? (
        <text
          class="branch-here__word"
          x={hereX}
          y={yOf(here) + 17}
          text-anchor={hereX < 50 ? 'start' : hereX > axis.width - 50 ? 'end' : 'middle'}
        >
          {running(words, words.t('branch.here'))}
        </text>
      ) : null}
      {[chosen, pointed === chosen ? null : pointed].map((stop, n) =>
        stop === null ? null : (
          <circle
            key={n === 0 ? 'chosen' : 'pointed'}
            class={n === 0 ? 'branch-chosen' : 'branch-pointed'}
            cx={axis.x(stop)}
            cy={yOf(stop)}
            r={10}
          />
        ),
      )}
    </>
  );
}
