/** One line of the bench: a figure, the limits it is held against, and whether it holds them. Judges, never throws. */

/** A limit and on which side of it is good. */
export interface Limit {
  readonly bar: number;
  readonly aim: number;
  readonly better: 'more' | 'less';
  /** How a figure is written, with its unit. */
  readonly show: (value: number) => string;
}

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly aim: string;
  readonly met: string;
}

export interface Section {
  readonly title: string;
  /** What the reader must know to read the figures. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

function verdict(value: number, { bar, aim, better }: Limit): string {
  const reaches = (limit: number): boolean => (better === 'more' ? value >= limit : value <= limit);
  if (reaches(aim)) return 'aim';
  return reaches(bar) ? 'bar' : 'no';
}

/** A figure held against a limit. `extra` is said behind it. */
export function limited(what: string, value: number, limit: Limit, extra = ''): Row {
  const { bar, aim, better, show } = limit;
  const sign = better === 'more' ? '>=' : '<=';
  return {
    what,
    figure: show(value) + extra,
    bar: `${sign} ${show(bar)}`,
    aim: `${sign} ${show(aim)}`,
    met: verdict(value, limit),
  };
}

/** A figure without a limit. */
export const plain = (what: string, figure: string): Row => ({
  what,
  figure,
  bar: '',
  aim: '',
  met: '',
});

/** Something that cannot be measured, and why. No figure is better than an invented one. */
export function unmeasured(what: string, why: string, limit: Limit | null = null): Row {
  const said = limit === null ? null : limited(what, 0, limit);
  return { what, figure: why, bar: said?.bar ?? '', aim: said?.aim ?? '', met: '' };
}

const digits = (value: number, most: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: most, useGrouping: true });

/** Three significant digits, grouped. */
export const number = (value: number): string => {
  const size = Math.abs(value);
  return digits(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
};
export const perSecond = (value: number): string => `${number(value)} / s`;
export const percent = (value: number): string => `${number(100 * value)} %`;
export const times = (value: number): string => `${number(value)} x`;
export const kilobytes = (bytes: number): string => `${number(bytes / 1000)} kB`;
export const megabytes = (bytes: number): string => `${number(bytes / 1e6)} MB`;
export const spreadText = (spread: number): string => ` ±${Math.round(100 * spread)} %`;

/** A duration in the unit that suits it. */
export function duration(seconds: number): string {
  if (seconds >= 1) return `${number(seconds)} s`;
  if (seconds >= 1e-3) return `${number(seconds * 1e3)} ms`;
  if (seconds >= 1e-6) return `${number(seconds * 1e6)} µs`;
  return `${number(seconds * 1e9)} ns`;
}
