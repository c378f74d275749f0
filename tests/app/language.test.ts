/** The language in force: where it comes from, when it changes, what happens when it can't be had. */
import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { createLanguage, type LanguageDeps } from '../../src/app/language.ts';
import { createNotices } from '../../src/app/notices.ts';
import type { Settings } from '../../src/ui/desk/types.ts';

vi.mock('../../src/ui/words/pseudo.ts', () => {
  throw new Error('the network is gone');
});

async function visit(over: Partial<LanguageDeps> = {}) {
  const chosen = signal<Settings['language']>('system');
  const root = { lang: '', dir: '' };
  const notices = createNotices();
  const deps = { chosen, named: null, spoken: ['fr-CA', 'de-AT', 'en'], root, notices, ...over };
  const language = await createLanguage(deps);
  return { chosen, root, language, told: () => notices.shown.value.map(({ key }) => key) };
}

describe('language', () => {
  test('L1 the first of the browser’s languages that there is, with its tag on the page', async () => {
    const { language, root } = await visit();
    expect(language.value).toBe('de');
    expect(root).toEqual({ lang: 'de', dir: 'ltr' });
    expect((await visit({ spoken: ['xx', 'fr'] })).language.value).toBe('en');
  });

  test('L2 a choice acts without a reload; the address holds until one is made', async () => {
    const { chosen, language, root } = await visit({ named: 'de', spoken: ['en'] });
    expect(language.value).toBe('de');
    chosen.value = 'en';
    await vi.waitFor(() => expect(root.lang).toBe('en'));
    expect(language.value).toBe('en');
  });

  test('L3 a language that can’t be fetched leaves the one before and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { language, told } = await visit({ named: 'en-XA' });
    expect(language.value).toBe('en');
    expect(told()).toEqual(['app.language.missing']);
  });
});
