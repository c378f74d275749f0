/**
 * Options against their siblings: exercises that are alike up to a decision and in all luck, and differ in that
 * one answer alone. An option that never does better than a sibling is no choice but a trap or a decoration.
 */
import type { AxisId } from '../../engine/model/ids.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Rivalry, Say } from './watcher.ts';

/** Fewer comparisons than this are no ground for a finding. */
const ENOUGH = 10;
/** In this share of the comparisons it must be so. */
const SHARE = 0.95;
/** Differences below this are none. */
const SAME = 0.05;
/** In this share a winner must score higher: what follows a choice has luck of its own. */
const MOSTLY = 0.9;
/** Points on an axis that count as a difference of averages. */
const AVERAGE = 5;
/** Between two there is no third to bear it out: points of score that a winner is ahead by, or may be behind on an axis. */
const POINT = 1;

interface Duel {
  pairs: number;
  /** How often the option was worse or equal on every axis and scored lower. */
  beaten: number;
  /** Sum of score differences, sibling less option. */
  behind: number;
  /** How often it scored higher. */
  ahead: number;
  /** Sum of differences by axis, option less sibling, and of their squares. */
  readonly lead: Map<AxisId, number>;
  readonly squares: Map<AxisId, number>;
}

interface Standing {
  readonly duels: Map<string, Duel>;
  /** How often it could be compared with at least one sibling, and how often some sibling matched it everywhere. */
  times: number;
  pointless: number;
}

const emptyDuel = (): Duel => ({
  pairs: 0,
  beaten: 0,
  behind: 0,
  ahead: 0,
  lead: new Map(),
  squares: new Map(),
});

/** Counts rivalries, and says which options lose or win them all. */
export function watchRivals(scenario: Scenario): {
  see(rivalry: Rivalry): void;
  tell(say: Say, seeds: string): void;
} {
  const records = new Map<string, Standing>();
  return {
    see: ({ inject, outcomes }) => {
      for (const [option, own] of outcomes) {
        const key = `${inject}/${option}`;
        const record = records.get(key) ?? { duels: new Map(), times: 0, pointless: 0 };
        records.set(key, record);
        const others = [...outcomes].filter(([other]) => other !== option);
        if (others.length === 0) continue;
        record.times += 1;
        if (
          isPointless(
            own,
            others.map(([, outcome]) => outcome),
          )
        )
          record.pointless += 1;
        for (const [other, outcome] of others) {
          const duel = record.duels.get(other) ?? emptyDuel();
          record.duels.set(other, duel);
          duel.pairs += 1;
          duel.behind += outcome.score - own.score;
          if (isBeaten(own, outcome)) duel.beaten += 1;
          if (own.score > outcome.score + SAME) duel.ahead += 1;
          for (const axis of axesOf(own)) {
            const lead = own[axis] - outcome[axis];
            duel.lead.set(axis, (duel.lead.get(axis) ?? 0) + lead);
            duel.squares.set(axis, (duel.squares.get(axis) ?? 0) + lead * lead);
          }
        }
      }
    },
    tell: (say, seeds) => {
      for (const [index, inject] of scenario.injects.entries())
        for (const [at, option] of inject.options.entries()) {
          const record = records.get(`${inject.id}/${option.id}`);
          if (record === undefined) continue;
          const path = ['injects', index, 'options', at];
          tellOne(say, path, inject.id, option.id, record, seeds);
          const [only, ...more] = record.duels;
          if (only === undefined || more.length > 0) continue;
          const [sibling, duel] = only;
          // Said of the loser, it need not be said of the winner.
          const back = records.get(`${inject.id}/${sibling}`)?.duels.get(option.id);
          if (back !== undefined && isDominated(back)) continue;
          if (isClearlyWon(duel))
            tellWinnerOfTwo(say, path, [inject.id, option.id, sibling], duel, seeds);
        }
    },
  };
}

