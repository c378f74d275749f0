/**
 * Start to finish of a visit: which page an address is, which exercise is on the table, what is saved.
 *
 * It decides no rule and writes no sentence. Every page can be reached by its address alone; going back and
 * reloading work because the address and the shelf together say everything.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type ExerciseStore, inSlices, type Pace } from '../session/index.ts';
import type { BeginChoice, DeskCallbacks, SavedCard, Screen, Settings } from '../ui/desk/types.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { createBranchPages } from './branch-pages.tsx';
import type { ExercisePort } from './exercise-port.ts';
import { importFile } from './import-file.ts';
import type { Notices } from './notices.ts';
import { PRACTICE, PRACTICE_CHOICE } from './practice.ts';
import { type Route, readRoute, writeRoute } from './routes.ts';
import type { Shelf } from './storage/shelf.ts';
import type { WatchTabs } from './storage/tabs.ts';

export interface AppDeps {
  readonly port: ExercisePort;
  readonly shelf: Shelf;
  readonly watchTabs: WatchTabs;
  readonly notices: Notices;
  readonly settings: ReadonlySignal<Settings>;
  /** The language in force. Screens follow it at once. */
  readonly language: ReadonlySignal<string>;
  readonly changeSettings: (settings: Settings) => void;
  readonly mountMap: NonNullable<DeskCallbacks['mountMap']>;
  readonly download: (store: ExerciseStore) => void;
  /** Hands the player a text as a file of this name. */
  readonly saveText?: (name: string, text: string) => void;
  readonly newId: () => string;
  readonly newSeed: () => string;
  readonly now: () => string;
  /** How long work is done before the page is let go on. */
  readonly pace: Pace;
  /** Puts a page's address in the bar; `replace` leaves no step to go back to. */
  readonly goTo: (hash: string, how: 'push' | 'replace') => void;
}

export interface App {
  readonly screen: ReadonlySignal<Screen>;
  readonly callbacks: DeskCallbacks;
  /** Shows the page of this address. Called at the start and whenever the address changes. */
  show(hash: string): void;
  /** The exercise on the table, or null. For the page that says something broke. */
  current(): ExerciseStore | null;
}

const FLICKER = 150;

