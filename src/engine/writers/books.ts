/** Writers of the team's books: turns, decisions, injects, undertakings, meters, flags, duties. */
import { aimedKey } from '../aimed-key.ts';
import type { DutyState, Known } from '../model/index.ts';
import { clamp, removeAt, type Writers } from './writer.ts';

type Books =
  | 'turnStarted'
  | 'decisionTaken'
  | 'injectArrived'
  | 'injectAnswered'
  | 'capacitySpent'
  | 'capacityChanged'
  | 'undertakingStarted'
  | 'effectsScheduled'
  | 'undertakingFinished'
  | 'meterChanged'
  | 'flagSet'
  | 'flagCleared'
  | 'dutyStarted'
  | 'dutyMet'
  | 'dutyMissed'
  | 'phaseChanged'
  | 'exerciseEnded';

function dutyOf(known: Known, id: string): DutyState {
  const duty = known.duties[id];
  if (duty === undefined) throw new Error(`no duty ${id}`);
  return duty;
}

export const BOOKS: Writers<Books> = {
  turnStarted: ({ known }, event) => {
    known.turn = event.turn;
    known.calm = event.calm;
    known.capacityTotal = event.capacity;
    known.capacityLeft = event.capacity;
  },
  decisionTaken: ({ known }, { minute, seat, decision, by }) => {
    known.decisions.push({ turn: known.turn, minute, seat, decision, by });
  },
  injectArrived: ({ known, hidden }, { minute, inject, due }) => {
    const index = hidden.waiting.indexOf(inject);
    if (index >= 0) removeAt(hidden.waiting, index);
    known.arrived[inject] = minute;
    if (due !== null) known.openInjects.push({ inject, since: minute, due });
  },
  injectAnswered: ({ known }, event) => {
    const { openInjects } = known;
    for (let i = 0; i < openInjects.length; i++)
      if (openInjects[i]?.inject === event.inject) {
        removeAt(openInjects, i);
        break;
      }
    known.answers[event.inject] = { option: event.option, minute: event.minute, by: event.by };
  },
  capacitySpent: ({ known }, { capacity, money }) => {
    known.capacityLeft -= capacity;
    known.meters.budget -= money;
    known.spent += money;
  },
  capacityChanged: ({ known }, event) => {
    known.capacityExtra += event.by;
  },
  undertakingStarted: ({ known }, { running }) => {
    known.running.push(running);
    const key = aimedKey(running.key, running.target);
    known.attempts[key] = (known.attempts[key] ?? 0) + 1;
  },
  effectsScheduled: ({ known }, { running }) => {
    known.running.push(running);
  },
  undertakingFinished: ({ known }, { minute, running, succeeded }) => {
    const index = known.running.indexOf(running);
    if (index >= 0) removeAt(known.running, index);
    if (!succeeded || running.action === null) return;
    known.done[running.action] = minute;
    if (running.target !== null) known.done[aimedKey(running.action, running.target)] = minute;
  },
  meterChanged: ({ known }, { minute, meter, by, cause }) => {
    const high = meter === 'budget' ? Number.MAX_SAFE_INTEGER : 100;
    known.meters[meter] = clamp(known.meters[meter] + by, 0, high);
    known.meterLog.push({ minute, meter, by, cause });
  },
  flagSet: ({ known }, { minute, flag }) => {
    known.flags[flag] = minute;
  },
  flagCleared: ({ known }, { flag }) => {
    delete known.flags[flag];
  },
  dutyStarted: ({ known }, { minute, duty, due }) => {
    known.duties[duty] = { since: minute, due, metAt: null, missedAt: null };
  },
  dutyMet: ({ known }, { minute, duty }) => {
    known.duties[duty] = { ...dutyOf(known, duty), metAt: minute };
  },
  dutyMissed: ({ known }, { minute, duty }) => {
    known.duties[duty] = { ...dutyOf(known, duty), missedAt: minute };
  },
  phaseChanged: ({ known }, { minute, to }) => {
    known.breach = to;
    known.breachLog.push({ state: to, minute });
  },
  exerciseEnded: ({ known }, { minute, ending, outcome }) => {
    known.ended = { ending, minute, outcome };
  },
};
