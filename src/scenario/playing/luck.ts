/**
 * Luck against judgement: how far the score wanders when the same policy plays with other luck, against how far
 * prudent play lies above doing nothing. Where luck is much the greater, a team learns that deciding is pointless.
 */
import type { Watcher } from './watcher.ts';

/** Fewer exercises of a policy than this say nothing about its spread. */
const ENOUGH = 15;
/** How many times the worth of judgement luck may be. */
const MOST = 2;

export function watchLuck(): Watcher {
  const scores: Record<'prudent' | 'passive', number[]> = { prudent: [], passive: [] };
  return {
    see: ({ policy, outcome }) => {
      if (outcome !== null && (policy === 'prudent' || policy === 'passive'))
        scores[policy].push(outcome.score);
    },
    tell: (say, { inWords }) => {
      const { prudent, passive } = scores;
      if (prudent.length < ENOUGH || passive.length < ENOUGH) return;
      const low = rank(prudent, 0.1);
      const high = rank(prudent, 0.9);
      const worth = mean(prudent) - mean(passive);
      if (worth > 0 && high - low <= MOST * worth) return;
      const judged =
        worth > 0
          ? `lies only ${worth.toFixed(1)} points above doing nothing`
          : `is no better than doing nothing (${(-worth).toFixed(1)} points below it)`;
      say(
        ['scoring'],
        'play/luck',
        `Luck outweighs judgement: with the same prudent policy the score lies between ${low.toFixed(1)} and ${high.toFixed(1)} (p10 and p90 of ${prudent.length} exercises), while prudent play ${judged} (means ${mean(prudent).toFixed(1)} and ${mean(passive).toFixed(1)}), ${inWords}.`,
        'Give the advised options more effect, weigh the axes that decisions move, or make odds less extreme.',
      );
    },
  };
}

const mean = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0) / list.length;

/** Nearest rank. */
function rank(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
