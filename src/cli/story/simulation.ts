/** Many exercises in tables, for people. */
import { AXES } from '../../engine/index.ts';
import type { LoadedScenario } from '../../scenario/index.ts';
import type { SimulationReport } from '../commands/simulate.ts';
import { grouped } from '../findings.ts';
import { clean, type Terminal } from '../terminal.ts';
import { stateText } from './calendar.ts';
import { axisName, bar } from './outcome.ts';
import { wordsOf } from './words.ts';

/** Tells a simulation: endings, phases, axes, speed. */
export function tellSimulation(
  loaded: LoadedScenario,
  report: SimulationReport,
  terminal: Terminal,
): void {
  const words = wordsOf(loaded);
  const { style } = terminal;
  const { runs } = report;
  terminal.out(style.bold(words.say('scenario.title')));
  terminal.out(
    style.dim(
      `${grouped(runs)} exercises, policy ${report.policy}, plan ${report.plan}, seed ${clean(report.seed)}/0 to /${runs - 1}`,
    ),
  );
  const share = (count: number): string =>
    `${((100 * count) / runs).toFixed(1).padStart(5)} %  ${grouped(count).padStart(9)}`;

  terminal.out('\nEndings');
  for (const [ending, count] of Object.entries(report.endings)) {
    terminal.out(
      `  ${share(count)}  ${bar((100 * count) / runs, style)}  ${words.say(`ending.${ending}.title`)}`,
    );
  }
  terminal.out('\nPhases entered');
  for (const [phase, count] of Object.entries(report.phases)) {
    terminal.out(`  ${share(count)}  ${bar((100 * count) / runs, style)}  ${stateText(phase)}`);
  }
  terminal.out('\nOutcome (100 is best)     mean    p10    p50    p90');
  for (const axis of [...AXES, 'score'] as const) {
    const { mean, p10, p50, p90 } = report.outcome[axis];
    const numbers = [mean, p10, p50, p90].map((value) => value.toFixed(1).padStart(7)).join('');
    terminal.out(`  ${axisName(axis).padEnd(20)}${numbers}`);
  }
  terminal.out(
    style.dim(
      `\n${report.seconds.toFixed(1)} s on ${report.workers} ${report.workers === 1 ? 'thread' : 'threads'}, ${grouped(report.perSecond)} exercises per second`,
    ),
  );
}
