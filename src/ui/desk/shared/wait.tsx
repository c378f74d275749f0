/** Stands where something is being worked out: nothing at first, after half a second that it goes on, and a way out. */
import { useDesk } from './context.ts';
import type { Waiting } from './use-waiting.ts';
import './wait.css';

export interface WaitProps {
  readonly work: Pick<Waiting, 'state' | 'giveUp'> & {
    /** What has come so far: null for nothing. */
    readonly value?: unknown;
    /** Begins anew what was given up, where that can be. */
    readonly again?: () => void;
  };
}

/** Takes no room until there is something to say, but is there before, so that what it says is read out. */
export function Wait({ work }: WaitProps) {
  const { words } = useDesk();
  const { t } = words;
  const { state, giveUp, again } = work;
  const slow = state === 'slow';
  const quiet = state === 'quiet';
  return (
    <div class={quiet ? 'wait wait--quiet' : 'wait'}>
      {work.value === null && state !== 'given-up' ? <template data-coming /> : null}
      <p role="status">{quiet ? null : t(slow ? 'desk.working' : 'desk.gaveUp')}</p>
      {slow ? <span class="loading__bar" aria-hidden="true" /> : null}
      {slow ? (
        <button type="button" class="wait__button" onClick={giveUp}>
          {t('desk.cancel')}
        </button>
      ) : quiet || again === undefined ? null : (
        <button type="button" class="wait__button" onClick={again}>
          {t('desk.again')}
        </button>
      )}
    </div>
  );
}
