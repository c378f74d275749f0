/**
 * Same luck: two branches differ only by what was decided. For every kind of dice: what is asked for in both
 * branches after they part is there at all (a key that counted draws or decisions would leave nothing in common)
 * and comes out the same. A kind of dice that nobody wrote down here fails the test.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type * as Dice from '../../src/engine/dice.ts';
import { openDecisions, playStep, type Scenario, startPlay } from '../../src/engine/index.ts';
import { DICE_FOR } from '../../src/engine/purposes.ts';
import { decide, type PolicyId, settingOf } from '../../src/exercise/index.ts';
import { doubleExtortion, tiny, twoBears } from '../support/scenarios.ts';

/** Every kind of dice the engine throws, and when. */
const KINDS: Readonly<Record<string, 'in play' | 'at StartEx'>> = {
  begins: 'at StartEx',
  tempo: 'in play',
  technique: 'in play',
  attempt: 'in play',
  door: 'in play',
  return: 'in play',
  from: 'in play',
  settle: 'in play',
  greed: 'in play',
  spread: 'in play',
  unlocked: 'in play',
  tidy: 'in play',
  spare: 'in play',
  sense: 'in play',
  confidence: 'in play',
  signature: 'in play',
  signText: 'in play',
  logReading: 'in play',
  falseAlarm: 'in play',
  falseAlarmKind: 'in play',
  falseAlarmAsset: 'in play',
  falseAlarmSeen: 'in play',
  falseAlarmConfidence: 'in play',
  hunt: 'in play',
  undertaking: 'in play',
  chance: 'in play',
};

const drawn = vi.hoisted(() => ({ into: null as Map<string, number> | null }));

vi.mock('../../src/engine/dice.ts', async (original) => {
  const real = await original<typeof Dice>();
  const note = (args: Parameters<typeof Dice.roll>): void => {
    const [, what, ...key] = args;
    drawn.into?.set(`${what} ${JSON.stringify(key)}`, real.roll(...args));
  };
  /** The same throw, written down. */
  const noted =
    <A extends Parameters<typeof Dice.roll>>(thrown: (...args: A) => number) =>
    (...args: A): number => {
      note(args);
      return thrown(...args);
    };
  /** The same choice, written down where there is one. */
  const notedChoice =
    <A extends Parameters<typeof Dice.roll>>(
      chosen: (list: readonly unknown[], ...args: A) => unknown,
    ) =>
    (list: readonly unknown[], ...args: A): unknown => {
      if (list.length > 1) note(args);
      return chosen(list, ...args);
    };
  /** Keys that were begun, by what came of them. */
  const begun = new Map<number, Parameters<typeof Dice.beginDice>>();
  const beginDice: typeof Dice.beginDice = (...args) => {
    const hash = real.beginDice(...args);
    begun.set(hash, args);
    return hash;
  };
  const endDice: typeof Dice.endDice = (hash, last) => {
    const key = begun.get(hash);
    if (key === undefined) throw new Error('dice ended that nobody began');
    note([...key, last]);
    return real.endDice(hash, last);
  };
  return {
    ...real,
    roll: noted(real.roll),
    throw1: noted(real.throw1),
    throw2: noted(real.throw2),
    throw3: noted(real.throw3),
    throw4: noted(real.throw4),
    beginDice,
    endDice,
    choose1: notedChoice(real.choose1),
    choose2: notedChoice(real.choose2),
    choose3: notedChoice(real.choose3),
  };
});

/** What was drawn after a fork, in the line and in its branch, by purpose and key. */
function forked(scenario: Scenario, seed: string, at: number, policy: PolicyId = 'random') {
  const played = (differently: boolean): Map<string, number> => {
    const after = new Map<string, number>();
    drawn.into = null;
    const setting = settingOf(scenario, seed, 'full');
    const { play } = startPlay(setting);
    for (let count = 0; play.facts.ended === null && count < 1500; count++) {
      let decision = decide(policy, setting, play.facts);
      if (differently && count === at) {
        const open = openDecisions(setting.compiled, play.facts);
        decision = open.find((one) => JSON.stringify(one) !== JSON.stringify(decision)) ?? decision;
      }
      if (count === at) drawn.into = after;
      playStep(setting, play, decision, 'player');
    }
    drawn.into = null;
    return after;
  };
  return { line: played(false), branch: played(true) };
}

