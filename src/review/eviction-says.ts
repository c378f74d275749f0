/** Which sentences tell of who stayed and who came back. Names and minutes go in as they are; a view words them. */
import { DAY } from '../engine/index.ts';
import type { DebriefKept, DebriefReturn, DebriefSentence, DebriefStay } from './eviction-types.ts';

const assetName = (id: string): string => `asset.${id}.name`;
const namesOf = (assets: readonly DebriefKept[]): readonly string[] =>
  assets.map(({ asset }) => assetName(asset));

/** What an eviction left, and whether that could be seen. */
export function sayStay({
  outlasted,
  assets,
}: Pick<DebriefStay, 'outlasted' | 'assets'>): readonly DebriefSentence[] {
  const seen = assets.filter((one) => one.seen);
  const outside = assets.filter((one) => !one.inScope);
  return [
    {
      key: 'eviction.stay.left',
      values: { n: outlasted.length },
      dates: { dates: outlasted },
      lists: { assets: namesOf(assets) },
    },
    seen.length === 0
      ? { key: 'eviction.stay.unseen' }
      : seen.length === assets.length
        ? { key: 'eviction.stay.seen' }
        : { key: 'eviction.stay.some', lists: { assets: namesOf(seen) } },
    ...(outside.length === 0
      ? []
      : [{ key: 'eviction.stay.scope', lists: { assets: namesOf(outside) } }]),
  ];
}

/** By what it came back. */
export function sayWay({
  asset,
  door,
}: Pick<DebriefReturn, 'asset' | 'door'>): readonly DebriefSentence[] {
  const { credential, link, again, outside } = door;
  const says: DebriefSentence[] = [];
  if (credential !== null) {
    const { taken, resetBefore } = credential;
    const kind = `credentials.${credential.kind}`;
    if (taken === null) says.push({ key: 'eviction.way.neverReset', names: { kind } });
    else {
      const names = { kind, asset: assetName(taken.asset) };
      const date = taken.minute;
      if (resetBefore === null)
        says.push({ key: 'eviction.way.credential', names, dates: { date } });
      else if (date - resetBefore < DAY)
        says.push({ key: 'eviction.way.takenAtOnce', names, dates: { reset: resetBefore } });
      else
        says.push({
          key: 'eviction.way.takenAgain',
          names,
          dates: { date, reset: resetBefore },
        });
    }
  }
  if (link !== null) {
    const { from, to, restored } = link;
    const names = { from: assetName(from), to: assetName(to) };
    says.push(
      restored === null
        ? { key: 'eviction.way.link', names }
        : { key: 'eviction.way.restored', names, dates: { date: restored } },
    );
  }
  if (credential === null && link === null)
    says.push({ key: again ? 'eviction.way.again' : 'eviction.way.other' });
  if (outside !== null)
    says.push({ key: `eviction.outside.${outside}`, names: { asset: assetName(asset) } });
  return says;
}

/** What the team could know: of the theft that opened the door, and of the return itself. */
export function sayKnew({
  minute,
  door,
  recorded,
  noticed,
  outAgain,
}: Pick<
  DebriefReturn,
  'minute' | 'door' | 'recorded' | 'noticed' | 'outAgain'
>): readonly DebriefSentence[] {
  const says: DebriefSentence[] = [];
  const taken = door.credential?.taken ?? null;
  if (taken !== null)
    says.push({ key: taken.recorded ? 'eviction.knew.theft' : 'eviction.knew.theftDark' });
  if (noticed === minute) says.push({ key: 'eviction.knew.atOnce', dates: { date: noticed } });
  else if (noticed !== null) {
    const spans = { span: noticed - minute };
    // What was on record for less than a day before somebody saw it was not overlooked.
    says.push(
      recorded !== null && noticed - recorded.minute >= DAY
        ? {
            key: 'eviction.knew.overlooked',
            dates: { date: noticed, from: recorded.minute },
            spans,
          }
        : { key: 'eviction.knew.noticed', dates: { date: noticed }, spans },
    );
  } else if (recorded !== null)
    says.push({
      key: 'eviction.knew.recorded',
      names: { asset: assetName(recorded.asset) },
      dates: { from: recorded.minute },
    });
  else says.push({ key: 'eviction.knew.dark' });
  if (outAgain !== null) says.push({ key: 'eviction.knew.outAgain', dates: { date: outAgain } });
  return says;
}
