/**
 * Whether evictions held: who stayed through one, who came back, and by which door.
 *
 * Thrown out is who has lost every foothold, whatever the team believed (R25); back is who gains one again, by a door
 * (R37). Read off the events of a finished exercise; which cards had been open in time needs its moments as well.
 * Judges by what could be known: a record in the telemetry counts, a truth that left none does not.
 */
import type {
  AdversaryId,
  Asset,
  AssetId,
  Compiled,
  CredentialKind,
  Door,
  ExerciseEvent,
  Minute,
  Observation,
} from '../engine/index.ts';
import type { InPieces } from '../exercise/index.ts';
import { Closing, type Entry, type OpenMoment } from './closing.ts';
import { Coverage } from './coverage.ts';
import { sayKnew, sayStay, sayWay } from './eviction-says.ts';
import type {
  DebriefDoor,
  DebriefEviction,
  DebriefKept,
  DebriefReturn,
  DebriefStay,
} from './eviction-types.ts';

/** Plays the line again and shows each of its moments. */
export type Replay = (visit: (moment: OpenMoment) => void) => InPieces<unknown>;

type Of<T extends ExerciseEvent['type']> = Extract<ExerciseEvent, { type: T }>;
/** A stay that goes on. */
type Draft = { -readonly [K in keyof Entry['return']]: Entry['return'][K] };

/** One adversary as the events go by. */
interface Book {
  readonly held: Map<AssetId, Minute>;
  readonly doors: Set<string>;
  readonly taken: Map<CredentialKind, NonNullable<NonNullable<DebriefDoor['credential']>['taken']>>;
  /** When it last held an asset where a kind of credential can be taken. */
  readonly stoodBy: Map<CredentialKind, Minute>;
  out: Minute | null;
  /** The stay it came back for, while it lasts. */
  stay: Draft | null;
  readonly outlasted: Minute[];
  readonly kept: Map<AssetId, DebriefKept>;
}

