/** What differs, with both values as bars over one scale, and for each the chain of events that caused it. */
import type { ChainLink, Comparison, Difference, Side } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { InTurn } from '../shared/in-turn.tsx';
import type { ColumnsProps } from './columns.tsx';

function Bars({ a, b }: { readonly a: number | null; readonly b: number | null }) {
  const most = Math.max(Math.abs(a ?? 0), Math.abs(b ?? 0), 1e-9);
  const share = (value: number | null) => (Math.abs(value ?? 0) / most) * 100;
  return (
    <svg class="cmp-bars" viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
      <rect class="cmp-a" y={1} width={share(a)} height={7} />
      <rect class="cmp-b" y={10} width={share(b)} height={7} />
    </svg>
  );
}

function Link({ link, ...props }: ColumnsProps & { readonly link: ChainLink }) {
  const { words } = useDesk();
  const { saying, names, opener } = props;
  const said = saying.link(link);
  const date = saying.day(link.minute);
  const open = opener(link.side, link.moment);
  const inside = (
    <>
      <span class="cmp-chip__when">{date}</span> {said}
      {link.hidden ? <span class="visually-hidden"> ({words.t('compare.unseen')})</span> : null}
    </>
  );
  const look = `cmp-chip cmp-chip--${link.side} cmp-chip--${link.kind}${link.hidden ? ' cmp-chip--hidden' : ''}`;
  return (
    <li>
      {open === null ? (
        <span class={look}>{inside}</span>
      ) : (
        <button
          type="button"
          class={look}
          aria-label={words.t('compare.open', { what: said, date, line: names[link.side] })}
          onClick={open}
        >
          {inside}
        </button>
      )}
    </li>
  );
}

function betterText(words: ReturnType<typeof useDesk>['words'], better: Side | null): string {
  return better === null ? words.t('compare.betterNone') : words.t(`compare.${better}`);
}

function One({ difference, ...props }: ColumnsProps & { readonly difference: Difference }) {
  const { words } = useDesk();
  const { t } = words;
  const { saying, comparison } = props;
  const { a, b, better, chain, hidden, kind } = difference;
  const what = saying.what(difference);
  const values = saying.pair(difference);
  const value = (side: Side) => {
    const { ending } = comparison[side];
    if (kind === 'ending') return ending === null ? t('compare.running') : saying.ending(ending);
    return values?.[side === 'a' ? 0 : 1] ?? saying.value(difference, side === 'a' ? a : b);
  };
  const drawn = kind !== 'ending' && kind !== 'disclosure' && difference.unit !== 'none';
  return (
    <li class="cmp-difference">
      <p class="cmp-difference__what">
        <b>{what}</b>
        {hidden ? <span class="cmp-entry__small"> {t('compare.hidden')}</span> : null}
      </p>
      <p class={`cmp-difference__values${drawn ? '' : ' cmp-difference__values--words'}`}>
        <span
          class={`hw-figure cmp-value cmp-value--a${better === 'a' ? ' cmp-value--better' : ''}`}
        >
          <span class="visually-hidden">{t('compare.a')}: </span>
          {value('a')}
        </span>
        {drawn ? <Bars a={a} b={b} /> : null}
        <span
          class={`hw-figure cmp-value cmp-value--b${better === 'b' ? ' cmp-value--better' : ''}`}
        >
          <span class="visually-hidden">{t('compare.b')}: </span>
          {value('b')}
        </span>
        <span class="visually-hidden">
          {t('compare.better')}: {betterText(words, better)}
        </span>
      </p>
      {chain.length === 0 ? (
        <p class="cmp-entry__small">{t('compare.noChain')}</p>
      ) : (
        <details class="cmp-chain">
          <summary>{t('compare.why')}</summary>
          <ol aria-label={t('compare.whyOf', { what })}>
            {chain.map((link, n) => (
              <Link key={`${link.side}${link.minute}${link.key}${n}`} {...props} link={link} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

/** The part of the page. */
export function Differences(props: ColumnsProps & { readonly comparison: Comparison }) {
  const { words } = useDesk();
  const { t } = words;
  const { differences } = props.comparison;
  return (
    <section aria-labelledby="cmp-differences">
      <h2 id="cmp-differences" tabIndex={-1}>
        {t('compare.differences')}
      </h2>
      {differences.length === 0 ? <p>{t('compare.summary.none')}</p> : null}
      <ol class="cmp-differences">
        <InTurn>
          {differences.map((difference) => (
            <One key={difference.id} {...props} difference={difference} />
          ))}
        </InTurn>
      </ol>
    </section>
  );
}
