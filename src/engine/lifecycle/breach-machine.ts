/**
 * The life of a breach as the team knows it: the authority on where things stand.
 *
 * A pure chart. It has no actions, delays, children or data; guards read facts that the rules computed and put
 * on the event. The usual order is top to bottom, and every legal shortcut is drawn: a leak while nobody has
 * noticed, disclosure before eviction, eviction without logging, re-entry after eviction, no leak at all.
 * `ENDEX` closes from anywhere, so no state is a trap. Follows product design, section 2.
 */
import { setup } from 'xstate';
import type { BreachFacts, BreachSignal } from '../model/lifecycle.ts';

/** What moves the chart: a signal of play, or the end of the exercise. */
export interface BreachEvent {
  readonly type: BreachSignal | 'ENDEX';
  readonly facts: BreachFacts;
}

// Where an eviction that is over leads: to whatever the public already knows, else to a watch for re-entry.
const AFTER_EVICTION = [
  { guard: 'released', target: '#publicFallout.recovery' },
  { guard: 'persona', target: '#leak.persona' },
  { guard: 'disclosed', target: '#publicFallout.recovery' },
  { target: '#eviction.monitoring' },
] as const;

// What the outside world can do to a team at any time.
const PUBLIC_EVENTS = {
  LEAK_STAGED: '#leak.staged',
  PERSONA_APPEARED: '#leak.persona',
  DATA_RELEASED: '#leak.release',
} as const;

// What a team may decide at any time before or after.
const TEAM_MOVES = {
  SENSORS_ORDERED: '#forensicLogging.deploying',
  EVICTION_PLANNED: '#eviction.planning',
  EVICTION_LAUNCHED: '#eviction.executing',
} as const;

export const breachMachine = setup({
  types: { events: {} as BreachEvent },
  guards: {
    disclosed: ({ event }) => event.facts.disclosed,
    persona: ({ event }) => event.facts.persona,
    released: ({ event }) => event.facts.released,
  },
}).createMachine({
  id: 'breach',
  initial: 'undetectedPersistence',
  on: { ENDEX: '#closed', CRISIS_CLOSED: '#closed' },
  states: {
    undetectedPersistence: {
      id: 'undetectedPersistence',
      initial: 'normalOperations',
      on: {
        ANOMALY_BELIEVED: '#anomalyDetection.triage',
        ESCALATED: '#anomalyDetection.escalated',
        RESPONDERS_CALLED: '#anomalyDetection.respondersCalled',
        DISCLOSED: '#publicFallout.disclosure',
        ...TEAM_MOVES,
        ...PUBLIC_EVENTS,
      },
      states: {
        normalOperations: { on: { WEAK_SIGNAL: 'weakSignals' } },
        weakSignals: {},
      },
    },
    anomalyDetection: {
      id: 'anomalyDetection',
      initial: 'triage',
      on: {
        ANOMALY_DISMISSED: '#undetectedPersistence.weakSignals',
        DISCLOSED: '#publicFallout.disclosure',
        ...TEAM_MOVES,
        ...PUBLIC_EVENTS,
      },
      states: {
        triage: { on: { ESCALATED: 'escalated', RESPONDERS_CALLED: 'respondersCalled' } },
        escalated: { on: { RESPONDERS_CALLED: 'respondersCalled' } },
        respondersCalled: {},
      },
    },
    forensicLogging: {
      id: 'forensicLogging',
      initial: 'deploying',
      on: {
        EVICTION_PLANNED: '#eviction.planning',
        EVICTION_LAUNCHED: '#eviction.executing',
        INTRUDER_GONE: '#eviction.verifying',
        DISCLOSED: '#publicFallout.disclosure',
        ...PUBLIC_EVENTS,
      },
      states: {
        deploying: { on: { SENSORS_LIVE: 'observing' } },
        observing: { on: { SCOPE_AGREED: 'scoped', SENSORS_ORDERED: 'deploying' } },
        scoped: { on: { SENSORS_ORDERED: 'deploying' } },
      },
    },
    eviction: {
      id: 'eviction',
      initial: 'planning',
      on: { RE_ENTRY_NOTICED: '#anomalyDetection.triage' },
      states: {
        planning: {
          on: {
            EVICTION_LAUNCHED: 'executing',
            SENSORS_ORDERED: '#forensicLogging.deploying',
            DISCLOSED: '#publicFallout.disclosure',
            ...PUBLIC_EVENTS,
          },
        },
        // A threat or a persona does not stop a rebuild half way; the rules raise those again when it is done.
        executing: { on: { EVICTION_DONE: 'verifying', DATA_RELEASED: '#leak.release' } },
        verifying: {
          on: {
            EVICTION_VERIFIED: AFTER_EVICTION,
            EVICTION_LAUNCHED: 'executing',
            DISCLOSED: '#publicFallout.disclosure',
            ...PUBLIC_EVENTS,
          },
        },
        monitoring: {
          on: {
            EVICTION_LAUNCHED: 'executing',
            DISCLOSED: '#publicFallout.disclosure',
            ...PUBLIC_EVENTS,
          },
        },
      },
    },
    leak: {
      id: 'leak',
      initial: 'staged',
      on: {
        RE_ENTRY_NOTICED: '#anomalyDetection.triage',
        PUBLIC_READS: [
          { guard: 'disclosed', target: '#publicFallout.attributionContest' },
          { target: '#publicFallout.disclosure' },
        ],
        ...TEAM_MOVES,
      },
      states: {
        staged: { on: { PERSONA_APPEARED: 'persona', DATA_RELEASED: 'release' } },
        persona: { on: { DATA_RELEASED: 'release' } },
        release: {},
      },
    },
    publicFallout: {
      id: 'publicFallout',
      initial: 'disclosure',
      on: {
        ANOMALY_BELIEVED: '#anomalyDetection.triage',
        RE_ENTRY_NOTICED: '#anomalyDetection.triage',
        ...TEAM_MOVES,
        ...PUBLIC_EVENTS,
      },
      states: {
        disclosure: {
          on: {
            ATTRIBUTION_CONTESTED: 'attributionContest',
            HEADS_ROLL: 'accountability',
            RECOVERY_BEGUN: 'recovery',
          },
        },
        attributionContest: { on: { HEADS_ROLL: 'accountability', RECOVERY_BEGUN: 'recovery' } },
        accountability: { on: { RECOVERY_BEGUN: 'recovery' } },
        recovery: {},
      },
    },
    closed: { id: 'closed', type: 'final' },
  },
});
