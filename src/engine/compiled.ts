/**
 * What a scenario looks like made ready to run: indexes by id, conditions as functions, ids as parts of dice keys, and
 * everything the rules read often in records of one shape.
 */
import type { BeliefTester, WorldTester } from './conditions.ts';
import type { Deed } from './effects.ts';
import type {
  Action,
  ActionId,
  Adversary,
  AdversaryId,
  Asset,
  AssetId,
  Control,
  DataComponentId,
  DataSet,
  DataSetId,
  Duty,
  Ending,
  Inject,
  InjectId,
  Leak,
  Link,
  Minute,
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

export interface Compiled {
  readonly scenario: Scenario;
  readonly assets: ReadonlyMap<AssetId, Asset>;
  readonly assetIds: readonly AssetId[];
  readonly inScope: readonly AssetId[];
  /** Assets with a way out of their own (R68). */
  readonly outlets: ReadonlySet<AssetId>;
  /** Assets that serve people, and the harm a day without them (R67). */
  readonly serving: readonly { readonly id: AssetId; readonly serves: number }[];
  readonly neighbours: ReadonlyMap<
    AssetId,
    readonly { readonly to: AssetId; readonly link: Link }[]
  >;
  readonly dataSets: ReadonlyMap<DataSetId, DataSet>;
  readonly sensors: ReadonlyMap<SensorId, SensorKit>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly techniques: ReadonlyMap<TechniqueId, CompiledTechnique>;
  readonly adversaries: ReadonlyMap<AdversaryId, CompiledAdversary>;
  readonly adversaryList: readonly CompiledAdversary[];
  readonly injects: ReadonlyMap<InjectId, CompiledInject>;
  readonly injectList: readonly CompiledInject[];
  /** Those that come by date or condition, earliest first. */
  readonly scheduled: readonly CompiledInject[];
  /** Every minute at which a dated inject or leak falls due, earliest first. */
  readonly dates: readonly Minute[];
  readonly dateSet: ReadonlySet<Minute>;
  /** Every minute at which time alone can bring an inject or a leak, earliest first. */
  readonly turningPoints: readonly Minute[];
  /** The same for duties. */
  readonly dutyPoints: readonly Minute[];
  readonly actions: ReadonlyMap<ActionId, CompiledAction>;
  readonly actionList: readonly CompiledAction[];
  /** Every action with every target it can have, `null` for none. */
  readonly acts: readonly { readonly action: CompiledAction; readonly target: AssetId | null }[];
  readonly leaks: readonly CompiledLeak[];
  readonly duties: readonly CompiledDuty[];
  readonly facts: readonly { readonly fact: SeatFact; readonly when: BeliefTester | null }[];
  readonly endings: readonly CompiledEnding[];
  /** What may close the exercise before its last day, and the topics without news of which nothing does. */
  readonly closers: readonly WorldTester[];
  readonly closingTopics: number;
  /** Every minute at which time alone can close the exercise, earliest first. */
  readonly closingPoints: readonly Minute[];
  readonly turnLength: (state: string) => number;
  readonly longestTurn: number;
  /** Data components that an asset or a kit of this scenario covers. */
  readonly covered: readonly DataComponentId[];
  /** Data components anything in this scenario disturbs, for mean coverage. */
  readonly components: readonly string[];
}

export interface CompiledTechnique {
  readonly technique: Technique;
  /** Its id as a part of dice keys; see `wordOf`. */
  readonly word: number;
  readonly success: number;
  readonly hinderedBy: readonly { readonly control: string; readonly strength: number }[];
  readonly disturbs: readonly (readonly [component: DataComponentId, strength: number])[];
  /** The same with each component's part of dice keys. */
  readonly traces: readonly {
    readonly component: DataComponentId;
    readonly word: number;
    readonly strength: number;
  }[];
}

export interface CompiledAdversary {
  readonly adversary: Adversary;
  /** Its place among the adversaries of the scenario. */
  readonly index: number;
  /** Its id as a part of dice keys. */
  readonly word: number;
  readonly strikes: WorldTester | null;
  readonly byEffect: Readonly<Record<TechniqueEffect, readonly CompiledTechnique[]>>;
  /** The same by the asset they make sense on. */
  readonly techniquesOn: Readonly<
    Record<TechniqueEffect, ReadonlyMap<AssetId, readonly CompiledTechnique[]>>
  >;
}

/** What an aimed action does to its target, where there may be nothing to do (R16). */
export type Aims = 'isolate' | 'reconnect' | 'clean' | 'image';

/** What the rules read of an undertaking stands here once more, all of one shape: specs leave out what is not given. */
export interface CompiledUndertaking {
  readonly spec: Undertaking;
  readonly id: OptionId | ActionId;
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
  readonly targets: readonly AssetId[];
  readonly repeatable: boolean;
  /** What it does to its target, where that can be pointless. */
  readonly aims: Aims | null;
  /** Text key, also the cause of everything it moves. */
  readonly key: string;
  readonly needs: BeliefTester | null;
  readonly advised: BeliefTester | null;
}

export interface CompiledOption extends CompiledUndertaking {
  readonly spec: Option;
}

export interface CompiledAction extends CompiledUndertaking {
  readonly spec: Action;
}

export interface CompiledInject {
  readonly inject: Inject;
  readonly id: InjectId;
  readonly to: SeatId;
  readonly deadline: Minute | null;
  readonly default: OptionId | null;
  readonly interrupts: boolean;
  readonly effects: readonly Deed[];
  readonly key: string;
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
  /** Topics of which news can start or meet it. */
  readonly heeds: number;
  readonly when: BeliefTester;
  readonly met: BeliefTester;
}

export interface CompiledLeak {
  readonly leak: Leak;
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
