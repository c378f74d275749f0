/**
 * What the bench does inside the page: presses, picks files, waits. All of it by the page's own elements and events,
 * in one call, because whatever drives a page from outside looks round in it on the very thread that is measured.
 */
import type { Page } from '@playwright/test';

export interface BenchHands {
  /** Begins a part of the walk; its name is a mark in the trace. */
  step(name: string): void;
  /** Waits until something is there. Looks once a frame. */
  until<T>(look: () => T | null | undefined | false): Promise<T>;
  /** A button that can be seen, by its accessible name or the beginning of it. */
  button(name: string): HTMLElement | null;
  /** The head of the page, once it says this. */
  head(text: string): Promise<void>;
  /** Picks files in the page's own file field. */
  pick(files: readonly { readonly name: string; readonly text: string }[]): void;
  /** Waits until all of the page has come and for some time more. */
  rest(): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchHands;
  }
}

/** Runs in the page before anything else. Must name nothing from outside. */
function bringHands(): void {
  const REST = 500;
  const PATIENCE = 30_000;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const nameOf = (one: Element): string =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const hands: BenchHands = {
    step: (name) => {
      performance.mark(`bench: ${name}`);
    },
    async until(look) {
      for (const began = performance.now(); performance.now() - began < PATIENCE; ) {
        const found = look();
        if (found) return found;
        await frame();
      }
      throw new Error(`the bench waits in vain: ${look}`);
    },
    button(name) {
      for (const one of document.querySelectorAll<HTMLElement>('button'))
        if (nameOf(one).startsWith(name) && one.getClientRects().length > 0) return one;
      return null;
    },
    async head(text) {
      await hands.until(() => (document.querySelector('h1')?.textContent ?? '').startsWith(text));
    },
    pick(files) {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (field === null) throw new Error('no field for files');
      const bag = new DataTransfer();
      for (const { name, text } of files) bag.items.add(new File([text], name));
      field.files = bag.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async rest() {
      await hands.until(() => document.querySelector('[data-coming]') === null);
      await wait(REST);
      await hands.until(() => document.querySelector('[data-coming]') === null);
    },
  };
  window.bench = hands;
}

/** Gives a page its hands. Call before it goes anywhere. */
export const giveHands = (page: Page): Promise<unknown> => page.addInitScript(bringHands);
