/**
 * Two lines side by side: where they part, what happened in each, what differs and why.
 *
 * Warm paper, because this is where people talk. It shows hidden things only where the store hands them out.
 */
import { useRef, useState } from 'preact/hooks';
import {
  type Comparison,
  type ExerciseStore,
  inSlices,
  type MomentRef,
  type Side,
} from '../../../session/index.ts';
import { linesOnce } from '../branches/lines.ts';
import { createSay } from '../branches/say.ts';
import { useTree } from '../branches/use-tree.ts';
import '../hotwash/paper.css';
import { useDesk } from '../shared/context.ts';
import { InTurn } from '../shared/in-turn.tsx';
import { pagePace } from '../shared/pace.ts';
import { Tools } from '../shared/tools.tsx';
import { usePieces } from '../shared/use-pieces.ts';
import { Wait } from '../shared/wait.tsx';
import { Columns } from './columns.tsx';
import './compare.css';
import './differences.css';
import './compare-modes.css';
import { Differences } from './differences.tsx';
import { entriesOf, weightiest } from './entries.ts';
import { Parting } from './parting.tsx';
import { choicesOf, firstPair, type LineChoice, readRef, writeRef } from './refs.ts';
import { createSaying } from './saying.ts';
import { Series } from './series.tsx';
import { Summary } from './summary.tsx';

export interface ComparePageProps {
  readonly store: ExerciseStore;
  /** The two lines, as in the address; null where the page is to choose. */
  readonly a: string | null;
  readonly b: string | null;
}

const DOTS = 16;

type Pair = readonly [MomentRef, MomentRef];

/** Two lines side by side, or what stands in the way, and which two they are. */
function* compared(store: ExerciseStore, pair: Pair | null) {
  if (pair === null) return { pair, found: null };
  const answer = yield* store.pieces.compare(pair[0], pair[1]);
  return { pair, found: answer.ok ? answer.value : answer.reason };
}

/** What a choice is called in the menus. Without the letter it has in the tree: here letters are for the two sides. */
function useNames(store: ExerciseStore): (ref: MomentRef) => string {
  const { words, formats } = useDesk();
  const { t } = words;
  const tree = useTree(store);
  const speak = createSay(words, formats);
  const lines = linesOnce(tree);
  return ({ of, at }) => {
    if (of === 'history') return t('compare.line.history');
    if (of !== 'here') {
      const name = store.lines().find(({ id }) => id === of)?.name;
      return t('compare.line.added', { name: name ?? t('compare.line.unnamed') });
    }
    const moment = at === 'end' ? (tree.main.at(-1) ?? null) : at;
    const stop = lines.stopOf(moment);
    const end = stop.line.stops.at(-1)?.nodes.at(-1)?.id ?? null;
    const line = speak.called(stop.line);
    if (end === moment) return line;
    const node = lines.nodeOf(moment);
    return t('compare.line.upTo', { line, date: formats.shortDate(node?.date ?? tree.start.date) });
  };
}

interface ChooserProps {
  readonly store: ExerciseStore;
  readonly choices: readonly LineChoice[];
  readonly pair: Pair | null;
  readonly nameOf: (ref: MomentRef) => string;
  readonly onChoose: (a: MomentRef, b: MomentRef) => void;
}

