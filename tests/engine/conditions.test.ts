/** The declarative conditions, one by one, on what the team knows and on how things really are. */
import { describe, expect, test } from 'vitest';
import { compileBelief, compileWorld } from '../../src/engine/conditions.ts';
import { freshFacts, freshSecrets } from '../../src/engine/ground-truth.ts';
import {
  type BeliefCondition,
  type Draft,
  dateOfMinute,
  minutesOfDate,
  type WorldCondition,
} from '../../src/engine/index.ts';
import { given, tinyWorld } from '../support/world.ts';

const START = tinyWorld();

// Compiled before facts are made: a condition may be the first to name a thing, and only what has a name is a fact.

const holds = (condition: BeliefCondition, change: (draft: Draft) => void): boolean => {
  const { truth, setting } = given(START, change);
  const { compiled } = setting;
  const test = compileBelief(compiled.names, condition);
  return test(freshFacts(compiled, truth.known));
};

const really = (condition: WorldCondition, change: (draft: Draft) => void): boolean => {
  const { truth, setting } = given(START, change);
  const { compiled } = setting;
  const test = compileWorld(compiled.names, condition);
  const facts = freshFacts(compiled, truth.known);
  return test(facts, freshSecrets(compiled, truth.hidden), setting.seed);
};

const nothing = (): void => {};

/** A condition, and what has to be so for it to hold. Before that it must not. */
const BELIEFS: readonly (readonly [BeliefCondition, (draft: Draft) => void])[] = [
  [
    { phase: 'leak' },
    ({ known }) => {
      known.breach = 'leak.persona';
    },
  ],
  [
    { phase: 'leak.persona' },
    ({ known }) => {
      known.breach = 'leak.persona';
    },
  ],
  [
    { visited: 'eviction' },
    ({ known }) => void known.breachLog.push({ state: 'eviction.planning', minute: 1 }),
  ],
  [
    { flag: 'told' },
    ({ known }) => {
      known.flags.told = 3;
    },
  ],
  [
    { time: { from: 10 } },
    ({ known }) => {
      known.minute = 10;
    },
  ],
  [
    { meter: { id: 'trust', below: 80 } },
    ({ known }) => {
      known.meters.trust = 79;
    },
  ],
  [
    { meter: { id: 'trust', above: 80 } },
    ({ known }) => {
      known.meters.trust = 81;
    },
  ],
  [
    { answered: { inject: 'call' } },
    ({ known }) => {
      known.answers.call = { option: 'help', minute: 1, by: 'default' };
    },
  ],
  [
    { answered: { inject: 'call', option: 'help' } },
    ({ known }) => {
      known.answers.call = { option: 'help', minute: 1, by: 'player' };
    },
  ],
  [
    { arrived: 'call' },
    ({ known }) => {
      known.arrived.call = 0;
    },
  ],
  [
    { done: 'hunt' },
    ({ known }) => {
      known.done.hunt = 0;
    },
  ],
  [
    { sensor: 'kit' },
    ({ known }) => {
      known.sensors.kit = 0;
    },
  ],
  [
    { isolated: 'desk' },
    ({ known }) => {
      if (known.assets.desk !== undefined) known.assets.desk.isolated = true;
    },
  ],
  [
    { cut: 'wire' },
    ({ known }) => {
      known.cutLinks.wire = 0;
    },
  ],
  [
    { disclosed: true },
    ({ known }) => {
      known.disclosedAt = 0;
    },
  ],
  [
    { published: 'any' },
    ({ known }) => {
      known.published.files = { minute: 0, share: 0.1 };
    },
  ],
  [
    { published: 'files' },
    ({ known }) => {
      known.published.files = { minute: 0, share: 0.1 };
    },
  ],
  [
    { leaked: 'threat' },
    ({ known }) => {
      known.leaks.threat = 0;
    },
  ],
  [
    { claimed: 'files' },
    ({ known }) =>
      void known.claims.push({ data: 'files', says: 'taken', minute: 0, contradictedAt: null }),
  ],
  [
    { contradicted: 'any' },
    ({ known }) =>
      void known.claims.push({ data: 'files', says: 'not-taken', minute: 0, contradictedAt: 4 }),
  ],
];

const WORLDS: readonly (readonly [WorldCondition, (draft: Draft) => void])[] = [
  [
    { stolen: { data: 'files' } },
    visitor((truth) => {
      truth.stolen.files = 0.01;
    }),
  ],
  [
    { stolen: { data: 'files', adversary: 'visitor', share: 0.5 } },
    visitor((truth) => {
      truth.stolen.files = 0.5;
    }),
  ],
  [{ foothold: {} }, visitor((truth) => void truth.footholds.push(on('desk')))],
  [
    { foothold: { adversary: 'visitor', asset: 'desk' } },
    visitor((truth) => void truth.footholds.push(on('desk'))),
  ],
  [
    { foothold: { count: 2 } },
    visitor((truth) => void truth.footholds.push(on('desk'), on('server'))),
  ],
  [
    { intrusion: { adversary: 'visitor', state: 'quiet' } },
    visitor((truth) => {
      truth.intrusion = 'quiet';
    }),
  ],
  [
    { awareness: { adversary: 'visitor', above: 50 } },
    visitor((truth) => {
      truth.awareness = 51;
    }),
  ],
  [
    { reentered: 'visitor' },
    visitor((truth) => {
      truth.reentries = 1;
    }),
  ],
];

