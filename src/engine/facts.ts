/**
 * The state of an exercise in play, by number: what the team knows (`Facts`), and what is so besides (`Secrets`).
 *
 * The same as ground truth (`model/truth.ts`), which is plain data by id for all who stand outside; `ground-truth.ts`
 * turns one into the other, to the letter. In here ids are places in lists (`names.ts`) and minutes of what has not
 * happened are `NEVER`, so that a rule reads an array where it would look up a hash table. Only the writers in `writers`
 * change anything here.
 */
import type {
  Compiled,
  CompiledInject,
  CompiledTechnique,
  CompiledUndertaking,
} from './compiled.ts';
import type { Deed } from './effects.ts';
import {
  BREACH_PHASES,
  BREACH_STATES,
  type BreachState,
  type Claim,
  CREDENTIAL_KINDS,
  type DecidedBy,
  type Decision,
  type DutyState,
  type Effect,
  type EndingId,
  type Finding,
  type IntrusionState,
  METERS,
  type MeterChange,
  type Minute,
  type Mood,
  type Observation,
  type OptionId,
  type Outcome,
  type Publication,
  type SeatId,
} from './model/index.ts';
import { NONE } from './names.ts';

/** The minute of what has not happened. */
export const NEVER = -1;

/**
 * The end of time, two thousand years on. Small enough for V8 to keep it as a whole number; the largest one it could
 * count to would make a fraction of every minute it is compared with.
 */
export const LATER_THAN_ALL = 0x3fff_ffff;

/** A minute as ground truth has it: null for what has not happened. */
export const orNull = (minute: Minute): Minute | null => (minute === NEVER ? null : minute);

/** A maker of lists that hold the same in every place, made by copying, which is quick. */
function blanks<T>(value: T): (size: number) => T[] {
  const templates: T[][] = [];
  return (size) => {
    let template = templates[size];
    if (template === undefined) {
      template = [];
      for (let i = 0; i < size; i++) template.push(value);
      templates[size] = template;
    }
    return template.slice();
  };
}

const nevers = blanks(NEVER);
const zeros = blanks(0);
const nothings = blanks<unknown>(null);

/** A list of fractions that V8 keeps as such from the start; a list of whole numbers would be another kind to it. */
export function fractions(values: readonly number[]): number[] {
  const list = [0.5];
  list.pop();
  for (const value of values) list.push(value);
  return list;
}

/** When each of some things happened, or how often. Remembers the order in which they first did. */
export class Marks {
  readonly at: number[];
  readonly order: number[] = [];

  constructor(size: number) {
    this.at = nevers(size);
  }

  has(place: number): boolean {
    return (this.at[place] as number) >= 0;
  }

  set(place: number, minute: number): void {
    if ((this.at[place] as number) < 0) this.order.push(place);
    this.at[place] = minute;
  }

  clear(place: number): void {
    if ((this.at[place] as number) < 0) return;
    this.at[place] = NEVER;
    this.order.splice(this.order.indexOf(place), 1);
  }

  /** A count, 0 for none. */
  count(place: number): number {
    const count = this.at[place] as number;
    return Math.max(0, count);
  }
}

/** How much of each of some data sets, 0..1. Remembers the order in which any came in. */
export class Shares {
  readonly of: Float64Array;
  readonly order: number[] = [];

  constructor(size: number) {
    this.of = new Float64Array(size);
  }

  /** Adds a share; all is the most. */
  add(place: number, share: number): void {
    if (!this.order.includes(place)) this.order.push(place);
    const sum = (this.of[place] as number) + share;
    this.of[place] = Math.max(0, Math.min(sum, 1));
  }
}

/** Something about each of some things, where there is something. */
export class Table<T> {
  readonly of: (T | null)[];
  readonly order: number[] = [];

  constructor(size: number) {
    this.of = nothings(size) as (T | null)[];
  }

  set(place: number, value: T): void {
    if (this.of[place] === null) this.order.push(place);
    this.of[place] = value;
  }
}

/** An asset as the team knows it. */
export interface AssetFacts {
  isolated: boolean;
  rebuiltAt: Minute;
  imagedAt: Minute;
  damagedAt: Minute;
  /** Coverage 0..1 by component, sensors included. */
  coverage: number[];
  /** The components it has been said to cover, in that order. */
  covers: readonly number[];
  /** Sensor kits deployed here. */
  kits: readonly number[];
  /** Whether a kit here keeps its records where nobody on the asset can wipe them. */
  keptElsewhere: boolean;
}

/** An inject on the table. */
export interface OpenEntry {
  readonly entry: CompiledInject;
  readonly since: Minute;
  readonly due: Minute;
}

export interface Answer {
  readonly option: OptionId;
  readonly minute: Minute;
  readonly by: DecidedBy;
}

/** What brings effects about: an undertaking or an inject. */
export interface Cause {
  /** Text key. */
  readonly key: string;
  /** Where its tries are counted: not aimed, and by the asset it is aimed at; `NONE` where it cannot be. */
  readonly slot: number;
  readonly slots: readonly number[];
}

/** Where the tries of something aimed at an asset, or at none, are counted; `NONE` where they are not. */
export const slotFor = ({ slot, slots }: Cause, target: number): number =>
  target === NONE ? slot : (slots[target] ?? NONE);

/** An option or action under way, or effects that come later. */
export interface Job {
  /** What is under way; null for effects that come later. */
  readonly entry: CompiledUndertaking | null;
  /** The asset it was aimed at, or `NONE`. */
  readonly target: number;
  readonly started: Minute;
  readonly due: Minute;
  readonly later: Later | null;
}

