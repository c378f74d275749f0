/**
 * What adversaries do on their own hidden clock.
 *
 * R33 Each acts in its own tempo, whether or not anyone notices; in a hurry twice as fast, quiet not at all until
 *     its patience is over.
 * R34 It follows its goals in order: get in, stay in, reach the asset that holds the data, stage, take.
 * R35 It uses only techniques of its own list; each attempt may fail, and controls that hinder it make it fail more.
 * R36 From an isolated asset nothing moves and nothing leaves.
 * R37 Thrown out, it tries the doors that are still open: an unreset credential, an uncut link, the old trick.
 *     One that can do nothing seldom looks (R70, `doors.ts`).
 * R38 Its mood follows its awareness by the reactions of the scenario.
 * R48 Links can ask for a credential; stolen ones open them.
 * R56 An adversary with a strike breaks what it came to break once the scenario's condition holds, one asset at a
 *     time and in its own pace; what is broken is seen by everyone.
 *     Once it has begun it does not hide. The first blow ends the turn, and any that comes an hour after the last.
 * R57 It can strike only where it is, so an isolated or unreachable asset is safe.
 * R68 What is taken leaves by the network: where no way is left from the data to an asset with a way out of its own,
 *     nothing leaves. A scenario that names no such asset does without.
 * R69 Throttled traffic carries the share of a load that is left of it, and nothing when none is left.
 * R59 One that cannot get where it was going grows wary.
 * It sees what it holds and what it noticed, never the team's plans.
 */
import { DAY, HOUR } from '../calendar.ts';
import type { CompiledAdversary } from '../compile.ts';
import { between, choose, roll } from '../dice.ts';
import type {
  AdversaryTruth,
  AssetId,
  CredentialKind,
  Foothold,
  Goal,
  Minute,
  Mood,
} from '../model/index.ts';
import { DICE_FOR } from '../purposes.ts';
import { emit, type Run } from '../run.ts';
import { CAREFUL_FROM } from '../sensing.ts';
import { signalIntrusion } from '../signals.ts';
import { tipOff } from './awareness.ts';
import { canDoNothing, IDLE_PAUSE, isInTouch, openDoors } from './doors.ts';
import { type Ground, groundOf, type Hop, hasWayOut, hopsFrom, isHeld, wayTo } from './paths.ts';
import { attempt, tryTechnique } from './techniques.ts';

/** One act, now. Always plans the next. */
export function act(run: Run, by: CompiledAdversary, truth: AdversaryTruth): void {
  const { adversary } = by;
  changeMood(run, by, truth);
  const inside = truth.footholds.length > 0;
  const striking = paceOfStrike(run, by);
  const laysLow =
    inside && truth.mood === 'quiet' && truth.intrusion !== 'quiet' && striking === null;
  if (!inside) getIn(run, by, truth);
  else if (laysLow) layLow(run, by);
  else if (striking !== null || isInTouch(run, by)) {
    if (truth.intrusion === 'quiet') signalIntrusion(run, adversary.id, 'WOKE');
    work(run, by, truth);
  }
  const rolled = roll(run.seed, DICE_FOR.tempo, by.word, truth.acts);
  const [shortest, longest] = adversary.tempo;
  const pause =
    laysLow || truth.intrusion === 'quiet'
      ? adversary.patience
      : (paceOfStrike(run, by) ??
        Math.floor(between(rolled, shortest, longest) / (truth.mood === 'hurry' ? 2 : 1)));
  const idle = canDoNothing(run, by, truth);
  emit(run, {
    minute: run.now,
    type: 'adversaryActed',
    adversary: adversary.id,
    nextAct: run.now + Math.max(idle ? IDLE_PAUSE : 15, pause),
  });
}

/** The time to the next act while it is breaking things, or null. */
function paceOfStrike(run: Run, { adversary, strikes: holds }: CompiledAdversary): number | null {
  if (adversary.strike === undefined || holds === null) return null;
  return holds(run.draft.known, run.draft.hidden, run.seed) ? adversary.strike.pace : null;
}