function Chooser({ store, choices, pair, nameOf, onChoose }: ChooserProps) {
  const { words, say } = useDesk();
  const { t } = words;
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const record = choices.find(({ kind }) => kind === 'history');

  async function add(file: File): Promise<void> {
    const laid = await inSlices(store.pieces.addLine(await file.text()), pagePace);
    if (!laid.done) return;
    const added = laid.value;
    setProblem(added.ok ? null : t(`branch.refused.${added.reason}`));
    if (!added.ok) return;
    say(t('compare.added'));
    const mine = pair?.[0] ?? ({ of: 'here', at: 'end' } as const);
    onChoose(mine, { of: added.value.id, at: 'end' });
  }

  function menu(side: Side, chosen: MomentRef | undefined) {
    const value = chosen === undefined ? '' : writeRef(chosen);
    const refs = choices.map(({ ref }) => writeRef(ref));
    const all = value === '' || refs.includes(value) ? refs : [value, ...refs];
    return (
      <label class={`cmp-choose__one cmp-choose__one--${side}`}>
        {t(side === 'a' ? 'compare.first' : 'compare.second')}
        <select
          value={value}
          onChange={(event) => {
            const next = readRef(event.currentTarget.value);
            const [a, b] = pair ?? [];
            if (next === null || a === undefined || b === undefined) return;
            if (side === 'a') onChoose(next, b);
            else onChoose(a, next);
          }}
        >
          {all.map((ref) => {
            const one = readRef(ref);
            return (
              <option key={ref} value={ref}>
                {one === null ? ref : nameOf(one)}
              </option>
            );
          })}
        </select>
      </label>
    );
  }

  return (
    <section class="cmp-choose" aria-label={t('compare.choose')}>
      {pair === null ? null : (
        <>
          {menu('a', pair[0])}
          <button type="button" class="cmp-button" onClick={() => onChoose(pair[1], pair[0])}>
            {t('compare.swap')}
          </button>
          {menu('b', pair[1])}
        </>
      )}
      {record === undefined || pair === null || pair[1].of === 'history' ? null : (
        <button type="button" class="cmp-button" onClick={() => onChoose(pair[0], record.ref)}>
          {t('compare.withRecord')}
        </button>
      )}
      <button type="button" class="cmp-button" onClick={() => picker.current?.click()}>
        {t('compare.add')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".hotwash,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) add(file).catch(() => setProblem(t('branch.refused.unreadable')));
        }}
      />
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

/** The page. */
export function ComparePage({ store, a, b }: ComparePageProps) {
  const { words, formats, callbacks } = useDesk();
  const { t } = words;
  const tree = useTree(store);
  const nameOf = useNames(store);
  const withRecord = tree.nodes.some(({ ended }) => ended !== null) || store.curtain().lifted;
  const choices = choicesOf(tree, store.lines(), withRecord);
  const first = firstPair(tree, choices);
  const refA = readRef(a) ?? first?.[0] ?? null;
  let refB = readRef(b) ?? first?.[1] ?? null;
  // Whoever names one line means to compare it with where they are.
  if (b === null && a !== null && refA !== null)
    refB = refA.of === 'here' && refA.at === tree.cursor ? refB : { of: 'here', at: tree.cursor };
  const pair = refA === null || refB === null ? null : ([refA, refB] as const);
  const pairKey = pair === null ? '' : pair.map(writeRef).join(' ');
  // The tree is a new object whenever something in it has changed.
  const work = usePieces(() => compared(store, pair), [store, pairKey, tree.nodes.length]);
  const { found = null, pair: shown = null } = work.value ?? {};
  const comparison = found === null || typeof found === 'string' ? null : found;

  function choose(one: MomentRef, other: MomentRef): void {
    callbacks.branches?.openCompare(store.id, writeRef(one), writeRef(other));
  }

  function opener(side: Side, moment: string | null): (() => void) | null {
    if (comparison?.[side].of !== 'here') return null;
    return () => {
      if (store.goTo(moment).ok) callbacks.openWarRoom(store.id);
    };
  }

  const saying = comparison && createSaying(words, formats, comparison);
  const headOf = (side: Side, ref: MomentRef): string =>
    t('branch.line', { letter: t(`compare.${side}`), name: nameOf(ref) });
  const names = shown === null ? null : { a: headOf('a', shown[0]), b: headOf('b', shown[1]) };
  const sameLuck =
    comparison !== null &&
    comparison.divergence?.kind !== 'luck' &&
    comparison.a.seed === comparison.b.seed;
  return (
    <main class="hotwash compare" id="main" tabIndex={-1}>
      <header class="hw-head">
        <div class="hw-head-name">
          <h1 tabIndex={-1}>{t('compare.title')}</h1>
          <p>
            {t('compare.about', {
              scenario: t('scenario.title'),
              seed: store.seed,
              luck: t(sameLuck || comparison === null ? 'compare.sameLuck' : 'compare.otherLuck'),
            })}
          </p>
        </div>
        <nav class="hw-nav" aria-label={t('hotWash.ways')}>
          <button type="button" onClick={() => callbacks.openWarRoom(store.id)}>
            {t('branch.page.toRoom')}
          </button>
          <button type="button" onClick={() => callbacks.branches?.openTree(store.id)}>
            {t('branch.tree')}
          </button>
          {store.view().ended === null ? null : (
            <button type="button" onClick={() => callbacks.openHotWash(store.id)}>
              {t('branch.page.toHotWash')}
            </button>
          )}
        </nav>
        <Tools store={store} leave />
      </header>
      <Chooser store={store} choices={choices} pair={pair} nameOf={nameOf} onChoose={choose} />
      <Wait work={work} />
      {work.value === null ? null : comparison === null || saying === null || names === null ? (
        <p class="cmp-none">
          {typeof found === 'string' ? t(`branch.refused.${found}`) : t('compare.one')}
        </p>
      ) : comparison.divergence === null ? (
        <p class="cmp-none">{t('compare.nothing')}</p>
      ) : (
        <InTurn key={shown?.map(writeRef).join(' ')}>
          <section aria-label={t('compare.parting')} class="cmp-sheet">
            <Parting
              comparison={comparison}
              saying={saying}
              names={names}
              dots={dotsOf(comparison)}
            />
          </section>
          <div class="cmp-body">
            <InTurn>
              <Columns comparison={comparison} saying={saying} names={names} opener={opener} />
              <div class="cmp-side">
                <InTurn>
                  <Summary comparison={comparison} saying={saying} names={names} />
                  <Differences
                    comparison={comparison}
                    saying={saying}
                    names={names}
                    opener={opener}
                  />
                  <Series comparison={comparison} saying={saying} names={names} />
                </InTurn>
              </div>
            </InTurn>
          </div>
        </InTurn>
      )}
    </main>
  );
}

/** Where dots stand on the two lines: at the weightiest entries. */
function dotsOf(comparison: Comparison): Readonly<Record<Side, readonly number[]>> {
  const shown = weightiest(entriesOf(comparison), DOTS);
  const on = (side: Side) =>
    shown
      .filter((entry) => entry.side === side || entry.side === 'both')
      .filter(({ kind }) => kind !== 'absent')
      .map(({ minute }) => minute);
  return { a: on('a'), b: on('b') };
}