/** Effects that come later, and what brought them about. */
export interface Later {
  readonly cause: Cause;
  readonly deeds: readonly Deed[];
  readonly effects: readonly Effect[];
}

/** The bit of a state of the breach machine, for sets of states. */
export const STATE_BIT = Object.fromEntries(
  BREACH_STATES.map((state, place) => [state, 1 << place]),
) as { readonly [S in BreachState]: number };

/** The set of all states of a phase, or of one state, as bits. */
export function statesOf(phase: string): number {
  let bits = 0;
  for (const state of BREACH_STATES)
    if (state === phase || state.startsWith(`${phase}.`)) bits |= STATE_BIT[state];
  return bits;
}

const PHASES: readonly number[] = BREACH_PHASES.map(statesOf);

/** The set of all states of the phase that a state, as a bit, belongs to. */
export function phaseOf(state: number): number {
  for (const phase of PHASES) if ((phase & state) !== 0) return phase;
  throw new Error(`no phase of ${state}`);
}

/** What the team has on its table. */
export class Facts {
  minute: Minute = 0;
  turn = 1;
  breach: BreachState = 'undetectedPersistence.normalOperations';
  /** The bit of that state, and those of all it has been in. */
  state = 1;
  visited = 1;
  calm = 0;
  breachLog: { state: BreachState; minute: Minute }[] = [];
  /** The bits of the states in that log. */
  readonly log: number[] = [];
  readonly meters = new Float64Array(METERS.length);
  meterLog: MeterChange[] = [];
  capacityLeft = 0;
  capacityTotal = 0;
  capacityExtra = 0;
  spent = 0;
  readonly flags: Marks;
  readonly assets: AssetFacts[];
  readonly cutLinks: Marks;
  readonly controls: Marks;
  readonly sensors: Marks;
  throttle = 0;
  channelsBlocked: Minute = NEVER;
  readonly resets = new Marks(CREDENTIAL_KINDS.length);
  observations: Observation[] = [];
  findings: Finding[] = [];
  readonly observedLoss: Shares;
  readonly published: Table<Publication>;
  readonly leaks: Marks;
  disclosedAt: Minute = NEVER;
  disclosedComplete = 0;
  claims: Claim[] = [];
  readonly promises: Marks;
  readonly duties: Table<DutyState>;
  openInjects: OpenEntry[] = [];
  readonly arrived: Marks;
  readonly answers: Table<Answer>;
  running: Job[] = [];
  /** Last completion, of an action and of an action aimed at an asset. */
  readonly done: Marks;
  /** How often something was tried. */
  readonly attempts: Marks;
  /** How many of each of those are under way now. */
  readonly busy: number[];
  decisions: { turn: number; minute: Minute; seat: SeatId; decision: Decision; by: DecidedBy }[] =
    [];
  ended: { ending: EndingId; minute: Minute; outcome: Outcome } | null = null;

  constructor({ names }: Compiled, assets: AssetFacts[]) {
    const flags = names.flags.size;
    const data = names.data.size;
    const injects = names.injects.size;
    const tries = names.tries.size;
    this.flags = new Marks(flags);
    this.assets = assets;
    this.cutLinks = new Marks(names.links.size);
    this.controls = new Marks(names.controls.size);
    this.sensors = new Marks(names.sensors.size);
    this.observedLoss = new Shares(data);
    this.published = new Table(data);
    this.leaks = new Marks(names.leaks.size);
    this.promises = new Marks(flags);
    this.duties = new Table(names.duties.size);
    this.arrived = new Marks(injects);
    this.answers = new Table(injects);
    this.done = new Marks(names.dones.size);
    this.attempts = new Marks(tries);
    this.busy = zeros(tries);
  }
}

/** An adversary's place in the house. Never changed; replaced. */
export interface Hold {
  readonly asset: number;
  readonly since: Minute;
  readonly spare: boolean;
  readonly persistent: boolean;
}

/** One adversary as it is. */
export class Intruder {
  intrusion: IntrusionState = 'preparing';
  mood: Mood = 'steady';
  awareness = 0;
  nextAct: Minute = 0;
  acts = 0;
  channel = 0;
  holds: readonly Hold[] = [];
  readonly credentials = new Marks(CREDENTIAL_KINDS.length);
  readonly staged: Shares;
  readonly stolen: Shares;
  reentries = 0;
  evictedAt: Minute = NEVER;
  /** What it tried last that failed. */
  failed: CompiledTechnique | null = null;

  constructor(data: number) {
    this.staged = new Shares(data);
    this.stolen = new Shares(data);
  }
}

/** Something sensed that has not arrived yet. */
export interface Pending {
  readonly due: Minute;
  readonly observation: Omit<Observation, 'id' | 'minute'>;
}

/** What nobody on the team has seen. */
export class Secrets {
  readonly adversaries: readonly Intruder[];
  pending: Pending[] = [];
  nextFalseAlarm: Minute = 0;
  /** Ids of observations that were false alarms. */
  falseAlarms: string[] = [];
  /** Scheduled injects that have not come yet, earliest date first. */
  waiting: CompiledInject[] = [];
  firstFoothold: Minute = NEVER;
  lastFootholdLost: Minute = NEVER;
  lastTheft: Minute = NEVER;
  readonly wiped: Marks;

  constructor({ names }: Compiled) {
    this.adversaries = names.adversaries.ids.map(() => new Intruder(names.data.size));
    this.wiped = new Marks(names.assets.size);
  }
}
