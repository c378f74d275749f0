/** Credentials that can be replaced although nothing asks for them: a measure that only warns the intruder. */
import type { CredentialKind } from '../../engine/model/effect.ts';
import type { Path } from '../finding.ts';
import { walkScenario } from '../walk.ts';
import type { Pass } from './pass.ts';

export const checkCredentials: Pass = ({ scenario, design, findings }) => {
  const asked = new Set<CredentialKind>();
  for (const { asks } of scenario.links) if (asks !== undefined) asked.add(asks);
  for (const { doors } of scenario.adversaries)
    for (const { credential } of doors) if (credential !== undefined) asked.add(credential);
  // Once for each kind, where it is first replaced.
  const idle = new Map<CredentialKind, Path>();
  walkScenario(scenario, {
    effect: (effect, path) => {
      if (!('reset' in effect)) return;
      for (const [index, kind] of effect.reset.credentials.entries())
        if (!asked.has(kind) && !idle.has(kind))
          idle.set(kind, [...path, 'reset', 'credentials', index]);
    },
  });
  for (const [kind, path] of idle)
    findings.add(
      design,
      path,
      'design/idle-credential',
      `To replace "${kind}" credentials shuts nobody out: no door and no link asks for them.`,
      `Let a link have asks: ${kind}, or a door credential: ${kind}; or leave ${kind} alone.`,
    );
};
