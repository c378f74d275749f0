/** Adversaries and their techniques made ready. */
import type { CompiledAdversary, CompiledTechnique, CompiledWays } from './compiled.ts';
import { compileWorld } from './conditions.ts';
import { wordOf } from './dice.ts';
import {
  type Adversary,
  type Control,
  type Scenario,
  TECHNIQUE_EFFECTS,
  type Technique,
  type TechniqueEffect,
  type TechniqueId,
} from './model/index.ts';
import { KIND, NONE, type ScenarioNames } from './names.ts';

export function compileTechnique(
  names: ScenarioNames,
  technique: Technique,
  controls: ReadonlyMap<string, Control>,
): CompiledTechnique {
  return {
    technique,
    word: wordOf(technique.id),
    success: technique.success,
    hinderedBy: technique.hinderedBy.map((control) => ({
      control: names.controls.of(control),
      strength: controls.get(control)?.strength ?? 0,
    })),
    traces: Object.entries(technique.disturbs).map(([component, strength]) => ({
      component: names.components.of(component),
      word: wordOf(component),
      strength,
    })),
  };
}

/** How likely a technique leaves anything at all where everything is watched, 0..1. */
const stirOf = ({ traces }: CompiledTechnique): number =>
  1 - traces.reduce((unseen, { strength }) => unseen * (1 - strength), 1);

/** Differences that nobody at a keyboard would feel. */
const ALIKE = 0.05;

/** The ones of which there is least, with those that hardly differ from them. */
function leastBy(
  choices: readonly CompiledTechnique[],
  of: (technique: CompiledTechnique) => number,
): readonly CompiledTechnique[] {
  const least = Math.min(...choices.map(of));
  return choices.filter((choice) => of(choice) <= least + ALIKE);
}

export function compileAdversary(
  names: ScenarioNames,
  adversary: Adversary,
  index: number,
  techniques: ReadonlyMap<TechniqueId, CompiledTechnique>,
  { assets, dataSets }: Scenario,
): CompiledAdversary {
  const { id, strike } = adversary;
  const known = (technique: TechniqueId): CompiledTechnique => {
    const entry = techniques.get(technique);
    if (entry === undefined) throw new Error(`${id} uses unknown technique ${technique}`);
    return entry;
  };
  const own = adversary.techniques.map(known);
  const waysTo = (does: TechniqueEffect): CompiledWays => {
    const all = own.filter(({ technique }) => technique.does === does);
    const on = assets.map((asset) =>
      all.filter(({ technique }) => technique.on?.includes(asset.id) ?? true),
    );
    return {
      word: wordOf(does),
      all,
      on,
      quietest: on.map((choices) => leastBy(choices, stirOf)),
      surest: on.map((choices) => leastBy(choices, ({ success }) => -success)),
    };
  };
  return {
    adversary,
    id,
    index,
    word: wordOf(id),
    noise: adversary.noise,
    signature: adversary.signature,
    patience: adversary.patience,
    spread: adversary.spread,
    shortest: adversary.tempo[0],
    longest: adversary.tempo[1],
    reactions: adversary.reactions.map(({ above, mood }) => ({ above, mood })),
    doors: adversary.doors.map((door) => ({
      id: door.id,
      asset: names.assets.of(door.asset),
      technique: known(door.technique),
      credential: door.credential === undefined ? NONE : KIND[door.credential],
      link: door.link === undefined ? NONE : names.links.of(door.link),
      from: door.from ?? 0,
      returns: door.returns ?? adversary.returns,
    })),
    goals: adversary.goals.map(({ data, from, share, chunk }) => {
      const set = dataSets.find((one) => one.id === data);
      if (set === undefined) throw new Error(`no data set ${data}`);
      return {
        data: names.data.of(data),
        asset: names.assets.of(set.asset),
        size: set.size,
        from,
        share,
        chunk,
      };
    }),
    strike:
      strike === undefined
        ? null
        : {
            when: compileWorld(names, strike.when),
            assets: strike.assets.map((asset) => names.assets.of(asset)),
            pace: strike.pace,
          },
    ways: Object.fromEntries(TECHNIQUE_EFFECTS.map((does) => [does, waysTo(does)])) as Record<
      TechniqueEffect,
      CompiledWays
    >,
  };
}
