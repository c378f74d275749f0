/** Flags that several commands share. */
import { POLICIES, type PolicyId } from '../../exercise/index.ts';
import type { Flag, Parsed } from '../arguments.ts';

export const HELP: Flag = { kind: 'switch', about: 'this help' };
export const JSON_FLAG: Flag = {
  kind: 'switch',
  about: 'one JSON document on standard output, all else on standard error',
};
export const FORCE: Flag = { kind: 'switch', about: 'let --out write over a file' };
export const PLAN: Flag = {
  kind: 'text',
  value: 'P',
  about: "one of the scenario's plans; the full one unless given",
};
export const SEED: Flag = {
  kind: 'text',
  value: 'S',
  // An exercise file holds no longer one.
  most: 150,
  about: 'root of all dice; the same seed gives the same exercise',
};
export const POLICY: Flag = {
  kind: 'choice',
  choices: POLICIES,
  about: 'who decides; random unless given',
};

/** The seed when none is given: fixed, so that a command gives the same answer twice. */
export const DEFAULT_SEED = 'hotwash';

/** The policy that was asked for. */
export function policyOf(parsed: Parsed): PolicyId {
  const asked = parsed.text('policy');
  return POLICIES.find((policy) => policy === asked) ?? 'random';
}
