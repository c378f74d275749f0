/**
 * What can cause what: from an event of a line to the earlier events of that line that led to it.
 *
 * A table over event types, after the order in which the engine writes events: what an undertaking, an inject or a
 * leak brings stands right behind it in the same minute. The nearest and most telling cause comes first; none is
 * made up, and an event of the world's own course has none.
 */
import type { ExerciseEvent, Observation } from '../../engine/index.ts';
import type { LineEvent, PlayedLine } from '../line.ts';
import { eventsFor } from './condition-events.ts';

type Of<T extends ExerciseEvent['type']> = Extract<ExerciseEvent, { type: T }>;

/** The last event before `at` that passes, or null. */
export function lastBefore(
  line: PlayedLine,
  at: number,
  test: (event: ExerciseEvent) => boolean,
): LineEvent | null {
  for (let i = at - 1; i >= 0; i--) {
    const one = line.events[i] as LineEvent;
    if (test(one.event)) return one;
  }
  return null;
}

/** Events that bring others, by the text key that those name as their cause. */
function bringsKey(event: ExerciseEvent): string | null {
  switch (event.type) {
    case 'undertakingFinished':
    case 'undertakingStarted':
      return event.running.key;
    case 'injectArrived':
      return `inject.${event.inject}`;
    case 'dataPublished':
      return `leak.${event.leak}`;
    case 'dutyMissed':
      return `duty.${event.duty}`;
    case 'claimContradicted':
      return 'rule.contradicted';
    case 'disclosureMade':
      return 'rule.first';
    default:
      return null;
  }
}

/** What brought an event of this minute about: the nearest bringer, of this key if one is named. */
function bringer(line: PlayedLine, at: number, key: string | null): LineEvent[] {
  const { minute } = (line.events[at] as LineEvent).event;
  for (let i = at - 1; i >= 0; i--) {
    const one = line.events[i] as LineEvent;
    if (one.event.minute !== minute) break;
    const brings = bringsKey(one.event);
    if (brings !== null && (key === null || brings === key)) return [one];
  }
  return [];
}

const found = (...events: readonly (LineEvent | null)[]): LineEvent[] =>
  events.filter((event) => event !== null);

/** The foothold an adversary held on an asset, as it came by it. */
function holdOn(line: PlayedLine, at: number, adversary: string, asset: string): LineEvent | null {
  return lastBefore(
    line,
    at,
    (e) =>
      ((e.type === 'footholdGained' && e.foothold.asset === asset) ||
        (e.type === 'footholdWoken' && e.asset === asset)) &&
      e.adversary === adversary,
  );
}

const assetOf = (line: PlayedLine, data: string): string =>
  line.compiled.dataSets.get(data)?.asset ?? '';

const lastMoodOf = (line: PlayedLine, at: number, adversary: string): LineEvent | null =>
  lastBefore(line, at, (e) => e.type === 'moodChanged' && e.adversary === adversary);

function ofTheft(line: PlayedLine, at: number, event: Of<'dataTaken' | 'dataStaged'>): LineEvent[] {
  const { adversary, data } = event;
  const mood = lastMoodOf(line, at, adversary);
  return found(
    holdOn(line, at, adversary, assetOf(line, data)),
    mood?.event.type === 'moodChanged' && mood.event.mood === 'hurry' ? mood : null,
  );
}

/** What made the team look at an asset as held: for clean-ups, which reach only what is believed. */
function beliefIn(
  line: PlayedLine,
  at: number,
  adversary: string,
  asset: string,
): LineEvent | null {
  return lastBefore(
    line,
    at,
    (e) =>
      e.type === 'observationMade' &&
      e.observation.asset === asset &&
      e.observation.finding !== null &&
      (e.observation.adversary === null || e.observation.adversary === adversary),
  );
}

function ofObservation(line: PlayedLine, at: number, seen: Observation): LineEvent[] {
  if (seen.source.kind === 'person') return bringer(line, at, null);
  const { component } = seen.source;
  const sensed = lastBefore(
    line,
    at,
    (e) =>
      e.type === 'observationSensed' &&
      e.observation.asset === seen.asset &&
      e.observation.text === seen.text &&
      e.observation.confidence === seen.confidence,
  );
  const until = sensed?.at ?? at;
  const sensor = lastBefore(
    line,
    until,
    (e) =>
      e.type === 'sensorDeployed' &&
      e.assets.includes(seen.asset ?? '') &&
      (line.compiled.sensors.get(e.sensor)?.coverage[component] ?? 0) > 0,
  );
  const act = sensed === null ? null : lastBefore(line, until, (e) => e.type === 'techniqueUsed');
  const who = act?.event.type === 'techniqueUsed' ? act.event.adversary : null;
  return found(sensor, who === null ? null : holdOn(line, until, who, seen.asset ?? ''));
}

/** The latest event for each part of a condition. */
function conditionMet(
  line: PlayedLine,
  at: number,
  condition: Parameters<typeof eventsFor>[0],
): LineEvent[] {
  return eventsFor(condition).flatMap((test) => found(lastBefore(line, at, test)));
}

