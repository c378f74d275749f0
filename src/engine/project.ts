/**
 * The defender view, built from nothing (house rule 6).
 *
 * `project` is handed the known half of ground truth and the scenario's public parts; the hidden half cannot even
 * be named here. Ids of adversaries appear only where the team's own observations carry them.
 */
import { dateOfMinute } from './calendar.ts';
import type { Compiled, CompiledUndertaking } from './compile.ts';
import type { Facts } from './facts.ts';
import { factsOf } from './ground-truth.ts';
import { tellHappenings } from './happenings.ts';
import type {
  ActionView,
  AssetView,
  BeliefStatus,
  BreachPhase,
  ChoiceView,
  DeepReadonly,
  DefenderView,
  ExerciseEvent,
  Finding,
  Known,
  LossView,
  OpenInjectView,
  PaperView,
  Refusal,
  SeatId,
} from './model/index.ts';
import { METER, NONE } from './names.ts';
import { turnLengthOf } from './rules/rhythm.ts';
import { actionBlockedBy, blockedBy, oddsBand, targetBlockedBy } from './undertakings.ts';

type KnownFacts = DeepReadonly<Known>;

/** Who looks, and at which events since the decision before. */
export interface Look {
  readonly seat: SeatId | 'all';
  /** Whether cards say what published guidance leans to. */
  readonly help?: boolean;
  readonly events: readonly ExerciseEvent[];
}

/** What a seat knows now. */
export function project(compiled: Compiled, known: KnownFacts, look: Look): DefenderView {
  const { scenario } = compiled;
  const facts = factsOf(compiled, known);
  const assets = scenario.assets.map((asset) => assetView(compiled, known, asset.id));
  return {
    scenario: scenario.id,
    seat: look.seat,
    minute: known.minute,
    date: dateOfMinute(scenario.start, known.minute),
    turn: known.turn,
    turnLength: turnLengthOf(compiled, known),
    breach: known.breach,
    phase: known.breach.split('.')[0] as BreachPhase,
    breachLog: known.breachLog,
    capacity: { left: known.capacityLeft, total: known.capacityTotal },
    meters: known.meters,
    meterLog: known.meterLog,
    assets,
    links: scenario.links.map((link) => ({ ...link, cut: known.cutLinks[link.id] !== undefined })),
    findings: known.findings,
    adversaries: adversariesMet(compiled, known),
    observations: known.observations,
    loss: scenario.dataSets.map((set) => lossView(known, assets, set.id, set.asset)),
    disclosedAt: known.disclosedAt,
    claims: known.claims,
    promises: Object.entries(known.promises).map(([promise, minute]) => ({ promise, minute })),
    duties: scenario.duties.flatMap(({ id, seat, rule }) => {
      const state = known.duties[id];
      return state === undefined ? [] : [{ duty: id, seat, rule, ...state }];
    }),
    facts: compiled.facts
      .filter(({ fact }) => look.seat === 'all' || look.seat === fact.seat)
      .filter(({ when }) => when === null || when(facts))
      .map(({ fact }) => ({ fact: fact.id, seat: fact.seat })),
    controls: Object.keys(known.controls),
    flags: Object.keys(known.flags),
    open: known.openInjects.map((open) => openView(compiled, facts, open, look.help === true)),
    papers: papersOf(compiled, known),
    running: known.running
      .filter(({ kind }) => kind !== 'later')
      .map(({ key, target, started, due }) => ({ key, target, started, due })),
    playbook: scenario.actions.map((action) =>
      actionView(compiled, facts, action.id, look.help === true),
    ),
    decisions: known.decisions,
    happenings: tellHappenings(compiled, look.events),
    ended: known.ended,
  };
}

const BELIEF_ORDER: readonly (BeliefStatus | 'unknown')[] = [
  'unknown',
  'cleared',
  'suspected',
  'known',
];

function beliefOf(findings: readonly Finding[], asset: string): BeliefStatus | 'unknown' {
  let strongest: BeliefStatus | 'unknown' = 'unknown';
  for (const finding of findings)
    if (
      finding.asset === asset &&
      BELIEF_ORDER.indexOf(finding.status) > BELIEF_ORDER.indexOf(strongest)
    )
      strongest = finding.status;
  return strongest;
}

