/**
 * Between ground truth, which is plain data by id, and the state of an exercise in play, which is by number.
 *
 * Nothing is lost on the way, not even the order of keys: digests are taken of the plain data.
 */
import type { Compiled } from './compile.ts';
import { deedsOf } from './effects.ts';
import {
  type AssetFacts,
  type Cause,
  Facts,
  fractions,
  type Hold,
  type Job,
  type Marks,
  NEVER,
  orNull,
  Secrets,
  type Shares,
  STATE_BIT,
  slotFor,
} from './facts.ts';
import {
  type AdversaryTruth,
  CREDENTIAL_KINDS,
  type DeepReadonly,
  type Hidden,
  type Known,
  type KnownAsset,
  METERS,
  type Minute,
  type Running,
} from './model/index.ts';
import { KIND, type Names, NONE } from './names.ts';
import { record } from './record.ts';
import { runningOf } from './running.ts';

const orNever = (minute: Minute | null): Minute => minute ?? NEVER;

// From numbers to ids.

function marked(marks: Marks, names: { readonly ids: readonly string[] }): Record<string, number> {
  const told = record<number>();
  for (const place of marks.order) told[names.ids[place] as string] = marks.at[place] as number;
  return told;
}

function shared(shares: Shares, names: Names): Record<string, number> {
  const told = record<number>();
  for (const place of shares.order) told[names.at(place)] = shares.of[place] as number;
  return told;
}

function tabled<T, U>(
  table: { readonly of: readonly (T | null)[]; readonly order: readonly number[] },
  names: Names,
  tell: (value: T) => U,
): Record<string, U> {
  const told = record<U>();
  for (const place of table.order) told[names.at(place)] = tell(table.of[place] as T);
  return told;
}

const KINDS = { ids: CREDENTIAL_KINDS };

/** What the team knows, as plain data by id. */
export function knownOf(compiled: Compiled, facts: Facts): Known {
  const { names } = compiled;
  const meters = record<number>() as Known['meters'];
  for (const id in compiled.scenario.meters) {
    const meter = id as (typeof METERS)[number];
    meters[meter] = facts.meters[METERS.indexOf(meter)] as number;
  }
  const assets = record<KnownAsset>();
  for (const [place, asset] of facts.assets.entries())
    assets[names.assets.at(place)] = knownAssetOf(compiled, asset);
  return {
    minute: facts.minute,
    turn: facts.turn,
    breach: facts.breach,
    calm: facts.calm,
    breachLog: facts.breachLog.slice(),
    meters,
    meterLog: facts.meterLog.slice(),
    capacityLeft: facts.capacityLeft,
    capacityTotal: facts.capacityTotal,
    capacityExtra: facts.capacityExtra,
    spent: facts.spent,
    flags: marked(facts.flags, names.flags),
    assets,
    cutLinks: marked(facts.cutLinks, names.links),
    controls: marked(facts.controls, names.controls),
    sensors: marked(facts.sensors, names.sensors),
    throttle: facts.throttle,
    channelsBlocked: orNull(facts.channelsBlocked),
    resets: marked(facts.resets, KINDS),
    observations: facts.observations.slice(),
    findings: facts.findings.slice(),
    observedLoss: shared(facts.observedLoss, names.data),
    published: tabled(facts.published, names.data, (value) => value),
    leaks: marked(facts.leaks, names.leaks),
    disclosedAt: orNull(facts.disclosedAt),
    disclosedComplete: facts.disclosedComplete,
    claims: facts.claims.slice(),
    promises: marked(facts.promises, names.flags),
    duties: tabled(facts.duties, names.duties, (value) => value),
    openInjects: facts.openInjects.map(({ entry, since, due }) => ({
      inject: entry.id,
      since,
      due,
    })),
    arrived: marked(facts.arrived, names.injects),
    answers: tabled(facts.answers, names.injects, (value) => value),
    running: facts.running.map((job) => runningOf(compiled, job)),
    done: marked(facts.done, names.dones),
    attempts: marked(facts.attempts, names.tries),
    decisions: facts.decisions.slice(),
    ended: facts.ended,
  };
}

function knownAssetOf({ names }: Compiled, asset: AssetFacts): KnownAsset {
  const coverage = record<number>();
  for (const place of asset.covers)
    coverage[names.components.at(place)] = asset.coverage[place] as number;
  return {
    isolated: asset.isolated,
    rebuiltAt: orNull(asset.rebuiltAt),
    imagedAt: orNull(asset.imagedAt),
    damagedAt: orNull(asset.damagedAt),
    coverage,
    kits: asset.kits.map((kit) => names.sensors.at(kit)),
  };
}

