/**
 * Two lines side by side: where they part, what differs and why, over one time axis.
 *
 * Pure: the same two lines give the same comparison, and the other way round its mirror image. Whether hidden
 * things may be told is asked for, not decided here.
 */
import { type ExerciseEvent, timesOf } from '../../engine/index.ts';
import type { InPieces } from '../../exercise/index.ts';
import { dateOn, type PlayedLine } from '../line.ts';
import { pairing } from './chain.ts';
import { differencesOf } from './differences.ts';
import { divergenceOf } from './diverge.ts';
import { say } from './link.ts';
import { comparedSeries, seriesOf } from './series.ts';
import type { ComparedLine, ComparedMeasures, Comparison, StoryEntry } from './types.ts';

/** Compares two lines, in pieces. `truth` says whether hidden things may be told. */
export function* comparing(a: PlayedLine, b: PlayedLine, truth: boolean): InPieces<Comparison> {
  const pair = yield* pairing(a, b, truth);
  yield;
  const differences = yield* differencesOf(pair);
  const [seriesA, seriesB] = [seriesOf(a), seriesOf(b)];
  yield;
  return {
    a: headOf(a),
    b: headOf(b),
    divergence: divergenceOf(a, b),
    from: 0,
    to: Math.max(a.truth.known.minute, b.truth.known.minute),
    truth,
    measures: { a: truth ? measuresOf(a) : null, b: truth ? measuresOf(b) : null },
    series: comparedSeries(a.compiled, seriesA, seriesB, truth),
    differences,
    story: {
      a: storyOf(a, pair.a.own),
      b: storyOf(b, pair.b.own),
    },
  };
}

function headOf(line: PlayedLine): ComparedLine {
  const { known } = line.truth;
  return {
    of: line.of,
    moment: line.moment,
    name: line.name,
    seed: line.seed,
    decisions: known.decisions.length,
    turn: known.turn,
    minute: known.minute,
    date: dateOn(line, known.minute),
    ending: known.ended?.ending ?? null,
    outcome: known.ended?.outcome ?? null,
  };
}

function measuresOf({ truth }: PlayedLine): ComparedMeasures {
  const { dwell, toContain, toEvict } = timesOf(truth);
  return { dwell, contain: toContain, evict: toEvict };
}

/** What the world could read of. */
const isPublic = ({ type }: ExerciseEvent): boolean =>
  type === 'dataPublished' ||
  type === 'disclosureMade' ||
  type === 'claimMade' ||
  type === 'claimContradicted' ||
  type === 'assetDamaged';

const NEWS: ReadonlySet<string> = new Set(['news', 'post']);

function storyOf(line: PlayedLine, own: readonly boolean[]): readonly StoryEntry[] {
  return line.events.flatMap(({ event, at, moment }): StoryEntry[] => {
    const headline =
      event.type === 'injectArrived' &&
      NEWS.has(line.compiled.injects.get(event.inject)?.inject.kind ?? '');
    if (!isPublic(event) && !headline) return [];
    const words = say(line, event);
    if (words === null) return [];
    const { minute } = event;
    const shared = own[at] === false;
    return [{ moment, minute, date: dateOn(line, minute), ...words, shared }];
  });
}