/** R38: the strongest reaction whose threshold has been passed. */
function changeMood(run: Run, { adversary }: CompiledAdversary, truth: AdversaryTruth): void {
  let mood: Mood = 'steady';
  for (const reaction of adversary.reactions)
    if (truth.awareness > reaction.above) mood = reaction.mood;
  if (mood !== truth.mood)
    emit(run, { minute: run.now, type: 'moodChanged', adversary: adversary.id, mood });
}

function layLow(run: Run, { adversary }: CompiledAdversary): void {
  signalIntrusion(run, adversary.id, 'WENT_QUIET');
}

/** R37: the first entry, and every way back. */
function getIn(run: Run, by: CompiledAdversary, truth: AdversaryTruth): void {
  const { adversary } = by;
  const again = truth.evictedAt !== null;
  const doors = openDoors(run, by, truth);
  const door = again ? choose(doors, run.seed, DICE_FOR.door, by.word, truth.acts) : doors[0];
  if (door === undefined) return;
  const chance = door.returns ?? adversary.returns;
  if (again && roll(run.seed, DICE_FOR.return, by.word, truth.acts) >= chance) return;
  const entry = run.compiled.techniques.get(door.technique);
  if (entry === undefined) throw new Error(`no technique ${door.technique}`);
  if (!tryTechnique(run, by, truth, entry, door.asset, null)) return;
  gain(run, by, door.asset, null);
  signalIntrusion(run, adversary.id, 'ACCESS_GAINED');
}

function gain(run: Run, by: CompiledAdversary, asset: AssetId, from: AssetId | null): void {
  const { id } = by.adversary;
  // It may come by where it left a spare; an asset is held once.
  if (isHeld(run.news.truths[by.index]?.footholds ?? [], asset)) {
    emit(run, { minute: run.now, type: 'footholdWoken', adversary: id, asset });
    return;
  }
  emit(run, {
    minute: run.now,
    type: 'footholdGained',
    adversary: id,
    foothold: { asset, since: run.now, spare: false, persistent: false },
    from,
  });
}

/** A share of a data set too small to go back for. */
const CRUMB = 0.0005;

/** R34, R36: one piece of work from inside. */
function work(run: Run, by: CompiledAdversary, truth: AdversaryTruth): void {
  const { adversary } = by;
  const ground = groundOf(run, by);
  const { live } = ground;
  const here = choose(live, run.seed, DICE_FOR.from, by.word, truth.acts);
  if (here === undefined) {
    wakeSpare(run, by, truth);
    return;
  }
  attempt(run, by, truth, 'beacon', here.asset);
  if (truth.mood === 'burn' && attempt(run, by, truth, 'wipeLogs', here.asset) !== null)
    emit(run, { minute: run.now, type: 'logsWiped', adversary: adversary.id, asset: here.asset });
  if (strikes(run, by, truth, ground)) return;
  if (!here.persistent && roll(run.seed, DICE_FOR.settle, by.word, truth.acts) < 0.6) {
    if (attempt(run, by, truth, 'persist', here.asset) !== null) {
      emit(run, {
        minute: run.now,
        type: 'footholdHardened',
        adversary: adversary.id,
        asset: here.asset,
      });
      signalIntrusion(run, adversary.id, 'PERSISTENCE_SET');
    }
    return;
  }
  if (cleanUp(run, by, truth, here)) return;
  if (takeCredentials(run, by, truth, here)) return;
  if (truth.mood === 'digIn' && plantSpare(run, by, truth, ground)) return;
  const goal = nextGoal(run, by, truth);
  if (goal !== null && pursue(run, by, truth, goal, ground)) return;
  if (truth.footholds.length < adversary.spread) spread(run, by, truth, ground);
  else attempt(run, by, truth, 'discover', here.asset);
}

