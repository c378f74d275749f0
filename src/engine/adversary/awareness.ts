/**
 * What adversaries notice of the defenders, and what losing ground does to them.
 *
 * R23 Awareness runs from 0 to 100. Only an adversary that is inside can notice what is done inside; one that has
 *     been thrown out learns only what is public, and one that has not begun nothing.
 * R24 Losing a foothold is noticed by whoever held it: +20 while others are left.
 * R25 When the last foothold goes the intrusion is evicted, whatever the team believes.
 * Values: ir-practice 6, rule sketch (design; no public study measures how often a step is noticed).
 */
import type { AdversaryId, AssetId } from '../model/index.ts';
import { emit, type Run } from '../run.ts';
import { signalIntrusion } from '../signals.ts';
import { isHeld } from './paths.ts';

/** R23: raises awareness of one adversary, or of all that are inside. By 100 means it is public. */
export function tipOff(run: Run, by: number, cause: string, only: AdversaryId | null): void {
  if (by <= 0) return;
  for (const { adversary, index } of run.compiled.adversaryList) {
    if (only !== null && adversary.id !== only) continue;
    const truth = run.news.truths[index];
    if (truth === undefined || truth.awareness >= 100) continue;
    if (truth.intrusion === 'preparing') continue;
    if (truth.footholds.length === 0 && by < 100) continue;
    emit(run, { minute: run.now, type: 'awarenessRaised', adversary: adversary.id, by, cause });
  }
}

/** Raises awareness of those who hold this asset. */
export function tipOffOn(run: Run, asset: AssetId, by: number, cause: string): void {
  for (const { adversary, index } of run.compiled.adversaryList) {
    const footholds = run.news.truths[index]?.footholds ?? [];
    for (const foothold of footholds)
      if (foothold.asset === asset && !foothold.spare) {
        tipOff(run, by, cause, adversary.id);
        break;
      }
  }
}

/** Takes a foothold away, if there is one. R24, R25. */
export function removeFoothold(run: Run, id: AdversaryId, asset: AssetId, cause: string): void {
  const truth = run.draft.hidden.adversaries[id];
  if (truth === undefined || !isHeld(truth.footholds, asset)) return;
  emit(run, { minute: run.now, type: 'footholdLost', adversary: id, asset, cause });
  if (truth.footholds.length > 0) tipOff(run, 20, cause, id);
  else signalIntrusion(run, id, 'ACCESS_LOST');
}
