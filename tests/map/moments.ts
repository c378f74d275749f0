/**
 * Defender views to look at and to test the map with: an invented committee's network at several moments.
 */
import type {
  AssetKind,
  Briefing,
  DefenderView,
  Happening,
  Observation,
} from '../../src/session/index.ts';

type AssetRow = readonly [
  id: string,
  zone: string,
  kind: AssetKind,
  hosts: number,
  at: readonly [number, number],
  name: string,
];

const ASSETS: readonly AssetRow[] = [
  ['vpn', 'edge', 'vpn', 1, [0.5, 0.12], 'VPN gateway'],
  ['firewall', 'edge', 'gateway', 1, [0.5, 0.5], 'Firewall'],
  ['mail-relay', 'edge', 'mail', 1, [0.5, 0.9], 'Mail relay'],
  ['workstations', 'office', 'workstations', 33, [0.15, 0.1], 'Workstations'],
  ['laptops', 'office', 'laptops', 12, [0.85, 0.2], 'Travel laptops'],
  ['phones', 'office', 'phones', 40, [0.2, 0.62], 'Phones'],
  ['chat', 'office', 'chat', 1, [0.8, 0.85], 'Team chat'],
  ['research', 'servers', 'files', 2, [0.75, 0.08], 'Research files'],
  ['mail', 'servers', 'mail', 2, [0.15, 0.32], 'Mail server'],
  ['directory', 'servers', 'directory', 2, [0.8, 0.55], 'Directory'],
  ['backup', 'servers', 'backup', 1, [0.2, 0.88], 'Backups'],
  ['analytics', 'cloud', 'cloud', 4, [0.5, 0.08], 'Analytics cloud'],
  ['donors', 'cloud', 'database', 1, [0.5, 0.5], 'Donor records'],
  ['sister', 'cloud', 'partner', 1, [0.5, 0.92], 'Sister committee'],
];

const KINDS: readonly AssetKind[] = [
  'workstations',
  'laptops',
  'server',
  'mail',
  'chat',
  'files',
  'database',
  'directory',
  'vpn',
  'gateway',
  'cloud',
  'phones',
  'backup',
  'website',
  'partner',
  'internet',
  'clinical',
];

const LINKS: readonly (readonly [string, string, Briefing['links'][number]['kind']])[] = [
  ['vpn', 'workstations', 'network'],
  ['firewall', 'workstations', 'internet'],
  ['mail-relay', 'mail', 'network'],
  ['workstations', 'research', 'network'],
  ['workstations', 'mail', 'network'],
  ['workstations', 'directory', 'network'],
  ['laptops', 'vpn', 'network'],
  ['chat', 'workstations', 'network'],
  ['mail', 'directory', 'network'],
  ['research', 'directory', 'network'],
  ['directory', 'backup', 'network'],
  ['research', 'analytics', 'cloud'],
  ['directory', 'donors', 'cloud'],
  ['sister', 'vpn', 'trust'],
  ['phones', 'chat', 'network'],
];

const ZONES = ['edge', 'office', 'servers', 'cloud'];

/** Words for the harness; in the app they come from the scenario and `ui/words`. */
export const WORDS: Readonly<Record<string, string>> = {
  'zone.edge.name': 'Edge',
  'zone.office.name': 'Office network',
  'zone.servers.name': 'Servers',
  'zone.cloud.name': 'Cloud and partners',
  'adversary.quiet.name': 'The quiet one',
  'adversary.loud.name': 'The loud one',
  'map.internet': 'Internet',
  'map.public': 'the public',
  'map.unknownHost': 'unknown host',
  'map.noTelemetry': 'no telemetry',
  'network.noTelemetry': 'no telemetry here',
  'belief.suspected': 'suspected',
  'belief.known': 'known foothold',
  'network.isolated': 'isolated',
  'map.dataLeaving': 'data leaving, observed',
  'map.telemetry': 'telemetry',
  ...Object.fromEntries(ASSETS.map(([id, , , , , name]) => [`asset.${id}.name`, name])),
  ...Object.fromEntries(KINDS.map((kind) => [`asset.k-${kind}.name`, kind])),
};

export function briefing(rows: readonly AssetRow[] = ASSETS, links = LINKS): Briefing {
  return {
    scenario: 'harness',
    revision: 1,
    start: '2015-07-20T08:00:00Z',
    endsBy: 600000,
    languages: ['en'],
    seats: [],
    plans: [],
    objectives: [],
    zones: ZONES,
    assets: rows.map(([id, zone, kind, hosts, at]) => ({ id, zone, kind, hosts, at })),
    links: links.map(([from, to, kind]) => ({ id: `${from}-${to}`, from, to, kind })),
    dataSets: [
      { id: 'opposition', asset: 'research', size: 12, personal: false },
      { id: 'mailboxes', asset: 'mail', size: 30, personal: true },
    ],
  };
}

