/**
 * What a scenario looks like made ready to run: ids as places in lists and as parts of dice keys, conditions and effects
 * as functions, and everything the rules read often in records of one shape. Where a field here is a number and the
 * scenario has an id, it is the place in the list of that kind (`names.ts`), and `NONE` stands for nothing.
 */
import type { BeliefTester, WorldTester } from './conditions.ts';
import type { Deed } from './effects.ts';
import type { Cause } from './facts.ts';
import type {
  Action,
  ActionId,
  Adversary,
  AdversaryId,
  Asset,
  AssetId,
  BreachSignal,
  DataSet,
  DataSetId,
  Decision,
  Duty,
  Ending,
  Inject,
  InjectId,
  Leak,
  Minute,
  Mood,
  Option,
  OptionId,
  Scenario,
  SeatFact,
  SeatId,
  SensorId,
  SensorKit,
  Technique,
  TechniqueEffect,
  TechniqueId,
  Undertaking,
} from './model/index.ts';
import type { ScenarioNames } from './names.ts';

export interface Compiled {
  readonly scenario: Scenario;
  readonly names: ScenarioNames;
  // By id, for those who stand outside.
  readonly assets: ReadonlyMap<AssetId, Asset>;
  readonly assetIds: readonly AssetId[];
  readonly dataSets: ReadonlyMap<DataSetId, DataSet>;
  readonly sensors: ReadonlyMap<SensorId, SensorKit>;
  readonly techniques: ReadonlyMap<TechniqueId, CompiledTechnique>;
  readonly adversaries: ReadonlyMap<AdversaryId, CompiledAdversary>;
  readonly injects: ReadonlyMap<InjectId, CompiledInject>;
  // In the order of the scenario.
  readonly assetList: readonly CompiledAsset[];
  readonly setList: readonly CompiledSet[];
  readonly sensorList: readonly CompiledSensor[];
  readonly adversaryList: readonly CompiledAdversary[];
  readonly injectList: readonly CompiledInject[];
  /** The topics each inject heeds. */
  readonly heeded: readonly number[];
  /** `null` for each adversary. */
  readonly nowhere: readonly null[];
  readonly inScope: readonly number[];
  /** Whether any asset has a way out of its own (R68). */
  readonly hasOutlets: boolean;
  /** Assets that serve people, and the harm a day without them (R67). */
  readonly serving: readonly { readonly asset: number; readonly serves: number }[];
  /** What softens that harm. */
  readonly harmSoftenedBy: readonly Softening[];
  /** The flag of privilege (R64), or `NONE`. */
  readonly privilege: number;
  readonly falseAlarms: readonly CompiledAlarm[];
  /** Those that come by date or condition, earliest first. */
  readonly scheduled: readonly CompiledInject[];
  /** Every minute at which a dated inject or leak falls due, earliest first. */
  readonly dates: readonly Minute[];
  /** Every minute at which time alone can bring an inject or a leak, earliest first. */
  readonly turningPoints: readonly Minute[];
  /** The same for duties. */
  readonly dutyPoints: readonly Minute[];
  readonly actions: ReadonlyMap<ActionId, CompiledAction>;
  readonly actionList: readonly CompiledAction[];
  /** Every action with every target it can have. */
  readonly acts: readonly ActMove[];
  /** Every option and action by its text key. */
  readonly undertakings: ReadonlyMap<string, CompiledUndertaking>;
  /** Whatever can bring effects about, by its text key. */
  readonly causes: ReadonlyMap<string, Cause>;
  readonly leaks: readonly CompiledLeak[];
  /** The topics without news of which nothing leaks but by date. */
  readonly leakTopics: number;
  readonly duties: readonly CompiledDuty[];
  /** The topics without news of which no duty starts or is met. */
  readonly dutyTopics: number;
  readonly facts: readonly { readonly fact: SeatFact; readonly when: BeliefTester | null }[];
  readonly endings: readonly CompiledEnding[];
  /** What may close the exercise before its last day, and the topics without news of which nothing does. */
  readonly closers: readonly WorldTester[];
  readonly closingTopics: number;
  /** Every minute at which time alone can close the exercise, earliest first. */
  readonly closingPoints: readonly Minute[];
  readonly turnLength: (state: string) => number;
  readonly longestTurn: number;
  /** Data components anything in this scenario disturbs, for mean coverage. */
  readonly components: readonly string[];
}

