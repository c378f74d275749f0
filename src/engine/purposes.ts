/**
 * What dice are for: every purpose the rules roll for, hashed once.
 *
 * A purpose is the first part of every key (`dice.ts`). They stand here together so that two rules can never share one by
 * mistake; a test rolls each in two branches and finds the same luck.
 */
import { wordOf } from './dice.ts';

export const DICE_FOR = {
  /** On which day it begins. */
  begins: wordOf('begins'),
  /** What the scenario left to chance. */
  chance: wordOf('chance'),
  /** Whether an undertaking succeeds. */
  undertaking: wordOf('undertaking'),
  /** How long until the next act. */
  tempo: wordOf('tempo'),
  /** Which door it tries. */
  door: wordOf('door'),
  /** Whether it finds its way back. */
  return: wordOf('return'),
  /** Which foothold it works from. */
  from: wordOf('from'),
  /** Whether it settles where it is. */
  settle: wordOf('settle'),
  /** Whether it takes credentials now. */
  greed: wordOf('greed'),
  /** Whether it gets over a link that asks for more. */
  unlocked: wordOf('unlocked'),
  /** Whether it tidies up. */
  tidy: wordOf('tidy'),
  /** Where it moves to next. */
  spread: wordOf('spread'),
  /** Where it leaves a spare. */
  spare: wordOf('spare'),
  /** Which technique it takes. */
  technique: wordOf('technique'),
  /** Whether the technique works. */
  attempt: wordOf('attempt'),
  /** Whether a sensor sees it. */
  sense: wordOf('sense'),
  /** How sure an observation is. */
  confidence: wordOf('confidence'),
  /** Whether it tells whose work it is. */
  signature: wordOf('signature'),
  /** In which words it is told. */
  signText: wordOf('sign-text'),
  /** How long somebody takes to read the logs. */
  logReading: wordOf('log-reading'),
  /** When the next false alarm comes. */
  falseAlarm: wordOf('false-alarm'),
  /** Whether anyone is there to hear it. */
  falseAlarmSeen: wordOf('false-alarm-seen'),
  /** How sure it looks. */
  falseAlarmConfidence: wordOf('false-alarm-confidence'),
  /** Of which kind it is. */
  falseAlarmKind: wordOf('false-alarm-kind'),
  /** Where it rings. */
  falseAlarmAsset: wordOf('false-alarm-asset'),
  /** Whether a search finds what is there. */
  hunt: wordOf('hunt'),
} as const;
