/** Writers of what adversaries do, and of what is on its way to the team. */

import { intruderOf } from '../adversary/intruder.ts';
import type { CompiledAdversary, CompiledLeak, CompiledTechnique } from '../compile.ts';
import { type Hold, type Intruder, NEVER, type Pending } from '../facts.ts';
import { CREDENTIAL_KINDS, type IntrusionState, type Minute, type Mood } from '../model/index.ts';
import { NONE } from '../names.ts';
import { soonest, soonestAct, touch } from '../news.ts';
import type { Run } from '../run.ts';
import { ADVERSARIES, PUBLIC } from '../topics.ts';

/** Publishes shares of data sets, by place. Never more than all. */
export function dataPublished(
  run: Run,
  { leak, place, kind }: CompiledLeak,
  shares: readonly { readonly data: number; readonly share: number }[],
): void {
  const { facts, now: minute } = run;
  const { names } = run.compiled;
  facts.leaks.set(place, minute);
  for (const { data, share } of shares) {
    const before = facts.published.of[data] ?? null;
    const sum = (before?.share ?? 0) + share;
    facts.published.set(data, {
      minute: before?.minute ?? minute,
      share: sum < 0 ? 0 : Math.min(sum, 1),
    });
  }
  touch(run.news, PUBLIC);
  if (!run.keeps) return;
  run.events.push({
    minute,
    type: 'dataPublished',
    leak: leak.id,
    kind,
    adversary: leak.adversary,
    shares: Object.fromEntries(shares.map(({ data, share }) => [names.data.at(data), share])),
    altered: leak.altered,
  });
}

/** It changes nothing by itself: what comes of it has events of its own. */
export function techniqueUsed(
  run: Run,
  { id: adversary }: CompiledAdversary,
  { technique }: CompiledTechnique,
  asset: number,
  succeeded: boolean,
): void {
  if (!run.keeps) return;
  run.events.push({
    minute: run.now,
    type: 'techniqueUsed',
    adversary,
    technique: technique.id,
    asset: run.compiled.names.assets.at(asset),
    succeeded,
  });
}

/** What it will not try again at once. `techniqueUsed` has told of it. */
export function failureLearnt(truth: Intruder, entry: CompiledTechnique): void {
  truth.failed = entry;
}

/** Writes down what one does on an asset. */
function tellOn(
  run: Run,
  type: 'footholdHardened' | 'footholdWoken' | 'logsWiped',
  { id: adversary }: CompiledAdversary,
  asset: number,
): void {
  if (!run.keeps) return;
  const { assets } = run.compiled.names;
  run.events.push({ minute: run.now, type, adversary, asset: assets.at(asset) });
}

/** It stands elsewhere. */
function moved(run: Run, by: CompiledAdversary): void {
  run.news.grounds[by.index] = null;
  touch(run.news, ADVERSARIES);
}

/** By a move from an asset, or by a door from outside. */
export function footholdGained(
  run: Run,
  by: CompiledAdversary,
  hold: Hold,
  from: number,
  door: string | null,
): void {
  const { secrets, now: minute } = run;
  const truth = intruderOf(run, by);
  truth.holds = [...truth.holds, hold];
  if (secrets.firstFoothold === NEVER) secrets.firstFoothold = minute;
  if (truth.evictedAt !== NEVER) {
    truth.evictedAt = NEVER;
    truth.reentries++;
  }
  moved(run, by);
  if (!run.keeps) return;
  const { assets } = run.compiled.names;
  const { asset, since, spare, persistent } = hold;
  run.events.push({
    minute,
    type: 'footholdGained',
    adversary: by.id,
    foothold: { asset: assets.at(asset), since, spare, persistent },
    from: from === NONE ? null : assets.at(from),
    door,
  });
}

export function footholdLost(run: Run, by: CompiledAdversary, asset: number, cause: string): void {
  const { secrets, now: minute } = run;
  const truth = intruderOf(run, by);
  truth.holds = truth.holds.filter((held) => held.asset !== asset);
  if (truth.holds.length === 0) {
    truth.evictedAt = minute;
    secrets.lastFootholdLost = minute;
  }
  moved(run, by);
  if (run.keeps)
    run.events.push({
      minute,
      type: 'footholdLost',
      adversary: by.id,
      asset: run.compiled.names.assets.at(asset),
      cause,
    });
}

/** The hold on an asset replaced by what it has become. */
function becomes(run: Run, by: CompiledAdversary, asset: number, how: Partial<Hold>): void {
  const truth = intruderOf(run, by);
  truth.holds = truth.holds.map((held) => {
    if (held.asset !== asset) return held;
    const { spare, persistent } = held;
    return {
      asset,
      since: held.since,
      spare: how.spare ?? spare,
      persistent: how.persistent ?? persistent,
    };
  });
  moved(run, by);
}

export function footholdHardened(run: Run, by: CompiledAdversary, asset: number): void {
  becomes(run, by, asset, { persistent: true });
  tellOn(run, 'footholdHardened', by, asset);
}

