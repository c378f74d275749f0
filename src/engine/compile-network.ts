/** The network of a scenario made ready: assets, and where links lead from each. */
import type { CompiledAsset, CompiledLink } from './compiled.ts';
import { wordOf } from './dice.ts';
import { fractions } from './facts.ts';
import type { Scenario } from './model/index.ts';
import { KIND, NONE, type ScenarioNames } from './names.ts';

/** The assets of a scenario, in its order. */
export function compileAssets(scenario: Scenario, names: ScenarioNames): readonly CompiledAsset[] {
  const neighbours = neighboursOf(scenario, names);
  return scenario.assets.map(({ id, credentials, outlet = false, telemetry }, place) => ({
    id,
    word: wordOf(id),
    credentials: credentials.map((kind) => KIND[kind]),
    outlet,
    neighbours: neighbours[place] ?? [],
    coverage: fractions(names.components.ids.map((component) => telemetry[component] ?? 0)),
    covers: Object.keys(telemetry).map((component) => names.components.of(component)),
  }));
}

function neighboursOf(
  scenario: Scenario,
  { assets }: ScenarioNames,
): readonly (readonly { readonly to: number; readonly link: CompiledLink }[])[] {
  const neighbours: { to: number; link: CompiledLink }[][] = scenario.assets.map(() => []);
  for (const [place, { id, from, to, asks }] of scenario.links.entries()) {
    const link: CompiledLink = {
      place,
      word: wordOf(id),
      from: assets.of(from),
      to: assets.of(to),
      asks: asks === undefined ? NONE : KIND[asks],
    };
    neighbours[link.from]?.push({ to: link.to, link });
    neighbours[link.to]?.push({ to: link.from, link });
  }
  return neighbours;
}
