/** Finds actions of the playbook by what a person might type. */
import type { ActionView } from '../../../session/index.ts';

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * Actions all of whose searched words stand somewhere in their text. `textOf` gives title, body, seat and tags
 * of an action as one string. An empty search finds everything.
 */
export function findActions(
  playbook: readonly ActionView[],
  search: string,
  textOf: (action: ActionView) => string,
): readonly ActionView[] {
  const wanted = folded(search)
    .split(/\s+/)
    .filter((one) => one !== '');
  return playbook.filter((action) => {
    const text = folded(textOf(action));
    return wanted.every((one) => text.includes(one));
  });
}