export function footholdWoken(run: Run, by: CompiledAdversary, asset: number): void {
  becomes(run, by, asset, { spare: false });
  tellOn(run, 'footholdWoken', by, asset);
}

export function credentialTaken(
  run: Run,
  by: CompiledAdversary,
  kind: number,
  asset: number,
): void {
  intruderOf(run, by).credentials.set(kind, run.now);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'credentialTaken',
      adversary: by.id,
      kind: CREDENTIAL_KINDS[kind] as (typeof CREDENTIAL_KINDS)[number],
      asset: run.compiled.names.assets.at(asset),
    });
}

export function credentialLost(run: Run, by: CompiledAdversary, kind: number): void {
  intruderOf(run, by).credentials.clear(kind);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'credentialLost',
      adversary: by.id,
      kind: CREDENTIAL_KINDS[kind] as (typeof CREDENTIAL_KINDS)[number],
    });
}

export function dataStaged(run: Run, by: CompiledAdversary, data: number, share: number): void {
  intruderOf(run, by).staged.add(data, share);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'dataStaged',
      adversary: by.id,
      data: run.compiled.names.data.at(data),
      share,
    });
}

export function dataTaken(
  run: Run,
  by: CompiledAdversary,
  data: number,
  share: number,
  gigabytes: number,
): void {
  intruderOf(run, by).stolen.add(data, share);
  run.secrets.lastTheft = run.now;
  touch(run.news, ADVERSARIES);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'dataTaken',
      adversary: by.id,
      data: run.compiled.names.data.at(data),
      share,
      gigabytes,
    });
}

/** R52: what was on its way from there is gone, unless a copy is kept elsewhere. */
export function logsWiped(run: Run, by: CompiledAdversary, asset: number): void {
  const { facts, secrets, now: minute } = run;
  const id = run.compiled.names.assets.at(asset);
  secrets.wiped.set(asset, minute);
  if (facts.assets[asset]?.keptElsewhere !== true) {
    secrets.pending = secrets.pending.filter(({ observation }) => observation.asset !== id);
    run.news.nextArrival = soonest(secrets.pending);
  }
  tellOn(run, 'logsWiped', by, asset);
}

function actsNext(run: Run, truth: Intruder, minute: Minute): void {
  truth.nextAct = minute;
  run.news.nextAct = soonestAct(run.secrets);
}

export function contactLost(run: Run, by: CompiledAdversary, until: Minute): void {
  const truth = intruderOf(run, by);
  if (until > truth.nextAct) actsNext(run, truth, until);
  touch(run.news, ADVERSARIES);
  if (run.keeps) run.events.push({ minute: run.now, type: 'contactLost', adversary: by.id, until });
}

export function channelChanged(run: Run, by: CompiledAdversary, channel: number): void {
  intruderOf(run, by).channel = channel;
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'channelChanged', adversary: by.id, channel });
}

export function awarenessRaised(
  run: Run,
  by: CompiledAdversary,
  amount: number,
  cause: string,
): void {
  const truth = intruderOf(run, by);
  const sum = truth.awareness + amount;
  truth.awareness = sum < 0 ? 0 : Math.min(sum, 100);
  touch(run.news, ADVERSARIES);
  if (run.keeps)
    run.events.push({
      minute: run.now,
      type: 'awarenessRaised',
      adversary: by.id,
      by: amount,
      cause,
    });
}

export function moodChanged(run: Run, by: CompiledAdversary, mood: Mood): void {
  intruderOf(run, by).mood = mood;
  touch(run.news, ADVERSARIES);
  if (run.keeps) run.events.push({ minute: run.now, type: 'moodChanged', adversary: by.id, mood });
}

export function intrusionChanged(run: Run, by: CompiledAdversary, to: IntrusionState): void {
  const truth = intruderOf(run, by);
  const from = truth.intrusion;
  truth.intrusion = to;
  touch(run.news, ADVERSARIES);
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'intrusionChanged', adversary: by.id, from, to });
}

export function adversaryActed(run: Run, by: CompiledAdversary, nextAct: Minute): void {
  const truth = intruderOf(run, by);
  truth.acts++;
  actsNext(run, truth, nextAct);
  if (run.keeps)
    run.events.push({ minute: run.now, type: 'adversaryActed', adversary: by.id, nextAct });
}

export function observationSensed(run: Run, sensed: Pending): void {
  const { due, observation } = sensed;
  run.secrets.pending.push(sensed);
  if (due < run.news.nextArrival) run.news.nextArrival = due;
  if (run.keeps) run.events.push({ minute: run.now, type: 'observationSensed', due, observation });
}

export function falseAlarmPlanned(run: Run, next: Minute): void {
  run.secrets.nextFalseAlarm = next;
  if (run.keeps) run.events.push({ minute: run.now, type: 'falseAlarmPlanned', next });
}