/** How much of something is left of a harm while a flag is set. */
export interface Softening {
  readonly flag: number;
  readonly factor: number;
}

export interface CompiledAsset {
  readonly id: AssetId;
  /** Its id as a part of dice keys; see `wordOf`. */
  readonly word: number;
  /** Kinds of credentials to be had here. */
  readonly credentials: readonly number[];
  readonly outlet: boolean;
  readonly neighbours: readonly { readonly to: number; readonly link: CompiledLink }[];
  /** What it covers at StartEx, 0..1 by component, and the components of that. */
  readonly coverage: readonly number[];
  readonly covers: readonly number[];
}

/** A component, and how well it is covered. */
export interface Covering {
  readonly component: number;
  readonly strength: number;
}

export interface CompiledLink {
  readonly place: number;
  readonly word: number;
  readonly from: number;
  readonly to: number;
  /** The kind of credential it asks for. */
  readonly asks: number;
}

export interface CompiledSet {
  readonly id: DataSetId;
  readonly asset: number;
  readonly size: number;
  readonly sensitivity: number;
  readonly personal: boolean;
}

export interface CompiledSensor {
  readonly id: SensorId;
  readonly coverage: readonly Covering[];
  readonly delay: Minute;
  readonly offHost: boolean;
}

export interface CompiledAlarm {
  readonly id: string;
  readonly component: number;
  readonly assets: readonly number[];
}

export interface CompiledTechnique {
  readonly technique: Technique;
  /** Its id as a part of dice keys. */
  readonly word: number;
  readonly success: number;
  readonly hinderedBy: readonly { readonly control: number; readonly strength: number }[];
  /** The components it disturbs, each with its part of dice keys. */
  readonly traces: readonly {
    readonly component: number;
    readonly word: number;
    readonly strength: number;
  }[];
}

/** The techniques of one adversary that do the same. */
export interface CompiledWays {
  /** What they do as a part of dice keys. */
  readonly word: number;
  readonly all: readonly CompiledTechnique[];
  /** By the asset they make sense on. */
  readonly on: readonly (readonly CompiledTechnique[])[];
  /** Of those the ones that disturb least, for whoever does not want to be heard. */
  readonly quietest: readonly (readonly CompiledTechnique[])[];
  /** Of those the likeliest to work, for whoever has no time. */
  readonly surest: readonly (readonly CompiledTechnique[])[];
}

export interface CompiledDoor {
  readonly id: string;
  readonly asset: number;
  readonly technique: CompiledTechnique;
  readonly credential: number;
  readonly link: number;
  readonly from: Minute;
  readonly returns: number;
}

export interface CompiledGoal {
  readonly data: number;
  readonly asset: number;
  readonly size: number;
  readonly from: Minute;
  readonly share: number;
  readonly chunk: number;
}

export interface CompiledAdversary {
  readonly adversary: Adversary;
  readonly id: AdversaryId;
  /** Its place among the adversaries of the scenario. */
  readonly index: number;
  /** Its id as a part of dice keys. */
  readonly word: number;
  readonly noise: number;
  readonly signature: number;
  readonly patience: Minute;
  readonly spread: number;
  readonly shortest: Minute;
  readonly longest: Minute;
  readonly reactions: readonly { readonly above: number; readonly mood: Mood }[];
  readonly doors: readonly CompiledDoor[];
  readonly goals: readonly CompiledGoal[];
  readonly strike: CompiledStrike | null;
  readonly ways: Readonly<Record<TechniqueEffect, CompiledWays>>;
}

export interface CompiledStrike {
  readonly when: WorldTester;
  readonly assets: readonly number[];
  readonly pace: Minute;
}

/** What an aimed action does to its target, where there may be nothing to do (R16). */
export type Aims = 'isolate' | 'reconnect' | 'clean' | 'image';

