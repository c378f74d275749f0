/** The tree of all teams as text, with how many went along each edge. */
import { useMemo, useState } from 'preact/hooks';
import type { ClassNode, PaperNode } from '../../../session/index.ts';
import { type Row, rowsOf } from '../branches/rows.ts';
import { titleOf } from '../branches/say.ts';
import '../branches/tree.css';
import { TreeList } from '../branches/tree-list.tsx';
import type { ClassFrame } from './page.tsx';

type EdgeNode = PaperNode & { readonly edge: ClassNode };

/** Edges as nodes of a tree without anything written on them; what most teams did goes first. */
function nodesOf(edges: readonly ClassNode[]): readonly EdgeNode[] {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const turns = new Map<string | null, number>([[null, 1]]);
  return edges.map((edge): EdgeNode => {
    const turn = (turns.get(edge.parent) ?? 1) + (edge.decision.type === 'advance' ? 1 : 0);
    turns.set(edge.id, turn);
    const weight = (id: string) => byId.get(id)?.mainCount ?? 0;
    return {
      id: edge.id,
      parent: edge.parent,
      children: edge.children.toSorted((a, b) => weight(b) - weight(a)),
      decision: edge.decision,
      key: edge.key,
      label: edge.label,
      by: 'player',
      turn,
      name: null,
      comment: null,
      glyph: null,
      note: null,
      undone: false,
      collapsed: false,
      luck: edge.luck,
      main: edge.mainCount > 0,
      edge,
    };
  });
}

/** The part of the page. */
export function Edges({ frame }: { readonly frame: ClassFrame }) {
  const { store, setup, words } = frame;
  const { t } = words;
  const tree = store.tree(setup);
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = useMemo(() => {
    if (tree === null) return [];
    return rowsOf(nodesOf(tree.nodes), tree.roots, { keep: new Set([chosen]) });
  }, [tree, chosen]);
  if (tree === null || rows.length === 0) return null;

  function look({ node, turns, level, instead }: Row<EdgeNode>) {
    const title =
      turns > 1
        ? t('branch.run', { n: turns })
        : node.decision.type === 'advance'
          ? t('branch.row.turn', { turn: node.turn })
          : titleOf(words, node);
    const count = t('class.teams', { n: node.edge.count });
    const said = t('class.edge', { title, n: node.edge.count });
    return {
      said: instead ? `${t('branch.row.instead')}, ${said}` : said,
      shown: (
        <span class={`row${node.decision.type === 'advance' ? ' row--plain' : ''}`}>
          <span class="row__what">
            {level > 1 && instead ? '↳ ' : ''}
            {title}
          </span>
          <span class="row__marks">{count}</span>
        </span>
      ),
    };
  }

  const node = rows.find((row) => row.node.id === chosen)?.node;
  return (
    <section class="class-tree" aria-labelledby="class-tree">
      <h2 id="class-tree">{t('class.tree')}</h2>
      <TreeList
        label={t('class.treeLabel')}
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        look={look}
      />
      {node === undefined ? null : (
        <ul class="class-voices">
          {node.edge.voices.map(({ team, note, main }) => (
            <li key={team}>
              <b>{frame.team(team)}</b>{' '}
              {note?.rationale === undefined ? '' : <q>{note.rationale}</q>}
              {main ? null : <span class="hw-legend"> {t('class.tried')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
