/** The comparison in a few sentences: where they part, how each came out, what weighs most. */
import type { Comparison, Side } from '../../../session/index.ts';
import { listIn } from '../../words/index.ts';
import { titleOf } from '../branches/say.ts';
import { useDesk } from '../shared/context.ts';
import type { Saying } from './saying.ts';

const MOST = 3;

export interface SummaryProps {
  readonly comparison: Comparison;
  readonly saying: Saying;
  readonly names: Readonly<Record<Side, string>>;
}

/** The part of the page. */
export function Summary({ comparison, saying, names }: SummaryProps) {
  const { words } = useDesk();
  const { t } = words;
  const { divergence, differences, truth } = comparison;
  const list = listIn(words, 'conjunction');

  function parting(): string {
    if (divergence === null) return t('compare.nothing');
    if (divergence.kind === 'setup') return t('compare.summary.partSetup');
    const chose = (['a', 'b'] as const).map((side) => {
      const next = divergence[side];
      const line = names[side];
      return next === null
        ? t('compare.summary.stopped', { line })
        : t('compare.summary.chose', { line, title: titleOf(words, next) });
    });
    const where = t('compare.summary.parts', {
      date: saying.day(divergence.minute),
      turn: divergence.turn,
    });
    return [where, ...chose].join(' ');
  }

  function came(side: Side): string {
    const { ending, outcome, minute } = comparison[side];
    const values = { line: names[side], date: saying.day(minute) };
    if (ending === null || outcome === null) return t('compare.summary.stands', values);
    return t('compare.summary.ended', {
      ...values,
      ending: saying.ending(ending),
      score: Math.round(outcome.score),
    });
  }

  const weightiest = differences
    .filter(({ kind }) => kind !== 'ending')
    .flatMap((one) => {
      const values = saying.pair(one);
      if (values === null) return [];
      const [a, b] = values;
      return [t('compare.summary.one', { what: saying.what(one), a, b })];
    })
    .slice(0, MOST);
  return (
    <section class="cmp-summary" aria-labelledby="cmp-summary">
      <h2 id="cmp-summary" tabIndex={-1}>
        {t('compare.summary')}
      </h2>
      <p>{parting()}</p>
      <p>
        {came('a')} {came('b')}
      </p>
      <p>
        {weightiest.length === 0
          ? t('compare.summary.none')
          : t('compare.summary.most', { list: list(weightiest) })}
      </p>
      {truth ? null : <p class="hw-legend">{t('compare.summary.hidden')}</p>}
    </section>
  );
}
