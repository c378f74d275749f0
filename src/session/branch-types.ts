/**
 * The tree of an exercise as a view sees it, and what can be done with it. Types only.
 *
 * A moment is the state after a decision, named by that decision's id; `null` is StartEx, before any decision.
 * Facts of a moment are those one finds when going there: turn, minute and phase after its decision.
 */
import type {
  BreachPhase,
  DecidedBy,
  Decision,
  DefenderView,
  EndingId,
  Minute,
  SeatId,
} from '../engine/index.ts';
import type { Glyph, InPieces, NodeNote } from '../exercise/index.ts';
import type { Comparison, Debrief, FogView, HistoryLine } from '../review/index.ts';

/** A decision's id, or null for StartEx. */
export type MomentId = string | null;

/** A decision with what people wrote on it: all that a tree without states can say. */
export interface PaperNode {
  readonly id: string;
  readonly parent: MomentId;
  /** Ids, in order; the first that was not taken back goes on with the main line. */
  readonly children: readonly string[];
  readonly decision: Decision;
  /** `answer:inject/option`, `act:action/target` or `advance`. */
  readonly key: string;
  /** Text key of the card (`inject.x.option.y`, `action.x`), or `advance`. */
  readonly label: string;
  readonly by: DecidedBy;
  /** Turn after the decision. */
  readonly turn: number;
  /** Name of the line that starts here, or null. */
  readonly name: string | null;
  readonly comment: string | null;
  readonly glyph: Glyph | null;
  /** Rationale and confidence, or null. */
  readonly note: NodeNote | null;
  /** It was taken back: kept because it was tried. */
  readonly undone: boolean;
  /** What follows is folded away in the full view. */
  readonly collapsed: boolean;
  /** Other dice from here on, by this seed; null for the luck of the line it stands on. */
  readonly luck: string | null;
  /** On the main line: first child after first child from StartEx. */
  readonly main: boolean;
}

/** A moment. */
export interface BranchNode extends PaperNode {
  /** Who decided, or null for the end of a turn. */
  readonly seat: SeatId | null;
  readonly minute: Minute;
  /** Calendar time, ISO 8601 in UTC. */
  readonly date: string;
  readonly phase: BreachPhase;
  /** The ending, if the exercise is over at this moment. */
  readonly ended: EndingId | null;
  /**
   * - `played`: the facts above are computed.
   * - `unplayed`: not yet; minute, date and phase are those of the nearest moment before. `settle` goes on.
   * - `impossible`: this decision could not be taken at that moment (a file that was changed); nobody can go here.
   */
  readonly state: 'played' | 'unplayed' | 'impossible';
}

/** The tree as one thing to show. The same object until something changes; nodes that did not change stay the same. */
export interface BranchTree {
  /** Parents before children, siblings in order. */
  readonly nodes: readonly BranchNode[];
  /** The first decisions after StartEx. */
  readonly roots: readonly string[];
  /** StartEx: what is to be known of the moment `null`. */
  readonly start: { readonly date: string; readonly phase: BreachPhase };
  /** The moment that is looked at, and where the next decision goes. */
  readonly cursor: MomentId;
  /** The moment play had reached before somebody looked back; the cursor itself if nobody has. */
  readonly tip: MomentId;
  /** Ids of the decisions from StartEx to the cursor. */
  readonly line: readonly string[];
  /** Ids of the main line, from StartEx to its end. */
  readonly main: readonly string[];
  /** How many cuts can be taken back. */
  readonly cuts: number;
  /** Whether every moment has been played; if not, `settle` goes on. */
  readonly settled: boolean;
}

/** Why something cannot be done with the tree. */
export type BranchRefusal =
  | 'no-such-moment'
  /** A decision on the way there is not possible at its moment; see `BranchNode.state`. */
  | 'not-possible'
  | 'at-start'
  | 'nothing-to-restore'
  | 'too-long'
  /** The tree holds as many decisions as a file can. */
  | 'too-many'
  | 'same-luck'
  | 'no-such-line'
  /** Only after EndEx of that line, or with the facilitator's key. */
  | 'not-ended'
  | 'other-scenario'
  | 'unreadable'
  | 'no-key'
  | 'wrong-key'
  | 'key-set';

/** Done, or why not. */
export type BranchResult =
  | { readonly ok: true; readonly moment: MomentId }
  | { readonly ok: false; readonly reason: BranchRefusal };

