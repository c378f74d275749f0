/** One exercise told from StartEx to EndEx, for people. */
import type { ExerciseEvent, Minute } from '../../engine/index.ts';
import type { ExerciseDocument } from '../../exercise/index.ts';
import type { LoadedScenario } from '../../scenario/index.ts';
import type { DebriefEviction } from '../../session/index.ts';
import { clean, type Terminal, wrap } from '../terminal.ts';
import { dateText, spanText, stateText } from './calendar.ts';
import { tellEviction } from './eviction.ts';
import { type Line, linesOf, signed } from './lines.ts';
import { outcomeTable } from './outcome.ts';
import { type Words, wordsOf } from './words.ts';

/**
 * Tells an exercise: what arrived, what was chosen, how the dice fell, what changed, and how it ended. After that it
 * says whether evictions held, which nobody could know before.
 */
export function tellStory(
  loaded: LoadedScenario,
  document: ExerciseDocument,
  eviction: DebriefEviction | null,
  terminal: Terminal,
): void {
  const words = wordsOf(loaded);
  const { style, width } = terminal;
  terminal.out(style.bold(words.say('scenario.title')));
  terminal.out(wrap(words.say('scenario.pitch'), width));
  const who = document.policy === null ? 'played by people' : `policy ${document.policy}`;
  terminal.out(style.dim(`plan ${document.plan}, ${who}, seed ${clean(document.seed)}`));

  for (const { minute, events } of moments(document.events)) {
    const lines = events.flatMap((event) => linesOf(event, loaded.scenario, words));
    const meters = meterLines(events, words);
    // Days on which only rest and wear moved a meter are no news.
    if (lines.length === 0 && !meters.some((line) => line.kind !== 'drift')) continue;
    lines.push(...meters);
    terminal.out('');
    terminal.out(style.bold(dateText(document.start, minute)));
    for (const line of lines) terminal.out(lineText(line, terminal));
  }
  tellEnd(document, words, terminal);
  if (eviction !== null) {
    tellEviction(loaded, eviction, terminal);
    terminal.out('');
  }
  if (document.ending !== null) terminal.out(style.dim(`digest ${document.digest}`));
}

/** Events of the same minute, together. */
function moments(
  events: readonly ExerciseEvent[],
): readonly { readonly minute: Minute; readonly events: readonly ExerciseEvent[] }[] {
  const found: { minute: Minute; events: ExerciseEvent[] }[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (last?.minute === event.minute) last.events.push(event);
    else found.push({ minute: event.minute, events: [event] });
  }
  return found;
}

/** What moved which meter in a moment: one line for each cause. Drifts under half a point are left out. */
function meterLines(events: readonly ExerciseEvent[], words: Words): readonly Line[] {
  const byCause = new Map<string, Map<string, number>>();
  for (const event of events) {
    if (event.type !== 'meterChanged' || event.by === 0) continue;
    const meters = byCause.get(event.cause) ?? new Map<string, number>();
    meters.set(event.meter, (meters.get(event.meter) ?? 0) + event.by);
    byCause.set(event.cause, meters);
  }
  return [...byCause].flatMap(([cause, meters]): Line[] => {
    const moved = [...meters].filter(([, by]) => Math.abs(by) >= 0.5);
    if (moved.length === 0) return [];
    const text = moved.map(([meter, by]) => `${meter} ${signed(by)}`).join(', ');
    const why = words.has(`${cause}.title`) ? words.say(`${cause}.title`) : causeText(cause);
    return [{ kind: cause.startsWith('rule.') ? 'drift' : 'change', text: `${text} (${why})` }];
  });
}

/** `rule.crisis-fatigue` as `crisis fatigue`. */
const causeText = (cause: string): string =>
  stateText(clean(cause).replace(/^rule\./, '')).replaceAll('-', ' ');

function lineText({ kind, text }: Line, { style, width }: Terminal): string {
  const hang = (mark: string): string => `${mark}${wrap(text, width, '    ').trimStart()}`;
  switch (kind) {
    case 'phase':
      return style.cyan(hang('  = '));
    case 'paper':
      return style.bold(hang('  > '));
    case 'body':
      return wrap(text, width, '    ');
    case 'due':
      return style.dim(wrap(text, width, '    '));
    case 'choice':
      return style.green(hang('  * '));
    case 'dice':
      return hang('  : ');
    case 'seen':
      return style.amber(hang('  ? '));
    case 'change':
    case 'drift':
      return style.dim(hang('  - '));
    case 'public':
      return style.red(hang('  ! '));
  }
}

function tellEnd(document: ExerciseDocument, words: Words, terminal: Terminal): void {
  const { style, width } = terminal;
  terminal.out('');
  const minute = document.phases.at(-1)?.to ?? 0;
  if (document.ending === null || document.outcome === null) {
    terminal.out(style.bold('The exercise goes on.'));
    terminal.out(`It has come to ${dateText(document.start, minute)}.`);
    return;
  }
  terminal.out(
    style.bold(
      `EndEx, ${dateText(document.start, minute)}: ${words.say(`ending.${document.ending}.title`)}`,
    ),
  );
  terminal.out(wrap(words.say(`ending.${document.ending}.body`), width));
  terminal.out('');
  const visits = document.phases.filter((visit) => visit.to > visit.from);
  terminal.out(
    wrap(
      `Phases: ${visits.map((visit) => `${stateText(visit.phase)} ${spanText(visit.to - visit.from)}`).join(', ')}.`,
      width,
    ),
  );
  terminal.out('');
  for (const line of outcomeTable(document.outcome, style)) terminal.out(line);
  terminal.out('');
}