/** What is so besides, as plain data by id. */
export function hiddenOf({ names }: Compiled, secrets: Secrets): Hidden {
  const adversaries: Record<string, AdversaryTruth> = {};
  for (const [place, truth] of secrets.adversaries.entries())
    adversaries[names.adversaries.at(place)] = {
      intrusion: truth.intrusion,
      mood: truth.mood,
      awareness: truth.awareness,
      nextAct: truth.nextAct,
      acts: truth.acts,
      channel: truth.channel,
      footholds: truth.holds.map(({ asset, ...rest }) => ({
        asset: names.assets.at(asset),
        ...rest,
      })),
      credentials: marked(truth.credentials, KINDS),
      staged: shared(truth.staged, names.data),
      stolen: shared(truth.stolen, names.data),
      reentries: truth.reentries,
      evictedAt: orNull(truth.evictedAt),
      failed: truth.failed?.technique.id ?? null,
    };
  const falseAlarms = record<true>();
  for (const id of secrets.falseAlarms) falseAlarms[id] = true;
  return {
    adversaries,
    pending: secrets.pending.slice(),
    nextFalseAlarm: secrets.nextFalseAlarm,
    falseAlarms,
    waiting: secrets.waiting.map(({ id }) => id),
    firstFoothold: orNull(secrets.firstFoothold),
    lastFootholdLost: orNull(secrets.lastFootholdLost),
    lastTheft: orNull(secrets.lastTheft),
    wiped: marked(secrets.wiped, names.assets),
  };
}

// From ids to numbers.

function mark(marks: Marks, names: Names, told: Readonly<Record<string, number>>): void {
  for (const id in told) {
    const place = names.find(id);
    if (place !== NONE) marks.set(place, told[id] as number);
  }
}

function markKinds(marks: Marks, told: Readonly<Partial<Record<string, number>>>): void {
  for (const kind in told) marks.set(KIND[kind as keyof typeof KIND], told[kind] as number);
}

function share(shares: Shares, names: Names, told: Readonly<Record<string, number>>): void {
  for (const id in told) shares.add(placeOf(names, id), told[id] as number);
}

function table<T>(
  into: { set(place: number, value: T): void },
  names: Names,
  told: Readonly<Record<string, T>>,
): void {
  for (const id in told) into.set(placeOf(names, id), told[id] as T);
}

function placeOf(names: Names, id: string): number {
  const place = names.find(id);
  if (place === NONE) throw new Error(`ground truth names ${id}, which the scenario does not`);
  return place;
}

const remembered = new WeakMap<object, { readonly compiled: Compiled; readonly facts: Facts }>();

/** What the team knows, by number. Of the same data, never changed since, it is made once. */
export function factsOf(compiled: Compiled, known: DeepReadonly<Known>): Facts {
  const before = remembered.get(known);
  if (before?.compiled === compiled) return before.facts;
  const facts = freshFacts(compiled, known);
  remembered.set(known, { compiled, facts });
  return facts;
}

/** The same for whoever is going to write into it. */
export function freshFacts(compiled: Compiled, known: DeepReadonly<Known>): Facts {
  const { names } = compiled;
  const facts = new Facts(
    compiled,
    names.assets.ids.map((id) => assetFactsOf(compiled, known.assets[id])),
  );
  facts.minute = known.minute;
  facts.turn = known.turn;
  facts.breach = known.breach;
  facts.state = STATE_BIT[known.breach];
  facts.visited = 0;
  facts.breachLog = [];
  for (const entry of known.breachLog) {
    facts.breachLog.push(entry);
    facts.log.push(STATE_BIT[entry.state]);
    facts.visited |= STATE_BIT[entry.state];
  }
  facts.calm = known.calm;
  for (const [place, meter] of METERS.entries()) facts.meters[place] = known.meters[meter];
  facts.meterLog = known.meterLog.slice();
  facts.capacityLeft = known.capacityLeft;
  facts.capacityTotal = known.capacityTotal;
  facts.capacityExtra = known.capacityExtra;
  facts.spent = known.spent;
  mark(facts.flags, names.flags, known.flags);
  mark(facts.cutLinks, names.links, known.cutLinks);
  mark(facts.controls, names.controls, known.controls);
  mark(facts.sensors, names.sensors, known.sensors);
  facts.throttle = known.throttle;
  facts.channelsBlocked = orNever(known.channelsBlocked);
  markKinds(facts.resets, known.resets);
  facts.observations = known.observations.slice();
  facts.findings = known.findings.slice();
  share(facts.observedLoss, names.data, known.observedLoss);
  table(facts.published, names.data, known.published);
  mark(facts.leaks, names.leaks, known.leaks);
  facts.disclosedAt = orNever(known.disclosedAt);
  facts.disclosedComplete = known.disclosedComplete;
  facts.claims = known.claims.slice();
  mark(facts.promises, names.flags, known.promises);
  table(facts.duties, names.duties, known.duties);
  facts.openInjects = known.openInjects.map(({ inject, since, due }) => {
    const entry = compiled.injects.get(inject);
    if (entry === undefined) throw new Error(`no inject ${inject}`);
    return { entry, since, due };
  });
  mark(facts.arrived, names.injects, known.arrived);
  table(facts.answers, names.injects, known.answers);
  mark(facts.done, names.dones, known.done);
  mark(facts.attempts, names.tries, known.attempts);
  for (const running of known.running) {
    const job = jobOf(compiled, running);
    facts.running.push(job);
    const slot = job.entry === null ? NONE : slotFor(job.entry, job.target);
    if (slot !== NONE) facts.busy[slot] = (facts.busy[slot] as number) + 1;
  }
  facts.decisions = known.decisions.slice();
  facts.ended = known.ended;
  return facts;
}

