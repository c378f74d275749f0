/** Whether evictions held: who stayed, who came back, by which door, and what would have been in the way. */
import { describe, expect, test } from 'vitest';
import type { Action, Door, Effect, EventBody, ExerciseEvent } from '../../src/engine/index.ts';
import { atOnce, settingOf } from '../../src/exercise/index.ts';
import { evicting, type Replay } from '../../src/review/eviction.ts';
import type { DebriefEviction } from '../../src/review/index.ts';
import {
  ALL_TECHNIQUES,
  action,
  adversary,
  asset,
  buildScenario,
  technique,
} from '../support/scenario-builder.ts';

const DAY = 1440;

const DOORS: readonly Door[] = [
  { id: 'front', asset: 'desk', technique: 'get-in' },
  { id: 'password', asset: 'desk', technique: 'get-in', credential: 'user' },
  { id: 'trust', asset: 'server', technique: 'get-in', link: 'wire' },
];
const RESET = action('reset', { success: [{ reset: { credentials: ['user'] } }] });

const inOneCase = (effects: readonly Effect[], otherwise?: readonly Effect[]): Effect => ({
  choose: {
    when: { flag: 'x' },
    // biome-ignore lint/suspicious/noThenProperty: a word of the scenario's vocabulary; nobody awaits it
    then: effects,
    ...(otherwise === undefined ? {} : { otherwise }),
  },
});

/** A tiny house whose visitor has three doors, with a telling of what happened and of what lay open from when on. */
function told(
  story: readonly (readonly [day: number, event: EventBody])[],
  how: { actions?: readonly Action[]; open?: readonly number[]; seen?: boolean } = {},
): DebriefEviction | null {
  const scenario = buildScenario({
    adversaries: [adversary('visitor', { doors: DOORS })],
    actions: how.actions ?? [],
    techniques: ALL_TECHNIQUES.map((one) =>
      one.id === 'get-in' ? technique('get-in', 'initialAccess', { disturbs: { flow: 1 } }) : one,
    ),
    assets: [
      asset('desk', { credentials: ['user'], telemetry: how.seen ? { flow: 0.1 } : {} }),
      asset('server', { inScope: false }),
    ],
  });
  const replay: Replay = function* (visit) {
    for (const [after, day] of (how.open ?? []).entries()) {
      visit({ minute: day * DAY, after, isOpen: () => true });
      yield;
    }
  };
  const events = story.map(([day, event]) => ({ minute: day * DAY, ...event }) as ExerciseEvent);
  return atOnce(evicting(settingOf(scenario, 'told', 'full').compiled, events, replay));
}

const back = (eviction: DebriefEviction | null) => {
  const [first] = eviction?.returned ?? [];
  if (first === undefined) throw new Error('nobody came back');
  return first;
};

const visitor = 'visitor';
const foothold = (where: string) => ({ asset: where, since: 0, spare: false, persistent: true });
const inBy = (door: string, where = 'desk'): EventBody => ({
  type: 'footholdGained',
  adversary: visitor,
  foothold: foothold(where),
  from: null,
  door,
});
const uses = (where = 'desk'): EventBody => ({
  type: 'techniqueUsed',
  adversary: visitor,
  technique: 'get-in',
  asset: where,
  succeeded: true,
});
const loses = (where = 'desk'): EventBody => ({
  type: 'footholdLost',
  adversary: visitor,
  asset: where,
  cause: 'action.rebuild',
});
const steals: EventBody = {
  type: 'credentialTaken',
  adversary: visitor,
  kind: 'user',
  asset: 'desk',
};
const resets: EventBody = { type: 'credentialsReset', kinds: ['user'] };
const evicts: EventBody = {
  type: 'phaseChanged',
  from: 'eviction.executing',
  to: 'eviction.verifying',
  signal: 'EVICTION_DONE',
};
const keys = (says: readonly { readonly key: string }[]) => says.map(({ key }) => key);

describe('who came back', () => {
  test('where nobody was thrown out and no eviction was done, nothing is told', () => {
    expect(told([[1, inBy('front')]])).toBeNull();
  });

  test('it held when nobody stayed and nobody came back', () => {
    const eviction = told([
      [1, inBy('front')],
      [2, loses()],
      [3, evicts],
    ]);
    expect(eviction).toEqual({ done: [3 * DAY], stayed: [], returned: [] });
  });

  test('whoever holds anything when it is done was never out, and the scope tells why', () => {
    const eviction = told([
      [1, inBy('trust', 'server')],
      [3, evicts],
      [9, evicts],
    ]);
    const [stay] = eviction?.stayed ?? [];
    expect(stay).toMatchObject({
      outlasted: [3 * DAY, 9 * DAY],
      assets: [{ asset: 'server', inScope: false, seen: false }],
    });
    expect(keys(stay?.says ?? [])).toEqual([
      'eviction.stay.left',
      'eviction.stay.unseen',
      'eviction.stay.scope',
    ]);
  });

  test('R37 with a credential that was stolen and not reset since', () => {
    const one = back(
      told([
        [1, inBy('front')],
        [2, steals],
        [3, loses()],
        [9, inBy('password')],
      ]),
    );
    expect(one).toMatchObject({ adversary: visitor, asset: 'desk', minute: 9 * DAY, out: 3 * DAY });
    expect(one.door).toMatchObject({
      again: false,
      credential: { kind: 'user', taken: { minute: 2 * DAY }, resetBefore: null },
    });
    expect(keys(one.way)).toEqual(['eviction.way.credential']);
  });

  test('R21 with one that was reset too early and taken again', () => {
    const one = back(
      told([
        [1, inBy('front')],
        [2, resets],
        [4, steals],
        [5, loses()],
        [9, inBy('password')],
      ]),
    );
    expect(one.door.credential).toMatchObject({ resetBefore: 2 * DAY });
    expect(keys(one.way)).toEqual(['eviction.way.takenAgain']);
  });

  test('R37 over a link that was put back, to what is out of scope', () => {
    const one = back(
      told([
        [1, inBy('trust', 'server')],
        [2, loses('server')],
        [3, { type: 'linkCut', link: 'wire' }],
        [5, { type: 'linkRestored', link: 'wire' }],
        [9, inBy('trust', 'server')],
      ]),
    );
    expect(one.door).toMatchObject({ again: true, link: { id: 'wire', restored: 5 * DAY } });
    expect(keys(one.way)).toEqual(['eviction.way.restored', 'eviction.outside.other']);
  });
});

