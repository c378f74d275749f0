/** A page with one thing on it and nothing else to do: a link somebody sent, an address that leads nowhere. */
import type { ComponentChildren } from 'preact';
import { Constellation } from '../screens/constellation.tsx';
import { useDesk } from './context.ts';
import { Tools } from './tools.tsx';

/** The page: whose it is and the tools above, the one thing in the middle. */
export function LonePage({ children }: { readonly children: ComponentChildren }) {
  const { words } = useDesk();
  return (
    <main class="lone" id="main" tabIndex={-1}>
      <Constellation />
      <div class="lone__head">
        <p class="lone__name">{words.t('desk.name')}</p>
        <Tools />
      </div>
      <div class="lone__middle">{children}</div>
      <p class="lone__what">{words.t('title.lead')}</p>
    </main>
  );
}