/** What the rules read of an undertaking stands here once more, all of one shape: specs leave out what is not given. */
export interface CompiledUndertaking extends Cause {
  readonly spec: Undertaking;
  readonly id: OptionId | ActionId;
  /** The inject it is an option of, or null. */
  readonly inject: InjectId | null;
  /** The place of the action, or `NONE`. */
  readonly action: number;
  /** Its text key as a part of dice keys. */
  readonly word: number;
  readonly seat: SeatId;
  readonly capacity: number;
  readonly money: number;
  readonly takes: Minute;
  readonly until: Minute;
  readonly odds: number;
  readonly begin: readonly Deed[];
  readonly success: readonly Deed[];
  readonly failure: readonly Deed[];
  /** What it can be aimed at; nothing for an option. */
  readonly targets: readonly number[];
  /** Where its last completion is kept, by the asset it was aimed at. */
  readonly dones: readonly number[];
  readonly repeatable: boolean;
  /** What it does to its target, where that can be pointless. */
  readonly aims: Aims | null;
  readonly needs: BeliefTester | null;
  readonly advised: BeliefTester | null;
  /** The place of the inject it answers, or `NONE`. */
  readonly answers: number;
  /** The move that takes it: aimed at nothing, and by the asset it is aimed at. */
  readonly move: Move;
  readonly moves: readonly (Move | undefined)[];
}

/** A decision with what it names found already, so that whoever plays thousands of them looks nothing up by name. */
export interface Move {
  readonly decision: Decision;
  /** The option or action; null for the end of the turn. */
  readonly entry: CompiledUndertaking | null;
  /** What it is aimed at, or `NONE`. */
  readonly target: number;
}

export interface CompiledOption extends CompiledUndertaking {
  readonly spec: Option;
}

export interface CompiledAction extends CompiledUndertaking {
  readonly spec: Action;
}

/** The move of an action. */
export interface ActMove extends Move {
  readonly entry: CompiledAction;
}

export interface CompiledInject {
  readonly inject: Inject;
  readonly id: InjectId;
  readonly to: SeatId;
  readonly deadline: Minute | null;
  readonly default: OptionId | null;
  /** The same as something that simply happens; null where nothing is asked. */
  readonly lapses: CompiledOption | null;
  readonly interrupts: boolean;
  readonly effects: readonly Deed[];
  readonly cause: Cause;
  /** Its place among the injects of the scenario. */
  readonly index: number;
  /** What must hold for it to come, each with the topics it heeds; nothing for one that comes by date alone. */
  readonly when: readonly CompiledPart[];
  /** Not before and not after, always numbers. */
  readonly at: Minute;
  readonly until: Minute;
  /** Topics of which news can bring it; see `topics.ts`. */
  readonly heeds: number;
  readonly options: readonly CompiledOption[];
  /** The same as something that simply happens: no capacity, no money (R27, R28). */
  readonly free: readonly CompiledOption[];
}

/** One of the conditions that must all hold. */
export interface CompiledPart {
  readonly holds: WorldTester;
  /** Topics without news of which it stays as it is. */
  readonly heeds: number;
}

export interface CompiledDuty {
  readonly duty: Duty;
  readonly place: number;
  readonly within: Minute;
  /** Topics of which news can start or meet it. */
  readonly heeds: number;
  readonly when: BeliefTester;
  readonly met: BeliefTester;
}

export interface CompiledLeak {
  readonly leak: Leak;
  readonly place: number;
  readonly kind: Leak['kind'];
  /** The signal it raises, and the states in which it, or something louder, is on stage, as bits. */
  readonly signal: BreachSignal;
  readonly stages: number;
  readonly adversary: number;
  readonly hastens: boolean;
  readonly data: readonly number[];
  /** The flag that says the team has checked what was shown, or `NONE`. */
  readonly checkedBy: number;
  readonly softenedBy: readonly Softening[];
  /** Not before and not after, always numbers. */
  readonly at: Minute;
  readonly until: Minute;
  readonly when: WorldTester | null;
  readonly heeds: number;
}

export interface CompiledEnding {
  readonly ending: Ending;
  readonly when: WorldTester | null;
}
