/**
 * How observations become findings: footholds as the team believes them.
 *
 * R1 One good observation (confidence 0.6 or more) is believed; a weaker one raises a suspicion.
 * R2 Suspicions on the same asset add up as independent evidence; at 0.8 they are believed.
 * R3 An observation of an unknown intruder joins a finding already there; a named one names it.
 * Belief may be wrong: false alarms go the same way. Design values; no public benchmark exists.
 */
import type { AdversaryId, AssetId, Finding, Minute, Observation } from './model/index.ts';

/** Confidence from which one observation is believed. */
export const BELIEVED_ALONE = 0.6;
/** Joint confidence from which several suspicions are believed. */
export const BELIEVED_TOGETHER = 0.8;

/** The findings after one more observation. Returns the same list when it changes nothing. */
export function mergeObservation(findings: readonly Finding[], seen: Observation): Finding[] {
  if (seen.finding === null || seen.asset === null) return findings as Finding[];
  const index = findings.findIndex(
    (finding) =>
      finding.asset === seen.asset &&
      (finding.adversary === seen.adversary ||
        finding.adversary === null ||
        seen.adversary === null),
  );
  const before = index < 0 ? null : (findings[index] as Finding);
  const next = before === null ? opened(seen, seen.asset) : strengthened(before, seen);
  const merged = findings.slice();
  if (index < 0) merged.push(next);
  else merged[index] = next;
  return merged;
}

function opened(seen: Observation, asset: AssetId): Finding {
  return {
    asset,
    adversary: seen.adversary,
    status: seen.finding === 'known' ? 'known' : 'suspected',
    since: seen.minute,
    changed: seen.minute,
    confidence: seen.confidence,
    sources: [seen.id],
  };
}

function strengthened(before: Finding, seen: Observation): Finding {
  const starting = before.status === 'cleared' ? 0 : before.confidence;
  const confidence = 1 - (1 - starting) * (1 - seen.confidence);
  const known =
    before.status === 'known' || seen.finding === 'known' || confidence >= BELIEVED_TOGETHER;
  return {
    asset: before.asset,
    adversary: before.adversary ?? seen.adversary,
    status: known ? 'known' : 'suspected',
    since: before.status === 'cleared' ? seen.minute : before.since,
    changed: seen.minute,
    confidence,
    // Enough to trace a belief back without growing for ever.
    sources: [...before.sources, seen.id].slice(-8),
  };
}

/** The findings after an asset was cleaned, rebuilt or searched in vain; `adversary` narrows it. */
export function clearFindings(
  findings: readonly Finding[],
  asset: AssetId,
  minute: Minute,
  which: 'all' | 'suspected',
  adversary: AdversaryId | null = null,
): Finding[] {
  return findings.map((finding) =>
    finding.asset === asset &&
    finding.status !== 'cleared' &&
    (which === 'all' || finding.status === 'suspected') &&
    (adversary === null || finding.adversary === adversary)
      ? { ...finding, status: 'cleared' as const, changed: minute }
      : finding,
  );
}
