/** What the team believes of its eviction, what the public makes of it, and what the axes say at the end. */
import { describe, expect, test } from 'vitest';
import type { BreachState, Scenario } from '../../src/engine/index.ts';
import { expectBreach, expectMeter } from '../support/expectations.ts';
import { action, adversary, asset, dataSet } from '../support/scenario-builder.ts';
import {
  act,
  advance,
  findingOn,
  given,
  intruderOn,
  tinyWorld,
  viewOf,
  type World,
} from '../support/world.ts';

const inState = (world: World, ...states: BreachState[]): World =>
  given(world, ({ known }) => {
    for (const state of states) {
      known.breach = state;
      known.breachLog.push({ state, minute: known.minute });
    }
  });

describe('R14 a believed finding newer than the last eviction is a re-entry noticed', () => {
  const SEEN = action('see', {
    success: [{ observe: { id: 'seen', asset: 'desk', confidence: 0.9, finding: 'known' } }],
  });
  const LATER = [SEEN, action('wait', { takes: 10 })];

  test.each(['eviction.verifying', 'eviction.monitoring', 'publicFallout.recovery'] as const)(
    'in %s, whatever the truth',
    (state) => {
      const evicted = inState(tinyWorld({ actions: LATER }), 'eviction.executing', state);
      const next = given(evicted, ({ known }) => {
        known.minute = 10;
      });
      expectBreach(act(next, 'see'), 'anomalyDetection.triage');
    },
  );

  test('an older finding is what the eviction was about', () => {
    const known = findingOn(tinyWorld({ actions: LATER }), 'desk', 'known');
    const evicted = inState(known, 'eviction.executing', 'eviction.verifying');
    expectBreach(act(evicted, 'wait'), 'eviction.verifying');
  });
});

const TELL = action('tell', { capacity: 0, success: [{ disclose: { complete: 0 } }] });
const CLAIM = action('claim', {
  capacity: 0,
  success: [{ claim: { data: 'files', says: 'not-taken' } }],
});

describe('R43 once the story is told, trust comes back by the day in the fallout', () => {
  const fallout = (trust: number, ...acts: string[]): World => {
    const { turns } = tinyWorld().setting.compiled.scenario;
    let world = tinyWorld({ actions: [TELL, CLAIM], turns: { ...turns, publicFallout: 2880 } });
    for (const id of acts) world = act(world, id);
    return given(inState(world, 'publicFallout.recovery'), ({ known }) => {
      known.meters.trust = trust;
    });
  };

  test('a point a day by the rate of this scenario', () => {
    expectMeter(advance(fallout(40, 'tell')), 'trust', 42);
  });

  test('not to a team that has said nothing', () => {
    expectMeter(advance(fallout(40)), 'trust', 40);
  });

  test('not all the way back', () => {
    expectMeter(advance(fallout(75, 'tell')), 'trust', 75);
  });

  test('half as fast while a claim stands contradicted', () => {
    const wronged = given(fallout(40, 'tell', 'claim'), ({ known }) => {
      known.claims = known.claims.map((claim) => ({ ...claim, contradictedAt: 5 }));
    });
    const afterTen = advance(
      given(wronged, () => {}),
      3,
    ).truth.known;
    const honest = advance(fallout(40, 'tell'), 3).truth.known;
    expect(afterTen.minute).toBe(honest.minute);
    expect(afterTen.meters.trust).toBeLessThan(honest.meters.trust);
  });
});

describe('R45 an eviction without a new sign of an intruder counts as verified, true or not', () => {
  const verifying = (world: World): World =>
    inState(world, 'eviction.executing', 'eviction.verifying');

  test('after so many minutes, not before', () => {
    let world = verifying(tinyWorld());
    while (world.truth.known.minute < 7200) {
      expectBreach(world, 'eviction.verifying');
      world = advance(world);
    }
    expectBreach(world, 'eviction.monitoring');
  });

  test('although the intruder is still inside and quiet', () => {
    const world = verifying(intruderOn(tinyWorld(), 'server'));
    expectBreach(advance(world, 5), 'eviction.monitoring');
  });

  test('a new suspicion starts the wait again', () => {
    const SUSPECT = action('suspect', {
      success: [{ observe: { id: 's', asset: 'desk', confidence: 0.3, finding: 'suspected' } }],
    });
    const world = act(advance(verifying(tinyWorld({ actions: [SUSPECT] })), 2), 'suspect');
    const at = world.truth.known.minute;
    let waiting = world;
    while (waiting.truth.known.minute < at + 7200) {
      expectBreach(waiting, 'eviction.verifying');
      waiting = advance(waiting);
    }
    expectBreach(waiting, 'eviction.monitoring');
  });
});

