/**
 * A debrief with everything in it, for tests and for looking at the hot wash: two adversaries, one never
 * known; spans that overlap; decisions of every kind; losses above, within and below what was believed.
 */
import type { Briefing, Debrief, ExerciseStore } from '../../src/session/index.ts';
import { noBranches, piece } from '../support/no-branches.ts';

const DAY = 24 * 60;
const START = Date.parse('2015-07-20T08:00:00Z');
const at = (iso: string) => Math.round((Date.parse(`${iso}T08:00:00Z`) - START) / 60_000);
const date = (iso: string) => `${iso}T08:00:00Z`;

export const sampleDebrief: Debrief = {
  ending: 'leaked-candid',
  outcome: {
    dataKept: 31,
    timeToDetect: 22,
    timeToContain: 64,
    timeToEvict: 71,
    evidence: 58,
    trust: 49,
    law: 77,
    care: 100,
    cost: 40,
    people: 66,
    score: 47.6,
  },
  minutes: at('2016-09-20'),
  measures: { dwell: 275 * DAY, toContain: 43 * DAY, toEvict: null },
  lanes: [
    {
      id: 'group-a',
      kind: 'adversary',
      knownFrom: at('2016-05-18'),
      truth: [
        { from: at('2015-07-27'), to: at('2016-06-12'), label: 'none', kind: 'present' },
        { from: at('2015-09-10'), to: at('2016-04-20'), label: 'sample.reads', kind: 'theft' },
        { from: at('2016-06-12'), to: at('2016-08-20'), label: 'none', kind: 'quiet' },
      ],
      knew: [{ from: at('2016-05-18'), to: at('2016-06-12'), label: 'none', kind: 'present' }],
      marks: [{ minute: at('2015-09-25'), label: 'inject.first-call' }],
    },
    {
      id: 'group-b',
      kind: 'adversary',
      knownFrom: at('2016-04-28'),
      truth: [
        { from: at('2016-04-18'), to: at('2016-06-12'), label: 'none', kind: 'present' },
        { from: at('2016-04-22'), to: at('2016-05-30'), label: 'none', kind: 'theft' },
      ],
      knew: [{ from: at('2016-04-28'), to: at('2016-06-12'), label: 'none', kind: 'present' }],
      marks: [],
    },
    {
      id: 'group-c',
      kind: 'adversary',
      knownFrom: null,
      truth: [{ from: at('2016-05-25'), to: at('2016-09-20'), label: 'none', kind: 'present' }],
      knew: [],
      marks: [],
    },
    {
      id: 'team',
      kind: 'team',
      knownFrom: null,
      truth: [
        { from: at('2016-04-28'), to: at('2016-05-06'), label: 'none', kind: 'detect' },
        { from: at('2016-05-06'), to: at('2016-06-10'), label: 'none', kind: 'log' },
        { from: at('2016-06-10'), to: at('2016-06-14'), label: 'none', kind: 'evict' },
      ],
      knew: [],
      marks: [],
    },
    {
      id: 'public',
      kind: 'public',
      knownFrom: null,
      truth: [
        { from: at('2016-06-15'), to: at('2016-07-22'), label: 'sample.persona', kind: 'leak' },
        { from: at('2016-07-22'), to: at('2016-09-20'), label: 'none', kind: 'public' },
      ],
      knew: [],
      marks: [{ minute: at('2016-07-22'), label: 'leak.release' }],
    },
  ],
  eviction: {
    done: [at('2016-06-12')],
    stayed: [
      {
        adversary: 'group-c',
        outlasted: [at('2016-06-12')],
        assets: [{ asset: 'mail', inScope: true, seen: false }],
        says: [
          {
            key: 'eviction.stay.left',
            values: { n: 1 },
            dates: { dates: [at('2016-06-12')] },
            lists: { assets: ['asset.mail.name'] },
          },
          { key: 'eviction.stay.unseen' },
        ],
      },
    ],
    returned: [
      {
        adversary: 'group-b',
        minute: at('2016-08-02'),
        asset: 'mail',
        out: at('2016-06-12'),
        door: {
          technique: 'T1133',
          name: 'External Remote Services',
          again: false,
          credential: {
            kind: 'mail',
            taken: { minute: at('2016-05-01'), asset: 'mail', recorded: true },
            resetBefore: null,
          },
          link: null,
          outside: null,
        },
        measures: [
          {
            decision: { type: 'act', action: 'hunt', target: 'mail' },
            label: 'action.hunt',
            does: 'shuts',
            minute: at('2016-06-20'),
            after: 1,
            tried: 'failed',
          },
        ],
        recorded: { minute: at('2016-08-02'), asset: 'mail' },
        noticed: null,
        outAgain: null,
        way: [
          {
            key: 'eviction.way.credential',
            names: { kind: 'credentials.mail', asset: 'asset.mail.name' },
            dates: { date: at('2016-05-01') },
          },
        ],
        knew: [
          { key: 'eviction.knew.theft' },
          {
            key: 'eviction.knew.recorded',
            names: { asset: 'asset.mail.name' },
            dates: { from: at('2016-08-02') },
          },
        ],
      },
    ],
  },
  decisions: [
    {
      turn: 3,
      minute: at('2015-09-25'),
      date: date('2015-09-25'),
      seat: 'it-operations',
      by: 'default',
      decision: { type: 'answer', inject: 'first-call', option: 'log-it' },
      label: 'inject.first-call.option.log-it',
      result: null,
      meters: {},
      note: null,
    },
    {
      turn: 3,
      minute: at('2015-09-25') + 10,
      date: date('2015-09-25'),
      seat: 'it-operations',
      by: 'player',
      decision: { type: 'advance' },
      label: 'advance',
      result: null,
      meters: {},
      note: null,
    },
    {
      turn: 9,
      minute: at('2016-04-29'),
      date: date('2016-04-29'),
      seat: 'chief-executive',
      by: 'player',
      decision: { type: 'answer', inject: 'rogue-admin', option: 'call-firm' },
      label: 'inject.rogue-admin.option.call-firm',
      result: { succeeded: true, rolled: 0.3141, odds: 0.9 },
      meters: { leadership: -4, budget: -60, evidence: 6 },
      note: {
        rationale: 'We can’t see our own servers, and a <b>stranger</b> could be in all of them.',
        confidence: 0.8,
      },
    },
    {
      turn: 11,
      minute: at('2016-05-10'),
      date: date('2016-05-10'),
      seat: 'ir-lead',
      by: 'player',
      decision: { type: 'act', action: 'hunt', target: 'mail' },
      label: 'action.hunt',
      result: { succeeded: false, rolled: 0.81, odds: 0.62 },
      meters: { stamina: -3 },
      note: null,
    },
  ],
  loss: [
    { data: 'research', low: 0.11, high: 0.4, taken: 0.62, published: 0.3 },
    { data: 'mail', low: 0.2, high: 0.7, taken: 0.5, published: 0.5 },
    { data: 'donors', low: 0.2, high: 0.5, taken: 0, published: 0 },
  ],
  objectives: [
    { id: 'notice', value: 35 },
    { id: 'speak', value: 72 },
  ],
  history: [
    {
      id: 'first-call',
      minute: at('2015-09-25'),
      date: date('2015-09-25'),
      confidence: 'documented',
      source: 'S4',
    },
    {
      id: 'release',
      minute: at('2016-07-22'),
      date: date('2016-07-22'),
      confidence: 'disputed',
      source: 'S1, p. 41',
    },
  ],
};

