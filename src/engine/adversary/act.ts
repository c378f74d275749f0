/**
 * What adversaries do on their own hidden clock.
 *
 * R33 Each acts in its own tempo, whether or not anyone notices; in a hurry twice as fast, quiet not at all until
 *     its patience is over. Once its work is public there is nothing left to hide: then a quiet one works once in its
 *     patience.
 * R74 One that has all it came for, for now, or finds no way to any of what it still wants, rests: it acts once in its
 *     patience, and when it wants something again.
 * R34 It follows its goals in order: get in, stay in, reach the asset that holds the data, stage, take. Where there is
 *     no way to one it goes after the next.
 * R35 It uses only techniques of its own list; each attempt may fail, and controls that hinder it make it fail more.
 * R36 From an isolated asset nothing moves and nothing leaves.
 * R37 Thrown out, it tries the doors that are still open: an unreset credential, an uncut link, the old trick.
 *     One that can do nothing seldom looks (R70, `doors.ts`). The event names the door.
 * R38 Its mood follows its awareness by the reactions of the scenario.
 * R68 What is taken leaves by the network: where no way is left from the data to an asset with a way out of its own,
 *     nothing leaves. A scenario that names no such asset does without.
 * R69 Throttled traffic carries the share of a load that is left of it, and nothing when none is left.
 * R59 One that wants something and can get at nothing of it grows wary.
 * It sees what it holds and what it noticed, never the team's plans.
 */
import { DAY } from '../calendar.ts';
import type { CompiledAdversary, CompiledGoal } from '../compile.ts';
import { between, choose2, throw2 } from '../dice.ts';
import { type Hold, type Intruder, NEVER } from '../facts.ts';
import type { Minute, Mood } from '../model/index.ts';
import { NONE } from '../names.ts';
import { DICE_FOR } from '../purposes.ts';
import type { Run } from '../run.ts';
import { CAREFUL_FROM } from '../sensing.ts';
import { signalIntrusion } from '../signals.ts';
import {
  adversaryActed,
  credentialTaken,
  dataStaged,
  dataTaken,
  footholdGained,
  footholdHardened,
  footholdWoken,
  logsWiped,
  moodChanged,
} from '../writers/other-side.ts';
import { TIP_OFF, tipOff } from './awareness.ts';
import { canDoNothing, firstDoor, IDLE_PAUSE, isInTouch, openDoors } from './doors.ts';
import { holdOn } from './intruder.ts';
import { gain, moveOver } from './moves.ts';
import { type Ground, groundOf, hasWayOut, hopsFrom, wayTo } from './paths.ts';
import { isStriking, paceOfStrike, strikes } from './strike.ts';
import { attempt, show, tryTechnique } from './techniques.ts';

/** One act, now. Always plans the next. */
export function act(run: Run, by: CompiledAdversary, truth: Intruder): void {
  changeMood(run, by, truth);
  const striking = by.strike !== null && isStriking(run, by);
  if (truth.holds.length === 0) getIn(run, by, truth);
  else if (striking || !laysLow(run, by, truth)) {
    if (striking || isInTouch(run, by)) {
      if (truth.intrusion === 'quiet') signalIntrusion(run, by, 'WOKE');
      work(run, by, truth);
    }
  }
  const idle = canDoNothing(run, by, truth);
  const pause = Math.max(idle ? IDLE_PAUSE : 15, pauseAfter(run, by, truth));
  adversaryActed(run, by, run.now + pause);
}

/** A roll about this act of an adversary. */
const rollFor = (run: Run, by: CompiledAdversary, truth: Intruder, what: number): number =>
  throw2(run.seed, what, by.word, truth.acts);

/** Whether a quiet one goes quiet now, rather than looking what it can do. One whose work is public cannot. */
function laysLow(run: Run, by: CompiledAdversary, truth: Intruder): boolean {
  if (truth.mood !== 'quiet' || truth.intrusion === 'quiet') return false;
  return signalIntrusion(run, by, 'WENT_QUIET');
}

/** R33, R56, R74: how long until the next act. */
function pauseAfter(run: Run, by: CompiledAdversary, truth: Intruder): Minute {
  if (truth.intrusion === 'quiet') return by.patience;
  const pace = by.strike === null ? null : paceOfStrike(run, by);
  if (pace !== null) return pace;
  const isPublic = truth.intrusion === 'releasing' || truth.intrusion === 'released';
  if (truth.holds.length > 0) {
    if (truth.mood === 'quiet' && isPublic) return by.patience;
    const rest = restOf(run, by, truth);
    if (rest !== null) return rest;
  }
  const tempo = between(rollFor(run, by, truth, DICE_FOR.tempo), by.shortest, by.longest);
  return Math.floor(tempo / (truth.mood === 'hurry' ? 2 : 1));
}