describe('R46 loss is a range: what was seen to leave, and what could have left unseen', () => {
  const lossOf = (world: World): { low: number; high: number } => {
    const [{ low, high } = { low: -1, high: -1 }] = viewOf(world).loss;
    return { low, high };
  };

  test('before any finding near the data nothing is claimed', () => {
    expect(lossOf(intruderOn(tinyWorld(), 'server', { stolen: { files: 1 } }))).toEqual({
      low: 0,
      high: 0,
    });
  });

  test('a suspicion on the asset opens half, a certainty all that telemetry would not have shown', () => {
    expect(lossOf(findingOn(tinyWorld(), 'server', 'suspected'))).toEqual({ low: 0, high: 0.5 });
    expect(lossOf(findingOn(tinyWorld(), 'server', 'known'))).toEqual({ low: 0, high: 1 });
    expect(lossOf(findingOn(tinyWorld(), 'desk', 'known'))).toEqual({ low: 0, high: 0 });
  });

  test('what was seen or published is the least', () => {
    const seen = given(findingOn(tinyWorld(), 'server', 'known'), ({ known }) => {
      known.observedLoss.files = 0.3;
    });
    expect(lossOf(seen)).toEqual({ low: 0.3, high: 1 });
    const published = given(seen, ({ known }) => {
      known.published.files = { minute: 0, share: 0.6 };
    });
    expect(lossOf(published).low).toBe(0.6);
  });
});

/** EndEx with so much true; the axes of the outcome. */
function judged(change: Parameters<typeof given>[1], with_: Partial<Scenario> = {}) {
  const over = advance(given(tinyWorld({ endsBy: 1440, ...with_ }), change));
  const { ended } = over.truth.known;
  if (ended === null) throw new Error('not over');
  return ended.outcome;
}

describe('R39 data kept falls with what was taken, and again with what was published', () => {
  const stolen = (share: number, published = 0) =>
    judged(({ known, hidden }) => {
      const visitor = hidden.adversaries.visitor;
      if (visitor !== undefined) visitor.stolen.files = share;
      if (published > 0) known.published.files = { minute: 0, share: published };
    }).dataKept;

  test('all, half, none', () => {
    expect(stolen(0)).toBe(100);
    expect(stolen(0.5)).toBe(75);
    expect(stolen(1)).toBe(50);
    expect(stolen(1, 1)).toBe(0);
  });

  test('weighed by sensitivity, and what two hold is lost once', () => {
    const dataSets = [
      dataSet('files', 'server'),
      dataSet('trifles', 'desk', { sensitivity: 0.25 }),
    ];
    const adversaries = [adversary('visitor'), adversary('guest')];
    const { dataKept } = judged(
      ({ hidden }) => {
        for (const truth of Object.values(hidden.adversaries)) truth.stolen.trifles = 1;
      },
      { dataSets, adversaries },
    );
    expect(dataKept).toBe(90);
  });
});