/** A value, or why not. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: BranchRefusal };

/** A moment of a line that can be compared. */
export interface MomentRef {
  /** `here` for this exercise, `history` for the reference line, or an id that `addLine` gave. */
  readonly of: string;
  /**
   * A moment's id, null for StartEx, or `end` for the end of the main line. The line compared is the one from
   * StartEx to that moment.
   */
  readonly at: MomentId | 'end';
}

/** A line of another exercise of the same scenario, laid beside this one. */
export interface AddedLine {
  readonly id: string;
  /** The exercise's name, if it was given one. */
  readonly name: string | null;
  readonly nodes: readonly PaperNode[];
}

/**
 * What looks back over a whole line, as work in pieces: a page takes some and answers its player in between. The same
 * comes out as from the store's function of that name, as things stood when the first piece was taken.
 */
export interface Pieces {
  debrief(): InPieces<Debrief | null>;
  fogAt(moment: MomentId): InPieces<Asked<FogView>>;
  compare(a: MomentRef, b: MomentRef): InPieces<Asked<Comparison>>;
  history(): InPieces<Asked<HistoryLine>>;
  addLine(file: string): InPieces<Asked<AddedLine>>;
}

/** What the store offers beyond deciding. Everything that changes something tells subscribers once. */
export interface Branches {
  /** The exercise's own id; it stays the same in every copy and file. */
  readonly exercise: string;
  tree(): BranchTree;
  /** Computes facts of up to so many moments more (an idle moment's work); true when all are known. */
  settle(moments: number): boolean;
  /** Looks at a moment; the next decision goes there. */
  goTo(moment: MomentId): BranchResult;
  /** Back to the moment play had reached. */
  backToTip(): BranchResult;
  /** Marks the decision of the cursor as taken back and steps before it. */
  undo(): BranchResult;
  /** Takes the cursor's decision once more beside itself, with other dice from there on. */
  newLuck(seed: string): BranchResult;
  /** Names the line that starts at a moment; null or blank takes the name away. */
  rename(moment: string, name: string | null): BranchResult;
  /** Writes a comment on a moment; null or blank takes it away. */
  comment(moment: string, text: string | null): BranchResult;
  /** Puts a glyph on a moment; null takes it away. */
  mark(moment: string, glyph: Glyph | null): BranchResult;
  /** Writes rationale and confidence on a moment, or changes them later. */
  annotate(moment: string, note: NodeNote | null): BranchResult;
  /** Makes the line to this moment the main line. */
  promote(moment: string): BranchResult;
  /** Removes a moment and all after it. Can be taken back until the exercise is closed. */
  cut(moment: string): BranchResult;
  /** Brings back what was cut last, where it was. */
  restoreCut(): BranchResult;
  /** Folds away what follows a moment, or unfolds it. */
  collapse(moment: string, collapsed: boolean): BranchResult;
  /** The war room as it was at a moment. The cursor stays. */
  viewAt(moment: MomentId): Asked<DefenderView>;
  /** Knew, knowable and true at a moment; the last two only behind no curtain. */
  fogAt(moment: MomentId): Asked<FogView>;
  /** Two moments side by side. Hidden things are in it only where both lines may show them. */
  compare(a: MomentRef, b: MomentRef): Asked<Comparison>;
  /** The real course beside the cursor's line, after EndEx or with the key. */
  history(): Asked<HistoryLine>;
  /** Lays a line of another exercise of this scenario beside, from the text of its file. Not kept in this file. */
  addLine(file: string): Asked<AddedLine>;
  /** The same and the debrief, to be done a piece at a time. */
  readonly pieces: Pieces;
  /** Lines that were laid beside. */
  lines(): readonly AddedLine[];
  /** Names the exercise, for lists and class files; null takes the name away. */
  nameExercise(name: string | null): BranchResult;
  readonly name: string | null;
  /** Sets the facilitator's key, once. Only its fingerprint is kept. */
  setKey(key: string): BranchResult;
  /** Lifts the curtain for this session. It is a curtain, not a lock: the page says so. */
  unlock(key: string): BranchResult;
  /** Whether a key was set, and whether the curtain is up. */
  curtain(): { readonly key: boolean; readonly lifted: boolean };
}

/** A file of another version of its scenario, opened for reading: decisions and notes, no states. */
export interface PaperTree {
  readonly exercise: string;
  readonly name: string | null;
  readonly scenario: string;
  /** The revision it was played on, and the one that is here, or null if that scenario is not here. */
  readonly revision: number;
  readonly here: number | null;
  readonly seed: string;
  readonly plan: string;
  readonly language: string;
  readonly nodes: readonly PaperNode[];
  readonly roots: readonly string[];
  readonly cursor: MomentId;
  /** The file as it was, to be kept or handed on. */
  readonly file: string;
}
