/** Plans: whether the decisions that one puts to the team fit into its minutes, and whether it takes what it does not put. */
import type { Plan } from '../../engine/model/scenario.ts';
import { minutesNeeded, planLengthMessage, TOO_LONG_FIX } from '../plan-length.ts';
import type { Pass, PassInput } from './pass.ts';

/** Plans that put everything are measured by playing: not all that can come does. */
export const checkPlans: Pass = (input) => {
  const { scenario, design, findings } = input;
  const asking = new Set(
    scenario.injects.filter((one) => one.options.length > 0).map((one) => one.id),
  );
  for (const [index, plan] of scenario.plans.entries()) {
    checkTaken(input, plan, index);
    const { id, minutes, puts } = plan;
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

/** An option is taken only where the team is not asked. */
function checkTaken({ findings, design }: PassInput, plan: Plan, index: number): void {
  const { id, puts, takes } = plan;
  if (typeof takes === 'string') return;
  for (const inject of Object.keys(takes)) {
    if (puts !== 'all' && !puts.includes(inject)) continue;
    findings.add(
      design,
      ['plans', index, 'takes', inject],
      'design/plan-takes',
      `Plan "${id}" puts inject "${inject}" to the team, so it never takes an option for it.`,
      'Take it out of takes, or out of puts.',
    );
  }
}
