/** Plans: whether the decisions that one puts to the team fit into its minutes. */
import { minutesNeeded, planLengthMessage, TOO_LONG_FIX } from '../plan-length.ts';
import type { Pass } from './pass.ts';

/** Plans that put everything are measured by playing: not all that can come does. */
export const checkPlans: Pass = ({ scenario, design, findings }) => {
  const asking = new Set(
    scenario.injects.filter((one) => one.options.length > 0).map((one) => one.id),
  );
  for (const [index, { id, minutes, puts }] of scenario.plans.entries()) {
    if (puts === 'all') continue;
    const decisions = new Set(puts.filter((inject) => asking.has(inject))).size;
    if (minutesNeeded(decisions, minutes) <= minutes) continue;
    findings.add(
      design,
      ['plans', index, 'minutes'],
      'design/plan-length',
      planLengthMessage(id, minutes, decisions),
      TOO_LONG_FIX,
    );
  }
};
