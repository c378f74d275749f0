// @vitest-environment happy-dom
/** Long pages come in turn: in the order of reading, without disturbing what stands, and whole before they are printed. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InTurn, nextTurn } from '../../src/ui/desk/shared/in-turn.tsx';

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

  test('turns grow while they are quick and shrink when they are slow, and never to nothing', () => {
    expect(nextTurn(2, 1)).toBe(4);
    expect(nextTurn(4, 6)).toBe(4);
    expect(nextTurn(4, 20)).toBe(2);
    expect(nextTurn(1, 20)).toBe(1);
  });
});
