/** Families of one-key objects: conditions and effects. Each member of a family is known by its key. */
import * as z from 'zod';
import { ONE_OF, shape } from './words.ts';

/** The names of the families, as `explain.ts` speaks of them. */
export type Family = 'effect' | 'belief' | 'world';

/** Keys by family, so that a mistake can be explained against the branch that was meant. */
export const familyKeys: Record<Family, readonly string[]> = { effect: [], belief: [], world: [] };

/** An object with exactly one key of `members`. */
export function oneOf<T>(
  family: Family,
  members: Readonly<Record<string, z.ZodType>>,
): z.ZodType<T> {
  familyKeys[family] = Object.keys(members);
  const branches: readonly z.ZodType[] = Object.entries(members).map(([key, value]) =>
    shape({ [key]: value }),
  );
  const union = z.union(branches, {
    error: (issue) => (issue.code === 'invalid_union' ? `${ONE_OF}${family}` : undefined),
  });
  return union as unknown as z.ZodType<T>;
}
