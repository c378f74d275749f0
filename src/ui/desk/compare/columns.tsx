/** The two columns: what happened in each line, day by day; what is the same in both stands once, greyed. */
import { useState } from 'preact/hooks';
import type { Comparison, Side } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { InTurn } from '../shared/in-turn.tsx';
import { type Entry, type EntryRow, entriesOf, rowsOf, weightiest } from './entries.ts';
import type { Saying } from './saying.ts';

/** Entries that stand before anybody asks for all. */
const AT_FIRST = 36;

export interface ColumnsProps {
  readonly comparison: Comparison;
  readonly saying: Saying;
  readonly names: Readonly<Record<Side, string>>;
  /** Opens a moment of this exercise; null for a line that is not of it. */
  readonly opener: (side: Side, moment: string | null) => (() => void) | null;
}

function EntryText({ entry, saying, names, opener }: ColumnsProps & { readonly entry: Entry }) {
  const { words } = useDesk();
  const { t } = words;
  const said = saying.link(entry.said);
  const { side } = entry;
  const open = side === 'both' ? null : opener(side, entry.moment);
  const label =
    side === 'both'
      ? ''
      : t('compare.open', { what: said, date: saying.day(entry.minute), line: names[side] });
  const small = [
    entry.hidden ? t('compare.unseen') : null,
    entry.kind === 'public' ? t('compare.public') : null,
    side === 'both' ? t('compare.same') : null,
  ].filter((one) => one !== null);
  return (
    <li class={`cmp-entry cmp-entry--${entry.kind}`}>
      <span class="cmp-entry__when hw-figure">{saying.day(entry.minute)}</span>
      <span>
        {open === null ? (
          <span class="cmp-entry__what">{said}</span>
        ) : (
          <button type="button" class="cmp-entry__what cmp-link" aria-label={label} onClick={open}>
            {said}
          </button>
        )}
        {small.length === 0 ? null : <span class="cmp-entry__small">{small.join(' · ')}</span>}
      </span>
    </li>
  );
}

function Row({ row, ...props }: ColumnsProps & { readonly row: EntryRow }) {
  const parting = [...row.a, ...row.b].some(({ kind }) => kind === 'parting');
  return (
    <div class={`cmp-row${parting ? ' cmp-row--parting' : ''}`}>
      {row.both.length === 0 ? null : (
        <ul class="cmp-both">
          {row.both.map((entry) => (
            <EntryText key={entry.id} {...props} entry={entry} />
          ))}
        </ul>
      )}
      {row.a.length + row.b.length === 0
        ? null
        : (['a', 'b'] as const).map((side) =>
            row[side].length === 0 ? (
              // A list of nothing would be read out by its name.
              <div key={side} class={`cmp-cell cmp-cell--${side}`} />
            ) : (
              <ul key={side} class={`cmp-cell cmp-cell--${side}`} aria-label={props.names[side]}>
                {row[side].map((entry) => (
                  <EntryText key={entry.id} {...props} entry={entry} />
                ))}
              </ul>
            ),
          )}
    </div>
  );
}

function Head({ side, ...props }: ColumnsProps & { readonly side: Side }) {
  const { words } = useDesk();
  const { t } = words;
  const { outcome, ending } = props.comparison[side];
  return (
    <div class={`cmp-head cmp-head--${side}`}>
      <h3>
        <span class={`cmp-badge cmp-${side}`} aria-hidden="true" /> {props.names[side]}
      </h3>
      <p class="hw-figure">
        {outcome === null
          ? t('compare.running')
          : t('compare.outcome', { score: Math.round(outcome.score) })}
      </p>
      {ending === null ? null : (
        <p class="cmp-ends">{t('compare.ends', { ending: props.saying.ending(ending) })}</p>
      )}
    </div>
  );
}

/** The part of the page. */
export function Columns(props: ColumnsProps) {
  const { words } = useDesk();
  const { t } = words;
  const [all, setAll] = useState(false);
  const entries = entriesOf(props.comparison);
  const shown = all ? entries : weightiest(entries, AT_FIRST);
  const more = entries.length - shown.length;
  return (
    <section class="cmp-columns" aria-labelledby="cmp-columns">
      <h2 id="cmp-columns" tabIndex={-1}>
        {t('compare.columns')}
      </h2>
      <div class="cmp-row cmp-row--head">
        <Head {...props} side="a" />
        <Head {...props} side="b" />
      </div>
      <InTurn>
        {rowsOf(shown).map((row) => (
          <Row key={`${row.minute}`} {...props} row={row} />
        ))}
      </InTurn>
      {more === 0 && !all ? null : (
        <button type="button" class="cmp-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('compare.fewerEntries') : t('compare.allEntries', { n: more })}
        </button>
      )}
    </section>
  );
}
