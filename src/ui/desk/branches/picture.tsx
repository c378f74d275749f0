/**
 * The branches as a picture over one time axis, walked with arrow keys. For ears it is one slider that says each
 * moment in words; the drawing itself is decoration. Time runs from left to right in every language.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BranchTree, MomentId } from '../../../session/index.ts';
import { useWidth } from '../hotwash/use-width.ts';
import { useDesk } from '../shared/context.ts';
import { createAxis } from './axis.ts';
import { draw, ROOM } from './draw.tsx';
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

export interface BranchPictureProps {
  readonly tree: BranchTree;
  readonly onGo: (moment: MomentId) => void;
  /** Rows that are seen without scrolling. */
  readonly rows: number;
}

/** The picture. */
export function BranchPicture({ tree, onGo, rows }: BranchPictureProps) {
  const { words, formats } = useDesk();
  const { t } = words;
  const [host, width] = useWidth(640);
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const lines = linesOnce(tree);
  const here = lines.stopOf(tree.cursor);
  const [chosen, setChosen] = useState<MomentId>(tree.cursor);
  const [pointed, setPointed] = useState<Stop | null>(null);
  const [focused, setFocused] = useState(false);
  /** How far the picture is scrolled: names of lines stay in sight. */
  const [left, setLeft] = useState(0);
  useEffect(() => setChosen(tree.cursor), [tree.cursor]);
  const at = lines.stopOf(chosen);
  const axis = useMemo(() => {
    // Many columns move closer together before the picture grows beyond its place.
    const least = Math.max(7, Math.min(18, (width * 3) / Math.max(1, lines.columns.length)));
    return createAxis({ columns: lines.columns, width, least, margin: ROOM.margin, label: LABEL });
  }, [lines, width]);
  const speak = useMemo(() => createSay(words, formats), [words, formats]);
  const tickText = createTickText(words, formats, (minute) => dateAt(tree, minute));
  const y = (stop: Stop) => ROOM.top + stop.line.row * ROOM.row;

  const shown = focused ? at : here;
  const shownX = axis.x(shown);
  const shownY = y(shown);
  useEffect(() => {
    const across = scroller.current;
    const down = field.current;
    if (
      across !== null &&
      (shownX < across.scrollLeft + 40 || shownX > across.scrollLeft + across.clientWidth - 40)
    )
      across.scrollLeft = shownX - across.clientWidth * 0.6;
    if (
      down !== null &&
      (shownY < down.scrollTop + 20 || shownY > down.scrollTop + down.clientHeight - 12)
    )
      down.scrollTop = shownY - down.clientHeight / 2;
  }, [shownX, shownY, width]);

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
    const px = event.clientX - box.left;
    const py = event.clientY - box.top;
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
  const height = ROOM.top + (lines.rows - 1) * ROOM.row + ROOM.bottom;
  return (
    <div class="branch-picture" ref={host}>
      <div
        class="branch-picture__field"
        role="slider"
        tabIndex={0}
        aria-label={t('branch.strip')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(1, at.line.stops.length - 1)}
        aria-valuenow={at.place}
        aria-valuetext={text(at)}
        onKeyDown={onKeyDown}
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
        <div
          class="branch-picture__across"
          ref={scroller}
          dir="ltr"
          tabIndex={-1}
          onScroll={(event) => setLeft(event.currentTarget.scrollLeft)}
        >
          <div
            class="branch-picture__down"
            ref={field}
            tabIndex={-1}
            style={{
              inlineSize: `${axis.width}px`,
              maxBlockSize: `${ROOM.top + (rows - 1) * ROOM.row + ROOM.bottom}px`,
            }}
          >
            <svg width={axis.width} height={height} aria-hidden="true">
              {draw({
                tree,
                lines,
                axis,
                here,
                chosen: focused ? at : null,
                pointed,
                speak,
                t,
                left,
              })}
            </svg>
          </div>
          <svg class="branch-picture__axis" width={axis.width} height={18} aria-hidden="true">
            {axis.ticks.map(({ minute, x }, n) => (
              <text key={minute} x={x} y={13} text-anchor={n === 0 ? 'start' : 'middle'}>
                {tickText(minute)}
              </text>
            ))}
          </svg>
        </div>
      </div>
      <p class="branch-picture__told" aria-hidden="true">
        {text(told)}
      </p>
    </div>
  );
}
