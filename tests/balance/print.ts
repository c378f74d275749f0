/**
 * `npm run habits`: plays every player and every fixed habit on both scenarios with the same seeds and prints what
 * came of it; `--runs N` (1,000 unless given); `--write` puts it into docs/balance.md.
 */
import { writeFileSync } from 'node:fs';
import { AXES, type Scenario } from '../../src/engine/index.ts';
import { formatFinding } from '../../src/scenario/index.ts';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { PLAYERS, type Row, scoreOf, tableOf } from './table.ts';

const FILE = 'docs/balance.md';
const SEED = 'habits';
/** So many times fewer exercises tell of each plan. */
const SHORTER = 5;

const WHO: Readonly<Record<string, string>> = {
  prudent: 'does what published guidance leans to, on what the team knows',
  'evict-first':
    'prudent, but throws out and shuts whatever it can as soon as it believes in an intruder',
  'cut-first': 'prudent, but cuts and blocks whatever it can, from the first minute',
  wait: 'prudent, but never throws out, resets or cuts anything off',
  'tell-all': 'prudent, but tells the public whenever it can',
  'tell-nothing': 'prudent, but never tells the public anything',
  random: 'anything that is open',
  passive: 'nothing: every default happens',
  history: 'what was really done (no player, and not meant as a measure of one)',
};

/** Plays, prints, and writes if asked. Answers the exit code. */
export function main(args: readonly string[]): number {
  const at = args.indexOf('--runs');
  const runs = at < 0 ? 1000 : Number(args[at + 1]);
  const parts = [intro(runs)];
  for (const id of ['two-bears', 'double-extortion']) {
    const { scenario, findings } = loadScenarioFolder(`scenarios/${id}`);
    if (scenario === null) {
      console.error(findings.map(formatFinding).join('\n'));
      return 1;
    }
    const rows = tableOf(scenario, SEED, runs);
    parts.push(
      `## ${id}, revision ${scenario.revision}\n\n${tableText(rows)}\n\n${endingsText(rows)}\n\n${plansText(scenario, Math.ceil(runs / SHORTER))}`,
    );
  }
  const text = `${parts.join('\n\n')}\n`;
  console.info(text);
  if (args.includes('--write')) writeFileSync(FILE, text);
  return 0;
}

function intro(runs: number): string {
  return [
    '# Balance',
    '',
    `Mean outcome of ${runs.toLocaleString('en')} exercises a player, plan full, seeds \`${SEED}/0\` to ` +
      `\`${SEED}/${runs - 1}\`, the same for each. 100 is best. Written by`,
    '`npm run habits -- --write`; a test plays fewer and holds the order (`tests/balance`).',
    '',
    ...Object.entries(WHO).map(([player, what]) => `- **${player}**: ${what}.`),
  ].join('\n');
}

function tableText(rows: readonly Row[]): string {
  const measures = ['score', ...AXES] as const;
  const spaced = (axis: string): string => axis.replaceAll(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);
  return [
    `| Player | ${measures.map(spaced).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(measures.length)}`,
    ...rows.map(({ player, summary }) => {
      const cells = measures.map((measure) => {
        const { mean } = summary.outcome[measure];
        return measure === 'score' ? `**${mean.toFixed(1)}**` : mean.toFixed(0);
      });
      return `| ${player} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

/** The mean score in every plan, the full one beside the shorter. */
function plansText(scenario: Scenario, runs: number): string {
  const players = PLAYERS.filter((player) => player !== 'history');
  const rows = scenario.plans.map(({ id }) => {
    const played = tableOf(scenario, SEED, runs, players, id);
    return `| ${id} | ${players.map((player) => scoreOf(played, player).toFixed(1)).join(' | ')} |`;
  });
  return [
    `Mean score by plan, ${runs.toLocaleString('en')} exercises a player and plan. In a short one most injects take their default.`,
    '',
    `| Plan | ${players.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(players.length)}`,
    ...rows,
  ].join('\n');
}

/** The commonest endings of each player. */
function endingsText(rows: readonly Row[]): string {
  return rows
    .map(({ player, summary }) => {
      const all = Object.values(summary.endings).reduce((sum, count) => sum + count, 0);
      const common = Object.entries(summary.endings)
        .slice(0, 3)
        .map(([ending, count]) => `${ending} ${Math.round((100 * count) / all)} %`);
      return `- ${player}: ${common.join(', ')}`;
    })
    .join('\n');
}
