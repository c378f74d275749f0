/**
 * What the desk needs from whoever starts it: the screen to show, the things it may ask for, the settings.
 *
 * The app owns routing, storage and the map's life; the desk owns text, controls and focus. The desk never
 * touches storage, the address bar or the map's code, and the app never writes a sentence: it names a key of
 * `src/ui/words` and the desk words it.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import type {
  BreachPhase,
  Briefing,
  Debrief,
  ExerciseSetup,
  ExerciseStore,
  ScenarioText,
} from '../../session/index.ts';
import type { Language } from '../words/index.ts';

/** One phase of the breach machine with its substates, in the usual order; read off the machine. */
export interface TrackPhase {
  readonly phase: BreachPhase;
  readonly substates: readonly string[];
}

/** A plan as a card shows it. */
export interface PlanChoice {
  readonly id: string;
  readonly minutes: number;
  readonly decisions: number;
}

/** A scenario on the title page. The words come from the scenario and are shown as text only. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly pitch: string;
  readonly plans: readonly PlanChoice[];
}

/** An exercise that can be gone on with, newest first. */
export interface SavedCard {
  /** The exercise's id. */
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  /** Where the exercise stands, ISO 8601 in UTC. */
  readonly date: string;
  readonly turn: number;
  /** When it was last saved, ISO 8601, or null if that is not known. */
  readonly savedAt: string | null;
  readonly ended: boolean;
}

/** What is on the screen. One at a time; the app decides which. */
export type Screen =
  /** Something is being fetched. Shown after a moment only, so that quick loads don't flicker. */
  | {
      readonly kind: 'loading';
      /** What is being waited for, as a key in `src/ui/words`. */
      readonly key?: string;
      readonly values?: WordValues;
      /** Gives it up. What has not arrived by then changes nothing. */
      readonly cancel?: () => void;
    }
  | {
      readonly kind: 'title';
      readonly scenarios: readonly ScenarioCard[];
      /** Empty when there is nothing to go on with; null while storage is still being read. */
      readonly saved: readonly SavedCard[] | null;
    }
  | {
      readonly kind: 'briefing';
      readonly briefing: Briefing;
      readonly text: ScenarioText;
      /** A seed to propose; the player may change it. */
      readonly seed: string;
      /** Id of the plan to propose. */
      readonly plan: string;
    }
  | {
      readonly kind: 'warRoom';
      readonly store: ExerciseStore;
      readonly track: readonly TrackPhase[];
      /** It is the practice turn: a guide stands beside the desk. */
      readonly practice?: true;
    }
  | {
      readonly kind: 'hotWash';
      readonly store: ExerciseStore;
      readonly debrief: Debrief;
    }
  /** A page that is fetched when it is first wanted: the tree, comparing, the class, a link somebody sent. */
  | {
      readonly kind: 'page';
      /** What identifies it: when this changes, focus goes to the head of the new page. */
      readonly place: string;
      /** Key of its name in the browser's tab. */
      readonly title: string;
      readonly text: (language: string) => ScenarioText;
      readonly render: () => ComponentChildren;
    }
  /** Nothing can be shown here: an address that leads nowhere, a file that can't be read, our bug. */
  | {
      readonly kind: 'failed';
      /** Key in `src/ui/words`. */
      readonly key: string;
      readonly values?: WordValues;
    };

export type WordValues = Readonly<Record<string, string | number>>;

/** A banner: something happened that the player should know of and that stops nothing. */
export interface Notice {
  /** A second notice of the same id replaces the first. */
  readonly id: string;
  readonly tone: 'info' | 'warning' | 'error';
  /** Key in `src/ui/words`. */
  readonly key: string;
  readonly values?: WordValues;
  /** What can be done about it. */
  readonly action?: NoticeAction;
  /** What else can be done about it. */
  readonly otherwise?: NoticeAction;
}

export interface NoticeAction {
  /** Key in `src/ui/words`. */
  readonly label: string;
  readonly run: () => void;
}

/** Choices of the person at the screen; the app keeps them. */
export interface Settings {
  /** `system` takes the first of the browser's languages that there is. */
  readonly language: 'system' | Language;
  /** The table where things happen stays dark in the light theme: only the desk round it changes. */
  readonly theme: 'dark' | 'light' | 'system';
  /** `system` follows prefers-contrast. */
  readonly contrast: 'system' | 'normal' | 'high';
  /** `system` follows prefers-reduced-motion. */
  readonly motion: 'system' | 'reduced' | 'full';
  /** `projector` is to be read from the back of a room. */
  readonly textSize: 'normal' | 'large' | 'larger' | 'projector';
  readonly map: 'auto' | 'canvas' | 'off';
  readonly sound: Sound;
  /** How long the plan would talk about a decision. It is advice in any case: no clock runs. */
  readonly timeAdvice: 'shown' | 'longer' | 'hidden';
  /** Single-key shortcuts (WCAG 2.1.4: can be switched off). */
  readonly shortcuts: boolean;
  /** The practice turn has been played or waved away: it is no longer offered at the head of the title page. */
  readonly practiceDone: boolean;
}

