/**
 * The picture: what the map shows for one defender view, as plain data.
 *
 * Pure, so that it can be tested without a browser. It decides how something looks, never whether it is so:
 * each field is a field of the view, grouped for drawing. Nothing here can name ground truth.
 */
import { routeOut } from './routes.ts';
import type { AssetKind, Briefing, DefenderView, InForce, Look } from './types.ts';

/** `public` is where readers are; `unknown` an outside host nobody can name; else an adversary's id. */
export type NodeId = string;

export type Badge =
  | { readonly kind: 'adversary'; readonly look: Look }
  | { readonly kind: 'intruder' }
  | { readonly kind: 'suspected'; readonly look: Look | null }
  | { readonly kind: 'cleared' };

export interface AssetPicture {
  readonly id: string;
  readonly kind: AssetKind;
  readonly hosts: number;
  readonly belief: DefenderView['assets'][number]['belief'];
  readonly badges: readonly Badge[];
  /** 0..1 */
  readonly telemetry: number;
  readonly isolated: boolean;
  readonly imaged: boolean;
  readonly rebuilt: boolean;
  readonly damaged: boolean;
  /** Of the data held here: share seen leaving, share that could have, share made public. Null for no data. */
  readonly data: { readonly low: number; readonly high: number; readonly published: number } | null;
  /** Share done of the work under way here, or null for none. */
  readonly work: number | null;
  /** Is spoken of when there is room for only a few labels; higher first. */
  readonly importance: number;
}

export interface FlowPicture {
  readonly key: string;
  readonly data: string;
  /** Assets passed, from where the data was to the way out. */
  readonly path: readonly string[];
  readonly node: NodeId;
  readonly look: Look | null;
  /** 1 when just seen, falling over the next turns. */
  readonly strength: number;
  /** Share of the data set seen leaving lately. */
  readonly share: number;
  /** Something on the way has been cut since. */
  readonly stopped: boolean;
}

export interface BeaconPicture {
  readonly key: string;
  readonly path: readonly string[];
  readonly node: NodeId;
  readonly look: Look | null;
  readonly strength: number;
  /** ATT&CK technique of the newest sign of it. */
  readonly technique: string;
}

/** Whether the team has seen something of an adversary lately, nothing for turns, or believes it gone. */
export type Presence = 'seen' | 'quiet' | 'gone';

export interface NodePicture {
  readonly id: NodeId;
  readonly look: Look | null;
  readonly presence: Presence;
}

/** What the public is like, once it is part of the story. */
export interface PublicPicture {
  /** 0..1, the team's own meter. */
  readonly trust: number;
  /** Text keys of what is in the news, newest first. */
  readonly headlines: readonly string[];
}

export interface MapPicture {
  readonly phase: DefenderView['phase'];
  readonly assets: readonly AssetPicture[];
  readonly cut: readonly string[];
  readonly flows: readonly FlowPicture[];
  readonly beacons: readonly BeaconPicture[];
  readonly nodes: readonly NodePicture[];
  /** Sheets lying in public: one per data set, with the share of it. */
  readonly published: readonly { readonly data: string; readonly share: number }[];
  readonly disclosed: boolean;
  readonly adversaries: DefenderView['adversaries'];
  /** What lasts on the way out: bulk transfer hindered, and adversaries whose channels are blocked. */
  readonly outbound: { readonly hindered: boolean; readonly blocked: readonly string[] };
  /** Null before anything of it is public. */
  readonly public: PublicPicture | null;
}

/** Brightness of something observed so many turns ago; after that it is in the log only. */
const FADE = [1, 0.7, 0.48, 0.3, 0.18] as const;

/** ATT&CK techniques of the tactic Command and Control (TA0011, release 18): a sign of one is a heartbeat. */
const COMMAND_AND_CONTROL = new Set(
  (
    'T1001 T1008 T1071 T1090 T1092 T1095 T1102 T1104 T1105 T1132 ' +
    'T1205 T1219 T1568 T1571 T1572 T1573 T1659 T1665'
  ).split(' '),
);

/**
 * Turns that have begun since `minute`. A view does not say when its turns began, so the first decision after
 * `minute` tells which turn it belonged to; until there is one it belongs to the turn in play.
 */
export function turnsSince(view: Pick<DefenderView, 'decisions' | 'turn'>, minute: number): number {
  const later = view.decisions.find((taken) => taken.minute >= minute);
  return later === undefined ? 0 : Math.max(0, view.turn - later.turn);
}

const NOTHING: InForce = { throttle: 0, channelsBlocked: null };