/** A small scenario in which locked ways and many doors come up often. */
function lockedAndOpen(): Scenario {
  const scenario = tiny();
  return {
    ...scenario,
    links: scenario.links.map((link) => ({ ...link, asks: 'partner' })),
    adversaries: scenario.adversaries.map((adversary) => ({
      ...adversary,
      returns: 1,
      doors: adversary.doors.flatMap(({ credential: _credential, ...door }) => [
        door,
        { ...door, id: `${door.id}-too` },
      ]),
    })),
  };
}

const PURPOSES = new Map<number, string>(
  Object.entries(DICE_FOR).map(([purpose, word]) => [word, purpose]),
);

/** By purpose: how many draws both branches asked for, and how many of those came out differently. */
const shared = new Map<string, { both: number; differ: number }>();

beforeAll(() => {
  for (const [scenario, seeds, policy] of [
    [tiny(), 6, 'random'],
    [lockedAndOpen(), 6, 'random'],
    [lockedAndOpen(), 12, 'prudent'],
    [twoBears(), 8, 'random'],
    [doubleExtortion(), 6, 'random'],
  ] as const)
    for (let i = 0; i < seeds; i++) {
      const { line, branch } = forked(scenario, `luck/${i}`, 3 + i * 4, policy);
      for (const [question, value] of line) {
        const other = branch.get(question);
        if (other === undefined) continue;
        // Players made of rules throw dice of their own.
        const purpose = PURPOSES.get(Number(question.split(' ')[0]));
        if (purpose === undefined) continue;
        const count = shared.get(purpose) ?? { both: 0, differ: 0 };
        shared.set(purpose, count);
        count.both++;
        if (other !== value) count.differ++;
      }
    }
}, 120_000);

describe('two branches share their luck', () => {
  test('every kind of dice in the engine is written down here', () => {
    const root = new URL('../../src/engine/', import.meta.url);
    const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && path !== 'dice.ts')
      .map((path) => readFileSync(new URL(path, root), 'utf8'))
      .join('\n');
    const calls = source.matchAll(
      /\b(?:throw\d|beginDice|choose\d|rollFor|rollAbout)\(\s*[^;]*?DICE_FOR\.(\w+)/g,
    );
    const found = new Set([...calls].map((match) => match[1]));
    // Every throw names its purpose, or hands on the one it was given as `what`.
    expect(source).not.toMatch(
      /\b(?:roll|throw\d|beginDice)\(\s*(?:run\.)?seed,\s*(?!\s|DICE_FOR\.|what\b)/,
    );
    expect(source).not.toMatch(/\bchoose\d\([^,]+,\s*(?:run\.)?seed,\s*(?!\s|DICE_FOR\.)/);
    expect(Object.keys(DICE_FOR).sort()).toEqual(Object.keys(KINDS).sort());
    expect(PURPOSES.size, 'two purposes share a number').toBe(Object.keys(KINDS).length);
    expect([...found].sort()).toEqual(Object.keys(KINDS).sort());
  });

  test.each(Object.entries(KINDS).filter(([, when]) => when === 'in play'))(
    '%s: what both branches ask for comes out the same',
    (purpose) => {
      const { both, differ } = shared.get(purpose) ?? { both: 0, differ: 0 };
      expect(both, 'no question in common').toBeGreaterThan(0);
      expect(differ).toBe(0);
    },
  );

  test('with new luck the same questions come out otherwise', () => {
    const scenario = tiny();
    const one = forked(scenario, 'luck/a', 2).line;
    const other = forked(scenario, 'luck/b', 2).line;
    const both = [...one].filter(([question]) => other.has(question));
    expect(both.length).toBeGreaterThan(5);
    expect(both.filter(([question, value]) => other.get(question) === value)).toEqual([]);
  });
});