/** The same table with one asset of every kind. */
export function everyKind(): Briefing {
  const rows = KINDS.map((kind, i): AssetRow => {
    const zone = ZONES[i % 4] as string;
    const row = Math.floor(i / 4);
    return [
      `k-${kind}`,
      zone,
      kind,
      [1, 5, 40][i % 3] as number,
      [zone === 'office' || zone === 'servers' ? (row % 2) * 0.9 : 0.5, row / 4],
      kind,
    ];
  });
  return briefing(rows, [
    ['k-workstations', 'k-files', 'network'],
    ['k-gateway', 'k-workstations', 'internet'],
    ['k-mail', 'k-directory', 'network'],
    ['k-cloud', 'k-files', 'cloud'],
  ]);
}

const DEFAULTS = {
  scenario: 'harness',
  seat: 'all',
  minute: 0,
  date: '2016-05-10T10:42:00Z',
  turn: 1,
  turnLength: 7200,
  breach: 'undetectedPersistence.normalOperations',
  phase: 'undetectedPersistence',
  breachLog: [],
  capacity: { left: 5, total: 5 },
  meters: {
    trust: 80,
    leadership: 60,
    stamina: 80,
    evidence: 20,
    attribution: 0,
    legal: 0,
    harm: 0,
    budget: 150,
  },
  meterLog: [],
  findings: [],
  adversaries: [],
  observations: [],
  loss: [],
  disclosedAt: null,
  claims: [],
  promises: [],
  duties: [],
  facts: [],
  controls: [],
  flags: [],
  open: [],
  papers: [],
  running: [],
  playbook: [],
  decisions: [],
  happenings: [],
  ended: null,
} satisfies Omit<DefenderView, 'assets' | 'links'>;

export interface ViewChange extends Partial<Omit<DefenderView, 'assets' | 'links'>> {
  readonly telemetry?: Readonly<Record<string, number>>;
  readonly isolated?: readonly string[];
  readonly rebuilt?: readonly string[];
  readonly imaged?: readonly string[];
  readonly damaged?: readonly string[];
  readonly cut?: readonly string[];
}

/** A quiet first day, but for what is given. */
export function view(change: ViewChange = {}, plan: Briefing = briefing()): DefenderView {
  const {
    telemetry = {},
    isolated = [],
    rebuilt = [],
    imaged = [],
    damaged = [],
    cut = [],
    ...rest
  } = change;
  const merged = { ...DEFAULTS, ...rest };
  return {
    ...merged,
    assets: plan.assets.map(({ id, zone, kind, hosts }) => ({
      id,
      zone,
      kind,
      hosts,
      isolated: isolated.includes(id),
      rebuiltAt: rebuilt.includes(id) ? 1 : null,
      imagedAt: imaged.includes(id) ? 1 : null,
      damagedAt: damaged.includes(id) ? 1 : null,
      telemetry: telemetry[id] ?? 0,
      coverage: {},
      belief: beliefAt(id, merged.findings),
      dataSets: plan.dataSets.filter((set) => set.asset === id).map((set) => set.id),
    })),
    links: plan.links.map((link) => ({ ...link, cut: cut.includes(link.id) })),
  };
}

function beliefAt(
  asset: string,
  findings: DefenderView['findings'],
): DefenderView['assets'][number]['belief'] {
  const here = findings
    .filter((finding) => finding.asset === asset)
    .map((finding) => finding.status);
  return (
    (['known', 'suspected', 'cleared'] as const).find((status) => here.includes(status)) ??
    'unknown'
  );
}

let count = 0;
export function seen(asset: string | null, change: Partial<Observation> = {}): Observation {
  count++;
  return {
    id: `o${count}`,
    minute: 100,
    text: 'sign.test',
    source: { kind: 'person' },
    asset,
    technique: null,
    adversary: null,
    confidence: 0.8,
    flow: null,
    finding: null,
    ...change,
  };
}

export function found(
  asset: string,
  status: 'known' | 'suspected' | 'cleared',
  adversary: string | null = null,
): DefenderView['findings'][number] {
  return { asset, adversary, status, since: 90, changed: 100, confidence: 0.8, sources: [] };
}

export const LOUD = { id: 'loud', look: { shape: 'circle', colour: 'red' }, since: 90 } as const;
export const QUIET = {
  id: 'quiet',
  look: { shape: 'diamond', colour: 'amber' },
  since: 95,
} as const;

export const advance = (minute: number): DefenderView['decisions'][number] => ({
  turn: 1,
  minute,
  seat: 'lead',
  decision: { type: 'advance' },
  by: 'player',
});

