/**
 * The declarative conditions of a scenario.
 *
 * Two vocabularies, kept apart by type. `BeliefCondition` reads only what the team can know; options,
 * actions and everything else a player is offered may use no other, so a menu can never betray a secret
 * (house rule 6). `WorldCondition` adds hidden facts; injects, leaks and endings may use it, because the
 * world may react to what the team has not seen.
 */
import type {
  ActionId,
  AdversaryId,
  AssetId,
  DataSetId,
  DutyId,
  FlagId,
  InjectId,
  LinkId,
  MeterId,
  Minute,
  OptionId,
  SensorId,
} from './ids.ts';
import type { BreachPhase, IntrusionState } from './lifecycle.ts';

/** A test on what the team knows. Exactly one key per object. */
export type BeliefCondition =
  | { readonly all: readonly BeliefCondition[] }
  | { readonly any: readonly BeliefCondition[] }
  | { readonly not: BeliefCondition }
  | BeliefTest;

/** The single tests a player's menu may depend on. */
export type BeliefTest =
  /** The breach machine is in this phase, or in this `phase.substate`. */
  | { readonly phase: BreachPhase | `${BreachPhase}.${string}` }
  /** The breach machine has been in this phase at some time. */
  | { readonly visited: BreachPhase }
  | { readonly flag: FlagId }
  /** Exercise minutes, `from` inclusive, `to` exclusive. Scenario files write dates. */
  | { readonly time: { readonly from?: Minute; readonly to?: Minute } }
  | { readonly meter: { readonly id: MeterId; readonly above?: number; readonly below?: number } }
  /** This inject was answered (by anyone, or by its default), with this option if one is named. */
  | { readonly answered: { readonly inject: InjectId; readonly option?: OptionId } }
  | { readonly arrived: InjectId }
  /** This action has been completed at least once. */
  | { readonly done: ActionId }
  | { readonly running: ActionId }
  | { readonly sensor: SensorId }
  | { readonly isolated: AssetId }
  /** Broken by an intruder and not rebuilt since. */
  | { readonly damaged: AssetId }
  | { readonly duty: { readonly id: DutyId; readonly state: 'running' | 'met' | 'missed' } }
  | { readonly cut: LinkId }
  /** At least `count` (default 1) findings of this standing; any adversary and asset unless named. */
  | {
      readonly finding: {
        readonly status: 'suspected' | 'known';
        readonly adversary?: AdversaryId;
        readonly asset?: AssetId;
        readonly count?: number;
      };
    }
  /** The public has been told by the team. */
  | { readonly disclosed: boolean }
  /** Data of this set (or any) has been made public by an adversary. */
  | { readonly published: DataSetId | 'any' }
  /** This leak has happened, be it only a threat. */
  | { readonly leaked: string }
  /** The team has said this about a data set. */
  | { readonly claimed: DataSetId }
  /** A claim of the team has been shown to be false in public. */
  | { readonly contradicted: DataSetId | 'any' };

/** A test on how things really are. Exactly one key per object. */
export type WorldCondition =
  | { readonly all: readonly WorldCondition[] }
  | { readonly any: readonly WorldCondition[] }
  | { readonly not: WorldCondition }
  | BeliefTest
  | WorldTest;

/** The tests that read hidden facts. */
export type WorldTest =
  /** Share of a data set taken, by anyone unless an adversary is named. `share` in 0..1, default above 0. */
  | {
      readonly stolen: {
        readonly data: DataSetId;
        readonly adversary?: AdversaryId;
        readonly share?: number;
      };
    }
  | {
      readonly foothold: {
        readonly adversary?: AdversaryId;
        readonly asset?: AssetId;
        readonly count?: number;
      };
    }
  | { readonly intrusion: { readonly adversary: AdversaryId; readonly state: IntrusionState } }
  | { readonly awareness: { readonly adversary: AdversaryId; readonly above: number } }
  | { readonly reentered: AdversaryId }
  /** True with this chance, drawn once per exercise under this name. */
  | { readonly chance: { readonly name: string; readonly below: number } };
