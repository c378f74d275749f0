/**
 * What stands in the browser's tab and is read out first on a new page.
 */
import type { Screen } from '../ui/desk/types.ts';
import type { Words } from '../ui/words/index.ts';

function scenarioTitle(text: Readonly<Record<string, string>>): string {
  return text['scenario.title'] ?? '';
}

/** The title of a screen in these words. */
export function pageTitle(words: Words, screen: Screen): string {
  switch (screen.kind) {
    case 'loading':
      return words.t('app.page.plain');
    case 'title':
      return words.t('app.page.title');
    case 'briefing':
      return words.t('app.page.briefing', { scenario: scenarioTitle(screen.text) });
    case 'warRoom':
      return words.t('app.page.warRoom', {
        scenario: scenarioTitle(screen.store.text(words.language)),
      });
    case 'hotWash':
      return words.t('app.page.hotWash', {
        scenario: scenarioTitle(screen.store.text(words.language)),
      });
    case 'page':
      return words.t(screen.title, { scenario: scenarioTitle(screen.text(words.language)) });
    case 'failed':
      return words.t('app.page.failed');
  }
}
