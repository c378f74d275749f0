/**
 * What scripts/vite-scenarios.mjs provides: the shelf of this build's scenarios, small, and each whole
 * scenario as a chunk of its own. The loader has checked both while building.
 */
declare module 'virtual:scenarios' {
  type ScenarioBundle = import('../src/scenario/bundle.ts').ScenarioBundle;
  type ScenarioSummary = import('../src/scenario/bundle.ts').ScenarioSummary;

  export interface ShelvedScenario extends Omit<ScenarioSummary, 'plans'> {
    readonly plans: readonly {
      readonly id: string;
      readonly minutes: number;
      readonly decisions: number;
    }[];
    readonly load: () => Promise<ScenarioBundle>;
  }
  export const scenarios: readonly ShelvedScenario[];
}
