/**
 * How each player fares: mean outcome of many exercises with the same seeds for every one of them.
 *
 * Shared by the test, which plays a few, and by `npm run habits`, which plays a thousand and writes docs/balance.md.
 */
import type { Scenario } from '../../src/engine/index.ts';
import { type PolicyId, type Summary, summarize, tallyRuns } from '../../src/exercise/index.ts';

/** In the order of the table. `history` is no player but a record. */
export const PLAYERS: readonly PolicyId[] = [
  'prudent',
  'evict-first',
  'cut-first',
  'wait',
  'tell-all',
  'tell-nothing',
  'random',
  'passive',
  'history',
];

export interface Row {
  readonly player: PolicyId;
  readonly summary: Summary;
}

/** A row for each player, played with seeds `<seed>/0`, `<seed>/1`, ... */
export function tableOf(
  scenario: Scenario,
  seed: string,
  count: number,
  players: readonly PolicyId[] = PLAYERS,
  plan = 'full',
): readonly Row[] {
  return players.map((policy) => ({
    player: policy,
    summary: summarize(tallyRuns(scenario, { policy, plan, seed, from: 0, count })),
  }));
}

/** The mean score of a player. */
export function scoreOf(rows: readonly Row[], player: PolicyId): number {
  const row = rows.find((one) => one.player === player);
  if (row === undefined) throw new Error(`${player} did not play`);
  return row.summary.outcome.score.mean;
}
