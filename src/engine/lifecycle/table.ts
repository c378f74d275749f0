/**
 * Moves the charts, and remembers what XState answered.
 *
 * `transition()` costs tens of microseconds a call. Because the charts hold phases only, its answer depends on
 * nothing but the state value, the event and the facts on it; so each answer is asked of XState once and looked
 * up afterwards. A property test compares the table with the machine on random walks.
 */
import { type AnyStateMachine, transition } from 'xstate';
import {
  BREACH_STATES,
  type BreachFacts,
  type BreachSignal,
  type BreachState,
  INTRUSION_STATES,
  type IntrusionFacts,
  type IntrusionSignal,
  type IntrusionState,
} from '../model/lifecycle.ts';
import { breachMachine } from './breach-machine.ts';
import { intrusionMachine } from './intrusion-machine.ts';

/** `{ a: 'b' }` as `a.b`; a plain state as itself. Charts here are at most two deep. */
export function stateKey(value: unknown): string {
  if (typeof value === 'string') return value;
  const [parent, child] = Object.entries(value as Record<string, string>)[0] as [string, string];
  return `${parent}.${child}`;
}

/** `a.b` as the state value XState speaks. */
export function stateValue(key: string): string | Record<string, string> {
  const dot = key.indexOf('.');
  return dot < 0 ? key : { [key.slice(0, dot)]: key.slice(dot + 1) };
}

/** Asks XState itself, without any memory. A final state answers with itself. */
export function askMachine(machine: AnyStateMachine, key: string, event: { type: string }): string {
  const snapshot = machine.resolveState({ value: stateValue(key), context: {} });
  // `transition` goes on past a final state, so that is refused here.
  if (snapshot.status === 'done') return key;
  const [next] = transition(machine, snapshot, event);
  return stateKey(next.value);
}

/** Another way to answer a transition, in place of the table. */
export type Answerer = (
  machine: AnyStateMachine,
  key: string,
  type: string,
  facts: BreachFacts | IntrusionFacts,
) => string;

let answerer: Answerer | null = null;

/** Answers every transition in another way until told `null`. Only the bench and tests have a reason to. */
export function answerTransitionsBy(other: Answerer | null): void {
  answerer = other;
}

/** How often the table had to ask XState, and how often it remembered. For the bench. */
export const tableUse = { asked: 0, remembered: 0 };

const STATES: readonly string[] = [...BREACH_STATES, ...INTRUSION_STATES];

/** A table from state key to remembered answers, by event, then by facts as bits. */
type Table = Map<string, Map<string, string[]>>;

function lookUp(
  table: Table,
  machine: AnyStateMachine,
  key: string,
  type: string,
  factBits: number,
  facts: BreachFacts | IntrusionFacts,
): string {
  if (answerer !== null) return answerer(machine, key, type, facts);
  let row = table.get(key);
  if (row === undefined) {
    row = new Map();
    table.set(key, row);
  }
  let answers = row.get(type);
  if (answers === undefined) {
    answers = [];
    row.set(type, answers);
  }
  let next = answers[factBits];
  if (next === undefined) {
    tableUse.asked++;
    const answered = askMachine(machine, key, { type, facts } as { type: string });
    // The state as everybody writes it, not a text of the same letters: V8 compares those letter by letter.
    next = STATES.find((state) => state === answered) ?? answered;
    answers[factBits] = next;
  } else {
    tableUse.remembered++;
  }
  return next;
}

const breachTable: Table = new Map();
const intrusionTable: Table = new Map();

/**
 * The breach state after a signal. A signal that has no transition in this state changes nothing.
 * @param facts what the guards read; see `BreachFacts`
 */
export function advanceBreach(
  state: BreachState,
  signal: BreachSignal | 'ENDEX',
  facts: BreachFacts,
): BreachState {
  const bits = (facts.disclosed ? 1 : 0) + (facts.persona ? 2 : 0) + (facts.released ? 4 : 0);
  return lookUp(breachTable, breachMachine, state, signal, bits, facts) as BreachState;
}

/** An adversary's intrusion state after a signal. */
export function advanceIntrusion(
  state: IntrusionState,
  signal: IntrusionSignal,
  facts: IntrusionFacts,
): IntrusionState {
  const bits = facts.hasAccess ? 1 : 0;
  return lookUp(intrusionTable, intrusionMachine, state, signal, bits, facts) as IntrusionState;
}

/** Forgets every remembered answer. Only tests and the bench need it. */
export function forgetTransitions(): void {
  breachTable.clear();
  intrusionTable.clear();
  tableUse.asked = 0;
  tableUse.remembered = 0;
}
