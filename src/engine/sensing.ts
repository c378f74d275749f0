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
import { between, choose, roll, type Seed } from './dice.ts';
import { BELIEVED_ALONE } from './findings.ts';
import type {
  AdversaryTruth,
  AssetId,
  DataComponentId,
  DataSetId,
  Herrings,
  Minute,
  Observation,
  Scenario,
} from './model/index.ts';
import { DICE_FOR } from './purposes.ts';
import { emit, type Run } from './run.ts';

/** Awareness from which an adversary takes care to be quiet. */
export const CAREFUL_FROM = 50;

/** What the dice of one observation are asked about: who, at which act, and for an act of theirs what, where, seen how. */
type Key = readonly [number, number?, number?, number?, number?];

/** Lets the sensors on an asset react to one act. `place` is the asset as a part of dice keys, `flow` says what leaves with it, if anything. */
export function sense(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  entry: CompiledTechnique,
  asset: AssetId,
  place: number,
  flow: { readonly data: DataSetId; readonly share: number } | null,
  loudness: number,
): void {
  const state = run.draft.known.assets[asset];
  if (state === undefined) return;
  const { noise } = by.adversary;
  const stealth = truth.awareness >= CAREFUL_FROM ? 0.6 : 1;
  for (const { component, word, strength } of entry.traces) {
    const coverage = state.coverage[component];
    if (coverage === undefined || coverage <= 0) continue;
    const chance = coverage * strength * noise * stealth * loudness;
    if (roll(run.seed, DICE_FOR.sense, by.word, truth.acts, entry.word, place, word) >= chance)
      continue;
    const key: Key = [by.word, truth.acts, entry.word, place, word];
    notice(run, by, entry, { asset, component, coverage, flow, key });
  }
}

/** Sends what was sensed on its way to the team. */
function notice(
  run: Run,
  by: CompiledAdversary,
  entry: CompiledTechnique,
  what: Pick<Observation, 'flow'> & {
    readonly asset: AssetId;
    readonly component: DataComponentId;
    readonly coverage: number;
    readonly key: Key;
  },
): void {
  const { asset, component, coverage, flow, key } = what;
  const { id, signature } = by.adversary;
  // Two thirds coverage, one third luck: thin telemetry seldom convinces.
  const confidence = Math.min(
    0.95,
    0.15 + 0.55 * coverage + 0.3 * roll(run.seed, DICE_FOR.confidence, ...key),
  );
  const told = roll(run.seed, DICE_FOR.signature, ...key) < signature * coverage;
  emit(run, {
    minute: run.now,
    type: 'observationSensed',
    due: run.now + delayOf(run, asset, component, key),
    observation: {
      text: signText(run, component, asset, key),
      source: { kind: 'sensor', component },
      asset,
      technique: confidence >= BELIEVED_ALONE ? entry.technique.id : null,
      adversary: told ? id : null,
      confidence,
      finding: confidence >= BELIEVED_ALONE ? 'known' : 'suspected',
      flow,
    },
  });
}

/** R65: words for something a sensor saw. */
function signText(run: Run, component: string, asset: AssetId, key: Key): string {
  const texts = [`sign.${component}`];
  for (const kind of run.compiled.scenario.falseAlarms.kinds)
    if (kind.component === component && kind.assets.includes(asset))
      texts.push(`observation.${kind.id}`);
  if (texts.length === 1) return texts[0] as string;
  const pick = between(roll(run.seed, DICE_FOR.signText, ...key), 0, texts.length - 1);
  return texts[pick] as string;
}

function delayOf(run: Run, asset: AssetId, component: string, key: Key): Minute {
  let best = -1;
  for (const id of run.draft.known.assets[asset]?.kits ?? []) {
    const kit = run.compiled.sensors.get(id);
    if (kit === undefined || kit.coverage[component] === undefined) continue;
    if (best < 0 || kit.delay < best) best = kit.delay;
  }
  // Without a kit somebody has to open a log: one to six days.
  return best >= 0 ? best : between(roll(run.seed, DICE_FOR.logReading, ...key), DAY, 6 * DAY);
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
  const id = `o${run.draft.known.observations.length + 1}`;
  emit(run, {
    minute: run.now,
    type: 'observationMade',
    observation: { id, minute: run.now, ...body },
    falseAlarm: how.falseAlarm,
    wasPending: how.wasPending,
  });
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
  return after + between(roll(seed, DICE_FOR.falseAlarm, count), low, low + Math.floor(1.5 * mean));
}

/** A false alarm, if there is telemetry to raise it; true if it was. Plans the next. */
export function raiseFalseAlarm(run: Run): boolean {
  const { scenario } = run.compiled;
  const { kinds } = scenario.falseAlarms;
  const count = run.draft.hidden.nextFalseAlarm;
  const kind = choose(kinds, run.seed, DICE_FOR.falseAlarmKind, count);
  let raised = false;
  if (kind !== undefined) {
    const asset = choose(kind.assets, run.seed, DICE_FOR.falseAlarmAsset, count);
    const coverage =
      asset === undefined ? 0 : (run.draft.known.assets[asset]?.coverage[kind.component] ?? 0);
    if (asset !== undefined && roll(run.seed, DICE_FOR.falseAlarmSeen, count) < coverage) {
      const luck = roll(run.seed, DICE_FOR.falseAlarmConfidence, count);
      observe(
        run,
        {
          text: signText(run, kind.component, asset, [count]),
          source: { kind: 'sensor', component: kind.component },
          asset,
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
  emit(run, {
    minute: run.now,
    type: 'falseAlarmPlanned',
    next: nextFalseAlarm(scenario, run.seed, run.now, count, run.herrings),
  });
  return raised;
}