function tellOne(
  say: Say,
  path: readonly (string | number)[],
  inject: string,
  option: string,
  record: Standing,
  seeds: string,
): void {
  const name = `Option "${option}" of inject "${inject}"`;
  const fewest = Math.min(...[...record.duels.values()].map(({ pairs }) => pairs));
  if (record.duels.size > 1 && [...record.duels.values()].every(isWon))
    say(
      path,
      'play/option-wins',
      `${name} wins in every way: with the same luck it scored higher than each of its ${record.duels.size} siblings in at least nine of ten of ${fewest} or more pairs, and was on average behind none of them on any axis (seeds ${seeds}).`,
      'Give it a price, such as time, money or trust, or give its siblings something they are better at.',
    );
  for (const [sibling, duel] of record.duels) {
    if (!isDominated(duel)) continue;
    const { pairs, beaten, behind } = duel;
    say(
      path,
      'play/option-dominated',
      `${name} is never better than "${sibling}": with the same luck and all else alike it was worse or equal on every axis and scored lower in ${beaten} of ${pairs} pairs, by ${(behind / pairs).toFixed(1)} points on average (seeds ${seeds}).`,
      'Give it something it is better at, such as time, cost, evidence or trust, or give the sibling a price.',
    );
    return;
  }
  if (record.times < ENOUGH || record.pointless < SHARE * record.times) return;
  say(
    path,
    'play/option-never-worth',
    `${name} is never worth choosing: in ${record.pointless} of ${record.times} comparisons another option scored higher, and none of the axes was best with this one (seeds ${seeds}).`,
    'Give it something it alone is good at, or take it out.',
  );
}

function tellWinnerOfTwo(
  say: Say,
  path: readonly (string | number)[],
  [inject, option, sibling]: readonly [inject: string, option: string, sibling: string],
  { pairs, ahead, behind }: Duel,
  seeds: string,
): void {
  say(
    path,
    'play/option-wins',
    `Option "${option}" of inject "${inject}" wins in every way: with the same luck it scored higher than "${sibling}" in ${ahead} of ${pairs} pairs, by ${(-behind / pairs).toFixed(1)} points on average, and was on no axis behind it by as much as a point on average (seeds ${seeds}).`,
    'Give it a price, such as time, money or trust, or give its sibling something it is better at.',
  );
}

const isDominated = ({ pairs, beaten }: Duel): boolean =>
  pairs >= ENOUGH && beaten >= SHARE * pairs;

/**
 * One of two that wins beyond doubt: nearly always and by a point or more, and on no axis is the other one ahead by a
 * point, or, as far as two standard errors can tell, by what counts as a difference.
 */
const isClearlyWon = ({ pairs, ahead, behind, lead, squares }: Duel): boolean =>
  pairs >= ENOUGH &&
  ahead >= SHARE * pairs &&
  behind / pairs <= -POINT &&
  [...lead].every(([axis, sum]) => {
    const mean = sum / pairs;
    const spread = Math.max(0, (squares.get(axis) ?? 0) / pairs - mean * mean);
    const error = Math.sqrt(spread / (pairs - 1));
    return mean > -POINT && mean - 2 * error > -AVERAGE;
  });

/** Chance puts a winner behind on an axis now and then; behind by five points on average is no chance. */
const isWon = ({ pairs, ahead, lead }: Duel): boolean =>
  pairs >= ENOUGH &&
  ahead >= MOSTLY * pairs &&
  [...lead.values()].every((sum) => sum / pairs > -AVERAGE);

const axesOf = (outcome: Outcome): readonly AxisId[] =>
  Object.keys(outcome).filter((key): key is AxisId => key !== 'score');

function isBeaten(own: Outcome, other: Outcome): boolean {
  return (
    own.score < other.score - SAME && axesOf(own).every((axis) => own[axis] <= other[axis] + SAME)
  );
}

function isPointless(own: Outcome, others: readonly Outcome[]): boolean {
  return (
    others.some((other) => own.score < other.score - SAME) &&
    axesOf(own).every((axis) => others.some((other) => own[axis] <= other[axis] + SAME))
  );
}
