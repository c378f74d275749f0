/** The state at StartEx, before anything has happened. */
import type { Compiled, CompiledAsset } from './compile.ts';
import { between, type Seed, throw1 } from './dice.ts';
import { type AssetFacts, Facts, NEVER, Secrets } from './facts.ts';
import { type Herrings, METERS } from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import { capacityFor } from './rules/people.ts';
import { nextFalseAlarm } from './sensing.ts';

/** What the team knows at minute 0. */
export function startingFacts(compiled: Compiled): Facts {
  const { scenario } = compiled;
  const facts = new Facts(compiled, compiled.assetList.map(startingAsset));
  for (const [place, meter] of METERS.entries()) facts.meters[place] = scenario.meters[meter];
  facts.breachLog.push({ state: facts.breach, minute: 0 });
  facts.log.push(facts.state);
  const capacity = capacityFor(scenario.capacity, scenario.meters.stamina);
  facts.capacityLeft = capacity;
  facts.capacityTotal = capacity;
  return facts;
}

const NO_KITS: readonly number[] = [];

function startingAsset(asset: CompiledAsset): AssetFacts {
  return {
    isolated: false,
    rebuiltAt: NEVER,
    imagedAt: NEVER,
    damagedAt: NEVER,
    coverage: asset.coverage.slice(),
    covers: asset.covers,
    kits: NO_KITS,
    keptElsewhere: false,
  };
}

/** What is so besides. Adversaries' first acts are already fixed by the dice. */
export function startingSecrets(compiled: Compiled, seed: Seed, herrings: Herrings): Secrets {
  const secrets = new Secrets(compiled);
  for (const { adversary, index, word, longest } of compiled.adversaryList) {
    // The first attempt is on the day the scenario says, give or take an act.
    const rolled = throw1(seed, DICE_FOR.begins, word);
    const jitter = between(rolled, 0, Math.floor(longest / 4));
    const truth = secrets.adversaries[index];
    if (truth !== undefined) truth.nextAct = adversary.begins + jitter;
  }
  secrets.nextFalseAlarm = nextFalseAlarm(compiled.scenario, seed, 0, 0, herrings);
  secrets.waiting = compiled.scheduled.slice();
  return secrets;
}
