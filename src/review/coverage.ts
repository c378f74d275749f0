/** Telemetry while the events of an exercise go by: which data components are covered where, kits included. */
import type { AssetId, Compiled, ExerciseEvent, TechniqueId } from '../engine/index.ts';

export class Coverage {
  readonly #compiled: Compiled;
  readonly #of: Map<AssetId, Map<string, number>>;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#of = new Map(
      compiled.scenario.assets.map(({ id, telemetry }) => [id, new Map(Object.entries(telemetry))]),
    );
  }

  /** Takes in what an event says of sensors. */
  see(event: ExerciseEvent): void {
    if (event.type !== 'sensorDeployed') return;
    const kit = this.#compiled.sensors.get(event.sensor);
    for (const asset of event.assets) {
      const here = this.#of.get(asset) ?? new Map<string, number>();
      this.#of.set(asset, here);
      for (const [component, share] of Object.entries(kit?.coverage ?? {}))
        if (share > (here.get(component) ?? 0)) here.set(component, share);
    }
  }

  /** The components of an asset in which a technique leaves a record now, in the order of the technique. */
  recordsOf(asset: AssetId, technique: TechniqueId): readonly string[] {
    const disturbs = this.#compiled.techniques.get(technique)?.technique.disturbs ?? {};
    const here = this.#of.get(asset);
    return Object.keys(disturbs).filter((component) => (here?.get(component) ?? 0) > 0);
  }
}
