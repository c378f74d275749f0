/** `text.<lang>.yaml`: a nested map of words, flattened to keys such as `inject.first-call.title`. */
import type { Findings, Path } from './finding.ts';
import { quote } from './finding.ts';
import type { YamlFile } from './read-yaml.ts';
import type { Plain } from './yaml-plain.ts';

/** Text of a scenario in one language: flat keys, ICU MessageFormat values. */
export type ScenarioText = Readonly<Record<string, string>>;

export interface TextFile {
  readonly language: string;
  readonly file: YamlFile;
  readonly text: ScenarioText;
  /** Where each key stands in the file. */
  readonly paths: ReadonlyMap<string, Path>;
}

const STEP = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** Flattens a file. Anything that is not text is a finding. */
export function readText(language: string, file: YamlFile, findings: Findings): TextFile {
  const text: Record<string, string> = {};
  const paths = new Map<string, Path>();
  const visit = (value: Plain, path: Path) => {
    if (typeof value === 'string') {
      const key = path.join('.');
      text[key] = value.trim();
      paths.set(key, path);
      return;
    }
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (STEP.test(key)) visit(inner as Plain, [...path, key]);
        else {
          findings.add(
            file,
            [...path, key],
            'schema/id',
            `${quote(key)} is not an id or the name of a text.`,
            'Nest the keys instead of joining them with dots, and use kebab-case.',
            'key',
          );
        }
      }
      return;
    }
    findings.add(
      file,
      path,
      value === null ? 'schema/empty' : 'text/not-text',
      value === null
        ? `${quote(path.at(-1) ?? 'the file')} has no words.`
        : `Expected words, found ${Array.isArray(value) ? 'a list' : quote(value)}.`,
      value === null
        ? 'Write the words after the colon.'
        : 'Put it in quotes if it is meant as words.',
      value === null ? 'key' : 'value',
    );
  };
  visit(file.value, []);
  return { language, file, text, paths };
}
