// @vitest-environment happy-dom
/** Long pages come in turn: in the order of reading, without disturbing what stands, and whole before they are printed. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InTurn } from '../../src/ui/desk/shared/in-turn.tsx';
import { timeToDraw } from '../../src/ui/desk/shared/turns.ts';

let root = document.createElement('div');

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const Page = ({ parts }: { readonly parts: number }) => (
  <InTurn>
    {Array.from({ length: parts }, (_, n) => (
      <button key={n} type="button">
        {n}
      </button>
    ))}
  </InTurn>
);

const shown = () => [...root.querySelectorAll('button')].map((one) => one.textContent);
const allHere = () => vi.waitFor(() => expect(root.querySelector('[data-coming]')).toBeNull());

describe('in turn', () => {
  test('the first part stands at once, the others follow in their order, and what stands is never drawn anew', async () => {
    await act(() => render(<Page parts={12} />, root));
    const first = root.querySelector('button');
    expect(first?.textContent).toBe('0');
    expect(shown().length).toBeLessThan(12);
    first?.focus();
    await allHere();
    expect(shown()).toEqual(Array.from({ length: 12 }, (_, n) => String(n)));
    expect(root.querySelector('button')).toBe(first);
    expect(document.activeElement).toBe(first);
  });

  test('printing has everything', async () => {
    await act(() => render(<Page parts={200} />, root));
    await act(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    expect(shown()).toHaveLength(200);
  });

  test('parts that come later, or go, are drawn like the others', async () => {
    await act(() => render(<Page parts={2} />, root));
    await allHere();
    await act(() => render(<Page parts={30} />, root));
    await allHere();
    expect(shown()).toHaveLength(30);
    await act(() => render(<Page parts={1} />, root));
    expect(shown()).toEqual(['0']);
  });

  test('a page that was left draws nothing more', async () => {
    await act(() => render(<Page parts={50} />, root));
    await act(() => render(null, root));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown()).toEqual([]);
  });

  test('a list inside of a part, and one beside it, come to their end too', async () => {
    const Two = () => (
      <InTurn>
        <p>
          <Page parts={9} />
        </p>
        <Page key="beside" parts={9} />
      </InTurn>
    );
    await act(() => render(<Two />, root));
    await allHere();
    expect(shown()).toHaveLength(18);
  });

  test('a slow frame lets more be drawn before the next, within limits', () => {
    expect(timeToDraw(1)).toBe(6);
    expect(timeToDraw(12)).toBe(12);
    expect(timeToDraw(300)).toBe(16);
  });
});
