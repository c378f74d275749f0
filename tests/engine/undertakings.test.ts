/** Options and actions: when they are open, what they cost, how they end. */
import { expect, test } from 'vitest';
import type { Effect } from '../../src/engine/index.ts';
import { expectMeter } from '../support/expectations.ts';
import { action, adversary, asset, inject, option } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  answer,
  eventsOf,
  everOf,
  findingOn,
  given,
  intruderOn,
  menuOf,
  refusal,
  tinyWorld,
  viewOf,
} from '../support/world.ts';

test('R16 a choice is open when its condition holds on what the team knows', () => {
  const start = tinyWorld({
    actions: [
      action('call-lawyers', { success: [{ set: 'lawyers-in' }] }),
      action('sue', { needs: { flag: 'lawyers-in' } }),
    ],
  });
  expect(refusal(start, { type: 'act', action: 'sue' })).toBe('not-available');
  expect(refusal(act(start, 'call-lawyers'), { type: 'act', action: 'sue' })).toBeNull();
});

test('R16 capacity and money must suffice, and what costs nothing stays open when both are gone', () => {
  const start = tinyWorld({
    actions: [
      action('big', { capacity: 4, money: 70 }),
      action('dear', { capacity: 0, money: 31 }),
      action('free', { capacity: 0 }),
    ],
  });
  expect(menuOf(start)).toEqual(['act:big', 'act:dear', 'act:free', 'advance']);
  const spent = act(start, 'big');
  expect(refusal(spent, { type: 'act', action: 'big' })).toBe('not-enough-capacity');
  expect(refusal(spent, { type: 'act', action: 'dear' })).toBe('not-enough-money');
  expect(refusal(spent, { type: 'act', action: 'free' })).toBeNull();
  expect(menuOf(spent)).toEqual(['act:free', 'advance']);
});

test('R16 an action is aimed only where it would do something', () => {
  const aimed = (id: string, success: Effect) =>
    action(id, { capacity: 0, targets: ['desk'], success: [success] });
  const start = tinyWorld({
    actions: [
      aimed('isolate', { isolate: { on: ['target'] } }),
      aimed('reconnect', { reconnect: { on: ['target'] } }),
      aimed('clean', { clean: { on: ['target'], suspected: true } }),
    ],
  });
  expect(menuOf(start)).toEqual(['act:isolate/desk', 'advance']);
  expect(menuOf(act(start, 'isolate', 'desk'))).toEqual(['act:reconnect/desk', 'advance']);
  expect(menuOf(findingOn(start, 'desk', 'suspected'))).toContain('act:clean/desk');
  expect(menuOf(findingOn(start, 'desk', 'cleared'))).not.toContain('act:clean/desk');
  expect(refusal(start, { type: 'act', action: 'clean', target: 'desk' })).toBe('not-available');
});

test('R16 a second image of what is as it was is not taken; of what has changed it is', () => {
  const image = action('image', {
    capacity: 0,
    targets: ['desk'],
    success: [{ image: { on: ['target'] } }],
  });
  const rebuild = action('rebuild', { capacity: 0, success: [{ rebuild: { on: ['desk'] } }] });
  const start = tinyWorld({ actions: [image, rebuild] });
  const imaged = act(start, 'image', 'desk');
  expect(menuOf(start)).toContain('act:image/desk');
  expect(menuOf(imaged)).not.toContain('act:image/desk');
  const nextDay = advance(imaged);
  expect(menuOf(nextDay)).not.toContain('act:image/desk');
  expect(menuOf(findingOn(nextDay, 'desk', 'suspected'))).toContain('act:image/desk');
  expect(menuOf(act(nextDay, 'rebuild'))).toContain('act:image/desk');
});

