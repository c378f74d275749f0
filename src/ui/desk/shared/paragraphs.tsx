/** Paragraphs of a scenario's text: parted by blank lines, never markup, with glossary terms marked. */
import { Glossed } from './glossed.tsx';

/** The text, one element per paragraph. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((one) => one.trim() !== '')
        .map((one) => (
          <p key={one}>
            <Glossed text={one.trim()} />
          </p>
        ))}
    </>
  );
}
