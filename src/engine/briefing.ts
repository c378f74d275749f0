/** The public part of a scenario, built from nothing: what may be shown before anything has happened. */
import type { Briefing, Scenario } from './model/index.ts';

/** What a team may read before StartEx. Names no adversary, inject or ending. */
export function briefingOf(scenario: Scenario): Briefing {
  const asking = scenario.injects.filter(({ options }) => options.length > 0).length;
  return {
    scenario: scenario.id,
    revision: scenario.revision,
    start: scenario.start,
    endsBy: scenario.endsBy,
    languages: scenario.languages,
    seats: scenario.seats.map(({ id }) => id),
    plans: scenario.plans.map(({ id, minutes, puts }) => ({
      id,
      minutes,
      decisions: puts === 'all' ? asking : puts.length,
    })),
    objectives: scenario.objectives.map(({ id, csf, nice }) => ({ id, csf, nice })),
    zones: scenario.zones.map(({ id }) => id),
    assets: scenario.assets.map(({ id, zone, kind, hosts, at, serves }) => ({
      id,
      zone,
      kind,
      hosts,
      at,
      ...(serves === undefined ? {} : { serves: true as const }),
    })),
    links: scenario.links,
    dataSets: scenario.dataSets.map(({ id, asset, size, personal }) => ({
      id,
      asset,
      size,
      personal,
    })),
  };
}
