/**
 * The pages of branches (tree, compare, class, a shared exercise, one for reading only) and links to exercises.
 *
 * Each page is fetched when it is first wanted. Nothing here keeps anything: a shared exercise is only looked at
 * until somebody says to keep it.
 */
import type { ExerciseStore, PaperTree, ScenarioText } from '../session/index.ts';
import type { BranchCallbacks, DeskCallbacks, LinkAnswer, Screen } from '../ui/desk/types.ts';
import type { ExercisePort } from './exercise-port.ts';
import { createLate } from './late.tsx';
import { packLink, unpackLink } from './link.ts';
import type { Notices } from './notices.ts';
import { type Route, writeRoute } from './routes.ts';

const TreePage = createLate(
  async () => (await import('../ui/desk/branches/page.tsx')).BranchesPage,
);
const ComparePage = createLate(
  async () => (await import('../ui/desk/compare/page.tsx')).ComparePage,
);
const ClassPage = createLate(async () => (await import('../ui/desk/class/page.tsx')).ClassPage);
const PaperPage = createLate(
  async () => (await import('../ui/desk/branches/paper-page.tsx')).PaperPage,
);
const SharedPage = createLate(
  async () => (await import('../ui/desk/branches/shared-page.tsx')).SharedPage,
);

type Page = Screen & { readonly kind: 'page' };

const NO_TEXT: ScenarioText = {};

export interface BranchPageDeps {
  readonly port: ExercisePort;
  readonly notices: Notices;
  readonly goTo: (hash: string, how: 'push' | 'replace') => void;
  readonly openFile: DeskCallbacks['openFile'];
  readonly saveText: (name: string, text: string) => void;
}

export interface BranchPages {
  readonly callbacks: BranchCallbacks;
  /** A page about an exercise. */
  about(route: Route & { readonly page: 'branches' | 'compare' }, store: ExerciseStore): Page;
  /** The page of a link somebody sent, or why it can't be shown. */
  shared(packed: string): Promise<Screen>;
  /** A file that can only be read. */
  paper(paper: PaperTree, name: string): Page;
  classRoom(): Page;
}

/** Puts a text on the clipboard, if the browser lets it be. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function createBranchPages(deps: BranchPageDeps): BranchPages {
  const { port, notices, goTo } = deps;

  async function share(store: ExerciseStore): Promise<LinkAnswer> {
    const link = await packLink(store.save());
    if (!link.ok) return { kind: 'too-long', length: link.length, most: link.most };
    const [base = ''] = location.href.split('#');
    const address = base + writeRoute({ page: 'shared', packed: link.packed });
    if (!(await copied(address))) return { kind: 'shown', link: address };
    notices.show({ id: 'link', tone: 'info', key: 'share.copied' });
    return { kind: 'copied' };
  }

  const paper: BranchPages['paper'] = (tree, name) => ({
    kind: 'page',
    place: `paper/${tree.exercise}`,
    title: 'branch.page',
    text: () => NO_TEXT,
    render: () => <PaperPage.Page paper={tree} name={name} textOf={port.text} />,
  });

  return {
    callbacks: {
      openTree: (exercise) => goTo(writeRoute({ page: 'branches', exercise }), 'push'),
      openCompare: (exercise, a, b) =>
        goTo(writeRoute({ page: 'compare', exercise, a: a ?? null, b: b ?? null }), 'push'),
      openClass: () => goTo(writeRoute({ page: 'class' }), 'push'),
      share,
      saveText: deps.saveText,
    },
    about(route, store) {
      const text = (language: string) => store.text(language);
      const place = `${route.page}/${store.id}`;
      if (route.page === 'branches')
        return {
          kind: 'page',
          place,
          title: 'branch.page',
          text,
          render: () => <TreePage.Page store={store} />,
        };
      const { a, b } = route;
      return {
        kind: 'page',
        place,
        title: 'compare.page',
        text,
        render: () => <ComparePage.Page store={store} a={a} b={b} />,
      };
    },
    async shared(packed) {
      const text = await unpackLink(packed);
      if (!text.ok)
        return {
          kind: 'failed',
          key: text.reason === 'too-big' ? 'share.tooBig' : 'share.broken',
        };
      const opened = await port.open(text.text, 'shared');
      if (!opened.ok) {
        if (opened.paper) return paper(opened.paper, 'shared.hotwash');
        return opened.reason === 'no-scenario'
          ? { kind: 'failed', key: 'app.failed.noScenario', values: { scenario: opened.scenario } }
          : { kind: 'failed', key: 'share.broken' };
      }
      const { store } = opened;
      const keep = () => deps.openFile(new File([text.text], 'shared.hotwash'));
      return {
        kind: 'page',
        place: 'shared',
        title: 'app.page.plain',
        text: (language) => store.text(language),
        render: () => <SharedPage.Page store={store} onKeep={keep} />,
      };
    },
    paper,
    classRoom: () => ({
      kind: 'page',
      place: 'class',
      title: 'class.page',
      text: () => NO_TEXT,
      render: () => <ClassPage.Page openClass={port.openClass} />,
    }),
  };
}