describe('R40 the three times', () => {
  const DETECT: BreachState = 'anomalyDetection.triage';
  const DAY = 1440;

  test('nothing to find is 100 on all three', () => {
    const { timeToDetect, timeToContain, timeToEvict } = judged(() => {});
    expect([timeToDetect, timeToContain, timeToEvict]).toEqual([100, 100, 100]);
  });

  test('never noticed is 0', () => {
    const outcome = judged(({ hidden }) => {
      hidden.firstFoothold = 0;
      const visitor = hidden.adversaries.visitor;
      visitor?.footholds.push({ asset: 'desk', since: 0, spare: false, persistent: true });
    });
    expect([outcome.timeToDetect, outcome.timeToContain, outcome.timeToEvict]).toEqual([0, 0, 0]);
  });

  test('a leak that told the world first is no detection', () => {
    const outcome = judged(({ known, hidden }) => {
      hidden.firstFoothold = 0;
      known.breachLog.push({ state: 'leak.release', minute: 10 }, { state: DETECT, minute: 20 });
      known.breach = DETECT;
    });
    expect(outcome.timeToDetect).toBe(0);
  });

  test('dwell from first foothold to detection; containment to last theft; eviction to last loss', () => {
    const outcome = judged(
      ({ known, hidden }) => {
        known.minute = 20 * DAY;
        known.breach = DETECT;
        known.breachLog.push({ state: DETECT, minute: 10 * DAY });
        hidden.firstFoothold = 2 * DAY;
        hidden.lastTheft = 14 * DAY;
        hidden.lastFootholdLost = 18 * DAY;
        const visitor = hidden.adversaries.visitor;
        if (visitor !== undefined) visitor.evictedAt = 18 * DAY;
      },
      { endsBy: 20 * DAY + 1 },
    );
    // Of 40 days each: 8, 4 and 8.
    expect(outcome.timeToDetect).toBe(80);
    expect(outcome.timeToContain).toBe(90);
    expect(outcome.timeToEvict).toBe(80);
  });

  test('one thrown out of two is half the work', () => {
    const { timeToEvict } = judged(
      ({ known, hidden }) => {
        known.breach = DETECT;
        known.breachLog.push({ state: DETECT, minute: 0 });
        hidden.firstFoothold = 0;
        const { visitor, guest } = hidden.adversaries;
        if (visitor !== undefined) visitor.evictedAt = 0;
        guest?.footholds.push({ asset: 'desk', since: 0, spare: false, persistent: true });
      },
      { adversaries: [adversary('visitor'), adversary('guest')] },
    );
    expect(timeToEvict).toBe(50);
  });
});

test('R41 the score is the mean of the axes as the scenario weighs them', () => {
  const weights = {
    dataKept: 3,
    timeToDetect: 0,
    timeToContain: 0,
    timeToEvict: 0,
    evidence: 1,
    trust: 0,
    law: 0,
    care: 0,
    cost: 0,
    people: 0,
  };
  const days = { detect: 1, contain: 1, evict: 1 };
  const outcome = judged(() => {}, { scoring: { weights, days, cost: 100 } });
  // 3 x 100 and 1 x 10
  expect(outcome.score).toBe(77.5);
});

test('R41 cost, law and people are read from the meters', () => {
  const outcome = judged(({ known }) => {
    known.spent = 25;
    Object.assign(known.meters, { legal: 30, leadership: 40, stamina: 100, trust: 66 });
  });
  expect([outcome.cost, outcome.law, outcome.people, outcome.trust]).toEqual([75, 70, 70, 66]);
});

describe('R42 the ending is the first of the list whose condition holds', () => {
  const endings = [
    { id: 'still-inside', when: { foothold: { adversary: 'visitor' } } },
    { id: 'told', when: { disclosed: true }, closes: { disclosed: true } },
    { id: 'quiet' },
  ] as const;
  const end = (world: World): string | undefined => advance(world, 99).truth.known.ended?.ending;
  const start = tinyWorld({ endings, actions: [TELL], assets: [asset('desk'), asset('server')] });

  test('in their order', () => {
    expect(end(start)).toBe('quiet');
    expect(end(act(start, 'tell'))).toBe('told');
    expect(end(act(intruderOn(start, 'desk'), 'tell'))).toBe('still-inside');
  });

  test('one that closes ends the exercise at the end of the turn', () => {
    const over = advance(act(start, 'tell'));
    expect(over.truth.known.ended?.minute).toBe(1440);
    expectBreach(over, 'closed');
  });

  test('a closed crisis ends it at once, and nothing happens afterwards', () => {
    const CLOSE = action('close', { capacity: 4, success: [{ signal: 'CRISIS_CLOSED' }] });
    const later = action('close-later', {
      capacity: 4,
      success: [{ later: { in: 500, effects: [{ signal: 'CRISIS_CLOSED' }] } }],
    });
    const crisis = inState(tinyWorld({ actions: [CLOSE, later] }), 'publicFallout.recovery');
    const now = act(crisis, 'close');
    expect(now.truth.known.ended?.minute).toBe(0);
    expect(now.events.at(-1)?.type).toBe('exerciseEnded');
    const tired = given(act(crisis, 'close-later'), ({ known }) => {
      known.meters.stamina = 50;
      known.breachLog[0] = { state: 'undetectedPersistence.normalOperations', minute: 0 };
    });
    const soon = advance(tired);
    expect(soon.truth.known.ended?.minute).toBe(500);
    expect(soon.events.at(-1)?.type).toBe('exerciseEnded');
  });
});
