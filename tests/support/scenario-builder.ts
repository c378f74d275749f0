/**
 * Builds the smallest scenario that shows one rule: name what matters, the rest is quiet and certain.
 *
 * By default nothing happens by itself: no false alarms, no injects, and the one intruder begins long after
 * EndEx. Every technique succeeds, every undertaking is certain, no asset has telemetry. Not a checked scenario;
 * what authors write goes through `src/scenario`.
 */
import type {
  Action,
  Adversary,
  Asset,
  DataSet,
  Inject,
  Leak,
  Option,
  Scenario,
  SensorKit,
  Technique,
  TechniqueEffect,
  Undertaking,
} from '../../src/engine/index.ts';
import { deepFreeze } from './deep-freeze.ts';

/** Never, as a minute: later than any EndEx a test would set. */
export const NEVER = 50_000_000;

const UNDERTAKING: Undertaking = {
  seat: 'it',
  capacity: 0,
  money: 0,
  takes: 0,
  odds: 1,
  begin: [],
  success: [],
  failure: [],
  tags: [],
  advised: false,
};

/** An asset in the one zone, without telemetry. */
export function asset(id: string, with_: Partial<Asset> = {}): Asset {
  return {
    id,
    zone: 'office',
    kind: 'server',
    hosts: 1,
    at: [0.5, 0.5],
    telemetry: {},
    credentials: [],
    inScope: true,
    ...with_,
  };
}

/** 10 GB of fully sensitive data on an asset. */
export function dataSet(id: string, on: string, with_: Partial<DataSet> = {}): DataSet {
  return { id, asset: on, size: 10, sensitivity: 1, personal: false, ...with_ };
}

/** An action without a target that costs one point and happens at once. */
export function action(id: string, with_: Partial<Action> = {}): Action {
  return {
    ...UNDERTAKING,
    capacity: 1,
    id,
    targets: [],
    repeatable: true,
    objectives: [],
    ...with_,
  };
}

/** An option that costs nothing and happens at once. */
export function option(id: string, with_: Partial<Option> = {}): Option {
  return { ...UNDERTAKING, id, ...with_ };
}

/** An inject. With options it asks: the deadline is a day and the first option is the default. */
export function inject(id: string, with_: Partial<Inject> = {}): Inject {
  const first = with_.options?.[0];
  return {
    id,
    kind: 'mail',
    to: 'it',
    interrupts: true,
    effects: [],
    options: [],
    objectives: [],
    ...(first === undefined ? {} : { deadline: 1440, default: first.id }),
    ...with_,
  };
}

/** A technique that always succeeds and disturbs nothing. */
export function technique(
  id: string,
  does: TechniqueEffect,
  with_: Partial<Technique> = {},
): Technique {
  return { id, name: id, tactics: [], does, success: 1, disturbs: {}, hinderedBy: [], ...with_ };
}

/** One technique for each thing an intruder does, named after it. */
export const ALL_TECHNIQUES: readonly Technique[] = [
  technique('get-in', 'initialAccess'),
  technique('persist', 'persist'),
  technique('move', 'move'),
  technique('take-credentials', 'takeCredentials'),
  technique('discover', 'discover'),
  technique('stage', 'stage'),
  technique('exfiltrate', 'exfiltrate'),
  technique('beacon', 'beacon'),
  technique('wipe-logs', 'wipeLogs'),
];

/** An intruder that never begins, acts once an hour when woken, and never comes back. */
export function adversary(id: string, with_: Partial<Adversary> = {}): Adversary {
  return {
    id,
    look: { shape: 'circle', colour: 'red' },
    begins: NEVER,
    doors: [{ id: 'front', asset: 'desk', technique: 'get-in' }],
    tempo: [60, 60],
    noise: 1,
    signature: 1,
    goals: [],
    spread: 1,
    channels: 1,
    techniques: ALL_TECHNIQUES.map((each) => each.id),
    reactions: [],
    patience: 1440,
    returns: 0,
    ...with_,
  };
}

/** A publication of everything that was stolen of a data set. */
export function leak(id: string, with_: Partial<Leak> = {}): Leak {
  return {
    id,
    adversary: 'visitor',
    kind: 'release',
    data: ['files'],
    share: 1,
    altered: 0,
    hastens: false,
    softenedBy: [],
    ...with_,
  };
}

/** A sensor kit that reports at once and keeps its records on the host. */
export function kit(id: string, with_: Partial<SensorKit> = {}): SensorKit {
  return { id, coverage: {}, delay: 0, offHost: false, ...with_ };
}

const EVEN = {
  dataKept: 1,
  timeToDetect: 1,
  timeToContain: 1,
  timeToEvict: 1,
  evidence: 1,
  trust: 1,
  law: 1,
  care: 1,
  cost: 1,
  people: 1,
} as const;

/**
 * A whole scenario: a desk linked to a server that holds `files`, turns of one day, sixty days. Deeply frozen.
 * @param with_ whatever the story is about
 */
export function buildScenario(with_: Partial<Scenario> = {}): Scenario {
  return deepFreeze({
    format: 1,
    id: 'built',
    revision: 1,
    start: '2020-03-02T08:00:00Z',
    endsBy: 86_400,
    attack: '18.1',
    languages: ['en'],
    seats: [{ id: 'it' }, { id: 'lead' }],
    capacity: 4,
    turns: {
      undetectedPersistence: 1440,
      anomalyDetection: 1440,
      forensicLogging: 1440,
      eviction: 1440,
      leak: 1440,
      publicFallout: 1440,
      closed: 1440,
    },
    meters: {
      trust: 80,
      leadership: 50,
      stamina: 100,
      evidence: 10,
      attribution: 0,
      legal: 0,
      harm: 0,
      budget: 100,
    },
    rules: {
      staminaLossPerDay: 4,
      staminaGainPerDay: 2,
      trustPerPublication: 40,
      trustGainPerDay: 1,
      verifyAfter: 7200,
      allowancePerWeek: 0,
      harmSoftenedBy: [],
    },
    zones: [{ id: 'office' }],
    assets: [asset('desk'), asset('server')],
    links: [{ id: 'wire', from: 'desk', to: 'server', kind: 'network' }],
    dataSets: [dataSet('files', 'server')],
    sensors: [],
    controls: [],
    techniques: ALL_TECHNIQUES,
    adversaries: [adversary('visitor')],
    falseAlarms: { perMonth: 0, kinds: [] },
    flags: [],
    injects: [],
    actions: [],
    leaks: [],
    duties: [],
    facts: [],
    endings: [{ id: 'over' }],
    objectives: [],
    scoring: { weights: EVEN, days: { detect: 40, contain: 40, evict: 40 }, cost: 100 },
    plans: [{ id: 'full', minutes: 60, puts: 'all', takes: 'default' }],
    history: { decisions: [], events: [] },
    ...with_,
  } satisfies Scenario);
}
