/** Takes one out of a list, in place and without making another. */
export function removeAt(list: unknown[], index: number): void {
  for (let i = index + 1; i < list.length; i++) list[i - 1] = list[i];
  list.pop();
}

/** The same for one that may be in it. True if it was. */
export function removeFrom<T>(list: T[], one: T): boolean {
  const index = list.indexOf(one);
  if (index < 0) return false;
  removeAt(list, index);
  return true;
}