function assetView(compiled: Compiled, known: KnownFacts, id: string): AssetView {
  const asset = compiled.assets.get(id);
  const state = known.assets[id];
  if (asset === undefined || state === undefined) throw new Error(`no asset ${id}`);
  let sum = 0;
  for (const component of compiled.components) sum += state.coverage[component] ?? 0;
  return {
    id,
    zone: asset.zone,
    kind: asset.kind,
    hosts: asset.hosts,
    isolated: state.isolated,
    rebuiltAt: state.rebuiltAt,
    imagedAt: state.imagedAt,
    damagedAt: state.damagedAt,
    telemetry: compiled.components.length === 0 ? 0 : sum / compiled.components.length,
    coverage: state.coverage,
    belief: beliefOf(known.findings, id),
    dataSets: compiled.scenario.dataSets.filter((set) => set.asset === id).map((set) => set.id),
  };
}

function adversariesMet(compiled: Compiled, known: KnownFacts): DefenderView['adversaries'] {
  const met = new Map<string, number>();
  for (const { adversary, minute } of known.observations)
    if (adversary !== null && !met.has(adversary)) met.set(adversary, minute);
  return [...met].map(([id, since]) => {
    const look = compiled.adversaries.get(id)?.adversary.look;
    if (look === undefined) throw new Error(`no adversary ${id}`);
    return { id, look, since };
  });
}

/**
 * R46 What could have left: everything seen to leave, plus what an intruder believed to be on the asset could
 * have taken unseen. Before any finding near the data nothing is claimed either way.
 */
function lossView(
  known: KnownFacts,
  assets: readonly AssetView[],
  data: string,
  on: string,
): LossView {
  const seen = known.observedLoss[data] ?? 0;
  const published = known.published[data] ?? null;
  const low = Math.max(seen, published?.share ?? 0);
  const asset = assets.find(({ id }) => id === on);
  const believed =
    asset?.belief === 'known' ||
    known.findings.some((finding) => finding.asset === on && finding.status !== 'suspected');
  const suspected = asset?.belief === 'suspected' || low > 0;
  const unseen = 1 - (asset?.telemetry ?? 0);
  const reach = believed ? 1 : suspected ? 0.5 : 0;
  return { data, low, high: Math.min(1, low + (1 - low) * unseen * reach), published };
}

function choiceView(
  facts: Facts,
  entry: CompiledUndertaking,
  blocked: Refusal | null,
  help: boolean,
): ChoiceView {
  const { spec } = entry;
  return {
    seat: spec.seat,
    capacity: spec.capacity,
    money: spec.money,
    takes: Math.max(spec.takes, (spec.until ?? 0) - facts.minute),
    odds: oddsBand(facts.meters[METER.stamina] as number, spec),
    tags: spec.tags,
    advised: help ? (entry.advised?.(facts) ?? false) : null,
    blocked: blocked as ChoiceView['blocked'],
  };
}

function openView(
  compiled: Compiled,
  facts: Facts,
  { inject: id, since, due }: KnownFacts['openInjects'][number],
  help: boolean,
): OpenInjectView {
  const entry = compiled.injects.get(id);
  if (entry?.inject.default === undefined) throw new Error(`no open inject ${id}`);
  return {
    inject: id,
    kind: entry.inject.kind,
    to: entry.inject.to,
    since,
    due,
    default: entry.inject.default,
    options: entry.options.map((option) => ({
      option: option.spec.id,
      ...choiceView(facts, option, blockedBy(facts, option), help),
    })),
  };
}

function papersOf(compiled: Compiled, known: KnownFacts): PaperView[] {
  return Object.entries(known.arrived).map(([id, minute]) => {
    const entry = compiled.injects.get(id);
    if (entry === undefined) throw new Error(`no inject ${id}`);
    return {
      inject: id,
      kind: entry.inject.kind,
      to: entry.inject.to,
      minute,
      answer: known.answers[id] ?? null,
    };
  });
}

function actionView(compiled: Compiled, facts: Facts, id: string, help: boolean): ActionView {
  const entry = compiled.actions.get(id);
  if (entry === undefined) throw new Error(`no action ${id}`);
  const needsTarget = entry.targets.length > 0;
  const reasons = new Set<Refusal>();
  const targets = entry.targets.filter((target) => {
    const blocked = targetBlockedBy(compiled, facts, entry, target);
    if (blocked !== null) reasons.add(blocked);
    return blocked === null;
  });
  let blocked = needsTarget
    ? blockedBy(facts, entry)
    : actionBlockedBy(compiled, facts, entry, NONE);
  if (needsTarget && blocked === null && targets.length === 0)
    blocked = reasons.has('not-available') ? 'not-available' : 'already-done';
  return {
    action: id,
    ...choiceView(facts, entry, blocked, help),
    targets: targets.map((target) => compiled.names.assets.at(target)),
    needsTarget,
  };
}
