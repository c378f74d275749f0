/**
 * The declarative effects of a scenario: all that an option, an action or an inject can bring about.
 *
 * Exactly one key per object. Where an effect names assets it may say `target`, the asset an action was
 * aimed at. There is no code in a scenario and no effect that computes.
 */
import type { WorldCondition } from './condition.ts';
import type {
  AdversaryId,
  AssetId,
  ControlId,
  DataComponentId,
  DataSetId,
  FlagId,
  InjectId,
  LinkId,
  MeterId,
  Minute,
  SensorId,
} from './ids.ts';
import type { BreachSignal } from './lifecycle.ts';

/** An asset, or the asset an action was aimed at. */
export type AssetRef = AssetId | 'target';
/** A list of assets, or all of them. */
export type AssetRefs = readonly AssetRef[] | 'all';

/** What kinds of secrets a reset replaces. Adversaries hold credentials of one of these kinds. */
export const CREDENTIAL_KINDS = ['user', 'admin', 'directory', 'mail', 'cloud', 'partner'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export type Effect =
  /** Move a meter; the cause shown to the team is the option, action or inject itself. */
  | { readonly meter: { readonly id: MeterId; readonly by: number } }
  | { readonly set: FlagId }
  | { readonly clear: FlagId }
  /** Raise the team's capacity per turn for good (`by` may be negative). */
  | { readonly capacity: { readonly by: number } }
  /** Put a sensor kit on assets: adds its coverage there. */
  | { readonly deploy: { readonly sensor: SensorId; readonly on: AssetRefs } }
  /** Look for intruders: each true foothold there is found with `strength` times what the telemetry allows. */
  | { readonly hunt: { readonly on: AssetRefs; readonly strength: number } }
  /** Take images: evidence, and it survives log wiping. */
  | { readonly image: { readonly on: AssetRefs } }
  | { readonly isolate: { readonly on: AssetRefs } }
  | { readonly reconnect: { readonly on: AssetRefs } }
  /** Rebuild from clean media: every foothold on the asset goes, known or not. */
  | { readonly rebuild: { readonly on: AssetRefs } }
  /** Make broken assets work again from a copy or with a key (R66). Throws nobody out. */
  | { readonly mend: { readonly on: AssetRefs } }
  /** Remove the footholds the team knows of (and suspects, if asked); what it missed stays. */
  | { readonly clean: { readonly on: AssetRefs; readonly suspected?: boolean } }
  | { readonly reset: { readonly credentials: readonly CredentialKind[] } }
  | { readonly cut: LinkId }
  | { readonly restore: LinkId }
  /** Put a preventive control in place; techniques name the controls that hinder them. */
  | { readonly control: ControlId }
  /** Hinder bulk transfer out: `strength` 0..1 of the rate is lost. */
  | { readonly throttle: { readonly strength: number } }
  /** Block the command-and-control channels the team has seen. */
  | { readonly blockKnownChannels: true }
  /** Tip off: raise the awareness of every adversary that can see it, by 0..100. */
  | {
      readonly alert: {
        readonly by: number;
        readonly adversary?: AdversaryId;
        readonly on?: AssetRefs;
      };
    }
  /** Tell the public. `complete` 0..1 is how much of what is known was told. */
  | { readonly disclose: { readonly complete: number } }
  /** Say something about a data set in public; remembered, and quoted if it proves false. */
  | {
      readonly claim: {
        readonly data: DataSetId;
        readonly says: 'not-taken' | 'taken' | 'unknown';
      };
    }
  /** A promise made; scenarios quote it later through a flag of the same name. */
  | { readonly promise: FlagId }
  /** Move the breach machine. A signal that does not apply in the present state changes nothing. */
  | { readonly signal: BreachSignal }
  /** The team notices something: a report by people, or a finding handed over. */
  | { readonly observe: ObservationSpec }
  /** Learn the truth about footholds, as a witness would: only those that exist become findings. */
  | {
      readonly reveal: {
        readonly adversary: AdversaryId;
        readonly on: AssetRefs;
        readonly confidence: number;
      };
    }
  /** Do more later: `in` minutes from now, or at a date. */
  | {
      readonly later: {
        readonly in?: Minute;
        readonly at?: Minute;
        readonly effects: readonly Effect[];
      };
    }
  /** Turn on how things really are: `then` if the condition holds at that moment, else `otherwise`. */
  | {
      readonly choose: {
        readonly when: WorldCondition;
        readonly then: readonly Effect[];
        readonly otherwise?: readonly Effect[];
      };
    }
  /** Put an inject on the table now. */
  | { readonly inject: InjectId };

/** What a person or an outside party reports. It may be wrong. */
export interface ObservationSpec {
  /** Text id: the words are in the scenario's text under `observation.<id>`. */
  readonly id: string;
  readonly asset?: AssetId;
  readonly component?: DataComponentId;
  /** Whether this raises a finding about the asset. */
  readonly finding?: 'suspected' | 'known';
  /** Which adversary it points to, in the team's belief. */
  readonly adversary?: AdversaryId;
  /** 0..1 */
  readonly confidence: number;
}
