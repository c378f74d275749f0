/** Which events a difference is made of: where its chain of causes begins to be looked for. */
import type { ExerciseEvent, MeterId } from '../../engine/index.ts';
import type { LineEvent, PlayedLine } from '../line.ts';
import { otherSide, type Pair, type Root } from './chain.ts';
import { causeName } from './link.ts';
import type { Side } from './types.ts';

/** The first event of its own in a line that passes, as a root; none if there is none. */
export function firstOwn(
  pair: Pair,
  side: Side,
  test: (event: ExerciseEvent) => boolean,
): readonly Root[] {
  const { line, own } = pair[side];
  const event = line.events.find((one) => own[one.at] === true && test(one.event));
  return event === undefined ? [] : [{ side, event }];
}

/** The last event of a line that passes, if it is its own. */
export function lastOwn(
  pair: Pair,
  side: Side,
  test: (event: ExerciseEvent) => boolean,
): readonly Root[] {
  const { line, own } = pair[side];
  const event = line.events.findLast((one) => test(one.event));
  return event === undefined || own[event.at] !== true ? [] : [{ side, event }];
}

/** The first theft in the line that lost more which takes it past where the other line stopped. */
export function theftBeyond(
  pair: Pair,
  more: Side,
  data: string,
  stoppedAt: number,
): readonly Root[] {
  const { line, own } = pair[more];
  const stolen = new Map<string, number>();
  for (const one of line.events) {
    const { event } = one;
    if (event.type !== 'dataTaken' || event.data !== data) continue;
    const share = (stolen.get(event.adversary) ?? 0) + event.share;
    stolen.set(event.adversary, share);
    if (share > stoppedAt + 0.0005 && own[one.at] === true) return [{ side: more, event: one }];
  }
  return [];
}

/**
 * What moved a meter more in one line than in the other: for the causes that weigh most, the first event of its own
 * that moved it, told with all that this cause came to in its line. Causes are told apart by their text keys.
 */
export function metersApart(pair: Pair, meter: MeterId, most = 2): readonly Root[] {
  const sums = { a: byCause(pair.a.line, meter), b: byCause(pair.b.line, meter) };
  const causes = [...new Set([...sums.a.keys(), ...sums.b.keys()])]
    .map((cause) => ({ cause, by: (sums.a.get(cause) ?? 0) - (sums.b.get(cause) ?? 0) }))
    .filter(({ by }) => by !== 0)
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by))
    .slice(0, most);
  return causes.flatMap(({ cause }) => {
    const moves = (event: ExerciseEvent): boolean =>
      event.type === 'meterChanged' && event.meter === meter && event.cause === cause;
    const sum = { a: sums.a.get(cause) ?? 0, b: sums.b.get(cause) ?? 0 };
    const main: Side = Math.abs(sum.a) >= Math.abs(sum.b) ? 'a' : 'b';
    return [main, otherSide(main)].flatMap((side): Root[] => {
      const [root] = firstOwn(pair, side, moves);
      const by = sum[side];
      if (root === undefined || by === 0) return [];
      const said = {
        key: by > 0 ? 'chain.up' : 'chain.down',
        values: { by: Math.abs(by) },
        names: { meter: `meter.${meter}`, cause: causeName(cause) },
      };
      return [side === main ? { ...root, said } : { ...root, said, bare: true }];
    });
  });
}

function byCause(line: PlayedLine, meter: MeterId): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { event } of line.events)
    if (event.type === 'meterChanged' && event.meter === meter)
      sums.set(event.cause, (sums.get(event.cause) ?? 0) + event.by);
  return sums;
}

/** Where the money went in one line and not in the other. */
export function moneyApart(pair: Pair, most = 2): readonly Root[] {
  const roots: { readonly root: Root; readonly money: number }[] = [];
  for (const side of ['a', 'b'] as const) {
    const { line, own } = pair[side];
    for (const event of line.events)
      if (event.event.type === 'capacitySpent' && event.event.money > 0 && own[event.at] === true) {
        const decided = decisionBefore(line, event);
        const paid = event.event.money;
        if (decided !== null && !paidFor(pair[otherSide(side)].line, event.event.cause))
          roots.push({ root: { side, event: decided }, money: paid });
      }
  }
  return roots
    .sort((one, other) => other.money - one.money)
    .slice(0, most)
    .map(({ root }) => root);
}

const paidFor = (line: PlayedLine, cause: string): boolean =>
  line.events.some(({ event }) => event.type === 'capacitySpent' && event.cause === cause);

function decisionBefore(line: PlayedLine, { at }: LineEvent): LineEvent | null {
  for (let i = at - 1; i >= 0; i--) {
    const one = line.events[i] as LineEvent;
    if (one.event.type === 'decisionTaken') return one;
  }
  return null;
}
