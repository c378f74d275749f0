/**
 * Every code a finding of the checker can carry, in one table.
 *
 * A code is `area/what`. Codes never change their meaning, since authors' notes and continuous integration refer to
 * them. Tests hold this table, `docs/scenario-format.md` and the corpus in `tests/broken` together.
 */
export type Severity = 'error' | 'warning';

export interface CodeEntry {
  readonly severity: Severity;
  /** What is wrong, in a line, for the table of codes. */
  readonly means: string;
}

const error = (means: string): CodeEntry => ({ severity: 'error', means });
const warning = (means: string): CodeEntry => ({ severity: 'warning', means });

export const CODES = {
  'file/missing': error('a file that the scenario needs is not there'),
  'file/unreadable': error('a file or folder cannot be read'),
  'file/too-large': error('a file is larger than any scenario'),
  'file/binary': error('a file is not UTF-8 text'),
  'file/empty': error('a file has no content'),
  'file/too-deep': error('lists or maps are nested too deeply'),
  'file/too-many-parts': error('a file has more parts than any scenario'),
  'file/newer-format': error('made for a version of Hotwash that this one does not know'),
  'file/no-guide': warning('the folder has no facilitator guide'),
  'file/more-findings': warning('more findings than are listed'),

  'syntax/yaml': error('not valid YAML 1.2'),
  'syntax/colon': error('unquoted text with a colon in it'),
  'syntax/indent': error('indentation does not fit'),
  'syntax/no-colon': error('a line that is neither a key nor part of the words above'),
  'syntax/after-quote': error('something behind a value that has ended'),
  'syntax/tab': error('a tab where indentation is expected'),
  'syntax/unclosed': error('a quote or bracket is never closed'),
  'syntax/tag': error('a YAML tag'),
  'syntax/duplicate-key': error('a key is given twice in one map'),
  'syntax/key': error('a key that is not a word'),
  'syntax/forbidden-key': error('a key that is never allowed'),
  'syntax/documents': error('more than one document in a file'),
  'syntax/alias-unknown': error('an alias without an anchor'),
  'syntax/alias-cycle': error('an alias inside its own anchor'),
  'syntax/alias-bomb': error('aliases that expand to far too much'),

  'schema/missing-key': error('a required key is missing'),
  'schema/empty': error('a key has no value'),
  'schema/wrong-type': error('a value is of the wrong type'),
  'schema/unknown-key': error('a key that does not exist here'),
  'schema/unknown-word': error('a word that is not in the list'),
  'schema/out-of-range': error('a number or a list is too small or too large'),
  'schema/id': error('an id that is not kebab-case'),
  'schema/one-key': error('an effect or condition without exactly one key'),
  'schema/unknown-effect': error('an effect that does not exist'),
  'schema/unknown-condition': error('a condition that does not exist'),
  'schema/hidden-fact': error('a choice that depends on what the team cannot know'),

  'value/date': error('not a date'),
  'value/before-start': error('a moment before the scenario starts'),
  'value/duration': error('not a length of time'),
  'value/decision': error('not a decision'),
  'value/number': error('not an ordinary number'),
  'value/text': error('text with control characters in it'),
  'value/order': error('two values in the wrong order'),

  'reference/unknown': error('an id that nothing has'),
  'reference/duplicate-id': error('two things with one id'),
  'reference/reserved-id': error('an id that Hotwash uses itself'),
  'reference/unused-flag': warning(
    'a flag that nothing sets, or nothing but advice and its own setters asks for',
  ),

  'reference/unused': warning('something that nothing in the scenario uses'),

  'design/deadline': error('options without deadline or default, or the other way round'),
  'design/default': error('a default that is not one of the options'),
  'design/target': error('`target` where nothing is aimed at'),
  'design/later': error('`later` without exactly one of `in` and `at`'),
  'design/last-ending': error('the last ending has a condition, or another has none'),
  'design/turns': error('a phase without a turn length'),
  'design/too-many-turns': error('turns so short that an exercise could not be played to its end'),
  'design/self-link': error('a link from an asset to itself'),
  'design/door': error('a door whose technique does not open doors'),
  'design/idle-credential': warning('credentials replaced although nothing asks for them'),
  'design/alike': warning('two options that do the same'),
  'design/intruder': warning('an adversary that lacks the techniques for its goals'),
  'design/never-arrives': error('an inject that nothing brings'),
  'design/plan-length': warning('a plan that puts more decisions than it has time for'),
  'design/plan-takes': warning(
    'a plan that takes an option for an inject that it puts to the team',
  ),
  'design/too-late': warning('something timed after the exercise has ended'),

  'attack/id': error('not the form of an ATT&CK technique id'),
  'attack/retired': error('a technique id that ATT&CK had given up before 18.1'),
  'attack/newer': error('a technique id that exists only after ATT&CK 18.1'),
  'attack/leaves': warning('a technique id of 18.1 that later releases have replaced'),
  'attack/tactic': error('not a tactic shortname of ATT&CK 18.1'),

  'attack/bundle': error('a file given with --attack that is no bundle of ATT&CK Enterprise'),
  'attack/release': warning('a bundle of another release than the scenario names'),
  'attack/unknown': error('a technique id that the bundle does not have'),
  'attack/gone': error('a technique that the bundle marks revoked or deprecated'),
  'attack/name': warning('another name than the bundle has for that technique'),
  'attack/other-tactic': error('a tactic that the technique does not have in the bundle'),

  'text/missing': error('words that the scenario needs are missing in a language'),
  'text/unused': warning('words that nothing shows'),
  'text/not-text': error('words that are not text'),
  'text/icu': error('not valid ICU MessageFormat'),
  'text/placeholder': error('a placeholder that nothing fills'),
  'text/plural': warning(
    'a plural without a form that its language has, or a choice without `other`',
  ),
  'text/differs': error('a translation with other placeholders than the base language'),
  'text/spoiler': error('words that name an intruder or technique before the team could tell'),
  'text/spoiler-theft': warning('words that betray what was taken'),
  'text/language': error('a text file for a language that the scenario does not list'),

  'history/unsourced': warning('an event of the record without a source'),

  'play/throws': error('a tried exercise failed to end properly'),
  'play/inject-never-arrives': error('no tried exercise brought this inject'),
  'play/option-never-chosen': error('no tried exercise could choose this option'),
  'play/action-never-done': error('no tried exercise could do this action'),
  'play/ending-never-reached': error('no tried exercise reached this ending'),
  'play/phase-never-entered': error('no tried exercise entered this phase'),
  'play/dead-end': error('an exercise in which nothing is open and nothing comes any more'),
  'play/option-dominated': warning('an option that does worse than another in every way'),
  'play/option-wins': warning('an option that does better than all others in every way'),
  'play/option-never-worth': warning('an option that is best at nothing'),
  'play/objective-not-exercised': warning('an objective that nothing in play bears on'),
  'play/luck': warning('luck moves the score far more than judgement does'),
  'play/plan-inject-never-arrives': error(
    'a plan puts this inject, and no exercise tried by that plan brought it',
  ),
  'play/plan-option-never-chosen': error(
    'a plan puts the inject, and no exercise tried by that plan could choose this option',
  ),
  'play/plan-one-ending': warning('every exercise tried by a plan came to the same ending'),
  'play/plan-too-long': warning('more decisions come than the plan has time for'),
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type FindingCode = keyof typeof CODES;
