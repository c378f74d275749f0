/**
 * What the team sees at two moments of the made-up scenario: a quiet start, and logging with two open injects.
 * Hand-written; no rule has touched them.
 */
import type { AssetView, DefenderView, Observation } from '../../src/session/index.ts';
import { REPORTER, TWO_OF_THEM } from './fake-injects.ts';
import { choice, FAKE_PLAYBOOK } from './fake-playbook.ts';
import { FAKE_BRIEFING } from './fake-scenario.ts';

const DAY = 1440;
const START = Date.parse(FAKE_BRIEFING.start);
/** Calendar time of a minute. */
export function fakeDate(minute: number): string {
  return new Date(START + minute * 60_000).toISOString();
}

/** What the sensors cover from logging on. */
export const TELEMETRY: Readonly<Record<string, number>> = {
  vpn: 0.6,
  'mail-relay': 0.3,
  workstations: 0.8,
  mail: 0.35,
  files: 0.7,
};

/** The assets as the team sees them. */
export function assets(
  telemetry: Readonly<Record<string, number>>,
  over: Readonly<Record<string, Partial<AssetView>>> = {},
): readonly AssetView[] {
  return FAKE_BRIEFING.assets.map((asset) => ({
    id: asset.id,
    zone: asset.zone,
    kind: asset.kind,
    hosts: asset.hosts,
    isolated: false,
    rebuiltAt: null,
    imagedAt: null,
    damagedAt: null,
    telemetry: telemetry[asset.id] ?? 0,
    coverage: { 'network-flow': telemetry[asset.id] ?? 0 },
    belief: 'unknown',
    dataSets: FAKE_BRIEFING.dataSets.filter((set) => set.asset === asset.id).map((set) => set.id),
    ...over[asset.id],
  }));
}

function observation(n: number, over: Partial<Observation>): Observation {
  return {
    id: `o${n}`,
    minute: 228 * DAY,
    text: 'sign.network-flow',
    source: { kind: 'sensor', component: 'network-flow' },
    asset: 'files',
    technique: null,
    adversary: null,
    confidence: 0.5,
    flow: null,
    finding: null,
    ...over,
  };
}

const SEEN: readonly Observation[] = [
  observation(1, {
    minute: 227 * DAY,
    text: 'observation.help-desk',
    source: { kind: 'person' },
    asset: 'workstations',
    confidence: 0.3,
  }),
  observation(2, {
    minute: 228 * DAY,
    text: 'sign.process-creation',
    source: { kind: 'sensor', component: 'process-creation' },
    asset: 'workstations',
    adversary: 'loud',
    confidence: 0.8,
  }),
  observation(3, {
    minute: 236 * DAY,
    adversary: 'loud',
    confidence: 0.9,
    flow: { data: 'research', share: 0.11 },
  }),
  observation(4, {
    minute: 239 * DAY + 100,
    text: 'observation.responders-two',
    source: { kind: 'person' },
    asset: 'mail',
    adversary: 'quiet',
    confidence: 0.6,
  }),
];

/** Meters in the middle of things. */
export const METERS: DefenderView['meters'] = {
  trust: 72,
  leadership: 58,
  stamina: 63,
  evidence: 46,
  attribution: 20,
  legal: 15,
  harm: 0,
  budget: 214,
};

