/**
 * Which events can have made a condition of the scenario true: for chains of causes through injects, leaks, duties
 * and endings. A `not` is passed over, since what did not happen is found by looking at the other line.
 */
import type { ExerciseEvent, WorldCondition } from '../../engine/index.ts';

type Test = (event: ExerciseEvent) => boolean;

const startsWith = (state: string, phase: string): boolean =>
  state === phase || state.startsWith(`${phase}.`);

/** Tests that pick the events a condition waits for. */
export function eventsFor(condition: WorldCondition | boolean | undefined): Test[] {
  if (condition === undefined || typeof condition === 'boolean') return [];
  if ('all' in condition) return condition.all.flatMap(eventsFor);
  if ('any' in condition) return condition.any.flatMap(eventsFor);
  if ('not' in condition) return [];
  if ('flag' in condition) return [(e) => e.type === 'flagSet' && e.flag === condition.flag];
  if ('phase' in condition)
    return [(e) => e.type === 'phaseChanged' && startsWith(e.to, condition.phase)];
  if ('visited' in condition)
    return [(e) => e.type === 'phaseChanged' && startsWith(e.to, condition.visited)];
  if ('meter' in condition)
    return [(e) => e.type === 'meterChanged' && e.meter === condition.meter.id];
  if ('answered' in condition) {
    const { inject, option } = condition.answered;
    return [
      (e) =>
        e.type === 'injectAnswered' &&
        e.inject === inject &&
        (option === undefined || e.option === option),
    ];
  }
  if ('arrived' in condition)
    return [(e) => e.type === 'injectArrived' && e.inject === condition.arrived];
  if ('done' in condition)
    return [(e) => e.type === 'undertakingFinished' && e.running.action === condition.done];
  if ('running' in condition)
    return [(e) => e.type === 'undertakingStarted' && e.running.action === condition.running];
  if ('sensor' in condition)
    return [(e) => e.type === 'sensorDeployed' && e.sensor === condition.sensor];
  if ('isolated' in condition)
    return [(e) => e.type === 'assetIsolated' && e.asset === condition.isolated];
  if ('damaged' in condition)
    return [(e) => e.type === 'assetDamaged' && e.asset === condition.damaged];
  if ('duty' in condition) {
    const { id, state } = condition.duty;
    const type = state === 'met' ? 'dutyMet' : state === 'missed' ? 'dutyMissed' : 'dutyStarted';
    return [(e) => e.type === type && e.duty === id];
  }
  if ('cut' in condition) return [(e) => e.type === 'linkCut' && e.link === condition.cut];
  if ('finding' in condition) {
    const { adversary, asset } = condition.finding;
    return [
      (e) =>
        e.type === 'observationMade' &&
        e.observation.finding !== null &&
        (adversary === undefined || e.observation.adversary === adversary) &&
        (asset === undefined || e.observation.asset === asset),
    ];
  }
  if ('disclosed' in condition) return [(e) => e.type === 'disclosureMade'];
  if ('published' in condition)
    return [
      (e) =>
        e.type === 'dataPublished' &&
        (condition.published === 'any' || e.shares[condition.published] !== undefined),
    ];
  if ('leaked' in condition)
    return [(e) => e.type === 'dataPublished' && e.leak === condition.leaked];
  if ('claimed' in condition)
    return [(e) => e.type === 'claimMade' && e.data === condition.claimed];
  if ('contradicted' in condition)
    return [
      (e) =>
        e.type === 'claimContradicted' &&
        (condition.contradicted === 'any' || e.data === condition.contradicted),
    ];
  if ('stolen' in condition)
    return [(e) => e.type === 'dataTaken' && e.data === condition.stolen.data];
  if ('foothold' in condition) {
    const { adversary, asset } = condition.foothold;
    return [
      (e) =>
        e.type === 'footholdGained' &&
        (adversary === undefined || e.adversary === adversary) &&
        (asset === undefined || e.foothold.asset === asset),
    ];
  }
  if ('awareness' in condition)
    return [(e) => e.type === 'awarenessRaised' && e.adversary === condition.awareness.adversary];
  if ('reentered' in condition)
    return [(e) => e.type === 'footholdGained' && e.adversary === condition.reentered];
  return [];
}
