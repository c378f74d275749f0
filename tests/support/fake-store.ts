/**
 * An `ExerciseStore` without an engine: it starts from a hand-written moment and plays along just enough for
 * the desk to be used. Answers close injects, actions take capacity, advancing passes time and applies
 * defaults. No dice, no adversaries, no ending of its own.
 */
import type {
  DecideResult,
  Decision,
  DecisionNote,
  DefenderView,
  ExerciseStore,
  Happening,
} from '../../src/session/index.ts';
import { fakeDate } from './fake-early-views.ts';
import { FAKE_BRIEFING, FAKE_TEXT } from './fake-scenario.ts';
import { fakeTree } from './fake-tree.ts';
import { FAKE_VIEWS, type Moment } from './fake-views.ts';
import { noBranches } from './no-branches.ts';

/** A fake store with what tests like to look at. */
export interface FakeStore extends ExerciseStore {
  /** Every accepted decision with its note, in order. */
  readonly taken: readonly {
    readonly decision: Decision;
    readonly note: DecisionNote | undefined;
  }[];
  /** Puts another view on the table, as a decision from elsewhere would. */
  show(view: DefenderView): void;
}

/** A store standing at a moment. */
export function fakeStore(moment: Moment, text: Readonly<Record<string, string>> = {}): FakeStore {
  let view = FAKE_VIEWS[moment];
  const listeners = new Set<() => void>();
  const taken: { decision: Decision; note: DecisionNote | undefined }[] = [];
  /** Views before each decision, for undo. */
  const before: DefenderView[] = [];

  function show(next: DefenderView): void {
    view = next;
    for (const listener of [...listeners]) listener();
  }

  function record(decision: Decision, seat: string): DefenderView['decisions'] {
    const entry = { turn: view.turn, minute: view.minute, seat, decision, by: 'player' as const };
    return [...view.decisions, entry];
  }

  function answer(decision: Decision & { type: 'answer' }): DecideResult {
    const open = view.open.find((one) => one.inject === decision.inject);
    if (open === undefined) return { ok: false, reason: 'inject-not-open' };
    const option = open.options.find((one) => one.option === decision.option);
    if (option === undefined) return { ok: false, reason: 'no-such-option' };
    if (option.capacity > view.capacity.left) return { ok: false, reason: 'not-enough-capacity' };
    const key = `inject.${decision.inject}.option.${decision.option}`;
    const due = view.minute + option.takes;
    const { minute } = view;
    const happenings: Happening[] = [
      {
        type: 'injectAnswered',
        minute,
        inject: decision.inject,
        option: decision.option,
        by: 'player',
      },
    ];
    if (option.takes > 0) happenings.push({ type: 'started', minute, key, target: null, due });
    show({
      ...view,
      capacity: { ...view.capacity, left: view.capacity.left - option.capacity },
      open: view.open.filter((one) => one !== open),
      papers: view.papers.map((paper) =>
        paper.inject === decision.inject
          ? { ...paper, answer: { option: decision.option, minute, by: 'player' } }
          : paper,
      ),
      running:
        option.takes > 0
          ? [...view.running, { key, target: null, started: minute, due }]
          : view.running,
      decisions: record(decision, option.seat),
      happenings,
    });
    return { ok: true };
  }

  function act(decision: Decision & { type: 'act' }): DecideResult {
    const entry = view.playbook.find((one) => one.action === decision.action);
    if (entry === undefined) return { ok: false, reason: 'no-such-action' };
    if (entry.needsTarget && decision.target === undefined)
      return { ok: false, reason: 'target-missing' };
    if (entry.blocked !== null) return { ok: false, reason: entry.blocked };
    const target = decision.target ?? null;
    const key = `action.${decision.action}`;
    const due = view.minute + entry.takes;
    const left = view.capacity.left - entry.capacity;
    show({
      ...view,
      capacity: { ...view.capacity, left },
      running: [...view.running, { key, target, started: view.minute, due }],
      playbook: view.playbook.map((one) =>
        one.blocked !== null
          ? one
          : one === entry
            ? { ...one, blocked: 'already-running' }
            : one.capacity > left
              ? { ...one, blocked: 'not-enough-capacity' }
              : one,
      ),
      decisions: record(decision, entry.seat),
      happenings: [{ type: 'started', minute: view.minute, key, target, due }],
    });
    return { ok: true };
  }

  function advance(): DecideResult {
    const minute = view.minute + view.turnLength;
    const missed = view.open.filter((one) => one.due <= minute);
    const answered = new Map(missed.map((one) => [one.inject, one.default]));
    show({
      ...view,
      minute,
      date: fakeDate(minute),
      turn: view.turn + 1,
      capacity: { ...view.capacity, left: view.capacity.total },
      open: view.open.filter((one) => one.due > minute),
      papers: view.papers.map((paper) => {
        const option = answered.get(paper.inject);
        return option === undefined
          ? paper
          : { ...paper, answer: { option, minute, by: 'default' } };
      }),
      running: view.running.filter((one) => one.due > minute),
      happenings: [
        ...missed.map(
          (one): Happening => ({
            type: 'injectAnswered',
            minute,
            inject: one.inject,
            option: one.default,
            by: 'default',
          }),
        ),
        ...view.running
          .filter((one) => one.due <= minute)
          .map(
            (one): Happening => ({
              type: 'finished',
              minute: one.due,
              key: one.key,
              target: one.target,
              succeeded: true,
              rolled: 0.41,
              odds: 0.62,
            }),
          ),
        { type: 'turnStarted', minute, turn: view.turn + 1 },
      ],
    });
    return { ok: true };
  }

  function decide(decision: Decision): DecideResult {
    if (view.ended !== null) return { ok: false, reason: 'exercise-ended' };
    switch (decision.type) {
      case 'answer':
        return answer(decision);
      case 'act':
        return act(decision);
      case 'advance':
        return advance();
    }
  }

  return {
    ...noBranches,
    id: `fake-${moment}`,
    seed: '2016',
    plan: 'class',
    taken,
    show,
    tree: () => fakeTree(taken, view),
    undo() {
      const back = before.pop();
      if (back === undefined) return { ok: false, reason: 'at-start' };
      taken.pop();
      show({ ...back, happenings: [] });
      return { ok: true, moment: null };
    },
    briefing: () => FAKE_BRIEFING,
    text: () => ({ ...FAKE_TEXT, ...text }),
    view: () => view,
    inForce: () => ({ throttle: 0, channelsBlocked: null }),
    decide(decision, note) {
      const now = view;
      taken.push({ decision, note });
      before.push(now);
      const result = decide(decision);
      if (result.ok) return result;
      taken.pop();
      before.pop();
      return result;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    debrief: () => null,
    save: () => '{}',
  };
}

/** The breach machine's phases and substates, as the session reads them off the chart. */
export const FAKE_TRACK = [
  { phase: 'undetectedPersistence', substates: ['normalOperations', 'weakSignals'] },
  { phase: 'anomalyDetection', substates: ['triage', 'escalated', 'respondersCalled'] },
  { phase: 'forensicLogging', substates: ['deploying', 'observing', 'scoped'] },
  { phase: 'eviction', substates: ['planning', 'executing', 'verifying', 'monitoring'] },
  { phase: 'leak', substates: ['staged', 'persona', 'release'] },
  {
    phase: 'publicFallout',
    substates: ['disclosure', 'attributionContest', 'accountability', 'recovery'],
  },
  { phase: 'closed', substates: [] },
] as const;
