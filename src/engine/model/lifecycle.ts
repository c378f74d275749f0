/**
 * The names of the lifecycle's states, shared by the charts, the scenarios and the views.
 *
 * The charts themselves are in `engine/lifecycle`; a test there holds these lists and the charts together.
 */

/** The phases of a breach as the team knows it, in their usual order. */
export const BREACH_PHASES = [
  'undetectedPersistence',
  'anomalyDetection',
  'forensicLogging',
  'eviction',
  'leak',
  'publicFallout',
  'closed',
] as const;
export type BreachPhase = (typeof BREACH_PHASES)[number];

/** `phase.substate`, or `closed`, which has none. */
export const BREACH_STATES = [
  'undetectedPersistence.normalOperations',
  'undetectedPersistence.weakSignals',
  'anomalyDetection.triage',
  'anomalyDetection.escalated',
  'anomalyDetection.respondersCalled',
  'forensicLogging.deploying',
  'forensicLogging.observing',
  'forensicLogging.scoped',
  'eviction.planning',
  'eviction.executing',
  'eviction.verifying',
  'eviction.monitoring',
  'leak.staged',
  'leak.persona',
  'leak.release',
  'publicFallout.disclosure',
  'publicFallout.attributionContest',
  'publicFallout.accountability',
  'publicFallout.recovery',
  'closed',
] as const;
export type BreachState = (typeof BREACH_STATES)[number];

/** What can move the breach machine. */
export const BREACH_SIGNALS = [
  'WEAK_SIGNAL',
  'ANOMALY_BELIEVED',
  'ANOMALY_DISMISSED',
  'ESCALATED',
  'RESPONDERS_CALLED',
  'SENSORS_ORDERED',
  'SENSORS_LIVE',
  'SCOPE_AGREED',
  'EVICTION_PLANNED',
  'EVICTION_LAUNCHED',
  'EVICTION_DONE',
  'EVICTION_VERIFIED',
  'RE_ENTRY_NOTICED',
  'INTRUDER_GONE',
  'LEAK_STAGED',
  'PERSONA_APPEARED',
  'DATA_RELEASED',
  'PUBLIC_READS',
  'DISCLOSED',
  'ATTRIBUTION_CONTESTED',
  'HEADS_ROLL',
  'RECOVERY_BEGUN',
  'CRISIS_CLOSED',
] as const;
export type BreachSignal = (typeof BREACH_SIGNALS)[number];

/** Facts the rules compute for the guards of the breach machine. Never quantities. */
export interface BreachFacts {
  /** The team has told the public. */
  readonly disclosed: boolean;
  /** A persona has shown stolen data. */
  readonly persona: boolean;
  /** Stolen data has been released at large. */
  readonly released: boolean;
}

/** One adversary's real standing. */
export const INTRUSION_STATES = [
  'preparing',
  'foothold',
  'persistent',
  'collecting',
  'exfiltrating',
  'quiet',
  'evicted',
  'releasing',
  'released',
] as const;
export type IntrusionState = (typeof INTRUSION_STATES)[number];

/** What can move an intrusion machine. */
export const INTRUSION_SIGNALS = [
  'ACCESS_GAINED',
  'PERSISTENCE_SET',
  'COLLECTION_BEGUN',
  'EXFILTRATION_BEGUN',
  'EXFILTRATION_ENDED',
  'WENT_QUIET',
  'WOKE',
  'ACCESS_LOST',
  'RELEASE_STAGED',
  'RELEASE_MADE',
] as const;
export type IntrusionSignal = (typeof INTRUSION_SIGNALS)[number];

/** Facts the rules compute for the guards of an intrusion machine. */
export interface IntrusionFacts {
  /** At least one foothold is left. */
  readonly hasAccess: boolean;
}
