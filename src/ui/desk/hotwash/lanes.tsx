/**
 * What was true, and what you knew: the picture, its legend, and the same as a table.
 */
import type { DebriefLane, DebriefMark } from '../../../session/index.ts';
import { InTurn } from '../shared/in-turn.tsx';
import type { Frame } from './frame.ts';
import { laneName, spanLabel, textOf } from './labels.ts';
import { LanesChart, momentsOf } from './lanes-chart.tsx';
import { findWideStretch } from './time-scale.ts';

interface Line {
  readonly who: string;
  readonly row: 'truth' | 'knew' | 'mark';
  readonly what: string;
  readonly from: number;
  readonly to: number | null;
}

/** What a moment was, with data and sizes in words. */
function markText({ words, formats }: Frame, { label, values = {} }: DebriefMark): string {
  const { data, gigabytes } = values;
  const said = {
    ...values,
    ...(data === undefined ? {} : { data: textOf(words, `data.${data}.name`) ?? data }),
    ...(typeof gigabytes === 'number' ? { size: formats.size(gigabytes) } : {}),
  };
  return textOf(words, label, said) ?? label;
}

/** Everything the picture shows of a lane, in order of time. */
function linesOf(frame: Frame, lane: DebriefLane): readonly Line[] {
  const { words } = frame;
  const who = laneName(words, lane);
  // What the team did and what the public read, the team knew as it happened.
  const rows = lane.kind === 'adversary' ? (['truth', 'knew'] as const) : (['truth'] as const);
  const spans = rows.flatMap((row) =>
    lane[row].map((span) => ({
      who,
      row,
      what: spanLabel(words, span),
      from: span.from,
      to: span.to,
    })),
  );
  const marks = lane.marks.map((mark) => ({
    who,
    row: 'mark' as const,
    what: markText(frame, mark),
    from: mark.minute,
    to: null,
  }));
  return [...spans, ...marks].sort((a, b) => a.from - b.from);
}

function LanesTable({ frame }: { readonly frame: Frame }) {
  const { t } = frame.words;
  const lines = frame.debrief.lanes.flatMap((lane) => linesOf(frame, lane));
  return (
    <details class="hw-table-fold">
      <summary>{t('hotWash.lanes.table')}</summary>
      <table class="hw-table hw-lanes-table">
        <caption class="visually-hidden">{t('hotWash.lanes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hotWash.lanes.who')}</th>
            <th scope="col">{t('hotWash.lanes.row')}</th>
            <th scope="col">{t('hotWash.lanes.what')}</th>
            <th scope="col">{t('hotWash.lanes.from')}</th>
            <th scope="col">{t('hotWash.lanes.to')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.who}${line.row}${line.from}${line.what}`}>
              <th scope="row">{line.who}</th>
              <td>{t(`hotWash.lanes.${line.row}`)}</td>
              <td>{line.what}</td>
              <td class="hw-figure hw-from">{frame.day(line.from)}</td>
              <td class="hw-figure">{line.to === null ? '' : frame.day(line.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** When the team first knew of each adversary: the one thing of the picture nobody may miss. */
function FirstKnown({ frame }: { readonly frame: Frame }) {
  const { words } = frame;
  const adversaries = frame.debrief.lanes.filter(({ kind }) => kind === 'adversary');
  return (
    <ul class="hw-first-known">
      {adversaries.map((lane) => (
        <li key={lane.id}>
          <b>{laneName(words, lane)}.</b>{' '}
          {lane.knownFrom === null
            ? words.t('hotWash.lanes.never')
            : words.t('hotWash.lanes.knownFrom', { date: frame.day(lane.knownFrom) })}
        </li>
      ))}
    </ul>
  );
}

export function Lanes({ frame }: { readonly frame: Frame }) {
  const { t } = frame.words;
  const end = frame.debrief.minutes;
  const wide = findWideStretch(momentsOf(frame), end);
  return (
    <section class="hw-part" aria-labelledby="hw-lanes">
      <h2 id="hw-lanes" tabIndex={-1}>
        {t('hotWash.lanes')}
      </h2>
      <p class="hw-legend">
        {t('hotWash.lanes.legend')}{' '}
        {wide && t('hotWash.lanes.wide', { from: frame.day(wide.from), to: frame.day(wide.to) })}
      </p>
      <InTurn>
        <LanesChart
          frame={frame}
          label={t('hotWash.lanes.chart', { from: frame.day(0), to: frame.day(end) })}
        />
        <FirstKnown frame={frame} />
        <LanesTable frame={frame} />
      </InTurn>
    </section>
  );
}