describe('what could be known', () => {
  const story: readonly (readonly [number, EventBody])[] = [
    [1, inBy('front')],
    [3, loses()],
    [9, uses()],
    [9, inBy('front')],
  ];
  const sign = (day: number, falseAlarm = false): [number, EventBody] => [
    day,
    {
      type: 'observationMade',
      observation: {
        id: 'o1',
        minute: day * DAY,
        text: 'sign.flow',
        source: { kind: 'person' },
        asset: 'desk',
        technique: null,
        adversary: null,
        confidence: 0.7,
        finding: 'suspected',
        flow: null,
      },
      falseAlarm,
      wasPending: false,
    },
  ];

  test('R4 without telemetry nobody could notice', () => {
    expect(keys(back(told(story)).knew)).toEqual(['eviction.knew.dark']);
  });

  test('what was on record and never noticed is said to have been there', () => {
    const one = back(told(story, { seen: true }));
    expect(one).toMatchObject({ recorded: { minute: 9 * DAY, asset: 'desk' }, noticed: null });
    expect(keys(one.knew)).toEqual(['eviction.knew.recorded']);
  });

  test('the first true sign counts, a false alarm does not', () => {
    const one = back(told([...story, sign(10, true), sign(12), sign(14)]));
    expect(one.noticed).toBe(12 * DAY);
    expect(keys(one.knew)).toEqual(['eviction.knew.noticed']);
  });

  test('a sign after it is out again is none of this stay', () => {
    const one = back(told([...story, [11, loses()], sign(12)]));
    expect(one).toMatchObject({ outAgain: 11 * DAY, noticed: null });
  });

  test('what a sensor saw before it came back is no sign of the return', () => {
    const observation = {
      text: 'sign.flow',
      source: { kind: 'sensor', component: 'flow' },
      asset: 'desk',
      technique: null,
      adversary: null,
      confidence: 0.5,
      finding: 'suspected',
      flow: null,
    } as const;
    const late: readonly (readonly [number, EventBody])[] = [
      [1, inBy('front')],
      [2, { type: 'observationSensed', due: 10 * DAY, observation }],
      [3, loses()],
      [9, inBy('front')],
      [
        10,
        {
          type: 'observationMade',
          observation: { ...observation, id: 'o1', minute: 10 * DAY },
          falseAlarm: false,
          wasPending: true,
        },
      ],
    ];
    expect(back(told(late)).noticed).toBeNull();
  });
});

describe('what would have been in the way', () => {
  const story: readonly (readonly [number, EventBody])[] = [
    [1, inBy('front')],
    [2, steals],
    [4, loses()],
    [9, inBy('password')],
  ];
  const measures = (actions: readonly Action[], open: readonly number[]) =>
    back(told(story, { actions, open })).measures.map(
      ({ label, does, minute }) => `${label} ${does} ${minute / DAY}`,
    );

  test('a reset that lay open once it was out, at the last moment it would have been in time', () => {
    expect(measures([RESET], [1, 5, 8, 9, 12])).toEqual(['action.reset shuts 8']);
  });

  test('R21 not one while it could still take the credential again', () => {
    expect(measures([RESET], [3])).toEqual([]);
  });

  test('not one that would have been done too late, or that nobody was offered', () => {
    expect(measures([action('reset', { ...RESET, takes: 3 * DAY })], [7])).toEqual([]);
    expect(measures([RESET], [])).toEqual([]);
  });

  test('one that hangs on a condition only may; isolation holds while it lasts, unless the card ends it', () => {
    const cards = [
      action('perhaps', { success: [inOneCase(RESET.success)] }),
      action('either-way', { success: [inOneCase(RESET.success, RESET.success)] }),
      action('cut-off', { targets: ['desk'], success: [{ isolate: { on: ['target'] } }] }),
      action('for-a-day', {
        success: [
          { isolate: { on: 'all' } },
          { later: { in: DAY, effects: [{ reconnect: { on: ['desk'] } }] } },
        ],
      }),
    ];
    expect(measures(cards, [7])).toEqual([
      'action.either-way shuts 7',
      'action.perhaps may-shut 7',
      'action.cut-off while-isolated 7',
    ]);
  });

  test('one that was chosen says what became of it', () => {
    const running = {
      kind: 'action',
      key: 'action.reset',
      inject: null,
      option: null,
      action: 'reset',
      target: null,
      seat: null,
      started: 5 * DAY,
      due: 5 * DAY,
      effects: null,
    } as const;
    const failed: readonly (readonly [number, EventBody])[] = [
      ...story.slice(0, 3),
      [5, { type: 'undertakingFinished', running, succeeded: false, rolled: 0.9, odds: 0.5 }],
      ...story.slice(3),
    ];
    const [first] = back(told(failed, { actions: [RESET], open: [5] })).measures;
    expect(first?.tried).toBe('failed');
  });
});
