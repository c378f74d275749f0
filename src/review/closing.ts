/**
 * Which cards the team could have played against a return: those that are in the way at its door (`closers.ts`), lay
 * open at some moment of the line, and would have come about in time.
 *
 * In time means: a reset after the credential was taken and with nowhere left to take it again, a link cut after it was
 * last put back, an asset off the network while the intruder was out, a control at any time before. What the card
 * itself undoes before the return counts for nothing.
 */
import type { Compiled, Decision, Door, ExerciseEvent, Minute } from '../engine/index.ts';
import { type Closer, closersOf, type Hit } from './closers.ts';
import type { DebriefMeasure, DebriefReturn } from './eviction-types.ts';

/** A moment of a line, just before its next decision. */
export interface OpenMoment {
  readonly minute: Minute;
  /** Decisions taken so far. */
  readonly after: number;
  readonly isOpen: (decision: Decision) => boolean;
}

/** A return whose measures are still to be found. */
export interface Entry {
  readonly return: Omit<DebriefReturn, 'measures' | 'way' | 'knew'>;
  readonly door: Door;
  /** When it last stood where it could take the credential again, or null. */
  readonly retakeUntil: Minute | null;
  /** Controls in force when it came. */
  readonly controls: ReadonlySet<string>;
}

type Does = DebriefMeasure['does'];
const STRENGTH: Readonly<Record<Does, number>> = {
  shuts: 3,
  'may-shut': 2,
  'while-isolated': 1,
  hinders: 0,
};

function doesOf({ does, sure }: Hit): Does {
  if (does === 'control') return 'hinders';
  if (does === 'isolate') return 'while-isolated';
  return sure ? 'shuts' : 'may-shut';
}

/** The cards against one return; fed with the moments of the line in order. */
export class Closing {
  readonly #entry: Entry;
  readonly #closers: readonly Closer[];
  readonly #found = new Map<Closer, DebriefMeasure>();

  constructor(compiled: Compiled, entry: Entry) {
    this.#entry = entry;
    this.#closers = closersOf(compiled.scenario, entry.door);
  }

  see({ minute, after, isOpen }: OpenMoment): void {
    if (minute >= this.#entry.return.minute) return;
    for (const closer of this.#closers) {
      const does = this.#does(closer, minute);
      const before = this.#found.get(closer);
      if (does === null || (before && STRENGTH[before.does] > STRENGTH[does])) continue;
      const { decision, label } = closer;
      if (!isOpen(decision)) continue;
      this.#found.set(closer, { decision, label, does, minute, after, tried: null });
    }
  }

  /** The measures, the surest first, with what became of those that were chosen. */
  measures(events: readonly ExerciseEvent[]): readonly DebriefMeasure[] {
    const measures: DebriefMeasure[] = [];
    for (const [closer, measure] of this.#found) {
      const tried = this.#tried(closer, events);
      if (tried !== 'in-vain') measures.push({ ...measure, tried });
    }
    return measures.sort(
      (one, other) => STRENGTH[other.does] - STRENGTH[one.does] || other.minute - one.minute,
    );
  }

  /** What a card chosen at a minute would have done to the door; null for nothing in time. */
  #does({ hits, undone }: Closer, chosen: Minute): Does | null {
    let best: Does | null = null;
    for (const hit of hits) {
      const at = hit.at(chosen);
      if (!this.#isInTime(hit, at)) continue;
      const back = undone.map((one) => (one.does === hit.does ? one.at(chosen) : -1));
      if (back.some((minute) => minute >= at && minute < this.#entry.return.minute)) continue;
      const does = doesOf(hit);
      if (best === null || STRENGTH[does] > STRENGTH[best]) best = does;
    }
    return best;
  }

  #isInTime({ does, control }: Hit, at: Minute): boolean {
    const { return: back, retakeUntil, controls } = this.#entry;
    if (at >= back.minute) return false;
    switch (does) {
      case 'reset':
        return at > (back.door.credential?.taken?.minute ?? -1) && at >= (retakeUntil ?? 0);
      case 'cut':
        return at >= (back.door.link?.restored ?? 0);
      case 'isolate':
        return at >= back.out;
      case 'control':
        return control !== null && !controls.has(control);
    }
  }

  /** `in-vain`: it came about, and the door stood open all the same. */
  #tried(closer: Closer, events: readonly ExerciseEvent[]): DebriefMeasure['tried'] | 'in-vain' {
    const { decision, label } = closer;
    const { minute } = this.#entry.return;
    const target = decision.type === 'act' ? (decision.target ?? null) : null;
    let tried: DebriefMeasure['tried'] | 'in-vain' = null;
    for (const event of events) {
      if (event.minute >= minute) break;
      if (event.type !== 'undertakingStarted' && event.type !== 'undertakingFinished') continue;
      const { key, target: aim, started } = event.running;
      if (key !== label || aim !== target) continue;
      const does = this.#does(closer, started);
      if (event.type === 'undertakingStarted') {
        if (does === null && closer.hits.every((hit) => hit.at(started) >= minute)) tried = 'late';
      } else if (!event.succeeded) tried = 'failed';
      else if (does === 'shuts' || does === 'while-isolated') tried = 'undone';
      else if (does !== null) tried = 'in-vain';
    }
    return tried;
  }
}