/** The first of its goals that it has not come to yet, or null. */
function nextGoal(run: Run, { adversary }: CompiledAdversary, truth: AdversaryTruth): Goal | null {
  for (const goal of adversary.goals) if (wants(run, truth, goal)) return goal;
  return null;
}

function wants(run: Run, truth: AdversaryTruth, goal: Goal): boolean {
  return goal.from <= run.now && (truth.stolen[goal.data] ?? 0) < goal.share - CRUMB;
}

/** The first kind of credential that an asset offers and the intruder does not hold, or null. */
function missingCredential(run: Run, truth: AdversaryTruth, asset: AssetId): CredentialKind | null {
  const offers = run.compiled.assets.get(asset)?.credentials;
  if (offers !== undefined)
    for (const kind of offers) if (truth.credentials[kind] === undefined) return kind;
  return null;
}

function takeCredentials(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  here: Foothold,
): boolean {
  const kind = missingCredential(run, truth, here.asset);
  if (kind === null) return false;
  if (roll(run.seed, DICE_FOR.greed, by.word, truth.acts) >= 0.5) return false;
  if (attempt(run, by, truth, 'takeCredentials', here.asset) !== null)
    emit(run, {
      minute: run.now,
      type: 'credentialTaken',
      adversary: by.adversary.id,
      kind,
      asset: here.asset,
    });
  return true;
}

/** Towards the data, or at it. False when there is no way. */
function pursue(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  goal: Goal,
  ground: Ground,
): boolean {
  const set = run.compiled.dataSets.get(goal.data);
  if (set === undefined) throw new Error(`no data set ${goal.data}`);
  if (!isHeld(ground.live, set.asset)) {
    const hop = wayTo(run, ground, set.asset);
    if (hop === null) {
      noticeBarrier(run, by, truth);
      return false;
    }
    moveOver(run, by, truth, hop);
    return true;
  }
  const stolen = truth.stolen[goal.data] ?? 0;
  const staged = truth.staged[goal.data] ?? 0;
  const size = Math.max(0.001, set.size);
  const chunk = Math.min(1, (goal.chunk * (truth.mood === 'hurry' ? 1.5 : 1)) / size);
  if (staged <= stolen + CRUMB) {
    const share = Math.min(goal.share - staged, chunk * 3);
    if (share <= 0) return false;
    if (attempt(run, by, truth, 'stage', set.asset) !== null) {
      emit(run, {
        minute: run.now,
        type: 'dataStaged',
        adversary: by.adversary.id,
        data: goal.data,
        share,
      });
      signalIntrusion(run, by.adversary.id, 'COLLECTION_BEGUN');
    }
    return true;
  }
  // R69
  const share = Math.min(staged - stolen, chunk * (1 - run.draft.known.throttle));
  if (share <= 0) return false;
  if (!hasWayOut(run, ground, set.asset)) {
    noticeBarrier(run, by, truth);
    return false;
  }
  const flow = { data: goal.data, share };
  if (attempt(run, by, truth, 'exfiltrate', set.asset, flow) !== null) {
    emit(run, {
      minute: run.now,
      type: 'dataTaken',
      adversary: by.adversary.id,
      data: goal.data,
      share,
      gigabytes: share * set.size,
    });
    signalIntrusion(run, by.adversary.id, 'EXFILTRATION_BEGUN');
    if (!wants(run, truth, goal)) signalIntrusion(run, by.adversary.id, 'EXFILTRATION_ENDED');
  }
  return true;
}

function spread(run: Run, by: CompiledAdversary, truth: AdversaryTruth, ground: Ground): void {
  const hops = hopsFrom(run, ground);
  const hop = choose(hops, run.seed, DICE_FOR.spread, by.word, truth.acts);
  if (hop !== undefined) moveOver(run, by, truth, hop);
}

