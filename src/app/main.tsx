/**
 * Start-up: puts the desk on the page, then fetches what is not needed for that.
 */
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { ExerciseStore } from '../session/index.ts';
import { Desk, pagePace } from '../ui/desk/index.tsx';
import type { Settings } from '../ui/desk/types.ts';
import { createWords, languageNamed } from '../ui/words/index.ts';
import { createApp } from './app.ts';
import { download, fileName } from './download.ts';
import { listenForFiles } from './drop-paste.ts';
import { FailureBoundary } from './failure.tsx';
import { newExerciseId, newSeed } from './ids.ts';
import { createLanguage } from './language.ts';
import { fetchHotWash, LateHotWash } from './late-hot-wash.tsx';
import { createMapMount } from './map-slot.ts';
import { createNotices } from './notices.ts';
import { pageTitle } from './page-title.ts';
import { createSessionPort, fetchEngine } from './session-port.ts';
import {
  addressSettings,
  loadSettings,
  localKeep,
  saveSettings,
  withoutAddress,
} from './settings.ts';
import { followWithSound } from './sound-slot.ts';
import { createIndexedShelf } from './storage/indexed-shelf.ts';
import { watchTabs } from './storage/tabs.ts';

async function start(root: HTMLElement): Promise<void> {
  const keep = localKeep();
  const asked = addressSettings(location.search);
  const settings = signal<Settings>({ ...loadSettings(keep), ...asked });
  const notices = createNotices();
  const language = await createLanguage({
    chosen: computed(() => settings.value.language),
    named: languageNamed(new URLSearchParams(location.search).get('lang')),
    spoken: navigator.languages,
    root: document.documentElement,
    notices,
  });

  function saveCopy(store: ExerciseStore): void {
    const { scenario, turn } = store.view();
    download(fileName(scenario, store.seed, turn), store.save());
  }

  const app = createApp({
    port: createSessionPort(pagePace),
    shelf: createIndexedShelf(),
    watchTabs,
    notices,
    settings,
    language,
    changeSettings(changed) {
      settings.value = changed;
      saveSettings(keep, withoutAddress(changed, asked, loadSettings(keep)));
    },
    mountMap: createMapMount(notices, () => language.peek()),
    download: saveCopy,
    saveText: download,
    newId: newExerciseId,
    newSeed,
    now: () => new Date().toISOString(),
    pace: pagePace,
    goTo(hash, how) {
      if (how === 'replace') history.replaceState(null, '', hash);
      else if (location.hash === hash) app.show(hash);
      else location.hash = hash;
    },
  });

  function saveCurrent(): (() => void) | null {
    const store = app.current();
    return store && (() => saveCopy(store));
  }

  function say(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    // Chromium reports a layout that settles one frame later as an error. It is none.
    if (message.includes('ResizeObserver loop')) return;
    const save = saveCurrent();
    notices.show({
      id: 'bug',
      tone: 'error',
      key: 'app.failed.bug',
      values: { message },
      ...(save && { action: { label: 'app.saveCopy', run: save } }),
    });
  }

  window.addEventListener('error', (event) => say(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => say(event.reason));
  listenForFiles(window, (file) => app.callbacks.openFile(file));
  window.addEventListener('hashchange', () => app.show(location.hash));
  effect(() => {
    document.title = pageTitle(createWords(language.value), app.screen.value);
  });

  app.show(location.hash);
  render(
    <FailureBoundary language={() => language.peek()} saveCopy={saveCurrent}>
      <Desk
        screen={app.screen}
        settings={settings}
        notices={notices.shown}
        callbacks={app.callbacks}
        language={language}
        hotWash={LateHotWash}
      />
    </FailureBoundary>,
    root,
  );
  whenIdle(() => {
    fetchEngine();
    fetchHotWash();
    followWithSound({ screen: app.screen, settings });
  });
}

/** After the page has been drawn and the browser has nothing more urgent to do. */
function whenIdle(work: () => void): void {
  requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1500 });
    else setTimeout(work, 200);
  });
}

const root = document.getElementById('desk');
if (root === null) throw new Error('index.html has no #desk');
start(root).catch((error: unknown) => {
  // Before the desk stands there is nowhere to say it but here.
  console.error(error);
  root.textContent = createWords('en').t('app.failed.page');
});