test('R16 every way to ask wrongly is refused by its own name', () => {
  const start = tinyWorld({
    injects: [
      inject('call', { at: 0, options: [option('hang-up')] }),
      inject('later-call', { at: 90_000, options: [option('hang-up')] }),
    ],
    actions: [
      action('hunt', { targets: ['desk'], takes: 60 }),
      action('once', { repeatable: false }),
      action('plain'),
    ],
  });
  const ask = refusal.bind(null, start);
  expect(ask({ type: 'answer', inject: 'later-call', option: 'hang-up' })).toBe('inject-not-open');
  expect(ask({ type: 'answer', inject: '__proto__', option: 'hang-up' })).toBe('inject-not-open');
  expect(ask({ type: 'answer', inject: 'call', option: 'shout' })).toBe('no-such-option');
  expect(ask({ type: 'act', action: 'dance' })).toBe('no-such-action');
  expect(ask({ type: 'act', action: 'hunt' })).toBe('target-missing');
  expect(ask({ type: 'act', action: 'hunt', target: 'server' })).toBe('target-unknown');
  expect(ask({ type: 'act', action: 'plain', target: 'desk' })).toBe('target-not-needed');
  const hunting = act(start, 'hunt', 'desk');
  expect(refusal(hunting, { type: 'act', action: 'hunt', target: 'desk' })).toBe('already-running');
  expect(refusal(act(start, 'once'), { type: 'act', action: 'once' })).toBe('already-done');
  const over = advance(start, 100);
  expect(refusal(over, { type: 'advance' })).toBe('exercise-ended');
  expect(menuOf(over)).toEqual([]);
});

test('R17 it costs on starting and takes effect when it is done', () => {
  const start = tinyWorld({
    actions: [
      action('image', {
        capacity: 3,
        money: 20,
        takes: 2000,
        begin: [{ meter: { id: 'leadership', by: -1 } }],
        success: [{ meter: { id: 'evidence', by: 30 } }],
      }),
    ],
  });
  const begun = act(start, 'image');
  expect(begun.truth.known.capacityLeft).toBe(1);
  expectMeter(begun, 'budget', 80);
  expectMeter(begun, 'leadership', 49);
  expectMeter(begun, 'evidence', 10);
  expect(viewOf(begun).running).toEqual([
    { key: 'action.image', target: null, started: 0, due: 2000 },
  ]);
  const done = advance(begun, 2);
  expectMeter(done, 'evidence', 40);
  expect(everOf(done, 'undertakingFinished')[0]?.minute).toBe(2000);
  expect(viewOf(done).running).toEqual([]);
});

test('R17 `until` holds a thing back to its date, and no longer than that', () => {
  const planned = action('raid', { takes: 60, until: 3000 });
  const early = act(tinyWorld({ actions: [planned] }), 'raid');
  expect(early.truth.known.running[0]?.due).toBe(3000);
  const late = act(advance(tinyWorld({ actions: [planned] }), 3), 'raid');
  expect(late.truth.known.running[0]?.due).toBe(4320 + 60);
});

test('R12 R17 the dice fall under the odds that tiredness leaves when it is done', () => {
  const start = tinyWorld({ actions: [action('try', { odds: 0.9, takes: 60 })] });
  const begun = act(start, 'try');
  const tired = advance(
    given(begun, ({ known }) => {
      known.meters.stamina = 0;
    }),
  );
  expect(everOf(tired, 'undertakingFinished')[0]?.odds).toBeCloseTo(0.63, 9);
});

test('R17 odds of 0 always fail, odds of 1 never do, and each has its own effects', () => {
  const outcome = { success: [{ set: 'won' }], failure: [{ set: 'lost' }] };
  const start = tinyWorld({
    actions: [action('hopeless', { odds: 0, ...outcome }), action('sure', { odds: 1, ...outcome })],
  });
  expect(Object.keys(act(start, 'hopeless').truth.known.flags)).toEqual(['lost']);
  expect(Object.keys(act(start, 'sure').truth.known.flags)).toEqual(['won']);
});

