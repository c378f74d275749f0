/** Assertions in the words of the field. Each says in its message what was so instead. */
import { expect } from 'vitest';
import type { BeliefStatus, BreachState, MeterId } from '../../src/engine/index.ts';
import { intruder, type World } from './world.ts';

const held = (world: World, adversary: string): readonly string[] =>
  intruder(world, adversary).footholds.map(({ asset }) => asset);

/** The adversary really is on this asset. */
export function expectFoothold(world: World, adversary: string, asset: string): void {
  expect(held(world, adversary), `${adversary} should be on ${asset}`).toContain(asset);
}

/** The adversary really is not on this asset, or on none at all. */
export function expectNoFoothold(world: World, adversary: string, asset?: string): void {
  if (asset === undefined) expect(held(world, adversary), `${adversary} should be out`).toEqual([]);
  else
    expect(held(world, adversary), `${adversary} should not be on ${asset}`).not.toContain(asset);
}

/** What the team believes of an asset, by its strongest finding there. */
export function expectBelief(
  world: World,
  asset: string,
  status: BeliefStatus | null,
  adversary?: string | null,
): void {
  const findings = world.truth.known.findings.filter((finding) => finding.asset === asset);
  expect(findings.map((finding) => finding.status)).toEqual(status === null ? [] : [status]);
  if (adversary !== undefined) expect(findings[0]?.adversary).toBe(adversary);
}

export function expectMeter(world: World, meter: MeterId, value: number): void {
  expect(world.truth.known.meters[meter], meter).toBeCloseTo(value, 9);
}

export function expectBreach(world: World, state: BreachState): void {
  expect(world.truth.known.breach).toBe(state);
}
