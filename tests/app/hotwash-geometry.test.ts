/** The hot wash's picture: dates keep their order, words stand only where there is room. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layLanes, type RowSizes } from '../../src/ui/desk/hotwash/lane-rows.ts';
import { lossVerdict } from '../../src/ui/desk/hotwash/loss.tsx';
import { createTimeScale, findWideStretch } from '../../src/ui/desk/hotwash/time-scale.ts';
import { sampleDebrief } from './debrief-sample.ts';

const DAY = 24 * 60;
const START = '2015-07-20T08:00:00Z';
const SIZES: RowSizes = { truth: 24, knew: 14, gap: 3, between: 20, name: 0, letter: 7 };

const minutes = fc.array(fc.integer({ min: 0, max: 440 * DAY }), { maxLength: 40 });

describe('the time axis of the hot wash', () => {
  test('H1 a year of waiting and a busy spring: the spring is drawn wider', () => {
    const spring = [270, 275, 280, 284, 290, 300, 310, 326].map((day) => day * DAY);
    const wide = findWideStretch([7 * DAY, 60 * DAY, ...spring, 430 * DAY], 440 * DAY);
    expect(wide).not.toBeNull();
    expect(wide?.from).toBeGreaterThan(200 * DAY);
    expect(wide?.to).toBeLessThan(360 * DAY);
  });

  test('H2 an exercise that is busy throughout is drawn evenly', () => {
    const even = Array.from({ length: 20 }, (_, i) => i * 20 * DAY);
    expect(findWideStretch(even, 400 * DAY)).toBeNull();
  });

  test('H3 whatever happened when, later is never drawn before earlier, and nothing outside', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 80, max: 1600 }), (moments, width) => {
        const end = 440 * DAY;
        const scale = createTimeScale({ start: START, end, width, moments, labelWidth: 62 });
        const xs = [...moments].sort((a, b) => a - b).map((minute) => scale.x(minute));
        for (let i = 1; i < xs.length; i += 1) {
          expect(xs[i]).toBeGreaterThanOrEqual((xs[i - 1] ?? 0) - 1e-9);
        }
        expect(scale.x(0)).toBeCloseTo(0);
        expect(scale.x(end)).toBeCloseTo(width);
        for (const x of xs) expect(x).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  test('H4 labels of ticks never run into each other', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 200, max: 1600 }), (moments, width) => {
        const scale = createTimeScale({
          start: START,
          end: 440 * DAY,
          width,
          moments,
          labelWidth: 62,
        });
        const xs = scale.ticks.map((minute) => scale.x(minute));
        for (let i = 1; i < xs.length; i += 1) {
          expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual(62);
        }
      }),
    );
  });

  test('H5 an exercise of one night gets hours, one of no length does not break', () => {
    const night = createTimeScale({
      start: '2021-05-14T20:00:00Z',
      end: 12 * 60,
      width: 800,
      moments: [30, 200, 400, 640],
      labelWidth: 62,
    });
    expect(night.ticks.length).toBeGreaterThan(3);
    const none = createTimeScale({ start: START, end: 0, width: 800, moments: [], labelWidth: 62 });
    expect(Number.isFinite(none.x(0))).toBe(true);
  });
});

describe('the lanes of the hot wash', () => {
  const scale = createTimeScale({
    start: START,
    end: sampleDebrief.minutes,
    width: 700,
    moments: [],
    labelWidth: 62,
  });
  const laid = layLanes({
    lanes: sampleDebrief.lanes,
    scale,
    width: 700,
    sizes: SIZES,
    label: (span) => span.kind,
  });

  test('H6 what was true stands above what the team knew, and no lane runs into the next', () => {
    laid.rows.forEach((row, i) => {
      for (const known of row.knew) {
        for (const fact of row.truth) expect(known.y).toBeGreaterThan(fact.y);
      }
      const next = laid.rows[i + 1];
      if (next) expect(next.top).toBeGreaterThan(row.top + row.height);
    });
  });

  test('H7 no word lies on another or outside the picture', () => {
    for (const row of laid.rows) {
      const words = [...row.words].sort((a, b) => a.x - b.x);
      words.forEach((word, i) => {
        const right = word.x + word.text.length * SIZES.letter;
        expect(right).toBeLessThanOrEqual(700);
        const next = words[i + 1];
        if (next) expect(next.x).toBeGreaterThanOrEqual(right);
      });
    }
  });

  test('H8 theft is drawn over presence, so that it is never hidden', () => {
    const kinds = laid.rows[0]?.truth.map((bar) => bar.span.kind);
    expect(kinds?.indexOf('theft')).toBe(2);
  });

  test('H9 the team is told whether it believed too little, too much, or rightly', () => {
    const loss = { data: 'mail', low: 0.2, high: 0.5, published: 0 };
    expect(lossVerdict({ ...loss, taken: 0.62 })).toBe('more');
    expect(lossVerdict({ ...loss, taken: 0.1 })).toBe('less');
    expect(lossVerdict({ ...loss, taken: 0.5 })).toBe('within');
  });
});
