/**
 * Hands the player a file. The text goes out as it is, as JSON under its own name, never as a page.
 */

/** A file name of the letters every system takes: `two-bears-2016-turn-9.hotwash`. */
export function fileName(scenario: string, seed: string, turn: number): string {
  const plain = seed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return [scenario, plain.slice(0, 24), `turn-${turn}.hotwash`].filter(Boolean).join('-');
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
