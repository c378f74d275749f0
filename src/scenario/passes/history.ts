/** The record: what is claimed to have happened names where that is documented. */
import type { Pass } from './pass.ts';

const NO_SOURCE = /^(?:|[-?.]+|tbd|todo|none|unknown|source)$/i;

export const checkHistory: Pass = ({ scenario, history, findings }) => {
  if (history === null) return;
  for (const [index, event] of scenario.history.events.entries()) {
    if (event.confidence === 'invented' || !NO_SOURCE.test(event.source.trim())) continue;
    findings.add(
      history,
      ['events', index],
      'history/unsourced',
      `Event "${event.id}" is marked ${event.confidence}, but names no source.`,
      'Name the source, or mark the event invented.',
    );
  }
};
