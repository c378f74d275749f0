/** Writers of what adversaries do, and of what is on its way to the team. */
import type { Compiled } from '../compile.ts';
import type { Known } from '../model/index.ts';
import { clamp, truthOf, type Writers } from './writer.ts';

type OtherSide =
  | 'dataPublished'
  | 'techniqueUsed'
  | 'footholdGained'
  | 'footholdLost'
  | 'footholdHardened'
  | 'footholdWoken'
  | 'credentialTaken'
  | 'credentialLost'
  | 'dataStaged'
  | 'dataTaken'
  | 'contactLost'
  | 'logsWiped'
  | 'channelChanged'
  | 'awarenessRaised'
  | 'moodChanged'
  | 'intrusionChanged'
  | 'adversaryActed'
  | 'observationSensed'
  | 'falseAlarmPlanned';

/** Whether a kit on this asset keeps its records where nobody on the asset can wipe them. */
function keptElsewhere(known: Known, asset: string, compiled: Compiled): boolean {
  return (known.assets[asset]?.kits ?? []).some(
    (kit) => compiled.sensors.get(kit)?.offHost === true,
  );
}

export const OTHER_SIDE: Writers<OtherSide> = {
  dataPublished: ({ known }, { minute, leak, shares }) => {
    known.leaks[leak] = minute;
    for (const data in shares) {
      const before = known.published[data];
      const share = clamp((before?.share ?? 0) + (shares[data] as number), 0, 1);
      known.published[data] = { minute: before?.minute ?? minute, share };
    }
  },
  techniqueUsed: () => {},
  footholdGained: (draft, { minute, adversary, foothold }) => {
    const truth = truthOf(draft, adversary);
    truth.footholds.push(foothold);
    draft.hidden.firstFoothold ??= minute;
    if (truth.evictedAt === null) return;
    truth.evictedAt = null;
    truth.reentries++;
  },
  footholdLost: (draft, { minute, adversary, asset }) => {
    const truth = truthOf(draft, adversary);
    truth.footholds = truth.footholds.filter((held) => held.asset !== asset);
    if (truth.footholds.length > 0) return;
    truth.evictedAt = minute;
    draft.hidden.lastFootholdLost = minute;
  },
  footholdHardened: (draft, { adversary, asset }) => {
    const truth = truthOf(draft, adversary);
    truth.footholds = truth.footholds.map((held) =>
      held.asset === asset ? { ...held, persistent: true } : held,
    );
  },
  footholdWoken: (draft, { adversary, asset }) => {
    const truth = truthOf(draft, adversary);
    truth.footholds = truth.footholds.map((held) =>
      held.asset === asset ? { ...held, spare: false } : held,
    );
  },
  credentialTaken: (draft, { minute, adversary, kind }) => {
    truthOf(draft, adversary).credentials[kind] = minute;
  },
  credentialLost: (draft, { adversary, kind }) => {
    delete truthOf(draft, adversary).credentials[kind];
  },
  dataStaged: (draft, { adversary, data, share }) => {
    const { staged } = truthOf(draft, adversary);
    staged[data] = clamp((staged[data] ?? 0) + share, 0, 1);
  },
  dataTaken: (draft, { minute, adversary, data, share }) => {
    const { stolen } = truthOf(draft, adversary);
    stolen[data] = clamp((stolen[data] ?? 0) + share, 0, 1);
    draft.hidden.lastTheft = minute;
  },
  logsWiped: ({ known, hidden }, { minute, asset }, compiled) => {
    hidden.wiped[asset] = minute;
    // R52: what was on its way from there is gone, unless a copy is kept elsewhere.
    if (!keptElsewhere(known, asset, compiled))
      hidden.pending = hidden.pending.filter(({ observation }) => observation.asset !== asset);
  },
  contactLost: (draft, { adversary, until }) => {
    const truth = truthOf(draft, adversary);
    if (until > truth.nextAct) truth.nextAct = until;
  },
  channelChanged: (draft, { adversary, channel }) => {
    truthOf(draft, adversary).channel = channel;
  },
  awarenessRaised: (draft, { adversary, by }) => {
    const truth = truthOf(draft, adversary);
    truth.awareness = clamp(truth.awareness + by, 0, 100);
  },
  moodChanged: (draft, { adversary, mood }) => {
    truthOf(draft, adversary).mood = mood;
  },
  intrusionChanged: (draft, { adversary, to }) => {
    truthOf(draft, adversary).intrusion = to;
  },
  adversaryActed: (draft, { adversary, nextAct }) => {
    const truth = truthOf(draft, adversary);
    truth.acts++;
    truth.nextAct = nextAct;
  },
  observationSensed: ({ hidden }, { due, observation }) => {
    hidden.pending.push({ due, observation });
  },
  falseAlarmPlanned: ({ hidden }, { next }) => {
    hidden.nextFalseAlarm = next;
  },
};
