/** Doors that ask for credentials, barriers, strikes, wiped records, lost contact, loud volumes. */
import { describe, expect, test } from 'vitest';
import type { Adversary, Effect, Link, Scenario } from '../../src/engine/index.ts';
import { expectBelief, expectMeter } from '../support/expectations.ts';
import {
  ALL_TECHNIQUES,
  action,
  adversary,
  asset,
  dataSet,
  kit,
  technique,
} from '../support/scenario-builder.ts';
import {
  act,
  advance,
  everOf,
  given,
  intruder,
  intruderOn,
  tinyWorld,
  viewOf,
  type World,
} from '../support/world.ts';

const GOALS = [{ data: 'files', from: 0, share: 1, chunk: 10 }];

const visited = (with_: Partial<Adversary>, rest: Partial<Scenario> = {}, seed = 'story'): World =>
  tinyWorld({ adversaries: [adversary('visitor', with_)], ...rest }, { seed });

const doing = (id: string, ...success: Effect[]) => action(id, { capacity: 0, success });

describe('R48 a link can ask for a credential; a stolen one opens it', () => {
  const links: Link[] = [{ id: 'gate', from: 'desk', to: 'server', kind: 'trust', asks: 'admin' }];
  const tries = (credentials: { admin?: number }): number => {
    let moves = 0;
    for (let i = 0; i < 40; i++) {
      const start = visited({ goals: GOALS }, { links }, `gate ${i}`);
      const world = advance(intruderOn(start, 'desk', { nextAct: 1400, credentials }));
      moves += everOf(world, 'footholdGained').length;
    }
    return moves;
  };

  test('with it always, without it about one time in four', () => {
    expect(tries({ admin: 0 })).toBe(40);
    expect(tries({})).toBeGreaterThan(3);
    expect(tries({})).toBeLessThan(18);
  });
});

test('R49 volume is loud: a bulk transfer is seen more often than a trickle', () => {
  const share = (size: number): number => {
    let [seen, all] = [0, 0];
    for (let i = 0; i < 60; i++) {
      const start = visited(
        { goals: [{ data: 'files', from: 0, share: 1, chunk: size / 10 }] },
        {
          dataSets: [dataSet('files', 'server', { size })],
          assets: [asset('desk'), asset('server', { telemetry: { flow: 0.4 } })],
          techniques: ALL_TECHNIQUES.map((each) =>
            each.id === 'exfiltrate'
              ? technique('exfiltrate', 'exfiltrate', { disturbs: { flow: 1 } })
              : each,
          ),
        },
        `volume ${i}`,
      );
      const world = advance(intruderOn(start, 'server', { nextAct: 10 }));
      seen += everOf(world, 'observationSensed').length;
      all += everOf(world, 'dataTaken').length;
    }
    return seen / all;
  };
  const [trickle, bulk] = [share(0.5), share(400)];
  expect(bulk / trickle).toBeGreaterThan(2.5);
  expect(trickle).toBeGreaterThan(0.1);
});

