/** The lanes of the hot wash: each actor's spans over time, true and as the team knew them. */
import type { AdversaryId, ExerciseEvent, GroundTruth, Minute } from '../engine/index.ts';
import type { DebriefLane, DebriefMark, DebriefSpan, Finished } from './debrief.ts';

/** A span that starts where the one before ends; spans of no length are left out. */
function push(spans: DebriefSpan[], span: DebriefSpan): void {
  if (span.to <= span.from) return;
  const last = spans.at(-1);
  if (last !== undefined && last.kind === span.kind && last.to === span.from)
    spans[spans.length - 1] = { ...last, to: span.to };
  else spans.push(span);
}

const SPAN_OF_INTRUSION: Readonly<Record<string, DebriefSpan['kind'] | null>> = {
  preparing: null,
  foothold: 'present',
  persistent: 'present',
  collecting: 'theft',
  exfiltrating: 'theft',
  quiet: 'quiet',
  evicted: null,
};

/** What one adversary really did, and from when the team knew of it. */
export function adversaryLane(id: AdversaryId, { truth, events }: Finished): DebriefLane {
  const end = truth.known.minute;
  const spans: DebriefSpan[] = [];
  const marks: DebriefMark[] = [];
  let kind: DebriefSpan['kind'] | null = null;
  let since: Minute = 0;
  let inside = 0;
  let last: DebriefSpan['kind'] | null = null;
  const close = (at: Minute): void => {
    if (kind !== null) push(spans, { from: since, to: at, label: `lane.${kind}`, kind });
    since = at;
  };
  for (const event of events) {
    if (!('adversary' in event) || event.adversary !== id) continue;
    if (event.type === 'footholdGained') inside++;
    else if (event.type === 'footholdLost') inside--;
    else if (event.type === 'intrusionChanged') {
      close(event.minute);
      const mapped = SPAN_OF_INTRUSION[event.to];
      // While it releases it may still be inside; then it goes on as before.
      kind = mapped === undefined ? (inside > 0 ? (last ?? 'present') : null) : mapped;
      if (kind !== null) last = kind;
    } else if (event.type === 'dataTaken' && event.share > 0) {
      marks.push({
        minute: event.minute,
        label: 'lane.mark.taken',
        values: { data: event.data, gigabytes: Math.round(event.gigabytes * 10) / 10 },
      });
    }
  }
  close(end);
  const seen = truth.known.observations.find((observation) => observation.adversary === id);
  const knew: DebriefSpan[] = [];
  if (seen !== undefined) {
    // In belief an intruder is there until every finding of it has been cleared.
    const findings = truth.known.findings.filter((finding) => finding.adversary === id);
    const cleared = findings.length > 0 && findings.every(({ status }) => status === 'cleared');
    const to = cleared ? Math.max(...findings.map(({ changed }) => changed)) : end;
    push(knew, { from: seen.minute, to, label: 'lane.knew', kind: 'present' });
  }
  return {
    id,
    kind: 'adversary',
    knownFrom: seen?.minute ?? null,
    truth: spans,
    knew,
    marks: thinned(marks),
  };
}

/** First and last of many marks of one data set, so that a lane stays readable. */
function thinned(marks: readonly DebriefMark[]): DebriefMark[] {
  const kept = new Map<string, DebriefMark[]>();
  for (const mark of marks) {
    const data = String(mark.values?.data ?? '');
    const pair = kept.get(data) ?? [];
    if (pair.length < 2) pair.push(mark);
    else pair[1] = mark;
    kept.set(data, pair);
  }
  return [...kept.values()].flat().sort((a, b) => a.minute - b.minute);
}

const SPAN_OF_PHASE: Readonly<Record<string, DebriefSpan['kind'] | null>> = {
  undetectedPersistence: null,
  anomalyDetection: 'detect',
  forensicLogging: 'log',
  eviction: 'evict',
  leak: 'leak',
  publicFallout: 'public',
  closed: null,
};

function phaseSpans(known: GroundTruth['known']): DebriefSpan[] {
  const spans: DebriefSpan[] = [];
  known.breachLog.forEach(({ state, minute }, index) => {
    const phase = state.split('.')[0] ?? state;
    const kind = SPAN_OF_PHASE[phase] ?? null;
    const to = known.breachLog[index + 1]?.minute ?? known.minute;
    if (kind !== null) push(spans, { from: minute, to, label: `phase.${phase}`, kind });
  });
  return spans;
}

/** What the team was busy with. It knows its own phases, so truth and knowledge agree. */
export function teamLane(known: GroundTruth['known']): DebriefLane {
  const spans = phaseSpans(known).filter(({ kind }) => kind !== 'public' && kind !== 'leak');
  return { id: 'team', kind: 'team', knownFrom: 0, truth: spans, knew: spans, marks: [] };
}

/** What the world could read. */
export function publicLane(
  known: GroundTruth['known'],
  events: readonly ExerciseEvent[],
): DebriefLane {
  const spans = phaseSpans(known).filter(({ kind }) => kind === 'public' || kind === 'leak');
  const marks: DebriefMark[] = [];
  for (const event of events) {
    if (event.type === 'dataPublished')
      marks.push({ minute: event.minute, label: `leak.${event.leak}.headline` });
    else if (event.type === 'disclosureMade')
      marks.push({ minute: event.minute, label: 'lane.mark.disclosed' });
    else if (event.type === 'claimContradicted')
      marks.push({
        minute: event.minute,
        label: 'lane.mark.contradicted',
        values: { data: event.data },
      });
  }
  return {
    id: 'public',
    kind: 'public',
    knownFrom: marks[0]?.minute ?? null,
    truth: spans,
    knew: spans,
    marks,
  };
}
