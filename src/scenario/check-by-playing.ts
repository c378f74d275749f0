/**
 * Finds by playing what reading cannot: what never comes, dead ends, options that are no choice, objectives nothing
 * exercises, luck that outweighs judgement, plans that take longer than they say.
 *
 * All but a failure to play are warnings, and name how many exercises were tried with which seeds: that nothing came
 * in so many tries is no proof.
 */
import { type Finding, Findings, type Located } from './finding.ts';
import type { LoadedScenario } from './load.ts';
import { triedInWords, watchArrivals } from './playing/arrivals.ts';
import { watchDeadEnds } from './playing/dead-ends.ts';
import { watchLuck } from './playing/luck.ts';
import { watchObjectives } from './playing/objectives.ts';
import { watchPlanLoad } from './playing/plan-load.ts';
import { watchRivals } from './playing/rivals.ts';
import type { PlayedOnce, Say, Trials, Watcher } from './playing/watcher.ts';

/** Throws of this many exercises are worth telling. */
const MOST_THROWS = 3;

/** Plays, and says what never came and what was out of balance. `exercises` leaves out those that compare options. */
export function checkByPlaying(
  loaded: LoadedScenario,
  trials: Trials,
): { readonly findings: readonly Finding[]; readonly exercises: number } {
  const { scenario } = loaded;
  const findings = new Findings();
  const source: Located = {
    file: loaded.locate([]).file,
    locate: (path, part) => loaded.locate(path, part),
  };
  const say: Say = (path, code, message, fix) => findings.add(source, path, code, message, fix);

  const arrivals = watchArrivals(scenario);
  const watchers: readonly Watcher[] = [
    arrivals,
    watchDeadEnds(scenario),
    watchObjectives(scenario, arrivals.met),
    watchLuck(),
    watchPlanLoad(scenario, trials.plan),
  ];
  const rivals = watchRivals(scenario);
  const played = playEach([0, trials.count], trials.seeds(trials.count), say, (index) => {
    const exercise = playedToEnd(trials, index);
    for (const watcher of watchers) watcher.see(exercise, index);
    return true;
  });
  if (!played.sound) return { findings: findings.list(), exercises: played.count };
  // What is rare is not what never comes.
  const further = [played.count, arrivals.hasMissed() ? trials.most : played.count] as const;
  const looked = playEach(further, trials.seeds(trials.most), say, (index) => {
    arrivals.see(playedToEnd(trials, index), index);
    return arrivals.hasMissed();
  });
  if (!looked.sound) return { findings: findings.list(), exercises: looked.count };
  const { rivals: parting } = trials;
  const compared = playEach([0, parting.count], parting.seeds, say, (index) => {
    for (const rivalry of parting.play(index)) rivals.see(rivalry);
    return true;
  });
  const tried = triedInWords(played.count, trials.seeds(played.count));
  const triedFurther = triedInWords(looked.count, trials.seeds(looked.count));
  for (const watcher of watchers) watcher.tell(say, watcher === arrivals ? triedFurther : tried);
  if (compared.sound) rivals.tell(say, parting.seeds);
  return { findings: findings.list(), exercises: looked.count };
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
): { readonly count: number; readonly sound: boolean } {
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
