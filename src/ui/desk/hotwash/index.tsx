/**
 * The hot wash, first form: how it ended, what was true beside what the team knew, the decisions, the outcome.
 *
 * Warm paper, because this is where people talk. It shows facts after EndEx and judges nobody. Everything a
 * picture says stands in words beside it.
 */
import { useMemo } from 'preact/hooks';
import type { ExerciseStore } from '../../../session/index.ts';
import { createWords } from '../../words/index.ts';
import { BackContext } from '../branches/go-back.tsx';
import { InTurn } from '../shared/in-turn.tsx';
import { pagePace } from '../shared/pace.ts';
import { Tools } from '../shared/tools.tsx';
import type { HotWashProps } from '../types.ts';
import { Decisions, shownDecisions } from './decisions.tsx';
import { EndingPart } from './ending.tsx';
import { EvictionPart } from './eviction.tsx';
import { FogPart } from './fog.tsx';
import { createFrame, type Frame } from './frame.ts';
import { Lanes } from './lanes.tsx';
import { Loss } from './loss.tsx';
import { OutcomePart } from './outcome.tsx';
import './paper.css';
import { RealRecord } from './record.tsx';

/** Parts that can be jumped to: the heading's id and its words. */
const PARTS = [
  ['hw-ending', 'hotWash.ending'],
  ['hw-outcome', 'hotWash.outcome'],
  ['hw-lanes', 'hotWash.lanes'],
  ['hw-fog', 'fog'],
  ['hw-eviction', 'eviction'],
  ['hw-loss', 'hotWash.loss'],
  ['hw-decisions', 'hotWash.decisions'],
  ['hw-record', 'hotWash.record'],
] as const;

/** How often a heading that is still to be drawn is looked for. */
const MOST_LOOKS = 500;

/** Moves focus and sight to a heading; the address belongs to the app and stays. */
async function jump(id: string): Promise<void> {
  let heading = document.getElementById(id);
  for (let looks = 0; heading === null && looks < MOST_LOOKS; looks++) {
    await pagePace.giveBack();
    heading = document.getElementById(id);
  }
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

function Head({ frame, store }: { readonly frame: Frame; readonly store: ExerciseStore }) {
  const { words, debrief, formats } = frame;
  const missing: readonly string[] = [
    ...(debrief.history.length > 0 ? [] : ['hw-record']),
    ...(debrief.eviction === null ? ['hw-eviction'] : []),
  ];
  const parts = PARTS.filter(([id]) => !missing.includes(id));
  return (
    <header class="hw-head">
      <div class="hw-head-name">
        <h1 tabIndex={-1}>{words.t('hotWash.title')}</h1>
        <p>
          {words.t('hotWash.about', {
            scenario: words.t('scenario.title'),
            seed: store.seed,
            n: shownDecisions(debrief.decisions).length,
            duration: formats.duration(debrief.minutes),
          })}
        </p>
      </div>
      <nav aria-label={words.t('hotWash.nav')} class="hw-nav">
        {parts.map(([id, key]) => (
          <button key={id} type="button" onClick={() => void jump(id)}>
            {words.t(`${key}.short`)}
          </button>
        ))}
      </nav>
      <Tools store={store} leave />
    </header>
  );
}

/** The page. */
export function HotWash({ store, debrief, language, callbacks }: HotWashProps) {
  const frame = useMemo(
    () => createFrame(debrief, store.briefing(), createWords(language, store.text(language))),
    [store, debrief, language],
  );
  const back = useMemo(
    () => ({ store, onGone: () => callbacks.openWarRoom(store.id) }),
    [store, callbacks],
  );
  const { branches } = callbacks;
  const { scenario } = frame.briefing;
  const ways = [
    ['hotWash.save', () => callbacks.saveCopy(store)],
    ['hotWash.again', () => callbacks.openBriefing(scenario)],
    ['hotWash.warRoom', () => callbacks.openWarRoom(store.id)],
    ['branch.tree', () => branches?.openTree(store.id)],
    ['hotWash.compare', () => branches?.openCompare(store.id)],
    ['hotWash.toTitle', () => callbacks.openTitle()],
  ] as const;
  return (
    <main class="hotwash" id="main" tabIndex={-1}>
      <InTurn>
        <Head frame={frame} store={store} />
        <div class="hw-main">
          <InTurn>
            <div class="hw-column hw-first">
              <EndingPart frame={frame} />
            </div>
            <div class="hw-side">
              <div class="hw-column hw-stay">
                <OutcomePart frame={frame} />
                <nav aria-label={frame.words.t('hotWash.ways')} class="hw-ways">
                  {ways.map(([key, go]) => (
                    <button key={key} type="button" onClick={go}>
                      {frame.words.t(key)}
                    </button>
                  ))}
                </nav>
              </div>
            </div>
            <div class="hw-column hw-rest">
              <BackContext.Provider value={back}>
                <InTurn>
                  <Lanes frame={frame} />
                  <FogPart store={store} words={frame.words} formats={frame.formats} />
                  {debrief.eviction && <EvictionPart frame={frame} eviction={debrief.eviction} />}
                  <Loss frame={frame} />
                  <Decisions frame={frame} />
                  <RealRecord
                    frame={frame}
                    store={store}
                    onCompare={() =>
                      branches?.openCompare(store.id, `here:${store.tree().cursor}`, 'history:end')
                    }
                  />
                </InTurn>
              </BackContext.Provider>
            </div>
          </InTurn>
        </div>
      </InTurn>
    </main>
  );
}
