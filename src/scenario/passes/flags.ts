/** Flags that nothing sets, or that nothing asks for: usually a misspelt pair. */
import { walkScenario } from '../walk.ts';
import type { Pass } from './pass.ts';

export const checkFlags: Pass = ({ scenario, design, findings }) => {
  const written = new Set<string>();
  const read = new Set<string>();
  if (scenario.rules.privilege !== undefined) read.add(scenario.rules.privilege);
  for (const { flag } of scenario.rules.harmSoftenedBy) read.add(flag);
  for (const { softenedBy, checkedBy } of scenario.leaks) {
    if (checkedBy !== undefined) read.add(checkedBy);
    for (const { flag } of softenedBy) read.add(flag);
  }
  walkScenario(scenario, {
    condition: (condition) => {
      if ('flag' in condition) read.add(condition.flag);
    },
    effect: (effect) => {
      if ('set' in effect) written.add(effect.set);
      if ('promise' in effect) {
        written.add(effect.promise);
        // The desk shows promises, whether or not anything quotes them later.
        read.add(effect.promise);
      }
    },
  });
  for (const [index, flag] of scenario.flags.entries()) {
    if (written.has(flag) && read.has(flag)) continue;
    const never = written.has(flag) ? 'asks for' : 'sets';
    findings.add(
      design,
      ['flags', index],
      'reference/unused-flag',
      `Nothing ever ${never} the flag "${flag}".`,
      'Remove it, or use it.',
    );
  }
};
