/** An adversary's badge: colour and shape together, so that neither alone has to carry it. Decoration. */
import type { DefenderView } from '../../../session/index.ts';

type Look = DefenderView['adversaries'][number]['look'];

const SHAPES: Readonly<Record<Look['shape'], string>> = {
  circle: 'M8 2 a6 6 0 1 0 0.01 0 Z',
  diamond: 'M8 1 L15 8 L8 15 L1 8 Z',
  triangle: 'M8 1.5 L15 14 H1 Z',
  square: 'M2 2 H14 V14 H2 Z',
};

/** The badge; its name is written beside it. */
export function AdversaryMark({ look }: { readonly look: Look }) {
  return (
    <svg
      class={`adversary-mark adversary-mark--${look.colour}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={SHAPES[look.shape]} />
    </svg>
  );
}
