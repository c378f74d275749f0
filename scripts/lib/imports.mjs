/**
 * Reads which modules a source file names, and what it takes from and hands on to others.
 *
 * TypeScript's own parser is not to be had (TypeScript 7 has no compiler API), so this walks the tree of
 * Vite's. Types count as much as values: `import type`, `import('x').T` and `export type *` are all seen,
 * and so are workers and globs. It judges nothing; tests/boundaries.test.ts does.
 */
import { parseAst } from 'vite';

/**
 * @typedef {object} Import
 * @property {string | null} from what is named, as written; null when it is computed
 * @property {readonly string[]} names what is taken, by its name over there; "*" for everything
 * @property {boolean} handedOn whether it is exported again
 *
 * @typedef {{ type: string, [key: string]: any }} Node
 */

/**
 * @param {string} source
 * @param {string} path
 * @returns {Node}
 */
export function parse(source, path) {
  return parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
}

/**
 * Every node below (and with) this one, but nothing at or below a skipped one.
 * @param {Node} node
 * @param {(node: Node) => boolean} [skip]
 * @returns {Generator<Node>}
 */
export function* walk(node, skip = () => false) {
  if (skip(node)) return;
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') {
        yield* walk(child, skip);
      }
    }
  }
}

/** @param {Node} program @returns {Import[]} */
export function readImports(program) {
  return [...walk(program)].flatMap((node) => readImport(node) ?? []);
}

/** @param {Node} node @returns {Import | Import[] | null} */
function readImport(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: text(node.source), names: node.specifiers.map(importedName), handedOn: false };
    case 'ExportNamedDeclaration':
      if (!node.source) return null;
      return {
        from: text(node.source),
        names: node.specifiers.map((/** @type {Node} */ one) => nameOf(one.local)),
        handedOn: true,
      };
    case 'ExportAllDeclaration':
      return { from: text(node.source), names: ['*'], handedOn: true };
    case 'ImportExpression':
      return { from: text(node.source), names: ['*'], handedOn: false };
    case 'TSImportType':
      return { from: text(node.source), names: qualifierNames(node.qualifier), handedOn: false };
    case 'TSExternalModuleReference':
      return { from: text(node.expression), names: ['*'], handedOn: false };
    case 'NewExpression':
      return readUrl(node);
    case 'CallExpression':
      return readCall(node);
    default:
      return null;
  }
}

/** `new URL('./worker.ts', import.meta.url)` @param {Node} node @returns {Import | null} */
function readUrl(node) {
  const [target, base] = node.arguments;
  if (node.callee.name !== 'URL' || base?.object?.type !== 'MetaProperty') return null;
  return { from: text(target), names: ['*'], handedOn: false };
}

/** `require('x')` and `import.meta.glob('./*.ts')` @param {Node} node @returns {Import[] | null} */
function readCall({ callee, arguments: [first] }) {
  const isGlob = callee.object?.type === 'MetaProperty' && callee.property.name === 'glob';
  if (!isGlob && callee.name !== 'require') return null;
  const targets = first?.type === 'ArrayExpression' ? first.elements : [first];
  return targets.map((/** @type {Node} */ one) => ({
    from: text(one),
    names: ['*'],
    handedOn: false,
  }));
}

/** @param {Node | undefined} node */
function text(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0].value.cooked;
  }
  return null;
}

/** @param {Node} node an identifier, or a string used as a name */
const nameOf = (node) => String(node.name ?? node.value);

/** @param {Node} specifier */
function importedName(specifier) {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return nameOf(specifier.imported);
}

/** @param {Node | null} qualifier @returns {string[]} */
function qualifierNames(qualifier) {
  if (!qualifier) return ['*'];
  return [...walk(qualifier)].filter((node) => node.type === 'Identifier').map(nameOf);
}
