/**
 * One adversary's intrusion as it really is; each adversary has its own. Hidden from every view.
 *
 * A pure chart, like the breach machine: quantities such as footholds and loot stand in ground truth, and the
 * guard `hasAccess` reads a fact that the rules put on the event. Nobody is ever finished: an intruder thrown out
 * may come back, and one that has published may go on. Follows product design, sections 1 and 2.
 */
import { setup } from 'xstate';
import type { IntrusionFacts, IntrusionSignal } from '../model/lifecycle.ts';

export interface IntrusionEvent {
  readonly type: IntrusionSignal;
  readonly facts: IntrusionFacts;
}

// After a publication or a theft the intruder goes on if it still has a foothold.
const ON_WITH_ACCESS = [
  { guard: 'hasAccess', target: 'persistent' },
  { target: 'evicted' },
] as const;

export const intrusionMachine = setup({
  types: { events: {} as IntrusionEvent },
  guards: { hasAccess: ({ event }) => event.facts.hasAccess },
}).createMachine({
  id: 'intrusion',
  initial: 'preparing',
  states: {
    preparing: { on: { ACCESS_GAINED: 'foothold' } },
    foothold: {
      on: {
        PERSISTENCE_SET: 'persistent',
        COLLECTION_BEGUN: 'collecting',
        EXFILTRATION_BEGUN: 'exfiltrating',
        WENT_QUIET: 'quiet',
        ACCESS_LOST: 'evicted',
        RELEASE_STAGED: 'releasing',
      },
    },
    persistent: {
      on: {
        COLLECTION_BEGUN: 'collecting',
        EXFILTRATION_BEGUN: 'exfiltrating',
        WENT_QUIET: 'quiet',
        ACCESS_LOST: 'evicted',
        RELEASE_STAGED: 'releasing',
      },
    },
    collecting: {
      on: {
        EXFILTRATION_BEGUN: 'exfiltrating',
        WENT_QUIET: 'quiet',
        ACCESS_LOST: 'evicted',
        RELEASE_STAGED: 'releasing',
      },
    },
    exfiltrating: {
      on: {
        EXFILTRATION_ENDED: 'persistent',
        COLLECTION_BEGUN: 'collecting',
        WENT_QUIET: 'quiet',
        ACCESS_LOST: 'evicted',
        RELEASE_STAGED: 'releasing',
      },
    },
    quiet: {
      on: { WOKE: 'persistent', ACCESS_LOST: 'evicted', RELEASE_STAGED: 'releasing' },
    },
    evicted: { on: { ACCESS_GAINED: 'foothold', RELEASE_STAGED: 'releasing' } },
    releasing: {
      on: {
        ACCESS_GAINED: 'foothold',
        ACCESS_LOST: 'evicted',
        RELEASE_MADE: 'released',
        COLLECTION_BEGUN: { guard: 'hasAccess', target: 'collecting' },
        EXFILTRATION_BEGUN: { guard: 'hasAccess', target: 'exfiltrating' },
        WOKE: ON_WITH_ACCESS,
      },
    },
    released: {
      on: {
        ACCESS_GAINED: 'foothold',
        ACCESS_LOST: 'evicted',
        COLLECTION_BEGUN: { guard: 'hasAccess', target: 'collecting' },
        EXFILTRATION_BEGUN: { guard: 'hasAccess', target: 'exfiltrating' },
        RELEASE_STAGED: 'releasing',
        WOKE: ON_WITH_ACCESS,
      },
    },
  },
});
