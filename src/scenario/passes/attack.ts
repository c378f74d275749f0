/** ATT&CK ids and tactics, against release 18.1. Knows no list of all techniques: that takes MITRE's own data. */
import { quote } from '../finding.ts';
import { didYouMean, listed } from '../suggest.ts';
import { LATER_TACTICS, REPLACED_LATER, RETIRED, TACTICS } from './attack-ids.ts';
import type { Pass } from './pass.ts';

const TECHNIQUE = /^T\d{4}(?:\.\d{3})?$/;

/** Ids that exist from release 19 on, with the id of 18.1 they replace. */
const LATER = new Map(
  Object.entries(REPLACED_LATER).flatMap(([old, later]) => (later === null ? [] : [[later, old]])),
);

export const checkAttack: Pass = ({ scenario, design, findings }) => {
  for (const [index, technique] of scenario.techniques.entries()) {
    const path = ['techniques', index];
    const { id } = technique;
    if (!TECHNIQUE.test(id)) {
      findings.add(
        design,
        [...path, 'id'],
        'attack/id',
        `${quote(id)} is not an ATT&CK technique id.`,
        "Write T and four digits, and for a sub-technique its parent's number first: T1021.001.",
      );
    } else if (RETIRED[id] !== undefined) {
      findings.add(
        design,
        [...path, 'id'],
        'attack/retired',
        `${id} was retired before ATT&CK 18.1.`,
        `Use ${RETIRED[id]}.`,
      );
    } else if (LATER.has(id) || /^T16(?:8[4-9]|90)/.test(id)) {
      findings.add(
        design,
        [...path, 'id'],
        'attack/newer',
        `${id} exists only in releases after ATT&CK 18.1, which this scenario names.`,
        LATER.has(id) ? `Use ${LATER.get(id)}.` : 'Use the id it has in 18.1.',
      );
    } else if (id in REPLACED_LATER) {
      const later = REPLACED_LATER[id];
      findings.add(
        design,
        [...path, 'id'],
        'attack/leaves',
        `${id} is right in ATT&CK 18.1, but gone from release 19 on${later === null ? '' : `, where it is ${later}`}.`,
        'Keep it while the scenario names 18.1; exports for newer releases need the later id.',
      );
    }
    for (const [at, tactic] of technique.tactics.entries()) {
      if ((TACTICS as readonly string[]).includes(tactic)) continue;
      const here = LATER_TACTICS[tactic];
      findings.add(
        design,
        [...path, 'tactics', at],
        'attack/tactic',
        here === undefined
          ? `${quote(tactic)} is not a tactic of ATT&CK 18.1${didYouMean(tactic, TACTICS)}`
          : `${quote(tactic)} is a tactic of releases after 18.1.`,
        here === undefined ? `Use one of: ${listed(TACTICS, 20)}.` : `Use ${here}.`,
      );
    }
  }
};
