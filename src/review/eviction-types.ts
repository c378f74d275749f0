/** Whether evictions held: who stayed through one, who came back, by which door, and what would have shut it. */
import type {
  AdversaryId,
  AssetId,
  CredentialKind,
  Decision,
  LinkId,
  Minute,
  TechniqueId,
} from '../engine/index.ts';

export interface DebriefEviction {
  /** When the team was done with one, each time. Clean-ups of single assets are none. */
  readonly done: readonly Minute[];
  /** In the order of the scenario. */
  readonly stayed: readonly DebriefStay[];
  /** In the order in which it happened. */
  readonly returned: readonly DebriefReturn[];
}

/** An adversary that need not come back, because it was never quite out. */
export interface DebriefStay {
  readonly adversary: AdversaryId;
  /** The evictions it outlasted. */
  readonly outlasted: readonly Minute[];
  /** What it held when one of them was done. */
  readonly assets: readonly DebriefKept[];
  readonly says: readonly DebriefSentence[];
}

export interface DebriefKept {
  readonly asset: AssetId;
  /** Whether a measure for everything in scope would have reached it. */
  readonly inScope: boolean;
  /** Whether the team had a sign of it there when it was done. */
  readonly seen: boolean;
}

/** An adversary that had lost every foothold and gained one again. */
export interface DebriefReturn {
  readonly adversary: AdversaryId;
  readonly minute: Minute;
  readonly asset: AssetId;
  /** When it had lost the last foothold before that. */
  readonly out: Minute;
  readonly door: DebriefDoor;
  /** What the team could have chosen against it, the surest first. */
  readonly measures: readonly DebriefMeasure[];
  /** The first record that the telemetry kept of this stay, noticed or not; null where there was none. */
  readonly recorded: { readonly minute: Minute; readonly asset: AssetId } | null;
  /** When the team had the first true sign of this stay, or null for never. */
  readonly noticed: Minute | null;
  /** When it was out again, or null if it stayed to the end. */
  readonly outAgain: Minute | null;
  /** By what it came, in sentences. */
  readonly way: readonly DebriefSentence[];
  /** What of it could be known, in sentences. */
  readonly knew: readonly DebriefSentence[];
}

/** What a door asks for, and how that came to be there. */
export interface DebriefDoor {
  readonly technique: TechniqueId;
  /** The technique's name in ATT&CK. */
  readonly name: string;
  /** It had come in here before. */
  readonly again: boolean;
  /** The stolen credential that opened it, or null if it needs none. */
  readonly credential: {
    readonly kind: CredentialKind;
    readonly taken: {
      readonly minute: Minute;
      readonly asset: AssetId;
      /** Whether telemetry kept a record of the theft. */
      readonly recorded: boolean;
    } | null;
    /** The last reset of its kind before it was taken, or null. */
    readonly resetBefore: Minute | null;
  } | null;
  /** The link that stood open, or null if it needs none. */
  readonly link: {
    readonly id: LinkId;
    readonly from: AssetId;
    readonly to: AssetId;
    /** When it was put back after having been cut, or null. */
    readonly restored: Minute | null;
  } | null;
  /** Whose the asset is that it leads to, if it is not in the team's scope; null if it is. */
  readonly outside: 'partner' | 'cloud' | 'other' | null;
}

/** A choice that stood open early enough and would have been in the way. */
export interface DebriefMeasure {
  readonly decision: Decision;
  /** Text key of its card. */
  readonly label: string;
  /**
   * Shuts the door, may shut it (it hangs on how things stood), keeps it shut for as long as the asset stays off the
   * network, or makes it harder to get through.
   */
  readonly does: 'shuts' | 'may-shut' | 'while-isolated' | 'hinders';
  /** The last moment at which it would still have been in time. */
  readonly minute: Minute;
  /** Decisions of the line that had been taken at that moment. */
  readonly after: number;
  /** What became of it if it was chosen all the same. */
  readonly tried: 'failed' | 'late' | 'undone' | null;
}

/** A sentence by its key, with what belongs into it; a view fills it in. */
export interface DebriefSentence {
  readonly key: string;
  readonly values?: Readonly<Record<string, number>>;
  /** Text keys of names. */
  readonly names?: Readonly<Record<string, string>>;
  /** Text keys of names, to be joined. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly dates?: Readonly<Record<string, Minute | readonly Minute[]>>;
  /** Minutes that something lasted. */
  readonly spans?: Readonly<Record<string, Minute>>;
}