/** R38: the strongest reaction whose threshold has been passed. */
function changeMood(run: Run, by: CompiledAdversary, truth: Intruder): void {
  let mood: Mood = 'steady';
  const { reactions } = by;
  for (let i = 0; i < reactions.length; i++) {
    const reaction = reactions[i] as (typeof reactions)[number];
    if (truth.awareness > reaction.above) mood = reaction.mood;
  }
  if (mood !== truth.mood) moodChanged(run, by, mood);
}

/** R37: the first entry, and every way back. */
function getIn(run: Run, by: CompiledAdversary, truth: Intruder): void {
  const again = truth.evictedAt !== NEVER;
  const door = again
    ? choose2(openDoors(run, by, truth), run.seed, DICE_FOR.door, by.word, truth.acts)
    : firstDoor(run, by, truth);
  if (door === undefined) return;
  if (again && rollFor(run, by, truth, DICE_FOR.return) >= door.returns) return;
  if (!tryTechnique(run, by, truth, door.technique, door.asset, null)) return;
  gain(run, by, door.asset, NONE, door.id);
  signalIntrusion(run, by, 'ACCESS_GAINED');
}

/** A share of a data set too small to go back for. */
const CRUMB = 0.0005;

/** R34, R36: one piece of work from inside. */
function work(run: Run, by: CompiledAdversary, truth: Intruder): void {
  const { ways } = by;
  const ground = groundOf(run, by);
  const here = choose2(ground.live, run.seed, DICE_FOR.from, by.word, truth.acts);
  if (here === undefined) {
    wakeSpare(run, by, truth);
    return;
  }
  show(run, by, truth, ways.beacon, here.asset);
  if (truth.mood === 'burn' && attempt(run, by, truth, ways.wipeLogs, here.asset))
    logsWiped(run, by, here.asset);
  if (by.strike !== null && strikes(run, by, truth, ground)) return;
  if (!here.persistent && rollFor(run, by, truth, DICE_FOR.settle) < 0.6) {
    if (attempt(run, by, truth, ways.persist, here.asset)) {
      footholdHardened(run, by, here.asset);
      signalIntrusion(run, by, 'PERSISTENCE_SET');
    }
    return;
  }
  if (cleanUp(run, by, truth, here)) return;
  if (takeCredentials(run, by, truth, here)) return;
  if (truth.mood === 'digIn' && plantSpare(run, by, truth, ground)) return;
  const goal = nextGoal(run, by, truth, ground);
  if (goal === null) noticeBarrier(run, by, truth);
  else if (pursue(run, by, truth, goal, ground)) return;
  if (truth.holds.length < by.spread) spread(run, by, truth, ground);
  else show(run, by, truth, ways.discover, here.asset);
}

/** The first of its goals that it has not come to yet and can get at, or null. */
function nextGoal(
  run: Run,
  { goals }: CompiledAdversary,
  truth: Intruder,
  ground: Ground,
): CompiledGoal | null {
  for (let i = 0; i < goals.length; i++) {
    const goal = goals[i] as CompiledGoal;
    if (wants(run, truth, goal) && canGetAt(run, truth, goal, ground)) return goal;
  }
  return null;
}

/** Whether there is a way to the data, as long as it is not there; and a way out, once it has something to take. */
function canGetAt(
  run: Run,
  truth: Intruder,
  { data, asset }: CompiledGoal,
  ground: Ground,
): boolean {
  if (holdOn(ground.live, asset) === null) return wayTo(run, ground, asset) !== null;
  const carries = (truth.staged.of[data] as number) > (truth.stolen.of[data] as number) + CRUMB;
  return !carries || hasWayOut(run, asset);
}

function wants({ now }: Run, { stolen }: Intruder, { from, data, share }: CompiledGoal): boolean {
  return from <= now && (stolen.of[data] as number) < share - CRUMB;
}

/**
 * R74: how long it rests if it has taken all that it wants up to now and can get at, else null. One that has wanted
 * nothing yet still has to settle in.
 */
function restOf(run: Run, by: CompiledAdversary, truth: Intruder): Minute | null {
  const { goals, patience } = by;
  const ground = groundOf(run, by);
  let rest = patience;
  let has = false;
  for (let i = 0; i < goals.length; i++) {
    const goal = goals[i] as CompiledGoal;
    if (wants(run, truth, goal) && canGetAt(run, truth, goal, ground)) return null;
    if (goal.from <= run.now) has = true;
    else rest = Math.min(rest, goal.from - run.now);
  }
  return has ? rest : null;
}