class Books {
  readonly #compiled: Compiled;
  readonly #coverage: Coverage;
  readonly #of: ReadonlyMap<AdversaryId, Book>;
  readonly #resets = new Map<CredentialKind, Minute>();
  readonly #restored = new Map<string, Minute>();
  readonly #controls = new Set<string>();
  /** Assets where the team has a sign of an intruder, by the adversary that was there. */
  readonly #signs = new Set<string>();
  /** When what a sensor saw happened, of what is still on its way. */
  readonly #sensed = new Map<string, Minute>();
  /** The act that a theft of credentials or an entry belongs to stands right before it. */
  #act: Of<'techniqueUsed'> | null = null;
  readonly done: Minute[] = [];
  readonly entries: Entry[] = [];

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#coverage = new Coverage(compiled);
    this.#of = new Map(
      compiled.scenario.adversaries.map(({ id }) => [
        id,
        {
          held: new Map(),
          doors: new Set(),
          taken: new Map(),
          stoodBy: new Map(),
          out: null,
          stay: null,
          outlasted: [],
          kept: new Map(),
        },
      ]),
    );
  }

  #book(adversary: AdversaryId): Book {
    const book = this.#of.get(adversary);
    if (book === undefined) throw new Error(`no adversary ${adversary}`);
    return book;
  }

  see(event: ExerciseEvent): void {
    switch (event.type) {
      case 'sensorDeployed':
        this.#coverage.see(event);
        break;
      case 'techniqueUsed':
        this.#used(event);
        break;
      case 'footholdGained':
        this.#gained(event);
        break;
      case 'footholdLost':
        this.#lost(event);
        break;
      case 'credentialTaken': {
        const { adversary, kind, minute, asset } = event;
        const recorded = this.#act !== null && this.#leavesRecord(this.#act);
        this.#book(adversary).taken.set(kind, { minute, asset, recorded });
        break;
      }
      case 'credentialLost':
        this.#book(event.adversary).taken.delete(event.kind);
        break;
      case 'credentialsReset':
        for (const kind of event.kinds) this.#resets.set(kind, event.minute);
        break;
      case 'linkRestored':
        this.#restored.set(event.link, event.minute);
        break;
      case 'controlSet':
        this.#controls.add(event.control);
        break;
      case 'observationSensed':
        this.#sensed.set(keyOf(event.observation), event.minute);
        break;
      case 'observationMade':
        if (!event.falseAlarm) this.#observed(event.observation);
        break;
      case 'assetRebuilt':
      case 'assetCleaned':
        for (const id of this.#of.keys()) this.#signs.delete(`${id} ${event.asset}`);
        break;
      case 'phaseChanged':
        if (event.signal === 'EVICTION_DONE') this.#evictionDone(event.minute);
        break;
      default:
        break;
    }
  }

  #leavesRecord({ asset, technique }: Of<'techniqueUsed'>): boolean {
    return this.#coverage.recordsOf(asset, technique).length > 0;
  }

  #used(act: Of<'techniqueUsed'>): void {
    this.#act = act;
    const { stay } = this.#book(act.adversary);
    if (stay !== null && stay.recorded === null && this.#leavesRecord(act))
      stay.recorded = { minute: act.minute, asset: act.asset };
  }

  #gained({ adversary, door, foothold, minute }: Of<'footholdGained'>): void {
    const book = this.#book(adversary);
    const { asset } = foothold;
    if (book.held.size === 0 && book.out !== null && door !== null)
      this.#cameBack(book, adversary, this.#door(adversary, door), minute, book.out);
    if (door !== null) book.doors.add(door);
    book.held.set(asset, minute);
    book.out = null;
  }

  #door(adversary: AdversaryId, id: string): Door {
    const { adversaries } = this.#compiled.scenario;
    const door = adversaries.find((one) => one.id === adversary)?.doors.find((d) => d.id === id);
    if (door === undefined) throw new Error(`${adversary} has no door ${id}`);
    return door;
  }

  #cameBack(book: Book, adversary: AdversaryId, door: Door, minute: Minute, out: Minute): void {
    const { asset, credential } = door;
    const act = this.#act;
    const stay: Draft = {
      adversary,
      minute,
      asset,
      out,
      door: this.#tellDoor(book, door),
      recorded: act !== null && this.#leavesRecord(act) ? { minute, asset } : null,
      noticed: null,
      outAgain: null,
    };
    book.stay = stay;
    this.entries.push({
      return: stay,
      door,
      retakeUntil: credential === undefined ? null : (book.stoodBy.get(credential) ?? null),
      controls: new Set(this.#controls),
    });
  }

  #tellDoor(book: Book, { id, asset, technique, credential, link }: Door): DebriefDoor {
    const { scenario, techniques } = this.#compiled;
    const ends = scenario.links.find((one) => one.id === link);
    const taken = credential === undefined ? null : (book.taken.get(credential) ?? null);
    const reset = credential === undefined ? undefined : this.#resets.get(credential);
    return {
      technique,
      name: techniques.get(technique)?.technique.name ?? technique,
      again: book.doors.has(id),
      credential:
        credential === undefined ? null : { kind: credential, taken, resetBefore: reset ?? null },
      link:
        ends === undefined
          ? null
          : {
              id: ends.id,
              from: ends.from,
              to: ends.to,
              restored: this.#restored.get(ends.id) ?? null,
            },
      outside: outsideOf(scenario.assets.find((one) => one.id === asset)),
    };
  }

  #lost({ adversary, asset, minute }: Of<'footholdLost'>): void {
    const book = this.#book(adversary);
    book.held.delete(asset);
    this.#signs.delete(`${adversary} ${asset}`);
    for (const kind of this.#compiled.scenario.assets.find(({ id }) => id === asset)?.credentials ??
      [])
      book.stoodBy.set(kind, minute);
    if (book.held.size > 0) return;
    book.out = minute;
    if (book.stay !== null) book.stay.outAgain = minute;
    book.stay = null;
  }

  /** A sign counts for whoever was there, if it is of what they did since they came. */
  #observed(seen: Observation): void {
    const { asset, finding, minute, source } = seen;
    if (asset === null || finding === null) return;
    const key = keyOf(seen);
    const happened = source.kind === 'sensor' ? (this.#sensed.get(key) ?? minute) : minute;
    for (const [id, book] of this.#of) {
      if (!book.held.has(asset) || (seen.adversary !== null && seen.adversary !== id)) continue;
      this.#signs.add(`${id} ${asset}`);
      const { stay } = book;
      if (stay !== null && stay.noticed === null && happened >= stay.minute) stay.noticed = minute;
    }
  }

  #evictionDone(minute: Minute): void {
    this.done.push(minute);
    for (const [id, book] of this.#of) {
      if (book.held.size === 0) continue;
      book.outlasted.push(minute);
      for (const asset of book.held.keys()) {
        const spec = this.#compiled.scenario.assets.find((one) => one.id === asset);
        const seen = this.#signs.has(`${id} ${asset}`) || book.kept.get(asset)?.seen === true;
        book.kept.set(asset, { asset, inScope: spec?.inScope ?? false, seen });
      }
    }
  }

  /** Whether anybody was ever thrown out, eviction or not. */
  threwOut(): boolean {
    return this.entries.length > 0 || [...this.#of.values()].some(({ out }) => out !== null);
  }

  stays(): readonly DebriefStay[] {
    return [...this.#of].flatMap(([adversary, { outlasted, kept }]) => {
      if (outlasted.length === 0) return [];
      const stay = { outlasted, assets: [...kept.values()] };
      return [{ adversary, ...stay, says: sayStay(stay) }];
    });
  }
}

function outsideOf(asset: Asset | undefined): DebriefDoor['outside'] {
  if (asset === undefined || asset.inScope) return null;
  return asset.kind === 'partner' || asset.kind === 'cloud' ? asset.kind : 'other';
}

/** What an observation and its sensing have in common. */
const keyOf = ({ asset, text, confidence }: Omit<Observation, 'id' | 'minute'>): string =>
  [asset, text, confidence].join('|');

/** What became of evictions, or null where there was none and nobody was thrown out. In pieces. */
export function* evicting(
  compiled: Compiled,
  events: readonly ExerciseEvent[],
  replay: Replay,
): InPieces<DebriefEviction | null> {
  const books = new Books(compiled);
  for (const event of events) books.see(event);
  if (books.done.length === 0 && !books.threwOut()) return null;
  yield;
  const closings = books.entries.map((entry) => new Closing(compiled, entry));
  if (closings.length > 0)
    yield* replay((moment) => {
      for (const closing of closings) closing.see(moment);
    });
  const returned: DebriefReturn[] = [];
  for (const [i, { return: back }] of books.entries.entries()) {
    const measures = closings[i]?.measures(events) ?? [];
    returned.push({ ...back, measures, way: sayWay(back), knew: sayKnew(back) });
    yield;
  }
  return { done: books.done, stayed: books.stays(), returned };
}
