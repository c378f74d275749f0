/**
 * Evidence between events.
 *
 * R61 What is left on a live machine fades: for every asset with a believed foothold that is neither imaged nor copied
 *     off the host a point of evidence a week, three a turn at most, for the six weeks until nothing is left to fade
 *     (logs roll over; ir-practice 9.2, size is a design value).
 * R73 What is mended before it is saved is lost: to rebuild an asset with a believed foothold that is neither imaged
 *     nor copied off the host costs two points of evidence, to clean it one (ir-practice 6: fixing systems before
 *     evidence is saved heads the list of common errors; size is a design value).
 * R63 Attribution stands on evidence: while it is contested in public, rival claims wear down a case that rests on
 *     less than 40 points of evidence by two a week, and leave a better one alone (design value).
 * R76 While it is contested the public goes with the case: one of 50 points or more wins three points of trust a week,
 *     one below 20 loses as many (ir-practice 7: say what you can show; size is a design value).
 */
import { DAY } from '../calendar.ts';
import { NEVER, STATE_BIT } from '../facts.ts';
import type { Finding, Minute } from '../model/index.ts';
import { METER } from '../names.ts';
import type { Run } from '../run.ts';
import { meterChanged } from '../writers/books.ts';
import { stepped } from './stepped.ts';

// Six weeks.
const WHILE = 42 * DAY;

/** Whether what an asset could tell is kept somewhere else. */
function isSaved({ facts }: Run, asset: number): boolean {
  const state = facts.assets[asset];
  return state === undefined || state.imagedAt !== NEVER || state.keptElsewhere;
}

/** R73, when an asset is about to be rebuilt or cleaned. */
export function loseUnsaved(run: Run, asset: number, by: number): void {
  const { findings, meters } = run.facts;
  const id = run.compiled.names.assets.at(asset);
  const believed = findings.some((one) => one.asset === id && one.status === 'known');
  if (!believed || (meters[METER.evidence] as number) <= 0 || isSaved(run, asset)) return;
  meterChanged(run, METER.evidence, -by, 'rule.unsaved');
}

const CONTEST = STATE_BIT['publicFallout.attributionContest'];

/** Points of attribution that convince, and below which nobody believes it. */
const CONVINCES = 50;
const LAUGHABLE = 20;

/** R61, R63 and R76, for a turn of this length that is just ending. */
export function wear(run: Run, length: Minute): void {
  const { facts } = run;
  const { assets } = run.compiled.names;
  let fading = 0;
  const { findings } = facts;
  for (let i = 0; i < findings.length; i++) {
    const { asset, status, since } = findings[i] as Finding;
    if (status === 'known' && run.now - since <= WHILE && !isSaved(run, assets.find(asset)))
      fading++;
  }
  const from = run.now - length;
  if (fading > 0 && (facts.meters[METER.evidence] as number) > 0) {
    const faded = Math.min(3, stepped(fading / 7, from, run.now));
    if (faded > 0) meterChanged(run, METER.evidence, -faded, 'rule.fading');
  }
  if (facts.state === CONTEST) contest(run, from);
}

/** R63 and R76, from this minute until now. */
function contest(run: Run, from: Minute): void {
  const { meters } = run.facts;
  const worn = stepped(2 / 7, from, run.now);
  const poor = (meters[METER.evidence] as number) < 40;
  if (poor && worn > 0 && (meters[METER.attribution] as number) > 0)
    meterChanged(run, METER.attribution, -worn, 'rule.rivals');
  const moved = stepped(3 / 7, from, run.now);
  const standing = meters[METER.attribution] as number;
  if (moved === 0) return;
  if (standing >= CONVINCES) meterChanged(run, METER.trust, moved, 'rule.caseStands');
  else if (standing < LAUGHABLE) meterChanged(run, METER.trust, -moved, 'rule.caseFails');
}
