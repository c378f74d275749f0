/**
 * Moments of one exercise, to be looked at, and one happening of every kind.
 */
import type { Happening } from '../../src/session/index.ts';
import { found, LOUD, QUIET, seen, type ViewChange } from './views.ts';

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
  { type: 'trafficThrottled', minute: 100 },
  ...(['call', 'mail', 'meeting', 'message', 'report', 'letter', 'news', 'post'] as const).map(
    (kind): Happening => ({
      type: 'injectArrived',
      minute: 100,
      inject: `the-${kind}`,
      kind,
      asks: kind === 'call',
    }),
  ),
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
