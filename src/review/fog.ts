/**
 * Knew, knowable, true: three pictures of one moment of a line.
 *
 * - Knew: the defender view of that moment, nothing else.
 * - Knowable: every act whose technique disturbs a data component with coverage on that asset at that minute left a
 *   record there, whether or not anybody noticed, until an intruder wiped it and no copy was kept off the host. What
 *   no telemetry covered stays dark: a picture of what nobody could have told is not a clean one.
 * - True: footholds, thefts, moods.
 * Who may see the last two is not decided here.
 */
import {
  type AssetId,
  type DefenderView,
  dateOfMinute,
  type Minute,
  takenShare,
} from '../engine/index.ts';
import type {
  FogAsset,
  FogDark,
  FogData,
  FogLayer,
  FogRecord,
  FogStatus,
  FogView,
} from './fog-types.ts';
import type { PlayedLine } from './line.ts';
import { recordsOf, type Traces } from './traces.ts';

/** The fog at the end of a line, with the view the team had there. */
export function fogOf(line: PlayedLine, view: DefenderView, lifted: boolean): FogView {
  const { minute } = line.truth.known;
  const date = dateOfMinute(line.compiled.scenario.start, minute);
  const base = { moment: line.moment, minute, date, knew: knewOf(line, view) };
  if (!lifted) return { ...base, knowable: null, truth: null, unseen: null, dark: null };
  const traces = recordsOf(line);
  return {
    ...base,
    knowable: knowableOf(line, view, traces),
    truth: truthOf(line),
    unseen: unseenOf(traces),
    dark: darkOf(line, traces),
  };
}

const assetsIn = ({ compiled }: PlayedLine): readonly AssetId[] => compiled.assetIds;
const setsIn = ({ compiled }: PlayedLine) => compiled.scenario.dataSets;
const adversariesIn = ({ compiled }: PlayedLine) => compiled.scenario.adversaries;

function knewOf(line: PlayedLine, view: DefenderView): FogLayer {
  const assets = assetsIn(line).map((asset): FogAsset => {
    const findings = view.findings.filter((finding) => finding.asset === asset);
    const status: FogStatus = view.assets.find(({ id }) => id === asset)?.belief ?? 'unknown';
    const standing = findings.filter((finding) => finding.status === status);
    return {
      asset,
      status,
      since: standing.length === 0 ? null : Math.min(...standing.map(({ since }) => since)),
      adversaries: standing.flatMap(({ adversary }) => (adversary === null ? [] : [adversary])),
    };
  });
  return {
    assets,
    data: view.loss.map(({ data, low, high }) => ({ data, low, high })),
    adversaries: view.adversaries.map(({ id, since }) => ({
      adversary: id,
      seen: true,
      since,
      assets: assets
        .filter(({ status, adversaries }) => status === 'known' && adversaries.includes(id))
        .map(({ asset }) => asset),
      state: null,
      mood: null,
      awareness: null,
    })),
  };
}

function knowableOf(line: PlayedLine, view: DefenderView, { records }: Traces): FogLayer {
  const readable = records.filter(({ wiped }) => !wiped);
  return {
    assets: assetsIn(line).map((asset): FogAsset => {
      const here = readable.filter((record) => record.asset === asset);
      const telemetry = Object.values(line.truth.known.assets[asset]?.coverage ?? {});
      const status =
        here.length > 0 ? 'recorded' : telemetry.some((share) => share > 0) ? 'silent' : 'dark';
      return {
        asset,
        status,
        since: here.length === 0 ? null : Math.min(...here.map(({ first }) => first)),
        adversaries: unique(here.map(({ adversary }) => adversary)),
      };
    }),
    data: setsIn(line).map(({ id, asset }): FogData => {
      const recorded = readable.filter((record) => record.asset === asset);
      const shares = new Map<string, number>();
      for (const { flows, adversary } of recorded)
        for (const [data, share] of flows)
          if (data === id) shares.set(adversary, (shares.get(adversary) ?? 0) + share);
      const low = Math.min(1, Math.max(0, ...shares.values()));
      const believed = view.loss.find(({ data }) => data === id);
      // Records narrow the range from below; what was dark may have been more.
      return {
        data: id,
        low: Math.max(low, believed?.low ?? 0),
        high: Math.max(low, believed?.high ?? 0),
      };
    }),
    adversaries: adversariesIn(line).map(({ id }) => {
      const of = readable.filter(({ adversary }) => adversary === id);
      return {
        adversary: id,
        seen: of.length > 0,
        since: of.length === 0 ? null : Math.min(...of.map(({ first }) => first)),
        assets: unique(of.map(({ asset }) => asset)),
        state: null,
        mood: null,
        awareness: null,
      };
    }),
  };
}

function truthOf(line: PlayedLine): FogLayer {
  const { hidden } = line.truth;
  const past = new Map<AssetId, Minute>();
  for (const { event } of line.events)
    if (event.type === 'footholdGained' && !past.has(event.foothold.asset))
      past.set(event.foothold.asset, event.minute);
  return {
    assets: assetsIn(line).map((asset): FogAsset => {
      const held = adversariesIn(line).flatMap(({ id }) =>
        (hidden.adversaries[id]?.footholds ?? [])
          .filter((foothold) => foothold.asset === asset)
          .map(({ since }) => ({ id, since })),
      );
      return {
        asset,
        status: held.length > 0 ? 'present' : past.has(asset) ? 'past' : 'clean',
        since:
          held.length > 0 ? Math.min(...held.map(({ since }) => since)) : (past.get(asset) ?? null),
        adversaries: unique(held.map(({ id }) => id)),
      };
    }),
    data: setsIn(line).map(({ id }) => {
      const share = takenShare(hidden, id);
      return { data: id, low: share, high: share };
    }),
    adversaries: adversariesIn(line).map(({ id }) => {
      const truth = hidden.adversaries[id];
      const footholds = truth?.footholds ?? [];
      return {
        adversary: id,
        seen: footholds.length > 0,
        since: footholds.length === 0 ? null : Math.min(...footholds.map(({ since }) => since)),
        assets: unique(footholds.map(({ asset }) => asset)),
        state: truth?.intrusion ?? null,
        mood: truth?.mood ?? null,
        awareness: truth?.awareness ?? null,
      };
    }),
  };
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** What was recorded and not noticed, latest first. */
function unseenOf({ records }: Traces): readonly FogRecord[] {
  return records
    .filter(({ acts, noticed }) => noticed < acts)
    .map(({ flows: _flows, ...record }) => record)
    .sort((one, other) => other.last - one.last);
}

function darkOf(line: PlayedLine, { dark }: Traces): readonly FogDark[] {
  return assetsIn(line).flatMap((asset) => {
    const acts = dark.get(asset);
    if (acts === undefined || acts.length === 0) return [];
    return [{ asset, acts: acts.length, first: Math.min(...acts), last: Math.max(...acts) }];
  });
}
