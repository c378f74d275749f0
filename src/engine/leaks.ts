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
import { intruderOf } from './adversary/intruder.ts';
import type { CompiledAdversary, CompiledLeak } from './compile.ts';
import { NEVER } from './facts.ts';
import { METER, NONE } from './names.ts';
import { isNews, look } from './news.ts';
import { exposure } from './rules/law.ts';
import type { Run } from './run.ts';
import { raisePublicSignals, signalIntrusion } from './signals.ts';
import { meterChanged } from './writers/books.ts';
import { dataPublished, techniqueUsed } from './writers/other-side.ts';
import { claimContradicted } from './writers/systems.ts';

/** A share of a data set that is made public. */
interface Shown {
  readonly data: number;
  readonly share: number;
}

/** Publishes whatever is due now. True if anything was published. */
export function bringLeaks(run: Run): boolean {
  const { facts, secrets, news } = run;
  let came = false;
  if (!isNews(news.leaks, run.now, run.compiled.leakTopics) || !hasAnyStolen(run)) return false;
  const fresh = look(news.leaks, run.now, run.compiled.turningPoints);
  const { leaks } = run.compiled;
  for (let i = 0; i < leaks.length; i++) {
    const entry = leaks[i] as CompiledLeak;
    if ((entry.heeds & (fresh | news.leaks.touched)) === 0) continue;
    const { when } = entry;
    if (facts.leaks.has(entry.place)) continue;
    if (entry.at > run.now || entry.until < run.now) continue;
    if (when !== null && !when(facts, secrets, run.seed)) continue;
    if (publish(run, entry)) came = true;
  }
  return came;
}

/** R29: without that nothing leaks. */
function hasAnyStolen({ secrets }: Run): boolean {
  for (const { stolen } of secrets.adversaries) if (stolen.order.length > 0) return true;
  return false;
}

/** R60, when this adversary acts: publishes what need not wait for its date. True if anything was published. */
export function publishEarly(run: Run, by: CompiledAdversary): boolean {
  const { facts, secrets } = run;
  if (intruderOf(run, by).mood !== 'publish') return false;
  let came = false;
  for (const entry of run.compiled.leaks) {
    const { when } = entry;
    if (!entry.hastens || entry.adversary !== by.index) continue;
    if (facts.leaks.has(entry.place) || entry.until < run.now) continue;
    if (when !== null && !when(facts, secrets, run.seed)) continue;
    if (publish(run, entry)) came = true;
  }
  return came;
}

function publish(run: Run, entry: CompiledLeak): boolean {
  const by = run.compiled.adversaryList[entry.adversary];
  if (by === undefined) return false;
  const { stolen } = intruderOf(run, by);
  const shown: Shown[] = [];
  let holds = false;
  for (const data of entry.data) {
    const taken = stolen.of[data] as number;
    if (taken <= 0) continue;
    holds = true;
    // Never more than what was stolen and has not been shown yet.
    const before = run.facts.published.of[data]?.share ?? 0;
    const share = Math.min(taken * entry.leak.share, taken - before);
    if (entry.kind !== 'staged' && share > 0) shown.push({ data, share });
  }
  if (!holds) return false;
  setTheStage(run, by, entry);
  dataPublished(run, entry, shown);
  signalIntrusion(run, by, 'RELEASE_STAGED');
  if (entry.kind === 'release') signalIntrusion(run, by, 'RELEASE_MADE');
  raisePublicSignals(run);
  run.interrupted = true;
  answerOfThePublic(run, entry, shown);
  return true;
}

/** R71 */
function setTheStage(run: Run, by: CompiledAdversary, { data, adversary }: CompiledLeak): void {
  const earlier = run.compiled.leaks.some(
    (other) => other.adversary === adversary && run.facts.leaks.has(other.place),
  );
  const asset = run.compiled.setList[data[0] ?? NONE]?.asset;
  if (earlier || asset === undefined) return;
  for (const entry of by.ways.prepare.all) techniqueUsed(run, by, entry, asset, true);
}

/** R30 to R32. */
function answerOfThePublic(run: Run, entry: CompiledLeak, shown: readonly Shown[]): void {
  const { facts } = run;
  const { leak } = entry;
  const { rules } = run.compiled.scenario;
  const cause = `leak.${leak.id}`;
  let harm = 0;
  let law = 0;
  for (const { data, share } of shown) {
    const set = run.compiled.setList[data];
    if (set === undefined) continue;
    const claim = facts.claims.find((made) => made.data === set.id);
    const softened = claim !== undefined && claim.says !== 'not-taken' ? 0.7 : 1;
    harm += share * set.sensitivity * softened;
    if (set.personal) law += 12 * share;
    if (claim?.says === 'not-taken' && claim.contradictedAt === null) {
      claimContradicted(run, set.id);
      const cost = -Math.round(4 + 8 * set.sensitivity);
      meterChanged(run, METER.trust, cost, 'rule.contradicted');
      meterChanged(run, METER.legal, 6, 'rule.contradicted');
    }
  }
  const checked = entry.checkedBy !== NONE && facts.flags.has(entry.checkedBy);
  let factor = facts.disclosedAt === NEVER ? 1.3 : 0.8;
  // R62
  factor *= checked ? 1 - leak.altered : 1 + 0.3 * leak.altered;
  for (const { flag, factor: soft } of entry.softenedBy) if (facts.flags.has(flag)) factor *= soft;
  // A first showing shocks: a fifth of the full harm even where little is shown.
  const shock = entry.kind === 'staged' || harm === 0 ? 0 : 0.08;
  const by = -Math.round(rules.trustPerPublication * factor * (harm + shock));
  if (by < 0) meterChanged(run, METER.trust, by, cause);
  const exposed = exposure(run, Math.round(law));
  if (exposed > 0) meterChanged(run, METER.legal, exposed, cause);
}
