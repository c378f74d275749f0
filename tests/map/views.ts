/**
 * Defender views of the invented committee: a quiet first day, but for what is given.
 */
import type { Briefing, DefenderView, Observation } from '../../src/session/index.ts';
import { briefing } from './table.ts';

const DEFAULTS = {
  scenario: 'harness',
  seat: 'all',
  minute: 0,
  date: '2016-05-10T10:42:00Z',
  turn: 1,
  turnLength: 7200,
  breach: 'undetectedPersistence.normalOperations',
  phase: 'undetectedPersistence',
  breachLog: [],
  capacity: { left: 5, total: 5 },
  meters: {
    trust: 80,
    leadership: 60,
    stamina: 80,
    evidence: 20,
    attribution: 0,
    legal: 0,
    harm: 0,
    budget: 150,
  },
  meterLog: [],
  findings: [],
  adversaries: [],
  observations: [],
  loss: [],
  disclosedAt: null,
  claims: [],
  promises: [],
  duties: [],
  facts: [],
  controls: [],
  flags: [],
  open: [],
  papers: [],
  running: [],
  playbook: [],
  decisions: [],
  happenings: [],
  ended: null,
} satisfies Omit<DefenderView, 'assets' | 'links'>;

export interface ViewChange extends Partial<Omit<DefenderView, 'assets' | 'links'>> {
  readonly telemetry?: Readonly<Record<string, number>>;
  readonly isolated?: readonly string[];
  readonly rebuilt?: readonly string[];
  readonly imaged?: readonly string[];
  readonly damaged?: readonly string[];
  readonly cut?: readonly string[];
}

/** A quiet first day, but for what is given. */
export function view(change: ViewChange = {}, plan: Briefing = briefing()): DefenderView {
  const {
    telemetry = {},
    isolated = [],
    rebuilt = [],
    imaged = [],
    damaged = [],
    cut = [],
    ...rest
  } = change;
  const merged = { ...DEFAULTS, ...rest };
  return {
    ...merged,
    assets: plan.assets.map(({ id, zone, kind, hosts }) => ({
      id,
      zone,
      kind,
      hosts,
      isolated: isolated.includes(id),
      rebuiltAt: rebuilt.includes(id) ? 1 : null,
      imagedAt: imaged.includes(id) ? 1 : null,
      damagedAt: damaged.includes(id) ? 1 : null,
      telemetry: telemetry[id] ?? 0,
      coverage: {},
      belief: beliefAt(id, merged.findings),
      dataSets: plan.dataSets.filter((set) => set.asset === id).map((set) => set.id),
    })),
    links: plan.links.map((link) => ({ ...link, cut: cut.includes(link.id) })),
  };
}

function beliefAt(
  asset: string,
  findings: DefenderView['findings'],
): DefenderView['assets'][number]['belief'] {
  const here = findings
    .filter((finding) => finding.asset === asset)
    .map((finding) => finding.status);
  return (
    (['known', 'suspected', 'cleared'] as const).find((status) => here.includes(status)) ??
    'unknown'
  );
}

let count = 0;
export function seen(asset: string | null, change: Partial<Observation> = {}): Observation {
  count++;
  return {
    id: `o${count}`,
    minute: 100,
    text: 'sign.test',
    source: { kind: 'person' },
    asset,
    technique: null,
    adversary: null,
    confidence: 0.8,
    flow: null,
    finding: null,
    ...change,
  };
}

export function found(
  asset: string,
  status: 'known' | 'suspected' | 'cleared',
  adversary: string | null = null,
): DefenderView['findings'][number] {
  return { asset, adversary, status, since: 90, changed: 100, confidence: 0.8, sources: [] };
}

export const LOUD = { id: 'loud', look: { shape: 'circle', colour: 'red' }, since: 90 } as const;
export const QUIET = {
  id: 'quiet',
  look: { shape: 'diamond', colour: 'amber' },
  since: 95,
} as const;

/** A decision of the player in this turn; how the map tells when a turn was. */
export const decided = (
  turn: number,
  minute: number,
  option = 'wait',
): DefenderView['decisions'][number] => ({
  turn,
  minute,
  seat: 'lead',
  decision: { type: 'answer', inject: 'call', option },
  by: 'player',
});

/** Turns have gone by since minute 100, each with its decision. */
export const later = (turns: number): Pick<DefenderView, 'turn' | 'decisions'> => ({
  turn: 1 + turns,
  decisions: Array.from({ length: turns + 1 }, (_, i) => decided(1 + i, 100 + i * 1440)),
});
