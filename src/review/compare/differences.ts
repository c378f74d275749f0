/**
 * What differs between two lines, each with how much of the outcome hangs on it and why it came so.
 *
 * Weights are points of the outcome score (0..100) that the difference is worth by the scenario's own scoring; what
 * the score does not count has a small fixed weight, so that it stands behind. Without the truth only what the team
 * could see is compared.
 */
import { type AxisId, DAY, type MeterId, takenShare } from '../../engine/index.ts';
import type { InPieces } from '../../exercise/index.ts';
import type { PlayedLine } from '../line.ts';
import { chainOf, otherSide, type Pair, type Root } from './chain.ts';
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
import { ofTruth } from './hidden-differences.ts';
import { firstOwn, metersApart, moneyApart, theftBeyond } from './roots.ts';
import { seriesOf } from './series.ts';
import type { Difference, DifferenceKind, Side } from './types.ts';

const WEEK = 7 * DAY;
/** Weights for what the outcome score does not count. */
const SMALL = { told: 4, claim: 3, duty: 3, ending: 1 } as const;

/** Everything that may differ, each kind looked for by itself. */
const KINDS: readonly ((pair: Pair) => readonly Found[])[] = [
  (pair) => (pair.truth ? ofTruth(pair) : ofLossSeen(pair)),
  ofPublished,
  ofMeters,
  ofCost,
  ofTelling,
  ofClaims,
  ofDuties,
  ofDamage,
  ofEnding,
];

/** Everything that differs, what weighs most first. In pieces: one for each kind, one for each chain. */
export function* differencesOf(pair: Pair): InPieces<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const kind of KINDS) {
    const found = kind(pair);
    yield;
    for (const { best, roots, ...one } of found) {
      differences.push({
        ...one,
        id: one.subject === null ? one.kind : `${one.kind}/${one.subject}`,
        weight: Math.round(Math.min(100, one.weight) * 10) / 10,
        better: betterOf(one.a, one.b, best),
        chain: chainOf(pair, roots),
      });
      yield;
    }
  }
  return differences.sort(
    (one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1),
  );
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
