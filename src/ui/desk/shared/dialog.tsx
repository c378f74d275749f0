/**
 * A modal dialog on the native element: focus stays inside, Escape closes, focus goes back where it was.
 *
 * Render it to open it; stop rendering it to close it. Focus begins at `data-first`, if something inside says so.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from './context.ts';
import { Icon } from './icon.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the end. Without any, the dialog only has its close button. */
  readonly actions?: ComponentChildren;
  readonly paper?: boolean;
  readonly wide?: boolean;
}

/** One dialog; its title is its accessible name. One that asks something is read out whole as it opens. */
export function Dialog({ title, onClose, children, actions, paper, wide }: DialogProps) {
  const { words } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const body = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      element.close();
      // The browser gives focus back by itself unless the place has gone; then somebody else places it.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`dialog${paper ? ' dialog--paper' : ''}${wide ? ' dialog--wide' : ''}`}
      aria-labelledby={name}
      {...(actions !== undefined && { 'aria-describedby': body })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog__head">
        <h2 class="dialog__title" id={name}>
          {title}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.t('desk.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="dialog__body" id={body}>
        {children}
      </div>
      {actions === undefined ? null : <div class="dialog__actions">{actions}</div>}
    </dialog>
  );
}
