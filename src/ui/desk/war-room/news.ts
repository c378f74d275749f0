/**
 * What is new since the turn began, kept over several decisions.
 *
 * A view tells only what changed since the decision before. The desk's summary must survive the answers that
 * follow, so happenings are collected here until the next turn starts.
 */
import type { DefenderView, Happening, Minute } from '../../../session/index.ts';

/** Something one seat knows. */
export type SeatFact = DefenderView['facts'][number];

export interface News {
  readonly turn: number;
  /** The minute of the turn. */
  readonly minute: Minute;
  /** Since when papers and meters count as new. */
  readonly from: Minute;
  /** What the last advance brought. */
  readonly turnLines: readonly Happening[];
  /** What the team's own decisions of this turn have brought since. */
  readonly since: readonly Happening[];
  /** What seats know by now. */
  readonly facts: readonly SeatFact[];
  /** What seats came to know: with the turn, and by the team's own decisions since. */
  readonly newFacts: { readonly turn: readonly SeatFact[]; readonly since: readonly SeatFact[] };
}

/** Facts that were not among those of the view before. */
export function factsGained(
  before: readonly SeatFact[],
  now: readonly SeatFact[],
): readonly SeatFact[] {
  const had = new Set(before.map((one) => one.fact));
  return now.filter((one) => !had.has(one.fact));
}

/**
 * When the turn before began, worked out from one view alone: people decide only at the head of a turn, so the
 * last of their decisions in an earlier turn is it. What the advance itself brought counts from its first sign.
 */
function beganBefore(view: DefenderView): Minute {
  const last = view.decisions.findLast(
    (one) => one.turn < view.turn && (one.by === 'player' || one.by === 'policy'),
  );
  const since = last === undefined ? -1 : last.minute;
  if (!startsTurn(view)) return since;
  const first = Math.min(...view.happenings.map((one) => one.minute));
  return Math.max(since, first - 1);
}

const startsTurn = (view: DefenderView) =>
  view.happenings.some((one) => one.type === 'turnStarted');

/**
 * News as they stand when the desk is opened on a view. At StartEx all that seats know is new to those who play
 * them; later there is no view before to compare with, so no fact is called new.
 */
export function firstNews(view: DefenderView): News {
  const begun = startsTurn(view) || view.turn <= 1;
  return {
    turn: view.turn,
    minute: view.minute,
    from: beganBefore(view),
    turnLines: begun ? view.happenings : [],
    since: begun ? [] : view.happenings,
    facts: view.facts,
    newFacts: { turn: view.turn <= 1 ? view.facts : [], since: [] },
  };
}

/** News after one more decision. */
export function moreNews(news: News, view: DefenderView): News {
  const { turn, minute, facts } = view;
  const gained = factsGained(news.facts, facts);
  if (turn !== news.turn) {
    return {
      turn,
      minute,
      from: news.minute,
      turnLines: view.happenings,
      since: [],
      facts,
      newFacts: { turn: gained, since: [] },
    };
  }
  return {
    ...news,
    minute,
    since: [...news.since, ...view.happenings],
    facts,
    newFacts: { turn: news.newFacts.turn, since: [...news.newFacts.since, ...gained] },
  };
}

const ASSET_DONE = new Set<Happening['type']>([
  'assetIsolated',
  'assetReconnected',
  'assetImaged',
  'assetRebuilt',
  'assetCleaned',
]);

/**
 * Happenings worth a line of their own. Arrivals go: their papers follow at once. So does what only repeats
 * the line before, such as an image taken after the imaging has been told to have worked.
 */
export function worthTelling(happenings: readonly Happening[]): readonly Happening[] {
  const told = new Set(
    happenings
      .filter((one) => one.type === 'finished' && one.succeeded)
      .map((one) => (one.type === 'finished' ? one.target : null)),
  );
  return happenings.filter((one) => {
    if (one.type === 'turnStarted' || one.type === 'injectArrived') return false;
    return !(ASSET_DONE.has(one.type) && 'asset' in one && told.has(one.asset));
  });
}

/** Open injects whose default would happen within the coming turn. */
export function dueThisTurn(view: DefenderView): DefenderView['open'] {
  return view.open.filter((one) => one.due <= view.minute + view.turnLength);
}

/** How far each meter has moved since the turn before was ended. */
export function meterDeltas(view: DefenderView, from: Minute): Readonly<Record<string, number>> {
  const deltas: Record<string, number> = {};
  for (const change of view.meterLog) {
    if (change.minute > from) deltas[change.meter] = (deltas[change.meter] ?? 0) + change.by;
  }
  return deltas;
}

/** Papers that came this turn and ask nothing, newest first. */
export function newPapers(view: DefenderView, news: News): DefenderView['papers'] {
  const open = new Set(view.open.map((one) => one.inject));
  return view.papers
    .filter((one) => one.minute > news.from && one.answer === null && !open.has(one.inject))
    .reverse();
}
