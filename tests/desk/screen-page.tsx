/** Puts the desk into a page without a browser, and finds things in it the way a screen reader's user would. */
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Desk } from '../../src/ui/desk/desk.tsx';
import {
  DEFAULT_SETTINGS,
  type DeskCallbacks,
  type Notice,
  type Screen,
  type Settings,
} from '../../src/ui/desk/types.ts';

const NAMED: Readonly<Record<string, string>> = {
  button: 'button:not([role])',
  tab: '[role=tab]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  region: 'section',
  dialog: 'dialog',
  searchbox: 'input[type=search]',
  radiogroup: '[role=radiogroup]',
  combobox: 'select',
  heading: 'h1, h2, h3',
  article: 'article',
};

/** Text as read: without what is hidden from ears. */
function spoken(element: Element): string {
  let read = element;
  if (element.querySelector('[aria-hidden=true]') !== null) {
    read = element.cloneNode(true) as Element;
    for (const hidden of read.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  }
  return (read.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The accessible name, as far as this desk gives names. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) {
    const named = by.split(' ').map((id) => document.getElementById(id));
    return named.map((one) => (one === null ? '' : spoken(one))).join(' ');
  }
  if (element.id !== '') {
    const own = document.querySelector(`label[for="${element.id}"]`);
    if (own !== null) return spoken(own);
  }
  const round = element.closest('label');
  return spoken(round ?? element);
}

export interface Page {
  readonly settings: Signal<Settings>;
  readonly screen: Signal<Screen>;
  readonly notices: Signal<readonly Notice[]>;
  readonly language: Signal<string>;
  readonly callbacks: { readonly [K in keyof DeskCallbacks]: ReturnType<typeof vi.fn> };
  all(role: string, name?: string): HTMLElement[];
  get(role: string, name: string): HTMLElement;
  press(role: string, name: string): Promise<void>;
  key(key: string): Promise<void>;
  type(element: HTMLElement, text: string): Promise<void>;
  /** Changes something from outside, as another part of the app would. */
  change(how: () => void): Promise<void>;
  close(): void;
  readonly focused: string;
  readonly said: string;
}

/** A page that shows this screen. */
export async function openPage(first: Screen, chosen: Partial<Settings> = {}): Promise<Page> {
  document.body.innerHTML = '';
  const root = document.createElement('div');
  document.body.append(root);
  const screen = signal(first);
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, map: 'off', ...chosen });
  const notices = signal<readonly Notice[]>([]);
  const language = signal('en');
  const callbacks = {
    openTitle: vi.fn(),
    openBriefing: vi.fn(),
    begin: vi.fn(),
    practise: vi.fn(),
    resume: vi.fn(),
    remove: vi.fn(),
    openHotWash: vi.fn(),
    openWarRoom: vi.fn(),
    saveCopy: vi.fn(),
    openFile: vi.fn(),
    changeSettings: vi.fn((changed: Settings) => {
      settings.value = changed;
    }),
    dismissNotice: vi.fn(),
    mountMap: vi.fn(() => () => {}),
  };
  await act(() =>
    render(
      <Desk
        screen={screen}
        settings={settings}
        notices={notices}
        callbacks={callbacks as DeskCallbacks}
        language={language}
        hotWash={() => <main />}
      />,
      root,
    ),
  );

  function all(role: string, name = ''): HTMLElement[] {
    const selector = NAMED[role];
    if (selector === undefined) throw new Error(`no such role here: ${role}`);
    return [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => one.closest('[hidden]') === null && nameOf(one).startsWith(name),
    );
  }
  function get(role: string, name: string): HTMLElement {
    const found = all(role, name);
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(
        `${found.length} of ${role} “${name}” in: ${all(role).map(nameOf).join(' | ')}`,
      );
    return found[0];
  }
  return {
    settings,
    screen,
    notices,
    language,
    callbacks,
    all,
    get,
    press: (role, name) => act(() => get(role, name).click()),
    key: (key) =>
      act(() => {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }),
    type: (element, text) =>
      act(() => {
        (element as HTMLInputElement).value = text;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    change: (how) => act(how),
    close: () => render(null, root),
    get focused() {
      const at = document.activeElement;
      return at === null || at === document.body ? '' : nameOf(at);
    },
    get said() {
      return document.querySelector('[data-said]')?.textContent ?? '';
    },
  };
}
