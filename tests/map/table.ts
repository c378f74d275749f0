/**
 * An invented committee's network, to look at and to test the map with.
 */
import type { AssetKind, Briefing } from '../../src/session/index.ts';

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