/** R48: over a link that asks for a credential, a credential helps; without one only one try in four gets on. */
function moveOver(run: Run, by: CompiledAdversary, truth: AdversaryTruth, hop: Hop): boolean {
  const { asks } = hop.link;
  const held = asks === undefined || truth.credentials[asks] !== undefined;
  const lucky = held || roll(run.seed, DICE_FOR.unlocked, by.word, truth.acts, hop.link.id) < 0.25;
  if (attempt(run, by, truth, 'move', hop.to) === null || !lucky) return false;
  gain(run, by, hop.to, hop.from);
  return true;
}

/** R59: an intruder that cannot get where it was going wonders why. */
function noticeBarrier(run: Run, by: CompiledAdversary, truth: AdversaryTruth): void {
  if (truth.awareness < 60) tipOff(run, 3, 'rule.barrier', by.adversary.id);
}

/** A careful intruder tidies up behind itself now and then; one that burns does at every act. */
function cleanUp(run: Run, by: CompiledAdversary, truth: AdversaryTruth, here: Foothold): boolean {
  if (truth.awareness < CAREFUL_FROM || truth.mood === 'burn') return false;
  if (roll(run.seed, DICE_FOR.tidy, by.word, truth.acts) >= 0.15) return false;
  if (attempt(run, by, truth, 'wipeLogs', here.asset) === null) return true;
  emit(run, { minute: run.now, type: 'logsWiped', adversary: by.adversary.id, asset: here.asset });
  return true;
}

/** R56, R57: breaks the next asset it can reach, once the scenario's condition holds. */
function strikes(run: Run, by: CompiledAdversary, truth: AdversaryTruth, ground: Ground): boolean {
  const { strike } = by.adversary;
  if (strike === undefined || by.strikes === null) return false;
  if (!by.strikes(run.draft.known, run.draft.hidden, run.seed)) return false;
  for (const next of strike.assets) {
    if (run.draft.known.assets[next]?.damagedAt !== null) continue;
    if (isHeld(ground.live, next)) {
      if (attempt(run, by, truth, 'destroy', next) === null) return true;
      if (run.now - lastBlow(run) > HOUR) run.interrupted = true;
      emit(run, { minute: run.now, type: 'assetDamaged', asset: next });
      run.seen = true;
      return true;
    }
    const hop = wayTo(run, ground, next);
    // What it cannot get to saves itself, and nothing else.
    if (hop === null) continue;
    moveOver(run, by, truth, hop);
    return true;
  }
  return false;
}

/** When an asset was last broken, or long ago. */
function lastBlow(run: Run): Minute {
  let last = -HOUR - 1;
  const { assets } = run.draft.known;
  for (const id in assets) last = Math.max(last, assets[id]?.damagedAt ?? last);
  return last;
}

/** Digging in: a dormant foothold somewhere it can reach and has not been. */
function plantSpare(
  run: Run,
  by: CompiledAdversary,
  truth: AdversaryTruth,
  ground: Ground,
): boolean {
  if (truth.footholds.some(({ spare }) => spare)) return false;
  const hops = hopsFrom(run, ground);
  const hop = choose(hops, run.seed, DICE_FOR.spare, by.word, truth.acts);
  if (hop === undefined) return false;
  if (attempt(run, by, truth, 'move', hop.to) === null) return true;
  emit(run, {
    minute: run.now,
    type: 'footholdGained',
    adversary: by.adversary.id,
    foothold: { asset: hop.to, since: run.now, spare: true, persistent: true },
    from: hop.from,
  });
  return true;
}

/** A spare is woken some days after everything else has gone dark. */
function wakeSpare(run: Run, by: CompiledAdversary, truth: AdversaryTruth): void {
  const spare = truth.footholds.find(
    ({ asset, spare: dormant }) => dormant && run.draft.known.assets[asset]?.isolated !== true,
  );
  if (spare === undefined || run.now - spare.since < 3 * DAY) return;
  emit(run, {
    minute: run.now,
    type: 'footholdWoken',
    adversary: by.adversary.id,
    asset: spare.asset,
  });
}
