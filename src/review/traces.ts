/**
 * The traces that intruders left in the telemetry of a line: what was recorded, what of it was noticed, what was
 * wiped, and what was done in the dark. Read off the events alone.
 */
import type { AssetId, ExerciseEvent, Minute } from '../engine/index.ts';
import { Coverage } from './coverage.ts';
import type { FogRecord } from './fog-types.ts';
import type { PlayedLine } from './line.ts';

/** Records of one technique of one intruder in one component of one asset, with what they show leaving. */
export interface TraceRecord extends FogRecord {
  /** Shares of data sets seen to leave, act by act. */
  readonly flows: readonly (readonly [data: string, share: number])[];
}

export interface Traces {
  readonly records: readonly TraceRecord[];
  /** Minutes of acts that no telemetry covered, by asset. */
  readonly dark: ReadonlyMap<AssetId, readonly Minute[]>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Used = Extract<ExerciseEvent, { type: 'techniqueUsed' }>;

interface Books {
  readonly line: PlayedLine;
  readonly records: Map<
    string,
    Writable<Omit<TraceRecord, 'flows'>> & { flows: [string, number][] }
  >;
  readonly dark: Map<AssetId, Minute[]>;
  /** As it is at this event. */
  readonly coverage: Coverage;
  /** Assets with a kit that keeps its records off the host. */
  readonly copied: Set<AssetId>;
}

/** All traces of a line up to its end. */
export function recordsOf(line: PlayedLine): Traces {
  const books: Books = {
    line,
    records: new Map(),
    dark: new Map(),
    coverage: new Coverage(line.compiled),
    copied: new Set(),
  };
  const { events } = line;
  for (let i = 0; i < events.length; i++) {
    const event = events[i]?.event as ExerciseEvent;
    switch (event.type) {
      case 'sensorDeployed':
        books.coverage.see(event);
        if (line.compiled.sensors.get(event.sensor)?.offHost === true)
          for (const asset of event.assets) books.copied.add(asset);
        break;
      case 'techniqueUsed':
        used(books, event, leavingWith(line, i, event), noticedOf(line, i));
        break;
      case 'logsWiped':
        if (!books.copied.has(event.asset))
          for (const record of books.records.values())
            if (record.asset === event.asset) record.wiped = true;
        break;
      default:
        break;
    }
  }
  return { records: [...books.records.values()], dark: books.dark };
}

/** What left with an act: the theft that the engine writes right behind it. */
function leavingWith(line: PlayedLine, at: number, by: Used): readonly [string, number] | null {
  if (!by.succeeded) return null;
  for (let i = at + 1; i < line.events.length; i++) {
    const event = line.events[i]?.event as ExerciseEvent;
    if (event.minute !== by.minute || event.type === 'techniqueUsed') return null;
    if (event.type === 'dataTaken' && event.adversary === by.adversary)
      return [event.data, event.share];
  }
  return null;
}

/** Components in which somebody noticed this act by the end of the line. */
function noticedOf(line: PlayedLine, at: number): ReadonlySet<string> {
  const seen = new Set<string>();
  const minute = line.events[at]?.event.minute;
  for (let i = at + 1; i < line.events.length; i++) {
    const event = line.events[i]?.event as ExerciseEvent;
    // The sensing of an act stands right behind it.
    if (event.minute !== minute || event.type !== 'observationSensed') break;
    const { source } = event.observation;
    if (source.kind === 'sensor' && event.due <= line.truth.known.minute && arrived(line, i))
      seen.add(source.component);
  }
  return seen;
}

/** Whether what was sensed here reached anybody: an intruder may have wiped it on its way. */
function arrived(line: PlayedLine, at: number): boolean {
  const sensed = line.events[at]?.event;
  if (sensed?.type !== 'observationSensed') return false;
  for (let i = at + 1; i < line.events.length; i++) {
    const event = line.events[i]?.event as ExerciseEvent;
    if (
      event.type === 'observationMade' &&
      event.minute >= sensed.due &&
      event.observation.asset === sensed.observation.asset &&
      event.observation.text === sensed.observation.text &&
      event.observation.confidence === sensed.observation.confidence
    )
      return true;
  }
  return false;
}

function used(
  books: Books,
  { minute, adversary, technique, asset }: Used,
  flow: readonly [string, number] | null,
  noticed: ReadonlySet<string>,
): void {
  const entry = books.line.compiled.techniques.get(technique);
  const recordedIn = books.coverage.recordsOf(asset, technique);
  for (const component of recordedIn) {
    const key = `${asset}|${component}|${technique}|${adversary}`;
    const before = books.records.get(key);
    // What comes after a wiping is a record of its own.
    const record =
      before === undefined || before.wiped
        ? {
            asset,
            component,
            technique,
            name: entry?.technique.name ?? technique,
            adversary,
            first: minute,
            last: minute,
            acts: 0,
            noticed: 0,
            wiped: false,
            flows: [],
          }
        : before;
    if (before?.wiped === true) books.records.set(`${key}|${before.last}`, before);
    record.last = minute;
    record.acts++;
    if (noticed.has(component)) record.noticed++;
    // One component stands for a theft, so that it is not counted once for each that recorded it.
    if (flow !== null && component === recordedIn[0]) record.flows.push([...flow]);
    books.records.set(key, record);
  }
  if (recordedIn.length > 0) return;
  const dark = books.dark.get(asset);
  if (dark === undefined) books.dark.set(asset, [minute]);
  else dark.push(minute);
}
