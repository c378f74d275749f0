/**
 * The hot wash page, fetched when it is first asked for: nobody needs its charts before EndEx.
 */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HotWashProps } from '../ui/desk/types.ts';

let arrived: ComponentType<HotWashProps> | null = null;

/** Fetches the page ahead of time; a failure is met when the page is really wanted. */
export function fetchHotWash(): void {
  fetchPage().catch(() => {});
}

async function fetchPage(): Promise<ComponentType<HotWashProps>> {
  const { HotWash } = await import('../ui/desk/hotwash/index.tsx');
  arrived = HotWash;
  return HotWash;
}

export function LateHotWash(props: HotWashProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const [Page, setPage] = useState<ComponentType<HotWashProps> | null>(() => arrived);
  useEffect(() => {
    if (Page === null) fetchPage().then((page) => setPage(() => page), setFailure);
  }, [Page]);
  // Thrown while drawing, so that the failure page takes it.
  if (failure !== null) throw failure;
  return Page === null ? null : <Page {...props} />;
}
