/**
 * What differs between two lines, each with how much of the outcome hangs on it and why it came so.
 *
 * Weights are points of the outcome score (0..100) that the difference is worth by the scenario's own scoring; what
 * the score does not count has a small fixed weight, so that it stands behind. Without the truth only what the team
 * could see is compared.
 */
import {
  AXES,
  type AxisId,
  DAY,
  detectedAt,
  type MeterId,
  type Minute,
  outcomeOf,
  takenShare,
  timesOf,
} from '../../engine/index.ts';
import type { PlayedLine } from '../line.ts';
import { chainOf, otherSide, type Pair, type Root } from './chain.ts';
import { firstOwn, lastOwn, metersApart, moneyApart, theftBeyond } from './roots.ts';
import { seriesOf } from './series.ts';
import type { Difference, DifferenceKind, Side } from './types.ts';

/** What is said of a difference before its chain is found. */
interface Found extends Omit<Difference, 'chain' | 'better' | 'id'> {
  /** Which end of the scale is better, or null where one cannot say. */
  readonly best: 'low' | 'high' | null;
  readonly roots: readonly Root[];
}

const WEEK = 7 * DAY;
/** Weights for what the outcome score does not count. */
const SMALL = { told: 4, claim: 3, duty: 3, ending: 1 } as const;

/** Everything that differs, what weighs most first. */
export function differencesOf(pair: Pair): readonly Difference[] {
  const found = [
    ...(pair.truth ? ofTruth(pair) : ofLossSeen(pair)),
    ...ofPublished(pair),
    ...ofMeters(pair),
    ...ofCost(pair),
    ...ofTelling(pair),
    ...ofClaims(pair),
    ...ofDuties(pair),
    ...ofDamage(pair),
    ...ofEnding(pair),
  ];
  return found
    .map(({ best, roots, ...one }) => ({
      ...one,
      id: one.subject === null ? one.kind : `${one.kind}/${one.subject}`,
      weight: Math.round(Math.min(100, one.weight) * 10) / 10,
      better: betterOf(one.a, one.b, best),
      chain: chainOf(pair, roots),
    }))
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
}

/** Never is worse than late where low is better. */
function betterOf(a: number | null, b: number | null, best: 'low' | 'high' | null): Side | null {
  if (best === null || a === b) return null;
  if (a === null) return 'b';
  if (b === null) return 'a';
  return a < b === (best === 'low') ? 'a' : 'b';
}

const plain = { subject: null, name: null, hidden: false } as const;

/** Share of the outcome score that an axis has. */
function shareOf({ compiled }: PlayedLine, axis: AxisId): number {
  const { weights } = compiled.scenario.scoring;
  let all = 0;
  for (const id of AXES) all += weights[id];
  return all === 0 ? 0 : weights[axis] / all;
}

/** Points of the score that one share of a data set is worth: half for taking, half for publishing (R39). */
function worthOf(line: PlayedLine, data: string): number {
  const { dataSets } = line.compiled.scenario;
  const all = dataSets.reduce((sum, set) => sum + set.sensitivity, 0);
  const one = dataSets.find(({ id }) => id === data)?.sensitivity ?? 0;
  return all === 0 ? 0 : 50 * (one / all) * shareOf(line, 'dataKept');
}

const sets = ({ a }: Pair): readonly string[] =>
  a.line.compiled.scenario.dataSets.map(({ id }) => id);
const dataName = (id: string): string => `data.${id}.name`;

