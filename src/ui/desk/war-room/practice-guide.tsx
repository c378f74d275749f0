/**
 * The guide of the practice turn: one paper above the desk that names the step and goes on by itself when it has been
 * taken. It plays nothing and blocks nothing: whoever knows better just plays.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../shared/context.ts';
import { PRACTICE_STEPS, practiceStep } from './practice-steps.ts';
import { useRoom } from './room.ts';

export interface PracticeGuideProps {
  readonly onPlaybook: () => void;
}

/** The guide, until it is sent away. */
export function PracticeGuide({ onPlaybook }: PracticeGuideProps) {
  const { words, callbacks, say } = useDesk();
  const { view } = useRoom();
  const { t } = words;
  const [read, setRead] = useState(false);
  const [gone, setGone] = useState(false);
  const step = practiceStep(view, read);
  const title = t(`practice.${step}.title`);
  const body = t(`practice.${step}.body`);
  const told = useRef<string | null>(null);
  // A new one with every drawing of the desk, which must not call off what is about to be said.
  const latest = useRef(say);
  latest.current = say;

  useEffect(() => {
    if (told.current === step) return;
    told.current = step;
    // After what the page or the decision itself had to say.
    const timer = setTimeout(() => latest.current(`${title}. ${body}`), 1500);
    return () => clearTimeout(timer);
  }, [step, title, body]);

  if (gone) return null;
  return (
    <section class="paper guide" aria-labelledby="guide-title">
      <p class="paper__kicker">
        <span>{t('practice.title')}</span>
        <span>
          {t('practice.step', {
            n: PRACTICE_STEPS.indexOf(step) + 1,
            total: PRACTICE_STEPS.length,
          })}
        </span>
      </p>
      <h2 class="paper__title" id="guide-title">
        {title}
      </h2>
      <p class="guide__body">{body}</p>
      <p class="guide__ways">
        {step === 'read' ? (
          <button
            type="button"
            class="button button--ink button--small"
            onClick={() => setRead(true)}
          >
            {t('practice.read.done')}
          </button>
        ) : null}
        {step === 'act' ? (
          <button type="button" class="button button--ink button--small" onClick={onPlaybook}>
            {t('practice.act.go')}
          </button>
        ) : null}
        {step === 'end' ? (
          <>
            <button
              type="button"
              class="button button--ink button--small"
              onClick={callbacks.openTitle}
            >
              {t('practice.end.go')}
            </button>
            <button
              type="button"
              class="button button--small guide__away"
              onClick={() => setGone(true)}
            >
              {t('practice.end.stay')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button button--small guide__away"
            onClick={callbacks.openTitle}
          >
            {t('practice.leave')}
          </button>
        )}
      </p>
    </section>
  );
}
