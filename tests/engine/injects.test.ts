/** Injects: when they come, and what happens when nobody answers. */
import { expect, test } from 'vitest';
import { expectMeter } from '../support/expectations.ts';
import { action, buildScenario, inject, leak, option } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  answer,
  begin,
  everOf,
  given,
  intruderOn,
  playUntil,
  tinyWorld,
  viewOf,
  type World,
} from '../support/world.ts';

const arrivals = (world: World): readonly (readonly [string, number])[] =>
  everOf(world, 'injectArrived').map((event) => [event.inject, event.minute] as const);

test('R26 an inject comes at its date, and what is due at StartEx is on the table at once', () => {
  const start = tinyWorld({ injects: [inject('now', { at: 0 }), inject('noon', { at: 240 })] });
  expect(arrivals(start)).toEqual([['now', 0]]);
  expect(arrivals(advance(start, 3))).toEqual([
    ['now', 0],
    ['noon', 240],
  ]);
});

test('R26 it comes once, however long its condition holds', () => {
  const start = tinyWorld({ injects: [inject('news', { when: { time: { from: 0 } } })] });
  expect(arrivals(advance(start, 20))).toHaveLength(1);
});

test('R26 after its date it waits for its condition, then comes as soon as that holds', () => {
  const start = tinyWorld({
    injects: [inject('thanks', { at: 2000, when: { flag: 'told' } })],
    actions: [action('tell', { success: [{ set: 'told' }] })],
  });
  const told = act(start, 'tell');
  expect(arrivals(told)).toEqual([]);
  expect(arrivals(advance(told, 2))).toEqual([['thanks', 2000]]);
  const late = advance(start, 3);
  expect(arrivals(late)).toEqual([]);
  expect(arrivals(act(late, 'tell'))).toEqual([['thanks', 4320]]);
});

test('R26 after `until` it does not come any more', () => {
  const start = tinyWorld({
    injects: [inject('offer', { at: 0, until: 1000, when: { flag: 'told' } })],
    actions: [action('tell', { success: [{ set: 'told' }] })],
  });
  expect(arrivals(act(start, 'tell'))).toHaveLength(1);
  expect(arrivals(act(advance(start), 'tell'))).toEqual([]);
});

test('R26 one that an effect calls for comes at once, whatever its date and condition, and then no more', () => {
  const start = tinyWorld({
    injects: [inject('note', { at: 4000, when: { flag: 'never' } })],
    actions: [action('call', { success: [{ inject: 'note' }] })],
  });
  expect(arrivals(advance(start, 9))).toEqual([]);
  const called = act(start, 'call');
  expect(arrivals(called)).toEqual([['note', 0]]);
  expect(arrivals(advance(act(called, 'call'), 9))).toHaveLength(1);
});

test('R26 the world may send a paper for a reason the team cannot see', () => {
  const injects = [
    inject('tick', { at: 100 }),
    inject('rumour', { when: { stolen: { data: 'files' } } }),
  ];
  const start = tinyWorld({ injects });
  expect(arrivals(advance(start))).toEqual([['tick', 100]]);
  const robbed = intruderOn(start, 'server', { stolen: { files: 0.1 } });
  expect(arrivals(advance(robbed))).toContainEqual(['rumour', 100]);
});

test('R26 one that has neither date nor condition comes only when an effect calls for it, once', () => {
  const start = tinyWorld({
    injects: [inject('visit')],
    actions: [action('ring', { success: [{ inject: 'visit' }] })],
  });
  expect(arrivals(advance(start, 20))).toEqual([]);
  expect(arrivals(act(act(start, 'ring'), 'ring'))).toEqual([['visit', 0]]);
});

test('R26 one that interrupts ends the turn on arrival; another lets it run', () => {
  const at = 500;
  const loud = advance(tinyWorld({ injects: [inject('call', { at })] }));
  expect(loud.truth.known.minute).toBe(at);
  const soft = advance(tinyWorld({ injects: [inject('call', { at, interrupts: false })] }));
  expect(soft.truth.known.minute).toBe(1440);
});

const ASKING = inject('call', {
  at: 0,
  deadline: 2000,
  default: 'ignore',
  options: [
    option('help', { success: [{ meter: { id: 'trust', by: 5 } }] }),
    option('ignore', { capacity: 4, money: 90, begin: [{ meter: { id: 'trust', by: -5 } }] }),
  ],
});

test('R27 an inject that asks waits until its deadline, then its default happens', () => {
  const start = tinyWorld({ injects: [ASKING] });
  expect(viewOf(start).open[0]?.due).toBe(2000);
  const waiting = advance(start);
  expect(viewOf(waiting).open).toHaveLength(1);
  const lapsed = advance(waiting);
  expect(viewOf(lapsed).open).toEqual([]);
  expectMeter(lapsed, 'trust', 75);
  expect(lapsed.truth.known.answers.call).toEqual({
    option: 'ignore',
    minute: 2000,
    by: 'default',
  });
});

test('R27 the default costs neither capacity nor money', () => {
  const lapsed = advance(tinyWorld({ injects: [ASKING] }), 2);
  expectMeter(lapsed, 'budget', 100);
  expect(lapsed.truth.known.spent).toBe(0);
  expect(everOf(lapsed, 'capacitySpent')).toEqual([]);
});

test('R27 an inject answered in time has no default any more', () => {
  const answered = answer(tinyWorld({ injects: [ASKING] }), 'call', 'help');
  expectMeter(advance(answered, 5), 'trust', 85);
});

test('R28 a plan that does not put an inject takes the default on arrival', () => {
  const scenario = buildScenario({
    injects: [ASKING, inject('asked', { at: 0, options: [option('yes'), option('no')] })],
    plans: [{ id: 'short', minutes: 15, puts: ['asked'], takes: 'default' }],
  });
  const start = begin(scenario, { plan: 'short' });
  expect(viewOf(start).open.map((open) => open.inject)).toEqual(['asked']);
  expect(start.truth.known.answers.call?.by).toBe('plan');
  expectMeter(start, 'trust', 75);
  expectMeter(start, 'budget', 100);
});

test('R28 a plan takes the option that it names, and the default of the rest', () => {
  const scenario = buildScenario({
    injects: [ASKING, inject('other', { at: 0, options: [option('yes'), option('no')] })],
    plans: [{ id: 'short', minutes: 15, puts: [], takes: { other: 'no' } }],
  });
  const { answers } = begin(scenario, { plan: 'short' }).truth.known;
  expect(answers.other).toMatchObject({ option: 'no', by: 'plan' });
  expect(answers.call?.option).toBe(ASKING.default);
});

test('R28 a paper that only tells arrives under every plan', () => {
  const scenario = buildScenario({
    injects: [inject('news', { at: 0 })],
    plans: [{ id: 'short', minutes: 15, puts: [], takes: 'default' }],
  });
  expect(viewOf(begin(scenario, { plan: 'short' })).papers).toHaveLength(1);
});

test('R26 a leak and the inject it brings arrive in the same minute', () => {
  const start = tinyWorld({
    injects: [inject('headline', { when: { published: 'files' } })],
    leaks: [leak('dump', { at: 3000 })],
  });
  const robbed = given(start, ({ hidden }) => {
    const visitor = hidden.adversaries.visitor;
    if (visitor !== undefined) visitor.stolen.files = 0.5;
  });
  const out = playUntil(robbed, (world) => arrivals(world).length > 0);
  expect(arrivals(out)).toEqual([['headline', 3000]]);
});
