/** What the parts of the war room share beside the tools of the desk. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Briefing, DefenderView, ExerciseStore } from '../../../session/index.ts';
import type { Describer } from './describe.ts';
import type { Exercise } from './use-exercise.ts';

export interface Room extends Exercise {
  /** The exercise's id. */
  readonly exercise: string;
  /** The plan it is played by. */
  readonly plan: string;
  readonly briefing: Briefing;
  readonly describe: Describer;
  /** What the team keeps in force on the way out. */
  readonly inForce: ExerciseStore['inForce'];
  /** Takes a decision, says what came of it, and moves focus on. A refusal comes back as its sentence. */
  readonly commit: (wish: Wish) => string | null;
  readonly chosenAsset: string | null;
  readonly chooseAsset: (asset: string | null) => void;
}

type Decide = Exercise['decide'];

/** A decision about to be taken, and what to call it when it has been. */
export interface Wish {
  readonly decision: Parameters<Decide>[0];
  readonly note?: Parameters<Decide>[1];
  readonly title: string;
  readonly irreversible: boolean;
}

export const RoomContext = createContext<Room | null>(null);

/** The war room round this part. Throws outside of it: that would be our bug. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('used outside the war room');
  return room;
}

/** The rest of a plan is for the briefing, for reading, and for the hot wash. */
const SHARE_FOR_TALKING = 0.5;

/** Minutes a plan leaves for one decision, or null for a plan that leaves no time to speak of. */
export function minutesToTalk(briefing: Briefing, plan: string): number | null {
  const chosen = briefing.plans.find((one) => one.id === plan);
  if (chosen === undefined || chosen.decisions === 0) return null;
  const minutes = Math.round((chosen.minutes * SHARE_FOR_TALKING) / chosen.decisions);
  return minutes < 1 ? null : minutes;
}

/** Seats get one of four colours by their place in the scenario; their name is always written. */
export function seatColour(briefing: Briefing, seat: string): number {
  return Math.max(0, briefing.seats.indexOf(seat)) % 5;
}

/** The look of an adversary the team can tell apart. */
export function lookOf(
  view: DefenderView,
  adversary: string,
): DefenderView['adversaries'][number]['look'] | null {
  return view.adversaries.find((one) => one.id === adversary)?.look ?? null;
}

/** A tag that asks for a second look before it is committed. */
export const isIrreversible = (tags: readonly string[]) => tags.includes('irreversible');
