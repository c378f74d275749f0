/**
 * Differences in what was true: data taken, footholds left, dwell time and the times to contain and to evict. Told only
 * where the truth of both lines may be told.
 */
import { type AxisId, detectedAt, type Minute, takenShare, timesOf } from '../../engine/index.ts';
import type { PlayedLine } from '../line.ts';
import { otherSide, type Pair, type Root } from './chain.ts';
import {
  bare,
  betterOf,
  dataName,
  type Found,
  outcomeIn,
  plain,
  sets,
  shareOf,
  worthOf,
} from './found.ts';
import { firstOwn, lastOwn, theftBeyond } from './roots.ts';
import type { DifferenceKind, Side } from './types.ts';

/** Data taken, footholds left and the measures of time, as they were. */
export function ofTruth(pair: Pair): Found[] {
  const { a, b } = pair;
  const taken = sets(pair).flatMap((data): Found[] => {
    const [one, other] = [
      takenShare(a.line.truth.hidden, data),
      takenShare(b.line.truth.hidden, data),
    ];
    if (Math.abs(one - other) < 0.005) return [];
    return [
      {
        kind: 'taken',
        subject: data,
        name: dataName(data),
        unit: 'share',
        a: one,
        b: other,
        best: 'low',
        weight: Math.abs(one - other) * worthOf(a.line, data),
        hidden: true,
        roots: theftBeyond(pair, one > other ? 'a' : 'b', data, Math.min(one, other)),
      },
    ];
  });
  return [...taken, ...ofFootholds(pair), ...ofTimes(pair)];
}

function ofFootholds(pair: Pair): Found[] {
  const { a, b } = pair;
  return a.line.compiled.scenario.adversaries.flatMap(({ id }): Found[] => {
    const inside = ({ truth }: PlayedLine): number =>
      truth.hidden.adversaries[id]?.footholds.length ?? 0;
    const [one, other] = [inside(a.line), inside(b.line)];
    if (one === other) return [];
    const [fewer, more]: readonly [Side, Side] = one < other ? ['a', 'b'] : ['b', 'a'];
    const lost = lastOwn(pair, fewer, (e) => e.type === 'footholdLost' && e.adversary === id);
    const gained = lastOwn(pair, more, (e) => e.type === 'footholdGained' && e.adversary === id);
    return [
      {
        kind: 'footholds',
        subject: id,
        name: `adversary.${id}.name`,
        unit: 'count',
        a: one,
        b: other,
        best: 'low',
        weight: one === 0 || other === 0 ? 6 : 1,
        hidden: true,
        roots: [...lost, ...gained],
      },
    ];
  });
}

function ofTimes(pair: Pair): Found[] {
  const [a, b] = [timesOf(pair.a.line.truth), timesOf(pair.b.line.truth)];
  const [one, other] = [outcomeIn(pair.a.line), outcomeIn(pair.b.line)];
  const measure = (
    kind: DifferenceKind,
    axis: AxisId,
    values: readonly [Minute | null, Minute | null],
    roots: (better: Side) => readonly Root[],
  ): Found[] => {
    const [mine, theirs] = values;
    if (mine === theirs) return [];
    const weight = Math.abs(one[axis] - other[axis]) * shareOf(pair.a.line, axis);
    const better = betterOf(mine, theirs, 'low') ?? 'a';
    return [
      {
        ...plain,
        kind,
        unit: 'minutes',
        a: mine,
        b: theirs,
        best: 'low',
        weight,
        hidden: true,
        roots: roots(better),
      },
    ];
  };
  return [
    ...measure('dwell', 'timeToDetect', [a.dwell, b.dwell], (side) => [
      ...noticed(pair, side),
      ...bare(noticed(pair, otherSide(side))),
    ]),
    ...measure('contain', 'timeToContain', [a.toContain, b.toContain], (side) => [
      ...lastOwn(pair, otherSide(side), (e) => e.type === 'dataTaken'),
      ...bare(lastOwn(pair, side, (e) => e.type === 'dataTaken')),
    ]),
    ...measure('evict', 'timeToEvict', [a.toEvict, b.toEvict], (side) => [
      ...lastOwn(pair, side, (e) => e.type === 'footholdLost'),
      ...bare(lastOwn(pair, otherSide(side), (e) => e.type === 'footholdLost')),
    ]),
  ];
}

/** The change of phase by which a line noticed. */
function noticed(pair: Pair, side: Side): readonly Root[] {
  const at = detectedAt(pair[side].line.truth.known);
  return firstOwn(pair, side, (e) => e.type === 'phaseChanged' && e.minute === at);
}
