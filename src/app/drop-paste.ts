/**
 * Files that are dropped anywhere or pasted: they open as if they had been picked.
 *
 * A page with a use of its own for files (the class) handles them first and says so by preventing the default.
 * Text that is pasted into a field stays there; other text is taken only if it looks like one of our files.
 */

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Whether a text could be an exercise file; what it really is, opening finds out. */
export function looksLikeExercise(text: string): boolean {
  return text.trimStart().startsWith('{') && text.slice(0, 2000).includes('"hotwash"');
}

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** Listens for as long as the page lives. */
export function listenForFiles(target: Window, openFile: (file: File) => void): void {
  target.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  target.addEventListener('drop', (event) => {
    // Without this the browser would leave the page for the file.
    const taken = event.defaultPrevented;
    if (carriesFiles(event)) event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && !taken) openFile(file);
  });
  target.addEventListener('paste', (event) => {
    if (event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file !== undefined) openFile(file);
    else if (looksLikeExercise(text)) openFile(new File([text], 'pasted.hotwash'));
    else return;
    event.preventDefault();
  });
}
