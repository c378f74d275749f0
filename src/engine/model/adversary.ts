/**
 * The other side as a scenario declares it: techniques, ways in, goals, reactions. A new adversary needs no code.
 */
import type { WorldCondition } from './condition.ts';
import type { CredentialKind } from './effect.ts';
import type {
  AdversaryId,
  AssetId,
  ControlId,
  DataComponentId,
  DataSetId,
  LinkId,
  Minute,
  TechniqueId,
} from './ids.ts';

export const TECHNIQUE_EFFECTS = [
  'initialAccess',
  'persist',
  'move',
  'takeCredentials',
  'discover',
  'stage',
  'exfiltrate',
  'beacon',
  'wipeLogs',
  'destroy',
  'prepare',
] as const;
/** What the engine does when a technique succeeds. */
export type TechniqueEffect = (typeof TECHNIQUE_EFFECTS)[number];

/** An ATT&CK technique as adversaries of this scenario use it. */
export interface Technique {
  readonly id: TechniqueId;
  readonly name: string;
  /** ATT&CK tactic shortnames of the release named in `attack`. */
  readonly tactics: readonly string[];
  readonly does: TechniqueEffect;
  /** Chance 0..1 that one attempt succeeds when nothing hinders it. */
  readonly success: number;
  /** Data components it disturbs and how strongly, 0..1. */
  readonly disturbs: Readonly<Record<DataComponentId, number>>;
  readonly hinderedBy: readonly ControlId[];
  /** Assets it makes sense on, such as a cloud; all when not given. */
  readonly on?: readonly AssetId[];
}

/** A way in, at the start or after an eviction. */
export interface Door {
  readonly id: string;
  readonly asset: AssetId;
  readonly technique: TechniqueId;
  /** Needs a credential of this kind that still works. */
  readonly credential?: CredentialKind;
  /** Closed while this link is cut. */
  readonly link?: LinkId;
  readonly from?: Minute;
  /** Chance 0..1 per try to come back by this door, where it is not the adversary's own. */
  readonly returns?: number;
}

export interface Goal {
  readonly data: DataSetId;
  /** Not before this minute: operations have schedules of their own. */
  readonly from: Minute;
  /** Share 0..1 of the data set it wants. */
  readonly share: number;
  /** GB per successful exfiltration. */
  readonly chunk: number;
}

/** What an adversary breaks when it comes to that: ransomware, wiping. Uses its `destroy` techniques. */
export interface Strike {
  /** On how things are; checked at each of its acts while it is inside. */
  readonly when: WorldCondition;
  /** What it wants to break, in order. It must be able to get there. */
  readonly assets: readonly AssetId[];
  /** Minutes between two assets once it has begun. */
  readonly pace: Minute;
}

/** How an adversary answers once its awareness passes a threshold. Listed from low to high. */
export interface Reaction {
  readonly above: number;
  readonly mood: Mood;
}

export const MOODS = ['steady', 'quiet', 'digIn', 'hurry', 'burn', 'publish'] as const;
/** steady: by plan; quiet: lie low; digIn: more footholds; hurry: faster theft; burn: destroy traces; publish: release early. */
export type Mood = (typeof MOODS)[number];

export const ADVERSARY_SHAPES = ['circle', 'diamond', 'triangle', 'square'] as const;
export const ADVERSARY_COLOURS = ['red', 'amber', 'violet', 'cyan'] as const;

export interface Adversary {
  readonly id: AdversaryId;
  readonly look: {
    readonly shape: (typeof ADVERSARY_SHAPES)[number];
    readonly colour: (typeof ADVERSARY_COLOURS)[number];
  };
  /** First attempt to get in. */
  readonly begins: Minute;
  readonly doors: readonly Door[];
  /** Minutes between acts, shortest and longest. */
  readonly tempo: readonly [Minute, Minute];
  /** Multiplies what its techniques disturb, 0..1 and above. */
  readonly noise: number;
  /** Chance 0..1 that any observation of it is good enough to tell it from other intruders. */
  readonly signature: number;
  readonly goals: readonly Goal[];
  /** Footholds it likes to hold. */
  readonly spread: number;
  /** Command-and-control channels it can fall back to, the first included. */
  readonly channels: number;
  readonly techniques: readonly TechniqueId[];
  readonly reactions: readonly Reaction[];
  readonly strike?: Strike;
  /** Minutes it stays silent when its mood is quiet. */
  readonly patience: Minute;
  /** Chance 0..1 per try to come back through a door left open after losing all footholds. */
  readonly returns: number;
}
