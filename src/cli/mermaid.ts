/**
 * A chart as a Mermaid state diagram.
 *
 * Mermaid forbids arrows between the insides of two composite states, so a transition that leaves its phase is drawn
 * from phase to phase, and its words say from which substate to which.
 */
import type { Chart, ChartState, ChartTransition } from '../engine/lifecycle/index.ts';

/** Mermaid text with the chart's id as title. */
export function mermaidOf(chart: Chart): string {
  const lines = ['---', `title: ${chart.id}`, '---', 'stateDiagram-v2'];
  lines.push(`  [*] --> ${nameOf(topOf(chart.initial))}`);
  for (const state of chart.states.filter((one) => !one.path.includes('.'))) {
    lines.push(...drawTop(chart, state));
  }
  lines.push(...drawOuter(chart));
  if (chart.anywhere.length > 0) lines.push('  state "in any state" as anywhere');
  for (const transition of chart.anywhere) {
    lines.push(`  anywhere --> ${nameOf(topOf(transition.target))} : ${wordsOf(transition)}`);
  }
  for (const state of chart.states) {
    if (state.type === 'final') lines.push(`  ${nameOf(state.path)} --> [*]`);
  }
  return lines.join('\n');
}

const topOf = (path: string): string => path.split('.')[0] ?? path;
const leafOf = (path: string): string => path.split('.').at(-1) ?? path;
const nameOf = (path: string): string => path.replaceAll('.', '_');

/** A transition from one substate to another of the same phase, or of a state without substates. */
const isInner = (path: string, { target }: ChartTransition): boolean =>
  path.includes('.') && target.includes('.') && topOf(path) === topOf(target);

/** A top state: a line of its own, or a box with its substates and what happens among them. */
function drawTop(chart: Chart, state: ChartState): readonly string[] {
  const children = chart.states.filter((one) => one.path.startsWith(`${state.path}.`));
  if (children.length === 0) return [`  ${nameOf(state.path)}`];
  const lines = [`  state ${nameOf(state.path)} {`];
  for (const child of children) {
    lines.push(`    state "${leafOf(child.path)}" as ${nameOf(child.path)}`);
  }
  if (state.initial !== null) lines.push(`    [*] --> ${nameOf(state.initial)}`);
  for (const child of children) {
    for (const transition of child.transitions) {
      if (!isInner(child.path, transition)) continue;
      const words = `${transition.event}${guardOf(transition)}`;
      lines.push(`    ${nameOf(child.path)} --> ${nameOf(transition.target)} : ${words}`);
    }
  }
  lines.push('  }');
  return lines;
}

/** Transitions between phases: one arrow for each pair, with a line of words for each event. */
function drawOuter(chart: Chart): readonly string[] {
  const arrows = new Map<string, Map<string, string[]>>();
  for (const { path, transitions } of chart.states) {
    for (const transition of transitions) {
      if (isInner(path, transition)) continue;
      const arrow = `  ${nameOf(topOf(path))} --> ${nameOf(topOf(transition.target))}`;
      const events = arrows.get(arrow) ?? new Map<string, string[]>();
      const words = wordsOf(transition);
      const sources = events.get(words) ?? [];
      if (path.includes('.')) sources.push(leafOf(path));
      arrows.set(arrow, events.set(words, sources));
    }
  }
  return [...arrows].map(([arrow, events]) => {
    const lines = [...events].map(([words, from]) =>
      from.length === 0 ? words : `(${from.join(', ')}) ${words}`,
    );
    return `${arrow} : ${lines.join('<br/>')}`;
  });
}

/** The event, its guard, and the substate it leads to. */
function wordsOf(transition: ChartTransition): string {
  const to = transition.target.includes('.') ? ` to ${leafOf(transition.target)}` : '';
  return `${transition.event}${guardOf(transition)}${to}`;
}

const guardOf = ({ guard }: ChartTransition): string => (guard === null ? '' : ` if ${guard}`);
