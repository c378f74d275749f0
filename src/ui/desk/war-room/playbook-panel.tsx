/** The playbook: what can be started now first, then the rest with the reason. Searchable. */
import { useState } from 'preact/hooks';
import { useDesk } from '../shared/context.ts';
import { TermsOnce } from '../shared/glossed.tsx';
import { BlockedAction, ReadyAction } from './action-card.tsx';
import { findActions } from './playbook-search.ts';
import { useRoom } from './room.ts';

/** All actions of the playbook. */
export function PlaybookPanel() {
  const { words } = useDesk();
  const { view, describe } = useRoom();
  const { t } = words;
  const [search, setSearch] = useState('');
  const found = findActions(view.playbook, search, (action) => {
    const key = `action.${action.action}`;
    const body = words.has(`${key}.body`) ? t(`${key}.body`) : '';
    return [describe.title(key), body, describe.seat(action.seat), ...action.tags].join(' ');
  });
  const ready = found.filter((one) => one.blocked === null && view.ended === null);
  const blocked = found.filter((one) => !ready.includes(one));
  return (
    <TermsOnce of="playbook">
      <section class="playbook" aria-labelledby="playbook-title">
        <h2 class="desk__heading" id="playbook-title" tabIndex={-1}>
          {t('playbook.title')}
        </h2>
        <label class="field" for="playbook-search">
          <span class="visually-hidden">{t('playbook.search')}</span>
          <input
            id="playbook-search"
            class="input input--search"
            type="search"
            placeholder={t('playbook.search')}
            autocomplete="off"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
        <p class="visually-hidden" role="status">
          {search.trim() === '' ? '' : t('playbook.found', { n: found.length })}
        </p>
        {found.length === 0 ? <p class="quiet">{t('playbook.found', { n: 0 })}</p> : null}
        {found.length > 0 && ready.length === 0 ? <p class="quiet">{t('playbook.none')}</p> : null}
        {ready.length === 0 ? null : (
          <ul class="cards" aria-label={t('playbook.ready')}>
            {ready.map((action) => (
              <ReadyAction key={action.action} action={action} />
            ))}
          </ul>
        )}
        {blocked.length === 0 ? null : (
          <details class="blocked" open={search.trim() !== ''}>
            <summary>{t('playbook.notNow', { n: blocked.length })}</summary>
            <ul class="cards">
              {blocked.map((action) => (
                <BlockedAction key={action.action} action={action} />
              ))}
            </ul>
          </details>
        )}
      </section>
    </TermsOnce>
  );
}
