/** How it came out: the score, the axes it is made of, the objectives they measure. */
import { type ComponentChildren, Fragment } from 'preact';
import type { Debrief } from '../../../session/index.ts';
import type { Frame } from './frame.ts';
import { textOf } from './labels.ts';

type Axis = keyof Debrief['outcome'];

const AXES: readonly Exclude<Axis, 'score'>[] = [
  'dataKept',
  'timeToDetect',
  'timeToContain',
  'timeToEvict',
  'evidence',
  'trust',
  'law',
  'care',
  'cost',
  'people',
];

/** A thin bar of 0..100. Says nothing by itself: the figure stands beside it. */
function Gauge({ value }: { readonly value: number }) {
  const share = Math.max(0, Math.min(100, value));
  return (
    <svg class="hw-gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="hw-gauge-rest" width={100} height={6} />
      <rect class={share < 40 ? 'hw-gauge-low' : 'hw-gauge-value'} width={share} height={6} />
    </svg>
  );
}

interface FiguresProps {
  readonly rows: readonly (readonly [id: string, name: ComponentChildren, value: number])[];
  /** Whether the names are phrases rather than words. */
  readonly names: 'short' | 'long';
}

function Figures({ rows, names }: FiguresProps) {
  return (
    <dl class={names === 'long' ? 'hw-figures hw-figures-long' : 'hw-figures'}>
      {rows.map(([id, name, value]) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <Gauge value={value} />
            <span class="hw-figure">{Math.round(value)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An objective's name, and small behind it what it is in the CSF and in the NICE framework. */
function ObjectiveName({ frame, id }: { readonly frame: Frame; readonly id: string }) {
  const { words, briefing } = frame;
  const objective = briefing.objectives.find((one) => one.id === id);
  const listed = (['csf', 'nice'] as const)
    .map((framework) => ({ framework, ids: objective?.[framework] ?? [] }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <>
      {textOf(words, `objective.${id}.name`) ?? id}
      {listed.length === 0 ? null : (
        <small class="hw-ids">
          {listed.map(({ framework, ids }, n) => (
            <Fragment key={framework}>
              {n === 0 ? ' ' : ' · '}
              <span>{words.t(`hotWash.objectives.${framework}`, { list: ids.join(', ') })}</span>
            </Fragment>
          ))}
        </small>
      )}
    </>
  );
}

export function OutcomePart({ frame }: { readonly frame: Frame }) {
  const { t } = frame.words;
  const { outcome, objectives } = frame.debrief;
  const serving = frame.briefing.assets.some(({ serves }) => serves === true);
  return (
    <>
      <section class="hw-part" aria-labelledby="hw-outcome">
        <h2 id="hw-outcome" tabIndex={-1}>
          {t('hotWash.outcome')}
        </h2>
        <p class="hw-score">
          <span class="hw-score-figure">{Math.round(outcome.score)}</span>{' '}
          <span>{t('axis.score')}</span>
        </p>
        <Figures
          names="short"
          rows={AXES.filter((axis) => axis !== 'care' || serving).map(
            (axis) => [axis, t(`axis.${axis}`), outcome[axis]] as const,
          )}
        />
        <p class="hw-legend">{t('hotWash.outcome.note')}</p>
      </section>
      {objectives.length > 0 && (
        <section class="hw-part" aria-labelledby="hw-objectives">
          <h2 id="hw-objectives" tabIndex={-1}>
            {t('hotWash.objectives')}
          </h2>
          <Figures
            names="long"
            rows={objectives.map(
              ({ id, value }) =>
                [id, <ObjectiveName key={id} frame={frame} id={id} />, value] as const,
            )}
          />
        </section>
      )}
    </>
  );
}
