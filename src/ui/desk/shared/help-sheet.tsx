/** What a turn is, which keys there are, and what the odds words mean. */
import { ODDS_WORDS } from '../../words/index.ts';
import { useDesk } from './context.ts';
import { Dialog } from './dialog.tsx';
import { TERMS } from './glossary.ts';

/** Pairs of a key's name and what it does, both keys of the words or a literal key cap. */
const KEYS: readonly { readonly cap: string; readonly word: boolean; readonly does: string }[] = [
  { cap: 'help.digits', word: true, does: 'help.choose' },
  { cap: 'help.enterKey', word: true, does: 'help.enter' },
  { cap: 'help.undoKey', word: true, does: 'help.undo' },
  { cap: 'n', word: false, does: 'help.advance' },
  { cap: '/', word: false, does: 'help.search' },
  { cap: '?', word: false, does: 'help.sheet' },
  { cap: 'help.arrows', word: true, does: 'help.tabs' },
  { cap: 'help.escapeKey', word: true, does: 'help.escape' },
];

/** The sheet that `?` opens. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const { words, settings } = useDesk();
  const { t } = words;
  return (
    <Dialog title={t('help.title')} onClose={onClose} wide>
      <div class="help">
        <section>
          <h3>{t('help.turn')}</h3>
          <ol>
            {['read', 'answer', 'spend', 'advance'].map((step) => (
              <li key={step}>{t(`help.turn.${step}`)}</li>
            ))}
          </ol>
          <p>{t('help.fog')}</p>
          <h3>{t('help.pause')}</h3>
          <p>{t('help.pauseBody')}</p>
        </section>
        <section>
          <h3>{t('help.keys')}</h3>
          {settings.shortcuts ? null : <p>{t('help.off')}</p>}
          <dl class="help__keys">
            {KEYS.map(({ cap, word, does }) => (
              <div key={cap}>
                <dt>
                  <kbd>{word ? t(cap) : cap}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('odds.legend.title')}</h3>
          <dl class="help__odds">
            {ODDS_WORDS.map((word) => (
              <div key={word}>
                <dt>{t(`odds.${word}`)}</dt>
                <dd>{t(`odds.legend.${word}`)}</dd>
              </div>
            ))}
          </dl>
          <p class="quiet">{t('odds.legend.note')}</p>
        </section>
        <section class="help__wide" aria-labelledby="glossary-title">
          <h3 id="glossary-title">{t('glossary.title')}</h3>
          <p class="quiet">{t('glossary.note')}</p>
          <dl class="glossary">
            {TERMS.map((term) => (
              <div key={term}>
                <dt>{t(`glossary.${term}.term`)}</dt>
                <dd>{t(`glossary.${term}.says`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
