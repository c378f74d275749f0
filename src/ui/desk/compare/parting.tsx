/** The two lines as one picture: together until they part, then each its own way to its end. Decoration. */
import type { Comparison, Side } from '../../../session/index.ts';
import { running } from '../../words/index.ts';
import { createTickText } from '../branches/tick-text.ts';
import { createTimeScale } from '../hotwash/time-scale.ts';
import { useWidth } from '../hotwash/use-width.ts';
import { useDesk } from '../shared/context.ts';
import type { Saying } from './saying.ts';

const HEIGHT = 146;
const MIDDLE = 74;
const APART = 32;
const MARGIN = 22;
/** Width of a letter of the labels, on average. */
const LETTER = 7.2;

export interface PartingProps {
  readonly comparison: Comparison;
  readonly saying: Saying;
  readonly names: Readonly<Record<Side, string>>;
  /** Minutes at which something stands on each line. */
  readonly dots: Readonly<Record<Side, readonly number[]>>;
}

const unique = (minutes: readonly number[]): readonly number[] => [...new Set(minutes)];

/** The picture. */
export function Parting({ comparison, saying, names, dots }: PartingProps) {
  const { words, formats } = useDesk();
  const { t } = words;
  const [host, width] = useWidth(900);
  const { divergence, from, to } = comparison;
  const parts = divergence === null ? to : divergence.kind === 'setup' ? from : divergence.minute;
  const scale = createTimeScale({
    start: saying.when(0),
    end: to,
    width: width - 2 * MARGIN,
    moments: [...dots.a, ...dots.b, parts],
    labelWidth: 70,
  });
  const x = (minute: number) => MARGIN + scale.x(minute);
  const partX = x(parts);
  const y: Readonly<Record<Side, number>> = { a: MIDDLE + APART, b: MIDDLE - APART };
  const tickText = createTickText(words, formats, saying.when);
  const partText = t(
    comparison.a.of === 'history' || comparison.b.of === 'history'
      ? 'compare.part.history'
      : `compare.part.${divergence?.kind ?? 'end'}`,
    { date: saying.day(parts) },
  );

  // No room for the words before the fork: they stand above everything.
  const early = partX < partText.length * LETTER + MARGIN;

  function way(side: Side): string {
    const end = Math.max(partX + 6, x(comparison[side].minute));
    const bend = Math.min(40, Math.max(6, end - partX));
    return `M${partX} ${MIDDLE}C${partX + bend / 2} ${MIDDLE} ${partX + bend / 2} ${y[side]} ${partX + bend} ${y[side]}H${end}`;
  }

  function name(side: Side) {
    const room = width - MARGIN - (partX + 48);
    const left = room < 160;
    const letters = Math.floor((left ? partX - MARGIN : room) / LETTER);
    const said =
      names[side].length > letters
        ? `${names[side].slice(0, Math.max(4, letters - 1))}…`
        : names[side];
    return (
      <text
        class={`cmp-name cmp-${side}`}
        x={left ? partX - 6 : partX + 46}
        y={y[side] + (side === 'a' ? 20 : -11)}
        text-anchor={left ? 'end' : 'start'}
      >
        {running(words, said)}
      </text>
    );
  }

  return (
    <div class="cmp-parting" ref={host} dir="ltr">
      {early ? (
        // The picture runs from left to right in every language, and this stands above where it begins.
        <p class="cmp-part-above" aria-hidden="true">
          <bdi dir={words.dir}>{partText}</bdi>
        </p>
      ) : null}
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('compare.picture', { from: saying.day(from), to: saying.day(to) })}
      >
        {divergence?.kind === 'setup' ? null : (
          <path class="cmp-together" d={`M${x(from)} ${MIDDLE}H${partX}`} />
        )}
        {divergence === null
          ? null
          : (['a', 'b'] as const).map((side) => (
              <path key={side} class={`cmp-way cmp-${side}`} d={way(side)} />
            ))}
        {unique([...dots.a, ...dots.b].filter((minute) => minute < parts)).map((minute) => (
          <circle key={minute} class="cmp-dot" cx={x(minute)} cy={MIDDLE} r={5} />
        ))}
        {(['a', 'b'] as const).map((side) =>
          unique(dots[side].filter((minute) => minute >= parts)).map((minute) => {
            const at = x(minute);
            return at < partX + 40 ? null : (
              <circle
                key={`${side}${minute}`}
                class={`cmp-dot cmp-${side}`}
                cx={at}
                cy={y[side]}
                r={5}
              />
            );
          }),
        )}
        {divergence === null
          ? null
          : (['a', 'b'] as const).map((side) => (
              <circle
                key={side}
                class={`cmp-dot cmp-end cmp-${side}`}
                cx={Math.max(partX + 6, x(comparison[side].minute))}
                cy={y[side]}
                r={7}
              />
            ))}
        <circle class="cmp-dot cmp-end" cx={partX} cy={MIDDLE} r={8} />
        {early ? null : (
          <text class="cmp-part" x={partX - 12} y={MIDDLE - 16} text-anchor="end">
            {running(words, partText)}
          </text>
        )}
        {scale.ticks.map((minute) => (
          <text key={minute} class="cmp-tick" x={x(minute)} y={HEIGHT - 4}>
            {tickText(minute)}
          </text>
        ))}
        {(['a', 'b'] as const).map((side) => (
          <g key={side}>{divergence === null ? null : name(side)}</g>
        ))}
      </svg>
    </div>
  );
}
