/**
 * Exercise events as the team may hear of them.
 *
 * Builds each happening from nothing out of a visible event; hidden events give none. Fields that would betray a
 * secret (whose leak it was, whether an alarm was false) are not carried over.
 */
import type { Compiled } from './compile.ts';
import type { ExerciseEvent, Happening } from './model/index.ts';

/** The visible part of what happened, in order. */
export function tellHappenings(
  compiled: Compiled,
  events: readonly ExerciseEvent[],
): readonly Happening[] {
  const told: Happening[] = [];
  for (const event of events) {
    const happening = tell(compiled, event);
    if (happening !== null) told.push(happening);
  }
  return told;
}

function tell(compiled: Compiled, event: ExerciseEvent): Happening | null {
  const { minute } = event;
  switch (event.type) {
    case 'turnStarted':
      return { type: 'turnStarted', minute, turn: event.turn };
    case 'injectArrived': {
      const kind = compiled.injects.get(event.inject)?.inject.kind;
      if (kind === undefined) throw new Error(`no inject ${event.inject}`);
      const asks = event.due !== null;
      return { type: 'injectArrived', minute, inject: event.inject, kind, asks };
    }
    case 'injectAnswered': {
      const { inject, option, by } = event;
      return { type: 'injectAnswered', minute, inject, option, by };
    }
    case 'undertakingStarted': {
      const { key, target, due } = event.running;
      return due > minute ? { type: 'started', minute, key, target, due } : null;
    }
    case 'undertakingFinished': {
      const { running, succeeded, rolled, odds } = event;
      if (running.kind === 'later') return null;
      const { key, target } = running;
      return { type: 'finished', minute, key, target, succeeded, rolled, odds };
    }
    case 'observationMade':
      return { type: 'observed', minute, observation: event.observation };
    case 'huntFinished': {
      const { asset, found, coverage } = event;
      return { type: 'hunted', minute, asset, found, coverage };
    }
    case 'meterChanged': {
      const { meter, by, cause } = event;
      return { type: 'meterChanged', minute, meter, by, cause };
    }
    case 'sensorDeployed':
      return { type: 'sensorDeployed', minute, sensor: event.sensor, assets: event.assets };
    case 'assetIsolated':
    case 'assetReconnected':
    case 'assetImaged':
    case 'assetDamaged':
    case 'assetRebuilt':
    case 'assetCleaned':
      return { type: event.type, minute, asset: event.asset };
    case 'linkCut':
    case 'linkRestored':
      return { type: event.type, minute, link: event.link };
    case 'credentialsReset':
    case 'trafficThrottled':
    case 'channelsBlocked':
      return { type: event.type, minute };
    case 'disclosureMade':
      return { type: 'disclosed', minute };
    case 'claimContradicted':
      return { type: 'claimContradicted', minute, data: event.data };
    case 'dutyStarted':
      return { type: 'dutyStarted', minute, duty: event.duty, due: event.due };
    case 'dutyMet':
    case 'dutyMissed':
      return { type: event.type, minute, duty: event.duty, due: null };
    case 'phaseChanged':
      return { type: 'phaseChanged', minute, from: event.from, to: event.to };
    case 'dataPublished':
      return { type: 'published', minute, kind: event.kind, data: Object.keys(event.shares) };
    case 'exerciseEnded':
      return { type: 'ended', minute, ending: event.ending };
    case 'decisionTaken':
    case 'capacitySpent':
    case 'capacityChanged':
    case 'effectsScheduled':
    case 'flagSet':
    case 'flagCleared':
    case 'controlSet':
    case 'claimMade':
    case 'assetMended':
    case 'promiseMade':
    case 'techniqueUsed':
    case 'footholdGained':
    case 'footholdLost':
    case 'footholdHardened':
    case 'footholdWoken':
    case 'credentialTaken':
    case 'credentialLost':
    case 'dataStaged':
    case 'dataTaken':
    case 'contactLost':
    case 'logsWiped':
    case 'channelChanged':
    case 'awarenessRaised':
    case 'moodChanged':
    case 'intrusionChanged':
    case 'adversaryActed':
    case 'observationSensed':
    case 'falseAlarmPlanned':
      return null;
  }
}
