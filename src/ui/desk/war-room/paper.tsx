/** A paper: what a person wrote or said, as an inject brings it. Text only, in paragraphs. */
import type { ComponentChildren } from 'preact';
import type { InjectKind, Minute } from '../../../session/index.ts';
import { dateOfMinute } from '../../words/index.ts';
import { useDesk } from '../shared/context.ts';
import { Icon } from '../shared/icon.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import { useRoom } from './room.ts';

export interface PaperProps {
  readonly inject: string;
  readonly kind: InjectKind;
  readonly to: string;
  readonly minute: Minute;
  /** Lines below the text: a deadline, an answer. */
  readonly children?: ComponentChildren;
}

/** One paper. Its heading can take focus. */
export function Paper({ inject, kind, to, minute, children }: PaperProps) {
  const { words, formats, foreign } = useDesk();
  const { view, describe } = useRoom();
  const key = `inject.${inject}`;
  const when = dateOfMinute(view, minute);
  return (
    <div class="paper">
      <p class="paper__kicker">
        <span class="paper__kind">
          <Icon name={kind} />
          {words.t('war.injectKicker', { kind: words.t(`kind.${kind}`), seat: describe.seat(to) })}
        </span>
        <time dateTime={when}>
          {formats.shortDate(when)} {formats.clock(when)}
        </time>
      </p>
      <h3 class="paper__title" id={`inject-${inject}`} tabIndex={-1} {...foreign}>
        {describe.title(key)}
      </h3>
      {words.has(`${key}.from`) ? (
        <p class="paper__from">{words.t('war.from', { from: words.t(`${key}.from`) })}</p>
      ) : null}
      {words.has(`${key}.body`) ? (
        <div class="paper__body" {...foreign}>
          <Paragraphs text={words.t(`${key}.body`)} />
        </div>
      ) : null}
      {children}
    </div>
  );
}