export const sampleText: Readonly<Record<string, string>> = {
  'scenario.title': 'Two Bears',
  'ending.leaked-candid.title': 'They read it, and they heard it from you first',
  'ending.leaked-candid.body':
    'On a Friday in July, twenty thousand mails were there for anyone with a search box. What hurt was real, and most of it was already said: you had told the people in it that it could come.\n\nThe chair left. The firm stayed. Nobody could show that you had lied.',
  'adversary.group-a.name': 'The quiet ones',
  'adversary.group-b.name': 'The loud ones',
  'adversary.group-c.name': 'The visitor',
  'sample.reads': 'reads mail and chat',
  'sample.persona': 'persona',
  'leak.release.headline': 'Mail of the committee',
  'inject.first-call.title': 'A call from the field office',
  'inject.first-call.discuss':
    'Who in your house would take such a call, and whom would they tell?',
  'inject.first-call.option.log-it.title': 'Note it and go on',
  'inject.rogue-admin.option.call-firm.title': 'Call in outside responders tonight',
  'action.hunt.title': 'Hunt on one system',
  'asset.mail.name': 'Mail',
  'seat.it-operations.name': 'IT operations',
  'seat.chief-executive.name': 'Chief executive',
  'seat.ir-lead.name': 'IR lead',
  'data.research.name': 'Research files',
  'data.mail.name': 'Mailboxes',
  'data.donors.name': 'Donor records',
  'objective.notice.name': 'Notice early',
  'objective.speak.name': 'Speak first and truly',
  'history.first-call': 'An agent rang the help desk; the contractor doubted the caller.',
  'history.release': 'The publisher released the mails; the source was never named by it.',
};

const sampleBriefing: Briefing = {
  scenario: 'two-bears',
  revision: 1,
  start: '2015-07-20T08:00:00Z',
  endsBy: at('2016-10-10'),
  languages: ['en'],
  seats: [],
  plans: [],
  objectives: [
    { id: 'notice', csf: ['DE.AE-02', 'DE.AE-03'], nice: ['PD-WRL-003'] },
    { id: 'speak', csf: ['RS.CO'], nice: [] },
  ],
  zones: [],
  assets: [],
  links: [],
  dataSets: [],
};

/** A store that is over and only tells. */
export const endedStore: ExerciseStore = {
  ...noBranches,
  id: 'sample',
  seed: '2016',
  plan: 'full',
  briefing: () => sampleBriefing,
  text: () => sampleText,
  view: () => {
    throw new Error('the hot wash reads the debrief, not the view');
  },
  decide: () => ({ ok: false, reason: 'exercise-ended' }),
  inForce: () => ({ throttle: 0, channelsBlocked: null }),
  subscribe: () => () => {},
  debrief: () => sampleDebrief,
  pieces: { ...noBranches.pieces, debrief: () => piece(sampleDebrief) },
  save: () => '{}',
};
