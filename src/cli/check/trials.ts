/**
 * The exercises that the checker plays: by which policies and seeds, and where they part to compare options.
 *
 * Plays on the engine directly, since the checker asks at every moment what is open, and needs no digests.
 */
import {
  actionOpen,
  clonePlain,
  type Draft,
  decisionKey,
  type ExerciseEvent,
  optionOpen,
  playStep,
  type Scenario,
  type Setting,
  startDraft,
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

/** Trials with seeds `<seed>/0`, `<seed>/1`, ... by one plan. */
export function trialsOf(scenario: Scenario, plan: string, seed: string, count: number): Trials {
  const rivals = Math.ceil(count / RIVALS);
  const named = (index: number): string => `${seed}/${index}`;
  return {
    count,
    most: PATIENCE * count,
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
  const { draft, events } = startDraft(setting);
  const all: ExerciseEvent[] = [...events];
  let livelyUntil = 0;
  for (let count = 0; draft.known.ended === null; count++) {
    notTooMany(setting, count);
    if (isOpen(setting, draft)) livelyUntil = draft.known.minute;
    const happened = playStep(setting, draft, decide(policy, setting, draft.known), 'policy');
    // EndEx itself changes the phase; that does not make the turn before it lively.
    const over = draft.known.ended !== null;
    if (!over && happened.some(({ type }) => COMES.has(type))) livelyUntil = draft.known.minute;
    all.push(...happened);
  }
  const { known } = draft;
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

/** Whether the team can do anything now but wait: an answer, an act, or something under way. */
function isOpen({ compiled }: Setting, { known }: Draft): boolean {
  if (known.openInjects.length > 0) return true;
  if (known.running.some(({ kind }) => kind !== 'later')) return true;
  return compiled.acts.some(({ action, target }) => actionOpen(known, action, target));
}

/**
 * Plays by a policy; each time an inject is first on the table, plays on from there with every open option. Once more
 * when an option opens that could not be taken before.
 */
function playRivals(setting: Setting, policy: PolicyId): readonly Rivalry[] {
  const { draft } = startDraft(setting);
  const rivalries: Rivalry[] = [];
  const met = new Set<string>();
  for (let count = 0; draft.known.ended === null; count++) {
    notTooMany(setting, count);
    for (const { inject } of draft.known.openInjects) {
      const open = openOptions(setting, draft, inject);
      const fresh = open.filter((option) => !met.has(`${inject}/${option}`));
      if (fresh.length === 0) continue;
      for (const option of fresh) met.add(`${inject}/${option}`);
      rivalries.push(comparison(setting, policy, draft, inject, open));
    }
    playStep(setting, draft, decide(policy, setting, draft.known), 'policy');
  }
  return rivalries;
}

function openOptions({ compiled }: Setting, here: Draft, inject: string): readonly string[] {
  const options = compiled.injects.get(inject)?.options ?? [];
  return options.flatMap((option) => (optionOpen(here.known, option) ? [option.spec.id] : []));
}

function comparison(
  setting: Setting,
  policy: PolicyId,
  here: Draft,
  inject: string,
  open: readonly string[],
): Rivalry {
  const outcomes = new Map<string, NonNullable<Draft['known']['ended']>['outcome']>();
  for (const option of open.length > 1 ? open : []) {
    const draft = clonePlain(here);
    playStep(setting, draft, { type: 'answer', inject, option }, 'policy');
    for (let count = 0; draft.known.ended === null; count++) {
      notTooMany(setting, count);
      playStep(setting, draft, decide(policy, setting, draft.known), 'policy');
    }
    outcomes.set(option, draft.known.ended.outcome);
  }
  return { inject, outcomes };
}

function notTooMany({ compiled }: Setting, count: number): void {
  if (count < MOST_DECISIONS) return;
  throw new EndlessExercise(
    `${compiled.scenario.id} did not end within ${MOST_DECISIONS} decisions`,
  );
}
