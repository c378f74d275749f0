/**
 * Why something that happened in one line did not in the other: the event of the other line that stood in its way.
 *
 * Only what stands in that line alone can be the reason, because the luck is shared. Null where nothing is found;
 * then the reason lies in the line where it did happen.
 */
import type { ExerciseEvent } from '../../engine/index.ts';
import type { LineEvent, PlayedLine } from '../line.ts';
import { lastBefore } from './causes.ts';

/** A line with what stands in it alone. */
export interface OwnLine {
  readonly line: PlayedLine;
  readonly own: readonly boolean[];
}

/** The last event of its own before a minute that passes. */
function ownBefore(
  { line, own }: OwnLine,
  minute: number,
  test: (event: ExerciseEvent) => boolean,
): LineEvent | null {
  let at = line.events.length;
  while (at > 0 && (line.events[at - 1] as LineEvent).event.minute > minute) at--;
  for (;;) {
    const found = lastBefore(line, at, test);
    if (found === null || own[found.at] === true) return found;
    at = found.at;
  }
}

/** The first that is there. */
const first = (...tries: readonly (() => LineEvent | null)[]): LineEvent | null => {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== null) return found;
  }
  return null;
};

/** Whether an adversary holds an asset in a line at the end of a minute. */
export function holds(
  { line }: OwnLine,
  minute: number,
  adversary: string,
  asset: string,
): boolean {
  let held = false;
  for (const { event } of line.events) {
    if (event.minute > minute) break;
    if (event.type === 'footholdGained' && event.adversary === adversary) {
      if (event.foothold.asset === asset) held = true;
    } else if (event.type === 'footholdLost' && event.adversary === adversary)
      if (event.asset === asset) held = false;
  }
  return held;
}

/** What kept an adversary from working at a minute: silence, a lost channel, a wary mood. */
function slowed(there: OwnLine, minute: number, adversary: string): LineEvent | null {
  return ownBefore(
    there,
    minute,
    (e) =>
      (e.type === 'contactLost' && e.adversary === adversary) ||
      (e.type === 'moodChanged' && e.adversary === adversary && e.mood === 'quiet'),
  );
}

/** What kept an adversary off an asset. */
function keptOff(
  there: OwnLine,
  minute: number,
  adversary: string,
  asset: string,
): LineEvent | null {
  if (!holds(there, minute, adversary, asset))
    return first(
      () =>
        ownBefore(
          there,
          minute,
          (e) => e.type === 'footholdLost' && e.adversary === adversary && e.asset === asset,
        ),
      () => ownBefore(there, minute, (e) => e.type === 'footholdLost' && e.adversary === adversary),
      () => ownBefore(there, minute, (e) => e.type === 'assetIsolated' && e.asset === asset),
      () => ownBefore(there, minute, (e) => e.type === 'linkCut'),
      () =>
        ownBefore(there, minute, (e) => e.type === 'credentialLost' && e.adversary === adversary),
      () => ownBefore(there, minute, (e) => e.type === 'assetIsolated'),
      () => ownBefore(there, minute, (e) => e.type === 'controlSet'),
      () => slowed(there, minute, adversary),
    );
  return first(
    () => ownBefore(there, minute, (e) => e.type === 'assetIsolated' && e.asset === asset),
    () => slowed(there, minute, adversary),
  );
}

/** Why this event of the other line did not happen in `there`. */
export function whyNot(missing: ExerciseEvent, there: OwnLine): LineEvent | null {
  const { minute } = missing;
  const { compiled } = there.line;
  switch (missing.type) {
    case 'dataTaken':
    case 'dataStaged': {
      const asset = compiled.dataSets.get(missing.data)?.asset ?? '';
      return first(
        () => keptOff(there, minute, missing.adversary, asset),
        () => ownBefore(there, minute, (e) => e.type === 'trafficThrottled'),
        () => ownBefore(there, minute, (e) => e.type === 'controlSet'),
      );
    }
    case 'footholdGained':
      return missing.from === null
        ? first(
            () => keptOff(there, minute, missing.adversary, missing.foothold.asset),
            () =>
              ownBefore(
                there,
                minute,
                (e) => e.type === 'credentialLost' && e.adversary === missing.adversary,
              ),
          )
        : first(
            () => keptOff(there, minute, missing.adversary, missing.from ?? ''),
            () => keptOff(there, minute, missing.adversary, missing.foothold.asset),
          );
    case 'assetDamaged':
      return first(
        () =>
          ownBefore(there, minute, (e) => e.type === 'assetIsolated' && e.asset === missing.asset),
        () => ownBefore(there, minute, (e) => e.type === 'footholdLost'),
        () => ownBefore(there, minute, (e) => e.type === 'linkCut' || e.type === 'assetIsolated'),
        () => ownBefore(there, minute, (e) => e.type === 'credentialsReset'),
        () => ownBefore(there, minute, (e) => e.type === 'controlSet'),
      );
    case 'dataPublished': {
      const leak = compiled.leaks.find((one) => one.leak.id === missing.leak)?.leak;
      for (const data of leak?.data ?? []) {
        const asset = compiled.dataSets.get(data)?.asset ?? '';
        const kept = keptOff(there, minute, missing.adversary, asset);
        if (kept !== null) return kept;
      }
      return null;
    }
    case 'dutyMissed':
      return ownBefore(there, minute, (e) => e.type === 'dutyMet' && e.duty === missing.duty);
    case 'claimContradicted':
      return ownBefore(there, minute, (e) => e.type === 'claimMade' && e.data === missing.data);
    default:
      return null;
  }
}