export function pictureOf(
  briefing: Briefing,
  view: DefenderView,
  inForce: InForce = NOTHING,
): MapPicture {
  const looks = new Map(view.adversaries.map((adversary) => [adversary.id, adversary.look]));
  const cut = view.links.filter((link) => link.cut).map((link) => link.id);
  const flows = flowsOf(briefing, view, looks);
  const beacons = beaconsOf(briefing, view, looks);
  return {
    phase: view.phase,
    assets: view.assets.map((asset) => assetPicture(view, asset, looks, flows)),
    cut,
    flows,
    beacons,
    nodes: nodesOf(view, flows, beacons, looks),
    outbound: { hindered: inForce.throttle > 0, blocked: blockedOf(view, inForce) },
    public: publicOf(view),
    published: view.loss.flatMap((loss) =>
      loss.published === null ? [] : [{ data: loss.data, share: loss.published.share }],
    ),
    disclosed: view.disclosedAt !== null,
    adversaries: view.adversaries,
  };
}

function assetPicture(
  view: DefenderView,
  asset: DefenderView['assets'][number],
  looks: ReadonlyMap<string, Look>,
  flows: readonly FlowPicture[],
): AssetPicture {
  const work = view.running.filter((running) => running.target === asset.id);
  const shares = work.map((one) =>
    one.due > one.started ? (view.minute - one.started) / (one.due - one.started) : 1,
  );
  const leaving = flows.some((flow) => flow.path[0] === asset.id);
  const weight = { known: 4, suspected: 3, cleared: 0, unknown: 0 }[asset.belief];
  return {
    id: asset.id,
    kind: asset.kind,
    hosts: asset.hosts,
    belief: asset.belief,
    badges: badgesOf(view, asset.id, looks),
    telemetry: asset.telemetry,
    isolated: asset.isolated,
    imaged: asset.imagedAt !== null,
    rebuilt: asset.rebuiltAt !== null,
    damaged: asset.damagedAt !== null,
    data: dataAt(view, asset.dataSets),
    work: shares.length > 0 ? Math.max(...shares) : null,
    importance:
      weight +
      (leaving ? 2 : 0) +
      (asset.isolated || asset.damagedAt !== null ? 1 : 0) +
      (work.length > 0 ? 1 : 0),
  };
}

/** The worst of the data sets held in one place: what was lost of any of them. */
function dataAt(view: DefenderView, sets: readonly string[]): AssetPicture['data'] {
  if (sets.length === 0) return null;
  const loss = view.loss.filter((one) => sets.includes(one.data));
  return {
    low: Math.max(0, ...loss.map((one) => one.low)),
    high: Math.max(0, ...loss.map((one) => one.high)),
    published: Math.max(0, ...loss.map((one) => one.published?.share ?? 0)),
  };
}

function badgesOf(
  view: DefenderView,
  asset: string,
  looks: ReadonlyMap<string, Look>,
): readonly Badge[] {
  const badges: Badge[] = [];
  const findings = view.findings.filter((finding) => finding.asset === asset);
  for (const finding of findings) {
    const look = finding.adversary === null ? null : (looks.get(finding.adversary) ?? null);
    if (finding.status === 'known') {
      badges.push(look === null ? { kind: 'intruder' } : { kind: 'adversary', look });
    } else if (finding.status === 'suspected') badges.push({ kind: 'suspected', look });
  }
  if (badges.length === 0 && findings.some((finding) => finding.status === 'cleared')) {
    badges.push({ kind: 'cleared' });
  }
  return badges.filter((badge, i) => i === badges.findIndex((other) => same(badge, other)));
}

const same = (a: Badge, b: Badge): boolean => JSON.stringify(a) === JSON.stringify(b);

function flowsOf(
  briefing: Briefing,
  view: DefenderView,
  looks: ReadonlyMap<string, Look>,
): readonly FlowPicture[] {
  const byKey = new Map<string, FlowPicture>();
  for (const seen of view.observations) {
    const strength = FADE[turnsSince(view, seen.minute)];
    if (seen.flow === null || strength === undefined) continue;
    const data = seen.flow.data;
    const home = seen.asset ?? briefing.dataSets.find((set) => set.id === data)?.asset;
    if (home === undefined) continue;
    const look = seen.adversary === null ? null : (looks.get(seen.adversary) ?? null);
    const node = look === null || seen.adversary === null ? 'unknown' : seen.adversary;
    const key = `${home}>${node}:${data}`;
    const before = byKey.get(key);
    const path = before?.path ?? routeOut(briefing, home);
    byKey.set(key, {
      key,
      data,
      path,
      node,
      look,
      strength: Math.max(before?.strength ?? 0, strength),
      share: Math.min(1, (before?.share ?? 0) + seen.flow.share * strength),
      stopped: isBlocked(view, path),
    });
  }
  return [...byKey.values()];
}

