/** The record reproduced: what was really done, decided again, comes to what really happened. */
import { describe, expect, test } from 'vitest';
import { dateOfMinute, type ExerciseEvent } from '../../src/engine/index.ts';
import { playExercise, summarize, tallyRuns } from '../../src/exercise/index.ts';
import { twoBears } from '../support/scenarios.ts';

const RUNS = 200;
const MOST_MS = 120_000;

interface Dates {
  readonly seed: string;
  /** First entry into the phase of detection. */
  readonly detected: string;
  /** Every start of an eviction. */
  readonly evicted: readonly string[];
  readonly released: readonly string[];
}

function datesOf(seed: string): Dates {
  const scenario = twoBears();
  const { document } = playExercise(scenario, { seed, plan: 'full', policy: 'history' });
  const day = (minute: number): string => dateOfMinute(scenario.start, minute).slice(0, 10);
  const days = (wanted: (event: ExerciseEvent) => boolean): string[] =>
    document.events.filter(wanted).map(({ minute }) => day(minute));
  const detection = document.phases.find(({ phase }) => phase === 'anomalyDetection');
  return {
    seed,
    detected: detection === undefined ? 'never' : day(detection.from),
    evicted: days((e) => e.type === 'phaseChanged' && e.to === 'eviction.executing'),
    released: days((e) => e.type === 'dataPublished' && e.kind === 'release'),
  };
}

describe('history, over two hundred seeds', () => {
  let played: readonly Dates[] | null = null;
  const all = (): readonly Dates[] => {
    played ??= Array.from({ length: RUNS }, (_, i) => datesOf(`history/${i}`));
    return played;
  };

  const ASKED: readonly (readonly [string, (dates: Dates) => boolean])[] = [
    [
      'is detected on 24 to 30 April 2016',
      ({ detected }) => detected >= '2016-04-24' && detected <= '2016-04-30',
    ],
    [
      'evicts on 10 to 12 June 2016',
      ({ evicted }) => evicted.some((day) => day >= '2016-06-10' && day <= '2016-06-12'),
    ],
    ['sees the release on 22 July 2016', ({ released }) => released.includes('2016-07-22')],
  ];

  test.each(ASKED)(
    'it %s, in nine of ten',
    (_what, holds) => {
      const others = all().filter((dates) => !holds(dates));
      const examples = JSON.stringify(others.slice(0, 5), null, 1);
      expect(others.length, examples).toBeLessThanOrEqual(RUNS * 0.1);
    },
    MOST_MS,
  );
});

test(
  'doing nothing never comes out better than acting on published guidance',
  () => {
    const mean = (policy: 'passive' | 'prudent'): number =>
      summarize(tallyRuns(twoBears(), { policy, plan: 'full', seed: 'means', from: 0, count: 40 }))
        .outcome.score.mean;
    expect(mean('passive')).toBeLessThanOrEqual(mean('prudent'));
  },
  MOST_MS,
);
