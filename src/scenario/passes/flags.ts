/** Flags that nothing sets, or that nothing asks for: a misspelt pair, or a choice without a consequence. */
import type { Path } from '../finding.ts';
import { walkScenario } from '../walk.ts';
import type { Pass } from './pass.ts';

/** The option or action, or the inject, that an effect belongs to: the path before its list of effects. */
const ownerOf = (path: Path): Path => {
  const list = path.findIndex((key) => key === 'begin' || key === 'success' || key === 'failure');
  return list < 0 ? path.slice(0, 2) : path.slice(0, list);
};

function note(owners: Map<string, Set<string>>, flag: string, owner: Path): void {
  const noted = owners.get(flag) ?? new Set();
  owners.set(flag, noted.add(owner.join('/')));
}

export const checkFlags: Pass = ({ scenario, design, findings }) => {
  const written = new Set<string>();
  const read = new Set<string>();
  /** Who sets a flag, and whose `needs` ask for it, by the path of the option or action. */
  const setters = new Map<string, Set<string>>();
  const askers = new Map<string, Set<string>>();
  const mentioned = new Set<string>();
  if (scenario.rules.privilege !== undefined) read.add(scenario.rules.privilege);
  for (const { flag } of scenario.rules.harmSoftenedBy) read.add(flag);
  for (const { softenedBy, checkedBy } of scenario.leaks) {
    if (checkedBy !== undefined) read.add(checkedBy);
    for (const { flag } of softenedBy) read.add(flag);
  }
  walkScenario(scenario, {
    condition: (condition, path) => {
      if (!('flag' in condition)) return;
      mentioned.add(condition.flag);
      // Advice alone changes nothing.
      if (path.includes('advised')) return;
      const needs = path.indexOf('needs');
      if (needs < 0) read.add(condition.flag);
      else note(askers, condition.flag, path.slice(0, needs));
    },
    effect: (effect, path) => {
      if ('set' in effect) {
        written.add(effect.set);
        note(setters, effect.set, ownerOf(path));
      }
      if ('promise' in effect) {
        written.add(effect.promise);
        // The desk shows promises, whether or not anything quotes them later.
        read.add(effect.promise);
      }
    },
  });
  // What only keeps something from being done twice is no consequence.
  for (const [flag, owners] of askers) {
    const set = setters.get(flag) ?? new Set();
    if ([...owners].some((owner) => [...set].some((one) => one !== owner))) read.add(flag);
  }
  for (const [index, flag] of scenario.flags.entries()) {
    if (written.has(flag) && read.has(flag)) continue;
    const never = written.has(flag) ? 'asks for' : 'sets';
    findings.add(
      design,
      ['flags', index],
      'reference/unused-flag',
      written.has(flag) && mentioned.has(flag)
        ? `Nothing but advice, or what sets it, ever asks for the flag "${flag}".`
        : `Nothing ever ${never} the flag "${flag}".`,
      'Remove it, or use it.',
    );
  }
};
