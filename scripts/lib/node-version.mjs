/**
 * Refuses to go on under a Node that is too old, in a sentence rather than a syntax error.
 * Written so that even an old Node can read it; imports nothing.
 */

/** @param {string} version such as "20.19.0" */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

export function requireNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  console.error(
    `Hotwash needs Node 20.19 or later; this is Node ${process.versions.node}.\n` +
      'Install a current Node from nodejs.org (or with your version manager) and try again.',
  );
  process.exit(1);
}