export interface Sound {
  /** 0..1 */
  readonly volume: number;
  readonly muted: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'dark',
  contrast: 'system',
  motion: 'system',
  textSize: 'normal',
  map: 'auto',
  sound: { volume: 0.6, muted: false },
  timeAdvice: 'shown',
  shortcuts: true,
  practiceDone: false,
};

/** How many false alarms an exercise has, in the session's words. */
export type Herrings = NonNullable<ExerciseSetup['herrings']>;

/** In the order they are offered: from none to twice as many as the scenario has. */
export const HERRINGS: readonly Herrings[] = ['none', 'some', 'many'];

/** What the player chose before StartEx. */
export interface BeginChoice {
  readonly scenario: string;
  readonly seed: string;
  readonly plan: string;
  readonly herrings: Herrings;
  /** Whether cards say what published guidance leans to. */
  readonly help: boolean;
}

/** What came of asking for a link: it was copied, or could not be, or there can be none. */
export type LinkAnswer =
  | { readonly kind: 'copied' }
  | { readonly kind: 'shown'; readonly link: string }
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number };

/** What belongs to branches: pages of their own, and links. */
export interface BranchCallbacks {
  /** The whole tree of an exercise. */
  openTree(exercise: string): void;
  /** Two lines side by side, each named as in an address: `here:d12`, `history:end`. */
  openCompare(exercise: string, a?: string, b?: string): void;
  openClass(): void;
  /** Puts a link to the exercise on the clipboard. */
  share(store: ExerciseStore): Promise<LinkAnswer>;
  /** Hands out a text as a `.hotwash` file. */
  saveText(name: string, text: string): void;
}

/** All the desk can ask of the app. None of these returns anything to wait for: the screen changes instead. */
export interface DeskCallbacks {
  /** To the title page. Nothing is lost: exercises are saved after every decision. */
  openTitle(): void;
  openBriefing(scenario: string): void;
  begin(choice: BeginChoice): void;
  /** Begins the practice turn. */
  practise(): void;
  /** Go on with a saved exercise, wherever it stands. */
  resume(exercise: string): void;
  /** Delete a saved exercise. The desk has asked for confirmation. */
  remove(exercise: string): void;
  /** From a finished war room to its hot wash. */
  openHotWash(exercise: string): void;
  /** From a hot wash back to the war room as it stood at the end. */
  openWarRoom(exercise: string): void;
  /** Hand the player the exercise as a `.hotwash` file. */
  saveCopy(store: ExerciseStore): void;
  /** A `.hotwash` file the player picked. */
  openFile(file: File): void;
  changeSettings(settings: Settings): void;
  dismissNotice(id: string): void;
  readonly branches?: BranchCallbacks;
  /**
   * Called with the empty slot of the war room once the desk stands, unless the map is off; again whenever
   * settings or store change. Returns the way to take the map down. The slot is aria-hidden and never
   * focused; while it is empty the desk shows nothing in its place.
   */
  mountMap?(host: HTMLElement, map: MapSlot): () => void;
}

/** What the map's slot offers the map. */
export interface MapSlot {
  readonly store: ExerciseStore;
  readonly renderer: 'auto' | 'canvas';
  readonly reducedMotion: boolean;
  /** Text of `asset.<id>.name` and the like, from the scenario. */
  readonly name: (key: string) => string;
  /** No picture can be drawn: the desk shows the network in its place. */
  readonly onFailure: () => void;
  /** The player pointed at an asset: the desk shows it in its Network tab. */
  readonly onAssetChosen: (asset: string) => void;
}

/** What a page gets that somebody else draws inside the desk's frame. */
export interface HotWashProps {
  readonly store: ExerciseStore;
  /** Of the line to the cursor, worked out before the page is shown. */
  readonly debrief: Debrief;
  readonly language: string;
  readonly callbacks: DeskCallbacks;
}

/** Everything `Desk` takes. */
export interface DeskProps {
  readonly screen: ReadonlySignal<Screen>;
  readonly settings: ReadonlySignal<Settings>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly callbacks: DeskCallbacks;
  /** The language in force, fetched already; BCP 47. */
  readonly language: ReadonlySignal<string>;
  /** The page of the `hotWash` screen; handed in so that it may be loaded late. */
  readonly hotWash: ComponentType<HotWashProps>;
}
