/**
 * Which language is in force: what the address names, else what was chosen, else the first of the browser's
 * languages that there is. Changes only once the sentences have been fetched, so that no screen is half translated.
 *
 * It stores nothing. A language that can't be had leaves the one before, and says so.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../ui/desk/types.ts';
import { type AnyLanguage, createWords, loadLanguage, pickLanguage } from '../ui/words/index.ts';
import type { Notices } from './notices.ts';

export interface LanguageDeps {
  readonly chosen: ReadonlySignal<Settings['language']>;
  /** What the address asks for. Holds until another language is chosen by hand. */
  readonly named: AnyLanguage | null;
  /** The browser's, most wanted first. */
  readonly spoken: readonly string[];
  /** Gets `lang` and `dir`. */
  readonly root: Pick<HTMLElement, 'lang' | 'dir'>;
  readonly notices: Pick<Notices, 'show' | 'clear'>;
}

const NOTICE = 'language';

/** The language in force. Resolves when the first is there; never rejects. */
export async function createLanguage(deps: LanguageDeps): Promise<ReadonlySignal<string>> {
  const { chosen, notices, root } = deps;
  const inForce = signal<string>('en');
  let asked = 0;

  async function take(language: AnyLanguage): Promise<void> {
    asked += 1;
    const ask = asked;
    try {
      await loadLanguage(language);
    } catch (error) {
      console.warn('language: could not be fetched', error);
      if (ask === asked) notices.show({ id: NOTICE, tone: 'warning', key: 'app.language.missing' });
      return;
    }
    if (ask !== asked) return;
    notices.clear(NOTICE);
    inForce.value = language;
    const { tag, dir } = createWords(language);
    root.lang = tag;
    root.dir = dir;
  }

  const wanted = (choice: Settings['language']) =>
    choice === 'system' ? pickLanguage(deps.spoken) : choice;

  let before = chosen.peek();
  await take(deps.named ?? wanted(before));
  effect(() => {
    if (chosen.value === before) return;
    before = chosen.value;
    take(wanted(before)).catch(() => {});
  });
  return inForce;
}