function assetFactsOf(
  { names, sensorList }: Compiled,
  known: DeepReadonly<KnownAsset> | undefined,
): AssetFacts {
  const coverage = fractions(names.components.ids.map(() => 0));
  const covers: number[] = [];
  for (const id in known?.coverage ?? {}) {
    const place = names.components.of(id);
    covers.push(place);
    coverage[place] = known?.coverage[id] as number;
  }
  const kits = (known?.kits ?? []).map((id) => placeOf(names.sensors, id));
  return {
    isolated: known?.isolated ?? false,
    rebuiltAt: orNever(known?.rebuiltAt ?? null),
    imagedAt: orNever(known?.imagedAt ?? null),
    damagedAt: orNever(known?.damagedAt ?? null),
    coverage,
    covers,
    kits,
    keptElsewhere: kits.some((kit) => sensorList[kit]?.offHost === true),
  };
}

function jobOf(compiled: Compiled, running: DeepReadonly<Running>): Job {
  const { key, started, due, effects } = running;
  const target = running.target === null ? NONE : placeOf(compiled.names.assets, running.target);
  if (running.kind === 'later') {
    const cause: Cause = compiled.causes.get(key) ?? { key, slot: NONE, slots: [] };
    const later = {
      cause,
      deeds: deedsOf(compiled.names, (effects ?? []) as Running['effects'] & object),
      effects: (effects ?? []) as Running['effects'] & object,
    };
    return { entry: null, target, started, due, later };
  }
  const entry = compiled.undertakings.get(key);
  if (entry === undefined) throw new Error(`nothing known of ${key}`);
  return { entry, target, started, due, later: null };
}

/** What is so besides, by number, for whoever is going to write into it. */
export function freshSecrets(compiled: Compiled, hidden: DeepReadonly<Hidden>): Secrets {
  const { names } = compiled;
  const secrets = new Secrets(compiled);
  for (const [place, truth] of secrets.adversaries.entries()) {
    const id = names.adversaries.at(place);
    const told = hidden.adversaries[id];
    if (told === undefined) throw new Error(`no adversary ${id}`);
    truth.intrusion = told.intrusion;
    truth.mood = told.mood;
    truth.awareness = told.awareness;
    truth.nextAct = told.nextAct;
    truth.acts = told.acts;
    truth.channel = told.channel;
    truth.holds = told.footholds.map(
      ({ asset, since, spare, persistent }): Hold => ({
        asset: placeOf(names.assets, asset),
        since,
        spare,
        persistent,
      }),
    );
    markKinds(truth.credentials, told.credentials);
    share(truth.staged, names.data, told.staged);
    share(truth.stolen, names.data, told.stolen);
    truth.reentries = told.reentries;
    truth.evictedAt = orNever(told.evictedAt);
    truth.failed = told.failed === null ? null : (compiled.techniques.get(told.failed) ?? null);
  }
  secrets.pending = hidden.pending.slice();
  secrets.nextFalseAlarm = hidden.nextFalseAlarm;
  secrets.falseAlarms = Object.keys(hidden.falseAlarms);
  secrets.waiting = hidden.waiting.map((id) => {
    const entry = compiled.injects.get(id);
    if (entry === undefined) throw new Error(`no inject ${id}`);
    return entry;
  });
  secrets.firstFoothold = orNever(hidden.firstFoothold);
  secrets.lastFootholdLost = orNever(hidden.lastFootholdLost);
  secrets.lastTheft = orNever(hidden.lastTheft);
  mark(secrets.wiped, names.assets, hidden.wiped);
  return secrets;
}

/** A deep copy of plain JSON data. */
export function clonePlain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clonePlain) as T;
  if (value !== null && typeof value === 'object') {
    const copy: Record<string, unknown> = Object.getPrototypeOf(value) === null ? record() : {};
    for (const key in value) copy[key] = clonePlain((value as Record<string, unknown>)[key]);
    return copy as T;
  }
  return value;
}
