/**
 * What adversaries do on their own hidden clock.
 *
 * R33 Each acts in its own tempo, whether or not anyone notices; in a hurry twice as fast, quiet not at all until
 *     its patience is over. Once its work is public there is nothing left to hide: then a quiet one works once in its
 *     patience.
 * R74 One that has all it came for, for now, rests: it acts once in its patience, and when it wants something again.
 * R34 It follows its goals in order: get in, stay in, reach the asset that holds the data, stage, take.
 * R35 It uses only techniques of its own list; each attempt may fail, and controls that hinder it make it fail more.
 * R36 From an isolated asset nothing moves and nothing leaves.
 * R37 Thrown out, it tries the doors that are still open: an unreset credential, an uncut link, the old trick.
 *     One that can do nothing seldom looks (R70, `doors.ts`).
 * R38 Its mood follows its awareness by the reactions of the scenario.
 * R68 What is taken leaves by the network: where no way is left from the data to an asset with a way out of its own,
 *     nothing leaves. A scenario that names no such asset does without.
 * R69 Throttled traffic carries the share of a load that is left of it, and nothing when none is left.
 * R59 One that cannot get where it was going grows wary.
 * It sees what it holds and what it noticed, never the team's plans.
 */
import { DAY } from '../calendar.ts';
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
import { gain, moveOver } from './moves.ts';
import { type Ground, groundOf, hasWayOut, hopsFrom, isHeld, wayTo } from './paths.ts';
import { isStriking, paceOfStrike, strikes } from './strike.ts';
import { attempt, tryTechnique } from './techniques.ts';

/** One act, now. Always plans the next. */
export function act(run: Run, by: CompiledAdversary, truth: AdversaryTruth): void {
  changeMood(run, by, truth);
  const striking = isStriking(run, by);
  if (truth.footholds.length === 0) getIn(run, by, truth);
  else if (striking || !laysLow(run, by, truth)) {
    if (striking || isInTouch(run, by)) {
      if (truth.intrusion === 'quiet') signalIntrusion(run, by.adversary.id, 'WOKE');
      work(run, by, truth);
    }
  }
  const idle = canDoNothing(run, by, truth);
  emit(run, {
    minute: run.now,
    type: 'adversaryActed',
    adversary: by.adversary.id,
    nextAct: run.now + Math.max(idle ? IDLE_PAUSE : 15, pauseAfter(run, by, truth)),
  });
}

/** Whether a quiet one goes quiet now, rather than looking what it can do. One whose work is public cannot. */
function laysLow(run: Run, { adversary }: CompiledAdversary, truth: AdversaryTruth): boolean {
  if (truth.mood !== 'quiet' || truth.intrusion === 'quiet') return false;
  return signalIntrusion(run, adversary.id, 'WENT_QUIET');
}

/** R33, R56, R74: how long until the next act. */
function pauseAfter(run: Run, by: CompiledAdversary, truth: AdversaryTruth): Minute {
  const { patience, tempo } = by.adversary;
  if (truth.intrusion === 'quiet') return patience;
  const pace = paceOfStrike(run, by);
  if (pace !== null) return pace;
  const isPublic = truth.intrusion === 'releasing' || truth.intrusion === 'released';
  if (truth.footholds.length > 0) {
    if (truth.mood === 'quiet' && isPublic) return patience;
    const rest = restOf(run, by, truth);
    if (rest !== null) return rest;
  }
  const rolled = roll(run.seed, DICE_FOR.tempo, by.word, truth.acts);
  return Math.floor(between(rolled, tempo[0], tempo[1]) / (truth.mood === 'hurry' ? 2 : 1));
}

/** R38: the strongest reaction whose threshold has been passed. */
function changeMood(run: Run, { adversary }: CompiledAdversary, truth: AdversaryTruth): void {
  let mood: Mood = 'steady';
  for (const reaction of adversary.reactions)
    if (truth.awareness > reaction.above) mood = reaction.mood;
  if (mood !== truth.mood)
    emit(run, { minute: run.now, type: 'moodChanged', adversary: adversary.id, mood });
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

/**
 * R74: how long it rests if it has taken all that it wants up to now, else null. One that has wanted nothing yet still
 * has to settle in.
 */
function restOf(run: Run, { adversary }: CompiledAdversary, truth: AdversaryTruth): Minute | null {
  let rest = adversary.patience;
  let has = false;
  for (const goal of adversary.goals) {
    if (wants(run, truth, goal)) return null;
    if (goal.from <= run.now) has = true;
    else rest = Math.min(rest, goal.from - run.now);
  }
  return has ? rest : null;
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
