/** Every language says everything English says, with the same values and all the plural forms it has. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pluralForms, readMessage } from '../../src/scenario/passes/text.ts';
import { createFormats, createWords } from '../../src/ui/words/index.ts';
import { LANGUAGES, type LanguageData, loadLanguage } from '../../src/ui/words/languages.ts';
import { catalogueEn } from '../../src/ui/words/words.en.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe.each(OTHERS)('words in %s', (language) => {
  let data: LanguageData;
  beforeAll(async () => {
    data = await loadLanguage(language);
  });

  test('W20 nothing is missing, nothing is left over', () => {
    const missing = Object.keys(catalogueEn).filter((key) => !(key in data.catalogue));
    const extra = Object.keys(data.catalogue).filter((key) => !(key in catalogueEn));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  test('W21 the same values go into each sentence', () => {
    const differing = Object.entries(data.catalogue).filter(([key, message]) => {
      const original = readMessage(catalogueEn[key] ?? '')?.placeholders;
      const used = readMessage(message)?.placeholders;
      return used === undefined || [...used].sort().join() !== [...(original ?? [])].sort().join();
    });
    expect(differing).toEqual([]);
  });

  test('W22 every plural has all the forms of the language', () => {
    const lacking = Object.entries(data.catalogue).filter(([, message]) =>
      (readMessage(message)?.plurals ?? []).some(({ ordinal, forms }) =>
        pluralForms(language, ordinal).some((form) => !forms.includes(form)),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('W23 figures are written as the language writes them', () => {
    const formats = createFormats(createWords(language));
    expect(formats.roll(0.419)).toBe('0,41');
    expect(formats.date('2016-05-10T23:59:00Z')).toMatch(/Mai|May/);
  });
});

describe('pseudo-languages', () => {
  test('W24 en-XA is longer, accented, and still fills in its values and plurals', async () => {
    await loadLanguage('en-XA');
    const words = createWords('en-XA', { 'inject.x.title': 'The phone rings' });
    expect(words.t('desk.settings')).toMatch(/^\[Šéţţîñĝš .+\]$/);
    expect(words.t('desk.settings').length).toBeGreaterThan('Settings'.length * 1.3);
    expect(words.t('unit.days', { n: 1 })).toContain('1 ðáý');
    expect(words.t('unit.days', { n: 2 })).toContain('2 ðáýš');
    expect(words.t('inject.x.title')).toContain('Ţĥé');
    expect(words.language).toBe('en');
  });

  test('W25 every sentence of English can be disguised and still be read', async () => {
    for (const language of ['en-XA', 'ar-XB'] as const) {
      const { disguise } = await loadLanguage(language);
      const broken = Object.entries(catalogueEn).filter(([, message]) => {
        const now = readMessage(disguise?.(message) ?? '')?.placeholders;
        return [...(now ?? [])].join() !== [...(readMessage(message)?.placeholders ?? [])].join();
      });
      expect(broken).toEqual([]);
    }
  });

  test('W26 ar-XB runs from right to left', async () => {
    await loadLanguage('ar-XB');
    expect(createWords('ar-XB')).toMatchObject({ dir: 'rtl', tag: 'ar-XB', language: 'en' });
    expect(createWords('ar-XB').t('desk.close')).toBe('\u202eClose\u202c');
  });
});
