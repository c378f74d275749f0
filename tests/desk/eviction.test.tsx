// @vitest-environment happy-dom
/** Whether evictions held, as the hot wash tells it: headings, sentences in both languages, the way back. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DebriefEviction, ExerciseStore } from '../../src/session/index.ts';
import { BackContext } from '../../src/ui/desk/branches/go-back.tsx';
import { EvictionPart } from '../../src/ui/desk/hotwash/eviction.tsx';
import { createFrame } from '../../src/ui/desk/hotwash/frame.ts';
import { createWords, type Language, loadLanguage } from '../../src/ui/words/index.ts';
import { endedStore, sampleDebrief, sampleText } from '../app/debrief-sample.ts';

const root = document.createElement('div');
const { eviction } = sampleDebrief;
if (eviction === null) throw new Error('the sample has an eviction');

const frameIn = (language: Language) =>
  createFrame(sampleDebrief, endedStore.briefing(), createWords(language, sampleText));

const show = (told: DebriefEviction, language: Language = 'en') =>
  act(() => render(<EvictionPart frame={frameIn(language)} eviction={told} />, root));

const texts = (selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent?.trim());

beforeAll(async () => {
  await loadLanguage('de');
});
afterEach(() => render(null, root));

describe('did the eviction hold', () => {
  test('D70 who stayed and who came back stand in order of time, each under a heading', async () => {
    await show(eviction);
    expect(texts('h2')).toEqual(['Did the eviction hold?']);
    expect(texts('h3')).toEqual([
      'The visitor was never quite out',
      'The loud ones came back: Mail',
    ]);
    expect(texts('time')).toEqual(['12 Jun 2016', '2 Aug 2016']);
    expect(texts('ol > li:first-child p').at(-1)).toBe(
      'The eviction of 12 Jun 2016 left footholds: Mail. You had no sign of it there.',
    );
  });

  test('D71 a return says by what, what was in their hands, and what could be known', async () => {
    await show(eviction);
    expect(texts('dt')).toEqual(['By what', 'In your hands', 'Could you know?']);
    const [way, hands, knew] = texts('dd');
    expect(way).toBe(
      'With stolen mail passwords: taken on 1 May 2016 (Mail) and not reset since. T1133 External Remote Services',
    );
    expect(hands).toContain('Hunt on one system: Mail');
    expect(hands).toContain('Would have shut it. Possible in time until 20 Jun 2016.');
    expect(hands).toContain('You tried, and it failed.');
    expect(knew).toBe(
      'The theft had left a record. You never noticed the return. Records of it began on 2 Aug 2016 (Mail).',
    );
  });

  test('D72 in German too', async () => {
    await show(eviction, 'de');
    expect(texts('h2')).toEqual(['Hat der Rauswurf gehalten?']);
    expect(texts('dd')[0]).toContain('Mit gestohlenen Zugangsdaten (Mail-Passwörter)');
    expect(root.textContent).not.toMatch(/‹|\{/);
  });

  test('D73 where it held one sentence says so, for a whole eviction and for less', async () => {
    await show({ done: [1], stayed: [], returned: [] });
    expect(texts('p')).toEqual(['It held: nobody stayed through it, and nobody came back.']);
    await show({ done: [], stayed: [], returned: [] });
    expect(texts('p')).toEqual([
      'There was no eviction of the whole, but nobody who was thrown out came back.',
    ]);
  });

  test('D74 where nothing would have shut the door it says so, and more than a few cards are counted', async () => {
    const [back] = eviction.returned;
    const [card] = back?.measures ?? [];
    if (back === undefined || card === undefined) throw new Error('the sample has a card');
    await show({ ...eviction, stayed: [], returned: [{ ...back, measures: [] }] });
    expect(texts('dd')[1]).toBe('Nothing you could choose would have shut this door.');
    const many = [1, 2, 3, 4, 5].map((after) => ({ ...card, after, minute: after }));
    await show({ ...eviction, stayed: [], returned: [{ ...back, measures: many }] });
    expect(root.querySelectorAll('dd li')).toHaveLength(3);
    expect(texts('dd')[1]).toContain('and 2 more');
  });

  test('D75 the way back leads to the moment at which the card lay open', async () => {
    const goTo = vi.fn<ExerciseStore['goTo']>((moment) => ({ ok: true, value: moment }) as never);
    const tree = () => ({ ...endedStore.tree(), line: ['d1', 'd2', 'd3'] });
    const store = { ...endedStore, tree, goTo } as ExerciseStore;
    const onGone = vi.fn<() => void>();
    await act(() =>
      render(
        <BackContext.Provider value={{ store, onGone }}>
          <EvictionPart frame={frameIn('en')} eviction={eviction} />
        </BackContext.Provider>,
        root,
      ),
    );
    const button = root.querySelector<HTMLButtonElement>('dd button');
    expect(button?.getAttribute('aria-label')).toBe(
      'Go back to this moment and choose differently: Hunt on one system: Mail, 20 Jun 2016',
    );
    button?.click();
    expect(goTo).toHaveBeenCalledWith('d1');
    expect(onGone).toHaveBeenCalledOnce();
  });
});