function beaconsOf(
  briefing: Briefing,
  view: DefenderView,
  looks: ReadonlyMap<string, Look>,
): readonly BeaconPicture[] {
  const byKey = new Map<string, BeaconPicture>();
  for (const seen of view.observations) {
    const strength = FADE[turnsSince(view, seen.minute)];
    if (strength === undefined || seen.asset === null || seen.technique === null) continue;
    if (!COMMAND_AND_CONTROL.has(seen.technique.split('.')[0] ?? '')) continue;
    const look = seen.adversary === null ? null : (looks.get(seen.adversary) ?? null);
    const held = view.findings.some(
      (finding) =>
        finding.asset === seen.asset &&
        (look === null || finding.adversary === seen.adversary) &&
        finding.status !== 'cleared',
    );
    const path = routeOut(briefing, seen.asset);
    if (!held || isBlocked(view, path)) continue;
    const node = look === null || seen.adversary === null ? 'unknown' : seen.adversary;
    const key = `${seen.asset}>${node}`;
    byKey.set(key, {
      key,
      path,
      node,
      look,
      strength: Math.max(byKey.get(key)?.strength ?? 0, strength),
      technique: seen.technique,
    });
  }
  return [...byKey.values()];
}

/**
 * Adversaries that were known when channels were last blocked, and of whom no sign of another channel has come since:
 * as far as the team can tell, they are out of touch.
 */
function blockedOf(view: DefenderView, { channelsBlocked: at }: InForce): readonly string[] {
  if (at === null) return [];
  return view.adversaries
    .filter(
      ({ id, since }) =>
        since <= at && !view.observations.some((seen) => isNewChannel(seen, id, at)),
    )
    .map(({ id }) => id);
}

const isNewChannel = (
  { adversary, technique, minute }: DefenderView['observations'][number],
  of: string,
  after: number,
): boolean =>
  adversary === of &&
  minute > after &&
  technique !== null &&
  COMMAND_AND_CONTROL.has(technique.split('.')[0] ?? '');

/** Whether something on the way is cut off now. */
function isBlocked(view: DefenderView, path: readonly string[]): boolean {
  if (path.some((id) => view.assets.find((asset) => asset.id === id)?.isolated === true))
    return true;
  return path.slice(1).some((to, i) => {
    const from = path[i];
    const between = view.links.filter(
      (link) => (link.from === from && link.to === to) || (link.from === to && link.to === from),
    );
    return between.length > 0 && between.every((link) => link.cut);
  });
}

/** Whether what happened is public by now, by the team's telling or by somebody else's. */
const isPublic = (view: DefenderView): boolean =>
  view.disclosedAt !== null ||
  view.phase === 'leak' ||
  view.phase === 'publicFallout' ||
  view.loss.some((loss) => loss.published !== null);

function nodesOf(
  view: DefenderView,
  flows: readonly FlowPicture[],
  beacons: readonly BeaconPicture[],
  looks: ReadonlyMap<string, Look>,
): readonly NodePicture[] {
  const nodes: NodePicture[] = isPublic(view)
    ? [{ id: 'public', look: null, presence: 'seen' }]
    : [];
  for (const [id, look] of looks) nodes.push({ id, look, presence: presenceOf(view, id) });
  if ([...beacons, ...flows].some((line) => line.node === 'unknown')) {
    nodes.push({ id: 'unknown', look: null, presence: 'seen' });
  }
  return nodes;
}

/** Turns without a sign after which an adversary counts as quiet. It may only be careful, or unseen. */
const QUIET_AFTER = 3;

function presenceOf(view: DefenderView, adversary: string): Presence {
  const findings = view.findings.filter((finding) => finding.adversary === adversary);
  if (findings.length > 0 && findings.every((finding) => finding.status === 'cleared'))
    return 'gone';
  const lately = view.observations.some(
    (seen) => seen.adversary === adversary && turnsSince(view, seen.minute) < QUIET_AFTER,
  );
  const met = view.adversaries.find((one) => one.id === adversary)?.since ?? 0;
  return lately || turnsSince(view, met) < QUIET_AFTER ? 'seen' : 'quiet';
}

/** Headlines that are kept on the wall. */
const HEADLINES = 4;

function publicOf(view: DefenderView): PublicPicture | null {
  if (!isPublic(view)) return null;
  const told = view.papers.filter((paper) => paper.kind === 'news' || paper.kind === 'post');
  const headlines = told.slice(-HEADLINES).map((paper) => `inject.${paper.inject}.title`);
  return { trust: view.meters.trust / 100, headlines: headlines.reverse() };
}
