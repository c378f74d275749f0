/** Quantities of a line over time, read off its events: steps, one point where a value changes. */
import {
  type Compiled,
  clearFindings,
  type ExerciseEvent,
  type Finding,
  METERS,
  type MeterId,
  mergeObservation,
} from '../../engine/index.ts';
import type { PlayedLine } from '../line.ts';
import type { ComparedSeries, SeriesId, SeriesPoint } from './types.ts';

/** Values that change in steps. */
class Steps {
  readonly points: SeriesPoint[];
  #value: number;

  constructor(value: number) {
    this.#value = value;
    this.points = [{ minute: 0, value }];
  }

  get value(): number {
    return this.#value;
  }

  to(minute: number, value: number): void {
    if (value === this.#value) return;
    this.#value = value;
    if (this.points.at(-1)?.minute === minute) this.points.pop();
    this.points.push({ minute, value });
  }
}

/** All quantities of one line over time. */
export interface LineSeries {
  readonly meters: Readonly<Record<MeterId, Steps>>;
  readonly cost: Steps;
  readonly held: Steps;
  readonly believed: Steps;
  /** By data set. */
  readonly taken: ReadonlyMap<string, Steps>;
  readonly seen: ReadonlyMap<string, Steps>;
  readonly published: ReadonlyMap<string, Steps>;
}

const clamp = (value: number, high: number): number => (value < 0 ? 0 : Math.min(value, high));

/** All quantities of one line. */
export function seriesOf(line: PlayedLine): LineSeries {
  const { scenario } = line.compiled;
  const perSet = () => new Map(scenario.dataSets.map(({ id }) => [id, new Steps(0)]));
  const all: LineSeries = {
    meters: Object.fromEntries(
      METERS.map((id) => [id, new Steps(scenario.meters[id])]),
    ) as LineSeries['meters'],
    cost: new Steps(0),
    held: new Steps(0),
    believed: new Steps(0),
    taken: perSet(),
    seen: perSet(),
    published: perSet(),
  };
  const stolen = new Map<string, number>();
  const observed = new Map<string, number>();
  let findings: readonly Finding[] = [];
  const lowEnd = (minute: number, data: string): void => {
    const published = all.published.get(data)?.value ?? 0;
    all.seen.get(data)?.to(minute, Math.max(observed.get(data) ?? 0, published));
  };
  for (const { event } of line.events) {
    const { minute } = event;
    switch (event.type) {
      case 'meterChanged': {
        const steps = all.meters[event.meter];
        const high = event.meter === 'budget' ? Number.MAX_SAFE_INTEGER : 100;
        steps.to(minute, clamp(steps.value + event.by, high));
        break;
      }
      case 'capacitySpent':
        all.meters.budget.to(minute, all.meters.budget.value - event.money);
        all.cost.to(minute, all.cost.value + event.money);
        break;
      case 'dataTaken': {
        const key = `${event.adversary} ${event.data}`;
        const share = Math.min(1, (stolen.get(key) ?? 0) + event.share);
        stolen.set(key, share);
        const steps = all.taken.get(event.data);
        steps?.to(minute, Math.max(steps.value, share));
        break;
      }
      case 'dataPublished':
        for (const data in event.shares) {
          const share = event.shares[data] ?? 0;
          const out = all.published.get(data);
          out?.to(minute, Math.min(1, out.value + share));
          lowEnd(minute, data);
        }
        break;
      case 'footholdGained':
        all.held.to(minute, all.held.value + 1);
        break;
      case 'footholdLost':
        all.held.to(minute, all.held.value - 1);
        break;
      case 'observationMade': {
        const { flow } = event.observation;
        if (flow === null) break;
        observed.set(flow.data, Math.min(1, (observed.get(flow.data) ?? 0) + flow.share));
        lowEnd(minute, flow.data);
        break;
      }
      default:
        break;
    }
    const next = believing(findings, event);
    if (next !== findings)
      all.believed.to(minute, next.filter(({ status }) => status === 'known').length);
    findings = next;
  }
  return all;
}

/** Findings after an event, by the engine's own rules; the same list when it changes nothing. */
function believing(findings: readonly Finding[], event: ExerciseEvent): readonly Finding[] {
  switch (event.type) {
    case 'observationMade':
      return mergeObservation(findings, event.observation);
    case 'assetRebuilt':
      return clearFindings(findings, event.asset, event.minute, 'all');
    case 'assetCleaned':
      return clearFindings(findings, event.asset, event.minute, 'all', event.adversary);
    case 'huntFinished':
      return event.found === 0
        ? clearFindings(findings, event.asset, event.minute, 'suspected')
        : findings;
    default:
      return findings;
  }
}

const UNITS: Readonly<Record<SeriesId, ComparedSeries['unit']>> = {
  taken: 'share',
  published: 'share',
  footholds: 'count',
  evidence: 'points',
  trust: 'points',
  leadership: 'points',
  stamina: 'points',
  attribution: 'points',
  legal: 'points',
  harm: 'points',
  cost: 'thousand-dollars',
  budget: 'thousand-dollars',
};

const METER_SERIES = [
  'evidence',
  'trust',
  'leadership',
  'stamina',
  'attribution',
  'legal',
  'harm',
  'budget',
] as const;

/** The same quantities of both lines side by side. */
export function comparedSeries(
  { scenario }: Compiled,
  a: LineSeries,
  b: LineSeries,
  truth: boolean,
): readonly ComparedSeries[] {
  const series = (
    id: SeriesId,
    subject: string | null,
    known: readonly [Steps | undefined, Steps | undefined],
    real?: readonly [Steps | undefined, Steps | undefined],
  ): ComparedSeries => ({
    id,
    subject,
    unit: UNITS[id],
    known: { a: known[0]?.points ?? [], b: known[1]?.points ?? [] },
    true:
      truth && real !== undefined ? { a: real[0]?.points ?? [], b: real[1]?.points ?? [] } : null,
  });
  const { dataSets, scoring } = scenario;
  const sets = dataSets.map(({ id }) => id);
  return [
    ...sets.map((id) =>
      series('taken', id, [a.seen.get(id), b.seen.get(id)], [a.taken.get(id), b.taken.get(id)]),
    ),
    ...sets.map((id) => series('published', id, [a.published.get(id), b.published.get(id)])),
    series('footholds', null, [a.believed, b.believed], [a.held, b.held]),
    ...METER_SERIES.filter((id) => id !== 'harm' || scoring.weights.care > 0).map((id) =>
      series(id, null, [a.meters[id], b.meters[id]]),
    ),
    series('cost', null, [a.cost, b.cost]),
  ];
}
