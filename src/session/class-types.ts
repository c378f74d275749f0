/**
 * A class: many teams' exercises of one scenario over one tree. Types only.
 *
 * Teams are numbered; their names and those of their lines are shown only when asked for.
 */
import type { Decision, EndingId, Minute, Outcome } from '../engine/index.ts';
import type { NodeNote } from '../exercise/index.ts';
import type { MomentId } from './branch-types.ts';

/** One exercise in the class. */
export interface ClassTeam {
  /** The exercise's own id. */
  readonly id: string;
  /** 1, 2, ... in the order of ids, so that the number tells nothing about the team. */
  readonly number: number;
  /** Null while names are off, or if it has none. */
  readonly name: string | null;
  readonly setup: string;
  /** Where its main line came to, or null if it was not played to its end or can't be replayed here. */
  readonly ending: EndingId | null;
  readonly outcome: Outcome | null;
}

/** Teams that were given the same: seed, plan and dials. Only they share one tree. */
export interface ClassSetup {
  readonly id: string;
  readonly seed: string;
  readonly plan: string;
  readonly teams: readonly string[];
}

/** One team at one edge. */
export interface ClassVoice {
  readonly team: string;
  readonly note: NodeNote | null;
  /** On the team's main line, or something it only tried. */
  readonly main: boolean;
}

/** An edge of the class tree: one decision, with everybody who took it there. */
export interface ClassNode {
  readonly id: string;
  readonly parent: MomentId;
  readonly children: readonly string[];
  readonly decision: Decision;
  readonly key: string;
  readonly label: string;
  readonly luck: string | null;
  /** How many teams came this way, and how many on their main line. */
  readonly count: number;
  readonly mainCount: number;
  readonly voices: readonly ClassVoice[];
}

export interface ClassTree {
  readonly setup: string;
  readonly nodes: readonly ClassNode[];
  readonly roots: readonly string[];
}

/** How the teams divided over one inject, on their main lines. */
export interface ClassSpread {
  readonly setup: string;
  readonly inject: string;
  /** Most chosen first. */
  readonly options: readonly {
    readonly option: string;
    readonly label: string;
    readonly count: number;
    readonly voices: readonly (ClassVoice & { readonly minute: Minute | null })[];
    /** Mean of the confidences that were given, 0..1, or null. */
    readonly confidence: number | null;
  }[];
  /** Teams that gave no answer of their own: not asked, or the stated default happened. */
  readonly silent: readonly string[];
}

export interface ClassStore {
  readonly scenario: string;
  readonly setups: readonly ClassSetup[];
  /** Names are off until they are asked for. */
  showNames(shown: boolean): void;
  namesShown(): boolean;
  subscribe(listener: () => void): () => void;
  teams(): readonly ClassTeam[];
  tree(setup: string): ClassTree | null;
  /** In the order in which the injects first came up. */
  spreads(setup: string): readonly ClassSpread[];
  /** A team's own exercise, as the text of a `.hotwash` file. */
  fileOf(team: string): string | null;
}

export type OpenClassResult =
  | { readonly ok: true; readonly store: ClassStore }
  | { readonly ok: false; readonly message: string; readonly fix: string };
