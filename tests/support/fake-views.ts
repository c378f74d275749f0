/**
 * What the team sees at two later moments of the made-up scenario, a leak with many papers and the end; and all
 * four moments by name.
 */
import type { DefenderView } from '../../src/session/index.ts';
import {
  assets,
  FAKE_LOGGING,
  FAKE_START,
  fakeDate,
  METERS,
  TELEMETRY,
} from './fake-early-views.ts';
import { PERSONA } from './fake-injects.ts';
import { FAKE_BRIEFING } from './fake-scenario.ts';

export type Moment = 'start' | 'logging' | 'leak' | 'ended';
export const MOMENTS: readonly Moment[] = ['start', 'logging', 'leak', 'ended'];

const DAY = 1440;

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
    harm: 0,
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
  duties: [
    {
      duty: 'notify',
      seat: 'legal',
      rule: 'state breach law',
      since: 270 * DAY,
      due: 300 * DAY,
      metAt: null,
      missedAt: null,
    },
    {
      duty: 'report',
      seat: 'comms',
      rule: 'promise',
      since: 260 * DAY,
      due: 274 * DAY,
      metAt: null,
      missedAt: 274 * DAY,
    },
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
    { type: 'meterChanged', minute: 275 * DAY, meter: 'trust', by: -22, cause: 'leak.sample' },
    { type: 'dutyStarted', minute: 275 * DAY, duty: 'notify', due: 300 * DAY },
    { type: 'dutyMissed', minute: 275 * DAY, duty: 'report', due: 274 * DAY },
    { type: 'assetDamaged', minute: 275 * DAY, asset: 'chat' },
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
      care: 100,
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
