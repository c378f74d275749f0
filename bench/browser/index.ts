import type { Section } from '../row.ts';
export async function benchBrowser(): Promise<{
  readonly version: string | null;
  readonly sections: readonly Section[];
}> {
  return { version: null, sections: [] };
}
