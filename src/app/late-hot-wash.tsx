/**
 * The hot wash page, fetched when it is first asked for: nobody needs its charts before EndEx.
 */
import type { HotWashProps } from '../ui/desk/types.ts';
import { createLate } from './late.tsx';

export const { fetch: fetchHotWash, Page: LateHotWash } = createLate<HotWashProps>(
  async () => (await import('../ui/desk/hotwash/index.tsx')).HotWash,
);
