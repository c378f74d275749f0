/**
 * The small words that all parts of the scenario schema are made of: ids, numbers, moments and lengths of time.
 *
 * Errors carry a code of `codes.ts` in their params; `explain.ts` turns all of them into findings.
 */
import * as z from 'zod';
import { minutesOfDate } from '../../engine/calendar.ts';
import type { FindingCode } from '../codes.ts';
import { quote } from '../finding.ts';

// Zod would compile validators with `new Function`, which a content security policy forbids.
z.config({ jitless: true });

/** What an issue with a code of ours carries. */
export interface Complaint {
  readonly code: FindingCode;
  readonly fix: string;
}

/** Marks a message as the list of keys that an object knows. */
export const KNOWN_KEYS = 'known-keys:';
/** Marks a message as one of a family of one-key objects. */
export const ONE_OF = 'one-of:';

/** An object that refuses keys it does not know and remembers those it knows, for "did you mean". */
export function shape<T extends z.core.$ZodShape>(fields: T) {
  const known = `${KNOWN_KEYS}${Object.keys(fields).join(',')}`;
  return z.strictObject(fields, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}

/** A map with a word of a list as each key: all of them, or some. */
export function keyed<K extends string, V extends z.ZodType>(
  keys: readonly K[],
  value: V,
  which: 'all' | 'some',
) {
  const known = `${KNOWN_KEYS}${keys.join(',')}`;
  const error: z.core.$ZodErrorMap = (issue) =>
    issue.code === 'unrecognized_keys' ? known : undefined;
  const record = which === 'all' ? z.record : z.partialRecord;
  return record(z.enum(keys), value, { error }) as unknown as z.ZodType<
    Record<K, z.infer<V>>,
    Record<K, z.input<V>>
  >;
}

/** Reports what is wrong with a value, with a code and a mend. */
export function complain(
  ctx: z.core.$RefinementCtx,
  input: unknown,
  code: FindingCode,
  message: string,
  fix: string,
  path: (string | number)[] = [],
): void {
  const params: Complaint = { code, fix };
  ctx.issues.push({ code: 'custom', input, message, params, path });
}

/** A word of lower-case letters and digits with single hyphens; begins with a letter, so it is never a number. */
export const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(ID, 'id')
  .max(64)
  .describe('An id: kebab-case, such as first-call');

export const text = z.string().min(1).max(4_000);
/** 0..1 */
export const share = z.number().min(0).max(1).describe('A share from 0 to 1');
export const whole = (from: number, to: number) => z.int().min(from).max(to);

const DURATION = /^(?:\d{1,5}(?:\.5)?w)?(?:\d{1,5}(?:\.5)?d)?(?:\d{1,5}(?:\.5)?h)?(?:\d{1,7}m)?$/;
const UNITS = { w: 10_080, d: 1_440, h: 60, m: 1 } as const;

/** Minutes of `30m`, `6h`, `5d`, `2w` or a combination such as `1d12h`; null for anything else. */
export function minutesOfDuration(written: string): number | null {
  if (written === '' || !DURATION.test(written)) return null;
  let minutes = 0;
  for (const [, count, unit] of written.matchAll(/([\d.]+)([wdhm])/g)) {
    minutes += Number(count) * UNITS[unit as keyof typeof UNITS];
  }
  return minutes;
}

/** A length of time, `30m 6h 5d 2w` or `1d12h`, read as minutes. */
export const duration = z
  .string()
  .meta({
    description: 'A length of time: 30m, 6h, 5d, 2w, or together: 1d12h',
    pattern: DURATION.source,
    examples: ['30m', '6h', '5d', '2w', '1d12h'],
  })
  .transform((written, ctx) => {
    const minutes = minutesOfDuration(written);
    if (minutes !== null) return minutes;
    complain(
      ctx,
      written,
      'value/duration',
      `${quote(written)} is not a length of time.`,
      'Write it as 30m, 6h, 5d or 2w, or together as 1d12h.',
    );
    return z.NEVER;
  });

/** A length of time longer than nothing. */
export const someTime = duration.refine((minutes) => minutes > 0, {
  message: 'This length of time must be longer than nothing.',
  params: {
    code: 'schema/out-of-range',
    fix: 'Write a longer time, such as 1d.',
  } satisfies Complaint,
});

const DATE_FIX = 'Write it as 2016-04-28 or 2016-04-28T09:30, in UTC.';
export const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:00)?Z?)?$';

/**
 * A moment, written as a date, read as exercise minutes since `start` (minutes since 1970).
 * With `start` null (the start itself was unreadable) only the form is tested.
 */
export function momentSince(start: number | null) {
  return z
    .string()
    .meta({
      description: 'A moment in UTC: 2016-04-28 or 2016-04-28T09:30',
      pattern: DATE_PATTERN,
      examples: ['2016-04-28', '2016-04-28T09:30'],
    })
    .transform((written, ctx) => {
      const minutes = minutesOfDate(written);
      if (minutes === null) {
        complain(ctx, written, 'value/date', `${quote(written)} is not a date.`, DATE_FIX);
        return z.NEVER;
      }
      if (start === null) return 0;
      // A day without an hour, on the very day of the start, means the start.
      const wholeDay = !written.includes('T');
      if (wholeDay && minutes < start && minutes + 1_440 > start) return 0;
      if (minutes < start) {
        complain(
          ctx,
          written,
          'value/before-start',
          `${quote(written)} is before the scenario starts.`,
          'Use a later date, or let the scenario start earlier.',
        );
        return z.NEVER;
      }
      return minutes - start;
    });
}

/** The moment schema of one scenario. */
export type Moment = ReturnType<typeof momentSince>;