/** The first kind of credential that an asset offers and the intruder does not hold, or `NONE`. */
function missingCredential(run: Run, { credentials }: Intruder, asset: number): number {
  const offers = run.compiled.assetList[asset]?.credentials;
  if (offers === undefined) return NONE;
  for (let i = 0; i < offers.length; i++)
    if (!credentials.has(offers[i] as number)) return offers[i] as number;
  return NONE;
}

function takeCredentials(run: Run, by: CompiledAdversary, truth: Intruder, here: Hold): boolean {
  const kind = missingCredential(run, truth, here.asset);
  if (kind === NONE) return false;
  if (rollFor(run, by, truth, DICE_FOR.greed) >= 0.5) return false;
  if (attempt(run, by, truth, by.ways.takeCredentials, here.asset))
    credentialTaken(run, by, kind, here.asset);
  return true;
}

/** Towards the data, or at it. False when there is no way. */
function pursue(
  run: Run,
  by: CompiledAdversary,
  truth: Intruder,
  goal: CompiledGoal,
  ground: Ground,
): boolean {
  const { data, asset } = goal;
  if (holdOn(ground.live, asset) === null) {
    const hop = wayTo(run, ground, asset);
    if (hop !== null) moveOver(run, by, truth, hop);
    return hop !== null;
  }
  const stolen = truth.stolen.of[data] as number;
  const staged = truth.staged.of[data] as number;
  const size = Math.max(0.001, goal.size);
  const chunk = Math.min(1, (goal.chunk * (truth.mood === 'hurry' ? 1.5 : 1)) / size);
  if (staged <= stolen + CRUMB) {
    const share = Math.min(goal.share - staged, chunk * 3);
    if (share <= 0) return false;
    if (attempt(run, by, truth, by.ways.stage, asset)) {
      dataStaged(run, by, data, share);
      signalIntrusion(run, by, 'COLLECTION_BEGUN');
    }
    return true;
  }
  // R69
  const share = Math.min(staged - stolen, chunk * (1 - run.facts.throttle));
  if (share <= 0) return false;
  if (attempt(run, by, truth, by.ways.exfiltrate, asset, { data, share })) {
    dataTaken(run, by, data, share, share * goal.size);
    signalIntrusion(run, by, 'EXFILTRATION_BEGUN');
    if (!wants(run, truth, goal)) signalIntrusion(run, by, 'EXFILTRATION_ENDED');
  }
  return true;
}

function spread(run: Run, by: CompiledAdversary, truth: Intruder, ground: Ground): void {
  const hops = hopsFrom(run, ground);
  const hop = choose2(hops, run.seed, DICE_FOR.spread, by.word, truth.acts);
  if (hop !== undefined) moveOver(run, by, truth, hop);
}

/** R59: an intruder that wants something and can get at nothing of it wonders why. */
function noticeBarrier(run: Run, by: CompiledAdversary, truth: Intruder): void {
  if (truth.awareness >= 60) return;
  if (by.goals.some((goal) => wants(run, truth, goal)))
    tipOff(run, TIP_OFF.barrier, 'rule.barrier', by.index);
}

/** A careful intruder tidies up behind itself now and then; one that burns does at every act. */
function cleanUp(run: Run, by: CompiledAdversary, truth: Intruder, here: Hold): boolean {
  if (truth.awareness < CAREFUL_FROM || truth.mood === 'burn') return false;
  if (rollFor(run, by, truth, DICE_FOR.tidy) >= 0.15) return false;
  if (attempt(run, by, truth, by.ways.wipeLogs, here.asset)) logsWiped(run, by, here.asset);
  return true;
}

/** Digging in: a dormant foothold somewhere it can reach and has not been. */
function plantSpare(run: Run, by: CompiledAdversary, truth: Intruder, ground: Ground): boolean {
  if (truth.holds.some(({ spare }) => spare)) return false;
  const hops = hopsFrom(run, ground);
  const hop = choose2(hops, run.seed, DICE_FOR.spare, by.word, truth.acts);
  if (hop === undefined) return false;
  if (!attempt(run, by, truth, by.ways.move, hop.to)) return true;
  const hold = { asset: hop.to, since: run.now, spare: true, persistent: true };
  footholdGained(run, by, hold, hop.from, null);
  return true;
}

/** A spare is woken some days after everything else has gone dark. */
function wakeSpare(run: Run, by: CompiledAdversary, truth: Intruder): void {
  for (const { asset, spare, since } of truth.holds) {
    if (!spare || run.facts.assets[asset]?.isolated === true) continue;
    if (run.now - since >= 3 * DAY) footholdWoken(run, by, asset);
    return;
  }
}
