// @vitest-environment happy-dom
/** Work in pieces as a page meets it: what came before stays, slow work is said to be slow, and can be given up. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InPieces } from '../../src/session/index.ts';
import { DeskContext, type DeskTools } from '../../src/ui/desk/shared/context.ts';
import { usePieces } from '../../src/ui/desk/shared/use-pieces.ts';
import { Wait } from '../../src/ui/desk/shared/wait.tsx';
import { createWords } from '../../src/ui/words/index.ts';

let root = document.createElement('div');
const ready = signal(true);

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  ready.value = true;
});

afterEach(() => {
  render(null, root);
  root.remove();
});

/** Goes on in pieces until it is let come to its end. */
function* work(of: string): InPieces<string> {
  while (!ready.peek()) yield;
  yield;
  return `result of ${of}`;
}

function Part({ of }: { readonly of: string }) {
  const worked = usePieces(() => work(of), [of]);
  return (
    <>
      <output>{worked.value ?? 'nothing yet'}</output>
      <Wait work={worked} />
    </>
  );
}

const tools = { words: createWords('en') } as DeskTools;
const show = (of: string) =>
  act(() =>
    render(
      <DeskContext.Provider value={tools}>
        <Part of={of} />
      </DeskContext.Provider>,
      root,
    ),
  );
const output = () => root.querySelector('output')?.textContent;
const button = () => root.querySelector('button');
const said = () => root.querySelector('[role=status]')?.textContent;

describe('work in pieces on a page', () => {
  test('the next result takes the place of the last, which stands until then', async () => {
    await show('one');
    await vi.waitFor(() => expect(output()).toBe('result of one'));
    ready.value = false;
    await show('two');
    expect(output()).toBe('result of one');
    ready.value = true;
    await vi.waitFor(() => expect(output()).toBe('result of two'));
    expect(button()).toBeNull();
  });

  test('after half a second it is said to go on; given up it stops; asked again it comes', async () => {
    ready.value = false;
    await show('one');
    expect(said()).toBe('');
    await vi.waitFor(() => expect(said()).toBe('Working it out …'), { timeout: 2000 });
    await act(() => button()?.click());
    expect(said()).toBe('Not worked out: it was cancelled.');
    ready.value = true;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(output()).toBe('nothing yet');
    await act(() => button()?.click());
    await vi.waitFor(() => expect(output()).toBe('result of one'));
    expect(said()).toBe('');
  });

  test('what was asked before and comes late is not shown', async () => {
    ready.value = false;
    await show('one');
    await show('two');
    ready.value = true;
    await vi.waitFor(() => expect(output()).toBe('result of two'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(output()).toBe('result of two');
  });
});
