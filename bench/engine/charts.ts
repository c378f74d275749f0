/**
 * The same exercises with the charts answered in four ways: by the table, by XState every time, by a table forgotten
 * before each exercise, and by answers written down beforehand: no chart at all, the floor.
 */
import type {
  BreachFacts,
  BreachSignal,
  BreachState,
  IntrusionFacts,
  IntrusionSignal,
  IntrusionState,
  Scenario,
} from '../../src/engine/index.ts';
import {
  type Answerer,
  advanceBreach,
  advanceIntrusion,
  answerTransitionsBy,
  askMachine,
  breachMachine,
  forgetTransitions,
} from '../../src/engine/lifecycle/index.ts';
import { type PolicyId, rollOut, settingOf } from '../../src/exercise/index.ts';
import type { Subject } from '../measure.ts';

/** So many different exercises are played in turn, so that none is learnt by heart. */
const DIFFERENT = 64;
const PLAN = 'full';

const seedOfRun = (index: number): string => `bench/${index % DIFFERENT}`;

function play(scenario: Scenario, policy: PolicyId, index: number): number {
  const { facts } = rollOut(settingOf(scenario, seedOfRun(index), PLAN), policy);
  return facts.decisions.length;
}

/** Whole exercises by a policy. */
export function exercises(scenario: Scenario, policy: PolicyId): Subject {
  let next = 0;
  return {
    name: policy,
    run: (count) => {
      for (let i = 0; i < count; i++) play(scenario, policy, next++);
    },
  };
}

const askEveryTime: Answerer = (machine, key, type, facts) =>
  askMachine(machine, key, { type, facts } as { type: string });

/** XState's `transition()` for every signal, nothing remembered. */
export function askedEveryTime(scenario: Scenario): Subject {
  let next = 0;
  return {
    name: 'asked every time',
    run: (count) => {
      answerTransitionsBy(askEveryTime);
      for (let i = 0; i < count; i++) play(scenario, 'random', next++);
      answerTransitionsBy(null);
    },
  };
}

/** The table as the first exercise of a program meets it. */
export function coldTable(scenario: Scenario): Subject {
  let next = 0;
  return {
    name: 'cold table',
    run: (count) => {
      for (let i = 0; i < count; i++) {
        forgetTransitions();
        play(scenario, 'random', next++);
      }
    },
  };
}

interface Question {
  readonly machine: Parameters<Answerer>[0];
  readonly key: string;
  readonly type: string;
  readonly facts: Parameters<Answerer>[3];
  readonly answer: string;
}

/** Every question the charts are asked in the exercises of `exercises`, with the answer. */
function questionsOf(scenario: Scenario): Question[][] {
  return Array.from({ length: DIFFERENT }, (_, index) => {
    const asked: Question[] = [];
    const known = new Map<string, string>();
    answerTransitionsBy((machine, key, type, facts) => {
      const name = `${machine.id} ${key} ${type} ${JSON.stringify(facts)}`;
      const answer = known.get(name) ?? askEveryTime(machine, key, type, facts);
      known.set(name, answer);
      asked.push({ machine, key, type, facts, answer });
      return answer;
    });
    play(scenario, 'random', index);
    answerTransitionsBy(null);
    return asked;
  });
}

/** The rules alone: each answer was written down beforehand and is read off in order. */
function bareRules(scenario: Scenario, questions: readonly Question[][]): Subject {
  const answers = questions.map((asked) => asked.map(({ answer }) => answer));
  let next = 0;
  return {
    name: 'no chart',
    run: (count) => {
      for (let i = 0; i < count; i++) {
        const script = answers[next % DIFFERENT] ?? [];
        let at = 0;
        answerTransitionsBy(() => script[at++] ?? '');
        play(scenario, 'random', next++);
      }
      answerTransitionsBy(null);
    },
  };
}

/** Only the questions of one exercise, asked of the warm table as the rules ask them. */
function lookUps(questions: readonly Question[][]): Subject {
  let next = 0;
  return {
    name: 'look-ups',
    run: (count) => {
      for (let i = 0; i < count; i++)
        for (const { machine, key, type, facts } of questions[next++ % DIFFERENT] ?? [])
          if (machine === breachMachine)
            advanceBreach(key as BreachState, type as BreachSignal, facts as BreachFacts);
          else
            advanceIntrusion(
              key as IntrusionState,
              type as IntrusionSignal,
              facts as IntrusionFacts,
            );
    },
  };
}

/** The subjects that need to know what the charts are asked, and how often that is per exercise. */
export function chartSubjects(scenario: Scenario): {
  readonly subjects: readonly Subject[];
  readonly asked: number;
} {
  const questions = questionsOf(scenario);
  const total = questions.reduce((sum, asked) => sum + asked.length, 0);
  return {
    subjects: [bareRules(scenario, questions), lookUps(questions)],
    asked: total / DIFFERENT,
  };
}

let paceSum = 1;

/** A million multiplications, each waiting for the one before: how fast this machine is just now. */
export const pace: Subject = {
  name: 'pace',
  run: (count) => {
    for (let i = 0; i < count; i++)
      for (let step = 0; step < 1_000_000; step++) paceSum = Math.imul(paceSum ^ step, 0x5bd1e995);
  },
};