/** The quiet start: nothing noticed, one call. */
export const FAKE_START: DefenderView = {
  duties: [],
  facts: [],
  scenario: FAKE_BRIEFING.scenario,
  seat: 'all',
  minute: 11 * DAY,
  date: fakeDate(11 * DAY),
  turn: 1,
  turnLength: 30 * DAY,
  breach: 'undetectedPersistence.normalOperations',
  phase: 'undetectedPersistence',
  breachLog: [{ state: 'undetectedPersistence.normalOperations', minute: 0 }],
  capacity: { left: 3, total: 3 },
  meters: {
    ...METERS,
    trust: 80,
    leadership: 70,
    stamina: 95,
    evidence: 0,
    attribution: 0,
    legal: 5,
    harm: 0,
    budget: 300,
  },
  meterLog: [],
  assets: assets({ vpn: 0.2, 'mail-relay': 0.2 }),
  links: FAKE_BRIEFING.links.map((link) => ({ ...link, cut: false })),
  findings: [],
  adversaries: [],
  observations: [],
  loss: FAKE_BRIEFING.dataSets.map((set) => ({ data: set.id, low: 0, high: 0, published: null })),
  disclosedAt: null,
  claims: [],
  promises: [],
  controls: [],
  flags: [],
  open: [
    {
      inject: 'first-call',
      kind: 'call',
      to: 'it',
      since: 11 * DAY,
      due: 25 * DAY,
      default: 'wait',
      options: [
        {
          option: 'call-back',
          ...choice({ seat: 'it', takes: 60, odds: { low: 0.9, high: 0.97 } }),
        },
        { option: 'look', ...choice({ seat: 'it', takes: DAY, odds: { low: 0.1, high: 0.25 } }) },
        { option: 'wait', ...choice({ seat: 'it', capacity: 0 }) },
      ],
    },
  ],
  papers: [{ inject: 'first-call', kind: 'call', to: 'it', minute: 11 * DAY, answer: null }],
  running: [],
  playbook: FAKE_PLAYBOOK.map((entry) =>
    entry.action === 'hunt' || entry.action === 'warn' || entry.action === 'retainer'
      ? { ...entry, blocked: null }
      : { ...entry, blocked: 'not-available' },
  ),
  decisions: [],
  happenings: [
    { type: 'turnStarted', minute: 11 * DAY, turn: 1 },
    { type: 'injectArrived', minute: 11 * DAY, inject: 'first-call', kind: 'call', asks: true },
  ],
  ended: null,
};

