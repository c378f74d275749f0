// @vitest-environment happy-dom
/** The glossary: which words of a text are terms, and what a person sees who asks for one. */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { findTerms, TERMS } from '../../src/ui/desk/shared/glossary.ts';
import { createWords, loadLanguage } from '../../src/ui/words/index.ts';
import { FAKE_TRACK, fakeStore } from '../support/fake-store.ts';
import { openPage } from './screen-page.tsx';

const marked = (text: string, language = 'en') =>
  findTerms(text, createWords(language))
    .filter(({ term }) => term !== null)
    .map(({ text, term }) => `${text}=${term}`);

describe('glossary', () => {
  test('G1 a term is found in every form, once, and never inside another word', () => {
    expect(marked('Telemetry: no telemetry here. The sensors see logs.')).toEqual([
      'Telemetry=telemetry',
      'sensors=sensor',
      'logs=logs',
    ]);
    expect(marked('A page of indicators of compromise')).toEqual(['indicators=indicator']);
    expect(marked('imagery, catalogs, reseeded, telescope, pre-telemetry')).toEqual([]);
  });

  test('G2 the pieces together are the text, whatever is in it', () => {
    for (const text of ['', '<b>logs</b>', 'C2 (c2) \u202elogs\u202c', 'hunt\n\nhunt']) {
      const pieces = findTerms(text, createWords('en'));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }
  });

  test('G3 every language has a head, a sentence and its own forms for every term', async () => {
    await loadLanguage('de');
    for (const language of ['en', 'de']) {
      const words = createWords(language);
      for (const term of TERMS) {
        for (const part of ['term', 'says', 'find'])
          expect(words.has(`glossary.${term}.${part}`), `${language} ${term} ${part}`).toBe(true);
        const form = words.t(`glossary.${term}.find`).split('|')[0] ?? '';
        expect(marked(form, language), `${language} ${term}`).toEqual([`${form}=${term}`]);
      }
    }
  });

  test('G4 on a card a term says what it means when it is focused, and Escape puts it away', async () => {
    const store = fakeStore('logging');
    const page = await openPage({ kind: 'warRoom', store, track: FAKE_TRACK });
    await page.press('tab', 'Playbook');
    const [first, ...others] = page.all('button', 'telemetry');
    expect(others).toEqual([]);
    const said = () => first?.getAttribute('aria-description');
    const before = said();
    expect(before).toContain('What machines record');
    await act(() => first?.focus());
    expect(document.getElementById('glossary-tip')?.textContent).toContain('Telemetry');
    // Described by the same words throughout, and the bubble for eyes alone: else they are read out twice.
    expect(said()).toBe(before);
    expect(first?.hasAttribute('aria-describedby')).toBe(false);
    expect(document.getElementById('glossary-tip')?.getAttribute('aria-hidden')).toBe('true');
    await page.key('Escape');
    expect(document.getElementById('glossary-tip')?.textContent).toBe('');
    await act(() => first?.click());
    expect(document.getElementById('glossary-tip')?.textContent).toContain('Telemetry');
    page.close();
  });
});
