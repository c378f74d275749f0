/**
 * The tree as text, after the ARIA tree pattern: one tab stop, arrow keys move, left and right fold and unfold,
 * Enter goes there. Only the rows in sight are in the page, so that thousands stay quick.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperNode } from '../../../session/index.ts';
import { textScale } from '../shared/text-scale.ts';
import type { Row } from './rows.ts';

export interface TreeListProps<N extends PaperNode> {
  readonly label: string;
  readonly rows: readonly Row<N>[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onGo?: (id: string) => void;
  /** Folds or unfolds what follows, where that can be kept. */
  readonly onFold?: (id: string, folded: boolean) => void;
  /** What a row looks like, and how it is read out. */
  readonly look: (row: Row<N>) => { readonly shown: ComponentChildren; readonly said: string };
}

/** Height of a row, in rem; the style sheet has the same. */
const ROW = 2.5;
const SPARE = 12;
/** Deeper levels stand no further in: a narrow screen has no room for them. */
const DEEPEST = 7;

/** The row under a press. */
function rowAt({ target }: MouseEvent): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-row]')?.dataset.row
    : undefined;
}

/** The list. */
export function TreeList<N extends PaperNode>(props: TreeListProps<N>) {
  const { label, rows, chosen, onChoose, onGo, onFold, look } = props;
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  // Orca goes to whatever is newly selected in a page, so nothing is until somebody comes here.
  const [entered, setEntered] = useState(false);
  const height = ROW * 16 * textScale();
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === chosen),
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const read = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    // Calls back once the page has been laid out, before it is seen.
    const watch = new ResizeObserver(read);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || chosen === null) return;
    // Whole rows, with the room that is left above the first and below the last.
    const room = (element.firstElementChild as HTMLElement | null)?.offsetTop ?? 0;
    const top = at * height;
    const end = top + height + 2 * room;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (end > element.scrollTop + element.clientHeight)
      element.scrollTop = end - element.clientHeight;
  }, [at, height, chosen]);

  function move(to: number): void {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row !== undefined) onChoose(row.node.id);
  }

  /** The row this one stands under. */
  function above(): number {
    const level = rows[at]?.level ?? 1;
    for (let i = at - 1; i >= 0; i--) if ((rows[i]?.level ?? 1) < level) return i;
    return at - 1;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[at];
    if (row === undefined) return;
    const page = Math.max(1, Math.floor(seen.height / height) - 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + page),
      PageUp: () => move(at - page),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowRight: () => (row.folded > 0 && onFold ? onFold(row.node.id, false) : move(at + 1)),
      ArrowLeft: () =>
        row.node.children.length > 0 && row.folded === 0 && onFold !== undefined && event.ctrlKey
          ? onFold(row.node.id, true)
          : move(above()),
      Enter: () => onGo?.(row.node.id),
    };
    const act = moves[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  const first = Math.max(0, Math.floor(seen.top / height) - SPARE);
  const end = Math.min(rows.length, Math.ceil((seen.top + seen.height) / height) + SPARE);
  const shown = new Set([at]);
  for (let i = first; i < end; i++) shown.add(i);
  return (
    <div
      class="tree"
      ref={box}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={rows.length === 0 ? undefined : `${name}-${at}`}
      onKeyDown={onKeyDown}
      onFocus={() => setEntered(true)}
      onClick={(event) => {
        const id = rowAt(event);
        if (id !== undefined) onChoose(id);
      }}
      onDblClick={(event) => {
        const id = rowAt(event);
        if (id !== undefined) onGo?.(id);
      }}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setSeen({ top: scrollTop, height: clientHeight });
      }}
    >
      <div class="tree__rows" role="none" style={{ blockSize: `${rows.length * ROW}rem` }}>
        {[...shown]
          .sort((a, b) => a - b)
          .map((i) => {
            const row = rows[i];
            if (row === undefined) return null;
            const { shown: inside, said } = look(row);
            return (
              <div
                key={row.node.id}
                id={`${name}-${i}`}
                class={`tree__row${i === at && chosen !== null ? ' tree__row--chosen' : ''}`}
                role="treeitem"
                tabIndex={-1}
                aria-level={row.level}
                aria-posinset={i + 1}
                aria-setsize={rows.length}
                aria-selected={entered ? i === at && chosen !== null : undefined}
                // Said where it matters: of a row that hides others, and of one at which lines part.
                aria-expanded={
                  row.folded > 0 ? false : row.node.children.length > 1 ? true : undefined
                }
                aria-label={said}
                style={{
                  insetBlockStart: `${i * ROW}rem`,
                  '--level': String(Math.min(DEEPEST, row.level - 1)),
                }}
                data-row={row.node.id}
              >
                {inside}
              </div>
            );
          })}
      </div>
    </div>
  );
}