/** Moments of one exercise, to be looked at. */
export const MOMENTS: Readonly<Record<string, ViewChange>> = {
  quiet: { telemetry: { firewall: 0.25, vpn: 0.15, 'mail-relay': 0.2 } },
  anomaly: {
    phase: 'anomalyDetection',
    telemetry: { firewall: 0.3, vpn: 0.2, 'mail-relay': 0.2, workstations: 0.15 },
    findings: [found('workstations', 'suspected')],
    observations: [seen('workstations')],
  },
  logging: {
    phase: 'forensicLogging',
    minute: 140,
    telemetry: {
      firewall: 0.8,
      vpn: 0.6,
      'mail-relay': 0.5,
      workstations: 0.85,
      laptops: 0.5,
      research: 0.8,
      mail: 0.45,
      chat: 0.2,
    },
    adversaries: [LOUD, QUIET],
    findings: [
      found('workstations', 'known', 'loud'),
      found('research', 'known', 'loud'),
      found('mail', 'suspected', 'quiet'),
      found('chat', 'suspected'),
      found('laptops', 'cleared'),
    ],
    observations: [
      seen('research', { adversary: 'loud', flow: { data: 'opposition', share: 0.35 } }),
      seen('workstations', { adversary: 'loud', technique: 'T1071.001' }),
      seen('mail', { adversary: null, flow: { data: 'mailboxes', share: 0.04 } }),
      seen('mail', { adversary: 'quiet', technique: 'T1090.002' }),
    ],
    imaged: ['workstations'],
    running: [{ key: 'action.hunt', target: 'directory', started: 100, due: 160 }],
  },
  eviction: {
    phase: 'eviction',
    telemetry: {
      firewall: 0.9,
      vpn: 0.7,
      'mail-relay': 0.6,
      workstations: 0.9,
      laptops: 0.7,
      research: 0.9,
      mail: 0.8,
      directory: 0.7,
      chat: 0.5,
    },
    adversaries: [LOUD, QUIET],
    findings: [
      found('workstations', 'cleared', 'loud'),
      found('research', 'cleared', 'loud'),
      found('mail', 'known', 'quiet'),
      found('mail', 'known', 'loud'),
      found('chat', 'suspected', 'quiet'),
    ],
    observations: [seen('mail', { adversary: 'loud', flow: { data: 'mailboxes', share: 0.3 } })],
    isolated: ['mail'],
    damaged: ['backup'],
    rebuilt: ['workstations', 'research'],
    imaged: ['workstations', 'mail'],
    cut: ['sister-vpn'],
  },
  leak: {
    phase: 'leak',
    telemetry: {
      firewall: 0.9,
      vpn: 0.7,
      'mail-relay': 0.6,
      workstations: 0.9,
      laptops: 0.7,
      research: 0.9,
      mail: 0.8,
      directory: 0.7,
      chat: 0.5,
      donors: 0.3,
    },
    adversaries: [LOUD, QUIET],
    findings: [
      found('workstations', 'cleared', 'loud'),
      found('analytics', 'known', 'loud'),
      found('mail', 'cleared', 'quiet'),
    ],
    observations: [
      seen('analytics', { adversary: 'loud', flow: { data: 'opposition', share: 0.15 } }),
    ],
    loss: [
      { data: 'opposition', low: 0.4, high: 1, published: { minute: 99, share: 0.5 } },
      { data: 'mailboxes', low: 0.3, high: 0.9, published: { minute: 99, share: 0.3 } },
    ],
    disclosedAt: 90,
    rebuilt: ['workstations', 'research', 'mail'],
    cut: ['sister-vpn'],
  },
};

/** One of each visible change, to be pushed by hand. */
export const HAPPENINGS: readonly Happening[] = [
  {
    type: 'observed',
    minute: 100,
    observation: seen('research', { adversary: 'loud', flow: { data: 'opposition', share: 0.3 } }),
  },
  { type: 'hunted', minute: 100, asset: 'mail', found: 1, coverage: 0.6 },
  {
    type: 'sensorDeployed',
    minute: 100,
    sensor: 'edr',
    assets: ['workstations', 'laptops', 'research'],
  },
  { type: 'assetIsolated', minute: 100, asset: 'mail' },
  { type: 'assetReconnected', minute: 100, asset: 'mail' },
  { type: 'assetImaged', minute: 100, asset: 'workstations' },
  { type: 'assetRebuilt', minute: 100, asset: 'workstations' },
  { type: 'assetDamaged', minute: 100, asset: 'directory' },
  { type: 'assetCleaned', minute: 100, asset: 'research' },
  { type: 'linkCut', minute: 100, link: 'sister-vpn' },
  { type: 'linkRestored', minute: 100, link: 'sister-vpn' },
  { type: 'credentialsReset', minute: 100 },
  { type: 'channelsBlocked', minute: 100 },
  { type: 'disclosed', minute: 100 },
  { type: 'claimContradicted', minute: 100, data: 'mailboxes' },
  {
    type: 'phaseChanged',
    minute: 100,
    from: 'anomalyDetection.triage',
    to: 'forensicLogging.deploying',
  },
  { type: 'published', minute: 100, kind: 'release', data: ['mailboxes'] },
  { type: 'started', minute: 100, key: 'action.hunt', target: 'directory', due: 130 },
  {
    type: 'finished',
    minute: 100,
    key: 'action.hunt',
    target: 'directory',
    succeeded: true,
    rolled: 0.2,
    odds: 0.6,
  },
];
