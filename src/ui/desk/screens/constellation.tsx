/** The quiet drawing behind the title: a few machines, two of them watched by somebody. Decoration. */

type Tone = 'plain' | 'teal' | 'red' | 'amber';

interface Star {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly r: number;
}

const STARS: readonly Star[] = [
  { x: 80, y: 110, tone: 'teal', r: 13 },
  { x: 205, y: 196, tone: 'red', r: 17 },
  { x: 310, y: 142, tone: 'plain', r: 12 },
  { x: 38, y: 300, tone: 'amber', r: 16 },
  { x: 172, y: 330, tone: 'plain', r: 12 },
  { x: 300, y: 384, tone: 'teal', r: 14 },
  { x: 395, y: 262, tone: 'plain', r: 9 },
  { x: 118, y: 452, tone: 'plain', r: 8 },
];

const LINES: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 2],
  [0, 3],
  [1, 4],
  [3, 4],
  [4, 5],
  [2, 5],
  [2, 6],
  [5, 6],
  [4, 7],
];

/** The drawing. */
export function Constellation() {
  return (
    <svg class="constellation" viewBox="0 0 440 500" aria-hidden="true" focusable="false">
      <defs>
        {(['teal', 'red', 'amber'] as const).map((tone) => (
          <radialGradient key={tone} id={`glow-${tone}`}>
            <stop class={`glow glow--${tone}`} offset="0" stop-opacity="0.55" />
            <stop class={`glow glow--${tone}`} offset="1" stop-opacity="0" />
          </radialGradient>
        ))}
      </defs>
      {LINES.map(([from, to]) => {
        const [a, b] = [STARS[from], STARS[to]];
        if (a === undefined || b === undefined) return null;
        return (
          <line
            key={`${from}-${to}`}
            class="constellation__line"
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
          />
        );
      })}
      {STARS.map((star) => (
        <g key={`${star.x}-${star.y}`} class={`star star--${star.tone}`}>
          {star.tone === 'plain' ? null : (
            <circle
              class="star__glow"
              cx={star.x}
              cy={star.y}
              r={star.r * 3.6}
              fill={`url(#glow-${star.tone})`}
            />
          )}
          <circle class="star__ring" cx={star.x} cy={star.y} r={star.r} />
        </g>
      ))}
    </svg>
  );
}
