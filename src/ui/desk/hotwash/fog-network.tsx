/** The network in one of three pictures: where an intruder is known, recorded or present. For eyes; a list says it too. */
import type { Briefing, FogAsset, FogLayer } from '../../../session/index.ts';
import { running, type Words } from '../../words/index.ts';
import { textOf } from './labels.ts';
import { useWidth } from './use-width.ts';

const ROW = 76;
const TOP = 52;
const R = 17;
/** Width of a letter of the labels, on average. */
const LETTER = 6.4;
/** Capitals are wider. */
const CAPITALS = 0.72;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Zones as columns in the order of the scenario; in each, assets from top to bottom as the map has them. */
export function placesOf(briefing: Briefing, width: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const column = width / Math.max(1, briefing.zones.length);
  briefing.zones.forEach((zone, n) => {
    const inside = briefing.assets
      .filter((asset) => asset.zone === zone)
      .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0]);
    inside.forEach(({ id }, row) => {
      // Two beside each other stand a little apart, so that links between neighbours stay apart too.
      const aside = inside.length > 2 && row % 2 === 1 ? column * 0.12 : 0;
      places.set(id, { x: (n + 0.5) * column + aside, y: TOP + ROW * (row + 0.4) });
    });
  });
  return places;
}

/** Lines of a name that fit a column. */
function wrapped(name: string, room: number): readonly string[] {
  const most = Math.max(6, Math.floor(room / LETTER));
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines
    .slice(0, 2)
    .map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
}

/** Statuses that say an intruder is, was or may be there, each with a sign of its own beside its colour. */
const SIGNS: Readonly<Partial<Record<FogAsset['status'], string>>> = {
  suspected: '?',
  known: '!',
  cleared: '✓',
  recorded: '≡',
  present: '●',
  past: '○',
};

export interface FogNetworkProps {
  readonly words: Words;
  readonly briefing: Briefing;
  readonly layer: FogLayer;
  /** The picture the team had, to mark where this one says otherwise. */
  readonly knew: FogLayer;
  readonly label: string;
}

/** Whether the team believed an intruder there. */
const believed = (status: FogAsset['status'] | undefined): boolean =>
  status === 'known' || status === 'suspected';

/** The order in which the legend names what is there. */
const STATUSES: readonly FogAsset['status'][] = [
  'known',
  'present',
  'suspected',
  'recorded',
  'cleared',
  'past',
  'silent',
  'unknown',
  'clean',
  'dark',
];

/** What the signs in the picture mean, those that are in it. For eyes, as the picture is. */
export function FogSigns({ words, layer }: Pick<FogNetworkProps, 'words' | 'layer'>) {
  const there = new Set(layer.assets.map(({ status }) => status));
  return (
    <ul class="fog-signs fog-network" aria-hidden="true">
      {STATUSES.filter((status) => there.has(status)).map((status) => (
        <li key={status}>
          <svg width={24} height={24} viewBox="0 0 24 24" aria-hidden="true">
            <g class={`fog-asset fog-asset--${status}`}>
              <rect x={2} y={2} width={20} height={20} rx={5} />
              <text class="fog-sign" x={12} y={18}>
                {SIGNS[status] ?? ''}
              </text>
            </g>
          </svg>
          {words.t(`fog.status.${status}`)}
        </li>
      ))}
    </ul>
  );
}

/** The drawing. */
export function FogNetwork({ words, briefing, layer, knew, label }: FogNetworkProps) {
  const [host, width] = useWidth(760);
  const places = placesOf(briefing, width);
  const most = Math.max(0, ...[...places.values()].map(({ y }) => y));
  const column = width / Math.max(1, briefing.zones.length);
  const before = new Map(knew.assets.map((one) => [one.asset, one.status]));
  const name = (kind: string, id: string) => textOf(words, `${kind}.${id}.name`) ?? id;
  return (
    <div class="fog-network" ref={host} dir="ltr">
      <svg width={width} height={most + 56} role="img" aria-label={label}>
        {briefing.zones.map((zone, n) => (
          <g key={zone}>
            <rect
              class="fog-zone"
              x={n * column + 4}
              y={4}
              width={column - 8}
              height={most + 48}
              rx={8}
            />
            {wrapped(name('zone', zone), (column - 24) * CAPITALS).map((line, at) => (
              <text key={line} class="fog-zone__name" x={n * column + 14} y={22 + at * 14}>
                {running(words, line)}
              </text>
            ))}
          </g>
        ))}
        {briefing.links.map((link) => {
          const from = places.get(link.from);
          const to = places.get(link.to);
          return from === undefined || to === undefined ? null : (
            <line key={link.id} class="fog-link" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          );
        })}
        {layer.assets.map(({ asset, status }) => {
          const at = places.get(asset);
          if (at === undefined) return null;
          const unseen =
            (status === 'present' || status === 'recorded') && !believed(before.get(asset));
          return (
            <g key={asset} class={`fog-asset fog-asset--${status}`}>
              {unseen ? <circle class="fog-unseen" cx={at.x} cy={at.y} r={R + 6} /> : null}
              <rect x={at.x - R} y={at.y - R} width={2 * R} height={2 * R} rx={7} />
              <text class="fog-sign" x={at.x} y={at.y + 6}>
                {SIGNS[status] ?? ''}
              </text>
              {wrapped(name('asset', asset), column - 8).map((line, n) => (
                <text key={line} class="fog-asset__name" x={at.x} y={at.y + R + 13 + n * 13}>
                  {running(words, line)}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
