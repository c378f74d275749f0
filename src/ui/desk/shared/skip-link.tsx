/** A way past something long, seen when it has focus. */
import { useDesk } from './context.ts';

/** A link would change the address, which belongs to the app; so it is a button that moves focus. */
export function SkipLink({ to, label }: { readonly to: string; readonly label: string }) {
  const { words } = useDesk();
  return (
    <button type="button" class="skip" onClick={() => document.getElementById(to)?.focus()}>
      {words.t(label)}
    </button>
  );
}
