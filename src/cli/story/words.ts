/** The words of a scenario for a story: looked up, cleaned, with asset names put in. Missing words show their key. */
import type { LoadedScenario } from '../../scenario/index.ts';
import { clean } from '../terminal.ts';

/** What the rules themselves say; everything else is the scenario's. */
const RULES: Readonly<Record<string, string>> = {
  'rule.foothold-found': 'An intruder is found on {asset}.',
  'rule.logs-wiped': 'The image of {asset} shows that somebody wiped its records.',
  'rule.stamina.title': 'work and rest',
  'rule.candour.title': 'candour',
  'rule.first.title': 'told first',
  'rule.allowance.title': 'what leadership opens',
  'rule.fading.title': 'traces fade on machines nobody imaged',
  'rule.unsaved.title': 'mended before it was saved',
  'rule.wiped.title': 'records wiped before the image was taken',
  'rule.rivals.title': 'rival claims against thin evidence',
  'rule.caseStands.title': 'a case that convinces',
  'rule.caseFails.title': 'a case nobody believes',
  'rule.harm.title': 'out of use for those who depend on it',
  'rule.contradiction.title': 'a statement proved false',
  'rule.contradicted.title': 'a statement proved false',
  'rule.publication.title': 'what was published',
};

export interface Words {
  /** Words under a key; the key itself if there are none. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  has(key: string): boolean;
  /** Name of something: `asset`, `seat`, `data`, ... */
  name(kind: string, id: string): string;
  asset(id: string): string;
}

/** Words in the scenario's first language. */
export function wordsOf({ scenario, texts }: LoadedScenario): Words {
  const text: Readonly<Record<string, string>> = {
    ...RULES,
    ...texts[scenario.languages[0] ?? ''],
  };
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string => {
    const found = Object.hasOwn(text, key) ? text[key] : undefined;
    // Signs and observations may name the asset; no other placeholder passes the checker.
    const filled = (found ?? key).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
    return clean(filled);
  };
  const name = (kind: string, id: string): string => say(`${kind}.${id}.name`);
  return {
    say,
    has: (key) => Object.hasOwn(text, key),
    name,
    asset: (id) => name('asset', id),
  };
}
