/**
 * Sensing: from what a technique disturbs to what the team gets to see.
 *
 * R4 A technique disturbs data components; each is observed with chance coverage x strength x noise. No coverage
 *    on the asset, no observation: a negative from poor visibility is not evidence of absence.
 * R5 An adversary that knows it is hunted (awareness 50 or more) disturbs 40 % less.
 * R6 An observation arrives after the kit's delay, or after days where people read logs by hand.
 * R7 Confidence grows with coverage, with some luck. Below 0.6 it is a suspicion.
 * R8 Whether an observation tells one intruder from another is the adversary's `signature` x coverage.
 * R49 Volume is loud: bulk transfer disturbs up to twice as much, a trickle half as much.
 * R65 False alarms and real signs are told in the same words: those of the component, or any everyday explanation the
 *     scenario has for it on that asset. Only what is found out later tells them apart.
 * R9 False alarms come at the scenario's rate and need coverage too: sensors bring work as well as light.
 * Design values (ir-practice 4b, 6: no public benchmark), except that the direction of each follows NIST
 * SP 800-61r3 on detection and analysis.
 */
import { DAY } from './calendar.ts';
import type { CompiledAdversary, CompiledTechnique } from './compile.ts';
import { beginDice, between, choose1, endDice, type Seed, throw1 } from './dice.ts';
import type { Intruder } from './facts.ts';
import { BELIEVED_ALONE } from './findings.ts';
import type { Herrings, Minute, Observation, Scenario } from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import type { Run } from './run.ts';
import { falseAlarmPlanned, observationSensed } from './writers/other-side.ts';
import { observationMade } from './writers/systems.ts';

/** Awareness from which an adversary takes care to be quiet. */
export const CAREFUL_FROM = 50;

/** What leaves with an act, by the place of the data set. */
export interface Flow {
  readonly data: number;
  readonly share: number;
}

/** Something a sensor saw, and what the dice about it are asked with: who, at which act, what, where, seen how. */
interface Sensed {
  readonly by: CompiledAdversary;
  readonly acts: number;
  readonly entry: CompiledTechnique;
  readonly asset: number;
  readonly component: number;
  readonly word: number;
  readonly coverage: number;
  readonly flow: Flow | null;
}

/** Lets the sensors on an asset react to one act. `flow` says what leaves with it, if anything. */
export function sense(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  entry: CompiledTechnique,
  asset: number,
  flow: Flow | null,
  loudness: number,
): void {
  const state = run.facts.assets[asset];
  if (state === undefined) return;
  const stealth = truth.awareness >= CAREFUL_FROM ? 0.6 : 1;
  const { acts } = truth;
  // Mostly nobody looks, and then no dice are thrown.
  let dice = 0;
  let begun = false;
  const { traces } = entry;
  for (let i = 0; i < traces.length; i++) {
    const { component, word, strength } = traces[i] as (typeof traces)[number];
    const coverage = state.coverage[component] as number;
    if (coverage <= 0) continue;
    if (!begun) {
      const place = run.compiled.assetList[asset]?.word ?? 0;
      dice = beginDice(run.seed, DICE_FOR.sense, by.word, acts, entry.word, place);
      begun = true;
    }
    const chance = coverage * strength * by.noise * stealth * loudness;
    if (endDice(dice, word) >= chance) continue;
    notice(run, { by, acts, entry, asset, component, word, coverage, flow });
  }
}

function rollAbout(run: Run, what: number, { by, acts, entry, asset, word }: Sensed): number {
  const place = run.compiled.assetList[asset]?.word ?? 0;
  return endDice(beginDice(run.seed, what, by.word, acts, entry.word, place), word);
}

/** Sends what was sensed on its way to the team. */
function notice(run: Run, sensed: Sensed): void {
  const { by, entry, coverage, flow } = sensed;
  const { names } = run.compiled;
  const asset = names.assets.at(sensed.asset);
  const component = names.components.at(sensed.component);
  // Two thirds coverage, one third luck: thin telemetry seldom convinces.
  const confidence = Math.min(
    0.95,
    0.15 + 0.55 * coverage + 0.3 * rollAbout(run, DICE_FOR.confidence, sensed),
  );
  const told = rollAbout(run, DICE_FOR.signature, sensed) < by.signature * coverage;
  const delay = delayOf(run, sensed);
  const rollText = (): number => rollAbout(run, DICE_FOR.signText, sensed);
  observationSensed(run, {
    due: run.now + delay,
    observation: {
      text: signText(run, sensed.component, sensed.asset, rollText),
      source: { kind: 'sensor', component },
      asset,
      technique: confidence >= BELIEVED_ALONE ? entry.technique.id : null,
      adversary: told ? by.id : null,
      confidence,
      finding: confidence >= BELIEVED_ALONE ? 'known' : 'suspected',
      flow: flow === null ? null : { data: names.data.at(flow.data), share: flow.share },
    },
  });
}

