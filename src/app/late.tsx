/** A page that is fetched when it is first asked for, and then drawn like any other. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Late<P> {
  /** Fetches the page ahead of time; a failure is met when the page is really wanted. */
  readonly fetch: () => void;
  readonly Page: ComponentType<P>;
}

/** Wraps the fetching of a page. */
export function createLate<P extends object>(bring: () => Promise<ComponentType<P>>): Late<P> {
  let arrived: ComponentType<P> | null = null;

  async function fetchPage(): Promise<ComponentType<P>> {
    arrived = await bring();
    return arrived;
  }

  function Page(props: P) {
    const [failure, setFailure] = useState<unknown>(null);
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => arrived);
    useEffect(() => {
      if (Shown === null) fetchPage().then((page) => setShown(() => page), setFailure);
    }, [Shown]);
    // Thrown while drawing, so that the failure page takes it.
    if (failure !== null) throw failure;
    return Shown === null ? null : <Shown {...props} />;
  }

  return {
    fetch: () => {
      fetchPage().catch(() => {});
    },
    Page,
  };
}
