/**
 * The page that stands where the desk could not: one sentence, a way to keep the exercise, a way on.
 *
 * It uses nothing of the desk, which may be what broke. Errors outside drawing (a timer, a promise) do not
 * come here: they leave the desk standing and become a notice.
 */
import { Component, type ComponentChildren } from 'preact';
import { createWords } from '../ui/words/index.ts';
import './failure.css';

export interface FailureBoundaryProps {
  readonly language: () => string;
  /** Hands out the exercise on the table; null when there is none or it can't be written. */
  readonly saveCopy: () => (() => void) | null;
  readonly children: ComponentChildren;
}

interface FailureState {
  readonly message: string | null;
}

/** Catches whatever is thrown while drawing below it. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureState> {
  override state: FailureState = { message: null };

  static override getDerivedStateFromError(error: unknown): FailureState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    const { t } = createWords(this.props.language());
    const save = this.props.saveCopy();
    return (
      <main class="failure" aria-labelledby="failure-title">
        <h1 id="failure-title">{t('app.failed.title')}</h1>
        <p role="alert">{t('app.failed.page')}</p>
        <p class="failure-detail">{this.state.message}</p>
        <p class="failure-ways">
          {save && (
            <button type="button" onClick={save}>
              {t('app.saveCopy')}
            </button>
          )}
          <button type="button" onClick={() => location.reload()}>
            {t('app.failed.reload')}
          </button>
        </p>
      </main>
    );
  }
}
