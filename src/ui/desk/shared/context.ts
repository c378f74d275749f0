/** What every part of the desk may reach: words, formats, settings and the app's callbacks. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats, Words } from '../../words/index.ts';
import type { DeskCallbacks, Settings } from '../types.ts';

export interface DeskTools {
  readonly words: Words;
  readonly formats: Formats;
  readonly settings: Settings;
  readonly callbacks: DeskCallbacks;
  /** Says something in the polite live region. */
  readonly say: (text: string) => void;
  readonly openSettings: () => void;
  readonly openHelp: () => void;
  /** `lang` for the scenario's own text, where nobody has translated it into the language of the page. */
  readonly foreign: { readonly lang?: string };
}

export const DeskContext = createContext<DeskTools | null>(null);

/** The tools of the desk. Throws outside of it: that would be our bug. */
export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (tools === null) throw new Error('used outside the desk');
  return tools;
}
