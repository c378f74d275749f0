/**
 * Finds golden exercises: a handful that together meet as much of a scenario as there is.
 *
 * Players that go where nobody has been: at each decision they prefer what is still wanted and otherwise play as a
 * policy would. The one that meets the most is kept, and the search goes on for the rest.
 */
import {
  actionOpen,
  type Decision,
  optionOpen,
  type Play,
  roll,
  type Scenario,
  type Setting,
} from '../../src/engine/index.ts';
import { decide, type PolicyId } from '../../src/exercise/index.ts';
import { allOf, exercisedBy } from './exercised.ts';
import { type Played, playBy } from './golden.ts';

const BASES: readonly PolicyId[] = ['random', 'prudent', 'history', 'random', 'passive', 'random'];

/** Whether it has not been tried yet, or not come out this way or that. */
const isWanted = (wanted: ReadonlySet<string>, name: string): boolean =>
  wanted.has(name) || wanted.has(`success of ${name}`) || wanted.has(`failure of ${name}`);

/** A player that seeks what is wanted, and else plays by `base`. */
function seeker(base: PolicyId, wanted: ReadonlySet<string>, keen: number) {
  return (setting: Setting, { facts }: Play): Decision => {
    const { compiled } = setting;
    const draw = (purpose: string): number =>
      roll(setting.seed, 'seeker', purpose, facts.turn, facts.decisions.length);
    for (const { entry } of facts.openInjects)
      for (const option of entry.options)
        if (isWanted(wanted, `option ${entry.id}/${option.id}`) && optionOpen(facts, option))
          return { type: 'answer', inject: entry.id, option: option.id };
    if (draw('act') < keen)
      for (const { entry: action, target, decision } of compiled.acts) {
        if (!isWanted(wanted, `action ${action.id}`) || facts.done.has(action.action)) continue;
        if (facts.running.some(({ entry }) => entry === action)) continue;
        if (!actionOpen(compiled, facts, action, target)) continue;
        return decision;
      }
    return decide(base, setting, facts);
  };
}

export interface Found {
  readonly name: string;
  readonly played: Played;
}

/** Exercises that meet, together with what is met already, all there is; and what none of so many tries met. */
export function search(
  scenario: Scenario,
  met: ReadonlySet<string>,
  /** Names that are given already. */
  taken: readonly string[],
  tries: number,
  say: (line: string) => void,
): { readonly found: readonly Found[]; readonly missing: readonly string[] } {
  const wanted = new Set(allOf(scenario).filter((one) => !met.has(one)));
  const found: Found[] = [];
  let from = 0;
  while (wanted.size > 0 && from < tries) {
    let best: { found: Found; news: readonly string[] } | null = null;
    // Few tries while much is missing, more for what is rare.
    const round = wanted.size > 20 ? 36 : 240;
    for (const until = from + round; from < until; from++) {
      const base = BASES[from % BASES.length] as PolicyId;
      const name = `${base}-${from}`;
      if (taken.includes(name)) continue;
      const played = playBy(scenario, name, 'full', seeker(base, wanted, (from % 7) / 10));
      const news = [...exercisedBy(scenario, played.events)].filter((one) => wanted.has(one));
      if (news.length > (best?.news.length ?? 0)) best = { found: { name, played }, news };
    }
    if (best === null) continue;
    found.push(best.found);
    for (const one of best.news) wanted.delete(one);
    say(`${best.found.name}: ${best.news.length} new, ${wanted.size} missing`);
  }
  return { found, missing: [...wanted] };
}
