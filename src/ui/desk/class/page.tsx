/**
 * A class: the exercises of several teams over one tree. Where they divided, how many went which way, why, and how
 * sure they were. Teams are numbers until somebody asks for their names.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClassStore, ScenarioText } from '../../../session/index.ts';
import { createFormats, createWords, type Formats, type Words } from '../../words/index.ts';
import '../hotwash/paper.css';
import { textOf } from '../hotwash/labels.ts';
import { useDesk } from '../shared/context.ts';
import { InTurn } from '../shared/in-turn.tsx';
import { Tools } from '../shared/tools.tsx';
import { useWaiting } from '../shared/use-waiting.ts';
import { Wait } from '../shared/wait.tsx';
import './class.css';
import { Edges } from './edges.tsx';
import { Spreads } from './spreads.tsx';

/** What the app answers when files are laid over one another. */
export type ClassAnswer =
  | {
      readonly ok: true;
      readonly store: ClassStore;
      readonly text: (language: string) => ScenarioText;
      readonly file: string;
    }
  | { readonly ok: false; readonly index: number; readonly sentence: string; readonly fix: string };

export interface ClassPageProps {
  /** Null when it was given up. */
  readonly openClass:
    | ((files: readonly string[], wanted: () => boolean) => Promise<ClassAnswer | null>)
    | undefined;
}

interface Added {
  readonly name: string;
  readonly text: string;
}

/** Everything the parts of the page share. */
export interface ClassFrame {
  readonly store: ClassStore;
  readonly setup: string;
  readonly words: Words;
  readonly formats: Formats;
  /** `Team 3`, with its name where names are shown. */
  readonly team: (id: string) => string;
}

function Outcomes({ frame }: { readonly frame: ClassFrame }) {
  const { store, words, team, setup } = frame;
  const { t } = words;
  const { callbacks } = useDesk();
  const teams = store.teams().filter((one) => one.setup === setup);
  return (
    <section aria-labelledby="class-outcomes">
      <h2 id="class-outcomes">{t('class.outcomes')}</h2>
      <ul class="class-teams">
        <InTurn>
          {teams.map((one) => {
            const name = team(one.id);
            const score = one.outcome === null ? null : Math.round(one.outcome.score);
            return (
              <li key={one.id}>
                <b>{name}</b>
                <span>
                  {one.ending === null || score === null
                    ? t('class.running')
                    : t('class.outcome', {
                        ending: textOf(words, `ending.${one.ending}`) ?? one.ending,
                        score,
                      })}
                </span>
                <svg
                  class="hw-gauge"
                  viewBox="0 0 100 6"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect class="hw-gauge-rest" width={100} height={6} />
                  <rect class="hw-gauge-value" width={score ?? 0} height={6} />
                </svg>
                <button
                  type="button"
                  class="go-back"
                  onClick={() => {
                    const file = store.fileOf(one.id);
                    if (file !== null)
                      callbacks.branches?.saveText(`team-${one.number}.hotwash`, file);
                  }}
                >
                  {t('class.fileOf', { team: name })}
                </button>
              </li>
            );
          })}
        </InTurn>
      </ul>
    </section>
  );
}

