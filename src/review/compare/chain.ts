/**
 * Chains of causes: from the events that make up a difference back to decisions, through events that stand in one
 * line only. Because both lines share their luck, whatever stands in one line only is there because of a decision.
 *
 * A chain tells both lines together in the order of time, and is kept short: what is nearest to the difference and
 * to the decisions stays.
 */
import type { ExerciseEvent } from '../../engine/index.ts';
import type { InPieces } from '../../exercise/index.ts';
import type { LineEvent, PlayedLine } from '../line.ts';
import { holds, type OwnLine, whyNot } from './absence.ts';
import { causesOf } from './causes.ts';
import { absenceOf, linkOf, type Said } from './link.ts';
import type { ChainLink, Side } from './types.ts';
import { signaturesOf, uniqueIn } from './unique.ts';

/** The most links in a chain that a person reads. */
const LONGEST = 7;
/** Events looked at per chain, so that no tangle takes long. */
const MOST_VISITED = 60;

/** Two lines made ready to be asked for causes. */
export interface Pair {
  readonly a: OwnLine;
  readonly b: OwnLine;
  /** Whether hidden events may be told. */
  readonly truth: boolean;
}

export function* pairing(a: PlayedLine, b: PlayedLine, truth: boolean): InPieces<Pair> {
  const one = yield* signaturesOf(a);
  const other = yield* signaturesOf(b);
  return {
    a: { line: a, own: uniqueIn(one, other) },
    b: { line: b, own: uniqueIn(other, one) },
    truth,
  };
}

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** An event of one line that a difference is made of. */
export interface Root {
  readonly side: Side;
  readonly event: LineEvent;
  /** What is told of it instead of its own sentence, where it stands for several. */
  readonly said?: Said;
  /** Told without what led to it: the other line's counterpart. */
  readonly bare?: true;
}

/** Everything of its own that led to an event, itself included, from the event back to decisions. */
function leadingTo({ line, own }: OwnLine, root: LineEvent): LineEvent[] {
  const visited = new Set<number>();
  const waiting = [root];
  const chain: LineEvent[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (visited.has(next.at) || visited.size >= MOST_VISITED) continue;
    visited.add(next.at);
    // The root itself may stand in both lines, at another time or for another reason.
    if (next !== root && own[next.at] !== true) continue;
    chain.push(next);
    if (isDecided(next.event)) continue;
    const causes = causesOf(line, next.at).filter(({ at }) => own[at] === true);
    waiting.push(...causes.slice(0, 3));
  }
  return chain;
}

const isDecided = (event: ExerciseEvent): boolean =>
  event.type === 'decisionTaken' && (event.by === 'player' || event.by === 'policy');

/**
 * The chain behind some events. For each: what led to it in its line; and in the other line what stood in its way,
 * with what led to that, and that it did not happen there.
 */
export function chainOf(pair: Pair, roots: readonly Root[]): readonly ChainLink[] {
  const links = new Map<string, { readonly link: ChainLink; readonly rank: number }>();
  const add = (side: Side, event: LineEvent, rank: number, words?: Said): void => {
    const link = linkOf(side, pair[side].line, event, words);
    const key = `${side} ${event.at}`;
    if (link !== null && !links.has(key)) links.set(key, { link, rank });
  };
  for (const { side, event, said, bare } of roots) {
    const there = otherSide(side);
    const led = leadingTo(pair[side], event).slice(0, bare ? 1 : undefined);
    led.forEach((one, index) => {
      add(side, one, rankOf(one, index), one === event ? said : undefined);
    });
    if (bare) continue;
    const blocker = blockerOf(led, pair[there]);
    if (blocker !== null)
      leadingTo(pair[there], blocker).forEach((one, index) => {
        add(there, one, rankOf(one, index));
      });
    const absent = absenceOf(there, pair[there].line, event.event);
    if (absent !== null && !happensToo(pair[there], event.event))
      links.set(`${there} not ${absent.key} ${JSON.stringify(absent.names)}`, {
        link: absent,
        rank: 1,
      });
  }
  return shortened([...links.values()], pair.truth);
}

/** What stood in the way there: of the first step that was not made there, else of a later one. */
function blockerOf(led: readonly LineEvent[], there: OwnLine): LineEvent | null {
  for (const { event } of [...led].sort((one, other) => one.at - other.at)) {
    const blocker = whyNot(event, there);
    if (blocker !== null) return blocker;
  }
  return null;
}

/** Whether the other line has the same sort of thing at another time: then it is no absence. */
function happensToo(there: OwnLine, missing: ExerciseEvent): boolean {
  const { line } = there;
  if (missing.type === 'footholdLost')
    return !holds(there, line.truth.known.minute, missing.adversary, missing.asset);
  return line.events.some(({ event }) => {
    if (event.type !== missing.type) return false;
    if (event.type === 'dutyMissed' && missing.type === 'dutyMissed')
      return event.duty === missing.duty;
    if (event.type === 'dataPublished' && missing.type === 'dataPublished')
      return event.leak === missing.leak;
    if (event.type === 'decisionTaken' && missing.type === 'decisionTaken')
      return JSON.stringify(event.decision) === JSON.stringify(missing.decision);
    if (event.type === 'assetDamaged' && missing.type === 'assetDamaged')
      return event.asset === missing.asset;
    return event.type === 'disclosureMade';
  });
}

/** Lower stays longer: the difference itself, then decisions, then what is near. */
function rankOf({ event }: LineEvent, distance: number): number {
  if (distance === 0) return 0;
  return isDecided(event) ? 1 : 1 + distance;
}

function shortened(
  links: readonly { readonly link: ChainLink; readonly rank: number }[],
  truth: boolean,
): readonly ChainLink[] {
  const tellable = links.filter(({ link }) => truth || !link.hidden);
  const kept = [...tellable].sort((one, two) => one.rank - two.rank).slice(0, LONGEST);
  return kept
    .sort((one, two) => one.link.minute - two.link.minute || order(one.link) - order(two.link))
    .map(({ link }) => link);
}

/** Within a minute: decisions first, absences last. */
const order = ({ kind }: ChainLink): number => (kind === 'decision' ? 0 : kind === 'event' ? 1 : 2);
