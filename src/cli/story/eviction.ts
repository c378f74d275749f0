/** Whether evictions held, as text: told after EndEx, when what was hidden may be told. Sentences are those of the desk. */
import type { ExerciseEvent, Minute, Setting } from '../../engine/index.ts';
import { atOnce, type DecisionTree, type States } from '../../exercise/index.ts';
import { evicting, replayOf } from '../../review/index.ts';
import type { LoadedScenario } from '../../scenario/index.ts';
import type { DebriefEviction, DebriefMeasure, DebriefSentence } from '../../session/index.ts';
import { createWords, listIn, type Words } from '../../ui/words/index.ts';
import { clean, type Terminal, wrap } from '../terminal.ts';
import { dateText, spanText } from './calendar.ts';

/** Cards that are named before the rest is only counted. */
const MOST = 3;

/** What became of evictions in an exercise that has ended; null for none, or while it goes on. */
export function evictionOf(
  states: States,
  tree: DecisionTree,
  { events, ending }: { readonly events: readonly ExerciseEvent[]; readonly ending: string | null },
): DebriefEviction | null {
  if (ending === null) return null;
  const { compiled }: Setting = states.setting();
  return atOnce(evicting(compiled, events, replayOf(states, tree, tree.head)));
}

/** Prints it. */
export function tellEviction(
  { scenario, texts }: LoadedScenario,
  { done, stayed, returned }: DebriefEviction,
  { out, style, width }: Terminal,
): void {
  const words = createWords('en', texts.en ?? texts[scenario.languages[0] ?? ''] ?? {});
  const when = (minute: Minute): string => dateText(scenario.start, minute);
  const say = (says: readonly DebriefSentence[]): string =>
    says.map((sentence) => sentenceText(words, sentence, when)).join(' ');
  const tell = (text: string, indent = '  '): void => out(wrap(clean(text), width, indent));
  const name = (kind: string, id: string): string => words.t(`${kind}.${id}.name`);
  out(style.bold(words.t('eviction.title')));
  if (stayed.length === 0 && returned.length === 0)
    tell(words.t(done.length > 0 ? 'eviction.held' : 'eviction.heldInPart'));
  for (const { adversary, says } of stayed) {
    tell(words.t('eviction.stayed', { adversary: name('adversary', adversary) }));
    tell(say(says), '    ');
  }
  for (const back of returned) {
    const { adversary, asset, minute, measures, way, knew } = back;
    const names = { adversary: name('adversary', adversary), asset: name('asset', asset) };
    tell(`${when(minute)}  ${words.t('eviction.back', names)}`);
    tell(`${words.t('eviction.way')}: ${say(way)}`, '    ');
    if (measures.every(({ does }) => does === 'hinders'))
      tell(`${words.t('eviction.measures')}: ${words.t('eviction.measures.none')}`, '    ');
    for (const measure of measures.slice(0, MOST))
      tell(`${words.t('eviction.measures')}: ${measureText(words, measure, when)}`, '    ');
    if (measures.length > MOST) tell(words.t('fog.more', { n: measures.length - MOST }), '    ');
    tell(`${words.t('eviction.knew')} ${say(knew)}`, '    ');
  }
}

function measureText(
  words: Words,
  { decision, label, does, minute, tried }: DebriefMeasure,
  when: (minute: Minute) => string,
): string {
  const target = decision.type === 'act' ? decision.target : undefined;
  const card = words.t(`${label}.title`);
  return [
    target === undefined ? `${card}.` : `${card} (${words.t(`asset.${target}.name`)}).`,
    words.t(`eviction.does.${does}`),
    words.t('eviction.openUntil', { date: when(minute) }),
    ...(tried === null ? [] : [words.t(`eviction.tried.${tried}`)]),
  ].join(' ');
}

/** A sentence of the debrief in words. */
function sentenceText(
  words: Words,
  { key, values, names = {}, lists = {}, dates = {}, spans = {} }: DebriefSentence,
  when: (minute: Minute) => string,
): string {
  const join = listIn(words, 'conjunction');
  const said: Record<string, string | number> = { ...values };
  for (const [place, name] of Object.entries(names)) said[place] = words.t(name);
  for (const [place, all] of Object.entries(lists))
    said[place] = join(all.map((one) => words.t(one)));
  for (const [place, at] of Object.entries(dates))
    said[place] = typeof at === 'number' ? when(at) : join(at.map(when));
  for (const [place, span] of Object.entries(spans)) said[place] = spanText(span);
  return words.t(key, said);
}
