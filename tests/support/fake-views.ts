/**
 * What the team sees at four moments of the made-up scenario: a quiet start, logging with two open injects,
 * a leak with many papers, and the end. Hand-written; no rule has touched them.
 */
import type {
  ActionView,
  AssetView,
  ChoiceView,
  DefenderView,
  Observation,
  OpenInjectView,
} from '../../src/session/index.ts';
import { FAKE_BRIEFING } from './fake-scenario.ts';

export type Moment = 'start' | 'logging' | 'leak' | 'ended';
export const MOMENTS: readonly Moment[] = ['start', 'logging', 'leak', 'ended'];

const DAY = 1440;
const START = Date.parse(FAKE_BRIEFING.start);
/** Calendar time of a minute. */
export function fakeDate(minute: number): string {
  return new Date(START + minute * 60_000).toISOString();
}

function choice(over: Partial<ChoiceView> = {}): ChoiceView {
  return {
    seat: 'lead',
    capacity: 1,
    money: 0,
    takes: 0,
    odds: { low: 1, high: 1 },
    tags: [],
    blocked: null,
    ...over,
  };
}

function action(id: string, over: Partial<ActionView> = {}): ActionView {
  return { action: id, targets: [], needsTarget: false, ...choice(), ...over };
}

const ALL = FAKE_BRIEFING.assets.map((asset) => asset.id);

/** The playbook as it stands at most moments. */
export const FAKE_PLAYBOOK: readonly ActionView[] = [
  action('hunt', {
    needsTarget: true,
    targets: ALL,
    takes: 2 * DAY,
    odds: { low: 0.5, high: 0.7 },
    tags: ['CSF DE.AE'],
  }),
  action('deploy', {
    seat: 'it',
    capacity: 2,
    money: 40,
    takes: 3 * DAY,
    odds: { low: 0.85, high: 0.95 },
    tags: ['D3-NTA', 'CSF DE.CM'],
  }),
  action('image', { seat: 'it', needsTarget: true, targets: ALL, takes: DAY, tags: ['CSF RS.AN'] }),
  action('isolate', { seat: 'it', needsTarget: true, targets: ALL, tags: ['D3-NI', 'CSF RS.MI'] }),
  action('rebuild', {
    seat: 'it',
    capacity: 4,
    money: 90,
    takes: 3 * DAY,
    odds: { low: 0.4, high: 0.65 },
    tags: ['irreversible', 'CSF RC.RP'],
    blocked: 'not-enough-capacity',
  }),
  action('responders', { money: 60, takes: 2 * DAY, blocked: 'already-done' }),
  action('warn', { seat: 'comms', tags: ['CSF RS.CO'] }),
  action('retainer', {
    seat: 'chair',
    odds: { low: 0.3, high: 0.5 },
    takes: 7 * DAY,
    blocked: 'already-running',
  }),
];

const TELEMETRY: Readonly<Record<string, number>> = {
  vpn: 0.6,
  'mail-relay': 0.3,
  workstations: 0.8,
  mail: 0.35,
  files: 0.7,
};

function assets(
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
    telemetry: telemetry[asset.id] ?? 0,
    coverage: { 'network-flow': telemetry[asset.id] ?? 0 },
    belief: 'unknown',
    dataSets: FAKE_BRIEFING.dataSets.filter((set) => set.asset === asset.id).map((set) => set.id),
    ...over[asset.id],
  }));
}

const TWO_OF_THEM: OpenInjectView = {
  inject: 'two-of-them',
  kind: 'call',
  to: 'lead',
  since: 239 * DAY + 162,
  due: 241 * DAY,
  default: 'watch',
  options: [
    {
      option: 'watch',
      ...choice({
        capacity: 2,
        takes: 5 * DAY,
        odds: { low: 0.6, high: 0.75 },
        tags: ['D3-NTA', 'CSF DE.CM'],
      }),
    },
    {
      option: 'cut',
      ...choice({ seat: 'it', takes: 180, odds: { low: 0.9, high: 0.98 }, tags: ['D3-NI'] }),
    },
    { option: 'brief', ...choice({ seat: 'legal', takes: DAY, tags: ['CSF RS.CO'] }) },
    {
      option: 'wipe',
      ...choice({
        seat: 'it',
        capacity: 5,
        money: 120,
        takes: 2 * DAY,
        odds: { low: 0.15, high: 0.35 },
        tags: ['irreversible'],
        blocked: 'not-enough-capacity',
      }),
    },
  ],
};

const REPORTER: OpenInjectView = {
  inject: 'reporter',
  kind: 'message',
  to: 'comms',
  since: 239 * DAY + 300,
  due: 246 * DAY,
  default: 'decline',
  options: [
    {
      option: 'tell',
      ...choice({
        seat: 'comms',
        tags: ['irreversible', 'CSF RS.CO'],
        odds: { low: 0.5, high: 0.8 },
      }),
    },
    { option: 'decline', ...choice({ seat: 'comms', capacity: 0 }) },
  ],
};

