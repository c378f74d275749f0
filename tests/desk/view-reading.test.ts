/** What the desk reads out of a view: news, deadlines, deltas, the track, the search. */
import { describe, expect, test } from 'vitest';
import { createDescriber } from '../../src/ui/desk/war-room/describe.ts';
import { totalLoss } from '../../src/ui/desk/war-room/loss-list.tsx';
import {
  dueThisTurn,
  firstNews,
  meterDeltas,
  moreNews,
  newPapers,
  worthTelling,
} from '../../src/ui/desk/war-room/news.ts';
import { findActions } from '../../src/ui/desk/war-room/playbook-search.ts';
import { factsBySeat } from '../../src/ui/desk/war-room/seat-facts.tsx';
import { trackOf } from '../../src/ui/desk/war-room/track.ts';
import { createFormats, createWords } from '../../src/ui/words/index.ts';
import { FAKE_LOGGING, FAKE_START } from '../support/fake-early-views.ts';
import { FAKE_PLAYBOOK } from '../support/fake-playbook.ts';
import { FAKE_BRIEFING, FAKE_TEXT } from '../support/fake-scenario.ts';
import { FAKE_TRACK, fakeStore } from '../support/fake-store.ts';
import { FAKE_ENDED, FAKE_LEAK } from '../support/fake-views.ts';
import { FACTS, knowing } from './facts-sample.ts';

const words = createWords('en', FAKE_TEXT);
const describer = createDescriber(words, createFormats(words), FAKE_BRIEFING);

describe('news', () => {
  test('V1 what the turn brought stays while the team answers, and is replaced by the next turn', () => {
    const store = fakeStore('logging');
    const first = firstNews(store.view());
    expect(first.turnLines).toBe(FAKE_LOGGING.happenings);
    store.decide({ type: 'answer', inject: 'two-of-them', option: 'cut' });
    const second = moreNews(first, store.view());
    expect(second.turnLines).toBe(FAKE_LOGGING.happenings);
    expect(second.since.map((one) => one.type)).toEqual(['injectAnswered', 'started']);
    store.decide({ type: 'advance' });
    const third = moreNews(second, store.view());
    expect(third.turn).toBe(FAKE_LOGGING.turn + 1);
    expect(third.since).toEqual([]);
    expect(third.turnLines).toBe(store.view().happenings);
  });

  test('V2 papers that ask nothing are shown once, in the turn they came', () => {
    expect(newPapers(FAKE_LOGGING, firstNews(FAKE_LOGGING)).map((one) => one.inject)).toEqual([
      'weather',
      'invoice',
    ]);
  });

  test('V3 arrivals are not told twice, nor is what a success already says', () => {
    const told = worthTelling(FAKE_LOGGING.happenings).map((one) => one.type);
    expect(told).not.toContain('injectArrived');
    expect(told).not.toContain('assetImaged');
    expect(told).toContain('finished');
  });

  test('V4 only an inject due within the coming turn is worth a question', () => {
    expect(dueThisTurn(FAKE_LOGGING).map((one) => one.inject)).toEqual(['two-of-them']);
    expect(dueThisTurn({ ...FAKE_LOGGING, turnLength: 60 })).toEqual([]);
  });

  test('V5 a meter’s direction counts from the turn before', () => {
    const { from } = firstNews(FAKE_LOGGING);
    expect(meterDeltas(FAKE_LOGGING, from)).toEqual({ stamina: -6, leadership: -3, evidence: 8 });
    const store = fakeStore('logging');
    const first = firstNews(store.view());
    store.decide({ type: 'advance' });
    const next = moreNews(first, store.view());
    expect(next.from).toBe(FAKE_LOGGING.minute);
    expect(meterDeltas(store.view(), next.from)).toEqual({});
  });
});

describe('what seats know', () => {
  const [contract, weeks, friend] = FACTS;
  if (!contract || !weeks || !friend) throw new Error('three facts are needed');

  test('V16 a fact is new in the turn that brought it, against the view before, and in no other', () => {
    const before = firstNews(knowing(FAKE_LOGGING, [contract]));
    const turn = { ...FAKE_LOGGING, turn: FAKE_LOGGING.turn + 1 };
    const next = moreNews(before, knowing(turn, [contract, weeks]));
    expect(next.newFacts).toEqual({ turn: [weeks], since: [] });
    const answered = moreNews(next, knowing(turn, [contract, weeks, friend]));
    expect(answered.newFacts).toEqual({ turn: [weeks], since: [friend] });
    const after = moreNews(answered, knowing({ ...turn, turn: turn.turn + 1 }, FACTS));
    expect(after.newFacts).toEqual({ turn: [], since: [] });
  });

  test('V17 at StartEx all is new; opened later, with no view before, nothing is', () => {
    expect(firstNews(knowing(FAKE_START, FACTS)).newFacts.turn).toEqual(FACTS);
    expect(firstNews(knowing(FAKE_LOGGING, FACTS)).newFacts).toEqual({ turn: [], since: [] });
  });

  test('V18 seats come in the order of the table, those that know nothing not at all', () => {
    expect(factsBySeat(FAKE_BRIEFING.seats, FACTS)).toEqual([
      { seat: 'it', facts: [weeks] },
      { seat: 'legal', facts: [contract, friend] },
    ]);
  });
});

