/** Not yet. */
import type { OpenClassResult } from '../../../session/index.ts';
export function ClassPage(_props: {
  openClass: ((files: readonly string[]) => Promise<OpenClassResult>) | undefined;
}) {
  return <main id="main" />;
}