/** R65: words for something a sensor saw. */
function signText(run: Run, component: number, asset: number, rolled: () => number): string {
  const texts = [`sign.${run.compiled.names.components.at(component)}`];
  for (const kind of run.compiled.falseAlarms)
    if (kind.component === component && kind.assets.includes(asset))
      texts.push(`observation.${kind.id}`);
  return texts.length === 1
    ? (texts[0] as string)
    : (texts[between(rolled(), 0, texts.length - 1)] as string);
}

function delayOf(run: Run, sensed: Sensed): Minute {
  const { component } = sensed;
  let best = -1;
  for (const place of run.facts.assets[sensed.asset]?.kits ?? []) {
    const kit = run.compiled.sensorList[place];
    if (!kit?.coverage.some((covering) => covering.component === component)) continue;
    if (best < 0 || kit.delay < best) best = kit.delay;
  }
  // Without a kit somebody has to open a log: one to six days.
  if (best >= 0) return best;
  return between(rollAbout(run, DICE_FOR.logReading, sensed), DAY, 6 * DAY);
}

/** R49: how loud a transfer of this size is, 0.5 to 2. */
export function loudnessOf(gigabytes: number): number {
  return 0.5 + Math.min(1.5, gigabytes / 2);
}

/** Puts an observation on the table now. `wasPending` says it was on its way before. */
export function observe(
  run: Run,
  body: Omit<Observation, 'id' | 'minute'>,
  how: { readonly falseAlarm: boolean; readonly wasPending: boolean },
): void {
  const observation: Observation = {
    id: `o${run.facts.observations.length + 1}`,
    minute: run.now,
    text: body.text,
    source: body.source,
    asset: body.asset,
    technique: body.technique,
    adversary: body.adversary,
    confidence: body.confidence,
    finding: body.finding,
    flow: body.flow,
  };
  observationMade(run, observation, how.falseAlarm, how.wasPending);
}

const TIMES: Readonly<Record<Herrings, number>> = { none: 0, some: 1, many: 2 };

/** When the next false alarm is due, counted from `after`. Evenly spread round the scenario's rate. */
export function nextFalseAlarm(
  scenario: Scenario,
  seed: Seed,
  after: Minute,
  count: number,
  herrings: Herrings,
): Minute {
  const { kinds } = scenario.falseAlarms;
  const perMonth = scenario.falseAlarms.perMonth * TIMES[herrings];
  if (perMonth <= 0 || kinds.length === 0) return Number.MAX_SAFE_INTEGER;
  const mean = Math.floor((30 * DAY) / perMonth);
  const low = Math.max(1, Math.floor(mean / 4));
  const rolled = throw1(seed, DICE_FOR.falseAlarm, count);
  return after + between(rolled, low, low + Math.floor(1.5 * mean));
}

/** A false alarm, if there is telemetry to raise it; true if it was. Plans the next. */
export function raiseFalseAlarm(run: Run): boolean {
  const { compiled, facts, seed } = run;
  const count = run.secrets.nextFalseAlarm;
  const kind = choose1(compiled.falseAlarms, seed, DICE_FOR.falseAlarmKind, count);
  let raised = false;
  if (kind !== undefined) {
    const { component } = kind;
    const asset = choose1(kind.assets, seed, DICE_FOR.falseAlarmAsset, count);
    const coverage = asset === undefined ? 0 : (facts.assets[asset]?.coverage[component] ?? 0);
    if (asset !== undefined && throw1(seed, DICE_FOR.falseAlarmSeen, count) < coverage) {
      const luck = throw1(seed, DICE_FOR.falseAlarmConfidence, count);
      observe(
        run,
        {
          text: signText(run, component, asset, () => throw1(seed, DICE_FOR.signText, count)),
          source: { kind: 'sensor', component: compiled.names.components.at(component) },
          asset: compiled.names.assets.at(asset),
          technique: null,
          adversary: null,
          // Never enough to be believed alone; R2 can still add two up.
          confidence: 0.15 + 0.35 * luck,
          finding: 'suspected',
          flow: null,
        },
        { falseAlarm: true, wasPending: false },
      );
      raised = true;
    }
  }
  const next = nextFalseAlarm(compiled.scenario, seed, run.now, count, run.herrings);
  falseAlarmPlanned(run, next);
  return raised;
}