describe('lines', () => {
  const lines = (view: typeof FAKE_LEAK) =>
    view.happenings.map((one) => describer.line(view, one)).filter((one) => one !== null);

  test('V6 dice are told with what they had to stay under', () => {
    const finished = FAKE_LOGGING.happenings.find((one) => one.type === 'finished');
    if (finished === undefined) throw new Error('no finished undertaking');
    expect(describer.line(FAKE_LOGGING, finished)?.text).toBe(
      'Take forensic images on workstations: it worked. Rolled 0.41, needed under 0.62.',
    );
    const sure = { ...finished, odds: 1 };
    expect(describer.line(FAKE_LOGGING, sure)?.text).not.toContain('Rolled');
  });

  test('V7 a search where nothing is visible does not pass for a clean bill', () => {
    expect(lines(FAKE_LOGGING).map((one) => one.text)).toContain(
      'Searched directory: nothing found, but there is no telemetry there.',
    );
  });

  test('V8 publication, a false claim and a change of phase are loud', () => {
    const loud = lines(FAKE_LEAK).filter((one) => one.weight === 'loud');
    expect(loud.map((one) => one.text)).toEqual([
      'A persona shows research files in public.',
      'Now: Leak, persona.',
      'What you said about research files has been shown to be false.',
      'A deadline runs: Tell the people in the donor list, due in 25 days.',
      'Deadline missed: Report to the members.',
      'Broken by an intruder: chat server.',
    ]);
  });

  test('V9 every kind of happening at every moment has words', () => {
    for (const view of [FAKE_START, FAKE_LOGGING, FAKE_LEAK, FAKE_ENDED])
      for (const line of lines(view)) expect(line.text).not.toMatch(/[‹{]/);
  });

  test('V10 causes of meter movements read as titles', () => {
    expect(describer.title('inject.first-call.option.wait')).toBe('Wait until he calls again');
    expect(describer.title('action.image')).toBe('Take forensic images');
    expect(describer.title('rule.stamina')).toBe(words.t('rule.stamina'));
    expect(describer.title('leak.sample')).toBe('Internal papers appear on a new weblog');
  });
});

describe('track', () => {
  test('V11 visited, current and ahead come from the log of states', () => {
    const { steps, current } = trackOf(FAKE_TRACK, FAKE_LOGGING);
    expect(steps.map((step) => step.standing)).toEqual([
      'visited',
      'visited',
      'current',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(current).toBe(2);
    expect(steps[1]?.substates.map((one) => one.standing)).toEqual(['visited', 'ahead', 'visited']);
  });

  test('V12 a shortcut shows as a jump, the usual order does not', () => {
    expect(trackOf(FAKE_TRACK, FAKE_LOGGING).jumps).toEqual([]);
    expect(trackOf(FAKE_TRACK, FAKE_LEAK).jumps).toEqual([{ from: 2, to: 4 }]);
  });

  test('V13 going back to detection after an eviction is a jump, and detection is current again', () => {
    const state = trackOf(FAKE_TRACK, {
      breach: 'anomalyDetection.triage',
      breachLog: [
        { state: 'eviction.verifying', minute: 1 },
        { state: 'anomalyDetection.triage', minute: 2 },
      ],
    });
    expect(state.jumps).toEqual([{ from: 3, to: 1 }]);
    expect(state.current).toBe(1);
  });
});

describe('search and loss', () => {
  const found = (search: string) =>
    findActions(FAKE_PLAYBOOK, search, (one) =>
      [describer.title(`action.${one.action}`), describer.seat(one.seat), ...one.tags].join(' '),
    ).map((one) => one.action);

  test('V14 the playbook is found by title, seat or tag, in any case and order', () => {
    expect(found('SENSORS deploy')).toEqual(['deploy']);
    expect(found('chair')).toEqual(['retainer']);
    expect(found('d3-ni')).toEqual(['isolate']);
    expect(found('')).toHaveLength(FAKE_PLAYBOOK.length);
    expect(found('zebra')).toEqual([]);
  });

  test('V15 data taken is weighed by size', () => {
    const { low, high } = totalLoss(FAKE_LOGGING.loss, FAKE_BRIEFING.dataSets);
    expect(low).toBeCloseTo((0.11 * 4) / 64.3);
    expect(high).toBeCloseTo((0.4 * 4 + 0.6 * 60) / 64.3);
    expect(totalLoss([], [])).toEqual({ low: 0, high: 0 });
  });
});