/** The events that led to the one at this place; the most telling first. */
export function causesOf(line: PlayedLine, at: number): readonly LineEvent[] {
  const { event } = line.events[at] as LineEvent;
  const { compiled } = line;
  switch (event.type) {
    case 'meterChanged':
      return bringer(line, at, event.cause.startsWith('rule.') ? null : event.cause).slice(
        0,
        RULES_OF_TIME.has(event.cause) ? 0 : 1,
      );
    case 'undertakingFinished': {
      const { running } = event;
      return found(
        lastBefore(
          line,
          at,
          (e) =>
            (e.type === 'undertakingStarted' || e.type === 'effectsScheduled') &&
            e.running.key === running.key &&
            e.running.target === running.target &&
            e.running.started === running.started,
        ),
      );
    }
    case 'undertakingStarted':
      return found(lastBefore(line, at, (e) => e.type === 'decisionTaken'));
    case 'effectsScheduled':
      return bringer(line, at, event.running.key);
    case 'decisionTaken': {
      const { decision } = event;
      if (decision.type !== 'answer') return [];
      return found(
        lastBefore(line, at, (e) => e.type === 'injectArrived' && e.inject === decision.inject),
      );
    }
    case 'injectAnswered':
      return found(lastBefore(line, at, (e) => e.type === 'decisionTaken'));
    case 'injectArrived': {
      const spec = compiled.injects.get(event.inject)?.inject;
      const called = spec?.at === undefined && spec?.when === undefined;
      return called ? bringer(line, at, null) : conditionMet(line, at, spec?.when);
    }
    case 'observationMade':
      return ofObservation(line, at, event.observation);
    case 'footholdGained': {
      const { adversary, from } = event;
      if (from !== null) return found(holdOn(line, at, adversary, from));
      return found(
        lastBefore(line, at, (e) => e.type === 'footholdLost' && e.adversary === adversary),
      );
    }
    case 'footholdLost': {
      const { adversary, asset, minute, cause } = event;
      // A rebuild throws out whoever is there; a clean-up only what is believed.
      const rebuilt = lastBefore(
        line,
        at,
        (e) => e.type === 'assetRebuilt' && e.asset === asset && e.minute === minute,
      );
      const believed = rebuilt === null ? beliefIn(line, at, adversary, asset) : null;
      return [...found(believed), ...bringer(line, at, cause)];
    }
    case 'dataTaken':
    case 'dataStaged':
      return ofTheft(line, at, event);
    case 'moodChanged': {
      // Awareness adds up, so any of the latest may have tipped it.
      const { adversary } = event;
      const raised = (e: ExerciseEvent): boolean =>
        e.type === 'awarenessRaised' && e.adversary === adversary;
      const latest: LineEvent[] = [];
      for (let one = lastBefore(line, at, raised); one !== null && latest.length < 12; ) {
        latest.push(one);
        one = lastBefore(line, one.at, raised);
      }
      return latest;
    }
    case 'intrusionChanged':
      return found(lastMoodOf(line, at, event.adversary));
    case 'awarenessRaised':
      return bringer(line, at, event.cause);
    case 'assetDamaged':
      return found(
        lastBefore(
          line,
          at,
          (e) => e.type === 'footholdGained' && e.foothold.asset === event.asset,
        ),
      );
    case 'dataPublished': {
      const entry = compiled.leaks.find((one) => one.leak.id === event.leak);
      const leak = entry?.leak;
      // Before its date it comes only from one in the mood for it (R60).
      const early = entry !== undefined && event.minute < entry.at;
      const took = lastBefore(
        line,
        at,
        (e) =>
          e.type === 'dataTaken' &&
          e.adversary === event.adversary &&
          (leak?.data.includes(e.data) ?? false),
      );
      const mood = early ? lastMoodOf(line, at, event.adversary) : null;
      return [...found(took, mood), ...conditionMet(line, at, leak?.when)];
    }
    case 'claimContradicted':
      return [
        ...found(lastBefore(line, at, (e) => e.type === 'claimMade' && e.data === event.data)),
        ...bringer(line, at, null),
      ];
    case 'dutyStarted':
      return conditionMet(
        line,
        at,
        compiled.scenario.duties.find(({ id }) => id === event.duty)?.when,
      );
    case 'dutyMet':
      return conditionMet(
        line,
        at,
        compiled.scenario.duties.find(({ id }) => id === event.duty)?.met,
      );
    case 'dutyMissed':
      return found(lastBefore(line, at, (e) => e.type === 'dutyStarted' && e.duty === event.duty));
    case 'logsWiped':
    case 'footholdHardened':
    case 'footholdWoken':
      return found(holdOn(line, at, event.adversary, event.asset));
    case 'phaseChanged': {
      const by = bringer(line, at, null);
      if (by.length > 0) return by;
      const { minute } = event;
      return found(
        lastBefore(line, at, (e) => e.type === 'observationMade' && e.minute === minute),
      );
    }
    case 'exerciseEnded':
      return conditionMet(
        line,
        at,
        compiled.endings.find(({ ending }) => ending.id === event.ending)?.ending.when,
      );
    case 'sensorDeployed':
    case 'assetIsolated':
    case 'assetReconnected':
    case 'assetImaged':
    case 'assetRebuilt':
    case 'assetCleaned':
    case 'credentialsReset':
    case 'credentialLost':
    case 'linkCut':
    case 'linkRestored':
    case 'controlSet':
    case 'trafficThrottled':
    case 'channelsBlocked':
    case 'channelChanged':
    case 'contactLost':
    case 'disclosureMade':
    case 'claimMade':
    case 'promiseMade':
    case 'huntFinished':
    case 'flagSet':
    case 'flagCleared':
    case 'capacityChanged':
    case 'capacitySpent':
      return bringer(line, at, null);
    default:
      return [];
  }
}

/** Rules that work by the day and so have no single event behind them. */
const RULES_OF_TIME: ReadonlySet<string> = new Set([
  'rule.stamina',
  'rule.candour',
  'rule.fading',
  'rule.rivals',
  'rule.caseStands',
  'rule.caseFails',
  'rule.allowance',
  'rule.harm',
]);
