/** A loaded scenario as plain JSON for the browser, and its summary for the shelf. No findings travel. */
import type { Scenario } from '../engine/model/scenario.ts';
import type { LoadedScenario } from './load.ts';
import type { ScenarioText } from './read-text.ts';

export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, ScenarioText>>;
}

/** What a title page shows of a scenario before it is loaded. */
export interface ScenarioSummary {
  readonly id: string;
  readonly revision: number;
  readonly languages: readonly string[];
  readonly seats: readonly string[];
  readonly plans: readonly { readonly id: string; readonly minutes: number }[];
  /** By language: title, pitch, setting and the names of the plans. */
  readonly words: Readonly<Record<string, ScenarioText>>;
}

/** Plain JSON: nothing but what `JSON.parse` gives back. */
export function bundleScenario({ scenario, texts }: LoadedScenario): ScenarioBundle {
  return { scenario, texts };
}

/** The shelf's part of a scenario. */
export function summarizeScenario({ scenario, texts }: ScenarioBundle): ScenarioSummary {
  const shown = [
    'scenario.title',
    'scenario.pitch',
    'scenario.setting',
    ...scenario.plans.map((plan) => `plan.${plan.id}.name`),
  ];
  return {
    id: scenario.id,
    revision: scenario.revision,
    languages: scenario.languages,
    seats: scenario.seats.map((seat) => seat.id),
    plans: scenario.plans.map(({ id, minutes }) => ({ id, minutes })),
    words: Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        Object.fromEntries(shown.map((key) => [key, text[key] ?? ''])),
      ]),
    ),
  };
}
