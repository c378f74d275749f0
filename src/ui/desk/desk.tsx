/**
 * The desk: the frame round every screen. Puts the words on the table, keeps the live region, opens settings
 * and help, and shows the screen the app asks for.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createFormats, createWords } from '../words/index.ts';
import { BriefingScreen } from './screens/briefing-screen.tsx';
import { TitleScreen } from './screens/title-screen.tsx';
import { WarRoom } from './screens/war-room.tsx';
import { DeskContext, type DeskTools, useDesk } from './shared/context.ts';
import { focusHead } from './shared/focus.ts';
import { HelpSheet } from './shared/help-sheet.tsx';
import { LonePage } from './shared/lone-page.tsx';
import { Notices } from './shared/notices.tsx';
import { SettingsDialog } from './shared/settings-dialog.tsx';
import { SkipLink } from './shared/skip-link.tsx';
import { Tips } from './shared/term.tsx';
import { useRootSettings } from './shared/use-root-settings.ts';
import { useShortcuts } from './shared/use-shortcuts.ts';
import type { DeskProps, Screen } from './types.ts';

const NO_TEXT = {};

function textOf(screen: Screen, language: string): Readonly<Record<string, string>> {
  switch (screen.kind) {
    case 'briefing':
      return screen.text;
    case 'warRoom':
    case 'hotWash':
      return screen.store.text(language);
    case 'page':
      return screen.text(language);
    case 'loading':
    case 'title':
    case 'failed':
      return NO_TEXT;
  }
}

/** The language of the scenario's text where it is not that of the page. */
function foreignLanguage(screen: Screen, language: string): { readonly lang?: string } {
  const briefing =
    screen.kind === 'briefing'
      ? screen.briefing
      : screen.kind === 'warRoom' || screen.kind === 'hotWash'
        ? screen.store.briefing()
        : null;
  const first = briefing?.languages[0];
  if (first === undefined || briefing?.languages.includes(language)) return {};
  return { lang: first };
}

/** What identifies a screen: when this changes, focus goes to the head of the new one. */
function placeOf(screen: Screen): string {
  switch (screen.kind) {
    case 'briefing':
      return `briefing/${screen.briefing.scenario}`;
    case 'warRoom':
    case 'hotWash':
      return `${screen.kind}/${screen.store.id}`;
    case 'page':
      return screen.place;
    case 'loading':
    case 'title':
    case 'failed':
      return screen.kind;
  }
}

function Loading({ screen }: { readonly screen: Screen & { readonly kind: 'loading' } }) {
  const { words } = useDesk();
  return (
    <main class="loading" id="main" tabIndex={-1}>
      <p role="status">{words.t(screen.key ?? 'desk.loading', screen.values)}</p>
      <span class="loading__bar" aria-hidden="true" />
      {screen.cancel === undefined ? null : (
        <button type="button" class="button" onClick={screen.cancel}>
          {words.t('desk.cancel')}
        </button>
      )}
    </main>
  );
}

function Failed({ screen }: { readonly screen: Screen & { readonly kind: 'failed' } }) {
  const { words, callbacks } = useDesk();
  const { t } = words;
  return (
    <LonePage>
      <article class="paper lone__paper">
        <h1 class="paper__title">{t('app.failed.title')}</h1>
        <p>{t(screen.key, screen.values)}</p>
        <div class="lone__ways">
          <button type="button" class="button button--ink" onClick={callbacks.openTitle}>
            {t('desk.back')}
          </button>
        </div>
      </article>
    </LonePage>
  );
}

function Current(props: DeskProps) {
  const screen = props.screen.value;
  switch (screen.kind) {
    case 'loading':
      return <Loading screen={screen} />;
    case 'title':
      return <TitleScreen scenarios={screen.scenarios} saved={screen.saved} />;
    case 'briefing':
      return (
        <BriefingScreen
          key={screen.briefing.scenario}
          briefing={screen.briefing}
          seed={screen.seed}
          plan={screen.plan}
        />
      );
    case 'warRoom':
      return (
        <WarRoom
          key={screen.store.id}
          store={screen.store}
          track={screen.track}
          practice={screen.practice === true}
        />
      );
    case 'hotWash': {
      const HotWash = props.hotWash;
      return (
        <HotWash
          store={screen.store}
          debrief={screen.debrief}
          language={props.language.value}
          callbacks={props.callbacks}
        />
      );
    }
    case 'page':
      return screen.render();
    case 'failed':
      return <Failed screen={screen} />;
  }
}

/** Before a screen goes: a browser that finds the focus in what is removed lays out the page that is half built. */
function letFocusGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Everything the player reads and touches. */
export function Desk(props: DeskProps) {
  const screen = props.screen.value;
  const settings = props.settings.value;
  // A store may build its text anew each time it is asked; the screen is what changes.
  const language = props.language.value;
  const text = useMemo(() => textOf(screen, language), [screen, language]);
  const words = useMemo(() => createWords(language, text), [language, text]);
  const formats = useMemo(() => createFormats(words), [words]);
  const foreign = useMemo(() => foreignLanguage(screen, words.language), [screen, words.language]);
  const [sheet, setSheet] = useState<'settings' | 'help' | null>(null);
  const [spoken, setSpoken] = useState({ text: '', n: 0 });
  const place = placeOf(screen);
  const before = useRef(place);
  if (before.current !== place) letFocusGo();
  useRootSettings(settings);

  useEffect(() => {
    if (before.current === place) return undefined;
    before.current = place;
    if (place === 'loading') return undefined;
    scrollTo(0, 0);
    return focusHead();
  }, [place]);

  useShortcuts(settings.shortcuts && screen.kind !== 'warRoom', (key) => {
    if (key !== '?') return false;
    setSheet('help');
    return true;
  });

  const tools: DeskTools = {
    words,
    formats,
    settings,
    callbacks: props.callbacks,
    say: (said) => setSpoken((last) => ({ text: said, n: last.n + 1 })),
    openSettings: () => setSheet('settings'),
    openHelp: () => setSheet('help'),
    foreign,
  };

  return (
    <DeskContext.Provider value={tools}>
      <Tips>
        <div class={`frame frame--${screen.kind}`}>
          <nav class="skips" aria-label={words.t('desk.skips')}>
            {screen.kind === 'warRoom' ? (
              <>
                <SkipLink to="desk" label="desk.skipToDesk" />
                <SkipLink to="advance" label="desk.skipToAdvance" />
              </>
            ) : (
              <SkipLink to="main" label="desk.skipToMain" />
            )}
          </nav>
          <Notices notices={props.notices.value} />
          <Current {...props} />
        </div>
        <p class="visually-hidden" role="status" data-said={spoken.n}>
          {/* A changed key makes the same sentence a new one to a screen reader. */}
          <span key={spoken.n}>{spoken.text}</span>
        </p>
        {sheet === 'settings' ? <SettingsDialog onClose={() => setSheet(null)} /> : null}
        {sheet === 'help' ? <HelpSheet onClose={() => setSheet(null)} /> : null}
      </Tips>
    </DeskContext.Provider>
  );
}
