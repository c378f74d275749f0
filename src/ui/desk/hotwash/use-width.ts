/**
 * The width a drawing has, followed as it changes.
 *
 * The browser tells it when it has laid the page out, before anybody sees it. Asking earlier would make it lay out
 * everything once more; so the first guess is what this place was last.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The last widths, by the widths that were guessed when nothing was known. */
const last = new Map<number, number>();

export function useWidth(otherwise: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => last.get(otherwise) ?? otherwise);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      const now = Math.max(1, Math.floor(element.clientWidth));
      last.set(otherwise, now);
      setWidth(now);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [otherwise]);
  return [ref, width];
}
