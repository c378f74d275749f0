/**
 * What there is in a scenario that an exercise can bring about, and what of it an exercise brought about.
 *
 * Named in words, so that what is missing can be printed as it is: `option first-call/call-back`, `ending leaked`.
 * Reads the events alone and judges nothing. An option that nobody chose, because its time ran out, does not count, nor
 * does a technique that only ever failed.
 */
import {
  BREACH_PHASES,
  type ExerciseEvent,
  INJECT_KINDS,
  type Scenario,
  TECHNIQUE_EFFECTS,
  type Undertaking,
} from '../../src/engine/index.ts';

/** Everything of one scenario that some exercise must have met. */
export function allOf(scenario: Scenario): readonly string[] {
  return [
    ...scenario.injects.map(({ id }) => `inject ${id}`),
    ...scenario.injects.flatMap(({ id, options }) =>
      options.map((option) => `option ${id}/${option.id}`),
    ),
    ...scenario.actions.map(({ id }) => `action ${id}`),
    ...scenario.injects.flatMap(({ id, options }) =>
      options.flatMap((option) => resultsOf(`option ${id}/${option.id}`, option)),
    ),
    ...scenario.actions.flatMap((action) => resultsOf(`action ${action.id}`, action)),
    ...scenario.endings.map(({ id }) => `ending ${id}`),
    ...scenario.leaks.map(({ id }) => `leak ${id}`),
    ...scenario.duties.map(({ id }) => `duty ${id}`),
    ...BREACH_PHASES.map((phase) => `phase ${phase}`),
    ...scenario.adversaries.flatMap((adversary) =>
      adversary.techniques.map((technique) => `technique ${adversary.id}/${technique}`),
    ),
  ];
}

/** How an undertaking can come out: well, and badly where something hangs on that. */
const resultsOf = (name: string, { odds, failure }: Undertaking): readonly string[] => [
  `success of ${name}`,
  ...(odds < 1 && failure.length > 0 ? [`failure of ${name}`] : []),
];

/** What the engine knows whatever the scenario: some scenario must show it. */
export const ALL_KINDS: readonly string[] = [
  ...INJECT_KINDS.map((kind) => `kind of inject ${kind}`),
  ...TECHNIQUE_EFFECTS.map((effect) => `technique effect ${effect}`),
];

/** What one exercise met, in the words of `allOf` and `ALL_KINDS`. */
export function exercisedBy(
  scenario: Scenario,
  events: readonly ExerciseEvent[],
): ReadonlySet<string> {
  const met = new Set<string>([`phase ${BREACH_PHASES[0]}`]);
  const does = new Map(scenario.techniques.map((one) => [one.id, one.does]));
  const kinds = new Map(scenario.injects.map((one) => [one.id, one.kind]));
  for (const event of events)
    switch (event.type) {
      case 'injectArrived':
        met.add(`inject ${event.inject}`);
        met.add(`kind of inject ${kinds.get(event.inject)}`);
        break;
      case 'injectAnswered':
        if (event.by !== 'default') met.add(`option ${event.inject}/${event.option}`);
        break;
      case 'undertakingStarted':
        if (event.running.action !== null) met.add(`action ${event.running.action}`);
        break;
      case 'undertakingFinished': {
        const { action, inject, option } = event.running;
        const name = action === null ? `option ${inject}/${option}` : `action ${action}`;
        met.add(`${event.succeeded ? 'success' : 'failure'} of ${name}`);
        break;
      }
      case 'techniqueUsed':
        if (event.succeeded) met.add(`technique ${event.adversary}/${event.technique}`);
        met.add(`technique effect ${does.get(event.technique)}`);
        break;
      case 'dataPublished':
        met.add(`leak ${event.leak}`);
        break;
      case 'dutyStarted':
        met.add(`duty ${event.duty}`);
        break;
      case 'phaseChanged':
        met.add(`phase ${event.to.split('.')[0]}`);
        break;
      case 'exerciseEnded':
        met.add(`ending ${event.ending}`);
        break;
    }
  return met;
}
