/** `hotwash chart`: the two statecharts, read from the machines themselves. */
import { breachMachine, describeChart, intrusionMachine } from '../../engine/lifecycle/index.ts';
import { type Command, WrongUsage } from '../command.ts';
import { mermaidOf } from '../mermaid.ts';
import { HELP, JSON_FLAG } from './flags.ts';

const CHARTS = ['breach', 'intrusion', 'all'] as const;

export const chart: Command = {
  name: 'chart',
  summary: 'print the statecharts as Mermaid or JSON',
  about:
    'Prints the statechart of a breach as the team knows it, of one adversary as it really stands, or both. The text is made from the machines that run the exercise.',
  examples: ['chart breach > breach.mmd', 'chart --json'],
  positional: { name: 'chart', about: `${CHARTS.join(', ')}; all unless given`, least: 0, most: 1 },
  flags: {
    format: { kind: 'choice', choices: ['mermaid', 'json'], about: 'mermaid unless given' },
    json: JSON_FLAG,
    help: HELP,
  },
  run(parsed, { terminal }) {
    const asked = parsed.words[0] ?? 'all';
    if (!CHARTS.some((one) => one === asked)) {
      throw new WrongUsage(`${JSON.stringify(asked)} is not one of ${CHARTS.join(', ')}.`);
    }
    const json = parsed.has('json');
    if (json && parsed.text('format') === 'mermaid') {
      throw new WrongUsage('--json and --format mermaid exclude each other.');
    }
    const charts = [
      ...(asked === 'intrusion' ? [] : [describeChart(breachMachine)]),
      ...(asked === 'breach' ? [] : [describeChart(intrusionMachine)]),
    ];
    const all = asked === 'all';
    if (json || parsed.text('format') === 'json') {
      terminal.out(JSON.stringify(all ? charts : charts[0], null, 2));
    } else {
      terminal.out(charts.map(mermaidOf).join('\n\n'));
    }
    return 0;
  },
};
