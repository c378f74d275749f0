/**
 * Leaks: what adversaries make public, and what that does to trust.
 *
 * R29 Nothing leaks that was not stolen: a leak shows a share of what its adversary holds, or does not happen.
 * R30 Trust falls with what is shown (share x sensitivity), more if the team had said nothing, less by each
 *     preparation the scenario names. Telling first softens (ir-practice 7: Arpan and Roskos-Ewoldsen 2005;
 *     size is a design value).
 * R31 A claim that a data set was not taken is contradicted when it appears, and costs trust once more; a claim
 *     that it was taken, or "we do not know yet", softens (ir-practice 7, rules).
 * R62 What was altered harms as if it were true, and a little more, until the team has checked the files and said
 *     which: then that share harms nobody (dnc-2016, decision 27).
 * R60 An adversary in the mood to publish does so when it next acts and does not wait for a date, where the scenario
 *     lets the leak hasten.
 * R32 Personal data shown raises legal exposure.
 * R71 Before its first publication an adversary sets the stage: a site, an account, a chat. Nobody inside can see it.
 */
import type { CompiledAdversary, CompiledLeak } from './compile.ts';
import { look } from './news.ts';
import { exposure } from './rules/law.ts';
import { emit, type Run } from './run.ts';
import { raisePublicSignals, signalIntrusion } from './signals.ts';

/** Publishes whatever is due now. True if anything was published. */
export function bringLeaks(run: Run): boolean {
  const { known, hidden } = run.draft;
  let came = false;
  const { news } = run;
  const fresh = look(news.leaks, run.now, run.compiled.turningPoints);
  if (fresh === 0) return false;
  for (const entry of run.compiled.leaks) {
    if ((entry.heeds & (fresh | news.leaks.touched)) === 0) continue;
    const { leak, when } = entry;
    if (known.leaks[leak.id] !== undefined) continue;
    if (entry.at > run.now || entry.until < run.now) continue;
    if (when !== null && !when(known, hidden, run.seed)) continue;
    if (publish(run, entry)) came = true;
  }
  return came;
}

/** R60, when this adversary acts: publishes what need not wait for its date. True if anything was published. */
export function publishEarly(run: Run, { adversary, index }: CompiledAdversary): boolean {
  const { known, hidden } = run.draft;
  if (run.news.truths[index]?.mood !== 'publish') return false;
  let came = false;
  for (const entry of run.compiled.leaks) {
    const { leak, when } = entry;
    if (!leak.hastens || leak.adversary !== adversary.id) continue;
    if (known.leaks[leak.id] !== undefined || entry.until < run.now) continue;
    if (when !== null && !when(known, hidden, run.seed)) continue;
    if (publish(run, entry)) came = true;
  }
  return came;
}

function publish(run: Run, entry: CompiledLeak): boolean {
  const { leak } = entry;
  const { known, hidden } = run.draft;
  const truth = hidden.adversaries[leak.adversary];
  if (truth === undefined) return false;
  const shares: Record<string, number> = {};
  let holds = false;
  for (const data of leak.data) {
    const stolen = truth.stolen[data] ?? 0;
    if (stolen <= 0) continue;
    holds = true;
    // Never more than what was stolen and has not been shown yet.
    const fresh = Math.min(stolen * leak.share, stolen - (known.published[data]?.share ?? 0));
    if (leak.kind !== 'staged' && fresh > 0) shares[data] = fresh;
  }
  if (!holds) return false;
  setTheStage(run, entry);
  emit(run, {
    minute: run.now,
    type: 'dataPublished',
    leak: leak.id,
    kind: leak.kind,
    adversary: leak.adversary,
    shares,
    altered: leak.altered,
  });
  signalIntrusion(run, leak.adversary, 'RELEASE_STAGED');
  if (leak.kind === 'release') signalIntrusion(run, leak.adversary, 'RELEASE_MADE');
  raisePublicSignals(run);
  run.interrupted = true;
  answerOfThePublic(run, entry, shares);
  return true;
}

/** R71 */
function setTheStage(run: Run, { leak }: CompiledLeak): void {
  const earlier = run.compiled.leaks.some(
    (other) =>
      other.leak.adversary === leak.adversary && run.draft.known.leaks[other.leak.id] !== undefined,
  );
  const asset = run.compiled.dataSets.get(leak.data[0] ?? '')?.asset;
  if (earlier || asset === undefined) return;
  for (const { technique } of run.compiled.adversaries.get(leak.adversary)?.byEffect.prepare ?? [])
    emit(run, {
      minute: run.now,
      type: 'techniqueUsed',
      adversary: leak.adversary,
      technique: technique.id,
      asset,
      succeeded: true,
    });
}

/** R30 to R32. */
function answerOfThePublic(
  run: Run,
  { leak }: CompiledLeak,
  shares: Readonly<Record<string, number>>,
): void {
  const { known } = run.draft;
  const { rules } = run.compiled.scenario;
  const cause = `leak.${leak.id}`;
  let harm = 0;
  let law = 0;
  for (const data in shares) {
    const set = run.compiled.dataSets.get(data);
    const share = shares[data] as number;
    if (set === undefined) continue;
    const claim = known.claims.find((made) => made.data === data);
    const softened = claim !== undefined && claim.says !== 'not-taken' ? 0.7 : 1;
    harm += share * set.sensitivity * softened;
    if (set.personal) law += 12 * share;
    if (claim?.says === 'not-taken' && claim.contradictedAt === null) {
      emit(run, { minute: run.now, type: 'claimContradicted', data });
      const cost = -Math.round(4 + 8 * set.sensitivity);
      emit(run, {
        minute: run.now,
        type: 'meterChanged',
        meter: 'trust',
        by: cost,
        cause: 'rule.contradicted',
      });
      emit(run, {
        minute: run.now,
        type: 'meterChanged',
        meter: 'legal',
        by: 6,
        cause: 'rule.contradicted',
      });
    }
  }
  const checked = leak.checkedBy !== undefined && known.flags[leak.checkedBy] !== undefined;
  let factor = known.disclosedAt === null ? 1.3 : 0.8;
  // R62
  factor *= checked ? 1 - leak.altered : 1 + 0.3 * leak.altered;
  for (const { flag, factor: soft } of leak.softenedBy)
    if (known.flags[flag] !== undefined) factor *= soft;
  // A first showing shocks: a fifth of the full harm even where little is shown.
  const shock = leak.kind === 'staged' || harm === 0 ? 0 : 0.08;
  const by = -Math.round(rules.trustPerPublication * factor * (harm + shock));
  if (by < 0) emit(run, { minute: run.now, type: 'meterChanged', meter: 'trust', by, cause });
  const exposed = exposure(run, Math.round(law));
  if (exposed > 0)
    emit(run, { minute: run.now, type: 'meterChanged', meter: 'legal', by: exposed, cause });
}