describe('R50 an intruder whose channel is blocked is out of touch until it has fallen back', () => {
  const start = visited(
    { channels: 2, tempo: [60, 120] },
    { actions: [doing('block', { blockKnownChannels: true })] },
  );
  const found = given(intruderOn(start, 'desk', { nextAct: 10 }), ({ known }) => {
    known.findings.push({
      asset: 'desk',
      adversary: 'visitor',
      status: 'known',
      since: 0,
      changed: 0,
      confidence: 0.9,
      sources: [],
    });
  });

  test('it does nothing for twice its longest pause, then goes on', () => {
    const blocked = advance(act(found, 'block'));
    const acts = everOf(blocked, 'adversaryActed').map(({ minute }) => minute);
    expect(Math.min(...acts)).toBe(240);
    expect(intruder(blocked).channel).toBe(1);
  });

  /** The intruder has been seen again, on another channel. */
  const seenAgain = (world: World): World =>
    given(world, ({ known }) => {
      known.findings = known.findings.map((finding) => ({ ...finding, changed: 10 }));
    });

  test('out of channels it loses what it cannot reach', () => {
    const twice = act(seenAgain(act(found, 'block')), 'block');
    expect(intruder(twice).footholds).toEqual([]);
    expect(intruder(twice).intrusion).toBe('evicted');
  });

  test('what has not been seen since the last block cannot be blocked', () => {
    const twice = act(act(found, 'block'), 'block');
    expect(intruder(twice).channel).toBe(1);
    expect(intruder(twice).footholds).toHaveLength(1);
  });

  test('what it holds in the house of others stays with it', () => {
    const assets = [asset('desk', { inScope: false }), asset('server')];
    const abroad = given(
      intruderOn(
        visited(
          { channels: 1 },
          { assets, actions: [doing('block', { blockKnownChannels: true })] },
        ),
        'desk',
      ),
      ({ known }) => {
        known.findings = [...found.truth.known.findings];
      },
    );
    expect(intruder(act(abroad, 'block')).footholds).toHaveLength(1);
  });
});

const WIPED = (with_: Partial<Scenario> = {}): World =>
  given(
    tinyWorld({ actions: [doing('image', { image: { on: ['desk'] } })], ...with_ }),
    (draft) => {
      draft.hidden.wiped.desk = 0;
    },
  );

describe('R51 images show what was wiped before them, and are worth less', () => {
  test('the team learns that somebody tidied up, and loses evidence', () => {
    const imaged = act(WIPED(), 'image');
    expectBelief(imaged, 'desk', 'known', null);
    expectMeter(imaged, 'evidence', 6);
  });

  test('where nothing was wiped an image shows nothing', () => {
    const clean = given(WIPED(), ({ hidden }) => {
      hidden.wiped = {};
    });
    expectBelief(act(clean, 'image'), 'desk', null);
    expectMeter(act(clean, 'image'), 'evidence', 10);
  });
});

describe('R52 what was on its way from a wiped asset is gone, unless a copy is kept elsewhere', () => {
  const burning = (offHost: boolean): World => {
    const start = visited(
      { reactions: [{ above: 10, mood: 'burn' }], techniques: ['beacon', 'wipe-logs'] },
      {
        assets: [asset('desk', { telemetry: { flow: 1 } }), asset('server')],
        techniques: ALL_TECHNIQUES.map((each) =>
          each.id === 'beacon' ? technique('beacon', 'beacon', { disturbs: { flow: 1 } }) : each,
        ),
        sensors: [kit('copy', { coverage: { flow: 1 }, delay: 600, offHost })],
        actions: [doing('deploy', { deploy: { sensor: 'copy', on: ['desk'] } })],
      },
    );
    const inside = intruderOn(start, 'desk', { nextAct: 20, awareness: 40 });
    return advance(act(inside, 'deploy'));
  };

  test('logs kept on the host go with it', () => {
    const world = burning(false);
    expect(everOf(world, 'logsWiped').length).toBeGreaterThan(0);
    expect(everOf(world, 'observationSensed').length).toBeGreaterThan(0);
    expect(everOf(world, 'observationMade')).toEqual([]);
  });

  test('a copy elsewhere survives', () => {
    expect(everOf(burning(true), 'observationMade').length).toBeGreaterThan(0);
  });
});

