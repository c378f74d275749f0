/**
 * The branches as a picture over one time axis, walked with arrow keys. For ears it is one slider that says each
 * moment in words; the drawing itself is decoration. Time runs from left to right in every language.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BranchTree, MomentId } from '../../../session/index.ts';
import { useWidth } from '../hotwash/use-width.ts';
import { useDesk } from '../shared/context.ts';
import { textScale } from '../shared/text-scale.ts';
import { type Axis, createAxis } from './axis.ts';
import { draw, drawLines, ROOM } from './draw.tsx';
import { linesOnce, type Stop, stopBeside } from './lines.ts';
import { createSay } from './say.ts';
import { createTickText } from './tick-text.ts';
import { dateAt } from './use-tree.ts';

const WAYS: Readonly<Record<string, Parameters<typeof stopBeside>[2]>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};
/** How far from a dot a press still means it, in pixels. */
const REACH = 22;
const LABEL = 58;
/** What most dates take of it. */
const WORD = 48;
/** Height of the axis, which stays in sight. */
const AXIS = 18;

export interface BranchPictureProps {
  readonly tree: BranchTree;
  readonly onGo: (moment: MomentId) => void;
  /** Rows that are seen without scrolling. */
  readonly rows: number;
}

interface Label {
  readonly minute: number;
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The dates under the axis. Those at its ends stay inside of it; the last one takes the room of the one before. */
function labelsOf({ ticks, width }: Axis): readonly Label[] {
  const all: Label[] = ticks.map(({ minute, x }, n) => ({
    minute,
    at: Math.min(x, width - 2),
    anchor: x > width - LABEL / 2 ? 'end' : n === 0 || x < LABEL / 2 ? 'start' : 'middle',
  }));
  const [before, last] = all.slice(-2);
  if (before === undefined || last?.anchor !== 'end') return all;
  return last.at - WORD < before.at + WORD / 2 ? [...all.slice(0, -2), last] : all;
}

/** How much of a label stands left of its place. */
const BEFORE = { start: 0, middle: LABEL / 2, end: LABEL } as const;

/** Whether a date can be read whole where the picture is scrolled to. */
function isWhole(label: Label, seen: { readonly left: number; readonly width: number }): boolean {
  const start = label.at - BEFORE[label.anchor];
  return start >= seen.left - 1 && start + LABEL <= seen.left + seen.width + 3;
}

/** The picture. */
export function BranchPicture({ tree, onGo, rows }: BranchPictureProps) {
  const { words, formats } = useDesk();
  const { t } = words;
  const [host, outer] = useWidth(640);
  // Drawn in its own measure and enlarged as the text is: `unit` CSS pixels are one of the drawing.
  const unit = textScale();
  const width = Math.floor(outer / unit);
  const field = useRef<HTMLDivElement>(null);
  const lines = linesOnce(tree);
  const here = lines.stopOf(tree.cursor);
  const [chosen, setChosen] = useState<MomentId>(tree.cursor);
  const [pointed, setPointed] = useState<Stop | null>(null);
  const [focused, setFocused] = useState(false);
  /** How far the picture is scrolled: names of lines stay in sight, and dots out of sight are not drawn. */
  const [scrolled, setScrolled] = useState({ left: 0, top: 0 });
  useEffect(() => setChosen(tree.cursor), [tree.cursor]);
  const at = lines.stopOf(chosen);
  const axis = useMemo(() => {
    // Many columns move closer together before the picture grows beyond its place.
    const least = Math.max(7, Math.min(18, (width * 3) / Math.max(1, lines.columns.length)));
    return createAxis({
      columns: lines.columns,
      width,
      least,
      margin: ROOM.margin,
      label: LABEL,
      side: words.dir === 'rtl' ? 'right' : 'left',
    });
  }, [lines, width, words]);
  const paths = useMemo(() => drawLines(lines, axis), [lines, axis]);
  const speak = useMemo(() => createSay(words, formats), [words, formats]);
  const tickText = createTickText(words, formats, (minute) => dateAt(tree, minute));
  const y = (stop: Stop) => ROOM.top + stop.line.row * ROOM.row;

  const shown = focused ? at : here;
  const shownX = axis.x(shown);
  const shownY = y(shown);
  useEffect(() => {
    const box = field.current;
    if (box === null) return;
    const [left, top] = [box.scrollLeft / unit, box.scrollTop / unit];
    const [wide, high] = [box.clientWidth / unit, box.clientHeight / unit - AXIS];
    if (shownX < left + 40 || shownX > left + wide - 40)
      box.scrollLeft = (shownX - wide * 0.6) * unit;
    if (shownY < top + 20 || shownY > top + high - 12) box.scrollTop = (shownY - high / 2) * unit;
  }, [shownX, shownY, width, unit]);

  function onKeyDown(event: KeyboardEvent): void {
    const way = WAYS[event.key];
    if (way !== undefined) {
      event.preventDefault();
      setChosen(stopBeside(lines, at, way).moment);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onGo(at.moment);
    }
  }

  function stopUnder(event: MouseEvent): Stop | null {
    const svg = field.current?.firstElementChild;
    if (!svg) return null;
    const box = svg.getBoundingClientRect();
    const px = (event.clientX - box.left) / unit;
    const py = (event.clientY - box.top) / unit;
    let best: Stop | null = null;
    let least = REACH;
    for (const line of lines.lines)
      for (const stop of line.stops) {
        const away = Math.hypot(axis.x(stop) - px, y(stop) - py);
        if (away < least) {
          least = away;
          best = stop;
        }
      }
    return best;
  }

  const told = pointed ?? at;
  const facts = (stop: Stop) => ({ here: stop === here, tip: stop === lines.stopOf(tree.tip) });
  const text = (stop: Stop) => speak.stop(stop, dateAt(tree, stop.minute), facts(stop));
  const seen = { left: scrolled.left, width };
  const labels = labelsOf(axis).filter((label) => axis.width <= width || isWhole(label, seen));
  const height = ROOM.top + (lines.rows - 1) * ROOM.row + ROOM.bottom;
  const seenHeight = ROOM.top + (rows - 1) * ROOM.row + ROOM.bottom;
  return (
    <div class="branch-picture" ref={host}>
      <div
        class="branch-picture__field"
        ref={field}
        dir="ltr"
        style={{ maxBlockSize: `${(seenHeight + AXIS) * unit}px` }}
        role="slider"
        tabIndex={0}
        aria-label={t('branch.strip')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(1, at.line.stops.length - 1)}
        aria-valuenow={at.place}
        aria-valuetext={text(at)}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const { scrollLeft, scrollTop } = event.currentTarget;
          setScrolled({ left: scrollLeft / unit, top: scrollTop / unit });
        }}
        onClick={(event) => {
          const stop = stopUnder(event);
          if (stop !== null) onGo(stop.moment);
        }}
        onMouseMove={(event) => setPointed(stopUnder(event))}
        onMouseLeave={() => setPointed(null)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          setChosen(tree.cursor);
        }}
      >
        <svg
          width={axis.width * unit}
          height={height * unit}
          viewBox={`0 0 ${axis.width} ${height}`}
          aria-hidden="true"
        >
          {paths}
          {draw({
            tree,
            lines,
            axis,
            here,
            chosen: focused ? at : null,
            pointed,
            speak,
            words,
            seen: { left: scrolled.left, top: scrolled.top, width, height: seenHeight },
          })}
        </svg>
        <svg
          class="branch-picture__axis"
          width={axis.width * unit}
          height={AXIS * unit}
          viewBox={`0 0 ${axis.width} ${AXIS}`}
          aria-hidden="true"
        >
          {labels.map(({ minute, at, anchor }) => (
            <text key={minute} x={at} y={13} text-anchor={anchor}>
              {tickText(minute)}
            </text>
          ))}
        </svg>
      </div>
      <p class="branch-picture__told" aria-hidden="true">
        {text(told)}
      </p>
    </div>
  );
}
