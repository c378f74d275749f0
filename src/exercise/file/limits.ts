/** How large things in an exercise file may be, and what they may look like: shared by reader, writer and schema. */

/** Counts up whenever older programs could not read what newer ones write. */
export const FILE_VERSION = 2;
/** Characters of a file. A 1,000-decision exercise is about 120,000. */
export const LARGEST_FILE = 8_000_000;
/** Decisions in one tree. */
export const MOST_NODES = 20_000;
/** Characters of a rationale or a comment. */
export const LONGEST_TEXT = 2000;
/** Characters of a name or a seed. */
export const LONGEST_NAME = 200;

/** Ids of scenarios, plans, injects and so on. */
export const ID = /^[a-z][a-z0-9-]{0,99}$/;
/** Ids of decisions. Never `end`, `main` or another word that means something where a moment is named. */
export const NODE_ID = /^d[0-9]{1,9}$/;
/** Ids of exercises. */
export const EXERCISE_ID = /^[a-z][a-z0-9-]{0,63}$/;
/** Fingerprint of ground truth, in full and as kept for the end of a line; and of a facilitator's key. */
export const DIGEST = /^[0-9a-f]{64}$/;
export const SHORT_DIGEST = /^[0-9a-f]{16}$/;
export const KEY_PRINT = /^[0-9a-f]{32}$/;
/** Characters of a decision written as one word. */
export const LONGEST_DECISION = 300;

export const TOP_KEYS = [
  'format',
  'version',
  'dice',
  'exercise',
  'name',
  'scenario',
  'language',
  'plan',
  'seed',
  'herrings',
  'help',
  'policy',
  'key',
  'digest',
  'head',
  'tip',
  'nodes',
] as const;

export const NODE_KEYS = [
  'id',
  'parent',
  'decision',
  'by',
  'luck',
  'note',
  'name',
  'comment',
  'glyph',
  'undone',
  'collapsed',
  'end',
] as const;
