/** What every part of the hot wash is handed: the facts, the words, the way to say a moment. */
import type { Briefing, Debrief, Minute } from '../../../session/index.ts';
import { createFormats, type Formats } from '../../words/formats.ts';
import type { Words } from '../../words/index.ts';

export interface Frame {
  readonly debrief: Debrief;
  readonly briefing: Briefing;
  readonly words: Words;
  readonly formats: Formats;
  /** Calendar time of a minute, ISO 8601 in UTC. */
  readonly when: (minute: Minute) => string;
  /** `10 May 2016`, with the clock where the whole exercise took days only. */
  readonly day: (minute: Minute) => string;
}

const DAYS_ONLY = 14 * 24 * 60;

export function createFrame(debrief: Debrief, briefing: Briefing, words: Words): Frame {
  const formats = createFormats(words);
  const zero = Date.parse(briefing.start);
  const when = (minute: Minute) => new Date(zero + minute * 60_000).toISOString();
  const short = debrief.minutes < DAYS_ONLY;
  function day(minute: Minute): string {
    const iso = when(minute);
    return short ? `${formats.shortDate(iso)}, ${formats.clock(iso)}` : formats.shortDate(iso);
  }
  return { debrief, briefing, words, formats, when, day };
}
