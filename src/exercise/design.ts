/** The fingerprint of a scenario's design, made once for each scenario: every file that is read or written asks for it. */
import { type Scenario, scenarioDigest } from '../engine/index.ts';

const remembered = new WeakMap<Scenario, string>();

/** Fingerprint of a scenario's design: 16 hexadecimal digits. */
export function designDigest(scenario: Scenario): string {
  let digest = remembered.get(scenario);
  if (digest === undefined) {
    digest = scenarioDigest(scenario);
    remembered.set(scenario, digest);
  }
  return digest;
}
