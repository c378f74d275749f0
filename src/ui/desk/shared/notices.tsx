/** Banners. Errors interrupt a screen reader, the others wait their turn. None of them takes focus. */

import type { Notice } from '../types.ts';
import { useDesk } from './context.ts';
import { Icon } from './icon.tsx';

const TONES: Readonly<Record<Notice['tone'], string>> = {
  error: 'desk.toneError',
  warning: 'desk.toneWarning',
  info: 'desk.toneInfo',
};

function Banner({ notice }: { readonly notice: Notice }) {
  const { words, callbacks } = useDesk();
  return (
    <div
      class={`notice notice--${notice.tone}`}
      role={notice.tone === 'error' ? 'alert' : 'status'}
    >
      <p class="notice__text">
        <strong>{words.t(TONES[notice.tone])}</strong> {words.t(notice.key, notice.values)}
      </p>
      {[notice.action, notice.otherwise].map((action) =>
        action === undefined ? null : (
          <button
            key={action.label}
            type="button"
            class="button button--small"
            onClick={action.run}
          >
            {words.t(action.label)}
          </button>
        ),
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words.t('desk.dismiss')}
        onClick={() => callbacks.dismissNotice(notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** All banners, oldest first. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { words } = useDesk();
  return (
    <section class="notices" aria-label={words.t('desk.notices')} hidden={notices.length === 0}>
      {notices.map((notice) => (
        <Banner key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
