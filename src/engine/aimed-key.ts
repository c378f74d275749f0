/**
 * The key under which something aimed at an asset is kept: `key/target`, or `key` where there is no target.
 *
 * Joined once and remembered: records are asked for such keys all the time, and a freshly joined text has to be
 * looked up among all texts before it can be a key.
 */
import type { AssetId } from './model/index.ts';

const joined = new Map<string, Map<AssetId, string>>();

/** `key/target`, or `key` for no target. */
export function aimedKey(key: string, target: AssetId | null): string {
  if (target === null) return key;
  let row = joined.get(key);
  if (row === undefined) {
    // Ids are few; free text could fill the memory of a long-running page.
    if (joined.size > 5000) joined.clear();
    row = new Map();
    joined.set(key, row);
  }
  let found = row.get(target);
  if (found === undefined) {
    found = `${key}/${target}`;
    row.set(target, found);
  }
  return found;
}