/** The page. */
export function ClassPage({ openClass }: ClassPageProps) {
  const { words: plain, callbacks } = useDesk();
  // As it is in force, pseudo-languages too: `language` is only whose dates and numbers go with it.
  const { tag: language } = plain;
  const [files, setFiles] = useState<readonly Added[]>([]);
  const [opened, setOpened] = useState<(ClassAnswer & { readonly ok: true }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [setup, setSetup] = useState<string | null>(null);
  const [, redraw] = useState(0);
  const picker = useRef<HTMLInputElement>(null);
  const waiting = useWaiting();
  const words = useMemo(
    () => createWords(language, opened?.text(language) ?? {}),
    [language, opened],
  );
  const formats = useMemo(() => createFormats(words), [words]);
  const { t } = words;
  const store = opened?.store ?? null;

  useEffect(() => store?.subscribe(() => redraw((n) => n + 1)), [store]);

  async function add(more: readonly File[]): Promise<void> {
    if (openClass === undefined || more.length === 0) return;
    const wanted = waiting.begin();
    const all = [...files];
    for (const file of more) all.push({ name: file.name, text: await file.text() });
    const refused: string[] = [];
    // Whoever stands in the way is left out, and the rest laid together without it.
    while (all.length > files.length) {
      const answer = await openClass(
        all.map(({ text }) => text),
        wanted,
      );
      if (answer === null) return;
      if (answer.ok) {
        setFiles(all);
        setOpened(answer);
        break;
      }
      const [{ name }] = all.splice(answer.index, 1) as [Added];
      refused.push(t('class.refused', { name, sentence: `${answer.sentence}.` }));
    }
    if (!wanted()) return;
    waiting.end();
    setProblem(refused.length === 0 ? null : refused.join(' '));
  }

  /** A file that the browser itself can't read is refused like any other. */
  function take(more: readonly File[]): void {
    add(more).catch(() => {
      waiting.end();
      setProblem(t('branch.refused.unreadable'));
    });
  }

  const shown = store?.setups.find(({ id }) => id === setup) ?? store?.setups[0] ?? null;
  const teams = new Map(store?.teams().map((one) => [one.id, one]));
  const frame: ClassFrame | null = store &&
    shown && {
      store,
      setup: shown.id,
      words,
      formats,
      team(id) {
        const one = teams.get(id);
        if (one === undefined) return id;
        return one.name === null
          ? t('class.team', { n: one.number })
          : t('class.teamNamed', { n: one.number, name: one.name });
      },
    };
  return (
    <main
      class="hotwash class-page"
      id="main"
      tabIndex={-1}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <header class="hw-head">
        <div class="hw-head-name">
          <h1 tabIndex={-1}>{t('class.title')}</h1>
          <p>
            {words.has('scenario.title') ? `${t('scenario.title')} · ` : ''}
            {store === null ? '' : t('class.teams', { n: store.teams().length })}
          </p>
        </div>
        <nav class="hw-nav" aria-label={t('hotWash.ways')}>
          <button type="button" onClick={callbacks.openTitle}>
            {t('class.toTitle')}
          </button>
        </nav>
        <Tools />
      </header>
      <section class="class-bar" aria-label={t('class.open')}>
        <button type="button" class="hw-button" onClick={() => picker.current?.click()}>
          {t('class.open')}
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          accept=".hotwash,application/json"
          hidden
          onChange={(event) => {
            const more = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            take(more);
          }}
        />
        {opened === null ? (
          <p>
            {t('class.lead')} {t('class.openNote')}
          </p>
        ) : (
          <>
            <button
              type="button"
              class="hw-button"
              onClick={() => callbacks.branches?.saveText('class.hotwash', opened.file)}
            >
              {t('class.save')}
            </button>
            <label class="class-names">
              <input
                type="checkbox"
                checked={opened.store.namesShown()}
                aria-describedby="class-names-note"
                onChange={(event) => opened.store.showNames(event.currentTarget.checked)}
              />
              {t('class.names')}
            </label>
            <span class="hw-legend" id="class-names-note">
              {t('class.namesNote')}
            </span>
          </>
        )}
        <p class="problem" role="alert">
          {problem}
        </p>
      </section>
      <Wait work={waiting} />
      {frame === null || store === null || shown === null ? (
        <p class="class-none">{t('class.none')}</p>
      ) : (
        <div class="class-body">
          {store.setups.length < 2 ? null : (
            <label class="class-setup">
              {t('class.setups')}
              <select value={shown.id} onChange={(event) => setSetup(event.currentTarget.value)}>
                {store.setups.map(({ id, seed, plan, teams: inside }) => (
                  <option key={id} value={id}>
                    {t('class.setup', { seed, plan: textOf(words, `plan.${plan}`) ?? plan })} ·{' '}
                    {t('class.teams', { n: inside.length })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div class="class-main">
            <InTurn>
              <Spreads frame={frame} />
              <div class="class-side">
                <InTurn>
                  <Outcomes frame={frame} />
                  <Edges frame={frame} />
                </InTurn>
              </div>
            </InTurn>
          </div>
        </div>
      )}
    </main>
  );
}
