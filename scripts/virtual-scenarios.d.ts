/**
 * What scripts/vite-scenarios.mjs provides. The fields of a summary and a scenario are the loader's
 * business, so they are unknown here; the app parses or casts them in one place.
 */
declare module 'virtual:scenarios' {
  export interface ShelvedScenario {
    readonly id: string;
    readonly load: () => Promise<unknown>;
    readonly [field: string]: unknown;
  }
  export const scenarios: readonly ShelvedScenario[];
}
