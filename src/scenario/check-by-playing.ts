/**
 * Finds by playing what reading cannot: what never comes, dead ends, options that are no choice, objectives nothing
 * exercises, luck that outweighs judgement, plans that take longer than they say or cannot keep what they promise.
 *
 * What never came in so many tries is an error, what compares scores a warning. Either names how many exercises were
 * tried with which seeds: that nothing came in so many tries is no proof.
 */
import type { Scenario } from '../engine/model/scenario.ts';
import { type Finding, Findings, type Located } from './finding.ts';
import type { LoadedScenario } from './load.ts';
import { type ArrivalWatcher, type Met, triedInWords, watchArrivals } from './playing/arrivals.ts';
import { watchDeadEnds } from './playing/dead-ends.ts';
import { SaidOnce } from './playing/in-plan.ts';
import { watchLuck } from './playing/luck.ts';
import { watchObjectives } from './playing/objectives.ts';
import { watchPlanArrivals } from './playing/plan-arrivals.ts';
import { watchPlanLoad } from './playing/plan-load.ts';
import { watchRivals } from './playing/rivals.ts';
import type { PlayedOnce, RivalTrials, Say, Trials, Tried, Watcher } from './playing/watcher.ts';

/** Throws of this many exercises are worth telling. */
const MOST_THROWS = 3;

/** How many exercises were played, and whether all of them came to an end. */
interface Played {
  readonly count: number;
  readonly sound: boolean;
}

/**
 * Plays, and says what never came and what was out of balance: by a plan that puts every inject, then by each of the
 * `timed` plans. `exercises` leaves out those that compare options.
 */
export function checkByPlaying(
  loaded: LoadedScenario,
  trials: Trials,
  timed: readonly Trials[] = [],
): { readonly findings: readonly Finding[]; readonly exercises: number } {
  const { scenario } = loaded;
  const findings = new Findings();
  const source: Located = {
    file: loaded.locate([]).file,
    locate: (path, part) => loaded.locate(path, part),
  };
  const said = new SaidOnce();
  const sayPlainly: Say = (path, code, message, fix) =>
    findings.add(source, path, code, message, fix);
  const say = said.remembering(sayPlainly);

  const arrivals = watchArrivals(scenario);
  const whole = playAndTell(trials, arrivals, say, [
    watchDeadEnds(scenario),
    watchObjectives(scenario, arrivals.met),
    watchLuck(),
    watchPlanLoad(scenario),
  ]);
  let exercises = whole.count;
  if (whole.sound) {
    compareOptions(scenario, trials.rivals, say);
    for (const one of timed)
      exercises += playPlan(scenario, one, arrivals.met, sayPlainly, said).count;
  }
  return { findings: findings.list(), exercises };
}

/** Plays one plan that leaves injects to their default, and says what is wrong with it and not with the whole. */
function playPlan(scenario: Scenario, trials: Trials, wide: Met, say: Say, said: SaidOnce): Played {
  const place = scenario.plans.findIndex(({ id }) => id === trials.plan);
  const puts = scenario.plans[place]?.puts ?? 'all';
  const put = scenario.injects.filter(({ id }) => puts === 'all' || puts.includes(id));
  const arrivals = watchPlanArrivals(scenario, place, wide);
  const sayHere = said.inPlan(say, trials.plan, place);
  return playAndTell(
    trials,
    // It names its plan itself, and points into its list.
    { ...arrivals, tell: (_, tried) => arrivals.tell(say, tried) },
    sayHere,
    [
      watchDeadEnds(scenario),
      // What is left to its default exercises nobody.
      watchObjectives({ ...scenario, injects: put }, arrivals.met),
      watchLuck(),
    ],
  );
}

/** Plays as many exercises as were asked for, and more while something has not come; then says what was seen. */
function playAndTell(
  trials: Trials,
  arrivals: ArrivalWatcher,
  say: Say,
  others: readonly Watcher[],
): Played {
  const played = playEach([0, trials.count], trials.seeds(trials.count), say, (index) => {
    const exercise = playedToEnd(trials, index);
    arrivals.see(exercise, index);
    for (const watcher of others) watcher.see(exercise, index);
    return true;
  });
  if (!played.sound) return played;
  // What is rare is not what never comes.
  const further = [played.count, arrivals.hasMissed() ? trials.most : played.count] as const;
  const looked = playEach(further, trials.seeds(trials.most), say, (index) => {
    arrivals.see(playedToEnd(trials, index), index);
    return arrivals.hasMissed();
  });
  if (!looked.sound) return looked;
  const triedBy = ({ count }: Played): Tried => triedInWords(count, trials.seeds(count));
  arrivals.tell(say, triedBy(looked));
  for (const watcher of others) watcher.tell(say, triedBy(played));
  return looked;
}

function compareOptions(scenario: Scenario, { count, seeds, play }: RivalTrials, say: Say): void {
  const rivals = watchRivals(scenario);
  const compared = playEach([0, count], seeds, say, (index) => {
    for (const rivalry of play(index)) rivals.see(rivalry);
    return true;
  });
  if (compared.sound) rivals.tell(say, seeds);
}

function playedToEnd(trials: Trials, index: number): PlayedOnce {
  const exercise = trials.play(index);
  if (exercise.ending === null) throw new Error('it came to no ending');
  return exercise;
}

/**
 * Plays exercises until all are played, three have thrown, or `play` says that it need not go on. `count` is the index
 * after the last.
 */
function playEach(
  [from, to]: readonly [from: number, to: number],
  seeds: string,
  say: Say,
  play: (index: number) => boolean,
): Played {
  let throws = 0;
  let index = from;
  for (let goesOn = true; goesOn && index < to && throws < MOST_THROWS; index += 1) {
    try {
      goesOn = play(index);
    } catch (problem) {
      throws += 1;
      const why = problem instanceof Error ? problem.message : String(problem);
      say(
        [],
        'play/throws',
        `Exercise ${index} of ${seeds} could not be played: ${why}.`,
        'Look for what keeps the exercise from ending, such as a chain of effects; if the scenario is innocent, report the seed to us.',
      );
    }
  }
  return { count: index, sound: throws === 0 };
}
