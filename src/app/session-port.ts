/**
 * The exercise port on the real inside: scenarios of this build, exercises of the session.
 *
 * The engine is fetched once, when it is first needed or when `fetchEngine` is called; a scenario when it is
 * first opened. Neither is needed to show the title page.
 */
import { type ShelvedScenario, scenarios } from 'virtual:scenarios';
import { inSlices, type Pace, type ScenarioBundle } from '../session/index.ts';
import { textIn } from '../ui/words/index.ts';
import type { ExercisePort, Opened } from './exercise-port.ts';
import { PRACTICE } from './practice.ts';

const engine = () => import('./engine-chunk.ts');

/** Fetches the engine ahead of time. A failure is met again, and said, when the engine is needed. */
export function fetchEngine(): void {
  engine().catch(() => {});
}

function shelved(id: string): ShelvedScenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}

const fetched = new Map<string, Promise<ScenarioBundle>>();

async function fetchScenario(id: string): Promise<ScenarioBundle | null> {
  const known = fetched.get(id);
  if (known) return known;
  const shelf = shelved(id);
  if (!shelf) return null;
  const coming = shelf.load();
  fetched.set(id, coming);
  try {
    return await coming;
  } catch (error) {
    // The next try may find the network again.
    fetched.delete(id);
    throw error;
  }
}

/** Opens exercises and classes in slices at this pace. */
export function createSessionPort(pace: Pace): ExercisePort {
  return {
    cards: (language) =>
      scenarios
        .filter(({ id }) => id !== PRACTICE)
        .map(({ id, plans, words, languages }) => {
          const text = textIn(words, languages, language) ?? {};
          return {
            id,
            title: text['scenario.title'] ?? id,
            pitch: text['scenario.pitch'] ?? '',
            plans,
          };
        }),

    async brief(id, language) {
      const [bundle, { briefingOf }] = await Promise.all([fetchScenario(id), engine()]);
      if (bundle === null) return null;
      const { scenario, texts } = bundle;
      return {
        briefing: briefingOf(scenario),
        text: textIn(texts, scenario.languages, language) ?? {},
      };
    },

    async begin(id, setup) {
      const [bundle, { createExercise }] = await Promise.all([fetchScenario(id), engine()]);
      return bundle && createExercise(bundle, setup);
    },

    async open(text, id, wanted): Promise<Opened> {
      const { openingExercise, openReadOnly, readExercise } = await engine();
      await pace.giveBack();
      const read = readExercise(text);
      if (!read.ok) {
        const [finding] = read.findings;
        return {
          ok: false,
          reason: 'refused',
          sentence: finding?.message ?? '',
          fix: finding?.fix ?? '',
        };
      }
      const bundle = await fetchScenario(read.record.scenario.id);
      if (bundle === null) {
        const forReading = openReadOnly(text, null);
        return {
          ok: false,
          reason: 'no-scenario',
          scenario: read.record.scenario.id,
          ...(forReading.ok ? { paper: forReading.paper } : {}),
        };
      }
      const work = await inSlices(openingExercise(bundle, id, text), pace, wanted);
      if (!work.done) return { ok: false, reason: 'given-up' };
      const opened = work.value;
      return opened.ok
        ? opened
        : {
            ok: false,
            reason: 'refused',
            sentence: opened.message,
            fix: opened.fix,
            ...(opened.paper === null ? {} : { paper: opened.paper }),
          };
    },

    async text(id, language) {
      const bundle = await fetchScenario(id);
      return bundle && (textIn(bundle.texts, bundle.scenario.languages, language) ?? {});
    },

    async openClass(files, wanted) {
      const { gatheringClass, playingClass } = await engine();
      const gathering = await inSlices(gatheringClass(files), pace, wanted);
      if (!gathering.done) return null;
      const gathered = gathering.value;
      if (!gathered.ok)
        return { ok: false, index: gathered.index, sentence: gathered.message, fix: gathered.fix };
      const bundle = await fetchScenario(gathered.scenario);
      const scenario = bundle?.scenario ?? null;
      const playing = await inSlices(playingClass(gathered, scenario), pace, wanted);
      if (!playing.done) return null;
      const text = (language: string) =>
        (bundle && textIn(bundle.texts, bundle.scenario.languages, language)) ?? {};
      return { ok: true, store: playing.value, text, file: gathered.file };
    },

    async track() {
      return (await engine()).lifecycleTrack();
    },
  };
}