test('R17 a thing that failed is not done, so what can be done once may be tried again', () => {
  const start = tinyWorld({ actions: [action('once', { odds: 0, repeatable: false })] });
  const failed = act(start, 'once');
  expect(failed.truth.known.done).toEqual({});
  expect(refusal(failed, { type: 'act', action: 'once' })).toBeNull();
});

test('R17 an inject that a begun action calls for comes at once, though the action goes on', () => {
  const start = tinyWorld({
    injects: [inject('journalist')],
    actions: [action('raid', { takes: 3000, begin: [{ inject: 'journalist' }] })],
  });
  const raided = act(start, 'raid');
  expect(eventsOf(raided, 'injectArrived').map((event) => event.inject)).toEqual(['journalist']);
});

test('R26 a begun action that costs nothing lets what waits for it follow at once', () => {
  const start = tinyWorld({
    injects: [inject('thanks', { when: { flag: 'asked' } })],
    actions: [action('ask', { capacity: 0, takes: 3000, begin: [{ set: 'asked' }] })],
  });
  expect(eventsOf(act(start, 'ask'), 'injectArrived')).toHaveLength(1);
});

const rolledOn = (world: ReturnType<typeof tinyWorld>, target: string): number | undefined =>
  everOf(world, 'undertakingFinished').find(({ running }) => running.target === target)?.rolled;

const DICEY = {
  assets: [asset('desk'), asset('server')],
  actions: [action('hunt', { targets: ['desk', 'server'], odds: 0.5, takes: 60 }), action('other')],
};

test('R18 the same try in two branches meets the same dice, whatever else was done before', () => {
  const direct = advance(act(tinyWorld(DICEY), 'hunt', 'desk'));
  const later = advance(act(advance(act(tinyWorld(DICEY), 'other')), 'hunt', 'desk'));
  const second = advance(act(act(tinyWorld(DICEY), 'hunt', 'server'), 'hunt', 'desk'));
  expect(rolledOn(direct, 'desk')).toBeDefined();
  expect(rolledOn(later, 'desk')).toBe(rolledOn(direct, 'desk'));
  expect(rolledOn(second, 'desk')).toBe(rolledOn(direct, 'desk'));
  expect(rolledOn(second, 'server')).not.toBe(rolledOn(second, 'desk'));
});

test('R18 a second try at the same thing meets new dice', () => {
  const once = advance(act(tinyWorld(DICEY), 'hunt', 'desk'));
  const twice = advance(act(once, 'hunt', 'desk'));
  const rolls = everOf(twice, 'undertakingFinished').map(({ rolled }) => rolled);
  expect(rolls).toHaveLength(2);
  expect(rolls[0]).not.toBe(rolls[1]);
});

test('R18 R22 a search on one asset has the same luck whether or not another was searched first', () => {
  const search = action('hunt', {
    targets: ['desk', 'server'],
    success: [{ hunt: { on: ['target'], strength: 0.6 } }],
  });
  for (let i = 0; i < 20; i++) {
    const start = intruderOn(
      tinyWorld({ actions: [search], adversaries: [adversary('visitor')] }, { seed: `luck ${i}` }),
      'desk',
    );
    const direct = act(start, 'hunt', 'desk');
    const second = act(act(start, 'hunt', 'server'), 'hunt', 'desk');
    const found = (world: typeof direct): number | undefined =>
      eventsOf(world, 'huntFinished')[0]?.found;
    expect(found(second), `luck ${i}`).toBe(found(direct));
  }
});

test('R16 an answer closes its inject, and costs like any choice', () => {
  const start = tinyWorld({
    injects: [inject('call', { at: 0, options: [option('help', { capacity: 2, money: 5 })] })],
  });
  const answered = answer(start, 'call', 'help');
  expect(answered.truth.known.openInjects).toEqual([]);
  expect(answered.truth.known.capacityLeft).toBe(2);
  expectMeter(answered, 'budget', 95);
  expect(viewOf(answered).papers[0]?.answer).toEqual({ option: 'help', minute: 0, by: 'player' });
});