/** Data taken, footholds left and the measures of time, as they were. */
function ofTruth(pair: Pair): Found[] {
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

/** The other line's counterpart, told without what led to it. */
const bare = (roots: readonly Root[]): readonly Root[] =>
  roots.map((root) => ({ ...root, bare: true }));

const outcomeIn = (line: PlayedLine) =>
  line.truth.known.ended?.outcome ?? outcomeOf(line.compiled, line.truth);

/** The change of phase by which a line noticed. */
function noticed(pair: Pair, side: Side): readonly Root[] {
  const at = detectedAt(pair[side].line.truth.known);
  return firstOwn(pair, side, (e) => e.type === 'phaseChanged' && e.minute === at);
}

/** Loss as far as the team could tell: where the truth may not be told. */
function ofLossSeen(pair: Pair): Found[] {
  const [a, b] = [seriesOf(pair.a.line), seriesOf(pair.b.line)];
  return sets(pair).flatMap((data): Found[] => {
    const [one, other] = [a.seen.get(data)?.value ?? 0, b.seen.get(data)?.value ?? 0];
    if (Math.abs(one - other) < 0.005) return [];
    const more = one > other ? 'a' : 'b';
    return [
      {
        kind: 'taken',
        subject: data,
        name: dataName(data),
        unit: 'share',
        a: one,
        b: other,
        // Seeing more leave is not the same as losing more.
        best: null,
        weight: Math.abs(one - other) * worthOf(pair.a.line, data),
        hidden: false,
        roots: firstOwn(
          pair,
          more,
          (e) => e.type === 'observationMade' && e.observation.flow?.data === data,
        ),
      },
    ];
  });
}

function ofPublished(pair: Pair): Found[] {
  const { a, b } = pair;
  return sets(pair).flatMap((data): Found[] => {
    const out = ({ truth }: PlayedLine): number => truth.known.published[data]?.share ?? 0;
    const [one, other] = [out(a.line), out(b.line)];
    if (Math.abs(one - other) < 0.005) return [];
    const more = one > other ? 'a' : 'b';
    return [
      {
        kind: 'published',
        subject: data,
        name: dataName(data),
        unit: 'share',
        a: one,
        b: other,
        best: 'low',
        weight: Math.abs(one - other) * worthOf(a.line, data),
        hidden: false,
        roots: publishedBeyond(pair, more, data),
      },
    ];
  });
}

/** What was published more was stolen more, or told otherwise: the theft if it differs, and the publication. */
function publishedBeyond(pair: Pair, more: Side, data: string): readonly Root[] {
  const showing = firstOwn(
    pair,
    more,
    (e) => e.type === 'dataPublished' && e.shares[data] !== undefined,
  );
  if (!pair.truth) return showing;
  const stoppedAt = takenShare(pair[otherSide(more)].line.truth.hidden, data);
  const theft = theftBeyond(pair, more, data, stoppedAt);
  return theft.length > 0 ? [...theft, ...bare(showing)] : showing;
}

const OF_METERS: readonly (readonly [DifferenceKind, MeterId, AxisId | null, 'low' | 'high'])[] = [
  ['trust', 'trust', 'trust', 'high'],
  ['evidence', 'evidence', 'evidence', 'high'],
  ['law', 'legal', 'law', 'low'],
  ['care', 'harm', 'care', 'low'],
  ['leadership', 'leadership', 'people', 'high'],
  ['stamina', 'stamina', 'people', 'high'],
  ['attribution', 'attribution', null, 'high'],
];

function ofMeters(pair: Pair): Found[] {
  const [a, b] = [pair.a.line.truth.known.meters, pair.b.line.truth.known.meters];
  return OF_METERS.flatMap(([kind, meter, axis, best]): Found[] => {
    const [one, other] = [a[meter], b[meter]];
    if (one === other) return [];
    const halves = axis === 'people' ? 0.5 : 1;
    const weight =
      axis === null ? 0.5 : Math.abs(one - other) * halves * shareOf(pair.a.line, axis);
    return [
      {
        ...plain,
        kind,
        unit: 'points',
        a: one,
        b: other,
        best,
        weight,
        roots: metersApart(pair, meter),
      },
    ];
  });
}

function ofCost(pair: Pair): Found[] {
  const [one, other] = [pair.a.line.truth.known.spent, pair.b.line.truth.known.spent];
  if (one === other) return [];
  const [a, b] = [outcomeIn(pair.a.line).cost, outcomeIn(pair.b.line).cost];
  const weight = Math.abs(a - b) * shareOf(pair.a.line, 'cost');
  const unit = 'thousand-dollars';
  return [
    {
      ...plain,
      kind: 'cost',
      unit,
      a: one,
      b: other,
      best: 'low',
      weight,
      roots: moneyApart(pair),
    },
  ];
}

function ofTelling(pair: Pair): Found[] {
  const [one, other] = [pair.a.line.truth.known.disclosedAt, pair.b.line.truth.known.disclosedAt];
  if (one === other) return [];
  const side: Side = one !== null && (other === null || one < other) ? 'a' : 'b';
  return [
    {
      ...plain,
      kind: 'disclosure',
      unit: 'minutes',
      a: one,
      b: other,
      best: null,
      weight:
        one === null || other === null ? SMALL.told : Math.min(3, Math.abs(one - other) / WEEK),
      roots: [
        ...firstOwn(pair, side, (e) => e.type === 'disclosureMade'),
        ...bare(firstOwn(pair, otherSide(side), (e) => e.type === 'disclosureMade')),
      ],
    },
  ];
}

function ofClaims(pair: Pair): Found[] {
  const wrong = ({ truth }: PlayedLine): readonly string[] =>
    truth.known.claims
      .filter(({ contradictedAt }) => contradictedAt !== null)
      .map(({ data }) => data);
  const [one, other] = [wrong(pair.a.line), wrong(pair.b.line)];
  return sets(pair).flatMap((data): Found[] => {
    const [a, b] = [one.includes(data), other.includes(data)];
    if (a === b) return [];
    return [
      {
        kind: 'claim',
        subject: data,
        name: dataName(data),
        unit: 'count',
        a: Number(a),
        b: Number(b),
        best: 'low',
        weight: SMALL.claim,
        hidden: false,
        roots: firstOwn(
          pair,
          a ? 'a' : 'b',
          (e) => e.type === 'claimContradicted' && e.data === data,
        ),
      },
    ];
  });
}

function ofDuties(pair: Pair): Found[] {
  return pair.a.line.compiled.scenario.duties.flatMap(({ id, legal, trust }): Found[] => {
    const missed = ({ truth }: PlayedLine): boolean =>
      (truth.known.duties[id]?.missedAt ?? null) !== null;
    const [a, b] = [missed(pair.a.line), missed(pair.b.line)];
    if (a === b) return [];
    const { line } = pair.a;
    const worth = legal * shareOf(line, 'law') + trust * shareOf(line, 'trust');
    return [
      {
        kind: 'duty',
        subject: id,
        name: `duty.${id}.title`,
        unit: 'count',
        a: Number(a),
        b: Number(b),
        best: 'low',
        weight: Math.max(SMALL.duty, worth),
        hidden: false,
        roots: firstOwn(pair, a ? 'a' : 'b', (e) => e.type === 'dutyMissed' && e.duty === id),
      },
    ];
  });
}

function ofDamage(pair: Pair): Found[] {
  return pair.a.line.compiled.assetIds.flatMap((asset): Found[] => {
    const broke = ({ events }: PlayedLine): number =>
      events.filter(({ event }) => event.type === 'assetDamaged' && event.asset === asset).length;
    const [a, b] = [broke(pair.a.line), broke(pair.b.line)];
    if (a === b) return [];
    return [
      {
        kind: 'damage',
        subject: asset,
        name: `asset.${asset}.name`,
        unit: 'count',
        a,
        b,
        best: 'low',
        weight: 2,
        hidden: false,
        roots: firstOwn(
          pair,
          a > b ? 'a' : 'b',
          (e) => e.type === 'assetDamaged' && e.asset === asset,
        ),
      },
    ];
  });
}

function ofEnding(pair: Pair): Found[] {
  const [a, b] = [pair.a.line.truth.known.ended, pair.b.line.truth.known.ended];
  if (a?.ending === b?.ending) return [];
  const roots = (['a', 'b'] as const).flatMap((side) =>
    firstOwn(pair, side, (e) => e.type === 'exerciseEnded'),
  );
  const unit = 'none';
  return [
    { ...plain, kind: 'ending', unit, a: null, b: null, best: null, weight: SMALL.ending, roots },
  ];
}
