/**
 * What a term means, on hover, focus and tap (WCAG 1.4.13): it can be dismissed with Escape without moving, pointed
 * at itself without going away, and stays until it is left or dismissed.
 *
 * There is one bubble for the whole desk; the terms only say where it belongs.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './context.ts';
import type { Term } from './glossary.ts';

/** Milliseconds to get from the term to its bubble. */
const GRACE = 250;
const GAP = 6;
const TIP = 'glossary-tip';

interface Shown {
  readonly term: Term;
  readonly anchor: HTMLElement;
  /** Tapped or clicked: stays until dismissed. */
  readonly pinned: boolean;
}

interface Tip {
  readonly shown: Shown | null;
  readonly show: (term: Term, anchor: HTMLElement, pinned?: 'pinned') => void;
  readonly hideSoon: () => void;
  readonly hide: () => void;
}

const TipContext = createContext<Tip | null>(null);

/** Puts the bubble where there is room: below its term, else above, never over the edge of the window. */
function place(bubble: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const size = bubble.getBoundingClientRect();
  const below = at.bottom + GAP + size.height <= innerHeight;
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - size.height);
  const rightToLeft = document.documentElement.dir === 'rtl';
  const start = rightToLeft ? document.documentElement.clientWidth - at.right : at.left;
  const most = Math.max(GAP, innerWidth - size.width - GAP);
  bubble.style.insetBlockStart = `${top}px`;
  bubble.style.insetInlineStart = `${Math.min(Math.max(GAP, start), most)}px`;
}

function Bubble({ tip }: { readonly tip: Tip }) {
  const { words } = useDesk();
  const element = useRef<HTMLDivElement>(null);
  const { shown } = tip;

  useLayoutEffect(() => {
    const bubble = element.current;
    if (bubble === null || shown === null) return;
    // In the top layer, so that neither a scrolling panel nor a dialog cuts it off.
    bubble.showPopover?.();
    const again = () => place(bubble, shown.anchor);
    again();
    addEventListener('scroll', again, { capture: true, passive: true });
    addEventListener('resize', again);
    return () => {
      removeEventListener('scroll', again, { capture: true });
      removeEventListener('resize', again);
      if (bubble.isConnected) bubble.hidePopover?.();
    };
  }, [shown]);

  useEffect(() => {
    if (shown === null) return;
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      // The dialog underneath, if there is one, stays.
      event.preventDefault();
      event.stopPropagation();
      tip.hide();
    }
    function onPress(event: Event): void {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(`.term, #${TIP}`) === null) tip.hide();
    }
    document.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('pointerdown', onPress);
    };
  }, [shown, tip.hide]);

  return (
    <div
      ref={element}
      id={TIP}
      aria-hidden="true"
      class="tip"
      popover="manual"
      onPointerEnter={() => shown && tip.show(shown.term, shown.anchor)}
      onPointerLeave={tip.hideSoon}
    >
      {shown === null ? null : (
        <>
          <strong>{words.t(`glossary.${shown.term}.term`)}</strong>
          <span>{words.t(`glossary.${shown.term}.says`)}</span>
        </>
      )}
    </div>
  );
}

/** Holds the one bubble for everything inside. */
export function Tips({ children }: { readonly children: ComponentChildren }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef(0);
  const stable = useRef<Omit<Tip, 'shown'> | null>(null);
  stable.current ??= {
    show(term, anchor, pinned) {
      clearTimeout(timer.current);
      setShown((before) => {
        const same = before?.term === term && before.anchor === anchor ? before : null;
        return same !== null && (same.pinned || pinned === undefined)
          ? same
          : { term, anchor, pinned: pinned !== undefined };
      });
    },
    hideSoon() {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(
        () => setShown((before) => (before?.pinned ? before : null)),
        GRACE,
      );
    },
    hide() {
      clearTimeout(timer.current);
      setShown(null);
    },
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const tip: Tip = { shown, ...stable.current };
  return (
    <TipContext.Provider value={tip}>
      {children}
      <Bubble tip={tip} />
    </TipContext.Provider>
  );
}

/**
 * A term in running text. What it means describes it from the first, and the bubble is for eyes: a description that
 * comes with the bubble is read out as focus comes, and once more as the bubble opens.
 */
export function TermButton({ term, text }: { readonly term: Term; readonly text: string }) {
  const { words } = useDesk();
  const tip = useContext(TipContext);
  const button = useRef<HTMLButtonElement>(null);
  if (tip === null) return <>{text}</>;
  const open = tip.shown?.anchor === button.current && tip.shown?.term === term;
  const show = (pinned?: 'pinned') => {
    if (button.current !== null) tip.show(term, button.current, pinned);
  };
  return (
    <button
      ref={button}
      type="button"
      class="term"
      aria-expanded={open}
      aria-description={words.t(`glossary.${term}.says`)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
      onPointerLeave={tip.hideSoon}
      onFocus={() => show()}
      onBlur={tip.hide}
      onClick={(event) => {
        // On a card the label under it would choose the option.
        event.preventDefault();
        if (open && tip.shown?.pinned) tip.hide();
        else show('pinned');
      }}
    >
      {text}
    </button>
  );
}