describe('an adversary with a strike', () => {
  const STRIKE = {
    when: { time: { from: 1000 } },
    assets: ['server', 'desk'],
    pace: 300,
  } as const;
  const techniques = [...ALL_TECHNIQUES, technique('encrypt', 'destroy')];
  const striking = (actions: Scenario['actions'] = []): World => {
    const own = { strike: STRIKE, techniques: techniques.map(({ id }) => id) };
    return intruderOn(visited(own, { techniques, actions }), 'desk', { nextAct: 900 });
  };
  const broken = (world: World): readonly (readonly [string, number])[] =>
    everOf(world, 'assetDamaged').map(({ asset: on, minute }) => [on, minute] as const);

  test('R56 breaks one asset at a time, in its order and its own pace, once the condition holds', () => {
    const world = advance(striking(), 5);
    expect(broken(world).map(([on]) => on)).toEqual(['server', 'desk']);
    const [first = 0, second = 0] = broken(world).map(([, minute]) => minute);
    expect(first).toBeGreaterThanOrEqual(1000);
    expect(second - first).toBe(300);
  });

  test('R56 what is broken is seen by everyone, at once', () => {
    const struck = advance(striking());
    const [first] = broken(struck);
    expect(struck.truth.known.minute).toBe(first?.[1]);
    expect(viewOf(struck).assets.find(({ id }) => id === first?.[0])?.damagedAt).toBe(first?.[1]);
  });

  test('R56 the first blow ends the turn; those that follow within the hour do not', () => {
    const pace = { strike: { ...STRIKE, pace: 20 }, techniques: techniques.map(({ id }) => id) };
    const start = intruderOn(visited(pace, { techniques }), 'desk', { nextAct: 900 });
    const struck = advance(start);
    expect(broken(struck)).toHaveLength(1);
    const [[, first = 0] = []] = broken(struck);
    const rest = advance(struck);
    expect(broken(rest)).toHaveLength(2);
    expect(rest.truth.known.minute).toBe(first + 1440);
  });

  test('R56 once it has begun it does not hide', () => {
    const shy = {
      strike: STRIKE,
      techniques: techniques.map(({ id }) => id),
      reactions: [{ above: 50, mood: 'quiet' as const }],
    };
    const start = visited(shy, { techniques });
    const world = advance(intruderOn(start, 'desk', { nextAct: 1010, awareness: 90 }), 5);
    expect(broken(world).map(([on]) => on)).toEqual(['server', 'desk']);
  });

  test('R56 when nothing is left to break that it could get to, it goes on in its ordinary tempo', () => {
    const tempo = [1000, 1000] as const;
    const own = { strike: STRIKE, tempo, techniques: techniques.map(({ id }) => id) };
    const isolate = [doing('protect', { isolate: { on: ['server'] } })];
    const start = intruderOn(visited(own, { techniques, actions: isolate }), 'desk', {
      nextAct: 1000,
    });
    const pauses = (world: World): number[] => {
      const acts = everOf(advance(world, 4), 'adversaryActed').map(({ minute }) => minute);
      return acts.slice(1).map((minute, i) => minute - (acts[i] ?? 0));
    };
    // A move, two blows, then nothing more; with the server out of reach one blow.
    expect(pauses(start).slice(0, 4)).toEqual([300, 300, 1000, 1000]);
    expect(pauses(act(start, 'protect')).slice(0, 2)).toEqual([1000, 1000]);
  });

  test('R56 a rebuild mends it', () => {
    const struck = advance(striking([doing('rebuild', { rebuild: { on: ['server'] } })]), 5);
    const mended = act(struck, 'rebuild');
    expect(mended.truth.known.assets.server?.damagedAt).toBeNull();
  });

  test('R57 an isolated asset is safe, and so is one that cannot be reached; the next on its list is not', () => {
    for (const effect of [{ isolate: { on: ['server'] } }, { cut: 'wire' }] as const) {
      const world = advance(act(striking([doing('protect', effect)]), 'protect'), 9);
      expect(broken(world).map(([on]) => on)).toEqual(['desk']);
    }
  });
});

test('R59 an intruder that cannot get where it was going grows wary, to a point', () => {
  const cut = [doing('cut', { cut: 'wire' })];
  const start = intruderOn(visited({ goals: GOALS }, { actions: cut }), 'desk', { nextAct: 10 });
  expect(intruder(advance(start)).awareness).toBe(0);
  const barred = advance(act(start, 'cut'));
  expect(intruder(barred).awareness).toBeGreaterThan(0);
  expect(intruder(advance(barred, 20)).awareness).toBeLessThan(70);
});