/** Logging: two open injects, sensors out, one intruder known and one suspected. */
export const FAKE_LOGGING: DefenderView = {
  ...FAKE_START,
  minute: 239 * DAY + 400,
  date: fakeDate(239 * DAY + 400),
  turn: 9,
  turnLength: 5 * DAY,
  breach: 'forensicLogging.observing',
  phase: 'forensicLogging',
  breachLog: [
    { state: 'undetectedPersistence.normalOperations', minute: 0 },
    { state: 'undetectedPersistence.weakSignals', minute: 40 * DAY },
    { state: 'anomalyDetection.triage', minute: 227 * DAY },
    { state: 'anomalyDetection.respondersCalled', minute: 229 * DAY },
    { state: 'forensicLogging.deploying', minute: 231 * DAY },
    { state: 'forensicLogging.observing', minute: 234 * DAY },
  ],
  capacity: { left: 3, total: 5 },
  meters: METERS,
  meterLog: [
    { minute: 11 * DAY, meter: 'leadership', by: -4, cause: 'inject.first-call.option.wait' },
    { minute: 229 * DAY, meter: 'budget', by: -60, cause: 'action.responders' },
    { minute: 234 * DAY, meter: 'evidence', by: 18, cause: 'action.image' },
    { minute: 239 * DAY, meter: 'stamina', by: -6, cause: 'rule.stamina' },
    { minute: 239 * DAY + 170, meter: 'leadership', by: -3, cause: 'inject.invoice' },
    { minute: 239 * DAY + 180, meter: 'evidence', by: 8, cause: 'action.image' },
  ],
  assets: assets(TELEMETRY, {
    workstations: { belief: 'known', imagedAt: 238 * DAY },
    files: { belief: 'known' },
    mail: { belief: 'suspected' },
    vpn: { belief: 'cleared' },
  }),
  findings: [
    {
      asset: 'workstations',
      adversary: 'loud',
      status: 'known',
      since: 228 * DAY,
      changed: 231 * DAY,
      confidence: 0.85,
      sources: ['o1', 'o2'],
    },
    {
      asset: 'files',
      adversary: 'loud',
      status: 'known',
      since: 236 * DAY,
      changed: 236 * DAY,
      confidence: 0.9,
      sources: ['o3'],
    },
    {
      asset: 'mail',
      adversary: 'quiet',
      status: 'suspected',
      since: 239 * DAY,
      changed: 239 * DAY,
      confidence: 0.6,
      sources: ['o4'],
    },
  ],
  adversaries: [
    { id: 'loud', look: { shape: 'circle', colour: 'red' }, since: 228 * DAY },
    { id: 'quiet', look: { shape: 'diamond', colour: 'amber' }, since: 239 * DAY },
  ],
  observations: SEEN,
  loss: [
    { data: 'research', low: 0.11, high: 0.4, published: null },
    { data: 'mailboxes', low: 0, high: 0.6, published: null },
    { data: 'donor-list', low: 0, high: 0, published: null },
  ],
  controls: ['mfa'],
  open: [TWO_OF_THEM, REPORTER],
  papers: [
    {
      inject: 'first-call',
      kind: 'call',
      to: 'it',
      minute: 11 * DAY,
      answer: { option: 'wait', minute: 25 * DAY, by: 'default' },
    },
    { inject: 'two-of-them', kind: 'call', to: 'lead', minute: 239 * DAY + 162, answer: null },
    { inject: 'invoice', kind: 'letter', to: 'chair', minute: 239 * DAY + 170, answer: null },
    { inject: 'weather', kind: 'mail', to: 'it', minute: 239 * DAY + 180, answer: null },
    { inject: 'reporter', kind: 'message', to: 'comms', minute: 239 * DAY + 300, answer: null },
  ],
  running: [
    { key: 'action.retainer', target: null, started: 236 * DAY, due: 243 * DAY },
    { key: 'action.hunt', target: 'directory', started: 239 * DAY, due: 241 * DAY },
  ],
  playbook: FAKE_PLAYBOOK,
  decisions: [
    {
      turn: 1,
      minute: 25 * DAY,
      seat: 'it',
      decision: { type: 'answer', inject: 'first-call', option: 'wait' },
      by: 'default',
    },
    {
      turn: 7,
      minute: 229 * DAY,
      seat: 'lead',
      decision: { type: 'act', action: 'responders' },
      by: 'player',
    },
    {
      turn: 8,
      minute: 234 * DAY,
      seat: 'it',
      decision: { type: 'act', action: 'image', target: 'workstations' },
      by: 'player',
    },
  ],
  happenings: [
    { type: 'turnStarted', minute: 239 * DAY, turn: 9 },
    {
      type: 'finished',
      minute: 238 * DAY,
      key: 'action.image',
      target: 'workstations',
      succeeded: true,
      rolled: 0.41,
      odds: 0.62,
    },
    { type: 'assetImaged', minute: 238 * DAY, asset: 'workstations' },
    { type: 'hunted', minute: 238 * DAY, asset: 'directory', found: 0, coverage: 0 },
    { type: 'observed', minute: 239 * DAY + 100, observation: SEEN[3] as Observation },
    { type: 'meterChanged', minute: 239 * DAY, meter: 'stamina', by: -6, cause: 'rule.stamina' },
    {
      type: 'meterChanged',
      minute: 239 * DAY + 170,
      meter: 'leadership',
      by: -3,
      cause: 'inject.invoice',
    },
    {
      type: 'injectArrived',
      minute: 239 * DAY + 162,
      inject: 'two-of-them',
      kind: 'call',
      asks: true,
    },
    {
      type: 'injectArrived',
      minute: 239 * DAY + 170,
      inject: 'invoice',
      kind: 'letter',
      asks: false,
    },
    {
      type: 'injectArrived',
      minute: 239 * DAY + 180,
      inject: 'weather',
      kind: 'mail',
      asks: false,
    },
    {
      type: 'injectArrived',
      minute: 239 * DAY + 300,
      inject: 'reporter',
      kind: 'message',
      asks: true,
    },
  ],
};
