/**
 * Text with its glossary terms marked, each once on a paper: the first text on it that holds a term keeps it.
 * Only text: nothing in it is ever markup.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { useDesk } from './context.ts';
import { findTerms, type Term } from './glossary.ts';
import { TermButton } from './term.tsx';

/** Which text on a paper marks a term. */
type Claims = Map<Term, string>;

const PaperContext = createContext<Claims | null>(null);

/** One paper, within which a term is marked once. `of` names it: another name starts anew. */
export function TermsOnce({
  of,
  children,
}: {
  readonly of: string;
  readonly children: ComponentChildren;
}) {
  const { words } = useDesk();
  const claims = useMemo<Claims>(() => new Map(), [of, words]);
  return <PaperContext.Provider value={claims}>{children}</PaperContext.Provider>;
}

/** The text, its terms as buttons that explain themselves. Outside of a paper nothing is marked. */
export function Glossed({ text }: { readonly text: string }) {
  const { words } = useDesk();
  const claims = useContext(PaperContext);
  const pieces = useMemo(
    () =>
      findTerms(text, words, (term) => {
        if (claims === null) return false;
        const owner = claims.get(term) ?? text;
        claims.set(term, owner);
        return owner === text;
      }),
    [text, words, claims],
  );
  return (
    <>
      {pieces.map(({ text: piece, term }, n) =>
        term === null ? piece : <TermButton key={`${n} ${term}`} term={term} text={piece} />,
      )}
    </>
  );
}
