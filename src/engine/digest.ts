/**
 * Digests: short fingerprints by which two machines can tell that they played the same exercise.
 *
 * SHA-256 (a synchronous, audited implementation, the same in Node and in a browser) over JSON text. Object keys
 * keep the order in which the engine wrote them, which is itself part of what must agree.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { GroundTruth, Scenario } from './model/index.ts';

/** Fingerprint of a text: 64 hexadecimal digits. */
export const fingerprint = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Fingerprint of everything that is true at one moment: 64 hexadecimal digits. */
export function digestOf(truth: GroundTruth): string {
  return fingerprint(JSON.stringify({ known: truth.known, hidden: truth.hidden }));
}

/** Fingerprint of a scenario's design: 16 hexadecimal digits. Texts and the events of the record are not part of it. */
export function scenarioDigest(scenario: Scenario): string {
  const { history, languages: _languages, ...design } = scenario;
  return fingerprint(JSON.stringify({ ...design, done: history.decisions })).slice(0, 16);
}