export function createApp(deps: AppDeps): App {
  const { port, notices, pace } = deps;
  const screen = signal<Screen>({ kind: 'loading' });
  /** Exercises of this visit, so that play goes on where nothing can be stored. */
  const open = new Map<string, ExerciseStore>();
  let onTable: ExerciseStore | null = null;
  let asked = 0;
  /** The exercise to be taken from another tab when it is next laid on the table. */
  let takingOver: string | null = null;

  const autosave: Autosave = createAutosave({
    shelf: deps.shelf,
    watchTabs: deps.watchTabs,
    notices,
    now: deps.now,
    saveCopy: deps.download,
    keepAsAnother: (store) => run(keepAsAnother(store)),
    reopen(id, how) {
      open.delete(id);
      autosave.release();
      takingOver = how === 'take-over' ? id : null;
      show(writeRoute({ page: 'play', exercise: id }));
    },
  });

  function fail(key: string, values?: Readonly<Record<string, string | number>>): Screen {
    return values === undefined ? { kind: 'failed', key } : { kind: 'failed', key, values };
  }

  /** Runs work nobody waits for; a failure of it is ours and is said, not swallowed. */
  function run(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      console.error(error);
      const message = error instanceof Error ? error.message : String(error);
      notices.show({ id: 'bug', tone: 'error', key: 'app.failed.bug', values: { message } });
    });
  }

  function titleScreen(saved: readonly SavedCard[] | null): Screen {
    return { kind: 'title', scenarios: port.cards(deps.language.peek()), saved };
  }

  /** A title in the language of today: what is on the shelf may have been saved in another. */
  function titleOf(scenario: string, otherwise: string): string {
    const cards = port.cards(deps.language.peek());
    return cards.find((card) => card.id === scenario)?.title ?? otherwise;
  }

  /** What can be gone on with: the shelf, and what only this tab has. */
  async function savedCards(): Promise<readonly SavedCard[]> {
    await autosave.keeper.settled();
    const found = await autosave.keeper.list();
    if (!found.ok) autosave.complain(found.trouble);
    const rows = found.ok ? found.value : [];
    const cards = rows
      .filter(({ scenario }) => scenario !== PRACTICE)
      .map(
        ({ id, scenario, title, seed, date, turn, savedAt, ended }): SavedCard => ({
          id,
          scenario,
          title: titleOf(scenario, title),
          seed,
          date,
          turn,
          savedAt,
          ended,
        }),
      );
    const onlyHere = [...open.values()].filter(
      (store) => store.id !== PRACTICE && !rows.some((row) => row.id === store.id),
    );
    const extra = onlyHere.map((store): SavedCard => {
      const view = store.view();
      return {
        id: store.id,
        scenario: view.scenario,
        title: titleOf(view.scenario, view.scenario),
        seed: store.seed,
        date: view.date,
        turn: view.turn,
        savedAt: null,
        ended: view.ended !== null,
      };
    });
    return [...extra, ...cards];
  }

  async function briefingScreen(scenario: string): Promise<Screen> {
    const brief = await port.brief(scenario, deps.language.peek());
    if (brief === null) return fail('app.failed.noScenario', { scenario });
    const plans = brief.briefing.plans;
    const plan = plans.find(({ id }) => id === 'full') ?? plans.at(-1);
    return { kind: 'briefing', ...brief, seed: deps.newSeed(), plan: plan?.id ?? '' };
  }

  /** The exercise of this id, from this visit or from the shelf; else the screen that says why not; null if given up. */
  async function find(
    id: string,
    wanted: () => boolean,
  ): Promise<{ store: ExerciseStore } | { screen: Screen } | null> {
    const here = open.get(id);
    if (here) return { store: here };
    const found = await autosave.keeper.load(id);
    if (!found.ok) return { screen: fail(`app.failed.storage.${found.trouble}`) };
    if (found.value === null) return { screen: fail('app.failed.notFound') };
    const opened = await port.open(found.value.text, id, wanted);
    if (opened.ok) return { store: opened.store };
    if (opened.reason === 'given-up') return null;
    return {
      screen:
        opened.reason === 'no-scenario'
          ? fail('app.failed.noScenario', { scenario: opened.scenario })
          : fail('app.failed.record', { sentence: opened.sentence, fix: opened.fix }),
    };
  }

  /** Puts an exercise on the table and watches over it. */
  function lay(store: ExerciseStore, fresh: 'new' | 'from-shelf' | 'taken-over'): void {
    open.set(store.id, store);
    onTable = store;
    autosave.hold(store, fresh);
  }

  /** The file that can only be read, for its address. */
  let reading: Screen | null = null;

  async function exerciseScreen(
    route: Extract<Route, { page: 'play' | 'hotWash' | 'branches' | 'compare' }>,
    ask: number,
  ): Promise<Screen | null> {
    const wanted = () => ask === asked;
    const [found, track] = await Promise.all([find(route.exercise, wanted), port.track()]);
    if (found === null || !wanted()) return null;
    if ('screen' in found) return found.screen;
    lay(found.store, takingOver === found.store.id ? 'taken-over' : 'from-shelf');
    takingOver = null;
    if (route.page === 'branches' || route.page === 'compare')
      return pages.about(route, found.store);
    const { store } = found;
    if (route.page === 'hotWash') {
      const debrief = await inSlices(store.pieces.debrief(), pace, wanted);
      if (!debrief.done) return null;
      if (debrief.value !== null) return { kind: 'hotWash', store, debrief: debrief.value };
      deps.goTo(writeRoute({ page: 'play', exercise: route.exercise }), 'replace');
    }
    const practice = store.view().scenario === PRACTICE;
    return { kind: 'warRoom', store, track, ...(practice && { practice }) };
  }

  async function screenFor(route: Route, ask: number): Promise<Screen | null> {
    switch (route.page) {
      case 'play':
      case 'hotWash':
      case 'branches':
      case 'compare':
        return exerciseScreen(route, ask);
      case 'class':
        return pages.classRoom();
      case 'reading':
        if (reading !== null) return reading;
        // Loaded anew: what it showed was kept nowhere.
        deps.goTo(writeRoute({ page: 'title' }), 'replace');
        return titleScreen(await savedCards());
      case 'shared':
        return pages.shared(route.packed);
      case 'title':
        return titleScreen(await savedCards());
      case 'briefing':
        return briefingScreen(route.scenario);
      case 'nowhere':
        return fail('app.failed.notFound');
    }
  }

  async function showRoute(route: Route, ask: number): Promise<void> {
    const key = route.page === 'briefing' ? 'desk.loadingScenario' : 'desk.loadingExercise';
    const cancel = () => deps.goTo(writeRoute({ page: 'title' }), 'push');
    const slow = setTimeout(() => {
      if (ask !== asked) return;
      screen.value =
        route.page === 'title' ? { kind: 'loading' } : { kind: 'loading', key, cancel };
    }, FLICKER);
    if (!('exercise' in route)) {
      onTable = null;
      autosave.release();
    }
    if (route.page === 'title') {
      clearTimeout(slow);
      screen.value = titleScreen(null);
    }
    let next: Screen | null;
    try {
      next = await screenFor(route, ask);
    } catch (error) {
      console.error(error);
      next = fail('app.failed.bug', {
        message: error instanceof Error ? error.message : String(error),
      });
    }
    clearTimeout(slow);
    if (next !== null && ask === asked) screen.value = next;
  }

  function show(hash: string): void {
    asked += 1;
    run(showRoute(readRoute(hash), asked));
  }

  /** Says what is on the screen in another language. Exercises hand out their text in any; their screens stay. */
  async function translate(): Promise<void> {
    const before = screen.peek();
    if (before.kind === 'title') {
      const saved = before.saved?.map((one) => ({
        ...one,
        title: titleOf(one.scenario, one.title),
      }));
      screen.value = titleScreen(saved ?? null);
    } else if (before.kind === 'briefing') {
      const brief = await port.brief(before.briefing.scenario, deps.language.peek());
      if (brief !== null && screen.peek() === before) screen.value = { ...before, ...brief };
    }
  }

  let spoken = deps.language.peek();
  effect(() => {
    if (deps.language.value === spoken) return;
    spoken = deps.language.value;
    run(translate());
  });

  async function begin(choice: BeginChoice, id = deps.newId()): Promise<void> {
    const { scenario, ...chosen } = choice;
    const setup = { id, language: deps.language.peek(), ...chosen };
    const store = await port.begin(scenario, setup);
    if (store === null) {
      screen.value = fail('app.failed.noScenario', { scenario });
      return;
    }
    lay(store, 'new');
    deps.goTo(writeRoute({ page: 'play', exercise: store.id }), 'push');
  }

  /** There is one practice exercise; whoever begins it anew has no use for the one before. */
  async function practise(): Promise<void> {
    open.delete(PRACTICE);
    await autosave.keeper.remove(PRACTICE);
    await begin(PRACTICE_CHOICE, PRACTICE);
  }

  async function keepAsAnother(store: ExerciseStore): Promise<void> {
    const opened = await port.open(store.save(), deps.newId());
    if (!opened.ok) throw new Error('an exercise could not read its own record');
    open.delete(store.id);
    notices.clear('storage');
    lay(opened.store, 'new');
    deps.goTo(writeRoute({ page: 'play', exercise: opened.store.id }), 'push');
  }

  async function remove(id: string): Promise<void> {
    open.delete(id);
    const removed = await autosave.keeper.remove(id);
    if (!removed.ok) autosave.complain(removed.trouble);
    const saved = await savedCards();
    if (screen.peek().kind === 'title') screen.value = titleScreen(saved);
  }

  const pages = createBranchPages({
    port,
    notices,
    goTo: deps.goTo,
    openFile: (file) => callbacks.openFile(file),
    saveText: (name, text) => deps.saveText?.(name, text),
  });

  const callbacks: DeskCallbacks = {
    branches: pages.callbacks,
    openTitle: () => deps.goTo(writeRoute({ page: 'title' }), 'push'),
    openBriefing: (scenario) => deps.goTo(writeRoute({ page: 'briefing', scenario }), 'push'),
    begin: (choice) => run(begin(choice)),
    practise: () => run(practise()),
    resume: (exercise) => deps.goTo(writeRoute({ page: 'play', exercise }), 'push'),
    remove: (exercise) => run(remove(exercise)),
    openHotWash: (exercise) => deps.goTo(writeRoute({ page: 'hotWash', exercise }), 'push'),
    openWarRoom: (exercise) => deps.goTo(writeRoute({ page: 'play', exercise }), 'push'),
    saveCopy: deps.download,
    openFile(file) {
      const before = screen.peek();
      asked += 1;
      const ask = asked;
      const back = () => {
        asked += 1;
        clearTimeout(slow);
        screen.value = before;
      };
      const slow = setTimeout(() => {
        if (ask !== asked) return;
        const values = { name: file.name };
        screen.value = { kind: 'loading', key: 'desk.loadingFile', values, cancel: back };
      }, FLICKER);
      const wanted = () => ask === asked;
      const opening = importFile(file, port, autosave.keeper, deps.newId, wanted).then((answer) => {
        clearTimeout(slow);
        // Given up, or gone elsewhere meanwhile.
        if (answer === null || !wanted()) return;
        screen.value = before;
        if (!answer.ok) {
          if (answer.paper) {
            notices.clear('file');
            reading = pages.paper(answer.paper, file.name);
            deps.goTo(writeRoute({ page: 'reading' }), 'push');
            return;
          }
          const { key, values } = answer;
          notices.show({ id: 'file', tone: 'error', key, values });
          return;
        }
        notices.clear('file');
        lay(answer.store, answer.fresh);
        const page = answer.store.view().ended === null ? 'play' : 'hotWash';
        deps.goTo(writeRoute({ page, exercise: answer.store.id }), 'push');
      });
      run(opening);
    },
    changeSettings: deps.changeSettings,
    dismissNotice: notices.dismiss,
    mountMap: deps.mountMap,
  };

  return { screen, callbacks, show, current: () => onTable };
}
