/**
 * What the app needs of the inside: beginning and opening exercises. The types alone, so that the app can be
 * tested without an engine and the engine can be fetched after the title page is on the screen.
 */
import type {
  Briefing,
  ClassStore,
  ExerciseSetup,
  ExerciseStore,
  PaperTree,
  ScenarioText,
} from '../session/index.ts';
import type { ScenarioCard, TrackPhase } from '../ui/desk/types.ts';

/** Why a file or record can't be opened; `sentence` says it in the words of whoever refused it. */
export type OpenRefusal = (
  | { readonly reason: 'refused'; readonly sentence: string; readonly fix: string }
  | { readonly reason: 'no-scenario'; readonly scenario: string }
  /** Nobody wanted it any more. */
  | { readonly reason: 'given-up' }
) & {
  /** The same file for reading, where it can at least be read. */
  readonly paper?: PaperTree;
};

export type Opened =
  | { readonly ok: true; readonly store: ExerciseStore }
  | ({ readonly ok: false } & OpenRefusal);

/** A class with the words of its scenario and itself as one file; or which of the files stands in the way. */
export type OpenedClass =
  | {
      readonly ok: true;
      readonly store: ClassStore;
      readonly text: (language: string) => ScenarioText;
      readonly file: string;
    }
  | { readonly ok: false; readonly index: number; readonly sentence: string; readonly fix: string };

export interface ExercisePort {
  /** The scenarios of this build, for the title page. */
  cards(language: string): readonly ScenarioCard[];
  /** The public part of a scenario, or null if there is none of this id. */
  brief(
    scenario: string,
    language: string,
  ): Promise<{ readonly briefing: Briefing; readonly text: ScenarioText } | null>;
  /** StartEx, or null if there is no scenario of this id. */
  begin(scenario: string, setup: ExerciseSetup): Promise<ExerciseStore | null>;
  /** An exercise from the text of a `.hotwash` file, known by `id` from now on. Given up when not `wanted` any more. */
  open(text: string, id: string, wanted?: () => boolean): Promise<Opened>;
  /** The words of a scenario, or null if this build does not have it. */
  text?(scenario: string, language: string): Promise<ScenarioText | null>;
  /** Lays the exercises of several teams over one another. Null when it was given up: it is not `wanted` any more. */
  openClass?(files: readonly string[], wanted?: () => boolean): Promise<OpenedClass | null>;
  /** The phases of the breach machine, for the track. */
  track(): Promise<readonly TrackPhase[]>;
}
