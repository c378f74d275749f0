/** The debrief: what was true beside what the team knew, made from a finished exercise. */
import { describe, expect, test } from 'vitest';
import type { Effect, Scenario } from '../../src/engine/index.ts';
import { atOnce } from '../../src/exercise/index.ts';
import { type Debrief, debriefing } from '../../src/review/index.ts';
import {
  ALL_TECHNIQUES,
  action,
  adversary,
  asset,
  leak,
  technique,
} from '../support/scenario-builder.ts';
import { act, advance, given, tinyWorld, viewOf, type World } from '../support/world.ts';

function debriefed(world: World): Debrief {
  const debrief = atOnce(
    debriefing({
      compiled: world.setting.compiled,
      truth: world.truth,
      events: world.story,
      believed: viewOf(world).loss,
      noteOf: () => null,
      replay: nothingOpen,
    }),
  );
  if (debrief === null) throw new Error('not over yet');
  return debrief;
}

/** Nothing is asked of the moments here. */
function* nothingOpen() {}

const laneOf = ({ lanes }: Debrief, id: string) => {
  const lane = lanes.find((each) => each.id === id);
  if (lane === undefined) throw new Error(`no lane ${id}`);
  return lane;
};

const doing = (id: string, ...success: Effect[]) => action(id, { capacity: 0, success });
const END = 20 * 1440;

/** A thief that steals everything in the first days, in a world where nothing is sensed unless asked for. */
const robbery = (with_: Partial<Scenario> = {}): World =>
  tinyWorld({
    endsBy: END,
    adversaries: [
      adversary('visitor', {
        begins: 60,
        goals: [{ data: 'files', from: 0, share: 0.8, chunk: 4 }],
      }),
      adversary('guest'),
    ],
    ...with_,
  });

test('before EndEx there is none', () => {
  const { setting, truth, story } = advance(robbery(), 3);
  const before = {
    compiled: setting.compiled,
    truth,
    events: story,
    believed: [],
    noteOf: () => null,
    replay: nothingOpen,
  };
  expect(atOnce(debriefing(before))).toBeNull();
});

describe('lanes', () => {
  test('one for each adversary in the order of the scenario, then the team, then the public', () => {
    expect(debriefed(advance(robbery(), 99)).lanes.map(({ id }) => id)).toEqual([
      'visitor',
      'guest',
      'team',
      'public',
    ]);
  });

  test('what nobody noticed is true and was not known', () => {
    const lane = laneOf(debriefed(advance(robbery(), 99)), 'visitor');
    expect(lane.truth[0]?.kind).toBe('present');
    expect(lane.truth.some(({ kind }) => kind === 'theft')).toBe(true);
    expect(lane.truth.at(-1)?.to).toBe(END);
    expect(lane.knew).toEqual([]);
    expect(lane.knownFrom).toBeNull();
  });

  test('one that never came has an empty lane', () => {
    expect(laneOf(debriefed(advance(robbery(), 99)), 'guest').truth).toEqual([]);
  });

  test('spans follow each other, none is empty, none leaves the exercise', () => {
    for (const { truth, knew } of debriefed(advance(robbery(), 99)).lanes)
      for (const spans of [truth, knew])
        for (const [i, { from, to }] of spans.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(END);
        }
  });

  test('it is known from the first observation that names it', () => {
    const techniques = ALL_TECHNIQUES.map((each) =>
      each.id === 'beacon' ? technique('beacon', 'beacon', { disturbs: { flow: 1 } }) : each,
    );
    const assets = [asset('desk', { telemetry: { flow: 1 } }), asset('server')];
    const over = advance(robbery({ techniques, assets }), 99);
    const named = over.truth.known.observations.find(({ adversary: by }) => by === 'visitor');
    expect(named).toBeDefined();
    expect(laneOf(debriefed(over), 'visitor').knownFrom).toBe(named?.minute);
  });

  test('thrown out, its lane ends there', () => {
    const actions = [doing('rebuild', { rebuild: { on: 'all' } })];
    const out = act(advance(robbery({ actions }), 6), 'rebuild');
    const lane = laneOf(debriefed(advance(out, 99)), 'visitor');
    expect(lane.truth.at(-1)?.to).toBe(6 * 1440);
  });

  test('also when it had published before that', () => {
    const actions = [doing('rebuild', { rebuild: { on: 'all' } })];
    const leaked = robbery({ actions, leaks: [leak('dump', { at: 4 * 1440 })] });
    const out = act(advance(leaked, 8), 'rebuild');
    const minute = out.truth.known.minute;
    expect(minute).toBeLessThan(END);
    expect(laneOf(debriefed(advance(out, 99)), 'visitor').truth.at(-1)?.to).toBe(minute);
  });

  test('the public lane marks what was published and what the team told', () => {
    const actions = [doing('tell', { disclose: { complete: 1 } })];
    const told = act(
      advance(robbery({ actions, leaks: [leak('dump', { at: 15_000 })] }), 4),
      'tell',
    );
    const { marks } = laneOf(debriefed(advance(told, 99)), 'public');
    expect(marks.map(({ label, minute }) => [label, minute])).toEqual([
      ['lane.mark.disclosed', 4 * 1440],
      ['leak.dump.headline', 15_000],
    ]);
  });
});

describe('what was decided', () => {
  const actions = [
    action('try', { odds: 0.5, takes: 2000, success: [], failure: [] }),
    doing('brief', { meter: { id: 'leadership', by: 7 } }),
  ];

  test('each stands with its dice, if it needed any, and what it moved', () => {
    const played = advance(act(act(robbery({ actions }), 'try'), 'brief'), 99);
    const [tried, briefed] = debriefed(played).decisions;
    expect(tried?.label).toBe('action.try');
    expect(tried?.result?.odds).toBeCloseTo(0.5, 9);
    expect(briefed?.result).toBeNull();
    expect(briefed?.meters).toEqual({ leadership: 7 });
  });

  test('what never finished has no result', () => {
    const late = act(advance(robbery({ actions }), 19), 'try');
    expect(debriefed(advance(late, 99)).decisions[0]?.result).toBeNull();
  });
});

test('loss is what was believed beside what was so', () => {
  const [loss] = debriefed(advance(robbery(), 99)).loss;
  expect(loss).toMatchObject({ data: 'files', low: 0, high: 0, published: 0 });
  expect(loss?.taken).toBeCloseTo(0.8, 9);
});

test('objectives are the mean of the axes that measure them', () => {
  const objectives = [{ id: 'keep', csf: [], nice: [], axes: ['dataKept', 'cost'] }] as const;
  const { objectives: rated, outcome } = debriefed(advance(robbery({ objectives }), 99));
  expect(rated).toEqual([{ id: 'keep', value: Math.round((outcome.dataKept + outcome.cost) / 2) }]);
});

test('the record stands beside the play with date, source and confidence', () => {
  const event = { id: 'was', at: 1440, confidence: 'disputed', source: 'a book' } as const;
  const history = { decisions: [], events: [event] };
  expect(debriefed(advance(robbery({ history }), 99)).history).toEqual([
    {
      id: 'was',
      minute: 1440,
      date: '2020-03-03T08:00:00Z',
      confidence: 'disputed',
      source: 'a book',
    },
  ]);
});

test('measures are null where it never came to that', () => {
  expect(debriefed(advance(robbery(), 99)).measures).toEqual({
    dwell: null,
    toContain: null,
    toEvict: null,
  });
  const clean = given(tinyWorld({ endsBy: 1440 }), () => {});
  expect(debriefed(advance(clean)).measures).toEqual({ dwell: 0, toContain: 0, toEvict: 0 });
});
