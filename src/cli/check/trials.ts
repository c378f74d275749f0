/**
 * The exercises that the checker plays: by which policies and seeds, and where they part to compare options.
 *
 * Plays on the engine directly, since the checker asks at every moment what is open, and needs no digests.
 */
import {
  actionOpen,
  type CompiledOption,
  decisionKey,
  type ExerciseEvent,
  NONE,
  type Outcome,
  optionOpen,
  type Play,
  playStep,
  resume,
  type Scenario,
  type Setting,
  startPlay,
} from '../../engine/index.ts';
import {
  decide,
  EndlessExercise,
  MOST_DECISIONS,
  type PolicyId,
  phaseVisits,
  settingOf,
} from '../../exercise/index.ts';
import type { PlayedOnce, Rivalry, Trials } from '../../scenario/index.ts';

/** Mostly random; of every ten, one each as history, prudent and passive play it. */
const BY_TURNS: readonly PolicyId[] = ['history', 'prudent', 'passive'];
/** One in so many is played once more, parting at each decision. */
const RIVALS = 10;
/** So many times as many are played before something is said never to come. */
const PATIENCE = 5;
/** And as many at least, however few were asked for: what so many have not met fails a check. */
const NEVER = 1000;

/** What happens to the team, so that it is not left alone. */
const COMES: ReadonlySet<string> = new Set([
  'injectArrived',
  'observationMade',
  'undertakingFinished',
  'phaseChanged',
  'dataPublished',
  'assetDamaged',
  'claimContradicted',
  'dutyStarted',
  'dutyMissed',
]);

/** No plan: every inject is put to the team. */
const EVERY_INJECT = '';

/** Trials of a whole scenario, and of each plan that leaves injects to their default, all with the same seeds. */
export function trialsOfAll(
  scenario: Scenario,
  seed: string,
  count: number,
): { readonly whole: Trials; readonly timed: readonly Trials[] } {
  const { plans } = scenario;
  const widest = plans.find(({ puts }) => puts === 'all')?.id ?? EVERY_INJECT;
  return {
    whole: trialsOf(scenario, widest, seed, count),
    timed: plans.flatMap(({ id, puts }) =>
      puts === 'all' ? [] : [trialsOf(scenario, id, seed, count)],
    ),
  };
}

/** Trials with seeds `<seed>/0`, `<seed>/1`, ... by one plan. */
export function trialsOf(scenario: Scenario, plan: string, seed: string, count: number): Trials {
  const rivals = Math.ceil(count / RIVALS);
  const named = (index: number): string => `${seed}/${index}`;
  return {
    count,
    most: Math.max(PATIENCE * count, NEVER),
    plan,
    seeds: (played) => range(seed, played),
    play: (index) =>
      playOnce(settingOf(scenario, named(index), plan), BY_TURNS[index % 10] ?? 'random'),
    rivals: {
      count: rivals,
      seeds: range(seed, rivals),
      play: (index) =>
        playRivals(settingOf(scenario, named(index), plan), index % 2 === 0 ? 'prudent' : 'random'),
    },
  };
}

const range = (seed: string, count: number): string =>
  count === 1 ? `${seed}/0` : `${seed}/0 to ${seed}/${count - 1}`;

function playOnce(setting: Setting, policy: PolicyId): PlayedOnce {
  const { play, events } = startPlay(setting);
  const all: ExerciseEvent[] = [...events];
  let livelyUntil = 0;
  for (let count = 0; play.facts.ended === null; count++) {
    notTooMany(setting, count);
    if (isOpen(setting, play)) livelyUntil = play.facts.minute;
    const happened = playStep(setting, play, decide(policy, setting, play.facts), 'policy');
    // EndEx itself changes the phase; that does not make the turn before it lively.
    const over = play.facts.ended !== null;
    if (!over && happened.some(comes)) livelyUntil = play.facts.minute;
    all.push(...happened);
  }
  const { known } = play;
  return {
    policy,
    ending: known.ended?.ending ?? null,
    outcome: known.ended?.outcome ?? null,
    phases: phaseVisits(known),
    decisions: known.decisions.map(({ decision, by }) => ({ decision: decisionKey(decision), by })),
    events: all,
    livelyUntil,
    endedAt: known.minute,
  };
}

/** Whether this is news for the team. A false alarm can come for ever, and leads nowhere. */
const comes = (event: ExerciseEvent): boolean =>
  COMES.has(event.type) && !(event.type === 'observationMade' && event.falseAlarm);

/**
 * Whether the team can do anything now but wait: an answer, something it has not done yet, or something under way.
 * What it could do once more is no reason to go on.
 */
function isOpen({ compiled }: Setting, { facts }: Play): boolean {
  if (facts.openInjects.length > 0) return true;
  if (facts.running.some(({ entry }) => entry !== null)) return true;
  return compiled.acts.some(({ entry, target }) => {
    const done = target === NONE ? entry.action : (entry.dones[target] as number);
    return !facts.done.has(done) && actionOpen(compiled, facts, entry, target);
  });
}

/**
 * Plays by a policy; each time an inject is first on the table, plays on from there with every open option. Once more
 * when an option opens that could not be taken before.
 */
function playRivals(setting: Setting, policy: PolicyId): readonly Rivalry[] {
  const { play } = startPlay(setting);
  const rivalries: Rivalry[] = [];
  const met = new Set<string>();
  for (let count = 0; play.facts.ended === null; count++) {
    notTooMany(setting, count);
    for (const { entry } of play.facts.openInjects) {
      const inject = entry.id;
      const open = openOptions(play, entry.options);
      const fresh = open.filter((option) => !met.has(`${inject}/${option}`));
      if (fresh.length === 0) continue;
      for (const option of fresh) met.add(`${inject}/${option}`);
      rivalries.push(comparison(setting, policy, play, inject, open));
    }
    playStep(setting, play, decide(policy, setting, play.facts), 'policy');
  }
  return rivalries;
}

function openOptions({ facts }: Play, options: readonly CompiledOption[]): readonly string[] {
  return options.flatMap((option) => (optionOpen(facts, option) ? [option.id] : []));
}

function comparison(
  setting: Setting,
  policy: PolicyId,
  here: Play,
  inject: string,
  open: readonly string[],
): Rivalry {
  const outcomes = new Map<string, Outcome>();
  for (const option of open.length > 1 ? open : []) {
    const play = resume(setting, here);
    playStep(setting, play, { type: 'answer', inject, option }, 'policy');
    for (let count = 0; play.facts.ended === null; count++) {
      notTooMany(setting, count);
      playStep(setting, play, decide(policy, setting, play.facts), 'policy');
    }
    outcomes.set(option, play.facts.ended.outcome);
  }
  return { inject, outcomes };
}

function notTooMany({ compiled }: Setting, count: number): void {
  if (count < MOST_DECISIONS) return;
  throw new EndlessExercise(
    `${compiled.scenario.id} did not end within ${MOST_DECISIONS} decisions`,
  );
}
