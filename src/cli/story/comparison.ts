/** A comparison as text: where two lines part, what differs, and why. Sentences are those of the desk. */
import type { LoadedScenario } from '../../scenario/index.ts';
import type { ChainLink, Comparison, Difference, LineDecision } from '../../session/index.ts';
import { createWords, type Words } from '../../ui/words/index.ts';
import { clean, type Terminal } from '../terminal.ts';
import { dateText, spanText } from './calendar.ts';

/** Prints a comparison. */
export function tellComparison(
  { scenario, texts }: LoadedScenario,
  compared: Comparison,
  terminal: Terminal,
): void {
  const words = createWords('en', texts.en ?? texts[scenario.languages[0] ?? ''] ?? {});
  const { style } = terminal;
  const out = (line = ''): void => terminal.out(clean(line));
  const when = (minute: number): string => dateText(scenario.start, minute);
  out(style.bold(words.t('scenario.title')));
  for (const side of ['a', 'b'] as const) {
    const line = compared[side];
    const named = line.of === 'history' ? 'the record' : (line.name ?? line.moment ?? 'StartEx');
    const end = line.ending === null ? 'not ended' : words.t(`ending.${line.ending}.title`);
    const score = line.outcome === null ? '' : `, outcome ${Math.round(line.outcome.score)}`;
    out(`  ${side.toUpperCase()}  ${named}: ${line.decisions} decisions, ${end}${score}`);
  }
  out();
  tellParting(words, compared, out, when);
  const { differences } = compared;
  if (differences.length === 0) {
    out('Nothing differs.');
    return;
  }
  out(style.bold('What differs, and why'));
  for (const one of differences) {
    out();
    out(style.bold(`  ${headOf(words, one)}`));
    for (const link of one.chain) out(linkText(words, link, when));
  }
  if (!compared.truth) {
    out();
    out(words.t('compare.summary.hidden'));
  }
}

function tellParting(
  words: Words,
  { divergence }: Comparison,
  out: (line?: string) => void,
  when: (minute: number) => string,
): void {
  if (divergence === null) {
    out('They are one and the same.');
    return;
  }
  if (divergence.kind === 'setup') out('They were set up differently, and part at StartEx.');
  else out(`They part on ${when(divergence.minute)}, in turn ${divergence.turn}.`);
  if (divergence.kind === 'luck') out('  The decision is the same; the dice differ from here on.');
  else {
    out(`  A  ${decisionText(words, divergence.a)}`);
    out(`  B  ${decisionText(words, divergence.b)}`);
  }
  out();
}

function decisionText(words: Words, decision: LineDecision | null): string {
  if (decision === null) return 'stops here';
  if (decision.decision.type === 'advance') return 'ended the turn';
  const target = decision.decision.type === 'act' ? decision.decision.target : undefined;
  const card = words.t(`${decision.label}.title`);
  return target === undefined ? card : `${card} (${words.t(`asset.${target}.name`)})`;
}

/** `Public trust: 90 in A, 74 in B; A came out better` */
function headOf(words: Words, one: Difference): string {
  const kind = words.t(`compare.kind.${one.kind}`);
  const what = one.name === null ? kind : `${kind}: ${words.t(one.name)}`;
  if (one.unit === 'none') return what;
  const better = one.better === null ? '' : `; ${one.better.toUpperCase()} came out better`;
  const unseen = one.hidden ? '; the team could not tell' : '';
  return `${what}: ${valueText(one, 'a')} in A, ${valueText(one, 'b')} in B${better}${unseen}`;
}

function valueText(one: Difference, side: 'a' | 'b'): string {
  const value = one[side];
  if (value === null) return 'never';
  switch (one.unit) {
    case 'share':
      return `${Math.round(value * 100)} %`;
    case 'minutes':
      return spanText(value);
    case 'thousand-dollars':
      return `$${Math.round(value)}k`;
    default:
      return String(Math.round(value * 10) / 10);
  }
}

function linkText(words: Words, link: ChainLink, when: (minute: number) => string): string {
  const names = Object.fromEntries(
    Object.entries(link.names).map(([place, key]) => [place, words.t(key)]),
  );
  const unseen = link.hidden ? ' (unseen)' : '';
  const text = words.t(link.key, { ...link.values, ...names });
  return `    ${link.side.toUpperCase()}  ${when(link.minute).padEnd(22)}  ${text}${unseen}`;
}
