/**
 * Reads a chart back as plain data: for the lifecycle track on the screen and for `hotwash chart`.
 *
 * Nothing is drawn by hand anywhere; what these functions return is what the machine is.
 */
import type { AnyStateMachine, StateNode } from 'xstate';
import { BREACH_PHASES, type BreachPhase } from '../model/lifecycle.ts';
import { breachMachine } from './breach-machine.ts';

export interface ChartTransition {
  readonly event: string;
  /** Path of the target, `parent.child`. A compound target has been followed to its initial child. */
  readonly target: string;
  readonly guard: string | null;
}

export interface ChartState {
  /** `parent.child`, or the name of a top state. */
  readonly path: string;
  readonly type: 'atomic' | 'compound' | 'final';
  /** Path of the initial child, for compound states. */
  readonly initial: string | null;
  readonly transitions: readonly ChartTransition[];
}

export interface Chart {
  readonly id: string;
  readonly initial: string;
  /** Transitions that hold in every state. */
  readonly anywhere: readonly ChartTransition[];
  readonly states: readonly ChartState[];
}

type Node = StateNode<never, never>;

function pathOf(node: Node): string {
  return node.path.join('.');
}

function leafOf(node: Node): Node {
  return node.type === 'compound' ? leafOf(node.initial.target[0] as unknown as Node) : node;
}

function transitionsOf(node: Node): ChartTransition[] {
  const found: ChartTransition[] = [];
  for (const [event, candidates] of node.transitions) {
    for (const candidate of candidates) {
      for (const target of candidate.target ?? []) {
        const guard = candidate.guard;
        found.push({
          event,
          target: pathOf(leafOf(target as unknown as Node)),
          guard: typeof guard === 'string' ? guard : null,
        });
      }
    }
  }
  return found;
}

/** A chart as data, states in the order of their definition. */
export function describeChart(machine: AnyStateMachine): Chart {
  const root = machine.root as unknown as Node;
  const states: ChartState[] = [];
  const visit = (node: Node): void => {
    for (const child of Object.values(node.states) as unknown as Node[]) {
      states.push({
        path: pathOf(child),
        type: child.type as ChartState['type'],
        initial:
          child.type === 'compound' ? pathOf(child.initial.target[0] as unknown as Node) : null,
        transitions: transitionsOf(child),
      });
      visit(child);
    }
  };
  visit(root);
  return {
    id: machine.id,
    initial: pathOf(leafOf(root)),
    anywhere: transitionsOf(root),
    states,
  };
}

/** One stop of the lifecycle track. */
export interface TrackStop {
  readonly phase: BreachPhase;
  readonly substates: readonly string[];
}

/** The phases with their substates in the machine's own order. */
export function lifecycleTrack(): readonly TrackStop[] {
  const chart = describeChart(breachMachine);
  return BREACH_PHASES.map((phase) => ({
    phase,
    substates: chart.states
      .filter((state) => state.path.startsWith(`${phase}.`))
      .map((state) => state.path.slice(phase.length + 1)),
  }));
}
