/** Ids: each given once, none that Hotwash uses itself. */
import type { Findings, Located, Path } from '../finding.ts';
import { DECLARED_IN, type Kind } from '../names.ts';
import type { Pass } from './pass.ts';

/** Words with a meaning of their own where an id of that kind could stand. */
const RESERVED: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  asset: ['target', 'all', 'internet'],
  'data set': ['any'],
  inject: ['all'],
  adversary: ['team', 'public', 'any'],
};

export const checkIds: Pass = ({ scenario, design, history, findings }) => {
  for (const [kind, key] of Object.entries(DECLARED_IN) as [Kind, keyof typeof scenario][]) {
    const list = scenario[key] as readonly { readonly id: string }[];
    once(findings, design, [key], list, kind);
    for (const [index, { id }] of list.entries()) {
      if (!RESERVED[kind]?.includes(id)) continue;
      findings.add(
        design,
        [key, index, 'id'],
        'reference/reserved-id',
        `"${id}" has a meaning of its own, so no ${kind} can have it as id.`,
        'Choose another id.',
      );
    }
  }
  for (const [index, inject] of scenario.injects.entries()) {
    once(findings, design, ['injects', index, 'options'], inject.options, 'option of this inject');
  }
  for (const [index, adversary] of scenario.adversaries.entries()) {
    once(findings, design, ['adversaries', index, 'doors'], adversary.doors, 'door');
  }
  const flags = scenario.flags.map((id) => ({ id }));
  once(findings, design, ['flags'], flags, 'flag', []);
  if (history !== null) once(findings, history, ['events'], scenario.history.events, 'event');
};

function once(
  findings: Findings,
  source: Located,
  path: Path,
  list: readonly { readonly id: string }[],
  kind: string,
  tail: Path = ['id'],
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) {
      findings.add(
        source,
        [...path, index, ...tail],
        'reference/duplicate-id',
        `Another ${kind} already has the id "${id}".`,
        'Give one of the two another id.',
      );
    }
    seen.add(id);
  }
}
