/**
 * Tabs after the ARIA pattern: one tab stop, arrow keys move and choose, Home and End go to the ends.
 *
 * Only the chosen panel has content; the others stay in the page, hidden, so that names keep pointing somewhere.
 */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A count shown beside the label, and how it is spoken. */
  readonly count?: { readonly n: number; readonly spoken: string };
  readonly content: () => ComponentChildren;
}

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

export function Tabs<T extends string>({ label, tabs, chosen, onChoose }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen),
  );

  function onKeyDown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = move(at, tabs.length - 1);
    const tab = tabs[next];
    if (tab === undefined) return;
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <div class="tabs">
      <div class="tabs__list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, n) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="tabs__tab"
            id={`tab-${tab.id}`}
            aria-controls={`panel-${tab.id}`}
            aria-selected={n === at}
            tabIndex={n === at ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {tab.count === undefined || tab.count.n === 0 ? null : (
              <>
                {' '}
                <span class="tabs__count" aria-hidden="true">
                  {tab.count.n}
                </span>
                <span class="visually-hidden">{tab.count.spoken}</span>
              </>
            )}
          </button>
        ))}
      </div>
      {tabs.map((tab, n) => (
        <div
          key={tab.id}
          class="tabs__panel"
          role="tabpanel"
          id={`panel-${tab.id}`}
          aria-labelledby={`tab-${tab.id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel of mere text must still scroll by keyboard
          tabIndex={0}
          hidden={n !== at}
        >
          {n === at ? tab.content() : null}
        </div>
      ))}
    </div>
  );
}
