// @vitest-environment happy-dom
/** The hot wash as a page: questions to talk about, and what an objective is in the frameworks. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Decisions } from '../../src/ui/desk/hotwash/decisions.tsx';
import { createFrame } from '../../src/ui/desk/hotwash/frame.ts';
import { OutcomePart } from '../../src/ui/desk/hotwash/outcome.tsx';
import { createWords } from '../../src/ui/words/index.ts';
import { endedStore, sampleDebrief, sampleText } from './debrief-sample.ts';

const root = document.createElement('div');
const frame = createFrame(sampleDebrief, endedStore.briefing(), createWords('en', sampleText));

afterEach(() => render(null, root));

describe('hot wash', () => {
  test('H1 the author’s question stands under the decision that answered its inject, and nowhere else', async () => {
    await act(() => render(<Decisions frame={frame} />, root));
    // They are drawn a few in each frame.
    await vi.waitFor(() => expect(root.querySelector('[data-coming]')).toBeNull());
    const entries = [...root.querySelectorAll('ol > li')].map((one) => one.textContent ?? '');
    expect(entries).toHaveLength(3);
    expect(entries[0]).toContain('Note it and go on');
    expect(entries[0]).toContain('Talk about it: Who in your house would take such a call');
    expect(entries.slice(1).join(' ')).not.toContain('Talk about it');
  });

  test('H2 an objective names its CSF and NICE ids, and no framework it has none of', async () => {
    await act(() => render(<OutcomePart frame={frame} />, root));
    const names = [...root.querySelectorAll('section:last-of-type dt')].map(
      (one) => one.textContent,
    );
    expect(names).toEqual([
      'Notice early CSF DE.AE-02, DE.AE-03 · NICE PD-WRL-003',
      'Speak first and truly CSF RS.CO',
    ]);
  });
});
