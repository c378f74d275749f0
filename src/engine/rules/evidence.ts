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
 */
import { DAY } from '../calendar.ts';
import type { AssetId, Minute } from '../model/index.ts';
import { emit, type Run } from '../run.ts';
import { stepped } from './stepped.ts';

// Six weeks.
const WHILE = 42 * DAY;

/** Whether what an asset could tell is kept somewhere else. */
function isSaved(run: Run, asset: AssetId): boolean {
  const state = run.draft.known.assets[asset];
  if (state === undefined || state.imagedAt !== null) return true;
  for (const kit of state.kits) if (run.compiled.sensors.get(kit)?.offHost === true) return true;
  return false;
}

/** R73, when an asset is about to be rebuilt or cleaned. */
export function loseUnsaved(run: Run, asset: AssetId, by: number): void {
  const { findings, meters } = run.draft.known;
  const believed = findings.some((one) => one.asset === asset && one.status === 'known');
  if (!believed || meters.evidence <= 0 || isSaved(run, asset)) return;
  emit(run, {
    minute: run.now,
    type: 'meterChanged',
    meter: 'evidence',
    by: -by,
    cause: 'rule.unsaved',
  });
}

/** R61 and R63, for a turn of this length that is just ending. */
export function wear(run: Run, length: Minute): void {
  const { known } = run.draft;
  let fading = 0;
  for (const { asset, status, since } of known.findings)
    if (status === 'known' && run.now - since <= WHILE && !isSaved(run, asset)) fading++;
  const from = run.now - length;
  const faded = -Math.min(3, stepped(fading / 7, from, run.now));
  if (faded < 0 && known.meters.evidence > 0)
    emit(run, {
      minute: run.now,
      type: 'meterChanged',
      meter: 'evidence',
      by: faded,
      cause: 'rule.fading',
    });
  if (known.breach !== 'publicFallout.attributionContest' || known.meters.evidence >= 40) return;
  const worn = -stepped(2 / 7, from, run.now);
  if (worn < 0 && known.meters.attribution > 0)
    emit(run, {
      minute: run.now,
      type: 'meterChanged',
      meter: 'attribution',
      by: worn,
      cause: 'rule.rivals',
    });
}