function on(asset: string) {
  return { asset, since: 0, spare: false, persistent: false };
}

function visitor(change: (truth: Draft['hidden']['adversaries'][string]) => void) {
  return ({ hidden }: Draft): void => {
    const truth = hidden.adversaries.visitor;
    if (truth === undefined) throw new Error('no visitor');
    change(truth);
  };
}

const nameOf = (condition: object): string => JSON.stringify(condition);

describe('what the team knows', () => {
  test.each(BELIEFS.map(([c, change]) => [nameOf(c), c, change] as const))('%s', (_n, c, so) => {
    expect(holds(c, nothing)).toBe(false);
    expect(holds(c, so)).toBe(true);
    expect(holds({ not: c }, so)).toBe(false);
    // The same test as part of a world condition says the same.
    expect([really(c, nothing), really(c, so)]).toEqual([false, true]);
  });

  test('time runs from its first minute, inclusive, to its last, exclusive', () => {
    const at = (minute: number): boolean =>
      holds({ time: { from: 5, to: 9 } }, ({ known }) => {
        known.minute = minute;
      });
    expect([4, 5, 8, 9].map(at)).toEqual([false, true, true, false]);
  });

  test('another answer is not this one', () => {
    const other = { option: 'ignore', minute: 1, by: 'player' } as const;
    expect(
      holds({ answered: { inject: 'call', option: 'help' } }, ({ known }) => {
        known.answers.call = other;
      }),
    ).toBe(false);
  });

  test('findings are counted by standing, adversary and asset', () => {
    const finding = (asset: string, adversary: string | null) =>
      ({
        asset,
        adversary,
        status: 'known',
        since: 0,
        changed: 0,
        confidence: 1,
        sources: [],
      }) as const;
    const two = ({ known }: Draft): void =>
      void known.findings.push(finding('desk', null), finding('server', 'visitor'));
    expect(holds({ finding: { status: 'known', count: 2 } }, two)).toBe(true);
    expect(holds({ finding: { status: 'known', count: 3 } }, two)).toBe(false);
    expect(holds({ finding: { status: 'suspected' } }, two)).toBe(false);
    expect(holds({ finding: { status: 'known', adversary: 'visitor' } }, two)).toBe(true);
    expect(holds({ finding: { status: 'known', adversary: 'visitor', asset: 'desk' } }, two)).toBe(
      false,
    );
  });

  test('all, any and not, also of nothing', () => {
    const [yes, no] = [{ time: { from: 0 } }, { flag: 'x' }] as const;
    const so = (condition: BeliefCondition): boolean => holds(condition, nothing);
    expect(so({ all: [yes, yes] })).toBe(true);
    expect(so({ all: [yes, no] })).toBe(false);
    expect(so({ any: [no, yes] })).toBe(true);
    expect(so({ any: [no, no] })).toBe(false);
    expect(so({ all: [] })).toBe(true);
    expect(so({ any: [] })).toBe(false);
    expect(so({ not: { any: [no, { all: [yes, no] }] } })).toBe(true);
  });
});

describe('how things really are', () => {
  test.each(WORLDS.map(([c, change]) => [nameOf(c), c, change] as const))('%s', (_n, c, so) => {
    expect(really(c, nothing)).toBe(false);
    expect(really(c, so)).toBe(true);
    expect(really({ not: c }, so)).toBe(false);
  });

  test('a chance is drawn once for a whole exercise under its name, and about as often as it says', () => {
    let came = 0;
    for (let i = 0; i < 400; i++) {
      const { truth, setting } = tinyWorld({}, { seed: `chance ${i}` });
      const { compiled } = setting;
      const drawn = compileWorld(compiled.names, { chance: { name: 'leak', below: 0.3 } });
      const facts = freshFacts(compiled, truth.known);
      const secrets = freshSecrets(compiled, truth.hidden);
      const now = drawn(facts, secrets, setting.seed);
      expect(drawn(facts, secrets, setting.seed)).toBe(now);
      if (now) came++;
    }
    expect(came / 400).toBeGreaterThan(0.22);
    expect(came / 400).toBeLessThan(0.38);
  });
});

describe('the calendar', () => {
  test('a minute and its date name the same moment, over leap years and centuries', () => {
    for (const start of [
      '1999-12-31',
      '2000-02-28T23:59',
      '2016-02-29',
      '2100-02-28',
      '2015-07-20',
    ])
      for (const minute of [0, 1, 59, 1440, 525_600, 999_999]) {
        const date = dateOfMinute(start, minute);
        expect((minutesOfDate(date) ?? 0) - (minutesOfDate(start) ?? 0)).toBe(minute);
        // The platform's own calendar agrees.
        const iso = start.includes('T') ? `${start}:00Z` : `${start}T00:00:00Z`;
        const same = new Date(Date.parse(iso) + minute * 60_000).toISOString();
        expect(date).toBe(same.replace('.000Z', 'Z'));
      }
  });

  test.each([
    '2015-02-29',
    '2016-13-01',
    '2016-00-10',
    '2016-04-31',
    '2016-04-28T24:00',
    '2016-04-28T10:60',
    '28.04.2016',
    '2016-4-28',
    '',
    'yesterday',
    '2016-04-28T10:00:00+02:00',
  ])('"%s" is no date', (text) => expect(minutesOfDate(text)).toBeNull());
});
