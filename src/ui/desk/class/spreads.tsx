/** How the teams divided at each inject: a bar per option, and behind it each team's reason. */
import type { ClassSpread } from '../../../session/index.ts';
import { listIn } from '../../words/index.ts';
import { textOf } from '../hotwash/labels.ts';
import { InTurn } from '../shared/in-turn.tsx';
import type { ClassFrame } from './page.tsx';

type Option = ClassSpread['options'][number];

function OptionRow({
  frame,
  option,
  of,
}: {
  readonly frame: ClassFrame;
  readonly option: Option;
  readonly of: number;
}) {
  const { words, formats, team } = frame;
  const { t } = words;
  const { label, count, voices, confidence } = option;
  return (
    <li class="class-option">
      <p class="class-option__what">
        <span>{textOf(words, label) ?? label}</span>
        <span class="hw-figure">{t('class.share', { n: count, of })}</span>
      </p>
      <svg
        class="class-bar-picture"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class="class-bar-rest" width={100} height={8} />
        <rect class="class-bar-share" width={(count / Math.max(1, of)) * 100} height={8} />
      </svg>
      {count === 0 ? null : (
        <details class="class-voices">
          <summary>
            {t('class.voices')}
            {confidence === null
              ? ''
              : ` · ${t('class.sure', { percent: formats.percent(confidence) })}`}
          </summary>
          <ul>
            {voices.map((voice) => (
              <li key={voice.team}>
                <b>{team(voice.team)}</b>{' '}
                {voice.note?.rationale === undefined ? (
                  <span class="hw-legend">{t('class.voiceNone')}</span>
                ) : (
                  <q>{voice.note.rationale}</q>
                )}
                {voice.note?.confidence === undefined ? null : (
                  <span class="hw-legend">
                    {' '}
                    {t('class.confidenceOf', { percent: formats.percent(voice.note.confidence) })}
                  </span>
                )}
                {voice.main ? null : <span class="hw-legend"> {t('class.tried')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The part of the page. */
export function Spreads({ frame }: { readonly frame: ClassFrame }) {
  const { store, setup, words, team } = frame;
  const { t } = words;
  const spreads = store.spreads(setup);
  const of = store.setups.find(({ id }) => id === setup)?.teams.length ?? 0;
  const list = listIn(words, 'conjunction');
  return (
    <section class="class-spreads" aria-labelledby="class-spreads">
      <h2 id="class-spreads">{t('class.spreads')}</h2>
      {spreads.length === 0 ? <p>{t('class.spreadNone')}</p> : null}
      <ol>
        <InTurn>
          {spreads.map(({ inject, options, silent }) => (
            <li key={inject} class="class-spread">
              <h3>{textOf(words, `inject.${inject}`) ?? inject}</h3>
              <ul>
                {options.map((option) => (
                  <OptionRow key={option.option} frame={frame} option={option} of={of} />
                ))}
              </ul>
              {silent.length === 0 ? null : (
                <p class="hw-legend">
                  {t('class.silent')} ({t('class.silentNote')}): {list(silent.map(team))}
                </p>
              )}
            </li>
          ))}
        </InTurn>
      </ol>
    </section>
  );
}