const PERSONA: OpenInjectView = {
  inject: 'persona',
  kind: 'post',
  to: 'comms',
  since: 275 * DAY,
  due: 276 * DAY,
  default: 'silent',
  options: [
    { option: 'confirm', ...choice({ seat: 'comms', takes: 120 }) },
    { option: 'silent', ...choice({ seat: 'comms', capacity: 0 }) },
  ],
};

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

const METERS: DefenderView['meters'] = {
  trust: 72,
  leadership: 58,
  stamina: 63,
  evidence: 46,
  attribution: 20,
  legal: 15,
  budget: 214,
};

/** The quiet start: nothing noticed, one call. */
export const FAKE_START: DefenderView = {
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
    { turn: 8, minute: 234 * DAY, seat: 'lead', decision: { type: 'advance' }, by: 'player' },
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

/** The leak: a persona has appeared, eviction was skipped, a claim proved false. */
export const FAKE_LEAK: DefenderView = {
  ...FAKE_LOGGING,
  minute: 275 * DAY + 60,
  date: fakeDate(275 * DAY + 60),
  turn: 16,
  turnLength: DAY,
  breach: 'leak.persona',
  phase: 'leak',
  breachLog: [...FAKE_LOGGING.breachLog, { state: 'leak.persona', minute: 275 * DAY }],
  capacity: { left: 1, total: 4 },
  meters: {
    ...METERS,
    trust: 41,
    stamina: 22,
    leadership: 37,
    legal: 55,
    budget: 12,
    evidence: 71,
  },
  assets: assets(TELEMETRY, {
    workstations: { belief: 'cleared', rebuiltAt: 270 * DAY },
    files: { belief: 'cleared', rebuiltAt: 270 * DAY, isolated: true },
    mail: { belief: 'suspected' },
  }),
  links: FAKE_BRIEFING.links.map((link) => ({ ...link, cut: link.id === 'files-cloud' })),
  loss: [
    { data: 'research', low: 0.62, high: 1, published: { minute: 275 * DAY, share: 0.05 } },
    { data: 'mailboxes', low: 0.004, high: 0.9, published: null },
    { data: 'donor-list', low: 0, high: 0.2, published: null },
  ],
  disclosedAt: 274 * DAY,
  claims: [
    { data: 'research', says: 'not-taken', minute: 274 * DAY, contradictedAt: 275 * DAY },
    { data: 'donor-list', says: 'not-taken', minute: 274 * DAY, contradictedAt: null },
  ],
  promises: [{ promise: 'full-report', minute: 274 * DAY }],
  open: [PERSONA],
  papers: [
    ...FAKE_LOGGING.papers.map((paper) =>
      paper.inject === 'two-of-them'
        ? { ...paper, answer: { option: 'watch', minute: 240 * DAY, by: 'player' as const } }
        : paper.inject === 'reporter'
          ? { ...paper, answer: { option: 'tell', minute: 245 * DAY, by: 'plan' as const } }
          : paper,
    ),
    { inject: 'persona', kind: 'post', to: 'comms', minute: 275 * DAY, answer: null },
  ],
  running: [],
  happenings: [
    { type: 'turnStarted', minute: 275 * DAY, turn: 16 },
    { type: 'published', minute: 275 * DAY, kind: 'persona', data: ['research'] },
    {
      type: 'phaseChanged',
      minute: 275 * DAY,
      from: 'forensicLogging.observing',
      to: 'leak.persona',
    },
    { type: 'claimContradicted', minute: 275 * DAY, data: 'research' },
    { type: 'meterChanged', minute: 275 * DAY, meter: 'trust', by: -22, cause: 'rule.publication' },
    { type: 'linkCut', minute: 275 * DAY, link: 'files-cloud' },
    { type: 'injectArrived', minute: 275 * DAY, inject: 'persona', kind: 'post', asks: true },
  ],
};

/** After EndEx. */
export const FAKE_ENDED: DefenderView = {
  ...FAKE_LEAK,
  minute: 315 * DAY,
  date: fakeDate(315 * DAY),
  turn: 22,
  breach: 'closed',
  phase: 'closed',
  breachLog: [
    ...FAKE_LEAK.breachLog,
    { state: 'publicFallout.accountability', minute: 300 * DAY },
    { state: 'closed', minute: 315 * DAY },
  ],
  open: [],
  happenings: [{ type: 'ended', minute: 315 * DAY, ending: 'leaked' }],
  ended: {
    ending: 'leaked',
    minute: 315 * DAY,
    outcome: {
      dataKept: 12,
      timeToDetect: 5,
      timeToContain: 30,
      timeToEvict: 40,
      evidence: 71,
      trust: 41,
      law: 45,
      cost: 60,
      people: 22,
      score: 33,
    },
  },
};

/** Each moment's view. */
export const FAKE_VIEWS: Readonly<Record<Moment, DefenderView>> = {
  start: FAKE_START,
  logging: FAKE_LOGGING,
  leak: FAKE_LEAK,
  ended: FAKE_ENDED,
};
