/** How it ended, in the scenario's words, and the three times a responder asks for first. */
import type { Debrief } from '../../../session/index.ts';
import type { Frame } from './frame.ts';
import { paragraphs, textOf } from './labels.ts';

const DAY = 24 * 60;
const MEASURES = ['dwell', 'toContain', 'toEvict'] as const;

/** The question that opens the talk: about luck after a good end, about judgement after a bad one. */
export function talkKey({ outcome }: Pick<Debrief, 'outcome'>): string {
  if (outcome.score < 45) return 'hotWash.talk.badly';
  return outcome.score > 70 ? 'hotWash.talk.well' : 'hotWash.talk.mixed';
}

/** In days, however many, because that is how the field compares them; in hours where it is less. */
function span({ words, formats }: Frame, minutes: number): string {
  if (minutes < 2 * DAY) return formats.duration(minutes);
  return words.t('unit.days', { n: Math.round(minutes / DAY) });
}

export function EndingPart({ frame }: { readonly frame: Frame }) {
  const { words, formats, debrief } = frame;
  const { t } = words;
  const body = textOf(words, `ending.${debrief.ending}.body`) ?? '';
  return (
    <section class="hw-part hw-ending" aria-labelledby="hw-ending">
      <p class="hw-kicker">
        {t('hotWash.endedOn', { date: formats.date(frame.when(debrief.minutes)) })}
      </p>
      <h2 id="hw-ending" tabIndex={-1}>
        {textOf(words, `ending.${debrief.ending}`) ?? debrief.ending}
      </h2>
      {paragraphs(body).map((text) => (
        <p key={text} class="hw-body">
          {text}
        </p>
      ))}
      <p class="hw-talk">
        <b>{t('hotWash.talk')}</b> {t(talkKey(debrief))}
      </p>
      <dl class="hw-measures" aria-label={t('hotWash.measures')}>
        {MEASURES.map((measure) => {
          const minutes = debrief.measures[measure];
          return (
            <div key={measure}>
              <dt>{t(`hotWash.measure.${measure}`)}</dt>
              <dd class="hw-figure">
                {minutes === null ? t('hotWash.measure.never') : span(frame, minutes)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
